"""What the hidden units look for: their weights as images, or every weight of a small machine."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.material import Material
from dlgui.labs.dream.walls import LOW
from dlgui.labs.dream.words import no_machine, unit_name
from dlgui.labs.shared.controls import make_choice
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.labs.shared.picture import Picture
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from engine.models.boltzmann import BoltzmannMachine

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
        self.layer = make_choice(
            [],
            name="dream_layer",
            spoken=self.tr("Layer"),
            tip=self.tr("The layer whose units are seen, by way of the layers below it"),
            parent=self.card,
        )
        self.layer.currentIndexChanged.connect(self.redraw)
        self.card.add_action(self.layer)
        self.layer.hide()
        self.wall = TileWall(name="dream_filters_wall", title=self.tr("Filters"), parent=self)
        self.wall.chosen.connect(self._on_chosen)
        self.wall.pointed.connect(self._on_pointed)
        self.wall.setMinimumSize(LOW)
        self.card.add(self.wall)

    def draw(self, material: Material) -> None:
        digits, layers = material.digits, material.layers
        self._offer(len(layers))
        self.card.set_title(self.tr("Weights") if material.machine else self.tr("Filters"))
        if digits is None or not (layers or material.machine):
            self.wall.set_tiles(Tiles(), hint=material.instead(no_machine()))
        elif material.machine is not None:
            self.wall.set_tiles(square(material.machine, self.tr("All units with all units")))
        else:
            number = max(self.layer.currentIndex(), 0)
            weights = np.asarray(layers[0].weight.value.T)
            for layer in layers[1 : number + 1]:
                weights = layer.weight.value.T @ weights
            self._show(digits, weights)

    def _show(self, digits: Digits, weights: Numbers) -> None:
        self.unit = min(self.unit, len(weights) - 1)
        limit = size_in_use(weights, IN_USE)
        name = self.tr("hidden unit {0}, norm {1}")
        norms = np.linalg.norm(weights.astype(np.float64), axis=1).tolist()
        names = [name.format(i + 1, short_number(norm)) for i, norm in enumerate(norms)]
        tiles = Tiles(digits.pictures(weights), -limit, limit, Scale.SIGNED, names, bar=True)
        self.wall.set_tiles(tiles, current=self.unit)

    def _offer(self, layers: int) -> None:
        """Offer the layers of a deep machine; the choice stays where it was, if there is such."""
        if self.layer.count() != layers:
            number = min(max(self.layer.currentIndex(), 0), layers - 1)
            self.layer.blockSignals(True)
            text = self.tr("layer {0}")
            self.layer.offer([(str(i), text.format(i + 1)) for i in range(layers)])
            self.layer.setCurrentIndex(number)
            self.layer.blockSignals(False)
        self.layer.setVisible(layers > 1)

    @Slot(int, int, int)
    def _on_pointed(self, _tile: int, row: int, column: int) -> None:
        """Say the weight under the mouse, of a general machine."""
        machine = self.material.machine if self.material is not None else None
        if machine is None or row < 0:
            self.card.set_note("")
            return
        first, second = (unit_name(i, machine.layer.visible) for i in (row, column))
        weight = short_number(float(machine.layer.symmetric[row, column]), 3)
        self.card.set_note(self.tr("{0} with {1}: {2}").format(first, second, weight))

    @Slot(int)
    def _on_chosen(self, unit: int) -> None:
        self.unit = unit
        self.unit_chosen.emit(unit)


def square(machine: BoltzmannMachine, name: str) -> Tiles:
    """Every weight between two units of a general machine, as one picture of all with all."""
    weights = machine.layer.symmetric
    limit = size_in_use(weights)
    return Tiles(weights[np.newaxis], -limit, limit, Scale.SIGNED, names=[name], bar=True)
