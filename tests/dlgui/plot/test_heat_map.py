"""One column a step, shaded by its own fullest bin; steps not recorded stay empty."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.plot.heat_map import HeatMap


@pytest.fixture
def heat_map(qtbot: QtBot) -> HeatMap:
    widget = HeatMap("step", "value", name="heat_map")
    qtbot.addWidget(widget)
    widget.resize(500, 260)
    widget.show()
    return widget


def test_the_fullest_bin_of_each_step_is_darkest(heat_map: HeatMap) -> None:
    counts = np.array([[27.0, 1, 0, 0], [0, 1, 64, 0]])
    heat_map.set_data(np.array([0, 50]), counts, (0.0, 4.0), total=100)
    image = heat_map.image()
    assert image.shape[0] == 3  # the last bin is never used
    assert image[-1, 0] == 255  # row 0 holds the largest values
    assert image[0, image.shape[1] // 2] == 255
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
