"""The bundled fonts: what each piece of text is for, and how large it is written."""

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import Final, final

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QWidget

import assets
from dlgui.theme.text_size import text_size


@final
class TextRole(StrEnum):
    """What a piece of text is for; decides its size, weight and colour."""

    BODY = "body"
    SMALL = "small"
    MUTED = "muted"  # body size, quiet
    HEADING = "heading"
    SECTION = "section"  # spaced capitals over a group
    TAG = "tag"  # small, in the accent
    READ_OUT = "read_out"  # a large figure
    ERROR = "error"


_PIXEL_SIZES: Final = {
    TextRole.SMALL: 12,
    TextRole.TAG: 12,
    TextRole.SECTION: 12,
    TextRole.ERROR: 12,
    TextRole.HEADING: 16,
    TextRole.READ_OUT: 22,
}
_BOLD: Final = (TextRole.HEADING, TextRole.READ_OUT)


@lru_cache(maxsize=1)
def load_fonts() -> str:
    """Register the bundled fonts and return their family; the desktop's if there are none."""
    folder = assets.path("fonts")
    files = sorted((*folder.glob("*.ttf"), *folder.glob("*.otf")))
    loaded = [QFontDatabase.addApplicationFont(str(file)) for file in files]
    families = [name for i in loaded if i >= 0 for name in QFontDatabase.applicationFontFamilies(i)]
    # The shortest name is the family; "... Medium" and the like are single weights of it.
    return min(families, key=len) if families else QGuiApplication.font().family()


def font(role: TextRole = TextRole.BODY) -> QFont:
    """Return the font of a widget for `role`, in the size of type in use."""
    result = picture_font(role)
    result.setPixelSize(text_size.scaled(result.pixelSize()))
    return result


def picture_font(role: TextRole = TextRole.BODY) -> QFont:
    """Return the font for `role` in a picture, which is magnified as a whole.

    Its digits are equally wide, so that figures do not dance.
    """
    result = QFont(load_fonts())
    result.setPixelSize(_PIXEL_SIZES.get(role, 14))
    result.setFeature(QFont.Tag("tnum"), 1)
    if role in _BOLD:
        result.setWeight(QFont.Weight.Bold)
    if role is TextRole.SECTION:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
    return result


def fit_fonts(widgets: Iterable[QWidget]) -> None:
    """Write each in the size in use: a sheet gives back the fonts that were there before it."""
    for widget in widgets:
        if (role := widget.property("textRole")) is not None:
            widget.setFont(font(TextRole(role)))
        elif isinstance(widget, QAbstractButton):
            # Hidden ones are not told of the application's font. (Not all widgets: of those
            # that are Qt's own some end the program when they are gone, and a sheet changes.)
            widget.setFont(font(TextRole.BODY))
