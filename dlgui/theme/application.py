"""The look of the program in one place: colours, fonts, icons and the grid everything sits on.

`apply` dresses the application; what draws itself asks `current` for colours and repaints when
`notifier().changed` says so. Without a call to `apply`, the light palette is the current one.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from enum import StrEnum
from functools import lru_cache
from typing import Final, final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolTip, QWidget

from dlgui.start.color_mode import ColorMode
from dlgui.theme import icons
from dlgui.theme.fonts import TextRole, fit_fonts, font
from dlgui.theme.palette import DARK, LIGHT, Palette
from dlgui.theme.roles import qt_palette
from dlgui.theme.style import style_sheet
from dlgui.theme.text_size import text_size

GRID: Final = 8  # pixels: margins and gaps are whole or half multiples of this
HALF: Final = GRID // 2
_ASIDE: Final = Qt.WidgetAttribute.WA_SetStyle  # of those that are dressed later


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


@final
class Notifier(QObject):
    """Remembers the mode and tells when the palette has changed; follows the desktop if asked.

    `dressing` and `dressed` are emitted before and after Qt is told.
    """

    changed = Signal()
    dressing = Signal()
    dressed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.mode = ColorMode.LIGHT
        self.palette = LIGHT
        self._dressed = False
        self._waits = self._grows = False
        self._holds = 0

    @contextmanager
    def at_once(self, app: QApplication) -> Iterator[None]:
        """Dress everything only once, whatever is chosen meanwhile: it takes a second."""
        self._holds += 1
        try:
            yield
        finally:
            self._holds -= 1
            if not self._holds and self._waits:
                self._wear(app, grows=self._grows)

    def rescale(self, app: QApplication, factor: float) -> None:
        """Write everything in another size."""
        if factor == text_size.factor:
            return
        text_size.factor = factor
        app.setFont(font(TextRole.BODY))
        QToolTip.setFont(font(TextRole.BODY))
        self._wear(app, grows=True)

    def _wear(self, app: QApplication, *, grows: bool) -> None:
        """Put on what is chosen now; `grows` tells that type is of another size."""
        if self._holds:
            self._waits, self._grows = True, self._grows or grows
            return
        self._waits = self._grows = False
        self._put_on(app, style_sheet(self.palette, text_size.factor))
        fit_fonts(w for w in app.allWidgets() if not w.testAttribute(_ASIDE))
        self.dressed.emit()
        if grows:
            text_size.changed.emit()
        self.changed.emit()

    def choose(self, app: QApplication, mode: ColorMode) -> None:
        """Dress `app` in `mode`, and follow the desktop's changes from now on if that is it."""
        self.mode = mode
        app.setFont(font(TextRole.BODY))
        if not self._dressed:
            app.setStyle("Fusion")
            app.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
            self._dressed = True
        self._dress(app, _palette_for(mode))

    @Slot(Qt.ColorScheme)
    def _on_scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        app = QApplication.instance()
        if self.mode is ColorMode.SYSTEM and isinstance(app, QApplication):
            self._dress(app, _palette_for(self.mode))

    def _dress(self, app: QApplication, palette: Palette) -> None:
        """Put all widgets into these colours."""
        sheet = style_sheet(palette, text_size.factor)
        if palette is self.palette and app.styleSheet() == sheet:
            return
        self.palette = palette
        self._wear(app, grows=False)

    def _put_on(self, app: QApplication, sheet: str) -> None:
        """The sheet before is taken away first: to set one where there is none takes a fifth of
        the time that it takes to replace one.
        """
        keeper = QWidget()  # while one has a sheet, Qt remembers what palettes all had before
        keeper.setStyleSheet("QWidget {}")
        self.dressing.emit()
        app.setStyleSheet("")
        app.setPalette(qt_palette(self.palette))
        app.setStyleSheet(sheet)


@contextmanager
def borrowed(mode: ColorMode | None, factor: float | None = None) -> Iterator[None]:
    """Let `current` be another palette for a while, and type of another size, for pictures that are
    drawn for a file.

    Nothing on the screen is told of it. None is what is in use.
    """
    before, size = notifier().palette, text_size.factor
    notifier().palette = before if mode is None else _palette_for(mode)
    text_size.factor = size if factor is None else factor
    try:
        yield
    finally:
        notifier().palette, text_size.factor = before, size


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


def at_once(app: QApplication) -> AbstractContextManager[None]:
    """Choose colours and size of type together, so that all is dressed only once."""
    return notifier().at_once(app)


def scale() -> float:
    """Return how large type is, as a multiple of its usual size."""
    return text_size.factor


def set_scale(app: QApplication, factor: float) -> None:
    """Write the whole window larger or smaller: type, what is measured by it, and pictures."""
    notifier().rescale(app, factor)


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
    if widget.property("textRole") != role.value:
        widget.setProperty("textRole", role.value)
        if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else it is still to come
            widget.style().unpolish(widget)
            widget.style().polish(widget)
    widget.setFont(font(role))  # last: a style sheet gives back fonts that were there before it


@lru_cache(maxsize=256)
def _icon(name: str, normal: str, disabled: str, selected: str) -> QIcon:
    return icons.tinted(name, normal, disabled, selected)


def _palette_for(mode: ColorMode) -> Palette:
    if mode is ColorMode.SYSTEM:
        scheme = QGuiApplication.styleHints().colorScheme()
        return DARK if scheme == Qt.ColorScheme.Dark else LIGHT
    return DARK if mode is ColorMode.DARK else LIGHT
