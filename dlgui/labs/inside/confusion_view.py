"""What is taken for what: the confusion matrix, each class's recall, the digits of a cell."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.digits_view import tiles_of
from dlgui.labs.inside.material import Answers, Examples, Material, Numbers
from dlgui.labs.inside.view import View, step_text
from dlgui.plot.tile_colors import Scale
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from engine.metrics import confusion_matrix, per_class_recall

COUNTS, SHARES = "counts", "shares"
NOW, BEST = "now", "best"
MOST = 200
SIDE_PX = 140


@final
class ConfusionView(View):
    """The matrix at the left, the digits of the cell that was chosen at the right."""

    key = "confusion"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.card.set_title(self.tr("Confusion matrix"))
        self.setAccessibleName(self.tr("Confusion matrix"))
        self.cell = (-1, -1)
        self.counts: Numbers = np.zeros((0, 0), np.intp)
        self.when = self.switch(
            "inside_when",
            [(NOW, self.tr("now")), (BEST, self.tr("best step"))],
            self.tr("Which step"),
            self.tr("The step that is looked at, or the one with the highest test accuracy"),
        )
        self.kind = self.switch(
            "inside_kind",
            [(COUNTS, self.tr("counts")), (SHARES, self.tr("shares"))],
            self.tr("What is written"),
            self.tr("Numbers of digits, or shares of the digits of each row"),
        )
        self.matrix = TileWall(
            name="inside_matrix", title=self.tr("Digits by what they are taken for"), parent=self
        )
        self.matrix.setMinimumSize(300, 220)
        self.matrix.chosen.connect(self._on_chosen)
        self.said = QLabel(self)
        self.said.setObjectName("inside_cell_text")
        self.said.setWordWrap(True)
        self.wall = TileWall(name="inside_cell", title=self.tr("Digits of the cell"), parent=self)
        self._lay_out()

    def refuses(self, material: Material) -> str:
        return material.words if material.answers is None else ""

    def draw(self, material: Material) -> None:
        answers, examples = self._answers(material), material.examples
        if (refused := self.refuses(material)) or answers is None or examples is None:
            self.set_note("")
            self.matrix.set_tiles(Tiles(), hint=refused or material.words)
            self.wall.set_tiles(Tiles())
            self.said.setText("")
            return
        self.counts = confusion_matrix(answers.logits, answers.labels)
        self.set_note(step_text(answers.step))
        self._show_matrix(examples, answers)
        self._show_cell(examples, answers)

    def _answers(self, material: Material) -> Answers | None:
        """Those of the step looked at, or the best ones there were up to now."""
        if self.when.value() == BEST and material.best is not None:
            return material.best
        return material.answers

    def _show_matrix(self, examples: Examples, answers: Answers) -> None:
        recall = per_class_recall(self.counts)
        table = np.column_stack([row_shares(self.counts), np.nan_to_num(recall)])
        written = _written(self.counts, self.kind.value())
        captions = [[*row, _share(r)] for row, r in zip(written, recall.tolist(), strict=True)]
        data = self.counts if self.kind.value() == COUNTS else table[:, :-1]
        self.matrix.saying = self._sentence(examples, answers, recall)
        classes = len(self.counts)
        self.matrix.set_tiles(
            Tiles(
                table.reshape(-1, 1, 1),
                scale=Scale.STRENGTH,
                names=self._names(examples),
                captions=[text for row in captions for text in row],
                columns=classes + 1,
                row_heads=examples.classes,
                column_heads=(*examples.classes, self.tr("recall")),
                data=np.column_stack([data, recall]),
            ),
            current=self.cell[0] * (classes + 1) + self.cell[1] if self.cell[0] >= 0 else -1,
        )

    def _names(self, examples: Examples) -> list[str]:
        """What each cell says, to be read under the mouse."""
        taken, right = self.tr("{0} taken for {1}: {2}"), self.tr("{0} told right: {1} of {2}")
        found = []
        for i, row in enumerate(self.counts.tolist()):
            name = examples.classes[i]
            found += [taken.format(name, examples.classes[j], n) for j, n in enumerate(row)]
            found.append(right.format(name, row[i], sum(row)))
        return found

    def _sentence(self, examples: Examples, answers: Answers, recall: Numbers) -> str:
        """The class that is told worst, and what is most often taken for what."""
        wrong = self.counts - np.diag(self.counts.diagonal())
        if not wrong.any():
            return self.tr("All are right, {0}.").format(step_text(answers.step))
        i, j = np.unravel_index(int(wrong.argmax()), wrong.shape)
        worst = int(np.nanargmin(recall))
        text = self.tr("Most often a {0} is taken for a {1} ({2} times); worst is {3}: {4}, {5}.")
        names = examples.classes
        words = (names[i], names[j], int(wrong[i, j]), names[worst], _share(recall[worst]))
        return text.format(*words, step_text(answers.step))

    def _show_cell(self, examples: Examples, answers: Answers) -> None:
        row, column = self.cell
        is_picture = len(examples.shape) == 3
        self.wall.setVisible(is_picture)
        if not (0 <= row < len(self.counts)):
            self.said.setText(self._advice(is_picture=is_picture))
            self.wall.set_tiles(Tiles())
            return
        chosen = answers.labels == row
        if column < len(self.counts):
            chosen = chosen & (answers.predicted == column)
        else:
            chosen = chosen & ~answers.right
        numbers = np.flatnonzero(chosen)[:MOST].tolist()
        names = examples.classes
        told = names[column] if column < len(names) else self.tr("another class")
        text = self.tr("{0} taken for {1}: {2}")
        said = text.format(names[row], told, int(chosen.sum()))
        points = self.tr("{0}. They are points: see the plane.")
        self.said.setText(said if is_picture else points.format(said))
        self.wall.saying = self.said.text()
        tiles = tiles_of(examples, answers, numbers) if is_picture and numbers else Tiles()
        self.wall.set_tiles(tiles, hint=self.tr("none"))

    def _advice(self, *, is_picture: bool) -> str:
        """What is to be read before a cell is chosen."""
        if is_picture:
            return self.tr(
                "Rows: the right answer. Columns: the answer. Click a cell to see its digits."
            )
        return self.tr("Rows: the right answer. Columns: the answer.")

    @Slot(int)
    def _on_chosen(self, tile: int) -> None:
        row, column = divmod(tile, len(self.counts) + 1)
        self.cell = row, column
        self.redraw()

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.addWidget(self.said)
        side.addWidget(self.wall, 1)
        side.addStretch(0)  # what is said of points stands at the top, without a wall
        self.said.setMinimumWidth(SIDE_PX)
        self.wall.setMinimumWidth(SIDE_PX)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.matrix, 3)
        row.addLayout(side, 1)
        self.card.content().addLayout(row, 1)


def row_shares(counts: Numbers) -> Numbers:
    """The share of each row that lies in each cell; 0 in a row without any."""
    return np.asarray(counts / np.maximum(counts.sum(axis=1, keepdims=True), 1))


def _written(counts: Numbers, kind: str) -> list[list[str]]:
    if kind == COUNTS:
        return [[str(n) if n else "" for n in row] for row in counts.tolist()]
    return [[_share(s) if s else "" for s in row] for row in row_shares(counts).tolist()]


def _share(value: float) -> str:
    return "–" if np.isnan(value) else f"{value:.2f}"
