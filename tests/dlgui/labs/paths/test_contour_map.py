"""The map under real mouse events: what it gained by being a chart, and what must not change."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.labs.paths.contour_map import ContourMap
from dlgui.labs.paths.page import PathsLab
from dlgui.plot.export import Pose, as_csv, as_svg
from dlgui.plot.view import Ranges

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def lab(qtbot: QtBot) -> Iterator[PathsLab]:
    lab = PathsLab()
    qtbot.addWidget(lab)
    qtbot.addWidget(lab.inspector)
    lab.resize(780, 700)
    lab.show()
    qtbot.waitExposed(lab)
    lab.grab()
    yield lab
    lab.close_lab()


@pytest.fixture
def the_map(lab: PathsLab) -> ContourMap:
    return lab.stage.contour_panel.map


def at(the_map: ContourMap, x: float, y: float) -> QPoint:
    return QPointF(*the_map.view().point(x, y)).toPoint()


def wheel(the_map: ContourMap, where: QPoint, notches: int) -> None:
    viewport = the_map.canvas.viewport()
    event = QWheelEvent(
        QPointF(where), QPointF(viewport.mapToGlobal(where)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
        False,
    )  # fmt: skip
    QApplication.sendEvent(viewport, event)


def spans(the_map: ContourMap) -> tuple[float, float]:
    r = the_map.view().ranges
    return r.x1 - r.x0, r.y1 - r.y0


def test_the_wheel_zooms_both_axes_and_keeps_equal_units(the_map: ContourMap) -> None:
    before, mouse = spans(the_map), at(the_map, -4.0, 1.0)
    wheel(the_map, mouse, 2)
    after, view = spans(the_map), the_map.view()
    assert after[0] / before[0] == pytest.approx(after[1] / before[1])
    assert after[0] / view.width == pytest.approx(after[1] / view.height)
    assert view.step_at(mouse.x()) == pytest.approx(-4.0, abs=0.05)


def test_over_an_axis_the_wheel_zooms_that_one_if_units_may_differ(the_map: ContourMap) -> None:
    the_map.set_equal(False)
    before, view = spans(the_map), the_map.view()
    wheel(the_map, QPoint(round(view.left + view.width / 2), round(view.bottom + 12)), 2)
    assert spans(the_map)[0] < before[0]
    assert spans(the_map)[1] == pytest.approx(before[1])


def move(the_map: ContourMap, kind: QEvent.Type, where: QPoint, held: Qt.MouseButton) -> None:
    """A mouse event with Shift down, which QTest's moves have not."""
    viewport = the_map.canvas.viewport()
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    place, shift = QPointF(where), Qt.KeyboardModifier.ShiftModifier
    screen = QPointF(viewport.mapToGlobal(where))
    QApplication.sendEvent(viewport, QMouseEvent(kind, place, screen, button, held, shift))


def test_shift_draws_a_box_to_zoom_into(the_map: ContourMap) -> None:
    before, end = spans(the_map), at(the_map, -1.0, -1.0)
    move(the_map, QEvent.Type.MouseButtonPress, at(the_map, -5.0, 1.0), LEFT)
    move(the_map, QEvent.Type.MouseMove, end, LEFT)
    move(the_map, QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)
    assert spans(the_map)[0] < before[0]


def test_a_double_click_goes_home_and_leaves_the_start(lab: PathsLab, the_map: ContourMap) -> None:
    home = the_map.view()
    wheel(the_map, at(the_map, 0.0, 0.0), 3)
    assert lab.stage.contour_panel.home.isVisible()
    viewport, where = the_map.canvas.viewport(), at(the_map, 0.1, 0.1)
    QTest.mouseClick(viewport, LEFT, pos=where)
    QTest.mouseDClick(viewport, LEFT, pos=where)
    QTest.mouseRelease(viewport, LEFT, pos=where)
    assert the_map.view() == home
    assert lab.course.start == (-7.0, 2.0)
    assert not lab.stage.contour_panel.home.isVisible()


@pytest.mark.parametrize("far", [Ranges(1e300, 2e300, -1, 1), Ranges(-1e9, 1e9, -1e9, 1e9)])
def test_ranges_typed_absurdly_far_off_break_nothing(the_map: ContourMap, far: Ranges) -> None:
    the_map.show_range(far)
    the_map.grab()
    the_map.follow()
    assert the_map.following


def test_the_menu_offers_no_logarithm_and_a_grid(the_map: ContourMap) -> None:
    menu = the_map.menu(QPointF(200, 100))
    entries = {entry.objectName(): entry for entry in menu.actions()}
    assert not {"plot_log_x", "plot_log_y"} & set(entries)
    assert not entries["plot_grid"].isChecked()
    entries["plot_grid"].trigger()
    assert the_map.coordinates.grid.visible


def test_the_table_holds_x_y_and_f_of_every_racer(the_map: ContourMap) -> None:
    lines = as_csv(the_map).splitlines()
    assert lines[0].startswith("step,SGD x,SGD y,SGD f,Momentum x")
    assert lines[1].startswith("0,-7.0,2.0,6.45,-7.0")
    assert len(lines) == 32


def test_a_saved_picture_holds_the_contours_as_lines(the_map: ContourMap) -> None:
    svg = as_svg(the_map, Pose(QSize(900, 500), theme.ColorMode.LIGHT)).decode()
    assert "<image" not in svg
    assert svg.count("<path") > 20
    assert ">0.5<" in svg


def test_a_moved_map_has_the_contours_of_its_view_once_it_rests(
    the_map: ContourMap, qtbot: QtBot
) -> None:
    for _ in range(4):
        wheel(the_map, at(the_map, -1.0, 0.0), 4)
    qtbot.waitUntil(lambda: max(the_map.contours.levels) < 0.5)
