"""The wall of test digits, framed by right and wrong, the doubtful ones first."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.digit_detail import DigitDetail
from dlgui.labs.inside.material import Answers, Examples, Material, Numbers
from dlgui.labs.inside.view import View, step_text
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles, Verdict

MOST = 400
"""More than these nobody looks at, and each look at them takes its time."""
LEAST_DETAIL_PX = 230
DOUBT, WRONG, AS_THEY_COME = "doubt", "wrong", "order"


@final
class DigitsView(View):
    """Wall at the left, the digit that was chosen at the right."""

    key = "digits"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.card.set_title(self.tr("Test digits"))
        self.setAccessibleName(self.tr("Test digits"))
        self.number = -1
        """The number of the test digit that is looked into; -1 for the first of the wall."""
        self._shown: list[int] = []
        self._drawn: object = None
        """What the wall was drawn from: between two evaluations it stays as it is."""
        self.order = self.switch(
            "inside_order",
            [
                (DOUBT, self.tr("doubt")),
                (WRONG, self.tr("wrong first")),
                (AS_THEY_COME, self.tr("as they come")),
            ],
            self.tr("Order of the digits"),
            self.tr("Which digits stand first"),
        )
        self.wall = TileWall(name="inside_wall", title=self.tr("Wall of test digits"), parent=self)
        self.wall.chosen.connect(self._on_chosen)
        self.detail = DigitDetail(name="inside_digit", parent=self)
        theme.keep_scaled(self.detail, self.detail.setMinimumWidth, LEAST_DETAIL_PX)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.wall, 3)
        row.addWidget(self.detail, 2)
        self.card.content().addLayout(row, 1)

    def refuses(self, material: Material) -> str:
        if material.examples is not None and len(material.examples.shape) != 3:
            return self.tr("These examples are no pictures.")
        return material.words if material.answers is None else ""

    def draw(self, material: Material) -> None:
        examples, answers = material.examples, material.answers
        if (refused := self.refuses(material)) or examples is None or answers is None:
            self.set_note("")
            self._drawn = None
            self.wall.set_tiles(Tiles(), hint=refused or material.words)
            self.detail.hide()
            return
        self.detail.show()
        if (key := (examples, answers, self.order.value())) != self._drawn:
            self._drawn = key
            self._shown = ordered(answers, self.order.value())[:MOST].tolist()
            if self.number not in self._shown:
                self.number = self._shown[0]
            self._show_wall(examples, answers)
        self.detail.show_digit(material, answers, self.number)

    def _show_wall(self, examples: Examples, answers: Answers) -> None:
        wrong, count = int((~answers.right).sum()), len(answers.labels)
        note = self.tr("{0} of {1} wrong, {2}")
        self.set_note(note.format(f"{wrong:,}", f"{count:,}", step_text(answers.step)))
        self.wall.saying = self.note.text()
        self.wall.set_tiles(
            tiles_of(examples, answers, self._shown), current=self._shown.index(self.number)
        )

    @Slot(int)
    def _on_chosen(self, tile: int) -> None:
        self.number = self._shown[tile]
        if self.material is not None and self.material.answers is not None:
            self.detail.show_digit(self.material, self.material.answers, self.number)


def ordered(answers: Answers, order: str) -> Numbers:
    """Return the numbers of the test examples in an order of the wall."""
    if order == DOUBT:
        return np.argsort(-answers.doubt, kind="stable")
    if order == WRONG:
        sure = answers.probabilities.max(axis=1)
        return np.lexsort((-sure, answers.right))
    return np.arange(len(answers.labels))


def tiles_of(examples: Examples, answers: Answers, numbers: list[int]) -> Tiles:
    """Return some of the test digits as tiles that say what they are and were taken for."""
    labels, told = answers.labels[numbers].tolist(), answers.predicted[numbers].tolist()
    name = QCoreApplication.translate("inside", "a {0}, taken for a {1} with {2}")
    shares = answers.probabilities[numbers].max(axis=1).tolist()
    names = [
        name.format(examples.classes[a], examples.classes[b], f"{share:.2f}")
        for a, b, share in zip(labels, told, shares, strict=True)
    ]
    right = (labels[i] == told[i] for i in range(len(numbers)))
    verdicts = [Verdict.RIGHT if is_right else Verdict.WRONG for is_right in right]
    pictures = examples.pictures(examples.test[numbers])
    return Tiles(pictures, 0.0, examples.top, names=names, verdicts=verdicts)
