"""The window in a language; layouts of every other lab are tried in one of the two in turn."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from dlgui.start import settings
from dlgui.words.languages import install_translation


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Speak the language that a test is parametrized with, and none of ours afterwards."""
    before = set(qapp.findChildren(QTranslator))
    settings.remember_language(request.param)
    install_translation(qapp)
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(translator)
        translator.deleteLater()
