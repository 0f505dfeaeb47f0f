"""How likely a small machine finds each state, exactly: the bars of the patterns shall grow."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui.labs.dream.material import Material
from dlgui.labs.dream.walls import GREY
from dlgui.labs.dream.words import too_many_units
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.labs.shared.picture import Picture
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot
from dlgui.plot.short_numbers import short_number
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.view import Ranges
from dlgui.words.looks import TEST, TRAIN
from engine.enumeration import numbers_of
from engine.models.boltzmann import BoltzmannMachine

OTHERS = 26
"""So many of the likeliest states that are no pattern stand beside the patterns."""
WIDE = 0.8
TOPS = (1.5, 3, 6, 12)
"""Where the axis may end, times what every pattern has in the end: it moves seldom."""


@final
class BarsPicture(Picture[Material]):
    """A bar a state: patterns of the data first, then the likeliest of all others."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_bars", parent=parent)
        self.card.set_title(self.tr("Probabilities"))
        self.setAccessibleName(self.card.title())
        self.plot = FunctionPlot(
            self.tr("state"), self.tr("p"), name="dream_bars_plot", parent=self
        )
        self.wall = TileWall(name="dream_patterns", title=self.tr("Patterns learnt"), parent=self)
        row = QHBoxLayout()
        row.addWidget(self.plot, 3)
        row.addWidget(self.wall, 2)
        self.card.content().addLayout(row, 1)

    def draw(self, material: Material) -> None:
        machine, digits = material.machine, material.digits
        if machine is None or digits is None or not machine.layer.is_small:
            self.plot.show_curves(())
            self.wall.set_tiles(Tiles(), hint=material.instead(too_many_units()))
            return
        chances = np.exp(machine.layer.table().visible)
        own = np.unique(numbers_of(digits.inputs))
        self._show_bars(chances, own)
        self._show_patterns(digits, machine)
        text = self.tr("{0} of all probability in {1} patterns")
        self.card.set_note(text.format(f"{chances[own].sum():.3f}", len(own)))

    def _show_bars(self, chances: Numbers, own: Numbers) -> None:
        rest = np.delete(np.arange(len(chances)), own)
        rest = rest[np.argsort(-chances[rest], kind="stable")][:OTHERS]
        even, end = 1 / len(own), len(own) + len(rest)
        highest = float(chances.max()) / even
        top = next((t for t in TOPS if t >= highest), len(own))
        self.plot.set_home(Ranges(-0.5, end + 0.5, 0.0, top * even))
        flat = np.array([0.0, float(len(own))])
        self.plot.show_curves(
            [
                FunctionCurve(
                    self.tr("learnt"), flat, np.full(2, even), CurveStyle(TRAIN, faint=True)
                ),
                FunctionCurve(self.tr("patterns"), *bars(chances[own], 0), CurveStyle(TRAIN)),
                FunctionCurve(self.tr("others"), *bars(chances[rest], len(own)), CurveStyle(TEST)),
            ]
        )

    def _show_patterns(self, digits: Digits, machine: BoltzmannMachine) -> None:
        patterns = digits.inputs
        likely = np.exp(machine.layer.log_likelihoods(patterns)).tolist()
        texts = [short_number(p, 2) for p in likely]
        names = [self.tr("pattern {0}, p = {1}").format(i + 1, t) for i, t in enumerate(texts)]
        images = digits.pictures(patterns)
        self.wall.set_tiles(Tiles(images, GREY, 1.0, names=names, captions=texts))


def bars(heights: Numbers, start: int) -> tuple[Numbers, Numbers]:
    """The outline (4 n,) of bars of these heights from a place on, each one wide less a gap."""
    left = start + np.arange(len(heights)) + (1 - WIDE) / 2
    x = np.stack([left, left, left + WIDE, left + WIDE], axis=1).ravel()
    y = np.stack([0 * heights, heights, heights, 0 * heights], axis=1).ravel()
    return x, y
