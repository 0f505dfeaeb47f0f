"""One column a step, shaded by its own fullest bin; steps not recorded stay empty."""

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlgui.plot.export import as_svg
from dlgui.plot.heat_map import HeatMap
from dlgui.plot.shade_bar import SHARES, shade_of
from tests.wheel import turn_wheel

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def heat_map(qtbot: QtBot) -> HeatMap:
    widget = HeatMap("step", "value", name="heat_map")
    qtbot.addWidget(widget)
    widget.resize(500, 260)
    widget.show()
    return widget


def test_the_fullest_bin_of_each_step_is_darkest(heat_map: HeatMap) -> None:
    counts = np.array([[27.0, 1, 0, 0], [0, 1, 64, 0]])
    heat_map.set_data(np.array([0, 51]), counts, (0.0, 4.0), total=100)
    image = heat_map.image()
    assert image.shape[0] == 3  # the last bin is never used
    assert image[-1, 0] == 255  # row 0 holds the largest values
    assert image[0, int(0.51 * image.shape[1])] == 255
    assert image[-2, 0] == 85  # a third of 255: far from the edge between two shades


def test_steps_to_come_stay_empty(heat_map: HeatMap) -> None:
    heat_map.set_data(np.array([0, 10]), np.ones((2, 4)), (0.0, 1.0), total=100)
    image = heat_map.image()
    assert (image[:, : image.shape[1] // 10] > 0).all()
    assert (image[:, image.shape[1] // 5 :] == 0).all()


def test_the_axes_are_those_of_steps_and_filled_bins(heat_map: HeatMap) -> None:
    heat_map.set_data(np.array([0]), np.array([[0.0, 1, 1, 0]]), (-2.0, 2.0), total=500)
    ranges = heat_map.view().ranges
    assert (ranges.x0, ranges.x1, ranges.y0, ranges.y1) == (0, 500, -1.0, 1.0)


def test_an_empty_map_and_a_cursor_are_drawn_without_fuss(heat_map: HeatMap) -> None:
    heat_map.set_data(np.empty(0, np.int64), np.empty((0, 1)), (0.0, 1.0), total=1)
    heat_map.set_cursor(1)
    heat_map.set_cursor(None)
    assert not heat_map.image().any()


def filled(heat_map: HeatMap) -> None:
    counts = np.array([[27.0, 1], [8, 4], [2, 8]])
    heat_map.set_data(np.array([0, 20, 40]), counts, (-1.0, 1.0), total=100)


def test_the_bar_tells_what_the_shades_mean(heat_map: HeatMap) -> None:
    filled(heat_map)
    levels = {text: float(shade_of(share)) for share, text in SHARES.items()}
    assert levels["100 %"] == 1.0
    assert levels["1 %"] == pytest.approx(0.2154, abs=1e-4)
    words = [e.text or "" for e in ElementTree.fromstring(as_svg(heat_map)).iter(f"{SVG}text")]
    assert {"share of the step's fullest bin", "100 %", "10 %"} <= set(words)


def test_zoomed_in_the_columns_are_those_that_are_seen(heat_map: HeatMap) -> None:
    filled(heat_map)
    at = QPointF(*heat_map.view().point(0, 0.0)).toPoint()
    turn_wheel(heat_map.canvas.viewport(), at, 8)
    ranges = heat_map.visible_range()
    assert not heat_map.following
    assert ranges.x1 < 20
    assert len(np.unique(heat_map.image(), axis=1).T) == 1  # only the first entry is seen
    QTest.mouseDClick(heat_map.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert heat_map.visible_range().x1 == 100


def test_steps_may_be_shown_on_a_log_axis(heat_map: HeatMap) -> None:
    filled(heat_map)
    names = {action.objectName(): action for action in heat_map.menu(QPointF(9, 9)).actions()}
    assert "plot_log_y" not in names
    names["plot_log_x"].trigger()
    image = heat_map.image()
    edge = int(heat_map.view().point(20, 0.0)[0] - heat_map.view().left)
    assert image[0, edge - 2] == 85
    assert image[0, edge + 2] == 202
    assert len(heat_map.coordinates.x_axis.texts()) >= 2


def test_its_data_are_the_counts_of_every_step(heat_map: HeatMap) -> None:
    filled(heat_map)
    table = heat_map.table()
    assert table.names == ("step", "-1 … 0", "0 … 1")
    assert list(table.rows) == [[0, 27, 1], [20, 8, 4], [40, 2, 8]]
