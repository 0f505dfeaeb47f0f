"""What the run on screen is doing, as a name and in words."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication


class RunState(StrEnum):
    """What the run on screen is doing."""

    PREPARING = "preparing"
    READY = "ready"
    PLAYING = "playing"
    PAUSED = "paused"
    ENDED = "ended"
    FAILED = "failed"


def progress_text(state: RunState, steps_per_second: float | None, steps_left: int) -> str:
    """Return speed and time left while playing, else what the run is doing."""
    translate = QCoreApplication.translate
    if state is RunState.PLAYING:
        if not steps_per_second:
            return ""
        rate, seconds = f"{steps_per_second:,.0f}", f"{steps_left / steps_per_second:.1f}"
        return translate("state", "{0} steps/s · {1} s left").format(rate, seconds)
    return {
        RunState.PREPARING: translate("state", "preparing …"),
        RunState.READY: translate("state", "ready"),
        RunState.PAUSED: translate("state", "paused"),
        RunState.ENDED: translate("state", "ended"),
        RunState.FAILED: translate("state", "failed"),
    }[state]
