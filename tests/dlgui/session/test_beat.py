"""By a clock that is driven a run is where its time asks, however long the updates take."""

from collections.abc import Iterator
from math import inf

import pytest
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.session.beat import MOST_HELD, Beat
from dlgui.session.frame import FRAME_MS
from dlgui.session.session import Session
from dlgui.session.state import RunState
from tests.tiny_runs import tiny_study


@pytest.fixture
def driven(qtbot: QtBot) -> Iterator[tuple[Session, VirtualClock]]:
    session, clock = Session(), VirtualClock()
    put_on(session, clock)
    session.load(tiny_study({"training.steps": 600}))
    yield session, clock
    session.close()
    session.deleteLater()


def steps_seen(session: Session, clock: VirtualClock, frames: int) -> list[int]:
    """The step on stage in each of so many frames, 30 a second."""
    start, found = clock.now(), []
    for frame in range(1, frames + 1):
        clock.advance_to(start + frame / 30)
        found.append(session.step)
    return found


def test_a_frame_waits_for_what_its_time_asks_for(driven: tuple[Session, VirtualClock]) -> None:
    session, clock = driven
    session.set_speed(120.0)
    session.play()
    found = steps_seen(session, clock, 60)
    for frame, step in enumerate(found, 1):
        assert step == pytest.approx(120 * frame / 30, abs=2 + 120 * FRAME_MS / 1000)
    session.restart()
    assert steps_seen(session, clock, 60) == pytest.approx(found, abs=2)


def test_nothing_goes_as_fast_as_it_can(driven: tuple[Session, VirtualClock]) -> None:
    """All of a run takes three seconds at full speed."""
    session, clock = driven
    assert session.speed == inf
    session.play()
    assert steps_seen(session, clock, 45)[-1] == pytest.approx(300, abs=10)
    steps_seen(session, clock, 50)
    assert (session.step, session.state) == (600, RunState.ENDED)


def test_steps_and_a_pause_are_done_with_the_next_tick(
    driven: tuple[Session, VirtualClock],
) -> None:
    session, clock = driven
    idle: list[int] = []
    session.idle.connect(idle.append)
    session.advance(7)
    clock.advance(0.017)
    assert (session.step, idle) == (7, [7])
    session.play()
    clock.advance(0.2)
    session.pause()
    clock.advance(0.017)
    assert session.state is RunState.PAUSED
    assert idle == [7, session.step]


def drawn(beat: Beat, ticks: str) -> str:
    """Which ticks are drawn ("x"): news of a step ("n"), its end ("e"), nothing that is new ("-").

    More is on its way from the news on, until the end.
    """
    found, more = "", False
    for tick in ticks:
        more = tick == "n" or (more and tick == "-")
        found += "x" if beat.shows(tick in "ne", False, not more) else "."
    return found


@pytest.mark.parametrize(
    ("ticks", "seen"),
    [
        ("e--", "x.."),  # all of it at once
        ("ne-", ".x."),  # the update, then its look
        ("n-e-", "..x."),
        ("n---e-", "..x.x."),  # one that takes long is not waited for
        ("nnnne", "..x.x"),
    ],
)
def test_a_step_is_drawn_once(qtbot: QtBot, ticks: str, seen: str) -> None:
    session = Session()
    beat = Beat(session.pause, session)
    assert drawn(beat, ticks) == seen
    session.close()
    session.deleteLater()


def test_what_will_take_long_is_not_waited_for(qtbot: QtBot) -> None:
    session = Session()
    beat = Beat(session.pause, session)
    beat.looked(MOST_HELD * FRAME_MS / 1000)
    assert drawn(beat, "n--e-") == "x..x."
    beat.reset()
    assert drawn(beat, "ne") == ".x"
    session.close()
    session.deleteLater()
