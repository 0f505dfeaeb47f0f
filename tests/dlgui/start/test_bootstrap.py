"""Starting from a checkout: what is installed when, with a pip and a Python that are not real."""

import ast
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from dlgui.start import bootstrap
from dlgui.start.bootstrap import CannotStartError, Environment, find_python, prepare, run_command

LINES = ["dlgui-made-up-package>=2"]


class Machine:
    """Stands for the commands that bootstrap runs: makes the files that they would make."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
        self.environment = Environment(folder / ".venv")
        self.commands: list[str] = []
        self.version = "2.1"
        self.fails = ""
        monkeypatch.setattr(bootstrap, "run_command", self.run)

    def run(self, command: Sequence[str], *, failure: str) -> None:
        kind = command[3]
        self.commands.append(kind)
        if kind == self.fails:
            raise CannotStartError(failure)
        if kind == "venv":
            self.environment.python.parent.mkdir(parents=True)
            self.environment.python.touch()
            self.add("pip", "24.0")
        else:
            self.add("dlgui_made_up_package", self.version)

    def add(self, name: str, version: str) -> None:
        information = Path(self.environment.packages[0]) / f"{name}-{version}.dist-info"
        information.mkdir(parents=True, exist_ok=True)
        (information / "METADATA").write_text(f"Name: {name}\nVersion: {version}\n")

    def start(self, lines: Sequence[str] = LINES) -> list[str]:
        """Start once; return the kinds of commands that this start ran."""
        self.commands.clear()
        assert find_python(self.environment, lines) == self.environment.python
        return list(self.commands)


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Machine:
    return Machine(monkeypatch, tmp_path)


def test_the_first_start_installs_and_the_second_does_nothing(machine: Machine) -> None:
    assert machine.start() == ["venv", "pip"]
    assert machine.start() == []


def test_it_says_what_it_does(machine: Machine, capsys: pytest.CaptureFixture[str]) -> None:
    machine.start()
    output = capsys.readouterr()
    assert "making" in output.err
    assert "installing dlgui-made-up-package" in output.err
    assert output.out == ""


def test_changed_requirements_are_installed_into_what_is_there(machine: Machine) -> None:
    machine.start()
    machine.version = "3.0"
    assert machine.start(["dlgui-made-up-package>=3"]) == ["pip"]


@pytest.mark.parametrize("step", ["venv", "pip"])
def test_after_an_interrupted_installation_it_is_made_anew(machine: Machine, step: str) -> None:
    machine.fails = step
    with pytest.raises(CannotStartError):
        machine.start()
    machine.fails = ""
    assert machine.start() == ["venv", "pip"]
    assert machine.start() == []


def test_an_environment_of_another_python_is_made_anew(machine: Machine) -> None:
    machine.start()
    Path(machine.environment.packages[0]).rename(machine.environment.folder / "python2.7")
    assert machine.start() == ["venv", "pip"]


def test_an_environment_that_something_else_has_made_is_used_as_it_is(machine: Machine) -> None:
    machine.environment.python.parent.mkdir(parents=True)
    machine.environment.python.touch()
    machine.add("dlgui_made_up_package", "2.0")
    assert machine.start() == []


def test_where_the_running_python_has_everything_it_goes_on(machine: Machine) -> None:
    assert find_python(machine.environment, ["numpy>=2", "pytest"]) is None
    assert machine.commands == []
    assert not machine.environment.folder.exists()


@pytest.mark.parametrize("unfinished", [False, True])
def test_running_in_the_environment_it_is_completed_in_place(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, unfinished: bool
) -> None:
    machine.start()
    machine.commands.clear()
    monkeypatch.setattr(sys, "prefix", str(machine.environment.folder))
    monkeypatch.setattr(sys, "path", machine.environment.packages)
    if unfinished:
        machine.environment.unfinished.touch()
    assert find_python(machine.environment, LINES) is None
    assert machine.commands == (["pip"] if unfinished else [])
    assert not machine.environment.unfinished.exists()


def test_installed_from_a_wheel_nothing_is_installed(machine: Machine, tmp_path: Path) -> None:
    prepare(checkout=tmp_path)
    assert machine.commands == []
    assert list(tmp_path.iterdir()) == []


def test_the_same_command_goes_on_in_the_environment(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    started: list[list[str]] = []
    text = "[project]\ndependencies = []\n[dependency-groups]\ndev = ['dlgui-made-up-package']\n"
    (tmp_path / "pyproject.toml").write_text(text)
    monkeypatch.setattr(sys, "orig_argv", ["python3", "-X", "dev", "-m", "dlgui", "a b", "--x"])
    monkeypatch.setattr(os, "name", "posix")
    monkeypatch.setattr(os, "execv", lambda _, command: started.append(command))
    prepare("dev", checkout=tmp_path)
    python = str(machine.environment.python)
    assert started == [[python, "-X", "dev", "-m", "dlgui", "a b", "--x"]]


@pytest.mark.parametrize("failing", [CannotStartError("no pip"), PermissionError("no pip")])
def test_what_prevents_the_start_is_told_in_a_line(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, failing: Exception
) -> None:
    (tmp_path / "pyproject.toml").write_text("[project]\ndependencies = ['dlgui-made-up-package']")

    def fail(*_: object, **__: object) -> None:
        raise failing

    monkeypatch.setattr(bootstrap, "run_command", fail)
    with pytest.raises(SystemExit, match=r"^dlgui: cannot start: no pip$"):
        prepare(checkout=tmp_path)


@pytest.mark.parametrize(
    ("default", "package"),
    [
        (sys.executable, "python3-venv"),
        (None, f"python3.{sys.version_info.minor}-venv"),
    ],
)
def test_a_debian_without_venv_is_told_the_package(
    machine: Machine, monkeypatch: pytest.MonkeyPatch, default: str | None, package: str
) -> None:
    programs = {"python3": default, "apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr("shutil.which", lambda name, path=None: programs[name])
    monkeypatch.setattr(bootstrap, "_is_complete", lambda name: name != "ensurepip")
    with pytest.raises(CannotStartError, match=f"run as root: apt-get install {package}$"):
        machine.start()
    assert not machine.environment.folder.exists()


def test_a_failing_command_is_told_with_its_last_lines(capsys: pytest.CaptureFixture[str]) -> None:
    lines = ["Collecting numpy", "WARNING: Retrying (Retry(total=0))", *"123456", "ERROR: none"]
    script = f"print({chr(10).join(lines)!r}); raise SystemExit(1)"
    with pytest.raises(CannotStartError) as told:
        run_command([sys.executable, "-c", script], failure="pip could not.")
    shown = str(told.value).splitlines()
    assert shown[0].startswith("pip could not.")
    assert [line.strip() for line in shown[1:]] == ["3", "4", "5", "6", "ERROR: none"]
    assert capsys.readouterr().err.strip() == "Collecting numpy"


@pytest.mark.parametrize("name", ["dlgui/__init__.py", "dlgui/__main__.py", "tests/__main__.py"])
def test_an_old_python_can_read_as_far_as_the_line_that_it_is_too_old(name: str) -> None:
    text = (bootstrap.CHECKOUT / name).read_text(encoding="utf-8")
    tree = ast.parse(text, feature_version=(3, 7))
    assert not [node for node in tree.body if isinstance(node, ast.Import | ast.ImportFrom)]
