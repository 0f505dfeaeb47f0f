"""What is to be seen in a picture, in words: for those who do not see it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from dlgui.plot.curve import Line
from dlgui.plot.short_numbers import end_texts
from dlgui.plot.step_unit import StepUnit
from dlgui.plot.view import Ranges


def axes_text(x_title: str, y_title: str, ranges: Ranges, logs: tuple[bool, bool]) -> str:
    """Return titles and ends of both axes; an axis without a title goes by its letter."""
    x = _axis_text(x_title or "x", ranges.x0, ranges.x1, logs[0])
    return f"{x}; {_axis_text(y_title or 'y', ranges.y0, ranges.y1, logs[1])}."


def _axis_text(title: str, low: float, high: float, log: bool) -> str:
    translate = QCoreApplication.translate
    text = translate("Described", "{0} from {1} to {2}").format(title, *end_texts(low, high))
    return translate("Described", "{0}, logarithmic").format(text) if log else text


def curves_text(
    unit: StepUnit, lines: Iterable[Line], number: Callable[[float], str], cursor: int | None = None
) -> list[str]:
    """Return the name of each curve with its value at a step, without one with its last value.

    Curves without a name or a point (those behind others) are left out.
    """
    translate = QCoreApplication.translate
    text = translate("Described", "{0}: {1} at {2} {3}.")
    found = ((line, line.index_at(cursor)) for line in lines if line.title and len(line.data.x))
    return [
        text.format(
            line.title, number(float(line.data.y[i])), unit.title, _at(unit, line.data.x[i])
        )
        for line, i in found
        if i is not None
    ]


def _at(unit: StepUnit, step: float) -> str:
    """A step as it is: a place on an axis of layers may lie between two."""
    return f"{step:,.10g}" if unit.steps == 1 else unit.text(step)
