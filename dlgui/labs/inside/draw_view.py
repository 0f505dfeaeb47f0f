"""Draw a digit: what the network gets of it, and what it makes of that while the pen moves."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.material import Examples, Material, Numbers, softmax
from dlgui.labs.inside.view import View, small_label, step_text
from dlgui.labs.shared.controls import make_button
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.value_bars import BarRow, ValueBars
from dlgui.widgets.pen_pad import PenPad
from dlgui.words.run_names import run_name
from engine.data.own_digit import prepare_digit
from engine.training.inside import Replica

EARLIER = QSize(120, 40)
"""It grows with the runs it shows."""


@final
class DrawView(View):
    """The sheet, the image that the network really gets, its answer, and that of earlier runs."""

    key = "draw"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent=parent)
        self.card.set_title(self.tr("Draw a digit"))
        self.setAccessibleName(self.tr("Draw a digit"))
        self.prepared: Numbers | None = None
        """The image that the network gets, (height, width) in 0..1; None of an empty sheet."""
        self._next = 0
        self.pad = PenPad(
            name="inside_pad",
            accessible_name=self.tr("Sheet to draw on"),
            tool_tip=self.tr(
                "Draw with the mouse, a pen or a finger; arrow keys move the pen, with Shift they"
                " draw, Delete clears"
            ),
            parent=self,
        )
        self.pad.changed.connect(self.redraw)
        self.clear_button = self._button(
            "inside_clear", self.tr("Clear"), self.tr("Take a new sheet (Delete)")
        )
        self.clear_button.clicked.connect(self.pad.clear)
        self.example_button = self._button(
            "inside_example", self.tr("A test digit"), self.tr("Put the next test digit on it")
        )
        self.example_button.clicked.connect(self._show_example)
        self.gets = TileWall(name="inside_gets", title=self.tr("What it gets"), parent=self)
        self.bars = ValueBars(
            name="inside_draw_probabilities", title=self.tr("What it makes of it"), parent=self
        )
        self.earlier = ValueBars(
            name="inside_draw_earlier",
            title=self.tr("What earlier runs make of it"),
            parent=self,
            least=EARLIER,
        )
        self.said = QLabel(self)
        self.said.setObjectName("inside_draw_text")
        self.said.setWordWrap(True)
        self._lay_out()

    def refuses(self, material: Material) -> str:
        if material.examples is not None and len(material.examples.shape) != 3:
            return self.tr("This network gets no pictures: choose digits as its data.")
        return material.words if material.replica is None else ""

    def draw(self, material: Material) -> None:
        examples, replica = material.examples, material.replica
        if (refused := self.refuses(material)) or examples is None or replica is None:
            self._show_nothing(refused or material.words)
            return
        self.set_note(step_text(material.step))
        self.prepared = prepare_digit(self.pad.ink(), examples.image_shape)
        if self.prepared is None:
            self._show_nothing(self.tr("Draw a digit on the sheet."))
            return
        x = self.inputs(examples)
        self.gets.set_tiles(Tiles(self.prepared[np.newaxis], names=(self.tr("What it gets"),)))
        shares = softmax(replica.answer(x))[0]
        told = int(shares.argmax())
        text = self.tr("It takes this for a {0} ({1}).")
        self.said.setText(text.format(examples.classes[told], f"{shares[told]:.2f}"))
        self.bars.set_rows(
            [
                BarRow(name, share, f"{share:.2f}", strong=i == told)
                for i, (name, share) in enumerate(
                    zip(examples.classes, shares.tolist(), strict=True)
                )
            ]
        )
        self._show_earlier(material, examples, x)
        for drawing in (self.gets, self.bars, self.earlier):
            drawing.saying = f"{self.said.text()} ({material.step:,})."

    def inputs(self, examples: Examples) -> Numbers:
        """The prepared image as the network gets it, (1, features), in each channel the same."""
        if self.prepared is None:
            raise ValueError("the sheet is empty")
        return np.tile(self.prepared.ravel(), examples.shape[0])[np.newaxis]

    def _show_nothing(self, words: str) -> None:
        self.said.setText(words)
        self.gets.set_tiles(Tiles(), hint=self.tr("nothing yet"))
        self.bars.set_rows(())
        self.earlier.set_rows(())
        for drawing in (self.gets, self.bars, self.earlier):
            drawing.saying = words

    def _show_earlier(self, material: Material, examples: Examples, x: Numbers) -> None:
        """Runs of this window that were on stage before, as far as they get the same images."""
        rows = []
        for name, replica in material.earlier:
            if replica.shape == examples.shape and _classes(replica) == len(examples.classes):
                shares = softmax(replica.answer(x))[0]
                told = int(shares.argmax())
                text = f"{examples.classes[told]} · {shares[told]:.2f}"
                rows.append(BarRow(run_name(name), float(shares[told]), text))
        self.earlier.set_rows(rows)
        self._earlier_heading.setVisible(bool(rows))
        self.earlier.setVisible(bool(rows))

    @Slot()
    def _show_example(self) -> None:
        """Put the next test digit on the sheet, so that there is something to add to."""
        material = self.material
        if material is None or material.examples is None or self.refuses(material):
            return
        examples = material.examples
        row = examples.test[self._next % len(examples.test)][np.newaxis]
        self._next += 1
        self.pad.show_ink(examples.pictures(row)[0] / examples.top)

    def _button(self, name: str, text: str, tip: str) -> QPushButton:
        button = make_button(text, name=name, tip=tip, parent=self.card)
        self.card.add_action(button)
        return button

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(small_label(self.tr("your pen"), self))
        left.addWidget(self.pad, 1)
        right.addWidget(small_label(self.tr("it gets this"), self))
        right.addWidget(self.gets, 3)
        right.addWidget(self.said)
        right.addWidget(self.bars, 4)
        self._earlier_heading = small_label(self.tr("earlier runs"), self)
        right.addWidget(self._earlier_heading)
        right.addWidget(self.earlier, 2)
        self._earlier_heading.hide()
        self.earlier.hide()
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.card.content().addLayout(row, 1)


def _classes(replica: Replica) -> int:
    return int(replica.network.parameters[-1].value.shape[-1])
