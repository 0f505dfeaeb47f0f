"""What a process says arrives whole and in order, in parcels and not message by message."""

import pickle

import pytest

from dlgui.session import outbox
from dlgui.session.outbox import Outbox
from dlgui.session.parcel import Parcel, unpacked
from dlgui.session.study.messages import Taken
from dlgui.session.worker.mailbox import Idle, Message, Recorded
from engine.training.records import Ending, Evaluation, Snapshot, StepRecord


class Clock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(outbox, "perf_counter", clock)
    return clock


@pytest.fixture
def sent() -> list[bytes]:
    return []


def arrived(sent: list[bytes]) -> list[Message | Taken]:
    parcels: list[Parcel] = [pickle.loads(data) for data in sent]
    assert {parcel.number for parcel in parcels} == {7}
    return [item for parcel in parcels for item in unpacked(parcel.contents)]


def messages() -> list[Message]:
    evaluation = Evaluation(3, 1.0, 0.5, 1.5, 0.25)
    return [
        Recorded(0, StepRecord(1, 2.0, 0.1, 0.01), 0.5),
        Recorded(1, StepRecord(1, float("inf"), 0.0, 0.01), 0.25),
        Recorded(0, StepRecord(3, 1.0, 0.5, 0.01, evaluation), 0.5),
        Recorded(0, StepRecord(4, 1.0, 0.5, 0.01, None, Ending.FINISHED), 0.5),
        Idle(4, 1, ended=True),
    ]


def test_everything_arrives_as_it_was(sent: list[bytes]) -> None:
    box = Outbox(7, sent.append)
    for message in messages():
        box.put(message)
    assert arrived(sent) == messages()
    seconds = [m.seconds for m in arrived(sent) if isinstance(m, Recorded)]
    assert seconds == [0.5, 0.25, 0.5, 0.5]


def test_records_wait_for_each_other_and_nothing_else_waits(
    clock: Clock, sent: list[bytes]
) -> None:
    box = Outbox(7, sent.append)
    record = messages()[0]
    box.put(record)
    for _ in range(5):
        box.put(record)
    assert len(sent) == 1
    clock.now += 2 * outbox.SEND_S
    box.put(record)
    assert len(sent) == 2
    box.put(record)
    box.put(Idle(1, 1, ended=False))
    assert len(sent) == 3
    assert len(arrived(sent)) == 9


def test_snapshots_are_wanted_when_the_last_were_looked_at(sent: list[bytes]) -> None:
    box = Outbox(7, sent.append)
    wanted = [box.wants_snapshots]
    box.put_snapshots([Snapshot(3)])
    wanted.append(box.wants_snapshots)
    box.looked()
    wanted.append(box.wants_snapshots)
    assert wanted == [True, False, True]
    assert arrived(sent) == [Taken((Snapshot(3),))]


def test_records_that_wait_arrive_before_the_snapshots_after_them(
    clock: Clock, sent: list[bytes]
) -> None:
    box = Outbox(7, sent.append)
    record = messages()[0]
    box.put(record)
    box.put(record)
    box.put_snapshots([Snapshot(2)])
    assert arrived(sent) == [record, record, Taken((Snapshot(2),))]


def test_a_window_that_is_gone_is_no_error() -> None:
    def broken(_data: bytes) -> None:
        raise BrokenPipeError

    Outbox(7, broken).put(Idle(0, 0, ended=False))
