"""Which point of a curve is meant: at a step, near a step, or none; and which curve is clicked."""

import math
from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsRectItem, QGraphicsScene
from pytestqt.qtbot import QtBot

from dlgui.plot.curve import Line
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.pick import curve_at
from dlgui.plot.view import Ranges, View

VIEW = View(Ranges(0, 100, 0, 10), False, left=0, top=0, width=200, height=100)


@pytest.fixture
def layer(qtbot: QtBot) -> Iterator[QGraphicsRectItem]:
    scene, item = QGraphicsScene(), QGraphicsRectItem()
    scene.addItem(item)
    yield item
    scene.clear()


def line(layer: QGraphicsRectItem, x: list[float], y: list[float], **style: bool) -> Line:
    made = Line(layer, "a", CurveStyle(0, **style))
    made.data.update(np.array(x, float), np.array(y, float))
    return made


@pytest.mark.parametrize(
    ("step", "index"), [(-1, None), (0, 0), (9.9, 0), (10, 1), (35, 2), (99, 2), (None, 2)]
)
def test_the_last_point_at_or_before_a_step(
    layer: QGraphicsRectItem, step: float | None, index: int | None
) -> None:
    assert line(layer, [0, 10, 30], [1, 2, 3]).index_at(step) == index


@pytest.mark.parametrize(
    ("step", "index"), [(-5, 0), (0, 0), (4.9, 0), (5, 1), (19, 1), (20, 2), (21, 2), (99, 2)]
)
def test_the_point_nearest_to_a_step(layer: QGraphicsRectItem, step: float, index: int) -> None:
    assert line(layer, [0, 10, 30], [1, 2, 3]).nearest(step) == index


def test_of_few_points_there_is_one_or_none(layer: QGraphicsRectItem) -> None:
    assert line(layer, [], []).nearest(5) is None
    assert line(layer, [], []).index_at(None) is None
    assert line(layer, [10], [1]).nearest(50) == 0
    assert line(layer, [10], [1]).nearest(5) == 0


@pytest.mark.parametrize(
    ("x", "y", "seen"),
    [
        ([0, 100], [5, 5], True),
        ([0, 100], [-5, 20], True),  # from below the picture to above it
        ([0, 100], [11, 12], False),
        ([0, 100], [-2, -1], False),
        ([150, 160], [5, 5], False),
        ([50], [5], True),
        ([], [], False),
    ],
)
def test_a_curve_is_seen_if_a_part_of_it_is(
    layer: QGraphicsRectItem, x: list[float], y: list[float], seen: bool
) -> None:
    assert line(layer, x, y).is_seen(VIEW) is seen


def test_a_marker_stands_only_at_numbers(layer: QGraphicsRectItem) -> None:
    curve = line(layer, [0], [1])
    curve.place_marker((3.0, 4.0))
    assert curve.marker.isVisible()
    assert (curve.marker.x(), curve.marker.y()) == (3.0, 4.0)
    curve.place_marker((math.nan, 4.0))
    assert not curve.marker.isVisible()
    curve.place_marker(None)
    assert not curve.marker.isVisible()


@pytest.mark.parametrize(
    ("at", "found"),
    [
        ((100.0, 50.0), "flat"),
        ((100.0, 59.5), "flat"),  # less than ten pixels
        ((100.0, 60.5), None),
        ((205.0, 50.0), "flat"),  # beyond its end
        ((212.0, 50.0), None),
        ((20.0, 5.0), None),  # near the ghost only
        ((20.0, 85.0), "point"),
    ],
)
def test_the_nearest_curve_is_meant(
    layer: QGraphicsRectItem, at: tuple[float, float], found: str | None
) -> None:
    lines = {
        "flat": line(layer, [0, 100], [5, 5]),
        "ghost": line(layer, [0, 100], [10, 10], ghost=True),
        "point": line(layer, [10], [1.5]),
    }
    assert curve_at(lines, VIEW, QPointF(*at)) == found
