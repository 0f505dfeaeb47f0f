"""Fantasy particles: what chains of the machine dream that nobody holds."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.dream.chains_picture import ChainsPicture
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.walls import paper
from dlgui.labs.shared.controls import make_button, make_choice
from dlgui.labs.shared.digits import Digits
from dlgui.labs.shared.picture import small_label
from dlgui.plot.tiles import Tiles
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from engine.models.dreaming import Chains
from engine.models.model import Model

CHAINS, SEED, ACROSS = 20, 20_261, 10
NOISE, DIGITS = "noise", "digits"
STEPS = 200
SLIDER_PX = 80


@final
class FantasyPicture(ChainsPicture):
    """The chances of the pixels of 20 chains, which begin at test digits or at noise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(steps=STEPS, name="dream_fantasy", parent=parent)
        self.card.set_title(self.tr("Fantasy particles"))
        self.setAccessibleName(self.card.title())
        self.wall.set_name(self.tr("Fantasies"))
        self.start = make_choice(
            [(DIGITS, self.tr("data")), (NOISE, self.tr("noise"))],
            name="dream_start",
            spoken=self.tr("Start of the chains"),
            tip=self.tr("What the chains begin at"),
            parent=self.card,
        )
        self.card.add_action(self.start)
        self.again = make_button(
            self.tr("Again"),
            name="dream_again",
            spoken=self.tr("Dream again"),
            tip=self.tr("Let all chains begin at their start"),
            parent=self.card,
        )
        self.start.currentIndexChanged.connect(self.chains.begin_anew)
        self.again.clicked.connect(self.chains.begin_anew)
        self._lay_out_foot()

    def draw(self, material: Material) -> None:
        super().draw(material)
        if self.chains.chains is None:
            self.said.setText("")

    def _lay_out_foot(self) -> None:
        self.said = small_label("", "dream_chain_steps", self)
        self.said.setWordWrap(True)
        self.length = ScaleSlider(LinearScale(0, 1000, 10), name="dream_length", parent=self.card)
        self.length.setAccessibleName(self.tr("Gibbs steps of the chains"))
        theme.set_tool_tip(self.length, self.tr("How many Gibbs steps chains make at rest"))
        self.length.set_number(STEPS)
        self.length.setFixedWidth(SLIDER_PX)
        self.length.moved.connect(self._on_length)
        foot = QHBoxLayout()
        foot.addWidget(self.said, 1)
        foot.addWidget(self.again)
        foot.addWidget(self.length)
        self.card.content().addLayout(foot)

    def make(self, digits: Digits, model: Model) -> Chains:
        own = model.network.store.values.dtype
        shape = (CHAINS, digits.inputs.shape[1])
        start = np.full(shape, 0.5, own)
        if self.start.currentData() == DIGITS:
            start = np.asarray(np.resize(digits.inputs[:CHAINS], shape), own)
        return Chains(start, SEED)

    def tiles(self, material: Material, digits: Digits, chains: Chains) -> Tiles:
        self.said.setText(self.tr("{0} Gibbs steps").format(f"{chains.steps:,}"))
        name = self.tr("chain {0}")
        names = [name.format(i + 1) for i in range(CHAINS)]
        pictures = digits.pictures(chains.chances)
        return Tiles(pictures, paper(material), 1.0, names=names, across=ACROSS)

    @Slot(float)
    def _on_length(self, steps: float) -> None:
        self.chains.set_target(round(steps))
