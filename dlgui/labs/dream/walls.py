"""What walls of small pictures have in common in this lab."""

from typing import Final

from PySide6.QtCore import QSize

from dlgui.labs.dream.material import Material

LOW: Final = QSize(96, 48)
"""Three rows of pictures and a long sentence have room in a window of 1280x800."""
GREY: Final = -0.25


def paper(material: Material) -> float:
    """Return where colours begin: of a few units each is a field, which must be seen when off."""
    return GREY if material.machine is not None else 0.0
