"""What the first layer looks for: its weights as pictures, before and now, on one printed scale."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.first_layer import FirstLayer, most_exciting
from dlgui.labs.inside.material import Arrays, Material
from dlgui.labs.inside.view import View, small_label, step_text
from dlgui.plot.histogram_data import Bars, Cell, SheetRow
from dlgui.plot.histogram_sheet import HistogramSheet
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from engine.histogram import count

NOW, BEFORE = "now", "before"
PLAIN, NORM = "plain", "norm"
BINS, EXCITING = 48, 8
NOTHING = Cell((Bars(-1.0, 1.0, np.zeros(BINS, np.intp)),), -1.0, 1.0)
"""What the histogram shows while there are no weights."""


@final
class WeightsView(View):
    """All pictures at the left; at the right the one that was chosen."""

    key = "weights"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.card.set_title(self.tr("First layer"))
        self.setAccessibleName(self.tr("Weights of the first layer"))
        self.picture = 0
        """The number of the picture that is looked into, in the order of the layer."""
        self._order: list[int] = []
        self._excited: object = None
        self.when = self.switch(
            "inside_weights_when",
            [(NOW, self.tr("now")), (BEFORE, self.tr("before"))],
            self.tr("Which weights"),
            self.tr("The weights of the step that is looked at, or those before the first update"),
        )
        self.order = self.switch(
            "inside_weights_order",
            [(PLAIN, self.tr("in order")), (NORM, self.tr("by norm"))],
            self.tr("Order of the weights"),
            self.tr("As they lie in the layer, or those with the longest weights first"),
        )
        self.wall = TileWall(name="inside_weights_wall", title=self.tr("Weights"), parent=self)
        self.wall.chosen.connect(self._on_chosen)
        self.said = QLabel(self)
        self.said.setObjectName("inside_weights_text")
        self.said.setWordWrap(True)
        self.large = TileWall(
            name="inside_weights_one", title=self.tr("The chosen weights"), parent=self
        )
        self.histogram = HistogramSheet(
            name="inside_weights_histogram",
            title=self.tr("Histogram of the chosen weights"),
            parent=self,
        )
        self.histogram.set_rows(("",), (SheetRow("", (NOTHING,)),), log=False)
        self.exciting = TileWall(
            name="inside_exciting", title=self.tr("Digits that excite it most"), parent=self
        )
        self._lay_out()

    def refuses(self, material: Material) -> str:
        return material.words if material.arrays is None else ""

    def draw(self, material: Material) -> None:
        examples, arrays = material.examples, self._arrays(material)
        if (refused := self.refuses(material)) or examples is None or arrays is None:
            self.set_note("")
            self.wall.set_tiles(Tiles(), hint=refused or material.words)
            self._side.setVisible(False)
            return
        self._side.setVisible(True)
        layer = FirstLayer(arrays, examples)
        self._order = layer.order(by_norm=self.order.value() == NORM)
        self.picture = min(self.picture, len(self._order) - 1)
        self._show_wall(material, layer)
        self._show_chosen(material, layer)

    def _arrays(self, material: Material) -> Arrays | None:
        return material.before if self.when.value() == BEFORE else material.arrays

    def _show_wall(self, material: Material, layer: FirstLayer) -> None:
        before = self.when.value() == BEFORE
        self.set_note(self.tr("before the first update") if before else step_text(material.step))
        name, norms = self.tr("{0}, norm {1}"), layer.norms
        names = [
            name.format(self._name(layer, i), short_number(float(norms[i]))) for i in self._order
        ]
        limit = layer.limit
        largest = self.tr("largest weight {0}").format(limit)
        self.wall.saying = f"{self.note.text()}: {largest}"
        self.wall.set_tiles(
            Tiles(layer.pictures[self._order], -limit, limit, Scale.SIGNED, names=names, bar=True),
            current=self._order.index(self.picture),
        )

    def _show_chosen(self, material: Material, layer: FirstLayer) -> None:
        weights, limit = layer.pictures[self.picture], layer.limit
        name = self._name(layer, self.picture)
        text = self.tr("{0}: norm {1}, from {2} to {3}")
        ends = (short_number(float(weights.min())), short_number(float(weights.max())))
        self.said.setText(
            text.format(
                name, short_number(float(np.linalg.norm(weights.astype(np.float64)))), *ends
            )
        )
        self.large.set_tiles(Tiles(weights[np.newaxis], -limit, limit, Scale.SIGNED, names=(name,)))
        self._show_histogram(material, limit)
        self._show_exciting(material, layer)
        for drawing in (self.large, self.exciting):
            drawing.saying = f"{self.said.text()} ({material.step:,})."

    def _show_histogram(self, material: Material, limit: float) -> None:
        """Now as bars, and before the first update as an outline."""
        bars, examples = [], material.examples
        for series, name, arrays in (
            (0, step_text(material.step), material.arrays),
            (1, self.tr("before"), material.before),
        ):
            if arrays is not None and examples is not None:
                weights = FirstLayer(arrays, examples).pictures[self.picture]
                counts = count(weights, -limit, limit, BINS).counts
                bars.append(Bars(-limit, limit, counts, series, outline=series == 1, name=name))
        row = SheetRow("", (Cell(tuple(bars), -limit, limit),))
        self.histogram.set_rows((step_text(material.step),), (row,), log=False)

    def _show_exciting(self, material: Material, layer: FirstLayer) -> None:
        """While the run plays only another choice is worth the time."""
        examples, replica = material.examples, material.replica
        key = (examples, self.picture, None if material.moving else material.step)
        if replica is None or examples is None or key == self._excited:
            return
        if len(examples.shape) != 3:
            self.exciting.set_tiles(Tiles(), hint=self.tr("They are points: see the plane."))
            return
        self._excited = key
        unit = layer.unit(self.picture)
        numbers = most_exciting(replica, examples, unit, EXCITING).tolist()
        labels = [examples.classes[int(examples.test_labels[i])] for i in numbers]
        name = self.tr("Test digit {0}, a {1}")
        names = [name.format(i, label) for i, label in zip(numbers, labels, strict=True)]
        pictures = examples.pictures(examples.test[numbers])
        self.exciting.set_tiles(Tiles(pictures, 0.0, examples.top, names=names, captions=labels))

    def _name(self, layer: FirstLayer, picture: int) -> str:
        if not layer.is_convolution:
            return self.tr("unit {0}").format(picture + 1)
        if layer.channels == 1:
            return self.tr("kernel {0}").format(picture + 1)
        unit, channel = divmod(picture, layer.channels)
        return self.tr("kernel {0}, channel {1}").format(unit + 1, channel + 1)

    @Slot(int)
    def _on_chosen(self, tile: int) -> None:
        self.picture = self._order[tile]
        self.redraw()

    def _lay_out(self) -> None:
        self._side = QWidget(self)
        side = QVBoxLayout(self._side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.said)
        side.addWidget(self.large, 3)
        side.addWidget(self.histogram, 2)
        self.histogram.setMinimumHeight(90)
        side.addWidget(small_label(self.tr("digits that excite it most"), self))
        side.addWidget(self.exciting, 2)
        self._side.setMinimumWidth(230)
        self._side.setMaximumWidth(300)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.wall, 3)
        row.addWidget(self._side, 2)
        self.card.content().addLayout(row, 1)
