"""One update by contrastive divergence in slow motion: what it computes, in the order of that."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from dlgui import theme
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.step_texts import STAGES, heads, sentence
from dlgui.labs.dream.words import no_machine
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.tile_colors import Scale, size_in_use
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.widgets.plain_label import plain_label
from engine.models.contrastive_step import ContrastiveStep, contrastive_step
from engine.models.rbm import RestrictedBoltzmannMachine

SEED, EXAMPLES = 20_263, 100
WALL_PX = 46


@final
class StepPicture(Picture[Material]):
    """Six stages of a step on 100 test digits, of which one is seen, and the change they make.

    The correlations are those of the hidden unit that is framed among the filters.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_step", parent=parent)
        self.card.set_title(self.tr("One step of learning"))
        self.setAccessibleName(self.card.title())
        self.unit, self.digit = 0, 0
        self.stage = len(STAGES) - 1
        self.step: ContrastiveStep | None = None
        self.back = self._button("dream_back", self.tr("Back"), self.tr("One stage back"))
        self.next = self._button("dream_next", self.tr("Next"), self.tr("The next stage"))
        self.another = self._button(
            "dream_another", self.tr("Another"), self.tr("Show the step on another digit")
        )
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)
        self.another.clicked.connect(self._on_another)
        self.walls = {
            key: TileWall(name=f"dream_{key}", title=title, parent=self)
            for key, title in zip(STAGES, heads(1), strict=True)
        }
        self._heads = {key: small_label("", f"dream_{key}_head", self) for key in STAGES}
        self.said = plain_label(self, "", "dream_step_text", theme.TextRole.SMALL)
        self.said.setWordWrap(True)
        self._lay_out()

    def draw(self, material: Material) -> None:
        digits, rbm = material.digits, material.rbm
        self.step = None
        if digits is not None and rbm is not None:
            x = np.asarray(digits.inputs[:EXAMPLES], rbm.network.store.values.dtype)
            self.step = contrastive_step(rbm, x, np.random.default_rng(SEED))
        self._show()

    @Slot(int)
    def set_unit(self, unit: int) -> None:
        """Show the correlations of another hidden unit."""
        self.unit = unit
        self._show()

    def set_stage(self, stage: int) -> None:
        """Show the stages up to this one, from 0."""
        self.stage = min(max(stage, 0), len(STAGES) - 1)
        self._show()

    def _show(self) -> None:
        material = self.material
        digits, rbm = (material.digits, material.rbm) if material is not None else (None, None)
        self.back.setEnabled(self.stage > 0)
        self.next.setEnabled(self.stage < len(STAGES) - 1)
        if material is None or digits is None or rbm is None or self.step is None:
            words = no_machine() if material is not None and material.model else ""
            self.said.setText(words or (material.words if material is not None else ""))
            for wall in self.walls.values():
                wall.set_tiles(Tiles())
            return
        self.unit = min(self.unit, rbm.layer.weight.value.shape[1] - 1)
        self._show_step(digits, rbm, self.step)

    def _show_step(
        self, digits: Digits, rbm: RestrictedBoltzmannMachine, step: ContrastiveStep
    ) -> None:
        pictures = self._pictures(digits, step)
        titles = heads(rbm.k)
        for number, key in enumerate(STAGES):
            wall, seen = self.walls[key], number <= self.stage
            self._heads[key].setText(titles[number])
            wall.set_tiles(pictures[number] if seen else Tiles())
            wall.saying = titles[number]
        label = digits.classes[int(digits.labels[self._row(digits)])]
        self.card.set_note(self.tr("{0} of {1}").format(self.stage + 1, len(STAGES)))
        self.said.setText(sentence(STAGES[self.stage], label, self.unit + 1, rbm.k, EXAMPLES))

    def _pictures(self, digits: Digits, step: ContrastiveStep) -> list[Tiles]:
        row = self._row(digits)
        data, dream = step.of_data(self.unit), step.of_dream(self.unit)
        most = size_in_use(np.stack([data, dream]))
        change = data - dream
        limit = size_in_use(change)
        ink = [
            digits.pictures(step.v0[row : row + 1]),
            square(step.h0[row]),
            digits.pictures(step.v1[row : row + 1]),
            square(step.hk[row]),
        ]
        return [
            *(Tiles(image, 0.0, 1.0) for image in ink),
            Tiles(digits.pictures(data[np.newaxis]), 0.0, most),
            Tiles(digits.pictures(dream[np.newaxis]), 0.0, most),
            Tiles(digits.pictures(change[np.newaxis]), -limit, limit, Scale.SIGNED),
        ]

    def _row(self, digits: Digits) -> int:
        return self.digit % min(EXAMPLES, len(digits.inputs))

    @Slot()
    def _on_back(self) -> None:
        self.set_stage(self.stage - 1)

    @Slot()
    def _on_next(self) -> None:
        self.set_stage(self.stage + 1)

    @Slot()
    def _on_another(self) -> None:
        self.digit += 1
        self._show()

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = QPushButton(text, self.card)
        button.setObjectName(name)
        button.setAccessibleName(tip)
        theme.set_tool_tip(button, tip)
        self.card.add_action(button)
        return button

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.GRID)
        grid.setVerticalSpacing(theme.HALF)
        for column, key in enumerate(STAGES):
            self.walls[key].setMinimumSize(WALL_PX, WALL_PX)
            grid.addWidget(self.walls[key], 0, column)
            grid.addWidget(self._heads[key], 1, column)
            grid.setColumnStretch(column, 1)
            self._heads[key].setWordWrap(True)
        grid.setRowStretch(0, 1)
        self.card.content().addLayout(grid, 1)
        self.card.content().addWidget(self.said)


def square(numbers: Numbers) -> Numbers:
    """Numbers (H,) row by row as a picture as square as can be; what is left over is 0."""
    wide = int(np.ceil(np.sqrt(len(numbers))))
    high = -(-len(numbers) // wide)
    return np.pad(numbers, (0, wide * high - len(numbers))).reshape(1, high, wide)
