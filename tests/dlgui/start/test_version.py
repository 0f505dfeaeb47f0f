"""The version stands in one place."""

from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from dlgui.start import version
from dlgui.start.version import program_version


def test_in_a_checkout_it_is_that_of_the_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "7.8.9"\n', "utf-8")
    assert program_version(tmp_path) == "7.8.9"


def test_elsewhere_it_is_that_of_the_installed_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(version, "version", lambda name: f"{name} 1.2")
    assert program_version(tmp_path) == "dlgui 1.2"


def test_where_nobody_knows_it_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(version, "version", unknown)
    assert program_version(tmp_path) == "unknown"
