"""A session goes from state to state as it is told, and rests when there is nothing to do."""

from collections.abc import Iterator
from math import inf
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from dlgui.session.frame import Frame
from dlgui.session.history import Curve, MarkKind
from dlgui.session.session import Session
from dlgui.session.state import RunState, progress_text
from engine.training.build import build_trainers
from engine.training.probes import Probe
from engine.training.records import Ending
from engine.training.study import Study, Variant
from tests.tiny_runs import recorded, tiny_study

LONG = {"training.steps": 1_000_000, "training.evaluation_interval": 1000}
PATIENCE_MS = 20_000


@pytest.fixture
def session(qtbot: QtBot) -> Iterator[Session]:
    session = Session()
    yield session
    session.close()
    session.deleteLater()


def load(qtbot: QtBot, session: Session, study: Study | None = None) -> None:
    """Load a study and wait until it is ready."""
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.load(study or tiny_study())


def advance(qtbot: QtBot, session: Session, steps: int) -> None:
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(steps)


def play_to_the_end(qtbot: QtBot, session: Session) -> None:
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.play()


def play_for_a_while(qtbot: QtBot, session: Session, steps: int = 5) -> None:
    session.play()
    qtbot.waitUntil(lambda: session.step >= steps, timeout=PATIENCE_MS)


def batch_losses(session: Session, run: int = 0) -> list[float]:
    values: list[float] = session.histories[run].curve(Curve.BATCH_LOSS)[1].tolist()
    return values


def headless_losses(study: Study, run: int = 0) -> list[float]:
    return [record.loss for record in recorded(build_trainers(study)[run])]


def active_timers(session: Session) -> list[QTimer]:
    return [timer for timer in session.findChildren(QTimer) if timer.isActive()]


def test_a_new_session_does_nothing(session: Session) -> None:
    for act in (session.play, session.pause, session.restart, session.advance_epoch):
        act()
    session.change("optimizer.lr", 0.1)
    session.watch(frozenset())
    assert (session.step, session.total_steps, session.playing) == (0, 0, False)
    assert session.histories == ()
    assert active_timers(session) == []


def test_loading_prepares_measures_and_rests(session: Session, qtbot: QtBot) -> None:
    states: list[RunState] = []
    session.state_changed.connect(states.append)
    load(qtbot, session)
    assert states == [RunState.PREPARING, RunState.READY]
    assert session.histories[0].curve(Curve.TEST_ACCURACY)[0].tolist() == [0]
    assert (session.step, session.total_steps) == (0, 12)
    assert active_timers(session) == []


def test_exactly_the_steps_asked_for_are_made(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    for steps, total in ((5, 5), (1, 6), (2, 8)):
        with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS) as idle:
            session.advance(steps)
        assert idle.args == [total]
        assert session.step == total
        assert session.state is RunState.PAUSED
        assert not session.playing
        assert active_timers(session) == []
    advance(qtbot, session, 100)
    assert (session.step, session.state) == (12, RunState.ENDED)


def test_steps_may_be_asked_for_before_it_is_ready(session: Session, qtbot: QtBot) -> None:
    session.load(tiny_study())
    session.advance(2)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS) as idle:
        session.advance(3)
    assert idle.args == [5]


def test_a_run_in_the_window_equals_the_loop(session: Session, qtbot: QtBot) -> None:
    study = tiny_study({"regularization.dropout": 0.3, "network.batch_norm": True})
    load(qtbot, session, study)
    advance(qtbot, session, 5)
    session.watch(frozenset(Probe))
    play_to_the_end(qtbot, session)
    assert batch_losses(session) == headless_losses(study)
    assert session.state is RunState.ENDED


def test_an_epoch_is_the_steps_that_draw_all_digits(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS) as idle:
        session.advance_epoch()
    assert idle.args == [4]


