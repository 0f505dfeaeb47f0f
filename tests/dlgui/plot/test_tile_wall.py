"""Tiles are one image on explicit levels; clicks, keys and the mouse find tile and pixel."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.drawing import Drawing
from dlgui.plot.export import as_csv, as_png, as_svg
from dlgui.plot.tile_colors import GROUND, TOP, Scale, inks, lookup_table, size_in_use, to_shades
from dlgui.plot.tile_layout import LEAST_PX, fit_cells, fit_tiles
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles, Verdict


def ramp(count: int, side: int = 4) -> np.ndarray:
    """Pictures whose every pixel is the number of the picture."""
    return np.repeat(np.arange(count, dtype=float), side * side).reshape(count, side, side)


@pytest.fixture
def wall(qtbot: QtBot) -> TileWall:
    widget = TileWall(name="wall", title="digits")
    qtbot.addWidget(widget)
    widget.resize(400, 300)
    widget.show()
    return widget


def middle(wall: TileWall, tile: int) -> QPoint:
    return wall.tile_rect(tile).center()


def click(qtbot: QtBot, wall: TileWall, at: QPoint) -> None:
    qtbot.mouseClick(wall.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_shades_go_from_one_level_to_the_other_and_stop_there() -> None:
    values = np.array([-5.0, 0.0, 1.0, 2.0, 9.0, np.nan])
    assert to_shades(values, 0.0, 2.0).tolist() == [0, 0, TOP // 2, TOP, TOP, 0]
    assert to_shades(np.array([-1.0, 0.0, np.nan]), -1.0, 1.0).tolist() == [0, 127, 127]
    extremes = np.array([-np.inf, 3e38, np.inf], np.float32)
    assert to_shades(extremes, -3e38, 3e38).tolist() == [0, TOP, TOP]


@pytest.mark.parametrize(
    ("values", "percentile", "size"),
    [
        ([1.0, -3.0, 2.0], 100, 3.0),
        ([1.0, np.nan, -np.inf], 100, 1.0),
        ([np.nan], 50, 1.0),
        ([0.0, 0.0], 99.5, 1.0),
        ([*range(101)], 50, 50.0),
    ],
)
def test_colours_end_at_the_sizes_in_use(
    values: list[float], percentile: float, size: float
) -> None:
    assert size_in_use(np.array(values, float), percentile) == size


@pytest.mark.parametrize("scale", Scale)
@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK])
def test_numbers_are_readable_on_every_shade(scale: Scale, palette: theme.Palette) -> None:
    mode = theme.ColorMode.DARK if palette.dark else theme.ColorMode.LIGHT
    with theme.borrowed(mode):
        table, ink = lookup_table(scale), inks(scale, palette)
    grounds = [f"#{r:02x}{g:02x}{b:02x}" for r, g, b, _ in table.tolist()]
    worst = min(theme.contrast(i, g) for i, g in zip(ink, grounds, strict=True))
    assert worst >= 4.5


@pytest.mark.parametrize("count", [1, 7, 30, 400])
@pytest.mark.parametrize("shape", [(28, 28), (5, 5), (1, 2), (24, 10)])
@pytest.mark.parametrize("room", [(400, 300), (100, 64), (30, 30)])
def test_tiles_are_as_large_as_fits_and_lie_within(
    count: int, shape: tuple[int, int], room: tuple[int, int]
) -> None:
    layout = fit_tiles(count, shape, room)
    width, height = layout.size
    assert width <= max(room[0], LEAST_PX)
    assert height <= max(room[1], LEAST_PX)
    assert len(layout.shown) == count or max(layout.width, layout.height) == LEAST_PX
    for tile in layout.shown:
        x, y = layout.corner(tile)
        found = layout.at(x + layout.width / 2, y + layout.height / 2)
        assert found == (tile, 0.5, 0.5)
        assert layout.at(x + layout.width + 1, y) is None


def test_a_table_fills_its_room() -> None:
    layout = fit_cells(10, 11, (400, 300), most=(500, 500))
    assert (layout.width, layout.height) == (35, 29)
    assert layout.at(399, 299) is None
    assert layout.at(36 * 10 + 1, 30 * 9 + 1) == (109, 1 / 35, 1 / 29)


def test_the_image_holds_each_tile_at_its_place(wall: TileWall) -> None:
    wall.set_tiles(Tiles(ramp(6), 0.0, 5.0))
    image, origin = wall.image(), wall.tile_rect(0).topLeft()
    for tile in range(6):
        rect = wall.tile_rect(tile).translated(-origin)
        part = image[rect.top() : rect.bottom() + 1, rect.left() : rect.right() + 1]
        assert (part == round(TOP * tile / 5)).all()
    inside = sum(wall.tile_rect(i).width() * wall.tile_rect(i).height() for i in range(6))
    assert (image == GROUND).sum() == image.size - inside


def test_levels_are_those_that_were_given_whatever_the_pictures_hold(wall: TileWall) -> None:
    wall.set_tiles(Tiles(np.full((2, 2, 2), 3.0), 0.0, 12.0))
    assert set(np.unique(wall.image())) <= {round(TOP / 4), GROUND}


def test_a_click_and_the_arrow_keys_choose_a_tile(wall: TileWall, qtbot: QtBot) -> None:
    wall.set_tiles(Tiles(ramp(6), names=[f"tile {i}" for i in range(6)]))
    found: list[int] = []
    wall.chosen.connect(found.append)
    click(qtbot, wall, middle(wall, 1))
    qtbot.keyClick(wall, Qt.Key.Key_Right)
    qtbot.keyClick(wall, Qt.Key.Key_End)
    qtbot.keyClick(wall, Qt.Key.Key_Right)  # there is none
    qtbot.keyClick(wall, Qt.Key.Key_Left)
    qtbot.keyClick(wall, Qt.Key.Key_Home)
    assert found == [1, 2, 5, 4, 0]
    assert "Chosen: tile 0." in wall.accessibleDescription()
    click(qtbot, wall, QPoint(wall.width() - 2, wall.height() - 2))
    assert found[-1] == 0


def test_the_mouse_points_at_a_pixel(wall: TileWall, qtbot: QtBot) -> None:
    wall.set_tiles(Tiles(ramp(2, side=4), names=["one", "two"]))
    found: list[tuple[int, int, int]] = []
    wall.pointed.connect(lambda *at: found.append(at))
    rect = wall.tile_rect(1)
    at = QPoint(rect.left() + 3 * rect.width() // 4 + 3, rect.top() + rect.height() // 4 + 3)
    QTest.mouseMove(wall.canvas.viewport(), at)
    qtbot.waitUntil(lambda: bool(found))
    assert found[-1] == (1, 1, 3)


def test_what_has_no_room_is_scrolled_to(wall: TileWall, qtbot: QtBot) -> None:
    wall.set_tiles(Tiles(ramp(1000)))
    first = wall.shown()
    assert len(first) < 1000
    qtbot.keyClick(wall, Qt.Key.Key_PageDown)
    assert wall.shown().start == first.stop
    wall.choose(999)
    assert 999 in wall.shown()
    assert wall.tile_rect(999).bottom() <= wall.height()
    wall.choose(0)
    assert wall.shown() == first


def test_frames_tell_right_from_wrong_without_colours(wall: TileWall) -> None:
    verdicts = [Verdict.RIGHT, Verdict.WRONG, Verdict.NONE]
    wall.set_tiles(Tiles(ramp(3), verdicts=verdicts))
    items = wall._items
    widths = {kind: items._frames[kind].pen().widthF() for kind in ("right", "wrong")}
    assert widths["wrong"] >= 2 * widths["right"]
    for kind, tile in (("right", 0), ("wrong", 1)):
        frame = items._frames[kind].path().boundingRect()
        assert frame.contains(QRectF(wall.tile_rect(tile)))
        assert frame.width() < wall.tile_rect(tile).width() + 4


def test_a_table_has_heads_and_its_numbers_are_copied(wall: TileWall) -> None:
    counts = np.array([[3, 1], [0, 4]])
    wall.set_tiles(
        Tiles(
            counts.reshape(-1, 1, 1) / 4,
            scale=Scale.STRENGTH,
            captions=[str(n) for n in counts.ravel()],
            columns=2,
            row_heads=["a", "b"],
            column_heads=["c", "d"],
            data=counts,
        )
    )
    assert wall.captions() == ["3", "1", "0", "4"]
    assert wall.heads() == ["a", "b", "c", "d"]
    assert as_csv(wall).splitlines() == [",c,d", "a,3,1", "b,0,4"]


def test_the_scale_is_printed(wall: TileWall) -> None:
    wall.set_tiles(Tiles(ramp(2), -1.5, 1.5, Scale.SIGNED, bar=True))
    assert wall.bar_texts() == ["-1.5", "0", "1.5"]
    assert wall.tile_rect(1).right() < wall.width() - 60
    wall.setFixedHeight(48)  # with too little room for three numbers
    QApplication.processEvents()
    assert wall.bar_texts() == ["-1.5", "1.5"]
    assert all(f">{text}<".encode() in as_svg(wall) for text in wall.bar_texts())


def test_without_tiles_a_hint_is_read(wall: TileWall) -> None:
    wall.set_tiles(Tiles(), hint="Press Space")
    assert wall.hint() == "Press Space"
    assert "Press Space" in wall.accessibleDescription()
    wall.set_tiles(Tiles(ramp(1)), hint="Press Space")
    assert wall.hint() == ""


@pytest.mark.parametrize("size", [(96, 64), (3, 3), (1200, 30)])
def test_no_size_is_too_small(wall: TileWall, size: tuple[int, int]) -> None:
    wall.setMinimumSize(1, 1)
    wall.resize(*size)
    wall.set_tiles(Tiles(ramp(50), captions=["1"] * 50, bar=True))
    assert len(wall.shown()) > 0


def test_it_can_be_saved(wall: Drawing) -> None:
    assert isinstance(wall, TileWall)
    wall.set_tiles(Tiles(ramp(3), names=["a", "b", "c"], captions=["1", "2", "3"]))
    assert as_png(wall).startswith(b"\x89PNG")
    assert b"<svg" in as_svg(wall)
    assert [line.split(",")[0] for line in as_csv(wall).splitlines()[1:]] == ["a", "b", "c"]


def test_larger_type_leaves_every_tile_in_the_picture(
    qtbot: QtBot, qapp: QApplication, wall: TileWall
) -> None:
    theme.set_scale(qapp, 1.5)
    wall.set_tiles(Tiles(ramp(12), 0.0, 11.0))
    chosen: list[int] = []
    wall.chosen.connect(chosen.append)
    for tile in range(12):
        assert wall.canvas.rect().contains(wall.tile_rect(tile))
        click(qtbot, wall, middle(wall, tile))
    assert chosen == list(range(12))
    assert wall.tile_rect(11).bottom() > wall.height() / 2  # and they take the room there is
