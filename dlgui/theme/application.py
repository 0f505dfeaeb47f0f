"""The look of the program in one place: colours, fonts, icons and the grid everything sits on.

`apply` dresses the application; what draws itself asks `current` for colours and repaints when
`notifier().changed` says so. Without a call to `apply`, the light palette is the current one.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from functools import lru_cache
from typing import Final, final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

import assets
from dlgui.start.color_mode import ColorMode
from dlgui.theme import icons
from dlgui.theme.palette import DARK, LIGHT, Palette
from dlgui.theme.roles import qt_palette
from dlgui.theme.style import style_sheet

GRID: Final = 8  # pixels: margins and gaps are whole or half multiples of this
HALF: Final = GRID // 2


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


@final
class IconRole(StrEnum):
    """The palette colour an icon takes."""

    TEXT = "text"
    MUTED = "muted"
    ACCENT = "accent"
    ON_ACCENT = "on_accent"
    WARNING = "warning"
    ERROR = "error"
    GOOD = "good"


_PIXEL_SIZES: Final = {
    TextRole.SMALL: 12,
    TextRole.TAG: 12,
    TextRole.SECTION: 12,
    TextRole.ERROR: 12,
    TextRole.HEADING: 16,
    TextRole.READ_OUT: 22,
}
_BOLD: Final = (TextRole.HEADING, TextRole.READ_OUT)


@final
class Notifier(QObject):
    """Remembers the mode and tells when the palette has changed; follows the desktop if asked."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = ColorMode.LIGHT
        self.palette = LIGHT
        self._dressed = False

    def choose(self, app: QApplication, mode: ColorMode) -> None:
        """Dress `app` in `mode`, and follow the desktop's changes from now on if that is it."""
        self.mode = mode
        if not self._dressed:
            app.setStyle("Fusion")
            app.setFont(font(TextRole.BODY))
            app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
            self._dressed = True
        self._dress(app, _palette_for(mode))

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self.mode is ColorMode.SYSTEM and isinstance(app, QApplication):
            self._dress(app, _palette_for(self.mode))

    def _dress(self, app: QApplication, palette: Palette) -> None:
        """Put all widgets into these colours.

        The sheet before is taken away first: to replace one, Qt looks up the rules of each of some
        1,400 widgets in turn (a second and more); to set one where there is none takes a fifth.
        """
        sheet = style_sheet(palette)
        if palette is self.palette and app.styleSheet() == sheet:
            return
        self.palette = palette
        app.setStyleSheet("")
        app.setPalette(qt_palette(palette))
        app.setStyleSheet(sheet)
        self.changed.emit()


@contextmanager
def borrowed(mode: ColorMode | None) -> Iterator[None]:
    """Let `current` be another palette for a while, for pictures that are drawn for a file.

    Nothing on the screen is told of it. None is the palette in use.
    """
    before = notifier().palette
    notifier().palette = before if mode is None else _palette_for(mode)
    try:
        yield
    finally:
        notifier().palette = before


@final
class _IconBinding(QObject):
    """Keeps the icon of one button or action in the colours of the palette; dies with it."""

    def __init__(self, target: QAbstractButton | QAction, name: str, role: IconRole) -> None:
        super().__init__(target)
        self.setObjectName("icon_binding")
        self._target, self._name, self._role = target, name, role
        notifier().changed.connect(self.refresh)
        self.refresh()

    def show(self, name: str, role: IconRole) -> None:
        if (name, role) != (self._name, self._role):
            self._name, self._role = name, role
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        self._target.setIcon(icon(self._name, self._role))


@lru_cache(maxsize=1)
def notifier() -> Notifier:
    """Return the one object whose `changed` signal tells that the palette is another now."""
    return Notifier()


def current() -> Palette:
    """Return the palette in use."""
    return notifier().palette


def mode() -> ColorMode:
    """Return the mode that was asked for (which may be `SYSTEM`)."""
    return notifier().mode


def apply(app: QApplication, mode: ColorMode) -> None:
    """Dress the whole application: Fusion style, bundled font, palette and style sheet."""
    notifier().choose(app, ColorMode(mode))


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
    """Return the font for `role`; its digits are equally wide, so that figures do not dance."""
    result = QFont(load_fonts())
    result.setPixelSize(_PIXEL_SIZES.get(role, 14))
    result.setFeature(QFont.Tag("tnum"), 1)
    if role in _BOLD:
        result.setWeight(QFont.Weight.Bold)
    if role is TextRole.SECTION:
        result.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1.0)
    return result


def icon(name: str, role: IconRole = IconRole.TEXT) -> QIcon:
    """Return a bundled icon in the colours of the palette in use (`set_icon` keeps it so)."""
    palette = current()
    return _icon(name, str(getattr(palette, role)), palette.disabled, palette.text)


def set_icon(target: QAbstractButton | QAction, name: str, role: IconRole = IconRole.TEXT) -> None:
    """Give a button or action an icon that is tinted again whenever the palette changes."""
    binding = target.findChild(_IconBinding, "icon_binding")
    if isinstance(binding, _IconBinding):
        binding.show(name, role)
    else:
        _IconBinding(target, name, role)


def set_text_role(widget: QWidget, role: TextRole) -> None:
    """Give a label the font of `role`, and through the style sheet its colour."""
    widget.setFont(font(role))
    widget.setProperty("textRole", role.value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is still to come
        widget.style().unpolish(widget)
        widget.style().polish(widget)


@lru_cache(maxsize=256)
def _icon(name: str, normal: str, disabled: str, selected: str) -> QIcon:
    return icons.tinted(name, normal, disabled, selected)


def _palette_for(mode: ColorMode) -> Palette:
    if mode is ColorMode.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if mode is ColorMode.DARK else LIGHT
