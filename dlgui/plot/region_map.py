"""Regions of the plane in the colours of their classes, with points over them: a classifier."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, final

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QGraphicsPathItem, QToolTip, QWidget

from dlgui import theme
from dlgui.plot.chart import Chart
from dlgui.plot.drawing import Table
from dlgui.plot.plane_sampling import arrows_at
from dlgui.plot.point_groups import PointGroup, PointGroups
from dlgui.plot.short_numbers import short_number
from dlgui.plot.view import Ranges, View

LEVELS = 32
"""Shades of each class, by how sure the classifier is."""
FAINT, STRONG = 0.12, 0.62
IMAGE_Z, ARROWS_Z = -5.0, 5.0
ARROW_PX = 1.5
STRIDE = 0.02
"""Of what is seen, the share that an arrow key moves the aim by."""

Floats = NDArray[np.floating[Any]]


@final
class RegionMap(Chart):
    """`place_chosen` carries where somebody clicks, or presses Enter: arrow keys move an aim."""

    place_chosen = Signal(float, float)
    log_x_allowed = log_y_allowed = False

    def __init__(
        self, x_title: str, y_title: str, *, name: str, title: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(x_title, y_title, name=name, lock_aspect=True, parent=parent)
        self.set_name(title)
        self.saying = ""
        self.classes: tuple[str, ...] = ()
        self._shares: Floats = np.zeros((0, 0, 0))
        self._area = Ranges(-1.0, 1.0, -1.0, 1.0)
        self._aim: tuple[float, float] | None = None
        self._image = pg.ImageItem(axisOrder="row-major")
        self._image.setZValue(IMAGE_Z)
        self.box.addItem(self._image, ignoreBounds=True)
        self._points = PointGroups(self.box)
        self._arrows = QGraphicsPathItem()
        self._arrows.setZValue(ARROWS_Z)
        self.box.addItem(self._arrows, ignoreBounds=True)
        self.arrows: tuple[Floats, Floats] = (np.zeros((0, 2)), np.zeros((0, 2)))
        self._target = pg.TargetItem(movable=False, size=14, symbol="+")
        self._target.hide()
        self.box.addItem(self._target, ignoreBounds=True)
        self.coordinates.grid.set_visible(False)
        self.box.clicked.connect(self._on_clicked)
        self.canvas.scene().sigMouseMoved.connect(self._on_hovered)
        self.canvas.left.connect(QToolTip.hideText)
        self.dress()

    # What is shown --------------------------------------------------------------------------------

    def set_regions(self, shares: Floats, area: Ranges, classes: Sequence[str]) -> None:
        """Show shares (rows, columns, classes) of an area, the least y in row 0."""
        self._shares, self._area, self.classes = shares, area, tuple(classes)
        self._show_image()
        self.refresh()

    def set_points(self, groups: Sequence[PointGroup]) -> None:
        """Show these groups of points and no others."""
        self._points.show(groups)

    def set_arrows(self, starts: Floats, along: Floats) -> None:
        """Show these arrows and no others: where they begin (N, 2), and how far they reach.

        What is not finite, and what has no length, is left out.
        """
        starts, along = np.asarray(starts, float), np.asarray(along, float)
        good = np.isfinite(starts + along).all(axis=1) & along.any(axis=1)
        self.arrows = starts[good], along[good]
        self._arrows.setPath(arrows_at(*self.arrows))

    def groups(self) -> tuple[PointGroup, ...]:
        """What is shown over the regions."""
        return self._points.groups

    def image(self) -> NDArray[np.uint8]:
        """The shades of the regions, `LEVELS` a class, the least y in row 0."""
        if not self._shares.size:
            return np.zeros((0, 0), np.uint8)
        best, sure = self._shares.argmax(axis=2), self._shares.max(axis=2)
        least = 1 / self._shares.shape[2]
        level = np.clip((sure - least) / (1 - least), 0, 1) * (LEVELS - 1)
        shades: NDArray[np.uint8] = (best * LEVELS + np.rint(level)).astype(np.uint8)
        return shades

    def at(self, x: float, y: float) -> tuple[int, float] | None:
        """The class of a place and how sure it is; None outside of the area."""
        rows, columns = self._shares.shape[:2]
        a = self._area
        column = int((x - a.x0) / (a.x1 - a.x0) * columns)
        row = int((y - a.y0) / (a.y1 - a.y0) * rows)
        if not (x >= a.x0 and y >= a.y0 and column < columns and row < rows):
            return None
        shares = self._shares[row, column]
        return int(shares.argmax()), float(shares.max())

    def to_canvas(self, x: float, y: float) -> QPointF:
        """Where a place of the plane is, in pixels of the canvas."""
        return QPointF(self.canvas.mapFromScene(self.box.mapViewToScene(QPointF(x, y))))

    # What a chart says ----------------------------------------------------------------------------

    def home(self) -> Ranges:
        return self._area

    def margin(self) -> float:
        return 28.0  # the title of the x axis stands there

    def draw(self, view: View) -> None:
        """Nothing: the view box moves all by itself."""

    def recolor(self) -> None:
        self._points.recolor()
        self._arrows.setPen(pg.mkPen(theme.current().text, width=ARROW_PX))
        self._target.setPen(pg.mkPen(theme.current().text, width=2))
        self._show_image()

    def values(self) -> list[str]:
        text = self.tr("{0}: {1} of the area.")
        image = self.image() // LEVELS
        said = [
            text.format(name, f"{(image == i).mean():.0%}")
            for i, name in enumerate(self.classes)
            if image.size
        ]
        groups = self._points.groups
        count = self.tr("{0}: {1} points.")
        return [*said, *(count.format(g.name, len(g.x)) for g in groups), self.saying]

    def table(self) -> Table:
        rows = [
            [group.name, float(x), float(y)]
            for group in self._points.groups
            for x, y in zip(group.x, group.y, strict=True)
        ]
        return Table((self.tr("points"), "x", "y"), rows)

    # What is done ---------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ways = {Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0)}
        ways |= {Qt.Key.Key_Down: (0, -1), Qt.Key.Key_Up: (0, 1)}
        if (way := ways.get(Qt.Key(event.key()))) is not None:
            self._move_aim(*way)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._aim is not None:
            self.place_chosen.emit(*self._aim)
        else:
            super().keyPressEvent(event)

    def _move_aim(self, right: int, up: int) -> None:
        seen = self.visible_range()
        x, y = self._aim or ((seen.x0 + seen.x1) / 2, (seen.y0 + seen.y1) / 2)
        x += right * STRIDE * (seen.x1 - seen.x0)
        y += up * STRIDE * (seen.y1 - seen.y0)
        self._aim = min(max(x, seen.x0), seen.x1), min(max(y, seen.y0), seen.y1)
        self._target.setPos(*self._aim)
        self._target.show()

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        place = self.box.mapSceneToView(at)
        self.place_chosen.emit(place.x(), place.y())

    @Slot(object)
    def _on_hovered(self, at: QPointF) -> None:
        place = self.box.mapSceneToView(at)
        inside = self.box.sceneBoundingRect().contains(at)
        if not inside or (found := self.at(place.x(), place.y())) is None:
            QToolTip.hideText()
            return
        x, y = short_number(place.x()), short_number(place.y())
        text = self.tr("({0}, {1}): {2} with {3}")
        text = text.format(x, y, self.classes[found[0]], f"{found[1]:.2f}")
        self.show_tip(at, text)

    # Plumbing -------------------------------------------------------------------------------------

    def _show_image(self) -> None:
        image, a = self.image(), self._area
        self._image.setVisible(image.size > 0)
        if image.size:
            self._image.setLookupTable(_colors(), update=False)
            self._image.setImage(image, levels=(0, 255))
            self._image.setRect(QRectF(a.x0, a.y0, a.x1 - a.x0, a.y1 - a.y0))


def _colors() -> NDArray[np.uint8]:
    """The shades of up to six classes, from the surface to their colours."""
    palette = theme.current()
    table = np.zeros((256, 3), np.uint8)
    ground = _rgb(palette.surface)
    for i, name in enumerate(palette.series[:6]):
        color = _rgb(name)
        part = np.linspace(FAINT, STRONG, LEVELS)[:, np.newaxis]
        table[i * LEVELS : (i + 1) * LEVELS] = np.rint(ground + part * (color - ground))
    return table


def _rgb(name: str) -> Floats:
    color = QColor(name)
    return np.array([color.red(), color.green(), color.blue()], float)
