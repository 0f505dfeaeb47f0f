"""A digit goes through the network: a wall for each layer, and the pixel under the mouse."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlgui.labs.inside.arithmetic_panel import in_a_cell, places_of
from dlgui.labs.inside.page import InsideLab
from tests.inside_lab import CONVOLUTIONAL, POINTS, advance, opened, show

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(qtbot: QtBot) -> InsideLab:
    lab = opened(qtbot, CONVOLUTIONAL)
    advance(qtbot, lab, 20)
    lab.stage.show_view("maps")
    return lab


def test_each_layer_has_a_wall_with_its_maps(lab: InsideLab) -> None:
    view = lab.stage.maps
    assert view.walls.titles == ["conv 5×5: 4 of 24×24", "pool 2×2: 4 of 12×12", "20 units"]
    assert view.way is not None
    for wall, stop in zip(view.walls.walls, view.way.stops, strict=True):
        assert wall.isVisible()
        np.testing.assert_array_equal(wall.tiles.images, stop.maps)
    assert sum(row.share for row in view.bars.rows()) == pytest.approx(1)


def test_another_digit_is_chosen(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.maps
    before = view.walls.walls[0].tiles.images.copy()
    qtbot.mouseClick(view.choice.canvas.viewport(), LEFT, pos=view.choice.tile_rect(5).center())
    assert view.number == 5
    assert not np.array_equal(before, view.walls.walls[0].tiles.images)
    assert view.note.text().startswith("Test digit 5, a ")


def point_at(lab: InsideLab, stop: int, tile: int, row: int, column: int) -> None:
    wall = lab.stage.maps.walls.walls[stop]
    rect, (height, width) = wall.tile_rect(tile), wall.tiles.shape
    x = rect.left() + (column + 0.5) * rect.width() / width
    y = rect.top() + (row + 0.5) * rect.height() / height
    QTest.mouseMove(wall.canvas.viewport(), QPoint(1, wall.height() - 1))
    QTest.mouseMove(wall.canvas.viewport(), QPoint(round(x), round(y)))


def test_the_pixel_under_the_mouse_is_reckoned_out(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.maps
    assert "Point at a pixel" in view.arithmetic.said.text()
    point_at(lab, 0, 2, 12, 11)
    qtbot.waitUntil(lambda: view.arithmetic.shown is not None)
    assert view.way is not None
    assert view._pixel is not None
    stop, tile, row, column = view._pixel
    assert (stop, tile) == (0, 2)
    assert abs(row - 12) <= 1
    assert abs(column - 11) <= 1
    shown = view.arithmetic.shown
    assert shown is not None
    value = view.walls.walls[0].tiles.images[tile, row, column]
    assert max(shown.total, 0) == pytest.approx(value, abs=1e-5)  # ReLU
    tables = view.arithmetic.tables
    assert shown.kernel is not None
    wanted = {"patch": shown.patch[0], "products": shown.patch[0] * shown.kernel[0]}
    for key, numbers in wanted.items():
        np.testing.assert_allclose(tables[key].tiles.images[:, 0, 0], numbers.ravel())
    said = view.arithmetic.said.text()
    assert f"map 3, row {row + 1}, column {column + 1}" in said
    assert "→ ReLU" in said


def test_what_is_reckoned_out_follows_the_run(qtbot: QtBot, lab: InsideLab) -> None:
    view = lab.stage.maps
    point_at(lab, 0, 1, 10, 10)
    qtbot.waitUntil(lambda: view.arithmetic.shown is not None)
    before = view.arithmetic.said.text()
    advance(qtbot, lab, 20)
    assert view.arithmetic.said.text() != before


def test_with_keys_the_strongest_pixel_of_a_map_is_looked_into(
    qtbot: QtBot, lab: InsideLab
) -> None:
    view = lab.stage.maps
    wall = view.walls.walls[1]
    qtbot.keyClick(wall, Qt.Key.Key_Right)
    qtbot.keyClick(wall, Qt.Key.Key_Right)
    assert view._pixel is not None
    stop, tile, row, column = view._pixel
    assert (stop, tile) == (1, 1)
    assert wall.tiles.images[1, row, column] == wall.tiles.images[1].max()
    assert view.arithmetic.tables["kernel"].isHidden()  # a pooling has none
    assert "is left" in view.arithmetic.said.text()


def test_another_network_has_no_such_pixel(qtbot: QtBot, lab: InsideLab) -> None:
    point_at(lab, 0, 3, 20, 20)
    qtbot.waitUntil(lambda: lab.stage.maps.arithmetic.shown is not None)
    show(qtbot, lab, {"network.hidden": [30, 20]})
    view = lab.stage.maps
    assert view.walls.titles == ["30 units", "20 units"]
    assert "Point at a pixel" in view.arithmetic.said.text()
    point_at(lab, 1, 0, 1, 1)
    qtbot.waitUntil(lambda: "adds up all numbers" in view.arithmetic.said.text())
    show(qtbot, lab, {"network.hidden": []})
    assert view.walls.titles == []
    show(qtbot, lab, POINTS)
    assert view.note.text() == "These examples are no pictures."


def test_a_deep_network_has_a_wall_for_every_layer(qtbot: QtBot, lab: InsideLab) -> None:
    show(qtbot, lab, {"network.hidden": [9] * 12})
    assert lab.stage.maps.walls.titles == ["9 units"] * 12
    assert all(wall.isVisible() for wall in lab.stage.maps.walls.walls[:12])


@pytest.mark.parametrize(
    ("most", "value", "text"),
    [
        (0.07, 0.0683, ".07"),
        (0.07, -0.031, "-.03"),
        (0.01, 0.0061, ".006"),
        (0.5, -0.31, "-.3"),
        (1.0, 0.999, "1.0"),
        (12.0, 11.7, "12"),
        (1e-9, 1e-9, "0"),
        (0.0, 0.0, "0"),
    ],
)
def test_a_table_has_the_places_that_its_numbers_need(most: float, value: float, text: str) -> None:
    assert in_a_cell(value, places_of(most)) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (0.04, "0"),
        (-0.04, "0"),
        (0.52, ".5"),
        (-0.52, "-.5"),
        (0.96, "1.0"),
        (1.06, "1.1"),
        (10.06, "10"),
        (-123.4, "-123"),
        (np.nan, ""),
        (np.inf, ""),
    ],
)
def test_numbers_in_cells_are_short(value: float, text: str) -> None:
    assert in_a_cell(value) == text
