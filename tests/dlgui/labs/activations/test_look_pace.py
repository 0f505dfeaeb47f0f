"""The picture is asked for 16 times a second, figures twice; slow runs are seen whole."""

from math import inf

from dlgui.labs.activations.look_pace import ALL, FIGURES_SECONDS, NOTHING, LookPace
from engine.training.probes import Probe

TICK, FULL_SPEED_TICK = 0.016, 0.032
QUANTITY = Probe.WEIGHTS


def asked(
    pace: LookPace, ticks: int, steps_per_second: float, seconds: float = TICK
) -> list[frozenset[Probe]]:
    """What is asked for at so many ticks; whatever is complete is told."""
    looks = []
    for tick in range(1, ticks + 1):
        now = 10 + tick * seconds
        looks.append(pace.due(now, QUANTITY, steps_per_second))
        if looks[-1] == ALL:
            pace.told(now)
    return looks


def test_at_full_speed_every_second_tick_asks_for_what_is_looked_at() -> None:
    looks = asked(LookPace(), 60, inf, FULL_SPEED_TICK)
    assert looks[1::2] == [NOTHING] * 30
    assert {look for look in looks[::2] if look != ALL} == {frozenset([QUANTITY])}


def test_everything_is_measured_as_often_as_figures_are_read() -> None:
    ticks = 2000
    looks = asked(LookPace(), ticks, inf, FULL_SPEED_TICK)
    seconds_apart = ticks * FULL_SPEED_TICK / looks.count(ALL)
    assert FIGURES_SECONDS <= seconds_apart <= FIGURES_SECONDS + 3 * FULL_SPEED_TICK


def test_at_a_slow_speed_everything_is_measured_every_time() -> None:
    assert set(asked(LookPace(), 20, 20.0)[::2]) == {ALL}


def test_speeds_between_are_looked_at_like_full_speed() -> None:
    assert frozenset([QUANTITY]) in asked(LookPace(), 20, 1000.0)
