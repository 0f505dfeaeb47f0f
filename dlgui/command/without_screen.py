"""Where there is no screen: the run of the window in the terminal, and a picture of the window."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QMessageLogContext, QtMsgType, qInstallMessageHandler

from dlgui.app import LEAVE_S, make_application
from dlgui.main_window import MainWindow
from dlgui.runs.atomic_file import check_writable
from dlgui.session.reaper import reaper
from dlgui.session.session import Session
from dlgui.start.exit_status import BAD_INPUT, DIVERGED, FAILED, OK
from dlgui.start.output import complain, say
from dlgui.start.progress import ProgressBar
from engine.data.errors import visible

PICTURE = Path("dlgui.png")


def run_without_screen(file: Path | None = None) -> int:
    """Train the opening preset, or a file's, with a progress bar; save a picture of the window."""
    if problem := _no_picture():
        complain(problem)
        return FAILED
    what = visible(str(file)) if file else "the opening preset"
    say(f"There is no screen here: training {what} in the terminal instead.")
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_tell_unless_expected)
    app = make_application()
    window = MainWindow()
    window.show()
    window.make_labs()
    if file is not None and not window.open_file(file):
        complain(visible(window.problem))
        window.close()
        return BAD_INPUT
    player = window.lab.player
    title = window.lab.preset or (visible(file.stem) if file else "run")
    bar = ProgressBar(player.total_steps, title)
    loop = QEventLoop()
    player.progressed.connect(lambda: bar.update(player.step) if player.playing else loop.quit())
    player.play()
    loop.exec()
    bar.update(player.step)
    bar.close()
    app.processEvents()
    status = _save_picture(window)
    sessions = window.lab.findChildren(Session)
    diverged = any(history.divergence for s in sessions for history in s.histories)
    window.close()
    reaper.wait(LEAVE_S)
    return DIVERGED if diverged and status == OK else status


def _no_picture() -> str:
    """Return why the picture could not be written in the end, before the time is spent."""
    try:
        check_writable(PICTURE)
    except OSError as error:
        return visible(f"{PICTURE.absolute()}: cannot be written: {error.strerror or error}")
    return ""


def _tell_unless_expected(_kind: QtMsgType, _where: QMessageLogContext, text: str) -> None:
    """Pass on what Qt has to say, except that there are no window borders off the screen."""
    if "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _save_picture(window: MainWindow) -> int:
    if not window.grab().save(str(PICTURE)):
        complain(visible(f"{PICTURE.absolute()}: cannot be written"))
        return FAILED
    say(visible(f"The window as it would have been shown: {PICTURE.absolute()}"))
    return OK
