"""Marks stand under the ticks of their slider, and a click sets one exactly."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.widgets.mark_row import MarkRow
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LogScale
from dlgui.widgets.scale_slider import ScaleSlider

MARKS = (0.001, 0.01, 0.1, 1.0)


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    widget = NumberField("Std", value=0.5, name="std", scale=LogScale(1e-4, 10))
    qtbot.addWidget(widget)
    widget.set_marks(MARKS)
    widget.resize(280, 80)
    widget.show()
    return widget


def row(field: NumberField) -> MarkRow:
    found = field.findChild(MarkRow)
    assert isinstance(found, MarkRow)
    return found


def test_every_mark_is_written_under_its_tick(field: NumberField) -> None:
    slider = field.slider()
    assert isinstance(slider, ScaleSlider)
    for mark in MARKS:
        button = row(field).button(mark)
        assert button.geometry().center().x() == pytest.approx(slider.place(mark), abs=1.5)
    assert [row(field).button(mark).text() for mark in MARKS] == ["0.001", "0.01", "0.1", "1"]


def test_marks_do_not_overlap(field: NumberField) -> None:
    places = [row(field).button(mark).geometry() for mark in MARKS]
    assert not any(a.intersects(b) for a, b in pairwise(places))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_even_at_its_least_width_no_number_lies_on_another(
    qapp: QApplication, field: NumberField, scale: float
) -> None:
    theme.apply(qapp, theme.mode())
    theme.set_scale(qapp, scale)
    field.resize(row(field).minimumSizeHint().width(), field.height())
    QApplication.processEvents()
    assert field.width() < 280 * scale
    places = [row(field).button(mark).geometry() for mark in MARKS]
    assert not any(a.intersects(b) for a, b in pairwise(places))


def test_a_click_sets_the_number_exactly_and_tells_once(qtbot: QtBot, field: NumberField) -> None:
    told: list[float] = []
    field.value_changed.connect(told.append)
    qtbot.mouseClick(row(field).button(0.01), Qt.MouseButton.LeftButton)
    assert told == [0.01]
    assert field.value() == 0.01
    assert field.edit().text() == "0.01"


def test_a_mark_can_be_chosen_with_the_keyboard(qtbot: QtBot, field: NumberField) -> None:
    button = row(field).button(1.0)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert field.value() == 1.0
    assert button.objectName() == "std_slider_marks_1"
