"""Fantasy particles: what chains of the machine dream that nobody holds."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dlgui import theme
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.running import RunningChains
from dlgui.labs.dream.walls import LOW, paper
from dlgui.labs.dream.words import no_dreams
from dlgui.labs.shared.choice import make_choice
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from engine.models.dreaming import Chains

CHAINS, SEED, ACROSS = 20, 20_261, 10
NOISE, DIGITS = "noise", "digits"
STEPS = 200
SLIDER_PX = 80


@final
class FantasyPicture(Picture[Material]):
    """The chances of the pixels of 20 chains, which begin at test digits or at noise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_fantasy", parent=parent)
        self.card.set_title(self.tr("Fantasy particles"))
        self.setAccessibleName(self.card.title())
        self.start = make_choice(
            [(DIGITS, self.tr("data")), (NOISE, self.tr("noise"))],
            name="dream_start",
            spoken=self.tr("Start of the chains"),
            tip=self.tr("What the chains begin at"),
            parent=self.card,
        )
        self.card.add_action(self.start)
        self.again = QPushButton(self.tr("Again"), self.card)
        self.again.setObjectName("dream_again")
        self.again.setAccessibleName(self.tr("Dream again"))
        theme.set_tool_tip(self.again, self.tr("Let all chains begin at their start"))
        self.wall = TileWall(name="dream_fantasy_wall", title=self.tr("Fantasies"), parent=self)
        self.wall.setMinimumSize(LOW)
        self.card.add(self.wall)
        self.chains = RunningChains(self._make, STEPS, self)
        self.chains.stepped.connect(self._show)
        self.start.currentIndexChanged.connect(self.chains.begin_anew)
        self.again.clicked.connect(self.chains.begin_anew)
        self._lay_out_foot()

    def draw(self, material: Material) -> None:
        self.chains.follow(material)
        if self.chains.chains is None:
            self.said.setText("")
            hint = material.words if material.model is None else no_dreams()
            self.wall.set_tiles(Tiles(), hint=hint)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.chains.resume()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.chains.stop()

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

    def _make(self, material: Material) -> Chains:
        digits, model = material.digits, material.model
        assert digits is not None
        assert model is not None, "chains are only made of what dreams"
        own = model.network.store.values.dtype
        shape = (CHAINS, digits.inputs.shape[1])
        start = np.full(shape, 0.5, own)
        if self.start.currentData() == DIGITS:
            start = np.asarray(np.resize(digits.inputs[:CHAINS], shape), own)
        return Chains(start, SEED)

    @Slot()
    def _show(self) -> None:
        chains, material = self.chains.chains, self.material
        digits = material.digits if material is not None else None
        if chains is None or material is None or digits is None:
            return
        self.said.setText(self.tr("{0} Gibbs steps").format(f"{chains.steps:,}"))
        name = self.tr("chain {0}")
        names = [name.format(i + 1) for i in range(CHAINS)]
        pictures = digits.pictures(chains.chances)
        self.wall.set_tiles(Tiles(pictures, paper(material), 1.0, names=names, across=ACROSS))

    @Slot(float)
    def _on_length(self, steps: float) -> None:
        self.chains.set_target(round(steps))
