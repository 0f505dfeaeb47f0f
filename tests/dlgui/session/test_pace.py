"""A chosen speed is kept on the average, without bursts after a delay; rates are measured."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.session.pace import MOST_SECONDS_OWED, Pace, RateMeter

FRAME_S = 0.016


def test_only_infinity_is_unlimited() -> None:
    assert Pace().unlimited
    assert not Pace(1000.0).unlimited


@pytest.mark.parametrize(
    "speed", [1.0, 2.0, 3.0, 5.0, 9.0, 10.0, 11.0, 20.0, 30.0, 60.0, 120.0, 1000.0]
)
def test_a_speed_is_kept(speed: float) -> None:
    pace = Pace(speed)
    pace.start(100.0)
    made = sum(pace.due(100.0 + FRAME_S * frame) for frame in range(1, 1001))
    assert made == pytest.approx(speed * 16 + 1, abs=2)


def test_the_first_update_is_due_at_once() -> None:
    pace = Pace(1.0)
    pace.start(5.0)
    assert [pace.due(5.0), pace.due(5.5), pace.due(5.9), pace.due(6.01)] == [1, 0, 0, 1]


def test_a_delay_is_not_made_up_for() -> None:
    pace = Pace(1000.0)
    pace.start(0.0)
    assert pace.due(60.0) == 1000.0 * MOST_SECONDS_OWED
    slow = Pace(1.0)
    slow.start(0.0)
    assert slow.due(60.0) == 1


@given(st.floats(0.5, 2000), st.lists(st.floats(0, 2), max_size=50))
def test_never_more_is_due_than_the_speed_allows(speed: float, delays: list[float]) -> None:
    pace, now, made = Pace(speed), 0.0, 0
    pace.start(now)
    for delay in delays:
        now += delay
        due = pace.due(now)
        assert 0 <= due <= max(1.0, speed * MOST_SECONDS_OWED)
        made += due
    assert made <= now * speed + 1 + 1e-6


def test_a_new_start_forgets_what_was_owed() -> None:
    pace = Pace(10.0)
    pace.start(0.0)
    pace.start(50.0)
    assert pace.due(50.0) == 1
    assert pace.due(50.05) == 0


def test_the_speed_may_change_on_the_way() -> None:
    pace = Pace(inf)
    pace.steps_per_second = 2.0
    pace.start(0.0)
    assert [pace.due(0.0), pace.due(0.25), pace.due(0.6)] == [1, 0, 1]


def test_a_rate_needs_two_moments_a_little_apart() -> None:
    meter = RateMeter()
    assert meter.steps_per_second is None
    meter.add(0.0, 0)
    assert meter.steps_per_second is None
    meter.add(0.01, 100)
    assert meter.steps_per_second is None
    meter.add(0.1, 100)
    assert meter.steps_per_second == pytest.approx(1000)


def test_a_rate_is_that_of_the_last_second() -> None:
    meter = RateMeter()
    for tick in range(40):
        meter.add(tick / 10, tick * 10 if tick < 20 else 200 + (tick - 20) * 1000)
    assert meter.steps_per_second == pytest.approx(10_000)
    meter.reset()
    assert meter.steps_per_second is None
