"""A network as circles with their numbers: known ones, the one worked out now, what is said."""

import numpy as np
import pytest
from PySide6.QtWidgets import QGraphicsLineItem
from pytestqt.qtbot import QtBot

from dlgui.plot.formula_item import FormulaItem
from dlgui.plot.network_picture import NetworkColumn, NetworkNode, NetworkPicture

WEIGHTS = np.array([[0.5, -1.0]])
COLUMNS = (
    NetworkColumn("X (1)", (NetworkNode("x_1", 2.0),)),
    NetworkColumn("Y (2)", (NetworkNode("y_1", 1.0), NetworkNode("y_2", None)), WEIGHTS),
)


@pytest.fixture
def picture(qtbot: QtBot) -> NetworkPicture:
    picture = NetworkPicture(name="own_network", title="own")
    qtbot.addWidget(picture)
    picture.resize(400, 300)
    picture.show_network(COLUMNS, active=(1, 0))
    picture.show()
    return picture


def test_there_is_a_line_for_each_weight_and_a_name_for_each_circle(
    picture: NetworkPicture,
) -> None:
    items = picture.canvas.scene().items()
    lines = [item for item in items if isinstance(item, QGraphicsLineItem)]
    assert len(lines) == WEIGHTS.size
    widths = sorted(line.pen().widthF() for line in lines)
    assert widths[0] == pytest.approx(widths[1] / 2)
    names = {item.text() for item in items if isinstance(item, FormulaItem)}
    assert names == {"x₁", "y₁", "y₂"}


def test_what_is_known_is_said_and_the_rest_is_asked(picture: NetworkPicture) -> None:
    said = picture.accessibleDescription()
    assert "2 columns of circles, from X (1) to Y (2)." in said
    assert "Y (2): 1, ?." in said
    assert picture.table().rows == [["X (1)", 1, 2.0], ["Y (2)", 1, 1.0], ["Y (2)", 2, ""]]


def test_a_new_network_leaves_nothing_of_the_old_one_behind(picture: NetworkPicture) -> None:
    before = len(picture.canvas.scene().items())
    for _ in range(3):
        picture.show_network(COLUMNS, active=(1, 0))
    assert len(picture.canvas.scene().items()) == before
    picture.show_network(COLUMNS[:1])
    assert picture.active is None
    assert len(picture.columns()) == 1