def test_playing_goes_on_to_the_end_and_rests(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    states: list[RunState] = []
    session.state_changed.connect(states.append)
    play_to_the_end(qtbot, session)
    assert states == [RunState.PLAYING, RunState.ENDED]
    assert (session.step, session.playing) == (12, False)
    assert session.histories[0].ending is Ending.FINISHED
    assert active_timers(session) == []


def test_playing_before_it_is_ready_works_too(session: Session, qtbot: QtBot) -> None:
    session.load(tiny_study())
    play_to_the_end(qtbot, session)
    assert session.step == 12


def test_pause_stops_in_mid_run_and_play_goes_on(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.pause()
    stopped_at = session.step
    assert (session.state, session.playing) == (RunState.PAUSED, False)
    assert active_timers(session) == []
    play_for_a_while(qtbot, session, stopped_at + 3)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.advance(2)
    assert session.step > stopped_at + 4
    assert session.state is RunState.PAUSED


def test_a_single_step_while_playing_pauses(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    advance(qtbot, session, 1)
    assert (session.state, session.playing) == (RunState.PAUSED, False)


def test_restart_begins_the_same_run_again(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    play_to_the_end(qtbot, session)
    losses = batch_losses(session)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.restart()
    assert (session.step, session.state) == (0, RunState.READY)
    play_to_the_end(qtbot, session)
    assert batch_losses(session) == losses


def test_a_restart_while_playing_plays_on(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session, 50)
    old = session.histories[0]
    session.restart()
    assert session.step == 0
    assert session.playing
    qtbot.waitUntil(lambda: session.step > 3, timeout=PATIENCE_MS)
    assert session.histories[0] is not old


def test_play_after_the_end_starts_again(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    play_to_the_end(qtbot, session)
    old = session.histories[0]
    play_to_the_end(qtbot, session)
    assert session.histories[0] is not old
    assert session.step == 12


def test_a_step_after_the_end_changes_nothing(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    play_to_the_end(qtbot, session)
    advance(qtbot, session, 1)
    assert (session.step, session.state) == (12, RunState.ENDED)


def test_a_chosen_speed_spares_the_updates(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    session.set_speed(1.0)
    session.play()
    qtbot.waitUntil(lambda: session.step == 1, timeout=PATIENCE_MS)
    session.set_speed(1000.0)
    qtbot.waitUntil(lambda: session.step >= 20, timeout=PATIENCE_MS)
    session.set_speed(inf)
    qtbot.waitUntil(lambda: session.step >= 200, timeout=PATIENCE_MS)
    session.set_speed(1.0)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.pause()


def test_a_run_at_a_chosen_speed_ends_too(session: Session, qtbot: QtBot) -> None:
    study = tiny_study()
    load(qtbot, session, study)
    session.set_speed(1000.0)
    play_to_the_end(qtbot, session)
    assert batch_losses(session) == headless_losses(study)


def test_figures_say_what_the_run_does(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    assert session.figures == "ready"
    advance(qtbot, session, 1)
    assert session.figures == "paused"
    play_to_the_end(qtbot, session)
    assert session.figures == "ended"
    assert progress_text(RunState.PLAYING, 2000.0, 1000) == "2,000 steps/s · 0.5 s left"
    assert progress_text(RunState.PLAYING, 2.0, 2400) == "2 steps/s · 20 min left"
    assert progress_text(RunState.PLAYING, None, 1000) == ""
    assert progress_text(RunState.PLAYING, 0.0, 1000) == ""


@pytest.mark.parametrize(
    ("state", "endings", "text"),
    [
        (RunState.ENDED, [Ending.FINISHED], "ended"),
        (RunState.ENDED, [Ending.DIVERGED, Ending.DIVERGED], "diverged"),
        (RunState.ENDED, [Ending.STOPPED_EARLY], "stopped early"),
        (RunState.ENDED, [Ending.DIVERGED, Ending.FINISHED], "ended"),
        (RunState.LEFT, [None], "not finished"),
        (RunState.LEFT, [Ending.FINISHED, None], "not finished"),
    ],
)
def test_figures_say_how_the_runs_ended(
    state: RunState, endings: list[Ending | None], text: str
) -> None:
    assert progress_text(state, None, 0, endings) == text


def test_a_run_that_was_left_in_the_middle_is_not_said_to_have_ended(
    session: Session, qtbot: QtBot
) -> None:
    load(qtbot, session)
    advance(qtbot, session, 3)
    left = session.histories
    session.load(tiny_study(), left)
    assert (session.state, session.figures) == (RunState.LEFT, "not finished")
    play_to_the_end(qtbot, session)
    assert (session.state, session.figures) == (RunState.ENDED, "ended")
    session.load(tiny_study(), session.histories)
    assert session.figures == "ended"


def test_scrubbing_looks_back_and_playing_follows_again(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    advance(qtbot, session, 8)
    frames: list[Frame] = []
    session.frame_ready.connect(frames.append)
    for asked, cursor in ((3, 3), (-5, 0), (99, 8), (None, None)):
        session.scrub(asked)
        assert frames[-1].cursor == session.cursor == cursor
    session.scrub(3)
    advance(qtbot, session, 1)
    assert session.cursor is None
    session.scrub(3)
    play_to_the_end(qtbot, session)
    assert session.cursor is None


def test_a_live_change_acts_and_is_marked(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    advance(qtbot, session, 5)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.change("optimizer.lr", 0.5)
    assert session.histories[0].running_config.optimizer.lr == 0.5
    ((step, text),) = session.timeline_marks
    assert step == 5
    assert "0.1 → 0.5" in text
    advance(qtbot, session, 1)
    plain = headless_losses(tiny_study())
    assert batch_losses(session) == plain[:6]
    advance(qtbot, session, 1)
    assert batch_losses(session)[6] != plain[6]


def test_changes_of_one_gesture_leave_one_mark(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    advance(qtbot, session, 5)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        for value in (0.2, 0.3, 0.4):
            session.change("optimizer.lr", value)
    assert len(session.histories[0].changes) == 3
    ((_, text),) = session.timeline_marks
    assert "0.1 → 0.4" in text


def test_a_refused_change_is_told(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    with qtbot.waitSignal(session.refused, timeout=PATIENCE_MS) as refused:
        session.change("data.train_size", 3)
    assert refused.args[0] == "data.train_size"
    assert session.histories[0].changes == []


def test_a_staged_study_is_loaded_once_the_slider_rests(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    loaded: list[RunState] = []
    session.state_changed.connect(loaded.append)
    for lr in (0.2, 0.3, 0.4):
        session.stage(tiny_study({"optimizer.lr": lr}))
    assert session.histories[0].config.optimizer.lr == 0.1
    qtbot.waitUntil(lambda: session.histories[0].config.optimizer.lr == 0.4, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: session.state is RunState.READY, timeout=PATIENCE_MS)
    assert loaded == [RunState.PREPARING, RunState.READY]


@pytest.mark.parametrize("act", ["play", "advance", "restart"])
def test_what_is_staged_is_what_runs(session: Session, qtbot: QtBot, act: str) -> None:
    study = tiny_study({"seed": 9})
    load(qtbot, session)
    session.stage(study)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        getattr(session, act)()
    advance(qtbot, session, 12)
    assert batch_losses(session) == headless_losses(study)
    assert session.study == study


def test_nothing_staged_comes_after_the_end(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    session.stage(tiny_study({"seed": 9}))
    session.close()
    assert active_timers(session) == []
    session.play()
    session.advance()
    assert (session.step, session.playing) == (0, False)


def test_closing_in_mid_run_ends_the_thread(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    session.close()
    assert active_timers(session) == []
    session.close()


def test_snapshots_of_a_playing_run_keep_coming(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    session.watch(frozenset([Probe.WEIGHTS]))
    session.play()
    seen: set[int] = set()

    def look() -> bool:
        seen.update(snapshot.step for snapshot in session.frame().snapshots if snapshot)
        return len(seen) > 5

    qtbot.waitUntil(look, timeout=PATIENCE_MS)
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.pause()
    (last,) = session.frame().snapshots
    assert last is not None
    assert last.step == session.step


def test_of_many_studies_put_on_stage_at_once_the_last_is_trained(
    session: Session, qtbot: QtBot
) -> None:
    for seed in range(20):
        session.load(tiny_study(LONG | {"seed": seed}))
        session.play()
    load(qtbot, session, tiny_study({"seed": 5}))
    advance(qtbot, session, 3)
    assert batch_losses(session) == headless_losses(tiny_study({"seed": 5}))[:3]


def test_loading_in_mid_run_starts_clean(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study(LONG))
    play_for_a_while(qtbot, session)
    load(qtbot, session)
    assert (session.step, session.playing, session.state) == (0, False, RunState.READY)
    assert session.cursor is None
    advance(qtbot, session, 2)
    assert session.step == 2


@pytest.mark.parametrize(
    "settings", [{"data.folder": "/no/such/folder"}, {"data.train_size": 8000}]
)
def test_a_study_that_cannot_be_built_fails_in_words(
    session: Session, qtbot: QtBot, settings: dict[str, Any]
) -> None:
    failures: list[tuple[str, str]] = []
    session.failed.connect(lambda *failure: failures.append(failure))
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.load(tiny_study(settings))
    ((reason, details),) = failures
    assert "\n" not in reason
    assert details == ""
    assert session.state is RunState.FAILED
    assert active_timers(session) == []
    session.play()
    session.advance(3)
    session.change("optimizer.lr", 0.3)
    assert (session.playing, session.state) == (False, RunState.FAILED)
    assert session.figures == "failed"
    load(qtbot, session)
    advance(qtbot, session, 2)
    assert session.step == 2


def test_a_failure_while_playing_stops_playing(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def make(study: Study) -> Any:
        trainers = build_trainers(study)
        trainers[0].parts.batches.next = None  # type: ignore[assignment, method-assign]
        return trainers

    monkeypatch.setattr("dlgui.session.line.build_trainers", make)
    failures: list[tuple[str, str]] = []
    session.failed.connect(lambda *failure: failures.append(failure))
    with qtbot.waitSignal(session.idle, timeout=PATIENCE_MS):
        session.load(tiny_study())
        session.play()
    ((reason, details),) = failures
    assert reason.startswith("TypeError")
    assert "Traceback" in details
    assert (session.playing, session.state) == (False, RunState.FAILED)


def test_a_divergence_ends_the_run_and_is_marked(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session, tiny_study({"optimizer.lr": 1000.0, "network.hidden": [30] * 6}))
    play_to_the_end(qtbot, session)
    (history,) = session.histories
    assert session.state is RunState.ENDED
    assert history.divergence is not None
    assert [mark.kind for mark in history.marks] == [MarkKind.DIVERGENCE]
    assert all(np.isfinite(history.curve(curve)[1]).all() for curve in Curve)


def test_a_study_runs_in_lockstep_to_its_longest_run(session: Session, qtbot: QtBot) -> None:
    study = tiny_study({}, Variant("short", {"training.steps": 5}), Variant("long", {"seed": 2}))
    load(qtbot, session, study)
    assert session.total_steps == 12
    play_to_the_end(qtbot, session)
    assert [h.step for h in session.histories] == [5, 12]
    for run in range(2):
        assert batch_losses(session, run) == headless_losses(study, run)


def test_the_last_frame_shows_the_last_step(session: Session, qtbot: QtBot) -> None:
    frames: list[Frame] = []
    session.frame_ready.connect(frames.append)
    session.watch(frozenset([Probe.WEIGHTS]))
    load(qtbot, session)
    advance(qtbot, session, 5)
    (snapshot,) = frames[-1].snapshots
    assert snapshot is not None
    assert (snapshot.step, frames[-1].histories[0].step) == (5, 5)
    assert frames[-1].playing is False
    play_to_the_end(qtbot, session)
    (snapshot,) = frames[-1].snapshots
    assert snapshot is not None
    assert snapshot.step == 12


def test_a_window_at_rest_draws_nothing(session: Session, qtbot: QtBot) -> None:
    load(qtbot, session)
    with qtbot.assertNotEmitted(session.frame_ready, wait=60):
        pass
