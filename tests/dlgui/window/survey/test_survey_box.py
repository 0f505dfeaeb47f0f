"""The map of models: every lab and preset in it is there, by mouse and by keys."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.window.survey.card import ModelCard
from dlgui.window.survey.model import Family, Nature
from dlgui.window.survey.survey_box import SurveyBox
from dlgui.window.survey.table import MODELS
from tests.lessons_played import open_with_labs
from tests.open_window import press

KEY = Qt.Key
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def box_of(qtbot: QtBot, window: MainWindow) -> SurveyBox:
    found = window.findChild(SurveyBox)
    assert isinstance(found, SurveyBox)
    found.activateWindow()
    qtbot.waitUntil(found.isActiveWindow)
    return found


def card_of(box: SurveyBox, name: str) -> ModelCard:
    (card,) = [card for card in box.picture.cards if card.model.id == name]
    return card


@pytest.fixture
def window(qtbot: QtBot) -> MainWindow:
    return open_with_labs(qtbot, ["overfitting", "rebuild"])


def test_ids_and_places_are_told_apart() -> None:
    assert len({model.id for model in MODELS}) == len(MODELS)
    assert len({(model.lab, model.preset) for model in MODELS}) == len(MODELS)


def test_every_lab_and_preset_of_the_table_is_there_and_can_be_opened(qtbot: QtBot) -> None:
    window = open_with_labs(qtbot, list(dict.fromkeys(m.lab for m in MODELS)))
    assert window.workspace is not None
    for model in MODELS:
        assert model.preset in dict(window.labs[model.lab].presets()), model.id
    window.workspace.survey.open_preset("sequences", "letters")
    assert (window.lab.key, window.lab.preset) == ("sequences", "letters")


def test_keys_lead_to_a_model_and_open_it(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_M, BOTH)
    box = box_of(qtbot, window)
    assert box.isVisible()
    assert box.card.model.id == "layers"  # whose preset is on stage
    for key, found in (
        (KEY.Key_Left, "perceptron"),
        (KEY.Key_Left, "perceptron"),
        (KEY.Key_Down, "linear-autoencoder"),
        (KEY.Key_Right, "autoencoder"),
        (KEY.Key_Up, "layers"),
        (KEY.Key_Down, "autoencoder"),
    ):
        qtbot.keyClick(box.card, key)
        assert box.card.model.id == found
        assert box.focusWidget() is box.card
    assert "autoencoder" in box.title.text()
    with qtbot.waitSignal(box.finished):
        qtbot.keyClick(box.card, KEY.Key_Return)
    assert (window.lab.key, window.lab.preset) == ("rebuild", "autoencoder")


def test_a_button_of_a_lab_shows_it_and_a_click_opens_a_model(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.show_lab("rebuild")
    button = window.lab.findChild(QPushButton, "rebuild_survey")
    assert isinstance(button, QPushButton)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    box = box_of(qtbot, window)
    assert box.card.model.preset == "vae"
    with qtbot.waitSignal(box.finished):
        qtbot.mouseClick(card_of(box, "linear-autoencoder"), Qt.MouseButton.LeftButton)
    assert window.lab.preset == "autoencoder-linear"


def test_what_has_no_place_is_told_and_not_opened(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_M, BOTH)
    box = box_of(qtbot, window)
    card = card_of(box, "letters")  # its lab is not in this window
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert box.isVisible()
    assert not box.open_button.isEnabled()
    assert "no lab" in box.place.text()
    assert window.lab.key == "overfitting"
    card_of(box, "layers").setFocus()
    assert box.open_button.isEnabled()
    box.close()


def test_a_mouse_that_moves_over_a_model_tells_of_it(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_M, BOTH)
    box = box_of(qtbot, window)
    card = card_of(box, "perceptron")
    assert box.card is not card
    at = QPointF(card.rect().center())
    none = (Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier)
    move = QMouseEvent(QEvent.Type.MouseMove, at, card.mapToGlobal(at), *none)
    QApplication.sendEvent(card, move)
    assert box.card is card
    assert "Perceptron" in box.title.text()
    box.close()


def test_the_map_is_drawn_and_read_out_whole(qtbot: QtBot, window: MainWindow) -> None:
    press(qtbot, window, KEY.Key_M, BOTH)
    box = box_of(qtbot, window)
    for card in box.picture.cards:
        image = card.grab().toImage()
        colors = {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(8, 60, 3)}
        assert len(colors) > 3, card.model.id
        assert card.purpose in card.accessibleName()
        assert card.accessibleDescription()
    names = {label.objectName() for label in box.picture.findChildren(QLabel)}
    assert names == {f"survey_{one.name.lower()}" for one in (*Family, *Nature)}
    box.close()
