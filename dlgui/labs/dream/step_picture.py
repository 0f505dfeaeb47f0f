"""One update by contrastive divergence in slow motion: what it computes, in the order of that."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.material import Material
from dlgui.labs.dream.staged_picture import StagedPicture
from dlgui.labs.dream.step_texts import STAGES, heads, sentence
from dlgui.labs.dream.words import no_step
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from engine.models.contrastive_step import ContrastiveStep, contrastive_step

SEED, EXAMPLES = 20_263, 100
LEAST = QSize(180, 62)


@final
class StepPicture(StagedPicture):
    """Six stages of a step on 100 test digits, of which one is seen, and the change they make: all
    at once, or `slow`, one after the other.

    Correlations and change are those of the hidden unit that is framed among the filters. Colours
    end at 1 for what is a probability, at the larger of the two correlations for these, and at the
    largest change.
    """

    def __init__(
        self, title: str, *, name: str, slow: bool = False, parent: QWidget | None = None
    ) -> None:
        stage = 0 if slow else len(STAGES) - 1
        super().__init__(title, STAGES, stage=stage, name=name, parent=parent)
        self.unit, self.digit = 0, 0
        self.is_slow = slow
        self.step: ContrastiveStep | None = None
        self.another = self.add_button(
            "another", self.tr("Another"), self.tr("Show the step on another digit")
        )
        self.another.clicked.connect(self._on_another)
        for button in (self.back, self.next):
            button.setVisible(slow)
        self.wall = TileWall(name=f"{name}_wall", title=title, parent=self)
        self.wall.keep_least(LEAST)
        self.card.add(self.wall)
        self.card.content().addWidget(self.said)

    def draw(self, material: Material) -> None:
        digits, rbm = material.digits, material.rbm
        self.step = None
        if digits is not None and rbm is not None:
            self.unit = min(self.unit, rbm.layer.weight.value.shape[1] - 1)
            x = np.asarray(digits.inputs[:EXAMPLES], rbm.layer.weight.value.dtype)
            self.step = contrastive_step(rbm, material.seen(x), np.random.default_rng(SEED))
        self.show_now()

    @Slot(int)
    def set_unit(self, unit: int) -> None:
        """Show the correlations of another hidden unit."""
        self.unit = unit
        self.show_now()

    def pictures(self, digits: Digits, step: ContrastiveStep) -> list[Numbers]:
        """What each stage computes, as shares of where its colours end, (7, height, width)."""
        row = self.row(digits)
        data, dream = step.of_data(self.unit), step.of_dream(self.unit)
        most = size_in_use(np.stack([data, dream]))
        change = data - dream
        numbers = [
            step.v0[row],
            step.h0[row],
            step.v1[row],
            step.hk[row],
            data / most,
            dream / most,
            change / size_in_use(change),
        ]
        return [picture(n, digits) for n in numbers]

    def row(self, digits: Digits) -> int:
        """The number of the digit that is seen."""
        return self.digit % min(EXAMPLES, len(digits.inputs))

    def show_stage(self) -> None:
        material = self.material
        if material is None:
            return
        digits, rbm = material.digits, material.rbm
        if digits is None or rbm is None or self.step is None:
            self.said.setText("")
            self.wall.set_tiles(Tiles(), hint=material.instead(no_step()))
            return
        shown = self.pictures(digits, self.step)
        layer = material.layers.index(rbm.layer)
        stage = len(STAGES) - 1 if material.moving else self.stage  # a run that plays shows all
        names = [h if i <= stage else "" for i, h in enumerate(heads(rbm.k, layer))]
        images = np.stack([p if i <= stage else 0 * p for i, p in enumerate(shown)])
        captions = names if self.is_slow else [name.partition(" ")[0] for name in names]
        self.wall.set_tiles(Tiles(images, -1.0, 1.0, Scale.SIGNED, names, captions=captions))
        label = digits.classes[int(digits.labels[self.row(digits)])]
        self.said.setText(sentence(STAGES[stage], label, self.unit + 1, rbm.k, layer, EXAMPLES))
        self.wall.saying = self.said.text()
        if self.is_slow:
            self.card.set_note(self.stage_text(stage))

    @Slot()
    def _on_another(self) -> None:
        self.digit += 1
        self.show_now()


def picture(numbers: Numbers, digits: Digits) -> Numbers:
    """Numbers of pixels as a picture, those of hidden units row by row, in one of that shape."""
    if len(numbers) == digits.inputs.shape[1]:
        return np.asarray(digits.pictures(numbers[np.newaxis])[0])
    shape = digits.pictures(digits.inputs[:1])[0].shape
    wide = int(np.ceil(np.sqrt(len(numbers))))
    high = -(-len(numbers) // wide)
    field = np.pad(numbers, (0, wide * high - len(numbers))).reshape(high, wide)
    down, across = (np.arange(n) * m // n for n, m in zip(shape, field.shape, strict=True))
    return np.asarray(field[down[:, np.newaxis], across])
