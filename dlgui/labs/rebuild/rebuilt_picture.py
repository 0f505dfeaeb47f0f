"""Test digits over what is rebuilt from their codes, with noise between if one likes."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.rebuild.material import Material
from dlgui.labs.shared.controls import make_button
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from engine.layers.corruption import Corruption
from engine.layers.names import NoiseName

NOISE_PX = 90
NOISE_SEED = 20_260
"""The noise on a digit is the same at every step, so that what changes is what was learnt."""


@final
class RebuiltPicture(Picture[Material]):
    """One digit of each class in a row; a button takes the next ones."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_rebuilt", parent=parent)
        self.card.set_title(self.tr("Test digits, rebuilt"))
        self.setAccessibleName(self.card.title())
        self.round = 0
        self._noise_of: object = None
        self.noise = ScaleSlider(LinearScale(0, 1, 0.05), name="rebuild_noise", parent=self.card)
        self.noise.setAccessibleName(self.tr("Noise on the digits that are shown"))
        theme.set_tool_tip(self.noise, self.tr("Noise on the digits that are shown"))
        self.noise.setFixedWidth(NOISE_PX)
        self.noise.moved.connect(self._on_noise)
        self.noise_text = small_label("", "rebuild_noise_text", self.card)
        self.others = make_button(
            self.tr("Others"),
            name="rebuild_others",
            spoken=self.tr("Other digits"),
            tip=self.tr("Show other test digits"),
            parent=self.card,
        )
        self.others.clicked.connect(self._on_others)
        self.card.add_action(self.others)
        self.wall = TileWall(
            name="rebuild_wall", title=self.tr("Test digits and what is rebuilt"), parent=self
        )
        self.card.add(self.wall)
        self.rows = small_label("", "rebuild_rows", self)
        self.rows.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addWidget(self.rows, 1)
        foot.addWidget(self.noise_text)
        foot.addWidget(self.noise)
        self.card.content().addLayout(foot)

    def draw(self, material: Material) -> None:
        digits, model = material.digits, material.model
        self._begin_with_noise_of(material)
        self.noise_text.setText(self.tr("noise {0}").format(f"{self.noise.number():.2f}"))
        if digits is None or model is None:
            self.rows.setText("")
            self.wall.set_tiles(Tiles(), hint=material.words)
            return
        chosen = self._chosen(digits)
        clean = digits.inputs[chosen]
        noisy = self._spoilt(material, clean)
        rows = [clean] if noisy is clean else [clean, noisy]
        given = np.asarray(noisy, model.network.store.values.dtype)
        rebuilt = model.decode(model.encode(given))
        self._show(digits, chosen, [*rows, rebuilt])
        text = self.tr("above: test digits; below: rebuilt")
        if len(rows) > 1:
            text = self.tr("above: test digits; middle: with noise; below: rebuilt from that")
        self.rows.setText(text)

    def _show(self, digits: Digits, chosen: Numbers, rows: list[Numbers]) -> None:
        kinds = [self.tr("digit {0}, a {1}"), self.tr("digit {0} with noise, a {1}")]
        kinds = [*kinds[: len(rows) - 1], self.tr("digit {0} rebuilt, a {1}")]
        labels = [digits.classes[int(digits.labels[i])] for i in chosen]
        names = [
            kind.format(number, label)
            for kind in kinds
            for number, label in zip(chosen.tolist(), labels, strict=True)
        ]
        pictures = digits.pictures(np.concatenate(rows))
        self.wall.set_tiles(Tiles(pictures, 0.0, 1.0, names=names, across=len(chosen)))

    def _chosen(self, digits: Digits) -> Numbers:
        rounds = digits.one_of_each
        return np.asarray(rounds[self.round % len(rounds)])

    def _begin_with_noise_of(self, material: Material) -> None:
        """A run that learns with noise is shown with as much of it, until somebody moves it."""
        if material.history is not self._noise_of:
            self._noise_of = material.history
            settings = material.history.config.autoencoder
            is_spoilt = settings.noise is not NoiseName.NONE
            self.noise.set_number(settings.noise_level if is_spoilt else 0.0)

    def _spoilt(self, material: Material, clean: Numbers) -> Numbers:
        kind, level = material.history.config.autoencoder.noise, self.noise.number()
        if not level:
            return clean
        kind = NoiseName.MASKING if kind is NoiseName.NONE else kind
        rng = np.random.default_rng(NOISE_SEED + self.round)
        return Corruption(kind, level, rng=rng).spoil(clean, rng)

    @Slot(float)
    def _on_noise(self, _level: float) -> None:
        self.redraw()

    @Slot()
    def _on_others(self) -> None:
        self.round += 1
        self.redraw()
