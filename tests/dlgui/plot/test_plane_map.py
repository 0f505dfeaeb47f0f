"""A map of the plane: heights, an edge, arrows, a path and points, wherever f has a value."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from pytestqt.qtbot import QtBot

from dlgui.plot.function_plot import PlotPoint
from dlgui.plot.plane_map import PlaneContent, PlaneMap
from dlgui.plot.plane_sampling import Floats, arrows_path, contours_path, grid_points, lines_path
from dlgui.plot.view import Ranges, View

VIEW = View(Ranges(-2, 2, -1, 1), False, left=10, top=20, width=400, height=200)


def bowl(x: Floats, y: Floats) -> Floats:
    return x**2 + y**2


def half(x: Floats, y: Floats) -> Floats:
    with np.errstate(all="ignore"):
        return np.log(x) + 0 * y


@pytest.fixture
def plane(qtbot: QtBot) -> PlaneMap:
    plane = PlaneMap("x", "y", name="own_map", title="own")
    qtbot.addWidget(plane)
    plane.resize(500, 400)
    plane.set_part((-2, 2, -2, 2))
    plane.show()
    return plane


def test_units_are_equally_long_and_all_of_the_part_is_seen(plane: PlaneMap) -> None:
    view = plane.view()
    r = view.ranges
    assert view.width / (r.x1 - r.x0) == pytest.approx(view.height / (r.y1 - r.y0))
    assert r.x0 <= -2 < 2 <= r.x1
    assert r.y0 <= -2 < 2 <= r.y1


def test_heights_are_lines_or_colours_with_an_edge(plane: PlaneMap) -> None:
    plane.show_content(PlaneContent(heights=bowl))
    assert not plane._lines.path().isEmpty()
    assert not plane._image.isVisible()
    plane.show_content(PlaneContent(heights=bowl, color_limit=2.0, edge=1.0))
    assert plane._image.isVisible()
    assert plane._lines.path().isEmpty()
    box, view = plane._edge.path().boundingRect(), plane.view()
    left, top = view.point(-1.0, 1.0)
    right, bottom = view.point(1.0, -1.0)
    found = (box.left(), box.top(), box.right(), box.bottom())
    assert found == pytest.approx((left, top, right, bottom), abs=3)


def test_points_path_and_ring_are_where_they_belong(plane: PlaneMap, qtbot: QtBot) -> None:
    path = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    points = (PlotPoint("now", 1.0, 1.0), PlotPoint("lost", float("nan"), 0.0))
    plane.show_content(PlaneContent(path=path, points=points, hollow=frozenset({"now"})), (0, 0))
    assert [marker.isVisible() for marker in plane._markers] == [True, False]
    assert plane._markers[0].pos().toTuple() == pytest.approx(plane.view().point(1.0, 1.0))
    assert plane.ring.isVisible()
    assert "end of the path: 1, 1." in plane.accessibleDescription()
    assert plane.table().rows[-1] == [2, 1.0, 1.0]
    with qtbot.waitSignal(plane.place_chosen) as caught:
        plane.box.clicked.emit(QPointF(*plane.view().point(-1.0, 0.5)))
    assert caught.args == pytest.approx([-1.0, 0.5])


def test_where_a_function_has_no_value_nothing_is_drawn() -> None:
    x, y = np.linspace(-2, 2, 41), np.linspace(-1, 1, 21)
    path = contours_path(VIEW, x, y, half(x[None, :], y[:, None]), [0.0])
    assert path.boundingRect().left() == pytest.approx(VIEW.point(1.0, 0.0)[0], abs=1)
    assert contours_path(VIEW, x, y, np.full((21, 41), np.nan)).isEmpty()
    assert contours_path(VIEW, x, y, np.zeros((21, 41))).isEmpty()


def test_arrows_stand_on_a_grid_and_the_longest_fits_its_cell() -> None:
    points = grid_points(VIEW)
    assert (np.abs(points) < [2, 1]).all()
    path = arrows_path(VIEW, lambda p: -2 * p)
    assert path.elementCount() == 5 * len(points)
    right = arrows_path(VIEW, lambda p: np.where(p[:, :1] > 0, p, np.nan))
    assert right.elementCount() == 5 * int((points[:, 0] > 0).sum())
    assert right.boundingRect().left() >= VIEW.point(0.0, 0.0)[0]
    assert arrows_path(VIEW, np.zeros_like).isEmpty()
    assert arrows_path(VIEW, lambda p: np.full_like(p, np.inf)).isEmpty()
    assert arrows_path(VIEW, None).isEmpty()


@pytest.mark.parametrize("far", [np.nan, np.inf, 1e300])
def test_a_path_that_leaves_the_numbers_ends_where_it_was_last_seen(far: float) -> None:
    path = lines_path(VIEW, np.array([[0.0, 0.0], [1.0, 0.5], [far, far], [-far, far]]))
    box = path.boundingRect()
    assert (box.right(), box.top()) == pytest.approx(VIEW.point(1.0, 0.5))
    assert lines_path(VIEW, np.array([[far, far]])).isEmpty()


def test_zooming_samples_what_is_seen(plane: PlaneMap) -> None:
    plane.show_content(PlaneContent(heights=bowl))
    before = plane._lines.path()
    plane.show_range(Ranges(0.0, 0.5, 0.0, 0.4))
    assert not plane._lines.path().isEmpty()
    assert plane._lines.path() != before
    plane.follow()
    assert plane._lines.path() == before
