"""Decoded codes: a grid over the area of the map, or the walk from one digit to another."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui.labs.rebuild.map_area import cell_at, grid_of
from dlgui.labs.rebuild.material import Codes, Material
from dlgui.labs.rebuild.walk import STEPS, walk
from dlgui.labs.rebuild.words import no_autoencoder
from dlgui.labs.shared.controls import make_choice
from dlgui.labs.shared.digits import Digits
from dlgui.labs.shared.picture import Picture
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.view import Ranges
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.segmented import Segmented
from engine.models.autoencoder import Autoencoder

SIDE = 12
GRID, WALK = "grid", "walk"


@final
class GridPicture(Picture[Material]):
    """`place_chosen` carries the place of the map whose picture was clicked."""

    place_chosen = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_grid", parent=parent)
        self.card.set_title(self.tr("Decoded codes"))
        self.setAccessibleName(self.card.title())
        self.area = Ranges(-3.0, 3.0, -3.0, 3.0)
        self._place = (0.0, 0.0)
        self._places = np.zeros((0, 2))
        self.shown = Segmented(
            [(GRID, self.tr("grid")), (WALK, self.tr("walk"))],
            value=GRID,
            name="rebuild_grid_shown",
            accessible_name=self.tr("Decoded"),
            tool_tip=self.tr("The whole map in a grid, or the way from one digit to another"),
            parent=self.card,
        )
        self.shown.value_changed.connect(self.redraw)
        self.card.add_action(self.shown)
        self.wall = TileWall(name="rebuild_grid_wall", title=self.tr("Decoded codes"), parent=self)
        self.wall.chosen.connect(self._on_chosen)
        self.card.add(self.wall)
        self.start = self._class_box("rebuild_walk_from", self.tr("Walk from"))
        self.end = self._class_box("rebuild_walk_to", self.tr("Walk to"))
        foot = QHBoxLayout()
        foot.addWidget(self.start)
        foot.addStretch(1)
        foot.addWidget(self.end)
        self.card.content().addLayout(foot)

    def set_area(self, area: Ranges) -> None:
        """Decode another part of the map."""
        self.area = area

    def point_at(self, x: float, y: float) -> None:
        """Frame the picture that a place of the map lies in."""
        self._place = (x, y)
        cell = cell_at(self.area, SIDE, x, y)
        if self.shown.value() == GRID and cell != self.wall.current:
            self.wall.choose(cell)

    def draw(self, material: Material) -> None:
        digits, codes, model = material.digits, material.codes, material.model
        walks = self.shown.value() == WALK
        for box in (self.start, self.end):
            box.setVisible(walks)
        if digits is None or codes is None or model is None:
            waiting = digits is None or codes is None
            self.wall.set_tiles(Tiles(), hint=material.words if waiting else no_autoencoder())
            return
        self._offer(digits)
        if walks:
            self._draw_walk(digits, codes, model)
        else:
            self._draw_grid(digits, codes, model)

    def _draw_grid(self, digits: Digits, codes: Codes, model: Autoencoder) -> None:
        self._places = grid_of(self.area, SIDE)
        self.card.set_note("")
        pictures = digits.pictures(model.decode(codes.codes_at(self._places)))
        name = self.tr("decoded at {0}")
        names = [name.format(f"{x:.2f}, {y:.2f}") for x, y in self._places.tolist()]
        current = cell_at(self.area, SIDE, *self._place)
        self.wall.set_tiles(Tiles(pictures, 0.0, 1.0, names=names, across=SIDE), current=current)

    def _draw_walk(self, digits: Digits, codes: Codes, model: Autoencoder) -> None:
        ends = self.start.currentIndex(), self.end.currentIndex()
        labels = digits.labels[: len(codes.codes)]
        way = walk(codes.codes, labels, *ends)
        self._places = codes.places_of(way) if len(way) else np.zeros((0, 2))
        self.card.set_note(self.tr("{0} steps").format(STEPS))
        classes = [digits.classes[end] for end in ends]
        name = self.tr("from a {0} to a {1}, {2} of the way")
        shares = [f"{i / (STEPS - 1):.2f}" for i in range(STEPS)] * (len(way) // STEPS)
        names = [name.format(*classes, share) for share in shares]
        pictures = digits.pictures(model.decode(way))
        hint = self.tr("There are no test digits of both.")
        tiles = Tiles(pictures, 0.0, 1.0, names=names, across=STEPS) if len(way) else Tiles()
        self.wall.set_tiles(tiles, current=-1, hint=hint)

    def _class_box(self, name: str, spoken: str) -> ComboBox:
        tip = self.tr("Between which digits to walk: through codes in a straight line")
        box = make_choice([], name=name, spoken=spoken, tip=tip, parent=self.card)
        box.currentIndexChanged.connect(self.redraw)
        box.hide()
        return box

    def _offer(self, digits: Digits) -> None:
        """Offer the classes there are; at first from the second to the last."""
        for box, first in ((self.start, 1), (self.end, len(digits.classes) - 1)):
            if box.texts() != list(digits.classes):
                box.blockSignals(True)
                box.offer([(name, name) for name in digits.classes])
                box.setCurrentIndex(min(first, len(digits.classes) - 1))
                box.blockSignals(False)

    @Slot(int)
    def _on_chosen(self, tile: int) -> None:
        if 0 <= tile < len(self._places):
            x, y = np.asarray(self._places)[tile].tolist()
            self.place_chosen.emit(x, y)
