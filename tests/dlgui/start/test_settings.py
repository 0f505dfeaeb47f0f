"""What is remembered comes back; disorder in the store is no trouble."""

from PySide6.QtCore import QByteArray, QSettings
from pytestqt.qtbot import QtBot

from dlgui.start import settings
from dlgui.theme import ColorMode
from dlgui.words.languages import current_language


def test_at_a_first_start_nothing_is_remembered(qtbot: QtBot) -> None:
    assert settings.color_mode() is ColorMode.SYSTEM
    assert settings.language() == ""
    assert settings.window_geometry() is None


def test_what_was_chosen_comes_back(qtbot: QtBot) -> None:
    settings.remember_color_mode(ColorMode.DARK)
    settings.remember_language("ja")
    settings.remember_window_geometry(QByteArray(b"abc"))
    assert settings.color_mode() is ColorMode.DARK
    assert settings.language() == current_language() == "ja"
    assert settings.window_geometry() == QByteArray(b"abc")


def test_disorder_is_taken_for_nothing(qtbot: QtBot) -> None:
    store = QSettings("dlgui", "dlgui")
    store.setValue("color_mode", "purple")
    store.setValue("language", "xx")
    store.setValue("window_geometry", "here")
    store.sync()
    assert settings.color_mode() is ColorMode.SYSTEM
    assert current_language() == ""
    assert settings.window_geometry() is None
