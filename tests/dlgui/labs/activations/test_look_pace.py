"""The picture is asked for 30 times a second, figures twice; slow runs are seen whole."""

from math import inf

from dlgui.labs.activations.look_pace import ALL, FIGURES_SECONDS, NOTHING, LookPace
from engine.training.probes import Probe

TICK = 0.016
QUANTITY = Probe.WEIGHTS


def asked(pace: LookPace, ticks: int, steps_per_second: float) -> list[frozenset[Probe]]:
    """What is asked for at so many ticks; whatever is complete is told."""
    looks = []
    for tick in range(1, ticks + 1):
        now = 10 + tick * TICK
        looks.append(pace.due(now, QUANTITY, steps_per_second))
        if looks[-1] == ALL:
            pace.told(now)
    return looks


def test_at_full_speed_every_second_tick_asks_for_what_is_looked_at() -> None:
    looks = asked(LookPace(), 60, inf)
    assert looks[1::2] == [NOTHING] * 30
    assert {look for look in looks[::2] if look != ALL} == {frozenset([QUANTITY])}


def test_everything_is_measured_as_often_as_figures_are_read() -> None:
    ticks = 2000
    seconds_apart = ticks * TICK / asked(LookPace(), ticks, inf).count(ALL)
    assert FIGURES_SECONDS <= seconds_apart <= FIGURES_SECONDS + 3 * TICK


def test_at_a_slow_speed_everything_is_measured_every_time() -> None:
    assert set(asked(LookPace(), 20, 20.0)[::2]) == {ALL}


def test_speeds_between_are_looked_at_like_full_speed() -> None:
    assert frozenset([QUANTITY]) in asked(LookPace(), 20, 1000.0)
