"""One digit on its way through the network: the maps of each layer, and one pixel in numbers."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QRectF, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.arithmetic_panel import ArithmeticPanel
from dlgui.labs.inside.material import Examples, Material, softmax
from dlgui.labs.inside.stop_walls import StopWalls, title_of
from dlgui.labs.inside.view import View, small_label, step_text
from dlgui.labs.inside.way import Stop, Way
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.value_bars import BarRow, ValueBars

CHOICES = 24
"""So many test digits can be sent through, from the first."""


@final
class MapsView(View):
    """Choice of a digit at the left, a wall for each layer, probabilities at the right."""

    key = "maps"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.card.set_title(self.tr("Feature maps"))
        self.setAccessibleName(self.tr("Feature maps"))
        self.number = 0
        self.way: Way | None = None
        self._pixel: tuple[int, int, int, int] | None = None
        """Stop, map, row and column of the pixel that is looked into."""
        self.input = TileWall(name="inside_input", title=self.tr("Input"), parent=self)
        self.choice = TileWall(
            name="inside_choice", title=self.tr("Choice of a digit"), parent=self
        )
        self.choice.chosen.connect(self._on_digit)
        self.bars = ValueBars(
            name="inside_maps_probabilities", title=self.tr("Probabilities"), parent=self
        )
        self.arithmetic = ArithmeticPanel(self)
        self.walls = StopWalls(self)
        self.walls.pointed.connect(self._on_pointed)
        self.walls.chosen.connect(self._on_map)
        self._lay_out()

    def refuses(self, material: Material) -> str:
        if material.examples is not None and len(material.examples.shape) != 3:
            return self.tr("These examples are no pictures.")
        return material.words if material.replica is None else ""

    def draw(self, material: Material) -> None:
        examples, replica = material.examples, material.replica
        if (refused := self.refuses(material)) or examples is None or replica is None:
            self.way = None
            self.set_note(refused)
            self._body.hide()
            return
        self._body.show()
        self.number = min(self.number, len(examples.test) - 1)
        row = examples.test[self.number : self.number + 1]
        self.way = Way(replica, examples.inputs(row))
        self._show_digit(material, examples)
        self.walls.show_stops(self.way, self.note.text())
        self._show_pixel()

    def _show_digit(self, material: Material, examples: Examples) -> None:
        assert self.way is not None
        shares = softmax(self.way.logits)
        told, label = int(shares.argmax()), int(examples.test_labels[self.number])
        text = self.tr("Test digit {0}, a {1}, on its way: taken for a {2} ({3}), {4}")
        names = examples.classes
        words = (self.number, names[label], names[told], f"{shares[told]:.2f}")
        self.set_note(text.format(*words, step_text(material.step)))
        picture = examples.pictures(examples.test[self.number : self.number + 1])
        self.input.set_tiles(Tiles(picture, 0.0, examples.top, names=(self.tr("input"),)))
        choices = examples.pictures(examples.test[:CHOICES])
        name = self.tr("Test digit {0}, a {1}")
        labels = examples.test_labels[:CHOICES].tolist()
        self.choice.set_tiles(
            Tiles(
                choices,
                0.0,
                examples.top,
                names=[name.format(i, names[k]) for i, k in enumerate(labels)],
            ),
            current=self.number,
        )
        self.bars.set_rows(
            [
                BarRow(name, share, f"{share:.2f}", strong=i == told)
                for i, (name, share) in enumerate(zip(names, shares.tolist(), strict=True))
            ]
        )
        for drawing in (self.input, self.choice, self.bars):
            drawing.saying = self.note.text()

    @Slot(int)
    def _on_digit(self, number: int) -> None:
        self.number = number
        self.redraw()

    @Slot(int, int, int, int)
    def _on_pointed(self, stop: int, tile: int, row: int, column: int) -> None:
        self._pixel = (stop, tile, row, column)
        self._show_pixel()

    @Slot(int, int)
    def _on_map(self, stop: int, tile: int) -> None:
        """A map that was chosen by key shows its strongest pixel; by mouse, that of the mouse."""
        if self.way is None or (self._pixel is not None and self._pixel[:2] == (stop, tile)):
            return
        maps = self.way.stops[stop].maps[tile]
        row, column = np.unravel_index(int(maps.argmax()), maps.shape)
        self._on_pointed(stop, tile, int(row), int(column))

    def _show_pixel(self) -> None:
        """Show how the pixel came about, and frame what it was made of."""
        stop = self._looked_at()
        if self.way is None or stop is None or self._pixel is None:
            words = self.tr("Point at a pixel of a map to see how it came about.")
            self.arithmetic.show_numbers(None, words)
            return
        tile, row, column = self._pixel[1:]
        shown = self.way.arithmetic(stop, tile, row, column)
        place = self.tr("{0}, map {1}, row {2}, column {3}")
        text = place.format(title_of(self.way, stop), tile + 1, row + 1, column + 1)
        if shown is None:
            told = self.tr("{0}: a unit adds up all numbers before it")
            self.arithmetic.show_numbers(None, told.format(title_of(self.way, stop)))
        else:
            self.arithmetic.show_numbers(shown, text, channels=len(shown.patch))
        self._frame(stop, shown.channel if shown is not None and shown.kernel is not None else tile)

    def _looked_at(self) -> Stop | None:
        """The stop of the pixel, if this network has such a pixel."""
        if self.way is None or self._pixel is None or self._pixel[0] >= len(self.way.stops):
            return None
        stop = self.way.stops[self._pixel[0]]
        tile, row, column = self._pixel[1:]
        n, height, width = stop.maps.shape
        inside = tile < n and row < height and column < width
        is_unit = not stop.units or row * width + column < stop.units
        return stop if inside and is_unit else None

    def _frame(self, stop: Stop, channel: int) -> None:
        """Frame the pixel, and the patch on the map before it, or on the input."""
        assert self.way is not None
        assert self._pixel is not None
        number, tile, row, column = self._pixel
        self.input.point_out(0, QRectF())
        self.walls.forget_frames()
        height, width = stop.maps.shape[1:]
        self.walls.point_out(
            number, tile, QRectF(column / width, row / height, 1 / width, 1 / height)
        )
        shown = self.arithmetic.shown
        if shown is None:
            return
        high, wide = self.way.input_of(stop.first).shape[2:]
        (top, left), (h, w) = shown.place, shown.patch.shape[1:]
        patch = QRectF(left / wide, top / high, w / wide, h / high).intersected(QRectF(0, 0, 1, 1))
        if number:
            self.walls.point_out(number - 1, channel, patch)
        else:
            self.input.point_out(0, patch)

    def _lay_out(self) -> None:
        self._body = QWidget(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(small_label(self.tr("input"), self))
        left.addWidget(self.input, 3)
        left.addWidget(small_label(self.tr("choose a digit"), self))
        left.addWidget(self.choice, 4)
        right.addWidget(small_label(self.tr("probability"), self))
        right.addWidget(self.bars, 1)
        self.bars.setMinimumWidth(110)
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addLayout(left, 2)
        row.addWidget(self.walls, 6)
        row.addLayout(right, 2)
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row, 5)
        column.addWidget(self.arithmetic, 3)
        self.arithmetic.setMinimumHeight(120)
        self.card.content().addWidget(self._body, 1)
