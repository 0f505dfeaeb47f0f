"""Lining up the records of runs that are not equally far."""

from dlgui.session.study.row import Row
from dlgui.session.worker.mailbox import Recorded
from engine.training.records import Ending, StepRecord


def made(
    run: int, first: int, last: int, ending: Ending | None = None, seconds: float = 0.0
) -> Recorded:
    records = [StepRecord(step, 1.0, 0.5, 0.1) for step in range(first, last)]
    return Recorded(run, [*records, StepRecord(last, 1.0, 0.5, 0.1, ending=ending)], seconds)


def taken(row: Row) -> list[tuple[int, list[int]]]:
    return [(told.run, [record.step for record in told.records]) for told in row.take()]


def test_nothing_is_handed_on_that_others_have_not_reached() -> None:
    row = Row(2)
    row.add(made(0, 1, 5))
    assert taken(row) == []
    row.add(made(1, 1, 3))
    assert taken(row) == [(0, [1, 2, 3]), (1, [1, 2, 3])]
    assert row.step == 3
    row.add(made(1, 4, 9))
    assert taken(row) == [(0, [4, 5]), (1, [4, 5])]
    assert taken(row) == []


def test_a_run_that_has_ended_is_not_waited_for() -> None:
    row = Row(2)
    row.add(made(0, 1, 2, Ending.FINISHED))
    row.add(made(1, 1, 4))
    assert taken(row) == [(0, [1, 2]), (1, [1, 2, 3, 4])]


def test_all_is_handed_on_once_all_have_ended() -> None:
    row = Row(2)
    row.add(made(0, 1, 2, Ending.FINISHED))
    row.add(made(1, 1, 4, Ending.DIVERGED))
    assert taken(row) == [(0, [1, 2]), (1, [1, 2, 3, 4])]
    assert row.reached == 4


def test_the_time_is_shared_among_the_records() -> None:
    row = Row(2)
    row.add(made(0, 1, 4, seconds=2.0))
    row.add(made(1, 1, 1, seconds=0.5))
    assert [told.seconds for told in row.take()] == [0.5, 0.5]
    row.add(made(1, 2, 4, seconds=0.75))
    assert [told.seconds for told in row.take()] == [1.5, 0.75]
