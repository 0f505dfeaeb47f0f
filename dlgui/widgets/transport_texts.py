"""The words on the transport bar, which a caller may replace by its own."""

from dataclasses import dataclass
from typing import final

from PySide6.QtCore import QCoreApplication


@final
@dataclass(frozen=True, slots=True)
class TransportTexts:
    """The words on the bar; a caller may put its own, with its keys, in their place."""

    play: str
    pause: str
    step: str
    leap: str
    restart: str
    timeline: str
    live: str
    live_tip: str
    unit: str
    speed: str


def default_texts() -> TransportTexts:
    """Return the words of a bar whose caller gave none, in the language of the program."""
    return TransportTexts(
        play=QCoreApplication.translate("Transport", "Play"),
        pause=QCoreApplication.translate("Transport", "Pause"),
        step=QCoreApplication.translate("Transport", "One step"),
        leap=QCoreApplication.translate("Transport", "Several steps"),
        restart=QCoreApplication.translate("Transport", "Restart"),
        timeline=QCoreApplication.translate("Transport", "Look back at what was recorded"),
        live=QCoreApplication.translate("Transport", "back to live"),
        live_tip=QCoreApplication.translate("Transport", "Show the newest step again"),
        unit=QCoreApplication.translate("Transport", "step"),
        speed=QCoreApplication.translate("Transport", "Speed"),
    )
