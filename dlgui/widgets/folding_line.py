"""Two groups of widgets in one line, or the second below the first where there is no room."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout

from dlgui import theme

BESIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


@final
class FoldingLine(QBoxLayout):
    """Fill `start` from the left and `end`, which lies at the right, with widgets.

    It asks for no more than the wider of the two: a page must not become wider than its window
    for a line of controls.
    """

    def __init__(self, spacing: int) -> None:
        super().__init__(BESIDE)
        self.start, self.end = QHBoxLayout(), QHBoxLayout()
        self._spacing = spacing
        for part in (self.start, self.end):
            part.setSpacing(spacing)
            self.addLayout(part)
        self.setSpacing(spacing)
        self.setStretchFactor(self.start, 1)
        self.end.addStretch(1)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        widths = [part.minimumSize().width() for part in (self.start, self.end)]
        return QSize(max(widths), super().minimumSize().height())

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        parts = [part for part in (self.start, self.end) if not part.isEmpty()]
        wanted = sum(part.minimumSize().width() for part in parts)
        is_narrow = wanted + self._spacing * (len(parts) - 1) > rect.width()
        way = BELOW if is_narrow else BESIDE
        if way != self.direction():
            self.setDirection(way)
            self.setSpacing(theme.HALF if is_narrow else self._spacing)
        super().setGeometry(rect)
