"""The speeds that a lab can be played at, in words: in steps a second, or in what it counts."""

from math import inf

from PySide6.QtCore import QCoreApplication

STEP, TRIAL = "step", "trial"
"""What labs count."""
SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 1000.0, inf)


def speed_choices(seconds: float | None = None, counted: str = STEP) -> list[tuple[str, float]]:
    """Return what the speed box offers: from one step a second to as fast as possible, which may
    be bound: then all of it takes so many seconds, and that is what the box says.

    `counted` is what a lab counts in place of steps.
    """
    translate = QCoreApplication.translate
    limited = [(speed_text(speed, counted), speed) for speed in SPEEDS[:-1]]
    full = translate("TransportLink", "full speed")
    if seconds is not None:
        full = translate("TransportLink", "all in {0} s").format(f"{seconds:g}")
    return [*limited, (full, inf)]


def speed_text(steps_per_second: float, counted: str = STEP) -> str:
    """Return a speed in words."""
    translate = QCoreApplication.translate
    if steps_per_second == inf:
        return translate("TransportLink", "full speed")
    if counted == TRIAL:
        one, several = (
            translate("TransportLink", "1 trial/s"),
            translate("TransportLink", "{0} trials/s"),
        )
    else:
        one, several = (
            translate("TransportLink", "1 step/s"),
            translate("TransportLink", "{0} steps/s"),
        )
    return one if steps_per_second == 1 else several.format(f"{steps_per_second:,.0f}")


def own_text(steps_per_second: float, counted: str = STEP) -> str:
    """Return what the speed box calls the pace of what is on stage."""
    if steps_per_second == inf:
        text = QCoreApplication.translate("TransportLink", "own study: {0}")
    else:
        text = QCoreApplication.translate("TransportLink", "preset: {0}")
    return text.format(speed_text(steps_per_second, counted))
