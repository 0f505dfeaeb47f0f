"""Which settings are searched is chosen in the window: added by name, left out, drawn otherwise."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from dlgui.files.search_file import read_search, write_search
from dlgui.labs.search.page import SearchLab
from dlgui.main_window import MainWindow
from dlgui.plot.view import Ranges
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.pick_list import PickList
from engine.search.presets import load_search
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Draw
from tests.open_window import control, open_only, type_into
from tests.search_lab import show_tiny
from tests.tiny_searches import DECAY, RATE, judged, tiny_search

PATHS = [RATE.field, DECAY.field]


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_only(qtbot, "search")


@pytest.fixture
def lab(window: MainWindow) -> SearchLab:
    assert isinstance(window.lab, SearchLab)
    show_tiny(window.lab)
    return window.lab


def fields(lab: SearchLab) -> list[str]:
    return [searched.field for searched in lab.draft.ranges]


def test_a_setting_is_found_by_a_part_of_its_name_and_added(
    qtbot: QtBot, window: MainWindow, lab: SearchLab
) -> None:
    qtbot.mouseClick(lab.inspector.ranges.searched.button, Qt.MouseButton.LeftButton)
    picks = lab.inspector.findChild(PickList, "search_pick_setting")
    assert isinstance(picks, PickList)
    assert len(picks.texts()) > 20
    qtbot.keyClicks(picks.line, "moment")
    assert "Optimizer: Momentum" in picks.texts()
    qtbot.keyClick(picks.line, Qt.Key.Key_Return)
    assert fields(lab) == PATHS  # of no use: that is said, and the list stays
    assert "optimizer.method is 'sgd'" in picks.said.text()
    picks.line.clear()
    qtbot.keyClicks(picks.line, "batch_size")
    qtbot.keyClick(picks.line, Qt.Key.Key_Return)
    assert fields(lab) == [*PATHS, "training.batch_size"]
    batch = lab.search.rounds[0].ranges[2]
    assert (batch.low, batch.high, batch.scale) == (2, 40, Scale.LOG)
    assert lab.inspector.ranges.searched.tag() == "3 of 6"
    assert control(window, ChoiceField, "search_axis_x").box().texts()[2] == "Batch size"


def test_a_setting_is_left_out_and_the_last_one_stays(
    qtbot: QtBot, window: MainWindow, lab: SearchLab
) -> None:
    remove = control(window, QToolButton, "range_optimizer_lr_remove")
    qtbot.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert fields(lab) == [DECAY.field]
    frame = lab.frame()
    assert {frame.x, frame.y} == {DECAY.field, ""}
    last = control(window, QToolButton, "range_regularization_l2_remove")
    assert not last.isEnabled()


def test_every_change_is_undone_and_done_again(window: MainWindow, lab: SearchLab) -> None:
    assert window.workspace is not None
    undo, seen = window.workspace.undo, [lab.draft.ranges]
    changes = (
        ("search_settings_searched", f"{RATE.field} log 0.01 1 | network.activation: relu, tanh"),
        ("range.optimizer.lr.kind", "uniform"),
        ("range.optimizer.lr.low", "0.5"),
        ("range.network.activation.choices", "relu, tanh, elu"),
        ("range.optimizer.lr.kind", "choices"),
        ("search_settings_searched", "training.batch_size"),
    )
    for path, value in changes:
        window.catalogue.set(path, value)
        assert lab.draft.ranges != seen[-1]
        seen.append(lab.draft.ranges)
    for ranges in reversed(seen[:-1]):
        undo.undo()
        assert lab.draft.ranges == ranges
    for ranges in seen[1:]:
        undo.redo()
        assert lab.draft.ranges == ranges
    undo.go_home_with_all()
    assert lab.draft.ranges == seen[0]


def test_undo_leads_back_to_what_was_found_one_drag_at_a_time(
    window: MainWindow, lab: SearchLab, tmp_path: Path
) -> None:
    assert window.workspace is not None
    undo = window.workspace.undo
    path = tmp_path / "mine.toml"
    search = load_search("random-search").with_trials(20)
    results = judged(search, lambda _drawn: 0.5)
    lab.show_search(search, results, path)
    undo.forget(lab)
    run = lab.draft
    lab.draw_range(Ranges(1e-4, 1e-3, 1e-7, 1e-6))
    first = lab.draft
    lab.draw_range(Ranges(1e-3, 9e-3, 1e-7, 1e-5))
    second = lab.draft
    window.catalogue.set("search_epochs", "2")
    assert (lab.player.step, lab.draft, lab.search.rounds) == (0, second, (second,))
    assert getattr(lab._keeping, "path") is None  # noqa: B009 - the file keeps its trials
    for draft in (second, first, run):
        undo.undo()
        assert (lab.player.step, lab.draft, lab.search) == (20, draft, search)
    assert lab._keeping.path == path
    assert not lab.is_new
    for _ in range(3):
        undo.redo()
    assert (lab.player.step, lab.search.rounds) == (0, (second,))
    lab.load_preset("wrong-labels")
    undo.undo()
    undo.undo()
    assert (lab.player.step, lab.draft) == (20, second)
    lab.player.restart()
    window.catalogue.set("search_seeds", "2")
    undo.undo()
    assert lab.player.step == 0


def test_what_cannot_be_searched_is_said_at_the_field_and_not_taken(
    window: MainWindow, lab: SearchLab
) -> None:
    searched = lab.inspector.ranges.searched
    searched.enter("optimizer.method: sgd, momentum | optimizer.momentum")
    before = lab.draft.ranges
    searched.remove("optimizer.method")
    assert "Momentum: 0.5 to 0.99 has no effect" in searched.error()
    assert lab.draft.ranges == before
    assert "optimizer.rate: there is no such setting" in searched.enter("optimizer.rate")
    assert "0 settings; allowed are 1 to 6" in searched.enter("")
    assert lab.draft.ranges == before
    searched.add("regularization.l2")
    assert searched.error() == ""
    lab.inspector.trials.enter("3")
    lab.inspector.draw.enter("grid")
    assert (
        "3 is not allowed for a grid of 3 settings; allowed are 8" in lab.inspector.trials.error()
    )
    assert lab.draft.draw is Draw.RANDOM


def test_the_next_round_may_search_other_settings(
    qtbot: QtBot, lab: SearchLab, tmp_path: Path
) -> None:
    """Numbers that one round draws and another lists stand on one axis."""
    results = judged(tiny_search(20), lambda drawn: RATE.place(drawn[RATE.field]))
    lab.show_search(results.search, results)
    text = "optimizer.lr: 0.01, 0.1, 2 | network.activation: relu, tanh"
    lab.inspector.ranges.searched.enter(text)
    assert lab.is_new
    assert len(lab.search.rounds) == 1
    type_into(qtbot, lab.inspector.trials.edit(), "4")
    search = lab.search.with_round(lab.draft)
    both = judged(search, lambda drawn: RATE.place(drawn[RATE.field]) / 2 + 0.4)
    write_search(tmp_path / "both.toml", both)
    again = read_search(tmp_path / "both.toml")
    assert again.search == search
    lab.show_search(search, Results(search, again.outcomes))
    picture = lab.stage.map.map
    assert picture.log_x
    assert len(picture.points.x) == 20  # the last four have no place along L2
    lab.inspector.axes.fields[1].enter("figure")
    assert len(picture.points.x) == 24
    assert lab.frame().x == RATE.field
    assert Range("network.activation", choices=("relu", "tanh")) in lab.draft.ranges
