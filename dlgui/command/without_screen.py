"""Where there is no screen: the run of the window in the terminal, and a picture of the window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler

from dlgui.app import make_application
from dlgui.main_window import MainWindow
from dlgui.start.exit_status import BAD_INPUT
from dlgui.start.progress import ProgressBar
from engine.data.errors import visible

PICTURE = Path("dlgui.png")


def run_without_screen(file: Path | None = None) -> int:
    """Train the opening preset, or a file's, with a progress bar; save a picture of the window."""
    what = file or "the opening preset"
    print(f"There is no screen here: training {visible(str(what))} in the terminal instead.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell_unless_expected)
    app = make_application()
    window = MainWindow()
    window.show()
    window.make_labs()
    if file is not None and not window.open_file(file):
        print(f"dlgui: {visible(window.problem)}", file=sys.stderr)
        window.close()
        return BAD_INPUT
    player = window.lab.player
    bar = ProgressBar(
        player.total_steps, window.lab.preset or visible(file.stem if file else "run")
    )
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
