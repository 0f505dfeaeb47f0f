"""Work with files that may take long: on a thread, with a bar and a way to give it up.

The window waits for a blink, in which most of it is done. What takes longer is shown, and the
window goes on meanwhile: neither a disk that hangs nor a file of a million lines stops it.
"""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar, final

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.runs.kept_files import StoppedReadingError
from dlgui.runs.run_file import Watch

Result = TypeVar("Result")

BLINK_S = 0.2
POLL_MS = 30
PER_MILLE = 1000
WIDTH_PX = 420


@final
class Patience(QObject):
    """Does one job at a time."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: _Progress | None = None

    @property
    def busy(self) -> bool:
        """Whether a job is being waited for."""
        return self._dialog is not None

    def do(self, text: str, job: Callable[[Watch], Result]) -> Result:
        """Return what the job returns, or raise what it raises; it tells how far it has come.

        Raises StoppedReadingError if it was given up, and then what it still does is not waited
        for.
        """
        work = _Work(job)
        work.thread.join(BLINK_S)
        if work.thread.is_alive():
            self._wait(text, work)
        return work.result()

    def give_up(self) -> None:
        """Wait no longer: the window closes."""
        if self._dialog is not None:
            self._dialog.reject()

    def _wait(self, text: str, work: "_Work[Result]") -> None:
        self._dialog = dialog = _Progress(text, self._window)
        loop, timer = QEventLoop(self), QTimer(dialog)
        dialog.finished.connect(loop.quit)
        timer.timeout.connect(lambda: dialog.show_share(work.share))
        timer.timeout.connect(lambda: None if work.thread.is_alive() else loop.quit())
        timer.start(POLL_MS)
        dialog.open()
        loop.exec()
        timer.stop()
        work.stopped = True
        self._dialog = None
        dialog.hide()
        dialog.deleteLater()
        loop.deleteLater()


@final
class _Work(Generic[Result]):
    """A job on a thread of its own, which ends with the program at the latest."""

    def __init__(self, job: Callable[[Watch], Result]) -> None:
        self.share = 0.0
        self.stopped = False
        self._job = job
        self._found: list[Result] = []
        self._error: Exception | None = None
        self.thread = Thread(target=self._run, name="dlgui-patience", daemon=True)
        self.thread.start()

    def result(self) -> Result:
        """Return or raise what came of the job; it was given up if that is not known yet."""
        if self._error is not None:
            raise self._error
        if not self._found:
            raise StoppedReadingError
        return self._found[0]

    def _run(self) -> None:
        try:
            self._found.append(self._job(self._watch))
        except Exception as error:  # raised again where it is waited for
            self._error = error

    def _watch(self, share: float) -> None:
        self.share = share
        if self.stopped:
            raise StoppedReadingError


@final
class _Progress(QDialog):
    """A line, a bar and a button; closing it gives the job up."""

    def __init__(self, text: str, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("patience")
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setMinimumWidth(WIDTH_PX)
        self.setAccessibleName(text)
        label = QLabel(text, self)
        label.setWordWrap(True)
        label.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("patience_bar")
        self._bar.setAccessibleName(text)
        theme.set_tool_tip(self._bar, text)
        self._bar.setRange(0, 0)
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.setObjectName("patience_cancel")
        cancel.setAccessibleName(self.tr("Cancel"))
        theme.set_tool_tip(cancel, self.tr("Give this up (Escape)"))
        cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        for widget in (label, self._bar, cancel):
            column.addWidget(widget)
        column.setAlignment(cancel, Qt.AlignmentFlag.AlignRight)

    def show_share(self, share: float) -> None:
        """Show how much is done; as long as nothing is known, that something is."""
        if share > 0:
            self._bar.setRange(0, PER_MILLE)
            self._bar.setValue(round(share * PER_MILLE))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.reject()
        super().closeEvent(event)
