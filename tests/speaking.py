"""The program in another language for a while, as its users choose it."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from dlgui.start import settings
from dlgui.words.languages import install_translation


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak a language, then the one that was spoken before."""
    app, before = QApplication.instance(), settings.language()
    assert app is not None
    settings.remember_language(language)
    install_translation(app)
    try:
        yield
    finally:
        settings.remember_language(before or "en")
        install_translation(app)
