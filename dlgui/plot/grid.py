"""The lines behind a plot: one path for all, drawn anew only when the view changes.

pyqtgraph's own grid belongs to its axes, which would be painted anew with every curve.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPathItem, QGraphicsRectItem

from dlgui import theme
from dlgui.plot.view import View

GRID_Z = -10.0
LAYER_Z = -200.0  # the view box has -100: its lines and their labels lie over the layer


@final
class Grid:
    """Horizontal lines at the ticks of the y axis; on a map upright ones too.

    `layer` lies behind the view box. Its coordinates are the pixels of the canvas; it is a little
    larger, so that a thick line at the very edge is not cut in half.
    """

    def __init__(self, plot: QGraphicsItem) -> None:
        self._plot = plot
        self.layer = QGraphicsRectItem(plot)
        self.layer.setPen(QPen(Qt.PenStyle.NoPen))
        self.layer.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self.layer.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.layer.setZValue(LAYER_Z)
        self.item = QGraphicsPathItem(self.layer)
        self.item.setZValue(GRID_Z)
        self.visible = True
        self._drawn: object = None

    def recolor(self) -> None:
        """Take the colour of the palette in use."""
        self.item.setPen(QPen(QColor(theme.current().grid), 1.0))

    def set_visible(self, visible: bool) -> None:
        """Show the lines, or hide them."""
        self.visible = visible
        self.item.setVisible(visible)

    def draw(self, view: View, x_values: Sequence[float], y_values: Sequence[float]) -> None:
        """Draw a line at each value; nothing is done if it is the view drawn last."""
        if view == self._drawn:
            return
        self._drawn = view
        self.layer.setPos(-self._plot.scenePos())
        self.layer.setRect(QRectF(view.left - 1, view.top - 2, view.width + 2, view.height + 4))
        path = QPainterPath()
        for value in y_values:
            y = round(view.point(view.ranges.x0, value)[1]) + 0.5
            path.moveTo(view.left, y)
            path.lineTo(view.right, y)
        for value in x_values:
            x = round(view.point(value, view.ranges.y0)[0]) + 0.5
            path.moveTo(x, view.top)
            path.lineTo(x, view.bottom)
        self.item.setPath(path)
