"""Starting the window; on a machine without a screen, the same run in the terminal instead."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSize,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication, QWidget

from dlgui import settings, theme
from dlgui.exit_status import BAD_INPUT
from dlgui.gui_gc import GuiGarbageCollector
from dlgui.languages import install_translation
from dlgui.main_window import MainWindow
from dlgui.progress import ProgressBar
from dlgui.screen import has_screen

PICTURE = Path("dlgui.png")
FRAME = QSize(8, 40)
"""What a desktop draws around a window, at most: its size is known only once it is shown."""


def run_window(file: Path | None = None) -> int:
    """Show the window, with what a file holds, until it is closed; return the exit status."""
    if not has_screen():
        return run_without_screen(file)
    app = make_application()
    collector = GuiGarbageCollector(app)
    window = MainWindow()
    window.ready.connect(collector.settle)
    if (geometry := settings.window_geometry()) is None or not window.restoreGeometry(geometry):
        fit_to_screen(window)
    if file is not None:
        window.ready.connect(lambda: window.open_file(file))
    window.show()
    status = app.exec()
    collector.restore()
    return status


def fit_to_screen(window: QWidget) -> None:
    """Make a window no larger than what desktop and window frame leave of a small screen."""
    window.resize(window.size().boundedTo(window.screen().availableSize() - FRAME))


def make_application() -> QApplication:
    """Make the one application object, dressed and translated."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("dlgui")
    app.setApplicationDisplayName("dlgui")
    app.setWindowIcon(theme.icon("dlgui"))
    install_translation(app)
    theme.apply(app, settings.color_mode())
    return app


def run_without_screen(file: Path | None = None) -> int:
    """Train the opening preset, or a file's, with a progress bar; save a picture of the window."""
    what = file or "the opening preset"
    print(f"There is no screen here: training {what} in the terminal instead.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell_unless_expected)
    app = make_application()
    window = MainWindow()
    window.show()
    window.make_labs()
    if file is not None and not window.open_file(file):
        print(f"dlgui: {window.problem}", file=sys.stderr)
        window.close()
        return BAD_INPUT
    player = window.lab.player
    bar = ProgressBar(player.total_steps, window.lab.preset or (file.stem if file else "run"))
    loop = QEventLoop()
    player.progressed.connect(lambda: bar.update(player.step) if player.playing else loop.quit())
    player.play()
    loop.exec()
    bar.update(player.step)
    bar.close()
    app.processEvents()
    status = _save_picture(window)
    window.close()
    return status


def _tell_unless_expected(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Pass on what Qt has to say, except that there are no window borders off the screen."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _save_picture(window: MainWindow) -> int:
    if not window.grab().save(str(PICTURE)):
        print(f"dlgui: {PICTURE.absolute()}: cannot be written", file=sys.stderr)
        return 1
    print(f"The window as it would have been shown: {PICTURE.absolute()}")
    return 0
