"""Films what is on stage: another process plays it by its own clock, while one goes on here."""

import os
import re
import sys
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, final

from PySide6.QtCore import QEvent, QObject, QProcess, QProcessEnvironment, QSize, QTimer, Slot
from PySide6.QtWidgets import QFileDialog, QProgressDialog

import assets
from dlgui import theme
from dlgui.demos.stage import film_of_stage
from dlgui.runs.file_names import file_name
from dlgui.window.host import Host
from dlgui.window.lecture.lecture import Lecture
from dlgui.words.languages import spoken_language
from engine.training.fields import ConfigError

PERCENT: Final = re.compile(r"(\d+)/100")
KILL_MS: Final = 5_000
"""A process that was told to end has this long to clear up."""
SIZE: Final = QSize(1920, 1080)


@final
class FilmExport(QObject):
    """Exports one film at a time; its bar stands beside the window, and can cancel it."""

    def __init__(self, window: Host, lecture: Lecture) -> None:
        super().__init__(window)
        self._window, self._lecture = window, lecture
        self._process: QProcess | None = None
        self._folder: TemporaryDirectory[str] | None = None
        self._bar: QProgressDialog | None = None
        self._said = ""
        window.installEventFilter(self)

    @property
    def busy(self) -> bool:
        """Whether a film is being written."""
        return self._process is not None

    def export(self, size: QSize | None = None) -> None:
        """Ask for a place, and film what is on stage, in pixels of `size`."""
        if self.busy:
            self._window.show_problem(self.tr("Another film is still being written."))
            return
        name = file_name(self._window.lab.preset or "film", "")
        kinds = [self.tr("GIF (*.gif)"), self.tr("Folder of PNG frames (*)")]
        if find_spec("av") is not None:
            kinds = [self.tr("MP4 (*.mp4)"), self.tr("WebM (*.webm)"), *kinds]
        title = self.tr("Export video")
        path, kind = QFileDialog.getSaveFileName(self._window, title, name, ";;".join(kinds))
        if path:
            self.film(_with_ending(Path(path), kind), size or SIZE)

    def film(self, path: Path, size: QSize) -> None:
        """Film what is on stage into this file."""
        self._folder = TemporaryDirectory(prefix="dlgui-film-")
        folder = Path(self._folder.name)
        try:
            for name, text in film_of_stage(self._window, self._lecture).items():
                (folder / name).write_text(text, encoding="utf-8")
        except (OSError, ConfigError) as error:
            self._window.show_problem(str(error))
            self._clear()
            return
        width, height = size.width() & ~1, size.height() & ~1  # MP4 has even numbers only
        words = ["-m", "dlgui", "record", str(folder / "demo.toml"), str(path.absolute())]
        words += ["--size", f"{width}x{height}", "--language", spoken_language()]
        words += ["--theme", "dark" if theme.current().dark else "light"]
        self._start(words, path)

    def _start(self, words: list[str], path: Path) -> None:
        self._said = ""
        self._process = process = QProcess(self)
        environment = QProcessEnvironment.systemEnvironment()
        places = [str(assets.path("..").resolve()), environment.value("PYTHONPATH")]
        environment.insert("PYTHONPATH", os.pathsep.join(filter(None, places)))
        process.setProcessEnvironment(environment)
        process.readyReadStandardError.connect(self._read)
        process.finished.connect(self._on_finished)
        process.errorOccurred.connect(self._on_error)
        self._bar = self._make_bar(path.name)
        process.start(sys.executable, words)

    def _make_bar(self, name: str) -> QProgressDialog:
        text = self.tr("Writing {0} …").format(name)
        bar = QProgressDialog(text, self.tr("Cancel"), 0, 100, self._window)
        bar.setObjectName("film_progress")
        bar.setWindowTitle(self.tr("Export video"))
        bar.setAccessibleName(text)
        bar.setMinimumDuration(0)
        bar.setAutoClose(False)
        bar.setAutoReset(False)
        bar.canceled.connect(self.cancel)
        bar.show()
        return bar

    @Slot()
    def cancel(self) -> None:
        """Write no film; nothing of it is left."""
        if self._process is not None:
            self._said = ""
            self._process.terminate()
            limit = QTimer(self._process)
            limit.timeout.connect(self._process.kill)
            limit.start(KILL_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Close and watched is self._window and self._process:
            self.cancel()
            self._process.waitForFinished(KILL_MS)
        return False

    @Slot()
    def _read(self) -> None:
        if self._process is None or self._bar is None:
            return
        said = bytes(self._process.readAllStandardError().data()).decode(errors="replace")
        for line in filter(None, re.split(r"[\r\n]+", said)):
            if found := PERCENT.search(line):
                self._bar.setValue(int(found[1]))
            elif line.startswith("dlgui: "):
                self._said = line.removeprefix("dlgui: ")

    @Slot(int, QProcess.ExitStatus)
    def _on_finished(self, code: int, _how: QProcess.ExitStatus) -> None:
        self._read()
        if code and self._said:
            self._window.show_problem(self._said)
        self._clear()

    @Slot(QProcess.ProcessError)
    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart and self._process is not None:
            self._window.show_problem(self._process.errorString())
            self._clear()

    def _clear(self) -> None:
        if self._process is not None:
            self._process.deleteLater()
        if self._bar is not None:
            self._bar.hide()
            self._bar.deleteLater()
        if self._folder is not None:
            self._folder.cleanup()
        self._process, self._bar, self._folder = None, None, None


def _with_ending(path: Path, kind: str) -> Path:
    """Add the ending that was left out, as the chosen kind has it."""
    ending = re.search(r"\*(\.\w+)\)", kind)
    return path.with_name(path.name + ending[1]) if ending and not path.suffix else path
