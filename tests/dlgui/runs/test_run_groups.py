"""Runs of a study are one group of the list: folded, opened, chosen, pinned, renamed, removed."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from dlgui.runs.delegate import arrow_place, pin_place
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.model import Role
from dlgui.runs.rows import RunGroup
from dlgui.runs.run_lines import about_from, about_tree
from dlgui.runs.runs_list import RunsList
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.study import Variant
from tests.kept_runs import kept, recorded_history
from tests.tiny_runs import tiny_study

LEFT = Qt.MouseButton.LeftButton


def fill(keeper: RunKeeper, group: str, *names: str) -> list[KeptRun]:
    """Keep a run of each name; the first is the oldest and stands last."""
    made = [
        kept(recorded_history(), name=name, group=group, title=f"Study {group}") for name in names
    ]
    return [keeper.add(run) for run in made]


def rows(runs_list: RunsList) -> list[str]:
    model = runs_list.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def click(qtbot: QtBot, runs_list: RunsList, row: int, place: QPoint | None = None) -> None:
    rect = runs_list.view.visualRect(runs_list.view.model().index(row, 0))
    qtbot.mouseClick(runs_list.view.viewport(), LEFT, pos=place or rect.center())


def rect_of(runs_list: RunsList, row: int) -> Any:
    return runs_list.view.visualRect(runs_list.view.model().index(row, 0))


def test_runs_of_a_study_are_one_row_until_it_is_opened(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "", "before")
    fill(keeper, "g", "a", "b", "c")
    fill(keeper, "", "after")
    folded = ["after", "Study g · 3 runs", "before"]
    assert rows(runs_list) == folded
    index = runs_list.view.model().index(1, 0)
    assert index.data(Role.DIFFERENCE) == "a, b, c"
    click(qtbot, runs_list, 1, arrow_place(rect_of(runs_list, 1)).center())
    opened = ["after", "Study g · 3 runs", "c", "b", "a", "before"]
    assert rows(runs_list) == opened
    click(qtbot, runs_list, 1)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Left)
    assert rows(runs_list) == folded
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Right)
    assert rows(runs_list) == opened


def test_a_single_run_of_a_study_is_no_group(keeper: RunKeeper, runs_list: RunsList) -> None:
    (only,) = fill(keeper, "g", "a")
    assert rows(runs_list) == ["a"]
    _, third = fill(keeper, "g", "b", "c")
    assert rows(runs_list) == ["Study g · 3 runs"]
    keeper.remove(only)
    assert rows(runs_list) == ["Study g · 2 runs"]
    keeper.remove(third)
    assert rows(runs_list) == ["b"]


def test_who_chooses_a_group_chooses_all_of_its_runs(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    runs = fill(keeper, "g", "a", "b", "c")
    click(qtbot, runs_list, 0)
    assert runs_list.chosen() == runs
    assert runs_list.footer.compare.text() == "Compare 3 runs"
    for key in (Qt.Key.Key_Return, Qt.Key.Key_C):
        with qtbot.waitSignal(runs_list.comparison_requested) as compared:
            qtbot.keyClick(runs_list.view, key)
        assert compared.args == [runs]
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Right)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert runs_list.chosen() == runs  # none of them twice


def test_a_group_is_pinned_and_let_go(qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList) -> None:
    runs = fill(keeper, "g", "a", "b")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_P)
    assert [run.about.pinned for run in runs] == [True, True]
    click(qtbot, runs_list, 0, pin_place(rect_of(runs_list, 0)).center())
    assert [run.about.pinned for run in runs] == [False, False]
    keeper.pin(runs[0], True)
    index = runs_list.view.model().index(0, 0)
    assert not index.data(Role.PINNED)  # not all of them


def test_a_group_is_renamed_and_its_runs_keep_their_names(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    runs = fill(keeper, "g", "a", "b")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_F2)
    editor = runs_list.view.findChild(QLineEdit, "run_name")
    assert editor is not None
    assert editor.text() == "Study g"
    qtbot.keyClicks(editor, "Rates")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows(runs_list) == ["Rates · 2 runs"])
    assert [(run.about.name, run.about.title) for run in runs] == [("a", "Rates"), ("b", "Rates")]


def test_a_group_is_removed_and_comes_back_as_a_whole(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "", "before")
    fill(keeper, "g", "a", "b", "c")
    click(qtbot, runs_list, 0)
    qtbot.keyClick(runs_list.view, Qt.Key.Key_Delete)
    assert rows(runs_list) == ["before"]
    qtbot.mouseClick(runs_list.footer.undo, LEFT)
    assert rows(runs_list) == ["Study g · 3 runs", "before"]
    assert [run.about.name for run in keeper.runs] == ["c", "b", "a", "before"]
    assert not runs_list.footer.undo.isVisible()


def test_letters_open_a_group_and_find_in_it(keeper: RunKeeper, runs_list: RunsList) -> None:
    fill(keeper, "g", "adam one", "adam two", "sgd")
    runs_list.filter.setText("adam")
    assert rows(runs_list) == ["Study g · 2 runs", "adam two", "adam one"]
    runs_list.filter.setText("SGD")
    assert rows(runs_list) == ["sgd"]
    runs_list.filter.setText("")
    assert rows(runs_list) == ["Study g · 3 runs"]


def test_a_run_of_a_folded_group_can_be_chosen(keeper: RunKeeper, runs_list: RunsList) -> None:
    runs = fill(keeper, "g", "a", "b")
    runs_list.select(runs[0])
    assert runs_list.chosen() == [runs[0]]
    assert rows(runs_list) == ["Study g · 2 runs", "b", "a"]


def test_the_menu_of_a_group_folds_it_and_saves_nothing(
    keeper: RunKeeper, runs_list: RunsList
) -> None:
    fill(keeper, "g", "a", "b")
    group = runs_list._shown.rows[0]
    assert isinstance(group, RunGroup)
    entries = {entry.objectName(): entry for entry in runs_list.menu_for(group).actions()}
    assert {"run_stage", "run_pin", "run_rename", "run_remove", "run_fold"} <= entries.keys()
    assert not {"run_save", "run_script"} & entries.keys()
    entries["run_fold"].trigger()
    assert len(rows(runs_list)) == 3


def test_the_runs_of_a_study_are_kept_as_a_group_and_single_runs_are_not(
    qtbot: QtBot, keeper: RunKeeper, runs_list: RunsList
) -> None:
    session = Session()
    keeper.watch("comparison", session)
    keeper.show("comparison")
    studies = [
        tiny_study({}, Variant("one", {}), Variant("two", {"optimizer.lr": 0.2})),
        tiny_study({}, Variant("alone", {})),
        tiny_study({}, Variant("three", {}), Variant("four", {"optimizer.lr": 0.3})),
    ]
    for study in studies:
        session.load(study)
        session.play()
        qtbot.waitUntil(lambda: session.state is RunState.ENDED, timeout=30_000)
    session.close()
    groups = [run.about.group for run in keeper.runs]
    assert groups[0] == groups[1] != ""
    assert groups[2] == ""
    assert groups[3] == groups[4] != groups[0]
    assert len(rows(runs_list)) == 3


def test_files_of_before_have_no_group_and_single_runs_are_written_as_before() -> None:
    about = kept(recorded_history()).about
    tree = about_tree(about)
    assert "group" not in tree
    assert about_from(tree) == about
    grouped = replace(about, group="run-1")
    assert about_tree(grouped)["group"] == "run-1"
    assert about_from(about_tree(grouped)) == grouped
    del tree["name"]
    with pytest.raises(KeyError):
        about_from(tree)
