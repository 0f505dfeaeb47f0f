"""The first thing the window shows: its surfaces, without anything on them.

Real controls take a tenth of a second to make, most of it for Python's enums of Qt's classes, which
PySide makes when a class is first named. `Qt` has over a hundred, and even a brush or a pen made
from a colour names it; so the surfaces are plain widgets that Qt fills from their palettes.
"""

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dlgui.start.grounds import Grounds
from dlgui.window.places import (
    HEADER_HEIGHT,
    INSPECTOR_WIDTH,
    SIDEBAR_WIDTH,
    TRANSPORT_HEIGHT,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

SMALLEST = (SIDEBAR_WIDTH + INSPECTOR_WIDTH + 8, HEADER_HEIGHT + TRANSPORT_HEIGHT + 8)
"""Some of the stage is always seen: Qt paints no widget that others cover altogether."""


@final
class ShellPicture(QWidget):
    """Fills the window as its parts will; `painted` is emitted once, when this is on screen."""

    painted = Signal()

    def __init__(self, grounds: Grounds) -> None:
        super().__init__()
        self.setObjectName("shell_picture")
        self._grounds = grounds
        self.setMinimumSize(*SMALLEST)
        _fill(self, grounds.background)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._surface(height=HEADER_HEIGHT - 1))
        column.addWidget(self._line(height=1))
        column.addLayout(self._middle(), 1)
        column.addWidget(self._line(height=1))
        column.addWidget(self._surface(height=TRANSPORT_HEIGHT - 1))
        self._after_painting = QTimer(self)
        self._after_painting.setSingleShot(True)
        self._after_painting.timeout.connect(self.painted)
        self._is_painted = False

    def paintEvent(self, event: "QPaintEvent") -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self._after_painting.start(0)  # by then Qt has handed the picture to the screen

    def _middle(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._surface(width=SIDEBAR_WIDTH - 1))
        row.addWidget(self._line(width=1))
        row.addStretch(1)
        row.addWidget(self._line(width=1))
        row.addWidget(self._surface(width=INSPECTOR_WIDTH - 1))
        return row

    def _surface(self, *, width: int = 0, height: int = 0) -> QWidget:
        return self._filled(self._grounds.surface, width, height)

    def _line(self, *, width: int = 0, height: int = 0) -> QWidget:
        return self._filled(self._grounds.border, width, height)

    def _filled(self, color: str, width: int, height: int) -> QWidget:
        """Return a widget of this width or height; 0 is as much as there is."""
        widget = QWidget(self)
        if width:
            widget.setFixedWidth(width)
        if height:
            widget.setFixedHeight(height)
        _fill(widget, color)
        return widget


def _fill(widget: QWidget, color: str) -> None:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor(color))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
