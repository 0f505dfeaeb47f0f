"""Pictures with a sentence under them that stays in sight, however low the window is."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.widgets.message import Message
from dlgui.widgets.page_frame import PageFrame

LEAST_PX: Final = 25 * theme.GRID
"""Pictures keep so much of the height: half of the page on the smallest windows."""


def lay_out(stage: QWidget, pictures: QWidget, message: Message) -> None:
    """Fill a stage: where the pictures need more room than there is, they alone scroll."""
    frame = PageFrame(pictures, stage)
    theme.keep_scaled(frame, frame.setMinimumHeight, LEAST_PX)
    column = QVBoxLayout(stage)
    column.setContentsMargins(*[2 * theme.GRID] * 4)
    column.setSpacing(theme.GRID + theme.HALF)
    column.addWidget(frame, 1)
    column.addWidget(message)
