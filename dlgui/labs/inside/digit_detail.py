"""One digit looked into: probabilities, what speaks for the answer, its like in training."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.material import Answers, Examples, Material
from dlgui.labs.inside.view import small_label
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_colors import Scale
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.value_bars import BarRow, ValueBars

NEIGHBOURS = 5
LEAST_WALL = 44
WIDE_PX = 330
"""From this width on bars and pictures stand side by side."""


@final
class DigitDetail(QWidget):
    """Pictures at the right of the wall; the names of its controls begin with `name`."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.title = QLabel(self)
        self.title.setObjectName(f"{name}_title")
        self.title.setWordWrap(True)
        theme.set_text_role(self.title, theme.TextRole.BODY)
        self.digit = TileWall(name=f"{name}_digit", title=self.tr("The digit"), parent=self)
        self.spoken = TileWall(
            name=f"{name}_spoken", title=self.tr("Pixels for and against"), parent=self
        )
        self.bars = ValueBars(
            name=f"{name}_probabilities", title=self.tr("Probabilities of the digit"), parent=self
        )
        self.alike = TileWall(
            name=f"{name}_alike", title=self.tr("Nearest training digits"), parent=self
        )
        for wall in (self.digit, self.spoken, self.alike):
            wall.setMinimumHeight(LEAST_WALL)  # or the page scrolls at its usual size
        self._alike_of: tuple[Examples, int] | None = None
        self._drawn: tuple[object, ...] = ()
        self._network: object = None
        """What it was drawn from: while a step's evaluation is awaited it stays as it is."""
        images = QWidget(self)
        pair = QHBoxLayout(images)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.HALF)
        for words, wall, share in (
            (self.tr("digit"), self.digit, 2),
            (self.tr("for and against"), self.spoken, 3),
        ):
            pair.addWidget(_under(words, wall, images), share)
        bars = _under(self.tr("probability (logit)"), self.bars, self)
        pictures = QWidget(self)
        column = QVBoxLayout(pictures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.HALF)
        column.addWidget(images, 3)
        column.addWidget(_under(self.tr("nearest training digits"), self.alike, pictures), 2)
        self._body = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._body.addWidget(pictures, 1)
        self._body.addWidget(bars, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(theme.HALF)
        whole.addWidget(self.title)
        whole.addLayout(self._body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is room the bars stand beside the pictures, which have its height then."""
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(WIDE_PX)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._body.setDirection(way)
        self._body.setSpacing(2 * theme.GRID if wide else theme.HALF)

    def show_digit(self, material: Material, answers: Answers, number: int) -> None:
        """Show the test digit of this number, with what was answered to it."""
        examples = material.examples
        if examples is None or not 0 <= number < len(examples.test):
            self.title.setText("")
            self._alike_of, self._drawn = None, ()
            for wall in (self.digit, self.spoken, self.alike):
                wall.set_tiles(Tiles())
            self.bars.set_rows(())
            return
        label, told = int(examples.test_labels[number]), int(answers.predicted[number])
        text = self.tr("Test digit {0}: a {1}, taken for a {2}").format(
            number, examples.classes[label], examples.classes[told]
        )
        saying = f"{text} ({material.step:,})."
        drawn = (examples, answers, number, saying)
        if material.arrays is self._network and drawn == self._drawn:
            return
        self._network, self._drawn = material.arrays, drawn
        self.title.setText(text)
        picture = examples.pictures(examples.test[number : number + 1])
        self.digit.set_tiles(Tiles(picture, 0.0, examples.top, names=(text,)))
        self._show_bars(examples, answers, number)
        self._show_spoken(material, number, told)
        self._show_alike(examples, number)
        for drawing in (self.digit, self.spoken, self.bars, self.alike):
            drawing.saying = saying

    def _show_bars(self, examples: Examples, answers: Answers, number: int) -> None:
        shares, logits = answers.probabilities[number].tolist(), answers.logits[number].tolist()
        told = int(answers.predicted[number])
        self.bars.set_rows(
            [
                BarRow(name, share, f"{share:.2f} ({short_number(logit)})", strong=i == told)
                for i, (name, share, logit) in enumerate(
                    zip(examples.classes, shares, logits, strict=True)
                )
            ]
        )

    def _show_spoken(self, material: Material, number: int, told: int) -> None:
        """Gradient times input of the class that was told: what speaks for it and against it."""
        if material.replica is None or material.examples is None:
            self.spoken.set_tiles(Tiles())
            return
        examples = material.examples
        x = examples.inputs(examples.test[number : number + 1])
        spoken = np.nan_to_num(examples.pictures(material.replica.spoken_for(x, told)))
        most = float(np.abs(spoken).max()) or 1.0
        name = self.tr("Pixels that speak for a {0}, and against it")
        names = (name.format(examples.classes[told]),)
        self.spoken.set_tiles(Tiles(spoken, -most, most, Scale.SIGNED, names=names, bar=True))

    def _show_alike(self, examples: Examples, number: int) -> None:
        if self._alike_of == (examples, number):
            return
        self._alike_of = examples, number
        numbers = examples.nearest(examples.test[number], NEIGHBOURS).tolist()
        labels = [examples.classes[int(examples.train_labels[i])] for i in numbers]
        name = self.tr("Training digit {0}, a {1}")
        names = [name.format(i, label) for i, label in zip(numbers, labels, strict=True)]
        pictures = examples.pictures(examples.train[numbers])
        self.alike.set_tiles(Tiles(pictures, 0.0, examples.top, names=names, captions=labels))


def _under(words: str, picture: QWidget, parent: QWidget) -> QWidget:
    """A picture under a few words. (A layout keeps its share of the room when it is empty.)"""
    part = QWidget(parent)
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(theme.HALF)
    column.addWidget(small_label(words, part))
    column.addWidget(picture, 1)
    return part
