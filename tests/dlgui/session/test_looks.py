"""Where there is time, the network is measured at every update; the run does not depend on it."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.files.curve_files import losses_as_csv, study_as_csv, study_as_json
from dlgui.session.beat import LOOK_SHARE, MOST_LOOKS, Beat
from dlgui.session.history import Curve, RunHistory
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.records import Ending
from engine.training.study import Study, Variant
from tests.tiny_runs import recorded, tiny_study, tiny_trainer

PATIENCE_MS = 20_000
FOUR = tuple(Variant(str(seed), {"seed": seed}) for seed in range(4))
STOPS = {
    "early_stopping.enabled": True,
    "early_stopping.patience": 2,
    "optimizer.lr": 1.0,
    "training.steps": 60,
}
BREAKS = {
    "regularization.l2": 100.0,
    "optimizer.lr": 1.0,
    "network.hidden": [30] * 6,
    "training.steps": 50,
    "training.evaluation_interval": 40,
}


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    yield session
    session.close()
    session.deleteLater()


def load(qtbot: QtBot, session: Session, study: Study) -> None:
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.load(study)


def step(qtbot: QtBot, session: Session, steps: int = 1) -> None:
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(steps)


def play(qtbot: QtBot, session: Session, steps_per_second: float) -> None:
    """Play to the end."""
    session.set_speed(steps_per_second)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.play()


def accuracies(session: Session, run: int = 0) -> list[int]:
    steps: list[int] = session.histories[run].drawn(Curve.TRAIN_ACCURACY)[0].astype(int).tolist()
    return steps


def regular(histories: tuple[RunHistory, ...]) -> list[Any]:
    """All of a study that files, rules and comparisons go by."""
    return [
        (
            run.evaluations,
            [run.curve(curve)[1].tolist() for curve in Curve],
            (run.step, run.ending, run.best_step, repr(run.divergence), run.marks),
        )
        for run in histories
    ]


@pytest.mark.parametrize("variants", [(), FOUR], ids=["one run", "processes"])
def test_one_step_moves_accuracy_by_one_step(
    session: Session, qtbot: QtBot, variants: tuple[Variant, ...]
) -> None:
    load(qtbot, session, tiny_study({}, *variants))
    for number in range(1, 7):
        step(qtbot, session)
        for run in range(len(session.histories)):
            assert accuracies(session, run) == list(range(number + 1))
    assert [e.step for e in session.histories[0].evaluations] == [0, 4]


def test_several_steps_end_with_a_look(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study())
    step(qtbot, session, 6)
    assert accuracies(session) == [0, 4, 6]
    step(qtbot, session, 2)
    assert accuracies(session) == [0, 4, 6, 8]


@pytest.mark.parametrize("variants", [(), FOUR], ids=["one run", "processes"])
def test_a_pause_ends_with_a_look(
    session: Session, qtbot: QtBot, variants: tuple[Variant, ...]
) -> None:
    long = {"training.steps": 1_000_000, "training.evaluation_interval": 999_999}
    load(qtbot, session, tiny_study(long, *variants))
    session.play()
    qtbot.waitUntil(lambda: session.step >= 50, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.pause()
    for run, history in enumerate(session.histories):
        assert accuracies(session, run) == [0, history.step]


@pytest.mark.parametrize(
    "settings", [{}, STOPS, BREAKS, {"network.batch_norm": True, "regularization.dropout": 0.3}]
)
def test_a_slow_run_is_the_same_run_to_the_last_bit(
    session: Session, qtbot: QtBot, settings: dict[str, Any]
) -> None:
    """Early stopping, too, and the watch for divergence, see the regular evaluations alone."""
    study = tiny_study(settings)
    load(qtbot, session, study)
    play(qtbot, session, float("inf"))
    quick = session.histories
    clock = VirtualClock()
    put_on(session, clock)
    session.load(study)
    session.set_speed(50.0)
    session.play()
    clock.advance(1.5)
    assert session.state is RunState.ENDED
    assert regular(session.histories) == regular(quick)
    slow = session.histories[0]
    seen = slow.drawn(Curve.VALIDATION_LOSS)[0].tolist()
    assert seen == slow.curve(Curve.VALIDATION_LOSS)[0].tolist()  # what the rule has judged by
    assert len(slow.looks) >= slow.step - len(slow.evaluations)
    for write in (study_as_csv, losses_as_csv, lambda runs: study_as_json(study, runs)):
        assert write(list(session.histories)) == write(list(quick))


def test_early_stopping_was_tried() -> None:
    assert recorded(tiny_trainer(STOPS))[-1].ending is Ending.STOPPED_EARLY
    assert recorded(tiny_trainer(BREAKS))[-1].ending is Ending.DIVERGED


@pytest.mark.parametrize("variants", [(), FOUR], ids=["one run", "processes"])
def test_at_a_slow_speed_every_update_is_looked_at(
    session: Session, qtbot: QtBot, variants: tuple[Variant, ...]
) -> None:
    """By the real clock: one tiny look takes much less than the time of an update."""
    load(qtbot, session, tiny_study({}, *variants))
    play(qtbot, session, 10.0)
    assert accuracies(session) == list(range(13))


def test_at_full_speed_nothing_is_looked_at_before_a_pause(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study({"training.steps": 100}))
    play(qtbot, session, float("inf"))
    assert accuracies(session) == list(range(0, 101, 4))


def looks(beat: Beat, clock: VirtualClock, seconds: float, cost: float) -> tuple[int, int]:
    """Play so long, with looks that take `cost`; return the updates made and the looks taken."""
    made = found = 0
    for _ in range(round(seconds / 0.016)):
        clock.advance(0.016)
        if (granted := beat.due()) is not None:
            made += int(granted.steps)
            if granted.look:
                found += 1
                beat.looked(cost)
    return made, found


@pytest.mark.parametrize(
    ("speed", "cost", "every_update"),
    [(10.0, 0.03, True), (60.0, 0.002, True), (100.0, 0.02, False), (1000.0, 0.5, False)],
)
def test_looks_take_no_more_than_their_part_of_the_time(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, speed: float, cost: float, every_update: bool
) -> None:
    session, clock = Session(), VirtualClock()
    put_on(session, clock)
    beat = Beat(lambda: None, session)
    beat.speed = speed
    beat.set_out(10_000)
    monkeypatch.setattr(VirtualClock, "is_driven", False)  # as if it were the time that passes
    made, found = looks(beat, clock, 10.0, cost)
    assert made == pytest.approx(10 * speed, abs=2)
    if every_update:
        assert found >= made * 0.95
    else:
        assert 10 * LOOK_SHARE * 0.8 <= found * cost <= 10 * LOOK_SHARE + 2 * cost
    session.close()


def test_a_window_that_is_left_alone_does_not_fill_the_memory(qtbot: QtBot) -> None:
    session, clock = Session(), VirtualClock()
    put_on(session, clock)
    beat = Beat(lambda: None, session)
    beat.speed = 60.0
    beat.set_out(1_000_000)
    for _ in range(MOST_LOOKS):
        beat.looked(0.0)
    assert looks(beat, clock, 1.0, 0.0)[1] == 0
    beat.reset()
    assert looks(beat, clock, 1.0, 0.0)[1] > 50
    session.close()
