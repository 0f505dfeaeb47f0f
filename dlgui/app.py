"""Starting the window: its controls are painted before anything is loaded that only labs need."""

import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QPoint, QSize
from PySide6.QtWidgets import QApplication, QWidget

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.session.reaper import reaper
from dlgui.start import settings
from dlgui.window.gui_gc import GuiGarbageCollector
from dlgui.words.languages import install_translation

FRAME = QSize(8, 40)
"""What a desktop draws around a window, at most: its size is known only once it is shown."""

LEAVE_S = 3.0
"""The window is gone by then: so long the program waits for what trained to end, not longer."""


def run_window(file: Path | None = None) -> int:
    """Show the window, with what a file holds, until it is closed; return the exit status."""
    app = make_application()
    collector = GuiGarbageCollector(app)
    window = MainWindow()
    note_what_nobody_caught()
    window.ready.connect(collector.settle)
    if (geometry := settings.window_geometry()) is not None:
        window.restoreGeometry(geometry)
    fit_to_screen(window)  # the screen may be another one by now, or its scale
    if file is not None:
        window.ready.connect(lambda: window.open_file(file))
    else:
        window.ready.connect(window.bring_back)
    window.show()
    status = app.exec()
    reaper.wait(LEAVE_S)
    collector.restore()
    return status


def note_what_nobody_caught() -> None:
    """Let the window say what is raised where Qt has called us, beside what Python says of it."""
    before = sys.excepthook

    def noting(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        before(kind, error, trace)
        if isinstance(error, Exception):
            theme.mishaps().tell("dlgui", error)

    sys.excepthook = noting


def fit_to_screen(window: QWidget) -> None:
    """Bring a window into what the desktop leaves of the screen, with the frame around it."""
    if window.isMaximized() or window.isFullScreen():
        return
    room = window.screen().availableGeometry()
    window.resize(window.size().boundedTo(room.size() - FRAME))
    farthest = room.bottomRight() - QPoint(*(window.size() + FRAME).toTuple()) + QPoint(1, 1)
    x = max(min(window.x(), farthest.x()), room.x())
    window.move(x, max(min(window.y(), farthest.y()), room.y()))


def make_application() -> QApplication:
    """Make the one application object, dressed and translated."""
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    app.setApplicationName("dlgui")
    app.setApplicationDisplayName("dlgui")
    install_translation(app)
    theme.apply(app, settings.color_mode())
    theme.set_scale(app, settings.text_size() / 100)
    app.setWindowIcon(theme.icon("dlgui"))
    return app
