"""What lies on a card and may be larger than it: it scrolls, and asks to be seen whole."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from dlgui import theme

LEAST_PX: Final = 40
MOST_PX: Final = 140
"""What is higher scrolls in the card; else the pictures beside would have to."""


@final
class Sheet(QScrollArea):
    """Has at least the height that its content needs, up to a limit."""

    def __init__(self, content: QWidget, title: str, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(content)
        self._content = content
        for widget in (self.viewport(), content):
            widget.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        content = self._content.minimumSizeHint()
        is_wide = content.width() > self.viewport().width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_wide else 0
        height = max(content.height() + bar, theme.scaled(LEAST_PX))
        return QSize(super().minimumSizeHint().width(), min(height, theme.scaled(MOST_PX)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.updateGeometry()
