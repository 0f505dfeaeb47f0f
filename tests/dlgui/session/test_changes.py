"""Live changes become marks; those of one gesture become one mark."""

import pytest

from dlgui.session.changes import SAME_GESTURE_S, ChangeMarks
from dlgui.session.history import Mark, MarkKind, RunHistory
from engine.training.config import RunConfig
from engine.training.records import Change

LR, L2 = "optimizer.lr", "regularization.l2"


@pytest.fixture
def marks() -> ChangeMarks:
    return ChangeMarks(lambda change: f"{change.field} {change.old}-{change.new}")


@pytest.fixture
def history() -> RunHistory:
    return RunHistory(RunConfig())


def test_a_change_leaves_a_mark_with_its_text(marks: ChangeMarks, history: RunHistory) -> None:
    change = Change(5, LR, 0.1, 0.2)
    marks.add(history, change, 0.0)
    assert history.marks == [Mark(5, "optimizer.lr 0.1-0.2", MarkKind.CHANGE)]
    assert history.changes == [change]


def test_a_dragged_slider_leaves_one_mark(marks: ChangeMarks, history: RunHistory) -> None:
    now = 0.0
    for i in range(50):
        marks.add(history, Change(10 + i, LR, i / 10, (i + 1) / 10), now)
        now += SAME_GESTURE_S * 0.9
    assert history.marks == [Mark(10, "optimizer.lr 0.0-5.0")]
    assert len(history.changes) == 50


def test_after_a_rest_another_mark_is_left(marks: ChangeMarks, history: RunHistory) -> None:
    marks.add(history, Change(5, LR, 0.1, 0.2), 0.0)
    marks.add(history, Change(6, LR, 0.2, 0.3), SAME_GESTURE_S)
    assert [mark.step for mark in history.marks] == [5, 6]


def test_another_field_is_another_gesture(marks: ChangeMarks, history: RunHistory) -> None:
    marks.add(history, Change(5, LR, 0.1, 0.2), 0.0)
    marks.add(history, Change(5, L2, 0.0, 0.3), 0.1)
    marks.add(history, Change(5, LR, 0.2, 0.3), 0.2)
    assert len(history.marks) == 3


def test_before_the_first_update_nothing_is_marked(marks: ChangeMarks, history: RunHistory) -> None:
    marks.add(history, Change(0, LR, 0.1, 0.2), 0.0)
    assert history.marks == []
    assert len(history.changes) == 1


def test_a_change_to_the_same_value_is_none(marks: ChangeMarks, history: RunHistory) -> None:
    marks.add(history, Change(5, LR, 0.1, 0.1), 0.0)
    assert history.marks == []


def test_a_slider_dragged_back_leaves_nothing(marks: ChangeMarks, history: RunHistory) -> None:
    for step, (old, new) in enumerate([(0.1, 0.2), (0.2, 0.3), (0.3, 0.1)], 5):
        marks.add(history, Change(step, LR, old, new), step / 10)
    assert history.marks == []
    marks.add(history, Change(9, LR, 0.1, 0.4), 0.8)
    assert history.marks == [Mark(5, "optimizer.lr 0.1-0.4")]


def test_marks_of_another_kind_stay(marks: ChangeMarks, history: RunHistory) -> None:
    marks.add(history, Change(5, LR, 0.1, 0.2), 0.0)
    history.add_mark(Mark(6, "diverged", MarkKind.DIVERGENCE))
    marks.add(history, Change(6, LR, 0.2, 0.3), 0.1)
    assert {mark.kind for mark in history.marks} == {MarkKind.CHANGE, MarkKind.DIVERGENCE}
    assert len(history.marks) == 2


def test_runs_are_kept_apart_and_forgotten(marks: ChangeMarks, history: RunHistory) -> None:
    other = RunHistory(RunConfig())
    for run in (history, other):
        marks.add(run, Change(5, LR, 0.1, 0.2), 0.0)
        marks.add(run, Change(5, LR, 0.2, 0.3), 0.1)
    assert len(history.marks) == len(other.marks) == 1
    marks.forget()
    marks.add(history, Change(5, LR, 0.3, 0.4), 0.2)
    assert len(history.marks) == 2
