"""A legend in one line: for each curve a sample of its line and its name."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.outline import ribbon

SAMPLE_PX = 28
BETWEEN_PX = 16
SPACE_PX = 6


@final
class Legend(QWidget):
    """Painted only when the window uncovers it or the palette changes, never on a frame."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[str, CurveStyle], ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Legend"))
        self.setFont(theme.font(theme.TextRole.SMALL))
        theme.notifier().changed.connect(self._on_theme_changed)

    def set_entries(self, entries: tuple[tuple[str, CurveStyle], ...]) -> None:
        """Show these names, each with a sample in its style."""
        if entries == self._entries:
            return
        self._entries = entries
        self.setAccessibleDescription(", ".join(name for name, _ in entries))
        self.setFixedSize(self.sizeHint())
        self.update()

    def names(self) -> list[str]:
        """The names that are shown."""
        return [name for name, _ in self._entries]

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        widths = [
            SAMPLE_PX + SPACE_PX + metrics.horizontalAdvance(name) for name, _ in self._entries
        ]
        return QSize(sum(widths) + BETWEEN_PX * max(len(widths) - 1, 0), metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, metrics = 0.0, QFontMetrics(self.font())
        for name, style in self._entries:
            self._paint_sample(painter, x, self.height() / 2, style)
            x += SAMPLE_PX + SPACE_PX
            width = metrics.horizontalAdvance(name)
            painter.setPen(QColor(theme.current().muted))
            box = QRectF(x, 0, width + 2, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, name)
            x += width + BETWEEN_PX
        painter.end()

    def _paint_sample(self, painter: QPainter, x: float, y: float, style: CurveStyle) -> None:
        line_x, line_y = np.array([x, x + SAMPLE_PX]), np.array([y, y])
        painter.fillPath(
            ribbon(line_x, line_y, line_y, style.width, style.pattern()), QBrush(style.color())
        )
        if not style.faint:
            marker = marker_path(style.marker(), 4.0).translated(QPointF(x + SAMPLE_PX / 2, y))
            painter.fillPath(marker, QBrush(style.color()))

    @Slot()
    def _on_theme_changed(self) -> None:
        self.update()
