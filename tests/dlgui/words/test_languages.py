"""The program speaks the language that was chosen, or the desktop's if it knows that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from dlgui.start import settings
from dlgui.words.languages import current_language, install_translation


@pytest.fixture(autouse=True)
def translators_go(qapp: QApplication) -> Iterator[None]:
    before = set(qapp.findChildren(QTranslator))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_japanese_is_spoken_when_it_is_chosen(qapp: QApplication) -> None:
    assert qapp.translate("Menus", "Quit") == "Quit"
    settings.remember_language("ja")
    assert install_translation(qapp) is not None
    assert qapp.translate("Menus", "Quit") == "終了"
    assert qapp.translate("TransportLink", "full speed") == "最高速"


def test_english_needs_no_file(qapp: QApplication) -> None:
    settings.remember_language("en")
    assert install_translation(qapp) is None
    assert qapp.translate("Menus", "Quit") == "Quit"


def test_a_language_that_is_not_known_is_the_desktops() -> None:
    settings.remember_language("tlh")
    assert current_language() == ""
    settings.remember_language("ja")
    assert current_language() == "ja"


def test_without_a_choice_the_desktop_decides(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("ja_JP"))
    assert install_translation(qapp) is not None
    assert qapp.translate("Menus", "Quit") == "終了"
