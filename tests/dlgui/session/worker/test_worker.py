"""The worker thread makes exactly the updates it is allowed, answers, and ends when told to."""

import threading
from collections.abc import Callable, Iterator, Sequence
from math import inf
from pathlib import Path
from typing import Any

import pytest

from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Stop, Watch
from dlgui.session.worker.mailbox import (
    Changed,
    Failed,
    Idle,
    Mailbox,
    Message,
    Prepared,
    Recorded,
    Refused,
)
from dlgui.session.worker.worker import Worker
from engine.data.errors import DataError
from engine.training.fields import ConfigError
from engine.training.probes import Probe
from engine.training.records import StepRecord
from engine.training.trainer import Trainer
from tests.tiny_runs import recorded, same_numbers, tiny_trainer
from tests.worker_desk import records

LONG = {"training.steps": 1_000_000, "training.evaluation_interval": 1000}
PATIENCE_S = 20.0


class Driven:
    """A worker, everything it has said, and a way to wait for its answer."""

    def __init__(self, make: Callable[[], Sequence[Trainer]]) -> None:
        self.mailbox = Mailbox()
        self.worker = Worker(make, self.mailbox)
        self.said: list[Message] = []
        self.sent = 0
        self._arrived = threading.Event()
        put = self.mailbox.put

        def put_and_tell(*messages: Message) -> None:
            put(*messages)
            self._arrived.set()

        self.mailbox.put = put_and_tell  # type: ignore[method-assign]

    def send(self, *commands: Command) -> None:
        for command in commands:
            self.sent += 1
            self.worker.send(command)

    def until(self, found: Callable[[], bool]) -> None:
        while not found():
            assert self._arrived.wait(PATIENCE_S), f"no answer; so far {self.said[-3:]}"
            self._arrived.clear()
            self.said += self.mailbox.drain()

    def until_idle(self) -> Idle:
        """Wait for the answer to the last command."""
        self.until(lambda: any(i.handled == self.sent for i in self.of(Idle)))
        last: Idle = self.of(Idle)[-1]
        return last

    def of(self, kind: type[Any]) -> list[Any]:
        return [message for message in self.said if isinstance(message, kind)]

    def records(self, run: int = 0) -> list[StepRecord]:
        return records(self.said, run)


Drive = Callable[..., Driven]


@pytest.fixture
def drive() -> Iterator[Drive]:
    driven: list[Driven] = []

    def start(*runs: dict[str, Any], make: Callable[[], Sequence[Trainer]] | None = None) -> Driven:
        many = runs or ({},)
        driven.append(Driven(make or (lambda: [tiny_trainer(run) for run in many])))
        driven[-1].worker.start()
        return driven[-1]

    yield start
    for one in driven:
        one.worker.stop()


def alive() -> list[threading.Thread]:
    return [t for t in threading.enumerate() if t.name == "dlgui-worker"]


def test_it_builds_evaluates_and_waits(drive: Drive) -> None:
    worker = drive()
    worker.until(lambda: bool(worker.of(Idle)))
    assert worker.said == [
        Prepared((tiny_trainer().evaluate(),)),
        Idle(0, 0, ended=False),
    ]


def test_trainers_are_built_on_the_thread(drive: Drive) -> None:
    threads: list[str] = []

    def make() -> list[Trainer]:
        threads.append(threading.current_thread().name)
        return [tiny_trainer()]

    worker = drive(make=make)
    worker.until(lambda: bool(worker.of(Idle)))
    assert threads == ["dlgui-worker"]


@pytest.mark.parametrize("steps", [1, 2, 5, 11])
def test_a_budget_is_spent_exactly(drive: Drive, steps: int) -> None:
    worker = drive()
    worker.send(Advance(steps))
    assert worker.until_idle() == Idle(steps, 1, ended=False)
    assert [record.step for record in worker.records()] == list(range(1, steps + 1))


def test_budgets_add_up_and_commands_keep_their_order(drive: Drive) -> None:
    worker = drive()
    worker.send(Advance(2), Advance(3), Apply("optimizer.lr", 0.5), Advance(1))
    assert worker.until_idle().step == 6
    kinds = [message for message in worker.said if isinstance(message, Recorded | Changed)]
    assert len(kinds) == 7
    assert [r.lr for r in worker.records()][-1] == 0.5


