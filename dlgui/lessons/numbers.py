"""A number to guess, and a curve to draw on the plot (or to say where it ends)."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from dlgui import theme
from dlgui.lessons.answering import Answering
from dlgui.lessons.choices import wrapped_label
from dlgui.lessons.notebook import Answer
from dlgui.plot.drawn_curve import DrawnCurve
from dlgui.theme import TextRole
from dlgui.widgets.number_field import NumberField


@final
class Guess(Answering):
    """A number between two limits; what stands there first is no answer."""

    def __init__(self, low: float, high: float, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self._known = False
        self.field = NumberField(
            self.tr("My guess"),
            value=(low + high) / 2,
            name=f"{name}_number",
            minimum=low,
            maximum=high,
            tool_tip=self.tr("Between {0} and {1}").format(f"{low:g}", f"{high:g}"),
            parent=self,
        )
        self.field.value_changed.connect(self._on_changed)
        self.keep = QPushButton(self.tr("This is my guess"), self)
        self.keep.setObjectName(f"{name}_keep")
        self.keep.setAccessibleName(self.keep.text())
        theme.set_tool_tip(self.keep, self.tr("Take the number that stands there"))
        self.keep.clicked.connect(self._on_changed)
        self.column.addWidget(self.field)
        self.column.addWidget(self.keep)

    def answer(self) -> Answer | None:
        return self.field.value() if self._known else None

    def show_answer(self, answer: Answer) -> None:
        if isinstance(answer, int | float):
            self.field.set_value(float(answer))
            self._known = True

    @Slot()
    def _on_changed(self) -> None:
        self._known = True
        self.answered.emit()


@final
class Pen(Answering):
    """Draws on a plot of the stage; a number beside it draws a curve that ends there."""

    def __init__(self, curve: DrawnCurve, low: float, high: float, name: str, p: QWidget) -> None:
        super().__init__(name, p)
        self._curve = curve
        text = self.tr("Hold the mouse button down and draw on the plot. Draw again to correct it.")
        self.column.addWidget(wrapped_label(self, text, f"{name}_text", TextRole.MUTED))
        self.end = NumberField(
            self.tr("Or: it ends at"),
            value=(low + high) / 2,
            name=f"{name}_end",
            minimum=low,
            maximum=high,
            tool_tip=self.tr("Draws a curve that ends there, without a mouse"),
            parent=self,
        )
        self.end.value_changed.connect(curve.lead_to)
        self.clear = QPushButton(self.tr("Draw anew"), self)
        self.clear.setObjectName(f"{name}_clear")
        self.clear.setAccessibleName(self.clear.text())
        theme.set_tool_tip(self.clear, self.tr("Take the curve away"))
        self.clear.clicked.connect(curve.clear)
        row = QHBoxLayout()
        row.addWidget(self.clear)
        row.addStretch(1)
        self.column.addWidget(self.end)
        self.column.addLayout(row)
        curve.drawn.connect(self.answered)
        curve.take_pen(True)

    def answer(self) -> Answer | None:
        return self._curve.points() if self._curve.is_whole else None

    def show_answer(self, answer: Answer) -> None:
        if isinstance(answer, list):
            self._curve.set_points([one for one in answer if isinstance(one, list)])
