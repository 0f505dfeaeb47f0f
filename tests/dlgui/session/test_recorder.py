"""What the worker reports becomes histories, with marks where something happened."""

import math

import pytest

from dlgui.session.history import MarkKind
from dlgui.session.recorder import Recorder
from dlgui.session.worker.mailbox import Changed, Prepared, Recorded
from engine.training.records import Change, Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.study import Variant
from tests.tiny_runs import tiny_study


@pytest.fixture
def recorder() -> Recorder:
    recorder = Recorder(lambda change: change.field)
    recorder.begin(tiny_study({}, Variant("a"), Variant("b", {"seed": 2})))
    return recorder


def test_it_begins_with_an_empty_history_a_run(recorder: Recorder) -> None:
    assert [(h.name, h.config.seed, h.step) for h in recorder.histories] == [
        ("a", 1, 0),
        ("b", 2, 0),
    ]
    assert recorder.step == 0


def test_reports_go_to_their_run(recorder: Recorder) -> None:
    evaluations = (Evaluation(0, 1.0, 0.1, 1.0, 0.1), Evaluation(0, 2.0, 0.2, 2.0, 0.2))
    recorder.take([Prepared(evaluations)], 0.0)
    recorder.take([Recorded(1, [StepRecord(1, 2.0, 0.5, 0.1)])], 0.0)
    recorder.take([Changed(0, Change(1, "optimizer.lr", 0.1, 0.2))], 0.0)
    first, second = recorder.histories
    assert (first.evaluations, second.evaluations) == ([evaluations[0]], [evaluations[1]])
    assert (first.step, second.step, recorder.step) == (0, 1, 1)
    assert [mark.text for mark in first.marks] == ["optimizer.lr"]
    assert second.marks == []


def test_a_divergence_is_marked(recorder: Recorder) -> None:
    broken = Divergence(7, Fault.INFINITE, "linear1", "weight", 0.1, math.inf)
    record = StepRecord(7, math.inf, math.nan, 0.1, ending=Ending.DIVERGED, divergence=broken)
    recorder.take([Recorded(0, [record])], 0.0)
    (mark,) = recorder.histories[0].marks
    assert (mark.step, mark.kind) == (7, MarkKind.DIVERGENCE)


def test_the_best_step_is_marked_where_it_was(recorder: Recorder) -> None:
    recorder.take([Recorded(0, [StepRecord(3, 2.0, 0.5, 0.1)])], 0.0)
    record = StepRecord(9, 2.0, 0.5, 0.1, ending=Ending.STOPPED_EARLY, best_step=3)
    recorder.take([Recorded(0, [record])], 0.0)
    (mark,) = recorder.histories[0].marks
    assert (mark.step, mark.kind) == (3, MarkKind.BEST)
    assert "3" in mark.text


def test_a_plain_end_is_not_marked(recorder: Recorder) -> None:
    recorder.take([Recorded(0, [StepRecord(9, 2.0, 0.5, 0.1, ending=Ending.FINISHED)])], 0.0)
    assert recorder.histories[0].marks == []


def test_a_new_beginning_leaves_the_old_histories_alone(recorder: Recorder) -> None:
    old = recorder.histories
    recorder.take([Recorded(0, [StepRecord(1, 2.0, 0.5, 0.1)])], 0.0)
    recorder.begin(tiny_study())
    assert [h.step for h in recorder.histories] == [0]
    assert old[0].step == 1
