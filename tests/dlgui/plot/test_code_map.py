"""The map of codes: its points and names, the aim, and what it says of itself."""

from itertools import combinations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.plot.apart import spread_boxes
from dlgui.plot.code_map import CodeMap
from dlgui.plot.view import Ranges


def made(qtbot: QtBot) -> CodeMap:
    chart = CodeMap("code 1", "code 2", name="map", title="Map")
    qtbot.addWidget(chart)
    chart.resize(400, 300)
    chart.show()
    points = np.array([[0.0, 0.0], [1.0, 1.0], [2.0, 2.0], [-1.0, 1.0]])
    chart.set_points(points, np.array([0, 0, 0, 1]), ("zero", "one", "two"))
    return chart


def test_classes_are_named_at_their_middle_and_told(qtbot: QtBot) -> None:
    chart = made(qtbot)
    assert chart.names() == ["zero", "one"]
    assert "zero: 3 points around 1, 1." in chart.facts()
    assert chart.table().rows[3] == ["one", -1.0, 1.0]


def test_names_of_classes_that_lie_together_do_not_cover_each_other(qtbot: QtBot) -> None:
    chart, rng = made(qtbot), np.random.default_rng(0)
    for width, spread in ((400, 0.05), (220, 0.3)):
        chart.resize(width, width * 3 // 4)
        classes = tuple(map(str, range(10)))
        chart.set_points(rng.normal(0, spread, (200, 2)), np.arange(200) % 10, classes)
        boxes = [item.mapRectToScene(item.boundingRect()) for item in chart._names]
        inside = [box.adjusted(0.5, 0.5, -0.5, -0.5) for box in boxes]
        assert chart.names() == list(classes)
        assert not any(a.intersects(b) for a, b in combinations(inside, 2))
    chart.set_area(Ranges(5.0, 9.0, 5.0, 9.0))  # none of them is seen there
    assert chart.names() == []


def test_boxes_are_moved_only_where_they_would_cover_each_other() -> None:
    sizes, room = np.full((3, 2), 10.0), Ranges(0.0, 30.0, 0.0, 30.0)
    free = np.array([[5.0, 5.0], [20.0, 5.0], [5.0, 20.0]])
    np.testing.assert_array_equal(spread_boxes(free, sizes, room), free)
    together = spread_boxes(np.full((3, 2), 15.0), sizes, room)
    assert together[0].tolist() == [15, 15]
    assert np.abs(together[1:] - 15).max(axis=1).tolist() == [10, 10]
    full = spread_boxes(np.full((3, 2), 5.0), sizes, Ranges(0.0, 20.0, 0.0, 10.0))
    assert np.isnan(full).all(axis=1).tolist() == [False, False, True]


def test_a_click_and_arrow_keys_put_the_aim_somewhere(qtbot: QtBot) -> None:
    chart = made(qtbot)
    chart.set_area(Ranges(-4.0, 4.0, -4.0, 4.0))
    with qtbot.waitSignal(chart.place_chosen) as chosen:
        qtbot.keyClick(chart, Qt.Key.Key_Up)
    assert chosen.args is not None
    assert chosen.args[1] > 0
    place = chart.to_canvas(1.0, -2.0).toPoint()
    with qtbot.waitSignal(chart.place_chosen):
        qtbot.mouseClick(chart.canvas.viewport(), Qt.MouseButton.LeftButton, pos=place)
    np.testing.assert_allclose(chart.aim, (1.0, -2.0), atol=0.1)


def test_the_mouse_points_and_leaves(qtbot: QtBot) -> None:
    chart = made(qtbot)
    place = chart.canvas.mapToScene(chart.to_canvas(0.5, 0.5).toPoint())
    with qtbot.waitSignal(chart.pointed) as pointed:
        chart.canvas.scene().sigMouseMoved.emit(place)
    assert pointed.args is not None
    np.testing.assert_allclose(pointed.args, (0.5, 0.5), atol=0.1)


def drag(qtbot: QtBot, chart: CodeMap, *along: float) -> None:
    """Hold the left button over these places of the x axis, at y = 1."""
    hand, button = chart.canvas.viewport(), Qt.MouseButton.LeftButton
    ways = [chart.to_canvas(x, 1.0).toPoint() for x in along]
    qtbot.mousePress(hand, button, pos=ways[0])
    for way in ways[1:]:
        moved = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(way),
            QPointF(hand.mapToGlobal(way)),
            Qt.MouseButton.NoButton,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(hand, moved)
    qtbot.mouseRelease(hand, button, pos=ways[-1])


def test_dragging_takes_the_aim_along_and_does_not_move_the_map(qtbot: QtBot) -> None:
    chart = made(qtbot)
    chart.set_area(Ranges(-4.0, 4.0, -4.0, 4.0))
    seen, places = chart.visible_range(), []
    chart.place_chosen.connect(lambda x, y: places.append((x, y)))
    drag(qtbot, chart, -2.0, -1.0, 0.0, 1.0)
    np.testing.assert_allclose(places[-1], (1.0, 1.0), atol=0.1)
    np.testing.assert_allclose(chart.aim, (1.0, 1.0), atol=0.1)
    assert len(places) > 1
    assert chart.visible_range() == seen
    assert chart.following


def test_where_dragging_shall_zoom_the_aim_stays(qtbot: QtBot) -> None:
    chart = made(qtbot)
    chart.box.set_box_by_default(True)
    before = chart.aim
    drag(qtbot, chart, -2.0, -1.0, 0.0, 1.0)
    assert chart.aim == before


def test_the_aim_stays_on_what_is_seen(qtbot: QtBot) -> None:
    chart = made(qtbot)
    seen = chart.visible_range()
    beyond = chart.box.mapViewToScene(QPointF(seen.x1 + 9.0, seen.y0 - 9.0))
    chart.box.drawn.emit(beyond, beyond, True)
    np.testing.assert_allclose(chart.aim, (seen.x1, seen.y0))
