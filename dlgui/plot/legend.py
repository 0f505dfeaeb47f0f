"""A legend in one line above a plot: pyqtgraph's, with a sample of each curve in its own dress."""

from __future__ import annotations

from html import escape
from typing import Any, final

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPainter
from PySide6.QtWidgets import QGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.canvas import drop_menu
from dlgui.plot.curve_style import CurveStyle, marker_path
from dlgui.plot.magnified import Magnified
from dlgui.plot.outline import ribbon

SAMPLE_PX, HEIGHT_PX = 28, 20
BETWEEN_PX = 12


@final
class CurveSample(pg.ItemSample):
    """A short piece of a curve with its marker. Curves are not switched off by a click on it."""

    def __init__(self, style: CurveStyle) -> None:
        super().__init__(style)
        self.setFixedWidth(SAMPLE_PX)

    def boundingRect(self) -> QRectF:
        return QRectF(0, 0, SAMPLE_PX, HEIGHT_PX)

    def paint(self, painter: QPainter, *_: Any) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._draw(painter)

    def mouseClickEvent(self, event: Any) -> None:
        event.ignore()

    def _draw(self, painter: QPainter) -> None:
        style, middle = self.item, HEIGHT_PX / 2
        x, y = np.array([0.0, SAMPLE_PX]), np.full(2, middle)
        brush = QBrush(style.color())
        painter.fillPath(ribbon(x, y, y, style.width, style.pattern()), brush)
        if style.ends:
            at = QPointF(SAMPLE_PX / 2, middle)
            painter.fillPath(marker_path(style.marker(), 4.0).translated(at), brush)


@final
class Legend(Magnified, pg.GraphicsView):
    """Painted only when the window uncovers it or the palette changes, never on a frame."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[tuple[str, CurveStyle], ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Legend"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setInteractive(
            False
        )  # pyqtgraph's legend can be dragged, but not where it stands here
        drop_menu(self.scene())
        self._legend = self._new_legend()
        theme.notifier().changed.connect(self._on_theme_changed)
        self._dress()

    def set_entries(self, entries: tuple[tuple[str, CurveStyle], ...]) -> None:
        """Show these names, each with a sample in its style."""
        if entries != self._entries:
            self._entries = entries
            self.setAccessibleDescription(", ".join(name for name, _ in entries))
            self._dress()

    def names(self) -> list[str]:
        """The names that are shown."""
        return [name for name, _ in self._entries]

    def sizeHint(self) -> QSize:
        size = self._legend.boundingRect().size().toSize()
        return QSize(size.width(), max(size.height(), HEIGHT_PX)) * theme.scale()

    def _new_legend(self) -> pg.LegendItem:
        legend = pg.LegendItem(frame=False, sampleType=CurveSample, labelTextSize="12px")
        legend.layout.setContentsMargins(0, 0, 0, 0)
        legend.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations, False)
        self.scene().addItem(legend)
        return legend

    @Slot()
    def _on_theme_changed(self) -> None:
        theme.once_dressed(self, self._dress)

    def _dress(self) -> None:
        """Samples and names anew, in the colours of the palette in use."""
        self.magnify()
        palette = theme.current()
        self.setBackground(QColor(palette.surface))
        legend = self._legend
        legend.clear()
        legend.setLabelTextColor(palette.muted)
        legend.columnCount = max(len(self._entries), 1)
        for name, style in self._entries:
            legend.addItem(style, escape(name))  # pyqtgraph sets it as HTML
        for column in range(1, 2 * len(self._entries) - 1, 2):
            legend.layout.setColumnSpacing(column, BETWEEN_PX)
        legend.layout.activate()
        legend.updateSize()
        self.setFixedSize(self.sizeHint())
