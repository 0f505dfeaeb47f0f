"""A wall of maps for each stop of a digit's way, beside and below each other."""

from __future__ import annotations

from functools import partial
from typing import final

from PySide6.QtCore import QCoreApplication, QRectF, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from dlgui import theme
from dlgui.labs.inside.view import small_label
from dlgui.labs.inside.way import Stop, Way
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from engine.layers.convolution import Conv2d
from engine.layers.pooling import AvgPool2d, MaxPool2d

COLUMNS = 3


@final
class StopWalls(QWidget):
    """`pointed` carries the stop, the map, and row and column of its pixel under the mouse;
    `chosen` the stop and the map. Walls are kept for networks to come.
    """

    pointed = Signal(int, int, int, int)
    chosen = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inside_stops")
        self.walls: list[TileWall] = []
        self._titles: list[QLabel] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.HALF)
        self._wall(0)

    @property
    def titles(self) -> list[str]:
        """What stands over the walls that are seen."""
        return [label.text() for label in self._titles[: self._count]]

    def show_stops(self, way: Way, saying: str) -> None:
        """Show all stops of a way; signed colours where there are numbers below 0."""
        self._count = len(way.stops)
        for i in range(max(self._count, len(self.walls))):
            wall = self._wall(i)
            is_seen = i < self._count
            wall.setVisible(is_seen)
            self._titles[i].setVisible(is_seen)
            if is_seen:
                stop = way.stops[i]
                self._titles[i].setText(title_of(way, stop))
                wall.saying = f"{self._titles[i].text()}. {saying}"
                wall.set_tiles(_tiles(stop))

    def point_out(self, stop: int, tile: int, area: QRectF) -> None:
        """Frame a part of a map, in shares of its size."""
        self.walls[stop].point_out(tile, area)

    def forget_frames(self) -> None:
        """Frame nothing in any wall."""
        for wall in self.walls:
            wall.point_out(0, QRectF())

    def _wall(self, number: int) -> TileWall:
        """The wall of this number, made when it is first needed."""
        while len(self.walls) <= number:
            i = len(self.walls)
            title = self.tr("Layer {0} on the way").format(i + 1)
            wall = TileWall(name=f"inside_maps_{i + 1}", title=title, parent=self)
            wall.pointed.connect(partial(self._on_pointed, i))
            wall.chosen.connect(partial(self.chosen.emit, i))
            self._titles.append(small_label("", self))
            self.walls.append(wall)
            row, column = divmod(i, COLUMNS)
            self._grid.addWidget(self._titles[i], 2 * row, column)
            self._grid.addWidget(wall, 2 * row + 1, column)
            self._grid.setRowStretch(2 * row + 1, 1)
        return self.walls[number]

    def _on_pointed(self, stop: int, tile: int, row: int, column: int) -> None:
        if tile >= 0:
            self.pointed.emit(stop, tile, row, column)


def title_of(way: Way, stop: Stop) -> str:
    """Return what a stop is in a few words: kind, number and size of its maps."""
    translate, layer = QCoreApplication.translate, way.layers[stop.first]
    count, height, width = stop.maps.shape
    if stop.units:
        return translate("inside", "{0} units").format(stop.units)
    kind = translate("inside", "pool")
    if isinstance(layer, Conv2d):
        kind = translate("inside", "conv")
    if isinstance(layer, Conv2d | MaxPool2d | AvgPool2d):
        kind = f"{kind} {layer.windows.kernel[0]}×{layer.windows.kernel[1]}"
    return translate("inside", "{0}: {1} of {2}×{3}").format(kind, count, height, width)


def _tiles(stop: Stop) -> Tiles:
    most = size_in_use(stop.maps)
    name = QCoreApplication.translate("inside", "map {0}")
    if stop.units:
        name = QCoreApplication.translate("inside", "all units")
    names = [name.format(i + 1) for i in range(len(stop.maps))]
    if float(stop.maps.min(initial=0.0)) < 0:
        return Tiles(stop.maps, -most, most, Scale.SIGNED, names=names)
    return Tiles(stop.maps, 0.0, most, Scale.STRENGTH, names=names)
