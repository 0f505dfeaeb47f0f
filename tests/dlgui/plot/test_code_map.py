"""The map of codes: its points and names, the aim, and what it says of itself."""

import numpy as np
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

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
