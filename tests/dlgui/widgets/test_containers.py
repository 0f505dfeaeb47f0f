"""Cards, sections, the inspector and the list of places to go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from dlgui.widgets.card import Card
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.nav_list import NavList
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.section import Section


@pytest.fixture
def places(qtbot: QtBot) -> NavList:
    places = NavList(name="places")
    qtbot.addWidget(places)
    for key in ("one", "two", "three"):
        places.add_entry(key, key.title(), "activity", tool_tip=f"Go to {key}")
    places.resize(160, 200)
    places.show()
    return places


def test_a_card_shows_title_note_and_content(qtbot: QtBot) -> None:
    card = Card("Title", name="card", note="a note")
    qtbot.addWidget(card)
    label = QLabel("content")
    card.add(label)
    card.add_action(QToolButton())
    assert label.parent() is card
    assert (card.title(), card.note(), card.accessibleName()) == ("Title", "a note", "Title")
    card.set_title("Other")
    card.set_note("")
    assert (card.title(), card.note(), card.accessibleName()) == ("Other", "", "Other")


def test_the_controls_of_a_narrow_card_stand_below_its_title(qtbot: QtBot) -> None:
    card = Card("A title of some length", name="card")
    qtbot.addWidget(card)
    button = QToolButton()
    button.setFixedWidth(150)
    card.add_action(button)
    title = card.findChild(QLabel, "card_title")
    assert isinstance(title, QLabel)
    words = title.sizeHint().width()
    assert card.minimumSizeHint().width() < words + 150
    card.show()
    for width, is_beside in ((words + 250, True), (words + 100, False), (words + 250, True)):
        card.resize(width, 200)
        QApplication.processEvents()
        where = button.geometry()
        assert where.right() == card.rect().right() - 16
        assert title.width() >= words
        assert (where.top() <= title.geometry().bottom()) is is_beside


def test_a_section_folds_under_its_button(qtbot: QtBot) -> None:
    section = Section("Data", name="data", collapsible=True)
    qtbot.addWidget(section)
    field = QLabel("field")
    section.add(field)
    section.show()
    toggle = section.findChild(QToolButton, "data_toggle")
    assert isinstance(toggle, QToolButton)
    assert toggle.accessibleName() == "Hide Data"
    with qtbot.waitSignal(section.folded) as folded:
        qtbot.keyClick(toggle, Qt.Key.Key_Space)
    assert folded.args == [True]
    assert not field.isVisible()
    assert toggle.accessibleName() == "Show Data"
    section.set_folded(False)
    assert field.isVisible()


def test_a_plain_section_has_no_button(qtbot: QtBot) -> None:
    section = Section("Data", name="data")
    qtbot.addWidget(section)
    assert section.findChild(QToolButton) is None


@pytest.mark.parametrize("width", [280, 340])
def test_no_field_of_the_inspector_is_cut_off(qtbot: QtBot, width: int) -> None:
    inspector = Inspector(name="inspector")
    qtbot.addWidget(inspector)
    field = NumberField("A rather long label", value=1, name="f", scale=LinearScale(0, 9, 1))
    for i in range(20):
        section = Section("Group", name=f"s{i}")
        section.add(field if i == 0 else QLabel("more"))
        inspector.add(section)
    inspector.resize(width, 300)
    inspector.show()
    right = field.edit().mapTo(inspector, field.edit().rect().topRight()).x()
    assert right < inspector.viewport().geometry().right()
    assert inspector.horizontalScrollBar().maximum() == 0


def test_the_inspector_grows_for_a_wide_field(qtbot: QtBot) -> None:
    inspector = Inspector(name="inspector")
    qtbot.addWidget(inspector)
    assert inspector.sizeHint().width() == 304
    wide = QLabel("wide")
    wide.setMinimumWidth(400)
    inspector.add(wide)
    inspector.show()
    assert inspector.sizeHint().width() >= 400 + inspector.verticalScrollBar().sizeHint().width()
    assert inspector.minimumSizeHint().width() == 176  # in a narrow window it scrolls sideways
    inspector.resize(200, 300)
    assert inspector.horizontalScrollBar().maximum() > 0


def test_the_first_place_is_shown_at_once(places: NavList) -> None:
    assert places.current() == "one"
    assert places.keys() == ["one", "two", "three"]


def test_keys_go_from_place_to_place(places: NavList, qtbot: QtBot) -> None:
    told: list[str] = []
    places.selected.connect(told.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
        qtbot.keyClick(places, key)
    assert told == ["two", "three", "two", "one"]


def test_a_click_goes_to_a_place(places: NavList, qtbot: QtBot) -> None:
    place = places.visualItemRect(places.item(2)).center()
    with qtbot.waitSignal(places.selected) as selected:
        qtbot.mouseClick(places.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert selected.args == ["three"]


def test_showing_a_place_tells_nobody(places: NavList, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(places.selected):
        places.select("three")
    assert places.current() == "three"
    with pytest.raises(ValueError, match="no entry 'four'"):
        places.select("four")


def test_the_place_shown_looks_different(places: NavList) -> None:
    first = places.grab().toImage()
    places.select("two")
    assert places.grab().toImage() != first
