"""The wheel holds all that the program needs: installed elsewhere, it starts from any folder."""

import os
import subprocess
import sysconfig
import venv
from pathlib import Path

import pytest

from dlgui.start.bootstrap import CHECKOUT, Environment

pytestmark = pytest.mark.slow


def run(*command: object, folder: Path) -> str:
    """Run a command in a folder, without the variables that lead Python elsewhere."""
    environ = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME")}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=environ, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """An environment with the wheel, and beside it the packages that run these tests."""
    folder = tmp_path_factory.mktemp("wheel")
    environment = Environment(folder / "environment")
    venv.create(environment.folder, with_pip=True)
    pip = (environment.python, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", "--no-deps", "--wheel-dir", folder, CHECKOUT, folder=folder)
    run(*pip, "install", "--no-deps", next(folder.glob("dlgui-*.whl")), folder=folder)
    other = Path(environment.packages[0]) / "packages_of_the_tests.pth"
    other.write_text(sysconfig.get_path("purelib") + "\n")
    return environment


def test_the_program_starts_from_another_folder(installed: Environment, tmp_path: Path) -> None:
    listed = run(installed.python, "-m", "dlgui", "presets", folder=tmp_path)
    assert "overfit" in listed
    assert list(tmp_path.iterdir()) == []


def test_the_installed_command_starts_too(installed: Environment, tmp_path: Path) -> None:
    command = installed.python.parent / "dlgui"
    assert "overfit" in run(command, "presets", folder=tmp_path)


def test_every_asset_is_installed(installed: Environment, tmp_path: Path) -> None:
    script = "import assets; print(assets.path('.').resolve())"
    there = Path(run(installed.python, "-c", script, folder=tmp_path).strip())
    assert there.is_relative_to(installed.folder.resolve())
    assert files_below(there) == files_below(CHECKOUT / "assets")


def test_neither_the_tests_nor_the_linters_rules_are_installed(installed: Environment) -> None:
    packages = Path(installed.packages[0])
    assert not (packages / "tests").exists()
    assert not list(packages.glob("engine/ruff.toml"))


def files_below(folder: Path) -> set[str]:
    """Return the paths of all files below the folder, but for Python's caches."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    return {path.relative_to(folder).as_posix() for path in files}
