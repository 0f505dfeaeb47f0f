"""A map of codes: points of the plane in the colours of their classes, which one may point into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QGraphicsItem, QWidget

from dlgui import theme
from dlgui.plot.apart import spread_boxes
from dlgui.plot.chart import Chart
from dlgui.plot.class_colors import class_color
from dlgui.plot.drawing import Table
from dlgui.plot.view import Ranges, View

Floats = NDArray[np.floating[Any]]

LEAST = QSize(150, 100)
POINT_PX, NAME_Z, AIM_Z = 4.5, 6.0, 8.0
NAME_MARGIN_PX = 2.0
AXIS_TITLE_PX = 36
"""Right of the plot stands the title of its x axis, beside half of the axis's last number."""
STRIDE = 0.02
"""Of what is seen, the share that an arrow key moves the aim by."""


@final
class CodeMap(Chart):
    """`pointed` carries the place under the mouse, `left` that it has gone, `place_chosen` where
    somebody clicks, drags to, or goes with the arrow keys: there the aim stays. With Shift the left
    button draws a box to zoom into; the middle one moves the map. A map that is only to be looked
    at `aims` at nothing.
    """

    pointed = Signal(float, float)
    left = Signal()
    place_chosen = Signal(float, float)
    log_x_allowed = log_y_allowed = False

    def __init__(
        self,
        x_title: str,
        y_title: str,
        *,
        name: str,
        title: str,
        aims: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(x_title, y_title, name=name, parent=parent)
        self.set_name(title)
        self.keep_least(LEAST)
        self.saying = ""
        self.classes: tuple[str, ...] = ()
        self.points: Floats = np.zeros((0, 2))
        self.labels: NDArray[Any] = np.zeros(0, np.intp)
        self.aim = (0.0, 0.0)
        self._area = Ranges(-3.0, 3.0, -3.0, 3.0)
        self._items: list[pg.ScatterPlotItem] = []
        self._names: list[pg.TextItem] = []
        self._middles = np.zeros((0, 2))
        self._target = pg.TargetItem(movable=False, size=16, symbol="o", brush=pg.mkBrush(None))
        self._target.setZValue(AIM_Z)
        self._target.setVisible(aims)
        self.box.addItem(self._target, ignoreBounds=True)
        self.box.clicked.connect(self._on_clicked)
        self.box.draws = aims
        self.box.drawn.connect(self._on_dragged)
        self.canvas.scene().sigMouseMoved.connect(self._on_hovered)
        self.canvas.left.connect(self.left)
        self.dress()

    # What is shown --------------------------------------------------------------------------------

    def set_points(self, points: Floats, labels: NDArray[Any], classes: Sequence[str]) -> None:
        """Show points (N, 2) of classes (N,); each has its name at its middle, or next to it."""
        self.points, self.labels, self.classes = points, labels, tuple(classes)
        while len(self._items) < len(self.classes):
            self._add_class()
        for i, (item, name) in enumerate(zip(self._items, self._names, strict=True)):
            own = points[labels == i] if i < len(self.classes) else points[:0]
            item.setData(own[:, 0], own[:, 1])
            self._middles[i] = np.median(own, axis=0) if len(own) else np.nan
            if len(own):
                name.setText(self.classes[i])
        self.refresh()

    def set_area(self, area: Ranges) -> None:
        """Say what is seen while nobody has zoomed."""
        if area != self._area:
            self._area = area
            self.refresh()

    def set_aim(self, x: float, y: float) -> None:
        """Put the aim somewhere, without telling anybody."""
        self.aim = (x, y)
        self._target.setPos(x, y)

    def to_canvas(self, x: float, y: float) -> QPointF:
        """Where a place of the plane is, in pixels of the canvas."""
        return QPointF(self.canvas.mapFromScene(self.box.mapViewToScene(QPointF(x, y))))

    def names(self) -> list[str]:
        """The classes that are named on the map."""
        return [item.toPlainText() for item in self._names if item.isVisible()]

    # What a chart says ----------------------------------------------------------------------------

    def home(self) -> Ranges:
        return self._area

    def margin(self) -> float:
        return float(theme.scaled(AXIS_TITLE_PX))

    def draw(self, view: View) -> None:
        """The view box moves the points by itself; names shall not cover each other."""
        middles = np.stack([view.to_x(self._middles[:, 0]), view.to_y(self._middles[:, 1])], axis=1)
        room = Ranges(view.left, view.right, view.top, view.bottom)
        low, high = (room.x0, room.y0), (room.x1, room.y1)
        seen = np.flatnonzero(((low <= middles) & (middles <= high)).all(axis=1))
        boxes = [self._names[i].boundingRect() for i in seen]
        sizes = np.array([(box.width(), box.height()) for box in boxes]).reshape(-1, 2)
        places = dict(zip(seen.tolist(), spread_boxes(middles[seen], sizes, room), strict=True))
        for i, name in enumerate(self._names):
            x, y = places.get(i, (np.nan, np.nan))
            name.setVisible(bool(np.isfinite(x)))
            if np.isfinite(x):
                name.setPos(view.step_at(float(x)), view.value_at(float(y)))

    def recolor(self) -> None:
        palette = theme.current()
        for i, (item, name) in enumerate(zip(self._items, self._names, strict=True)):
            color = QColor(class_color(i))
            item.setPen(None)
            item.setBrush(pg.mkBrush(color))
            name.setColor(QColor(palette.ink(class_color(i))))
            name.fill = pg.mkBrush(QColor(palette.surface))
            name.border = pg.mkPen(color, width=1.5)
            name.setFont(theme.picture_font(theme.TextRole.SMALL))
            name.update()
        self._target.setPen(pg.mkPen(palette.text, width=2))

    def values(self) -> list[str]:
        text = self.tr("{0}: {1} points around {2}, {3}.")
        said = []
        for i, name in enumerate(self.classes):
            own = self.points[self.labels == i]
            if len(own):
                x, y = np.median(own, axis=0)
                said.append(text.format(name, len(own), f"{x:.3g}", f"{y:.3g}"))
        return [*said, self.saying]

    def table(self) -> Table:
        rows = [
            [self.classes[int(label)], float(x), float(y)]
            for label, (x, y) in zip(self.labels, self.points, strict=True)
        ]
        return Table((self.tr("class"), *self.coordinates.titles), rows)

    # What is done ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        ways |= {Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1)}
        if (way := ways.get(Qt.Key(event.key()))) is None:
            super().keyPressEvent(event)
            return
        seen = self.visible_range()
        x = self.aim[0] + way[0] * STRIDE * (seen.x1 - seen.x0)
        y = self.aim[1] + way[1] * STRIDE * (seen.y1 - seen.y0)
        self._choose_seen(x, y)

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        place = self.box.mapSceneToView(at)
        self._choose(place.x(), place.y())

    @Slot(QPointF, QPointF, bool)
    def _on_dragged(self, _start: QPointF, at: QPointF, _finished: bool) -> None:
        place = self.box.mapSceneToView(at)
        self._choose_seen(place.x(), place.y())

    def _choose_seen(self, x: float, y: float) -> None:
        """What is aimed at stays within what is seen."""
        seen = self.visible_range()
        self._choose(min(max(x, seen.x0), seen.x1), min(max(y, seen.y0), seen.y1))

    def _choose(self, x: float, y: float) -> None:
        self.set_aim(x, y)
        self.place_chosen.emit(x, y)

    @Slot(object)
    def _on_hovered(self, at: QPointF) -> None:
        if self.box.sceneBoundingRect().contains(at):
            place = self.box.mapSceneToView(at)
            self.pointed.emit(place.x(), place.y())
        else:
            self.left.emit()

    def _add_class(self) -> None:
        item = pg.ScatterPlotItem(pxMode=True, size=POINT_PX)
        item.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)
        name = pg.TextItem("", anchor=(0.5, 0.5))
        name.textItem.document().setDocumentMargin(NAME_MARGIN_PX)
        name.setZValue(NAME_Z)
        self.box.addItem(item, ignoreBounds=True)
        self.box.addItem(name, ignoreBounds=True)
        self._items.append(item)
        self._names.append(name)
        self._middles = np.append(self._middles, [[np.nan, np.nan]], axis=0)
        self.recolor()
