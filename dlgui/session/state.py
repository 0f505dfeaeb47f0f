"""What the run on screen is doing, as a name and in words."""

from collections.abc import Collection, Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from dlgui.session.history import RunHistory
from engine.training.records import Ending

LONG_S = 100


class RunState(StrEnum):
    """What the run on screen is doing."""

    PREPARING = "preparing"
    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    LEFT = "left"
    FAILED = "failed"


OVER = (RunState.ENDED, RunState.LEFT)
"""Nothing is on stage that could go on: runs that ended, and kept ones that were left before."""


def rate_text(steps_per_second: float, steps_left: int) -> str:
    """Return a speed and how long it takes at that, in minutes where it is long."""
    rate, seconds = f"{steps_per_second:,.0f}", steps_left / steps_per_second
    if seconds >= LONG_S:
        text = QCoreApplication.translate("state", "{0} steps/s · {1} min left")
        return text.format(rate, f"{seconds / 60:,.0f}")
    text = QCoreApplication.translate("state", "{0} steps/s · {1} s left")
    return text.format(rate, f"{seconds:.1f}")


def progress_text(
    state: RunState,
    steps_per_second: float | None,
    steps_left: int,
    endings: Collection[Ending | None] = (),
) -> str:
    """Return speed and time left while playing, else what the run is doing, or how it ended."""
    translate = QCoreApplication.translate
    if state is RunState.PLAYING:
        if not steps_per_second:
            return ""
        return rate_text(steps_per_second, steps_left)
    return {
        RunState.PREPARING: translate("state", "preparing …"),
        RunState.READY: translate("state", "ready"),
        RunState.PAUSED: translate("state", "paused"),
        RunState.ENDED: _ending_text(set(endings)),
        RunState.LEFT: translate("state", "not finished"),
        RunState.FAILED: translate("state", "failed"),
    }[state]


def is_preparing(state: RunState, histories: Sequence[RunHistory]) -> bool:
    """Whether runs are still being built, even if somebody has pressed play already."""
    begun = any(history.evaluations for history in histories)
    return bool(histories) and state not in (*OVER, RunState.FAILED) and not begun


def _ending_text(endings: Collection[Ending | None]) -> str:
    """Return how all runs ended; of several that ended in different ways, only that they did."""
    translate = QCoreApplication.translate
    how = next(iter(endings)) if len(endings) == 1 else None
    if how is Ending.DIVERGED:
        return translate("state", "diverged")
    if how is Ending.STOPPED_EARLY:
        return translate("state", "stopped early")
    return translate("state", "ended")
