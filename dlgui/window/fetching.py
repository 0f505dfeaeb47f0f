"""Digits for the lab on stage, downloaded or of a folder: with a bar and a way to give it up."""

from pathlib import Path
from typing import final

from PySide6.QtCore import QObject

from dlgui.downloads.data_sets import DATA_SETS, TO_LEARN, data_folder
from dlgui.downloads.transfer import DownloadError, fetch
from dlgui.labs.shared.lab import Lab
from dlgui.runs.kept_files import StoppedReadingError
from dlgui.window.host import Host
from dlgui.window.patience import Patience
from engine.data.errors import DataError, visible
from engine.data.idx import read_idx_folder

MB = 1_000_000


@final
class Fetching(QObject):
    """What is there already is used at once; what goes wrong is said in the window's banner."""

    def __init__(self, window: Host, patience: Patience) -> None:
        super().__init__(window)
        self._window, self._patience = window, patience

    def fetch(self, lab: Lab, name: str, everything: bool) -> None:
        """Bring a data set into the data folder, and let a lab learn from it, from all if asked."""
        if self._patience.busy:
            busy = self.tr("Another file is still being read or written.")
            self._window.show_problem(busy, holds=lambda: self._patience.busy)
            return
        fault = self._fault(name)
        if fault:
            self._window.show_problem(fault)
            return
        self._window.clear_problem()
        study = lab.study
        kept = study.base.data.validation_size if study is not None else 0
        lab.use_digits(str(data_folder() / name), TO_LEARN - kept if everything else None)

    def read(self, lab: Lab, folder: str) -> None:
        """Let a lab learn from a folder of digits, once they could be read; else all stays.

        The run reads them again, which is quick by then.
        """
        if self._patience.busy:
            busy = self.tr("Another file is still being read or written.")
            self._window.show_problem(busy, holds=lambda: self._patience.busy)
            return
        text = self.tr("Reading the digits in {0} …").format(visible(Path(folder).name or folder))
        try:
            self._patience.do(text, lambda watch: read_idx_folder(Path(folder), watch))
        except StoppedReadingError:
            return
        except DataError as error:
            self._window.show_problem(str(error))
            return
        self._window.clear_problem()
        lab.use_digits(folder)

    def _fault(self, name: str) -> str:
        """Fetch what is not there yet, and return what went wrong; empty if nothing did."""
        data_set, folder = DATA_SETS[name], data_folder() / name
        size = round(data_set.size / MB)
        text = self.tr("Downloading {0} ({1} MB) …").format(data_set.title, size)
        try:
            self._patience.do(text, lambda watch: fetch(data_set, folder, watch))
        except StoppedReadingError:
            return self.tr("The download was given up. What has come is kept; ask again to go on.")
        except DownloadError as error:
            offline = self.tr("{0} Are you online? What has come is kept; ask again to go on.")
            return offline.format(f"{error}.")
        except OSError as error:
            reason = error.strerror or error
            return self.tr("{0} cannot be written: {1}").format(visible(str(folder)), reason)
        return ""
