"""Filled outlines stand where a pen of that width would have painted."""

import numpy as np
from PySide6.QtCore import QPointF

from dlgui.plot.outline import area, ribbon


def test_a_flat_line_is_as_thick_as_asked() -> None:
    x = np.linspace(0, 100, 11)
    path = ribbon(x, np.full(11, 50.0), np.full(11, 50.0), 4.0)
    rect = path.boundingRect()
    assert (rect.top(), rect.bottom()) == (48.0, 52.0)
    assert path.contains(QPointF(55, 51.5))
    assert not path.contains(QPointF(55, 53))


def test_a_steep_line_keeps_its_thickness() -> None:
    x = np.array([0.0, 10.0])
    y = np.array([0.0, 100.0])
    path = ribbon(x, y, y, 4.0)
    assert path.contains(QPointF(5 + 1.5, 50))
    assert path.contains(QPointF(5 - 1.5, 50))
    assert not path.contains(QPointF(5 + 3, 50))


def test_dashes_leave_gaps() -> None:
    x = np.linspace(0, 100, 101)
    y = np.zeros(101)
    path = ribbon(x, y, y, 2.0, (10.0, 6.0))
    seen = [path.contains(QPointF(at, 0.0)) for at in (5, 13, 21, 29)]
    assert seen == [True, False, True, False]


def test_nan_breaks_the_line_and_the_area() -> None:
    x = np.arange(0.0, 50.0, 10.0)
    y = np.array([0.0, 0.0, np.nan, 0.0, 0.0])
    line = ribbon(x, y, y, 2.0)
    shaded = area(x, y - 5, y + 5)
    for path in (line, shaded):
        assert path.contains(QPointF(5, 0))
        assert not path.contains(QPointF(20, 0))
        assert path.contains(QPointF(35, 0))


def test_a_single_point_is_a_dot_and_none_is_nothing() -> None:
    assert ribbon(np.array([5.0]), np.array([5.0]), np.array([5.0]), 2.0).contains(QPointF(5, 5))
    assert ribbon(np.empty(0), np.empty(0), np.empty(0), 2.0).isEmpty()


def test_dashes_of_a_very_noisy_line_stay_few() -> None:
    x = np.arange(0.0, 700.0, 2.0)
    y = np.random.default_rng(0).normal(0, 40, 350)
    path = ribbon(x, y - 5, y + 5, 2.0, (10.0, 6.0))
    assert len(path.toSubpathPolygons()) < 80
