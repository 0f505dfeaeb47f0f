"""A small form for the ends of both axes, typed as numbers."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget

from dlgui import theme
from dlgui.plot.view import Ranges
from engine.typed_numbers import Fault, read_number

MOST = 1e100
"""Numbers beyond it are of no picture, and their differences soon of no float."""


@final
class RangeDialog(QDialog):
    """Left, right, bottom and top of a plot; a wrong number is told under the fields."""

    def __init__(self, ranges: Ranges, *, log_x: bool, log_y: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("range_dialog")
        self.setWindowTitle(self.tr("Ranges of the axes"))
        self.setAccessibleName(self.windowTitle())
        self._log = (log_x, log_y)
        self.ranges = self._shown = ranges
        names = (self.tr("left"), self.tr("right"), self.tr("bottom"), self.tr("top"))
        form = QFormLayout(self)
        self._fields = [
            self._field(form, name, f"range_{key}", end)
            for name, key, end in zip(names, ("x0", "x1", "y0", "y1"), ranges, strict=True)
        ]
        self._problem = QLabel(self)
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setObjectName("range_problem")
        self._problem.setWordWrap(True)
        theme.set_text_role(self._problem, theme.TextRole.ERROR)
        form.addRow(self._problem)
        buttons = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(buttons.Ok | buttons.Cancel, self)
        self.buttons.setObjectName("range_buttons")
        for kind, name, tip in (
            (buttons.Ok, "range_ok", self.tr("Show this part")),
            (buttons.Cancel, "range_cancel", self.tr("Leave the view as it is")),
        ):
            self.buttons.button(kind).setObjectName(name)
            theme.set_tool_tip(self.buttons.button(kind), tip)
        self.buttons.accepted.connect(self._on_accepted)
        self.buttons.rejected.connect(self.reject)
        form.addRow(self.buttons)

    def problem(self) -> str:
        """What is wrong with the numbers; empty if nothing was found."""
        return self._problem.text()

    def _field(self, form: QFormLayout, name: str, key: str, end: float) -> QLineEdit:
        field = QLineEdit(_text(end), self)
        field.setObjectName(key)
        field.setAccessibleName(name)
        theme.set_tool_tip(field, self.tr("A number: the {0} end of what is seen").format(name))
        form.addRow(name, field)
        return field

    @Slot()
    def _on_accepted(self) -> None:
        try:
            ends = Ranges(*map(_number, self._fields, self._shown))
        except ValueError:
            self._problem.setText(self.tr("Each end has to be a number."))
            return
        if problem := self._wrong(ends):
            self._problem.setText(problem)
            return
        self.ranges = ends
        self.accept()

    def _wrong(self, ends: Ranges) -> str:
        if not all(map(math.isfinite, ends)):
            return self.tr("Each end has to be a number.")
        if max(map(abs, ends)) > MOST or min(abs(end) for end in ends if end) < 1 / MOST:
            return self.tr("Numbers between 1e-100 and 1e100 can be shown, and 0.")
        if ends.x0 >= ends.x1 or ends.y0 >= ends.y1:
            return self.tr("The left end has to be below the right one, the bottom below the top.")
        if (self._log[0] and ends.x0 <= 0) or (self._log[1] and ends.y0 <= 0):
            return self.tr("The ends of a logarithmic axis have to be above 0.")
        return ""


def _text(end: float) -> str:
    return f"{end:.12g}"


def _number(field: QLineEdit, shown: float) -> float:
    """Return what was typed; what was left alone is what it was, to the last digit.

    Raises ValueError for what is no number.
    """
    text = field.text().strip()
    if text == _text(shown):
        return shown
    if isinstance(number := read_number(text), Fault):
        raise ValueError(number)
    field.setText(_text(number))  # if another end is wrong, one sees how this one was understood
    return number


def ask_for_ranges(
    drawing: QWidget, seen: Ranges, show: Callable[[Ranges], None], *, log_x: bool, log_y: bool
) -> None:
    """Let somebody type what a picture is to show."""
    dialog = RangeDialog(seen, log_x=log_x, log_y=log_y, parent=drawing)
    dialog.accepted.connect(lambda: show(dialog.ranges))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
