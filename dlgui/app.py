"""Starting the window: its surfaces are on screen before anything is loaded that they do not need.

The theme takes longer to load than Qt takes to show a window, so it comes after the first picture.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

from dlgui.main_window import MainWindow
from dlgui.start import settings
from dlgui.start.color_mode import ColorMode
from dlgui.start.grounds import DARK_GROUNDS, LIGHT_GROUNDS, Grounds
from dlgui.start.plain_imports import use_plain_imports
from dlgui.window.gui_gc import GuiGarbageCollector
from dlgui.window.shell_picture import ShellPicture

FRAME = QSize(8, 40)
"""What a desktop draws around a window, at most: its size is known only once it is shown."""


def run_window(file: Path | None = None) -> int:
    """Show the window, with what a file holds, until it is closed; return the exit status."""
    app = _plain_application()
    collector = GuiGarbageCollector(app)
    picture = ShellPicture(grounds(app, settings.color_mode()))
    window = MainWindow(picture)
    window.ready.connect(collector.settle)
    if (geometry := settings.window_geometry()) is None or not window.restoreGeometry(geometry):
        fit_to_screen(window)
    if file is not None:
        window.ready.connect(lambda: window.open_file(file))
    picture.painted.connect(lambda: fill(app, window))
    window.show()
    status = app.exec()
    collector.restore()
    return status


def fit_to_screen(window: QWidget) -> None:
    """Make a window no larger than what desktop and window frame leave of a small screen."""
    window.resize(window.size().boundedTo(window.screen().availableSize() - FRAME))


def fill(app: QApplication, window: MainWindow) -> None:
    """Put everything in the place of the first picture; the eye sees only what lies on it come."""
    dress(app)
    window.complete()


def make_application() -> QApplication:
    """Make the one application object, dressed and translated."""
    app = _plain_application()
    dress(app)
    return app


def dress(app: QApplication) -> None:
    """Give the application its languages, its colours and its icon."""
    from dlgui import theme  # after the first picture
    from dlgui.words.languages import install_translation

    install_translation(app)
    theme.apply(app, settings.color_mode())
    app.setWindowIcon(theme.icon("dlgui"))


def _plain_application() -> QApplication:
    use_plain_imports()
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("dlgui")
    app.setApplicationDisplayName("dlgui")
    return app


def grounds(app: QApplication, mode: ColorMode) -> Grounds:
    """Return the colours of the first picture.

    The desktop's choice is read off the colour of its windows: to ask for it names `Qt`.
    """
    desktop_is_dark = app.palette().window().color().lightness() < 128
    dark = desktop_is_dark if mode is ColorMode.SYSTEM else mode is ColorMode.DARK
    return DARK_GROUNDS if dark else LIGHT_GROUNDS
