"""What is required is read from pyproject.toml and compared with what is installed."""

import re
from pathlib import Path

import pytest

from dlgui.start.bootstrap import CHECKOUT
from dlgui.start.requirements import in_range, required, unmet


def installed(folder: Path, name: str, version: str) -> Path:
    """Make `folder` look as if pip had installed a package into it."""
    information = folder / f"{name}-{version}.dist-info"
    information.mkdir(parents=True)
    text = f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
    (information / "METADATA").write_text(text)
    return folder


def test_the_projects_own_requirements_are_of_the_kind_that_can_be_compared() -> None:
    for line in required(CHECKOUT, ["dev"]):
        _, ranges = re.fullmatch(r"([\w.-]+)(.*)", line).groups()  # type: ignore[union-attr]
        for limit in filter(None, ranges.split(",")):
            in_range("1.0", limit)


def test_groups_come_on_top_of_the_dependencies() -> None:
    plain, with_tests = required(CHECKOUT, []), required(CHECKOUT, ["dev"])
    assert with_tests[: len(plain)] == plain
    assert any(line.startswith("pytest") for line in with_tests[len(plain) :])


def test_an_extra_comes_on_top_as_a_group_does() -> None:
    lines = required(CHECKOUT, ["video"])
    assert lines[:-1] == required(CHECKOUT, [])
    assert lines[-1].startswith("av>=")


@pytest.mark.parametrize(
    ("version", "limit", "kept"),
    [
        ("2.4.6", ">=2", True),
        ("2", ">=2.0.0", True),
        ("1.26.4", ">=2", False),
        ("6.11.3", "<6.12", True),
        ("6.12.0", "<6.12", False),
        ("6.9.3", ">=6.10.1", False),
        ("0.14.0", "==0.14", True),
        ("2.5.0rc1", ">=2.5", True),
        ("1.2", " >= 1.1 ", True),
    ],
)
def test_versions_are_compared_number_by_number(version: str, limit: str, kept: bool) -> None:
    assert in_range(version, limit) is kept


def test_a_limit_of_another_kind_is_refused() -> None:
    with pytest.raises(ValueError, match=r"limit '~=1\.0' must be"):
        in_range("1.0", "~=1.0")


def test_a_package_that_is_there_in_range_is_met_whatever_way_its_name_is_written(
    tmp_path: Path,
) -> None:
    folder = installed(tmp_path, "PySide6_Essentials", "6.11.3")
    assert unmet(["pyside6-essentials>=6.10.1,<6.12"], [str(folder)]) == []


@pytest.mark.parametrize("line", ["numpy", "numpy>=2", "absent", "absent>=1"])
def test_a_package_that_is_absent_or_too_old_is_unmet(tmp_path: Path, line: str) -> None:
    folder = installed(tmp_path, "numpy", "1.26.4")
    expected = [] if line == "numpy" else [line]
    assert unmet([line], [str(folder)]) == expected


def test_a_package_whose_installation_was_cut_off_is_unmet(tmp_path: Path) -> None:
    (tmp_path / "numpy-2.4.6.dist-info").mkdir()
    assert unmet(["numpy"], [str(tmp_path)]) == ["numpy"]


def test_what_runs_these_tests_meets_the_dependencies() -> None:
    assert unmet(required(CHECKOUT, [])) == []


def test_a_place_that_cannot_be_listed_holds_nothing(tmp_path: Path) -> None:
    file = tmp_path / "packages.zip"
    file.touch()
    assert unmet(["pytest"], [str(file), str(tmp_path / "none")]) == ["pytest"]
