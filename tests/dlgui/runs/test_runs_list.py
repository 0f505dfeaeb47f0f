"""The list of kept runs, used with keys and the mouse as a person does."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot

from dlgui.runs.delegate import pin_place
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.menu import RunsMenu
from dlgui.runs.model import Role
from dlgui.runs.runs_list import MANY, RunsList
from tests.kept_runs import kept, recorded_history
from tests.tiny_runs import tiny_config

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def fill(keeper: RunKeeper, *names: str) -> list[KeptRun]:
    """Keep a run of each name; the first is the oldest and stands last."""
    return [keeper.add(kept(recorded_history(), name=name)) for name in names]


def click(qtbot: QtBot, runs_list: RunsList, row: int, modifier: Any = None) -> None:
    rect = runs_list.view.visualRect(runs_list.view.model().index(row, 0))
    modifier = modifier or Qt.KeyboardModifier.NoModifier
    qtbot.mouseClick(runs_list.view.viewport(), LEFT, modifier, rect.center())


def names(runs: list[KeptRun]) -> list[str]:
    return [run.about.name for run in runs]


def test_an_empty_list_says_what_comes_into_it(runs_list: RunsList) -> None:
    assert runs_list._hint.text() == "Every run is kept here once it has begun."
    assert runs_list._hint.isVisible()
    assert not runs_list.view.isVisible()
    assert not runs_list.footer.compare.isVisible()


def test_the_newest_run_stands_first(keeper: RunKeeper, runs_list: RunsList) -> None:
    fill(keeper, "old", "new")
    model = runs_list.view.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["new", "old"]
    assert not runs_list._hint.isVisible()


def test_p_pins_a_run_and_lets_it_go(qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList) -> None:
    (run,) = fill(keeper, "a")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_P)
    assert run.about.pinned
    qtbot.keyClick(runs_list.view, Qt.Key.Key_P)
    assert not run.about.pinned


def test_a_click_on_the_pin_pins(qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList) -> None:
    first, second = fill(keeper, "a", "b")
    index = runs_list.view.model().index(1, 0)
    place = pin_place(runs_list.view.visualRect(index)).center()
    qtbot.mouseClick(runs_list.view.viewport(), LEFT, pos=place)
    assert (first.about.pinned, second.about.pinned) == (True, False)
    assert index.data(Role.PINNED)


def test_f2_renames_in_place(qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList) -> None:
    (run,) = fill(keeper, "a")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_F2)
    editor = runs_list.view.findChild(QLineEdit, "run_name")
    assert editor is not None
    assert editor.text() == "a"
    qtbot.keyClicks(editor, "copper, C and P")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: run.about.name == "copper, C and P")
    assert not run.about.pinned


def test_f2_renames_nothing_where_there_is_no_run(qtbot: QtBot, runs_list: RunsList) -> None:
    """Qt would say that editing failed, which the test would be told as a warning."""
    qtbot.keyClick(runs_list.view, Qt.Key.Key_F2)
    runs_list.view.name_requested.emit()
    assert runs_list.view.findChildren(QLineEdit, "run_name") == []


def test_f2_in_mid_renaming_goes_on_with_it(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "old")
    click(qtbot, runs_list, 0)
    for _ in range(2):
        runs_list.view.name_requested.emit()
    assert len(runs_list.view.findChildren(QLineEdit, "run_name")) == 1


@pytest.mark.parametrize("name", ["", "   "])
def test_a_run_keeps_its_name_rather_than_none(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList, name: str
) -> None:
    (run,) = fill(keeper, "a")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_F2)
    editor = runs_list.view.findChild(QLineEdit, "run_name")
    assert editor is not None
    editor.clear()
    qtbot.keyClicks(editor, name)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: runs_list.view.findChild(QLineEdit, "run_name") is None)
    assert run.about.name == "a"


def test_delete_removes_and_the_button_below_brings_back(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "a", "b", "c")
    click(qtbot, runs_list, 1)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Delete)
    assert names(keeper.runs) == ["c", "a"]
    undo = runs_list.footer.undo
    assert (undo.isVisible(), undo.text()) == (True, "Bring back b")
    qtbot.mouseClick(undo, LEFT)
    assert names(keeper.runs) == ["c", "b", "a"]
    assert not undo.isVisible()


def test_all_chosen_runs_are_removed_or_pinned_together(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "a", "b", "c", "d")
    click(qtbot, runs_list, 0)
    click(qtbot, runs_list, 2, SHIFT)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_P)
    assert names([run for run in keeper.runs if run.about.pinned]) == ["d", "c", "b"]
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Delete)
    assert names(keeper.runs) == ["a"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_shows_a_run(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList, key: Qt.Key
) -> None:
    _, newer = fill(keeper, "a", "b")
    click(qtbot, runs_list, 0)
    with qtbot.waitSignal(runs_list.stage_requested) as shown:
        qtbot.keyClick(runs_list.view, key)
    assert shown.args == [newer]


def test_a_double_click_shows_a_run(qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList) -> None:
    older, _ = fill(keeper, "a", "b")
    place = runs_list.view.visualRect(runs_list.view.model().index(1, 0)).center()
    qtbot.mouseClick(runs_list.view.viewport(), LEFT, pos=place)
    with qtbot.waitSignal(runs_list.stage_requested) as shown:
        qtbot.mouseDClick(runs_list.view.viewport(), LEFT, pos=place)
    assert shown.args == [older]


def test_runs_chosen_with_control_are_compared_in_the_order_in_which_they_were_made(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    first, _, third = fill(keeper, "a", "b", "c")
    click(qtbot, runs_list, 0)
    click(qtbot, runs_list, 2, CONTROL)
    button = runs_list.footer.compare
    assert button.text() == "Compare 2 runs"
    with qtbot.waitSignal(runs_list.comparison_requested) as compared:
        qtbot.mouseClick(button, LEFT)
    assert compared.args == [[first, third]]
    runs_list.view.setFocus()
    with qtbot.waitSignal(runs_list.comparison_requested):
        qtbot.keyClick(runs_list.view, Qt.Key.Key_C)


def test_who_does_not_know_how_to_choose_is_told(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "a", "b")
    assert runs_list.footer.compare.text() == "Compare runs"
    with qtbot.assertNotEmitted(runs_list.comparison_requested):
        qtbot.mouseClick(runs_list.footer.compare, LEFT)
    assert "Ctrl + click" in runs_list.footer.hint
    click(qtbot, runs_list, 0)
    assert runs_list.footer.hint == ""
    with qtbot.assertNotEmitted(runs_list.comparison_requested):
        qtbot.keyClick(runs_list.view, Qt.Key.Key_C)
    assert "Ctrl + click" in runs_list.footer.hint


def test_space_is_left_to_the_transport(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "a")
    click(qtbot, runs_list, 0)
    chosen = runs_list.chosen()
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Space)
    assert runs_list.chosen() == chosen


def test_letters_in_the_filter_find_names_presets_and_settings(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, *(f"run {i}" for i in range(MANY)))
    assert not runs_list.filter.isVisible()
    keeper.add(kept(recorded_history(settings={"seed": 77}), name="other", preset="weight-decay"))
    assert runs_list.filter.isVisible()
    keeper.model.set_stage({}, tiny_config({"optimizer.lr": 0.05}))
    rows = runs_list.view.model().rowCount
    for letters, count in [("OTHER", 1), ("weight-d", 1), ("seed 77", 1), ("run", MANY), ("", 9)]:
        runs_list.filter.clear()
        qtbot.keyClicks(runs_list.filter, letters)
        assert rows() == count, letters
    qtbot.keyClicks(runs_list.filter, "zebra")
    assert runs_list._hint.isVisible()
    assert runs_list._hint.text() == "No run has these."


def test_keys_act_on_the_row_that_is_seen_in_a_filtered_list(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, *(f"run {i}" for i in range(MANY)), "other")
    runs_list.filter.setText("run 3")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Delete)
    assert "run 3" not in names(keeper.runs)
    assert len(keeper.runs) == MANY


def test_the_list_says_how_settings_differ_from_those_on_stage(
    keeper: RunKeeper, runs_list: RunsList
) -> None:
    (run,) = fill(keeper, "a")
    index = runs_list.view.model().index(0, 0)
    assert index.data(Role.DIFFERENCE) == ""
    stage = tiny_config({"optimizer.method": "adam", "optimizer.lr": 0.05})
    keeper.model.set_stage({}, stage)
    assert index.data(Role.DIFFERENCE) == "SGD"
    assert "Method: SGD (on stage Adam)" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "Step 12: train" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "It ran to its end." in index.data(Qt.ItemDataRole.ToolTipRole)
    run.history.ending = None  # killed, or left while it was paused
    tip = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "It is not finished: step 12 of 12." in tip
    assert "end." not in tip
    keeper.model.set_stage({run: 3}, stage)
    assert (index.data(Role.DIFFERENCE), index.data(Role.SERIES)) == ("", 3)
    assert index.data(Role.ON_STAGE)


def entry(menu: QMenu, name: str) -> QAction:
    (found,) = [action for action in menu.actions() if action.objectName() == name]
    return found


def test_the_menu_of_a_run_has_everything_that_keys_do(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    older, newer = fill(keeper, "a", "b")
    runs_list.select(older)
    menu = runs_list.menu_for(older)
    entry(menu, "run_pin").trigger()
    assert older.about.pinned
    assert entry(runs_list.menu_for(older), "run_pin").text() == "Unpin"
    assert not entry(menu, "run_compare").isEnabled()
    assert not entry(menu, "run_undo").isEnabled()
    for name, signal in [
        ("run_stage", runs_list.stage_requested),
        ("run_save", runs_list.export_requested),
        ("run_script", runs_list.script_requested),
    ]:
        with qtbot.waitSignal(signal) as asked:
            entry(menu, name).trigger()
        assert asked.args == [older]
    entry(menu, "run_remove").trigger()
    assert keeper.runs == [newer]
    entry(runs_list.menu_for(newer), "run_undo").trigger()
    assert keeper.runs == [newer, older]


def test_a_right_click_opens_the_menu_of_that_run(
    keeper: RunKeeper, runs_list: RunsList, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QPoint] = []
    monkeypatch.setattr(RunsMenu, "popup", lambda _menu, place: opened.append(place))
    fill(keeper, "a", "b")
    place = runs_list.view.visualRect(runs_list.view.model().index(1, 0)).center()
    runs_list.view.customContextMenuRequested.emit(place)
    assert opened == [runs_list.view.viewport().mapToGlobal(place)]
    runs_list.view.customContextMenuRequested.emit(QPoint(5, 500))
    assert len(opened) == 1  # there is no run


def test_one_chosen_run_is_compared_with_those_on_stage(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_stage, other = fill(keeper, "a", "b")
    monkeypatch.setattr(RunKeeper, "on_stage", [on_stage])
    click(qtbot, runs_list, 1)
    assert runs_list.footer.compare.text() == "Compare runs"  # it is on stage itself
    click(qtbot, runs_list, 0)
    assert runs_list.footer.compare.text() == "Compare with stage"
    with qtbot.waitSignal(runs_list.comparison_requested) as compared:
        qtbot.mouseClick(runs_list.footer.compare, LEFT)
    assert compared.args == [[on_stage, other]]
