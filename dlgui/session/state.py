"""What the run on screen is doing, as a name and in words."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from dlgui.session.history import RunHistory

LONG_S = 100


class RunState(StrEnum):
    """What the run on screen is doing."""

    PREPARING = "preparing"
    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    FAILED = "failed"


def rate_text(steps_per_second: float, steps_left: int) -> str:
    """Return a speed and how long it takes at that, in minutes where it is long."""
    rate, seconds = f"{steps_per_second:,.0f}", steps_left / steps_per_second
    if seconds >= LONG_S:
        text = QCoreApplication.translate("state", "{0} steps/s · {1} min left")
        return text.format(rate, f"{seconds / 60:,.0f}")
    text = QCoreApplication.translate("state", "{0} steps/s · {1} s left")
    return text.format(rate, f"{seconds:.1f}")


def progress_text(
    state: RunState, steps_per_second: float | None, steps_left: int, *, finished: bool = True
) -> str:
    """Return speed and time left while playing, else what the run is doing.

    A kept run that was killed, paused or left is at rest, but it is not `finished`.
    """
    translate = QCoreApplication.translate
    if state is RunState.PLAYING:
        if not steps_per_second:
            return ""
        return rate_text(steps_per_second, steps_left)
    ended = translate("state", "ended") if finished else translate("state", "not finished")
    return {
        RunState.PREPARING: translate("state", "preparing …"),
        RunState.READY: translate("state", "ready"),
        RunState.PAUSED: translate("state", "paused"),
        RunState.ENDED: ended,
        RunState.FAILED: translate("state", "failed"),
    }[state]


def is_preparing(state: RunState, histories: Sequence[RunHistory]) -> bool:
    """Whether runs are still being built, even if somebody has pressed play already."""
    at_rest = state in (RunState.ENDED, RunState.FAILED)
    begun = any(history.evaluations for history in histories)
    return bool(histories) and not at_rest and not begun


def figures_text(
    state: RunState,
    histories: Sequence[RunHistory],
    steps_per_second: float | None,
    steps_left: int,
) -> str:
    """Return in words what the runs do: preparing, how fast they go, whether all have ended."""
    said = RunState.PREPARING if is_preparing(state, histories) else state
    finished = all(history.ending is not None for history in histories)
    return progress_text(said, steps_per_second, steps_left, finished=finished)
