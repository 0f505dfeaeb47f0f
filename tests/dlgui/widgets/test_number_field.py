"""A number typed, stepped or dragged: line, slider and error text stay one."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LogScale
from dlgui.widgets.text_field import TextField


@pytest.fixture
def field(qtbot: QtBot) -> NumberField:
    field = NumberField(
        "Rate",
        value=0.01,
        name="rate",
        minimum=0,
        exclusive_minimum=True,
        maximum=10,
        scale=LogScale(1e-4, 10),
        tag="live",
        tool_tip="How fast",
    )
    qtbot.addWidget(field)
    field.resize(280, 60)
    field.show()
    return field


def retype(qtbot: QtBot, field: NumberField | TextField, text: str) -> None:
    field.edit().selectAll()
    if text.isascii():
        qtbot.keyClicks(field.edit(), text)
    else:  # as an input method hands it over
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(field.edit(), event)


@pytest.mark.parametrize(("text", "number"), [("1e-3", 0.001), (".5", 0.5), ("3", 3.0)])
def test_enter_commits(field: NumberField, qtbot: QtBot, text: str, number: float) -> None:
    retype(qtbot, field, text)
    with qtbot.waitSignal(field.value_changed) as changed:
        qtbot.keyClick(field.edit(), Qt.Key.Key_Return)
    assert changed.args == [number]
    assert field.value() == number
    slider = field.slider()
    assert slider is not None
    assert slider.number() == number


def test_nothing_is_told_while_typing(field: NumberField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.value_changed):
        retype(qtbot, field, "0.5")
    assert field.value() == 0.01


def test_leaving_commits(field: NumberField, qtbot: QtBot) -> None:
    field.activateWindow()
    field.edit().setFocus()
    qtbot.waitUntil(field.edit().hasFocus)
    retype(qtbot, field, "0.2")
    with qtbot.waitSignal(field.value_changed):
        qtbot.keyClick(field.edit(), Qt.Key.Key_Tab)
    assert field.value() == 0.2


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0", "Must be above 0 and at most 10."),
        ("11", "Must be above 0 and at most 10."),
        ("11,5", "Must be above 0 and at most 10."),
        ("1,000e3", "This can be read in two ways: write 1000e3 or 1000."),
        ("fast", "This is not a number."),
        ("", "Type a number."),
    ],
)
def test_a_bad_number_is_explained_and_not_told(
    field: NumberField, qtbot: QtBot, text: str, reason: str
) -> None:
    with qtbot.assertNotEmitted(field.value_changed):
        retype(qtbot, field, text)
        if not text:
            qtbot.keyClick(field.edit(), Qt.Key.Key_Delete)
        qtbot.keyClick(field.edit(), Qt.Key.Key_Return)
    assert field.error() == reason
    assert field.value() == 0.01
    assert field.edit().property("invalid") is True


@pytest.mark.parametrize(
    ("text", "number", "shown"),
    [
        ("0,5", 0.5, "0.5"),
        ("０．０５", 0.05, "0.05"),
        ("１ｅ－２", 0.01, "0.01"),
        ("50%", 0.5, "0.5"),
        ("0。25", 0.25, "0.25"),
    ],
)
def test_what_was_understood_is_shown_and_said(
    field: NumberField, qtbot: QtBot, text: str, number: float, shown: str
) -> None:
    retype(qtbot, field, text)
    qtbot.keyClick(field.edit(), Qt.Key.Key_Return)
    assert (field.value(), field.edit().text(), field.error()) == (number, shown, "")
    assert field.note() == f"“{text}” was read as {shown}."
    assert field.edit().accessibleDescription() == field.note()
    field.set_value(number)  # as a lab does that shows its setting again
    assert field.note()
    retype(qtbot, field, "3")
    assert field.note() == ""


@pytest.fixture
def count(qtbot: QtBot) -> NumberField:
    field = NumberField(
        "Updates", value=7, name="count", minimum=1, maximum=10_000_000, integer=True, slider=False
    )
    qtbot.addWidget(field)
    field.show()
    return field


@pytest.mark.parametrize("text", ["2 000", "2,000", "２０００", "2'000", "2e3", "2000.0", "2000 "])
def test_whole_numbers_are_typed_grouped(count: NumberField, qtbot: QtBot, text: str) -> None:
    retype(qtbot, count, text)
    qtbot.keyClick(count.edit(), Qt.Key.Key_Return)
    assert (count.value(), count.edit().text()) == (2000, "2000")


def test_what_may_be_two_numbers_is_refused_with_both(count: NumberField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(count.value_changed):
        retype(qtbot, count, "1.000")
        assert count.error() == ""
        qtbot.keyClick(count.edit(), Qt.Key.Key_Return)
    assert count.error() == "This can be read in two ways: write 1000 or 1."
    assert (count.value(), count.edit().text()) == (7, "1.000")


def test_a_second_space_is_the_windows(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = NumberField("Updates", value=7, name="count", integer=True, parent=window)
    QVBoxLayout(window).addWidget(field)
    told: list[float] = []
    QShortcut(Qt.Key.Key_Space, window).activated.connect(lambda: told.append(field.value()))
    window.show()
    window.activateWindow()
    field.edit().setFocus()
    qtbot.waitUntil(field.edit().hasFocus)
    retype(qtbot, field, "50 ")
    assert (told, field.edit().text()) == ([], "50 ")
    qtbot.keyClick(field.edit(), Qt.Key.Key_Space)
    assert (told, field.edit().text(), field.note()) == ([50], "50", "")


def test_escape_restores_the_last_good_number(field: NumberField, qtbot: QtBot) -> None:
    retype(qtbot, field, "50")
    assert field.error()
    qtbot.keyClick(field.edit(), Qt.Key.Key_Escape)
    assert field.edit().text() == "0.01"
    assert field.error() == ""


def test_half_a_number_is_not_blamed_while_typing(field: NumberField, qtbot: QtBot) -> None:
    retype(qtbot, field, "1e-")
    assert field.error() == ""


def test_arrow_keys_step_by_factors_on_a_logarithmic_scale(
    field: NumberField, qtbot: QtBot
) -> None:
    qtbot.keyClick(field.edit(), Qt.Key.Key_Up)
    assert field.value() == 0.011
    qtbot.keyClick(field.edit(), Qt.Key.Key_Down)
    qtbot.keyClick(field.edit(), Qt.Key.Key_Down)
    assert field.value() == 0.0089


def test_arrow_keys_step_whole_numbers_by_one_and_stop_at_the_limit(qtbot: QtBot) -> None:
    field = NumberField("Count", value=9, name="count", minimum=1, maximum=10, integer=True)
    qtbot.addWidget(field)
    for _ in range(3):
        qtbot.keyClick(field.edit(), Qt.Key.Key_Up)
    assert field.value() == 10
    assert field.slider() is None


def test_dragging_the_slider_fills_the_line(field: NumberField, qtbot: QtBot) -> None:
    slider = field.slider()
    assert slider is not None
    with qtbot.waitSignal(field.value_changed):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(slider.width() - 3, 9))
    assert field.value() == 10
    assert field.edit().text() == "10"


def test_the_program_s_own_changes_tell_nobody(field: NumberField, qtbot: QtBot) -> None:
    retype(qtbot, field, "50")
    with qtbot.assertNotEmitted(field.value_changed):
        field.set_value(0.3)
    assert field.edit().text() == "0.3"
    assert field.error() == ""


def test_numbers_beyond_the_slider_may_be_typed(qtbot: QtBot) -> None:
    field = NumberField("Rate", value=1, name="rate", scale=LogScale(0.1, 10))
    qtbot.addWidget(field)
    retype(qtbot, field, "1000")
    assert field.commit()
    assert field.value() == 1000


def test_space_in_the_line_is_left_to_the_window_with_the_number_taken_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field = NumberField("Rate", value=0.1, name="rate", parent=window)
    QVBoxLayout(window).addWidget(field)
    told: list[float] = []
    QShortcut(Qt.Key.Key_Space, window).activated.connect(lambda: told.append(field.value()))
    window.show()
    window.activateWindow()
    field.edit().setFocus()
    qtbot.waitUntil(field.edit().hasFocus)
    retype(qtbot, field, "0.7")
    qtbot.keyClick(field.edit(), Qt.Key.Key_Space)
    assert told == [0.7]
    assert field.edit().text() == "0.7"


def test_parts_have_names_and_words_for_assistive_programs(field: NumberField) -> None:
    slider = field.slider()
    assert slider is not None
    assert field.edit().objectName() == "rate_edit"
    assert slider.objectName() == "rate_slider"
    assert field.edit().accessibleName() == slider.accessibleName() == "Rate"
    assert field.edit().toolTip() == slider.toolTip() == "How fast"
    assert field.tag() == "live"


def test_an_error_takes_room_only_while_it_is_there(field: NumberField) -> None:
    before = field.sizeHint().height()
    field.set_error("Something is wrong.")
    assert field.sizeHint().height() > before
    field.set_error("")
    assert field.sizeHint().height() == before