def test_a_threaded_run_equals_the_loop_and_every_cut_of_it(drive: Drive) -> None:
    whole = recorded(tiny_trainer())
    for cuts in ([inf], [12], [5, 7], [1] * 12, [3, inf]):
        worker = drive()
        for cut in cuts:
            worker.send(Advance(cut))
            worker.until_idle()
        assert same_numbers(worker.records(), whole)


def test_the_end_is_told_and_nothing_follows(drive: Drive) -> None:
    worker = drive()
    worker.send(Advance(100))
    assert worker.until_idle() == Idle(12, 1, ended=True)
    worker.send(Advance(5))
    assert worker.until_idle() == Idle(12, 2, ended=True)
    assert len(worker.records()) == 12


def test_pause_stops_in_mid_run(drive: Drive) -> None:
    worker = drive(LONG)
    worker.send(Advance(inf))
    worker.until(lambda: len(worker.records()) > 3)
    worker.send(Pause())
    stopped_at = worker.until_idle()
    assert not stopped_at.ended
    assert len(worker.records()) == stopped_at.step < 1_000_000
    worker.send(Advance(2))
    assert worker.until_idle().step == stopped_at.step + 2


def test_a_pause_forgets_the_budget(drive: Drive) -> None:
    worker = drive()
    worker.send(Pause(), Pause())
    assert worker.until_idle().step == 0
    worker.send(Advance(1))
    assert worker.until_idle().step == 1


def test_live_changes_replay_the_loop(drive: Drive) -> None:
    worker, trainer = drive(), tiny_trainer()
    worker.send(Advance(3))
    worker.until_idle()
    worker.send(Apply("optimizer.lr", 0.3), Apply("network.batch_norm", True), Advance(inf))
    worker.until_idle()
    expected = recorded(trainer, 3)
    changes = [trainer.apply("optimizer.lr", 0.3), trainer.apply("network.batch_norm", True)]
    assert same_numbers(worker.records(), expected + recorded(trainer))
    assert [message.change for message in worker.of(Changed)] == changes


def test_a_change_in_mid_run_replays_from_what_was_told(drive: Drive) -> None:
    worker = drive(LONG)
    worker.send(Advance(inf))
    worker.until(lambda: len(worker.records()) > 2)
    worker.send(Apply("regularization.l2", 0.2))
    worker.until(lambda: bool(worker.of(Changed)))
    worker.send(Pause())
    last = worker.until_idle().step
    (changed,) = worker.of(Changed)
    trainer = tiny_trainer(LONG)
    expected = recorded(trainer, changed.change.step)
    trainer.apply(changed.change.field, changed.change.new)
    expected += recorded(trainer, last - changed.change.step)
    assert same_numbers(worker.records(), expected)


def test_a_refused_change_is_told_and_the_run_goes_on(drive: Drive) -> None:
    worker = drive()
    worker.send(Apply("seed", 3), Apply("optimizer.lr", -1), Advance(2))
    assert worker.until_idle().step == 2
    assert [(m.field, "restart" in m.reason) for m in worker.of(Refused)] == [
        ("seed", True),
        ("optimizer.lr", False),
    ]
    assert worker.of(Failed) == []


@pytest.mark.parametrize("field", ["early_stopping.patience", "early_stopping.monitor"])
def test_every_field_of_early_stopping_may_be_changed(drive: Drive, field: str) -> None:
    worker = drive()
    worker.send(Apply(field, 3 if field.endswith("patience") else "accuracy"), Advance(1))
    assert worker.until_idle().step == 1
    assert [message.change.field for message in worker.of(Changed)] == [field]


def test_runs_of_different_length_go_in_lockstep(drive: Drive) -> None:
    worker = drive({"training.steps": 3}, {"training.steps": 6}, {"training.steps": 5})
    worker.send(Advance(2))
    assert worker.until_idle() == Idle(2, 1, ended=False)
    worker.send(Advance(inf))
    assert worker.until_idle() == Idle(6, 2, ended=True)
    order = [(message.records[-1].step, message.run) for message in worker.of(Recorded)]
    assert order == sorted(order)
    for run, steps in enumerate((3, 6, 5)):
        alone = recorded(tiny_trainer({"training.steps": steps}))
        assert same_numbers(worker.records(run), alone)


def test_a_change_reaches_every_run(drive: Drive) -> None:
    worker = drive({}, {"seed": 2})
    worker.send(Apply("optimizer.lr", 0.2))
    worker.until_idle()
    assert [message.run for message in worker.of(Changed)] == [0, 1]


