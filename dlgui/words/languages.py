"""The languages of the program: which there are, and how one is put into use."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import assets
from dlgui.start import settings

LANGUAGES = {"": "System", "en": "English", "ja": "日本語"}
"""Code -> name in its own language; the empty one follows the desktop."""


OURS = "dlgui_translator"


def current_language() -> str:
    """Return the code that was chosen, empty for the desktop's language."""
    code = settings.language()
    return code if code in LANGUAGES else ""


def spoken_language() -> str:
    """Return the code of what was chosen, else the desktop's, else (if we lack that) English."""
    code = current_language() or QLocale.system().name().partition("_")[0]
    return code if code in LANGUAGES else "en"


def install_translation(app: QCoreApplication, code: str = "") -> QTranslator | None:
    """Speak a language (none: the chosen one); None for English, or if there is no file for it.

    What was spoken before is spoken no longer.
    """
    for before in app.findChildren(QTranslator, OURS):
        app.removeTranslator(before)
        before.deleteLater()
    code = code or current_language() or QLocale.system().name().partition("_")[0]
    file = assets.path("translations") / f"dlgui_{code}.qm"
    translator = _new_translator(app)
    if not file.exists() or not translator.load(str(file)):
        translator.deleteLater()
        return None
    _install_qt_texts(app, code)
    app.installTranslator(translator)
    return translator


def _install_qt_texts(app: QCoreApplication, code: str) -> None:
    """Translate what Qt itself says, on buttons and in menus of text fields, if Qt can."""
    translator = _new_translator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{code}", folder):
        app.installTranslator(translator)


def _new_translator(app: QCoreApplication) -> QTranslator:
    translator = QTranslator(app)
    translator.setObjectName(OURS)
    return translator


def language_sign() -> str:
    """Return a word by which one language is told from another, as it is in use now."""
    return QCoreApplication.translate("Menus", "Quit")
