"""A grid of decoded codes over the area of the map: what each part of it stands for."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.rebuild.map_area import cell_at, grid_of
from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.words import no_autoencoder
from dlgui.labs.shared.picture import Picture
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.view import Ranges

SIDE = 12


@final
class GridPicture(Picture[Material]):
    """`place_chosen` carries the place of the map whose picture was clicked."""

    place_chosen = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_grid", parent=parent)
        self.card.set_title(self.tr("Decoded codes"))
        self.setAccessibleName(self.card.title())
        self.card.set_note(self.tr("{0} × {0}").format(SIDE))
        self.area = Ranges(-3.0, 3.0, -3.0, 3.0)
        self._place = (0.0, 0.0)
        self.wall = TileWall(name="rebuild_grid_wall", title=self.tr("Decoded codes"), parent=self)
        self.wall.chosen.connect(self._on_chosen)
        self.card.add(self.wall)

    def set_area(self, area: Ranges) -> None:
        """Decode another part of the map."""
        self.area = area

    def point_at(self, x: float, y: float) -> None:
        """Frame the picture that a place of the map lies in."""
        self._place = (x, y)
        if (cell := cell_at(self.area, SIDE, x, y)) != self.wall.current:
            self.wall.choose(cell)

    def draw(self, material: Material) -> None:
        digits, codes, model = material.digits, material.codes, material.model
        if digits is None or codes is None or model is None:
            waiting = digits is None or codes is None
            self.wall.set_tiles(Tiles(), hint=material.words if waiting else no_autoencoder())
            return
        places = grid_of(self.area, SIDE)
        pictures = digits.pictures(model.decode(codes.codes_at(places)))
        names = [self.tr("decoded at {0}").format(f"{x:.2f}, {y:.2f}") for x, y in places.tolist()]
        current = cell_at(self.area, SIDE, *self._place)
        self.wall.set_tiles(Tiles(pictures, 0.0, 1.0, names=names, across=SIDE), current=current)

    @Slot(int)
    def _on_chosen(self, cell: int) -> None:
        x, y = np.asarray(grid_of(self.area, SIDE))[cell].tolist()
        self.place_chosen.emit(x, y)
