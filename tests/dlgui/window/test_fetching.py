"""A data set is downloaded from the window, and the lab on stage learns from it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QProgressBar, QPushButton
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


def test_a_folder_of_digits_is_read_before_anything_changes_and_can_be_given_up(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_only(qtbot, "overfitting")
    lab = lab_of(window, "overfitting")
    before, reached = lab.study, Event()
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)

    def slow(folder: Path, watch: Callable[[float], None]) -> None:
        watch(0.25)
        reached.set()
        while True:
            watch(0.25)  # which raises once it is given up

    monkeypatch.setattr(fetching, "read_idx_folder", slow)
    QTimer.singleShot(0, lab, lambda: _give_up_at(window, reached))
    lab.folder_wanted.emit(str(tmp_path))
    assert (lab.study, window.problem) == (before, "")
    monkeypatch.undo()
    lab.folder_wanted.emit(str(tmp_path / "no such"))
    assert (lab.study, "no such" in window.problem) == (before, True)
    lab.folder_wanted.emit(str(tmp_path))
    assert lab.study is not None
    assert lab.study.configs[0].data.folder == str(tmp_path)
    assert window.problem == ""


def _give_up_at(window: MainWindow, reached: Event) -> None:
    """Press Cancel as soon as the bar shows how far the reading has come."""
    bar = window.findChild(QProgressBar, "patience_bar")
    if bar is None or not reached.is_set() or bar.value() != 250:
        QTimer.singleShot(10, window, lambda: _give_up_at(window, reached))
        return
    cancel = window.findChild(QPushButton, "patience_cancel")
    assert cancel is not None
    cancel.click()
