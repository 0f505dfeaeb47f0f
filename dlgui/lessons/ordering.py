"""Things to be put into an order, each with buttons that move it up and down."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import final

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from dlgui import theme
from dlgui.lessons.answering import Answering
from dlgui.lessons.choices import wrapped_label
from dlgui.lessons.notebook import Answer
from dlgui.theme import TextRole
from dlgui.widgets.round_button import RoundButton


@final
class Ordering(Answering):
    """From top to bottom; the order one finds is an answer too, once a button was pressed."""

    def __init__(self, options: Sequence[str], name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._texts = list(options)
        self._order = list(range(len(options)))
        self._touched = False
        self._labels: list[QLabel] = []
        self.buttons: list[tuple[RoundButton, RoundButton]] = []
        for place in range(len(options)):
            self.column.addWidget(self._row(place, name))
        self.keep = RoundButton("check", self.tr("This is my order"), f"{name}_keep", self)
        self.keep.clicked.connect(self._keep)
        self.column.addWidget(self.keep)
        self._write()

    def answer(self) -> Answer | None:
        return list(self._order) if self._touched else None

    def show_answer(self, answer: Answer) -> None:
        if isinstance(answer, list) and sorted(map(str, answer)) == sorted(map(str, self._order)):
            self._order, self._touched = [int(str(one)) for one in answer], True
            self._write()

    def _row(self, place: int, name: str) -> QFrame:
        row = QFrame(self)
        row.setProperty("option", "true")
        label = wrapped_label(row, "", f"{name}_place_{place + 1}", TextRole.BODY)
        up = RoundButton("chevron-up", "", f"{name}_up_{place + 1}", row)
        down = RoundButton("chevron-down", "", f"{name}_down_{place + 1}", row)
        up.clicked.connect(partial(self._move, place, -1))
        down.clicked.connect(partial(self._move, place, 1))
        line = QHBoxLayout(row)
        line.setContentsMargins(12, theme.HALF, theme.HALF, theme.HALF)
        line.setSpacing(theme.HALF)
        line.addWidget(label, 1)
        line.addWidget(up)
        line.addWidget(down)
        self._labels.append(label)
        self.buttons.append((up, down))
        return row

    def _move(self, place: int, by: int) -> None:
        order, there = self._order, place + by
        order[place], order[there] = order[there], order[place]
        self._keep()

    def _keep(self) -> None:
        self._touched = True
        self._write()
        self.answered.emit()

    def _write(self) -> None:
        last = len(self._order) - 1
        for place, (label, (up, down)) in enumerate(zip(self._labels, self.buttons, strict=True)):
            text = self._texts[self._order[place]]
            label.setText(f"{place + 1}  {text}")
            up.show_as("chevron-up", self.tr("Move “{0}” up").format(text))
            down.show_as("chevron-down", self.tr("Move “{0}” down").format(text))
            up.setEnabled(place > 0)
            down.setEnabled(place < last)
