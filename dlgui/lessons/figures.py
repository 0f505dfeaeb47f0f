"""Measures the figures of a lesson: on the runs, or on the pictures, of the lab on stage."""

from collections.abc import Mapping, Sequence
from math import isfinite, nan
from typing import Final

from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.lessons.lesson import Figure
from dlgui.lessons.reading import PLACE
from dlgui.plot.drawing import Drawing
from dlgui.session.history import Curve
from dlgui.session.session import Session

CURVES: Final = tuple(curve.value for curve in Curve)
MINUS: Final = "\N{MINUS SIGN}"
Point = tuple[float, float]


def measure(lab: Lab, figures: Mapping[str, Figure]) -> dict[str, float]:
    """Return the figures that there are now; those that there are not are left out."""
    found = {name: value_of(lab, figure) for name, figure in figures.items()}
    return {name: value for name, value in found.items() if isfinite(value)}


def value_of(lab: Lab, figure: Figure) -> float:
    """Return one figure, NaN if there is none yet."""
    points = _of_run(lab, figure) if figure.curve else _of_picture(lab, figure)
    points = [(x, y) for x, y in points if isfinite(y)]
    return _chosen(points, figure) if points else nan


def curve_of(lab: Lab, name: str, run: str = "") -> list[Point]:
    """Return the points of a curve of a run of the lab; none where nothing learns."""
    return _of_run(lab, Figure(curve=name, run=run))


def written(text: str, values: Mapping[str, float], figures: Mapping[str, Figure]) -> str:
    """Put the figures of a run into a text, as in "{test}"; one that was not measured is "…"."""

    def place(name: str) -> str:
        if name not in values:
            return "…"
        return format(values[name], figures[name].number).replace("-", MINUS)

    return PLACE.sub(lambda found: place(found[1]), text)


def _of_run(lab: Lab, figure: Figure) -> list[Point]:
    for session in lab.findChildren(Session):
        for history in session.histories:
            if figure.run in ("", history.name):
                steps, values = history.curve(figure.curve)
                return list(zip(map(float, steps), map(float, values), strict=True))
    return []


def _of_picture(lab: Lab, figure: Figure) -> list[Point]:
    drawing = lab.findChild(QWidget, figure.picture)
    if not isinstance(drawing, Drawing):
        return []
    rows = [row for row in drawing.table().rows if figure.row in ("", *map(str, row))]
    long = [row for row in rows if max(figure.column, figure.along) < len(row)]
    return [(_number(row[figure.along]), _number(row[figure.column])) for row in long]


def _number(cell: object) -> float:
    return float(cell) if isinstance(cell, int | float) else nan


def _chosen(points: Sequence[Point], figure: Figure) -> float:
    passed = [x for x, y in points if figure.at == "first_above" and y >= figure.value]
    passed += [x for x, y in points if figure.at == "first_below" and y <= figure.value]
    lowest, highest = min(points, key=lambda p: p[1]), max(points, key=lambda p: p[1])
    return {
        "last": points[-1][1],
        "first": points[0][1],
        "max": highest[1],
        "min": lowest[1],
        "where_max": highest[0],
        "where_min": lowest[0],
    }.get(figure.at, passed[0] if passed else nan)
