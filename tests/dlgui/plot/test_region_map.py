"""Regions are an image under the points; a click and keys choose a place of the plane."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolTip
from pytestqt.qtbot import QtBot

from dlgui.plot.export import as_csv, as_png, as_svg
from dlgui.plot.point_groups import PointGroup, Sign
from dlgui.plot.region_map import LEVELS, RegionMap
from dlgui.plot.view import Ranges

AREA = Ranges(-2.0, 2.0, -1.0, 1.0)


def halves() -> np.ndarray:
    """The left half is surely class 0, the right one class 1; the upper row knows nothing."""
    shares = np.zeros((10, 20, 2))
    shares[:, :10, 0] = shares[:, 10:, 1] = 1.0
    shares[-1] = 0.5
    return shares


@pytest.fixture
def regions(qtbot: QtBot) -> RegionMap:
    widget = RegionMap("x", "y", name="map", title="regions")
    qtbot.addWidget(widget)
    widget.resize(500, 320)
    widget.show()
    widget.set_regions(halves(), AREA, ("left", "right"))
    return widget


def test_each_class_has_its_shades_by_how_sure_it_is(regions: RegionMap) -> None:
    image = regions.image()
    assert (image[:-1, :10] == LEVELS - 1).all()
    assert (image[:-1, 10:] == 2 * LEVELS - 1).all()
    assert (image[-1] == 0).all()
    assert regions.at(-1.0, 0.0) == (0, 1.0)
    assert regions.at(1.0, -0.9) == (1, 1.0)
    assert regions.at(1.0, 0.95) == (0, 0.5)
    assert regions.at(2.5, 0.0) is None
    assert regions.at(0.0, -1.5) is None


def test_a_click_tells_the_place(regions: RegionMap, qtbot: QtBot) -> None:
    found: list[tuple[float, float]] = []
    regions.place_chosen.connect(lambda x, y: found.append((x, y)))
    at = regions.to_canvas(0.5, -0.25).toPoint()
    qtbot.mouseClick(regions.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert found == [pytest.approx((0.5, -0.25), abs=0.02)]


def test_keys_move_an_aim_and_enter_chooses_it(regions: RegionMap, qtbot: QtBot) -> None:
    found: list[tuple[float, float]] = []
    regions.place_chosen.connect(lambda x, y: found.append((x, y)))
    qtbot.keyClick(regions, Qt.Key.Key_Return)
    assert found == []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Up):
        qtbot.keyClick(regions, key)
    qtbot.keyClick(regions, Qt.Key.Key_Return)
    ((x, y),) = found
    assert x > 0
    assert y > 0


def test_the_mouse_reads_out_the_answer(regions: RegionMap, qtbot: QtBot) -> None:
    QTest.mouseMove(regions.canvas.viewport(), QPoint(5, 5))
    QTest.mouseMove(regions.canvas.viewport(), regions.to_canvas(1.0, 0.0).toPoint())
    qtbot.waitUntil(lambda: "right with 1.00" in QToolTip.text())


def test_points_are_shown_said_and_saved(regions: RegionMap) -> None:
    x = np.array([0.1, 0.2])
    groups = [
        PointGroup("training, left", 0, Sign.FILLED, x, x),
        PointGroup("test", 1, Sign.HOLLOW),
    ]
    regions.set_points(groups)
    assert [g.name for g in regions.groups()] == ["training, left", "test"]
    assert "training, left: 2 points." in regions.accessibleDescription()
    assert "left: 55% of the area." in regions.accessibleDescription()
    assert as_csv(regions).splitlines()[1] == '"training, left",0.1,0.1'
    assert as_png(regions).startswith(b"\x89PNG")
    assert b"<svg" in as_svg(regions)
    regions.set_points([])
    assert regions.groups() == ()


def test_nothing_to_show_is_no_trouble(regions: RegionMap) -> None:
    regions.set_regions(np.zeros((0, 0, 0)), AREA, ())
    assert regions.image().size == 0
    assert " from " in regions.accessibleDescription()


def test_arrows_stand_where_they_begin_and_what_is_no_number_is_left_out(
    regions: RegionMap,
) -> None:
    starts = np.array([[0.0, 0.0], [1.0, 0.5], [np.nan, 0.0], [0.0, 0.0]])
    regions.set_arrows(starts, np.array([[0.5, 0.0], [0.0, -0.5], [1.0, 1.0], [0.0, 0.0]]))
    assert len(regions.arrows[0]) == 2
    assert regions._arrows.path().boundingRect().width() == pytest.approx(1.0, abs=0.1)
    regions.set_arrows(np.zeros((0, 2)), np.zeros((0, 2)))
    assert regions._arrows.path().isEmpty()
