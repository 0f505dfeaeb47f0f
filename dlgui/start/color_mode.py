"""Which colours were chosen. It stands apart from the theme, which takes longer to load."""

from enum import StrEnum
from typing import final


@final
class ColorMode(StrEnum):
    """Which palette: one of the two, or whatever the desktop uses."""

    LIGHT = "light"
    DARK = "dark"
    SYSTEM = "system"
