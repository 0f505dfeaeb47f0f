"""A part of each digit is painted out, half of it or by hand, and the machine completes it."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui.labs.dream.chains_picture import ChainsPicture
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.painting import Painting
from dlgui.labs.dream.walls import paper
from dlgui.labs.shared.controls import make_button, make_choice
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.plot.tiles import Tiles
from dlgui.session.frame import FRAME_MS
from dlgui.widgets.throttle import Throttle
from engine.layers.held import Held
from engine.models.dreaming import Chains
from engine.models.model import Model

SEED, STEPS = 20_262, 60
BOTTOM, TOP, LEFT, RIGHT, BY_HAND = "bottom", "top", "left", "right", "by hand"
FEW = 20
"""Of so few patterns all are seen."""
HATCH = 0.35
"""How strong the stripes are that stand where a digit is painted out."""


@final
class CompletedPicture(ChainsPicture):
    """One test digit of each class: what is left of it, and what the chain makes of the rest.

    By hand one paints on one of them, that which is chosen on the wall, and paints all out alike.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(steps=STEPS, name="dream_completed", parent=parent)
        self.card.set_title(self.tr("Completed"))
        self.setAccessibleName(self.tr("Half a digit, completed"))
        self.wall.set_name(self.accessibleName())
        self.round = 0
        self.half = make_choice(
            [
                (BOTTOM, self.tr("bottom")),
                (TOP, self.tr("top")),
                (LEFT, self.tr("left")),
                (RIGHT, self.tr("right")),
                (BY_HAND, self.tr("by hand")),
            ],
            name="dream_half",
            spoken=self.tr("Painted out"),
            tip=self.tr("Which half of the digits is painted out, or what you paint over"),
            parent=self.card,
        )
        self.card.add_action(self.half)
        self.others = make_button(
            self.tr("Others"),
            name="dream_others",
            spoken=self.tr("Other digits"),
            tip=self.tr("Show other test digits"),
            parent=self.card,
        )
        self.others.clicked.connect(self._on_others)
        self.card.add_action(self.others)
        self.half.currentIndexChanged.connect(self._on_half)
        self.painting = Painting(self.card)
        self._anew = Throttle(self.chains.begin_anew, FRAME_MS, self)
        self.painting.pad.changed.connect(self._anew.ask)
        self.wall.chosen.connect(self._lay_on)
        self._lay_out()

    def _lay_out(self) -> None:
        self.card.content().removeWidget(self.wall)
        beside = QHBoxLayout()
        beside.addWidget(self.painting.pad, 1)
        beside.addWidget(self.wall, 3)
        self.card.content().addLayout(beside, 1)

    def draw(self, material: Material) -> None:
        super().draw(material)
        self._lay_on(self.wall.current)

    def painted_out(self, digits: Digits) -> Numbers:
        """The pixels that the machine is to find, (V,)."""
        high, wide = digits.shape[-2:]
        out = np.zeros((high, wide), np.bool_)
        match self.half.currentData():
            case "by hand":
                out = self.painting.covered((high, wide))
            case "top":
                out[: high // 2] = True
            case "left":
                out[:, : wide // 2] = True
            case "right":
                out[:, wide // 2 :] = True
            case _:
                out[high // 2 :] = True
        return np.tile(out.ravel(), digits.inputs.shape[1] // out.size)

    def _chosen(self, digits: Digits) -> Numbers:
        if len(digits.inputs) <= FEW:
            return np.arange(len(digits.inputs))
        rounds = digits.one_of_each
        return np.asarray(rounds[self.round % len(rounds)])

    def make(self, digits: Digits, model: Model) -> Chains:
        own = model.network.store.values.dtype
        values = np.asarray(digits.inputs[self._chosen(digits)], own)
        out = self.painted_out(digits)
        return Chains(np.where(out, own.type(0.5), values), SEED, Held(~out, values))

    def tiles(self, material: Material, digits: Digits, chains: Chains) -> Tiles:
        chosen = self._chosen(digits)
        out = digits.pictures(self.painted_out(digits)[np.newaxis])[0]
        given = digits.pictures(digits.inputs[chosen]).copy()
        given[:, out] = (_stripes(out.shape) * HATCH)[out]
        rebuilt = digits.pictures(chains.chances)
        labels = [digits.classes[int(digits.labels[i])] for i in chosen]
        texts = (self.tr("part of a {0}"), self.tr("completed, part of a {0}"))
        names = [text.format(label) for text in texts for label in labels]
        pictures = np.concatenate([given, rebuilt])
        return Tiles(pictures, paper(material), 1.0, names=names, across=len(chosen))

    @Slot()
    def _on_others(self) -> None:
        self.round += 1
        self._lay_on(self.wall.current)
        self.chains.begin_anew()

    @Slot()
    def _on_half(self) -> None:
        self.painting.pad.setVisible(self.half.currentData() == BY_HAND)
        self.chains.begin_anew()

    @Slot(int)
    def _lay_on(self, tile: int) -> None:
        """Let the digit of a tile of the wall be that which one paints on."""
        digits = self.material.digits if self.material is not None else None
        if digits is not None:
            chosen = self._chosen(digits)
            number = chosen[max(tile, 0) % len(chosen)]
            self.painting.pad.lay_on(digits.pictures(digits.inputs[[number]])[0])


def _stripes(shape: tuple[int, ...]) -> Numbers:
    """Slanting stripes of 0 and 1."""
    down, across = np.indices(shape)
    return np.asarray((down + across) // 2 % 2 == 0, np.float32)
