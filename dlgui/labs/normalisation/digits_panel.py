"""The digits whose numbers are in the graph: which one is looked at, and how each is answered."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.normalisation.traced import Traced
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles, Verdict
from dlgui.widgets.card import Card
from engine.data.digits import BUNDLED_SIDE
from engine.graphs.lesson_network import BatchPass

LEAST_WIDE, LEAST_HIGH = 200, 74


@final
class DigitsPanel(QWidget):
    """A wall of the digits of the batch; `digit_chosen` carries the number of one, from 1 on."""

    digit_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("digits_panel")
        self.card = Card(self.tr("Digits of the mini-batch"), name="digits_card", parent=self)
        self.wall = TileWall(
            name="batch_digits_wall", title=self.tr("Digits of the mini-batch"), parent=self.card
        )
        self.wall.setMinimumSize(LEAST_WIDE, LEAST_HIGH)
        self.wall.chosen.connect(self._on_chosen)
        self.card.add(self.wall)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._shown: BatchPass | None = None

    def draw(self, traced: Traced) -> None:
        """Show the digits that went through the network, and frame the one that is looked at."""
        if (seen := traced.seen) is None:
            return
        if seen is not self._shown:
            self._shown = seen
            self._show(seen)
        self.wall.choose(traced.state.shown_digit - 1)

    def _show(self, seen: BatchPass) -> None:
        labels, told = seen.labels.tolist(), seen.logits.argmax(axis=1).tolist()
        right = [label == answer for label, answer in zip(labels, told, strict=True)]
        text = self.tr("A {0}, answered with {1}")
        self.wall.set_tiles(
            Tiles(
                seen.images.reshape(-1, BUNDLED_SIDE, BUNDLED_SIDE),
                names=[text.format(*pair) for pair in zip(labels, told, strict=True)],
                verdicts=[Verdict.RIGHT if is_right else Verdict.WRONG for is_right in right],
                captions=[str(label) for label in labels],
            )
        )
        note = self.tr("{0} of {1} answered right").format(sum(right), len(right))
        self.card.set_note(note)
        self.wall.saying = f"{note}."

    @Slot(int)
    def _on_chosen(self, tile: int) -> None:
        self.digit_chosen.emit(tile + 1)
