"""A data set is downloaded from the window, and the lab on stage learns from it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from dlgui.downloads.data_sets import DATA_SETS
from dlgui.labs.shared.training_lab import TrainingLab
from dlgui.main_window import MainWindow
from dlgui.session.state import RunState
from dlgui.widgets.surfaces import Chip
from dlgui.window import fetching
from tests.dlgui.downloads.mirror import FILES, TINY, Mirror, at, serving
from tests.open_window import open_only, open_ready, open_window

PATIENCE_MS = 20_000  # processes start slowly on a busy machine


@pytest.fixture
def mirror(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Mirror]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setattr(fetching, "data_folder", lambda: tmp_path)
    with serving(Mirror(FILES)) as mirror:
        monkeypatch.setitem(DATA_SETS, "mnist", at(TINY, mirror))
        yield mirror


def action(window: MainWindow, name: str) -> QAction:
    found = window.findChild(QAction, name)
    assert found is not None
    return found


def lab_of(window: MainWindow, key: str) -> TrainingLab:
    window.show_lab(key)
    lab = window.labs[key]
    assert isinstance(lab, TrainingLab)
    return lab


def test_the_lab_on_stage_learns_from_what_came(
    qtbot: QtBot, mirror: Mirror, tmp_path: Path
) -> None:
    window = open_ready(qtbot)
    lab = lab_of(window, "overfitting")
    action(window, "fetch_mnist").trigger()
    assert {path.name for path in (tmp_path / "mnist").iterdir()} == set(FILES)
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)
    assert lab.session.histories[0].config.data.folder == str(tmp_path / "mnist")
    assert lab.session.histories[0].config.data.train_size == 300
    assert window.problem == ""


@pytest.mark.parametrize("key", ["comparison", "inside", "rebuild", "dream"])
def test_in_every_lab_with_digits_the_button_does_what_it_says(
    qtbot: QtBot, mirror: Mirror, tmp_path: Path, key: str
) -> None:
    window = open_only(qtbot, key)
    lab = lab_of(window, key)
    window.catalogue.set("data.train_size", "100")
    action(window, f"{key}_fetch_mnist").trigger()
    assert {path.name for path in (tmp_path / "mnist").iterdir()} == set(FILES)
    assert lab.study is not None
    assert str(tmp_path / "mnist") in {config.data.folder for config in lab.study.configs}
    assert window.problem == ""


def test_all_digits_are_offered_where_all_bundled_ones_are_learnt(
    qtbot: QtBot, mirror: Mirror, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fetching, "TO_LEARN", 1000)
    window = open_window(qtbot)
    lab = lab_of(window, "comparison")
    lab.load_preset("remedies")
    chip = window.findChild(Chip, "comparison_all_digits")
    assert chip is not None
    assert chip.isHidden()
    lab.load_preset("initial-values")
    assert not chip.isHidden()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert lab.study is not None
    data = {config.data for config in lab.study.configs}
    assert {(d.folder, d.train_size) for d in data} == {(str(tmp_path / "mnist"), 1000)}
    assert chip.isHidden()
    qtbot.waitUntil(lambda: lab.session.state is RunState.READY, timeout=PATIENCE_MS)


def test_being_offline_is_said_and_the_lab_stays_as_it_is(qtbot: QtBot, mirror: Mirror) -> None:
    mirror.files = {}
    window = open_ready(qtbot)
    lab = lab_of(window, "overfitting")
    action(window, "fetch_mnist").trigger()
    assert "could not be fetched; 127.0.0.1: 404" in window.problem
    assert "Are you online?" in window.problem
    assert lab.study is not None
    assert lab.study.base.data.folder == ""


def test_a_folder_that_cannot_be_made_is_named(
    qtbot: QtBot, mirror: Mirror, tmp_path: Path
) -> None:
    (tmp_path / "mnist").write_text("")
    window = open_ready(qtbot)
    action(window, "fetch_mnist").trigger()
    assert "cannot be written" in window.problem
