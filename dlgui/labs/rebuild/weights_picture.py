"""What the units of the first layer look for, and what the last layer paints: weights as images."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtWidgets import QWidget

from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.words import no_autoencoder
from dlgui.labs.shared.digits import Numbers
from dlgui.labs.shared.picture import Picture
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.widgets.segmented import Segmented
from engine.layers.linear import Linear
from engine.layers.tied_linear import TiedLinear
from engine.models.autoencoder import Autoencoder

FIRST, LAST = "first", "last"
IN_USE = 99.5
"""Colours end at this percentile of the sizes of the weights: single ones may be far larger."""


@final
class WeightsPicture(Picture[Material]):
    """All units of a layer on one printed scale."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_weights", parent=parent)
        self.card.set_title(self.tr("Weights"))
        self.setAccessibleName(self.card.title())
        self.layer = Segmented(
            [(FIRST, self.tr("first layer")), (LAST, self.tr("last layer"))],
            value=FIRST,
            name="rebuild_weights_layer",
            accessible_name=self.tr("Layer"),
            tool_tip=self.tr("What the first units look for, or what the last ones paint"),
            parent=self.card,
        )
        self.layer.value_changed.connect(self.redraw)
        self.card.add_action(self.layer)
        self.wall = TileWall(name="rebuild_weights_wall", title=self.tr("Weights"), parent=self)
        self.card.add(self.wall)

    def draw(self, material: Material) -> None:
        digits, model = material.digits, material.model
        if digits is None or model is None:
            hint = material.words if digits is None else no_autoencoder()
            self.wall.set_tiles(Tiles(), hint=hint)
            return
        weights = self._weights(model)
        limit = size_in_use(weights, IN_USE)
        name = self.tr("unit {0}, norm {1}")
        norms = np.linalg.norm(weights.astype(np.float64), axis=1).tolist()
        names = [name.format(i + 1, short_number(norm)) for i, norm in enumerate(norms)]
        pictures = digits.pictures(weights)
        self.card.set_note(self.tr("{0} units").format(f"{len(weights):,}"))
        self.wall.set_tiles(Tiles(pictures, -limit, limit, Scale.SIGNED, names=names, bar=True))

    def _weights(self, model: Autoencoder) -> Numbers:
        """One row of pixels a unit."""
        layers = [x for x in model.network.layers if isinstance(x, Linear | TiedLinear)]
        last = layers[-1]
        if self.layer.value() == FIRST or isinstance(last, TiedLinear):
            first = layers[0]
            assert isinstance(first, Linear), "the way back is tied, never the way there"
            return np.asarray(first.weight.value.T)
        return np.asarray(last.weight.value)
