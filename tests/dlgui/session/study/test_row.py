"""Lining up the records of runs that are not equally far."""

from dlgui.session.study.row import Row
from engine.training.records import Ending, StepRecord


def records(first: int, last: int, ending: Ending | None = None) -> list[StepRecord]:
    made = [StepRecord(step, 1.0, 0.5, 0.1) for step in range(first, last)]
    return [*made, StepRecord(last, 1.0, 0.5, 0.1, ending=ending)]


def test_nothing_is_handed_on_that_others_have_not_reached() -> None:
    row = Row(2)
    row.add(0, records(1, 5))
    assert list(row.take()) == []
    row.add(1, records(1, 3))
    assert [(r.run, r.record.step) for r in row.take()] == [
        (0, 1), (1, 1), (0, 2), (1, 2), (0, 3), (1, 3),
    ]  # fmt: skip
    assert row.step == 3


def test_a_run_that_has_ended_is_not_waited_for() -> None:
    row = Row(2)
    row.add(0, records(1, 2, Ending.FINISHED))
    row.add(1, records(1, 4))
    assert [(r.run, r.record.step) for r in row.take()][-2:] == [(1, 3), (1, 4)]


def test_all_is_handed_on_once_all_have_ended() -> None:
    row = Row(2)
    row.add(0, records(1, 2, Ending.FINISHED))
    row.add(1, records(1, 4, Ending.DIVERGED))
    assert len(list(row.take())) == 6
    assert row.reached == 4


def test_the_time_is_shared_among_the_records() -> None:
    row = Row(1)
    row.add(0, records(1, 4), seconds=2.0)
    assert [recorded.seconds for recorded in row.take()] == [0.5] * 4
