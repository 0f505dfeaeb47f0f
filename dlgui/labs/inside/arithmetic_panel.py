"""One pixel in numbers: patch, kernel and their products, which add up to what is seen."""

from __future__ import annotations

from math import ceil, log10
from typing import Final, final

import numpy as np
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.material import Numbers
from dlgui.labs.inside.view import small_label
from dlgui.labs.inside.way import Arithmetic
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.words.labels import choice_label
from engine.layers.names import Activation

MOST_PLACES: Final = 4
FEW_NUMBERS: Final = 9
"""A table of so many numbers has room for one more place of each."""


@final
class ArithmeticPanel(QWidget):
    """Three tables of numbers and the sum in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inside_arithmetic")
        self.shown: Arithmetic | None = None
        titles = {
            "patch": self.tr("Patch under the kernel"),
            "kernel": self.tr("Kernel"),
            "products": self.tr("Patch times kernel"),
        }
        self.tables = {
            key: TileWall(name=f"inside_{key}", title=title, parent=self)
            for key, title in titles.items()
        }
        self._heads = {
            "patch": small_label(self.tr("patch"), self),
            "kernel": small_label(self.tr("× kernel"), self),
            "products": small_label(self.tr("= products"), self),
        }
        self.said = QLabel(self)
        self.said.setObjectName("inside_arithmetic_text")
        self.said.setWordWrap(True)
        theme.set_text_role(self.said, theme.TextRole.BODY)
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * theme.GRID)
        grid.setVerticalSpacing(0)
        for column, (key, table) in enumerate(self.tables.items()):
            grid.addWidget(self._heads[key], 0, column)
            grid.addWidget(table, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setRowStretch(1, 1)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addLayout(grid, 1)
        column_.addWidget(self.said)

    def show_numbers(self, shown: Arithmetic | None, words: str, *, channels: int = 1) -> None:
        """Show how a number came about; without one, words."""
        self.shown = shown
        self.said.setText(words if shown is None else f"{words}: {sum_text(shown)}")
        if shown is None:
            for table in self.tables.values():
                table.set_tiles(Tiles())
                table.saying = words
            return
        channel = shown.channel
        text = self.tr("patch") if channels == 1 else self.tr("patch, channel {0} of {1}")
        self._heads["patch"].setText(text.format(channel + 1, channels))
        parts = {"patch": shown.patch, "kernel": shown.kernel, "products": shown.products}
        for key, numbers in parts.items():
            self._heads[key].setVisible(numbers is not None)
            self.tables[key].setVisible(numbers is not None)
            if numbers is not None:
                self.tables[key].saying = self.said.text()
                self.tables[key].set_tiles(table_of(numbers[channel]))


def table_of(numbers: Numbers) -> Tiles:
    """A table of numbers in the colours of their signs."""
    most = size_in_use(numbers)
    flat = numbers.ravel().tolist()
    places = places_of(most) + (len(flat) <= FEW_NUMBERS)
    return Tiles(
        numbers.reshape(-1, 1, 1),
        -most,
        most,
        Scale.SIGNED,
        names=[short_number(value, 6) for value in flat],
        captions=[in_a_cell(value, places) for value in flat],
        columns=numbers.shape[1],
        data=numbers,
    )


def places_of(most: float) -> int:
    """Return how many places behind the point show numbers of this size: 1 for .5, 2 for .07."""
    return min(max(ceil(-log10(most / 5)), 1), MOST_PLACES) if most > 0 else 1


def in_a_cell(value: float, places: int = 1) -> str:
    """Return a number in few signs: .5, -1.2, 12, -.03; nothing of what is no number."""
    if not np.isfinite(value):
        return ""
    text = f"{value:.{places}f}" if abs(value) < 10 else f"{value:.0f}"
    if float(text) == 0:
        return "0"
    return text.replace("0.", ".", 1) if abs(float(text)) < 1 else text


def sum_text(shown: Arithmetic) -> str:
    """Return the sum in words: products, bias, and what each layer makes of it."""
    translate = QCoreApplication.translate
    if shown.kernel is None:
        text = translate("inside", "of these numbers {0} is left")
        return " → ".join([text.format(short_number(shown.total, 4)), *_after(shown)])
    text = translate("inside", "sum {0} + bias {1} = {2}")
    numbers = (shown.total - shown.bias, shown.bias, shown.total)
    return " → ".join([text.format(*(short_number(n, 4) for n in numbers)), *_after(shown)])


def _after(shown: Arithmetic) -> list[str]:
    return [f"{_layer_name(kind)} {short_number(value, 4)}" for kind, value in shown.after]


def _layer_name(kind: str) -> str:
    """What a layer behind a convolution is called: an activation, or a norm."""
    if kind in set(Activation):
        return choice_label(Activation(kind))
    return QCoreApplication.translate("inside", "norm")