def test_a_change_may_be_of_one_run_alone(drive: Drive) -> None:
    worker = drive({}, {"seed": 2})
    worker.send(Apply("optimizer.lr", 0.2, 1), Advance(1))
    worker.until_idle()
    assert [message.run for message in worker.of(Changed)] == [1]
    assert [worker.records(run)[0].lr for run in (0, 1)] == [0.1, 0.2]


def test_the_last_snapshot_is_of_the_last_step(drive: Drive) -> None:
    worker = drive({}, {"seed": 2})
    worker.send(Watch(frozenset([Probe.WEIGHTS])))
    worker.until_idle()
    assert worker.mailbox.take_snapshots() is not None
    for steps in (3, 1, inf):
        worker.send(Advance(steps))
        step = worker.until_idle().step
        snapshots = worker.mailbox.take_snapshots()
        assert snapshots is not None
        assert [snapshot.step for snapshot in snapshots] == [step, step]


def test_snapshots_in_mid_run_change_nothing(drive: Drive) -> None:
    worker = drive()
    worker.send(Watch(frozenset(Probe)), Advance(inf))
    worker.until_idle()
    assert same_numbers(worker.records(), recorded(tiny_trainer()))


def test_a_look_that_is_asked_for_once_is_taken_once(drive: Drive) -> None:
    worker = drive()
    worker.send(Watch(frozenset([Probe.WEIGHTS]), once=True), Advance(3))
    worker.until_idle()
    assert worker.mailbox.take_snapshots() is not None
    worker.send(Advance(3))
    worker.until_idle()
    assert worker.mailbox.take_snapshots() is None


def test_without_probes_no_snapshot_is_taken(drive: Drive) -> None:
    worker = drive()
    worker.send(Advance(3))
    worker.until_idle()
    assert worker.mailbox.take_snapshots() is None


@pytest.mark.parametrize(
    "error", [ConfigError("data.train_size", "too many"), DataError(Path("mnist"), "is damaged")]
)
def test_bad_input_is_told_in_a_sentence(drive: Drive, error: Exception) -> None:
    def make() -> list[Trainer]:
        raise error

    worker = drive(make=make)
    worker.until(lambda: bool(worker.of(Failed)))
    assert worker.said == [Failed(str(error), "")]


def test_a_mistake_while_building_reaches_the_window(drive: Drive) -> None:
    worker = drive(make=lambda: [1 / 0])
    worker.until(lambda: bool(worker.of(Failed)))
    (failed,) = worker.of(Failed)
    assert failed.reason == "ZeroDivisionError: division by zero"
    assert "Traceback" in failed.details


def test_a_mistake_in_an_update_reaches_the_window(drive: Drive) -> None:
    trainer = tiny_trainer()
    worker = drive(make=lambda: [trainer])
    worker.send(Advance(3))
    worker.until_idle()
    trainer.parts.batches.next = None  # type: ignore[assignment, method-assign]
    worker.send(Advance(1))
    worker.until(lambda: bool(worker.of(Failed)))
    assert worker.of(Failed)[0].reason.startswith("TypeError: ")
    assert len(worker.records()) == 3
    worker.worker.send(Advance(1))
    worker.worker.stop()
    assert alive() == []


def test_it_stops_at_once_in_every_state(drive: Drive) -> None:
    waiting, playing, ended, stopped = drive(), drive(LONG), drive(), drive()
    waiting.until(lambda: bool(waiting.of(Idle)))
    playing.send(Advance(inf))
    playing.until(lambda: len(playing.records()) > 2)
    ended.send(Advance(inf))
    ended.until_idle()
    stopped.send(Stop())
    for one in (waiting, playing, ended, stopped):
        one.worker.stop()
        one.worker.stop()
    assert alive() == []


def test_it_may_be_stopped_before_it_starts() -> None:
    Worker(lambda: [tiny_trainer()], Mailbox()).stop()
    assert alive() == []


def test_it_may_be_stopped_while_it_builds(drive: Drive) -> None:
    building, go_on = threading.Event(), threading.Event()

    def make() -> list[Trainer]:
        building.set()
        assert go_on.wait(PATIENCE_S)
        return [tiny_trainer()]

    worker = drive(make=make)
    assert building.wait(PATIENCE_S)
    worker.send(Advance(inf), Stop())
    go_on.set()
    worker.worker.stop()
    assert alive() == []
    assert worker.records() == []


def test_the_stack_size_of_other_threads_stays(drive: Drive) -> None:
    before = threading.stack_size()
    drive()
    assert threading.stack_size() == before
