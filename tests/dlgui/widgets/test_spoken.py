"""What a screen reader hears of sliders and of the timeline, through Qt's own interfaces."""

from typing import Any

import pytest
from PySide6.QtGui import QAccessible, QAccessibleValueChangeEvent
from PySide6.QtWidgets import QSlider, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale, LogScale, Scale
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.widgets.timeline import Mark, Timeline

Text = QAccessible.Text


def heard(widget: QWidget, kind: QAccessible.Text = Text.Value) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def numbers(widget: QWidget) -> tuple[float, float, float]:
    value = QAccessible.queryAccessibleInterface(widget).valueInterface()
    return value.currentValue(), value.minimumValue(), value.maximumValue()


def make_slider(qtbot: QtBot, scale: Scale, number: float, unit: str = "") -> ScaleSlider:
    slider = ScaleSlider(scale, name="slider", unit=unit)
    qtbot.addWidget(slider)
    slider.set_number(number)
    return slider


@pytest.mark.parametrize(
    ("scale", "number", "unit", "said", "ends"),
    [
        (LogScale(1e-4, 1), 0.01, "", "0.01", (1e-4, 1.0)),
        (LogScale(1e-6, 1, zero=True), 0.0, "", "0", (0.0, 1.0)),
        (LogScale(10, 1e4, integer=True), 300, "digits", "300 digits", (10.0, 1e4)),
        (LinearScale(0, 200, 1), 40, "steps", "40 steps", (0.0, 200.0)),
        (LogScale(1e-4, 1), 1e-5, "", "1e-5", (1e-4, 1.0)),  # typed, and off the scale
    ],
)
def test_a_slider_says_its_number_and_not_its_position(
    qtbot: QtBot, scale: Scale, number: float, unit: str, said: str, ends: tuple[float, float]
) -> None:
    slider = make_slider(qtbot, scale, number, unit)
    assert heard(slider) == said
    assert slider.accessibleDescription().startswith(f"{said}, from ")
    assert numbers(slider) == (number, *ends)
    assert QAccessible.queryAccessibleInterface(slider).role() == QAccessible.Role.Slider


def test_the_description_goes_with_the_number_and_ends_with_the_tool_tip(qtbot: QtBot) -> None:
    slider = make_slider(qtbot, LogScale(1e-4, 1), 0.01)
    slider.setToolTip("How far a step goes")
    said = heard(slider, Text.Description)
    assert said == "0.01, from 0.0001 to 1\nHow far a step goes"
    slider.set_number(0.5)
    assert heard(slider, Text.Description) == "0.5, from 0.0001 to 1\nHow far a step goes"


def test_what_is_typed_is_said_by_the_slider_in_the_unit_of_the_field(qtbot: QtBot) -> None:
    field = NumberField("Rate", value=0.1, name="rate", scale=LogScale(1e-4, 1), unit="m/s")
    qtbot.addWidget(field)
    slider = field.slider()
    assert slider is not None
    field.edit().setText("0.025")
    field.commit()
    assert (heard(slider, Text.Name), heard(slider)) == ("Rate", "0.025 m/s")


def test_each_change_is_told_once_with_the_number(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    slider = make_slider(qtbot, LinearScale(0, 1, 1e-6), 0.5)
    told: list[Any] = []

    def tell(event: QAccessibleValueChangeEvent) -> None:
        told.append(event.value())

    monkeypatch.setattr(QAccessible, "updateAccessibility", tell)
    slider.set_number(0.500001)  # the same integer position
    slider.set_number(0.500001)
    slider.set_number(0.25)
    assert told == ["0.500001", "0.25"]


def test_a_reader_sets_a_number_as_a_hand_would(qtbot: QtBot) -> None:
    slider = make_slider(qtbot, LinearScale(0, 200, 10), 40)
    value = QAccessible.queryAccessibleInterface(slider).valueInterface()
    with qtbot.waitSignal(slider.moved) as moved:
        value.setCurrentValue(58.0)
    assert moved.args == [60.0]
    with qtbot.assertNotEmitted(slider.moved):
        slider.setEnabled(False)
        value.setCurrentValue(10.0)
    assert slider.number() == 60.0


def test_the_timeline_says_the_step(qtbot: QtBot) -> None:
    line = Timeline(name="line")
    qtbot.addWidget(line)
    line.set_total(2000)
    line.show_at(525, 1250)
    line.set_marks([Mark(300, "L2 0.03")])
    assert heard(line) == "step 525 of 2,000"
    assert heard(line, Text.Description) == "step 525 of 2,000; 1,250 recorded; 300: L2 0.03"
    assert numbers(line) == (525, 0, 2000)


def test_a_reader_scrubs_no_farther_than_what_is_recorded(qtbot: QtBot) -> None:
    line = Timeline(name="line")
    qtbot.addWidget(line)
    line.set_total(2000)
    line.show_at(525, 1250)
    with qtbot.waitSignal(line.scrubbed) as scrubbed:
        QAccessible.queryAccessibleInterface(line).valueInterface().setCurrentValue(1900)
    assert scrubbed.args == [1250]


def test_other_sliders_are_left_to_qt(qtbot: QtBot) -> None:
    slider = QSlider()
    qtbot.addWidget(slider)
    slider.setValue(7)
    assert heard(slider) == "7"


def test_what_is_gone_is_not_asked(qtbot: QtBot) -> None:
    slider = ScaleSlider(LinearScale(0, 1, 0.1), name="slider")
    assert heard(slider) == "0"
    delete(slider)
    other = make_slider(qtbot, LinearScale(0, 1, 0.1), 0.3)
    assert heard(other) == "0.3"
