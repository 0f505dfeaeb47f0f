"""Which colours were chosen: the settings remember it, the theme shows it."""

from enum import StrEnum
from typing import final


@final
class ColorMode(StrEnum):
    """Which palette: one of the two, or whatever the desktop uses."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
