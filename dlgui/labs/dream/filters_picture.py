"""What the hidden units look for: their weights as images, one of them framed."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.material import Material
from dlgui.labs.dream.words import no_machine
from dlgui.labs.shared.picture import Picture
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles

IN_USE = 99.5
"""Colours end at this percentile of the sizes of the weights: single ones may be far larger."""


@final
class FiltersPicture(Picture[Material]):
    """All hidden units on one printed scale; `unit_chosen` carries the one that is framed."""

    unit_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_filters", parent=parent)
        self.card.set_title(self.tr("Filters"))
        self.setAccessibleName(self.card.title())
        self.unit = 0
        self.wall = TileWall(name="dream_filters_wall", title=self.tr("Filters"), parent=self)
        self.wall.chosen.connect(self._on_chosen)
        self.card.add(self.wall)

    def draw(self, material: Material) -> None:
        digits, rbm = material.digits, material.rbm
        if digits is None or rbm is None:
            hint = material.words if material.model is None else no_machine()
            self.wall.set_tiles(Tiles(), hint=hint)
            return
        weights = np.asarray(rbm.layer.weight.value.T)
        self.unit = min(self.unit, len(weights) - 1)
        limit = size_in_use(weights, IN_USE)
        name = self.tr("hidden unit {0}, norm {1}")
        norms = np.linalg.norm(weights.astype(np.float64), axis=1).tolist()
        names = [name.format(i + 1, short_number(norm)) for i, norm in enumerate(norms)]
        tiles = Tiles(digits.pictures(weights), -limit, limit, Scale.SIGNED, names, bar=True)
        self.wall.set_tiles(tiles, current=self.unit)

    @Slot(int)
    def _on_chosen(self, unit: int) -> None:
        self.unit = unit
        self.unit_chosen.emit(unit)
