"""A cube of numbers: pointing lights what is told to share a mean, by mouse and by keys."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from dlgui.plot.cube import Cube
from dlgui.plot.cube_data import MOST_SLICES, ROWS, CubePicture, Face, cells_of
from dlgui.plot.export import as_csv, as_png, as_svg


@pytest.fixture
def cube(qtbot: QtBot) -> Cube:
    cube = Cube(name="cube", title="Cube")
    qtbot.addWidget(cube)
    cube.resize(600, 300)
    cube.set_picture(CubePicture(4, 6, range(4), range(2, 3), title=("Channel 3",)))
    cube.show()
    return cube


def point_at(cube: Cube, sample: int, channel: int) -> None:
    place = cube.canvas.mapFromScene(cube.place_of(sample, channel))
    QTest.mouseMove(cube.canvas.viewport(), place)


@pytest.mark.parametrize("size", [(300, 120), (900, 500)])
@pytest.mark.parametrize(("samples", "channels"), [(1, 1), (4, 6), (64, 3)])
def test_the_faces_fill_their_room_without_overlap(
    size: tuple[int, int], samples: int, channels: int
) -> None:
    room = QRectF(10, 5, *size)
    picture = CubePicture(samples, channels)
    cells = list(cells_of(picture, room))
    slices = min(samples, MOST_SLICES)
    assert len(cells) == slices * channels + ROWS * slices + ROWS * channels
    around = cells[0].corners.boundingRect()
    for cell in cells:
        around = around.united(cell.corners.boundingRect())
        assert 0 <= cell.sample < slices
        assert 0 <= cell.channel < channels
    assert around.width() == pytest.approx(room.width())
    assert around.height() == pytest.approx(room.height())
    rule = Qt.FillRule.OddEvenFill
    for cell in cells:
        centre = QPointF()
        for i in range(4):
            centre += cell.corners.at(i) / 4
        assert sum(other.corners.containsPoint(centre, rule) for other in cells) == 1


def test_what_is_lit_is_seen_on_the_faces_it_reaches(cube: Cube) -> None:
    front = {(Face.FRONT, 0, 2)}
    assert cube.lit() == front | {(Face.TOP, n, 2) for n in range(4)}
    cube.set_picture(CubePicture(4, 6, range(1, 2), range(6)))  # a sample behind the first
    assert cube.lit() == {(Face.TOP, 1, c) for c in range(6)} | {(Face.SIDE, 1, 5)}
    cube.set_picture(CubePicture(4, 6))
    assert cube.lit() == set()


@pytest.mark.parametrize(("sample", "channel"), [(0, 0), (3, 5), (2, 1)])
def test_the_mouse_tells_where_it_is_and_when_it_leaves(
    cube: Cube, qtbot: QtBot, sample: int, channel: int
) -> None:
    with qtbot.waitSignal(cube.pointed) as pointed:
        point_at(cube, sample, channel)
    assert pointed.args == [sample, channel]
    with qtbot.waitSignal(cube.pointed) as pointed:
        QTest.mouseMove(cube.canvas.viewport(), cube.canvas.rect().bottomRight())
    assert pointed.args == [-1, -1]


def test_arrow_keys_go_from_cell_to_cell_and_stop_at_the_edges(cube: Cube, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    cube.pointed.connect(lambda sample, channel: seen.append((sample, channel)))
    for key in ("Right", "Right", "Up", "Left", "Left", "Left", "Down", "Down", "Down"):
        qtbot.keyClick(cube, getattr(Qt.Key, f"Key_{key}"))
    assert seen[:4] == [(0, 0), (0, 1), (1, 1), (1, 0)]
    assert seen[4:] == [(1, 0), (1, 0), (0, 0), (0, 0), (0, 0)]


def test_it_says_what_is_lit_and_hands_out_its_cells(cube: Cube) -> None:
    picture = CubePicture(
        4, 6, range(4), range(2, 3), title=("Channel 3",), figures=(("mean", "2"),)
    )
    cube.set_picture(picture)
    said = cube.accessibleDescription().splitlines()
    assert said == ["Digits: 4, numbered from 1. Channels: 6.", "Channel 3", "mean: 2."]
    lines = as_csv(cube).splitlines()
    assert len(lines) == 1 + 4 * 6
    assert sum(line.endswith(",1") for line in lines) == 4
    assert b"<svg" in as_svg(cube)
    assert as_png(cube).startswith(b"\x89PNG")
