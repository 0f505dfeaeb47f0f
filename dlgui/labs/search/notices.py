"""What is said over the pictures of the search lab: what went wrong, and what was left off."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.search.keeping import left_off
from dlgui.widgets.banner import Banner
from dlgui.widgets.severity import Severity
from dlgui.words.fault_texts import fault_text
from engine.search.results import Results
from engine.training.fields import ConfigError


@final
class Notices(QObject):
    """`go_on_wanted` carries the search that was left in the midst, if it is to be shown."""

    go_on_wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.banner = Banner(name="search_banner", parent=parent)
        self.banner.action_triggered.connect(self._on_action)

    def clear(self) -> None:
        """Say nothing any more."""
        self.banner.hide()

    def complain(self, text: str) -> None:
        """Say what is wrong."""
        self.banner.show_notice(fault_text(text), severity=Severity.ERROR)

    @contextmanager
    def complaining(self) -> Iterator[None]:
        """Say what a search cannot have, instead of raising it."""
        try:
            yield
        except ConfigError as error:
            self.complain(fault_text(error))

    def tell_damaged(self, lines: int) -> None:
        """Say that some results of a file cannot be read; nothing if there are none of them."""
        if not lines:
            return
        text = self.tr("{0} lines of results cannot be read: these trials are repeated.")
        self.complain(text.format(lines))

    @Slot(str, str)
    def tell_failure(self, reason: str, details: str) -> None:
        """Say what broke."""
        text = self.tr("The search could not go on: {0}. What was found stays.")
        self.complain(text.format(reason.rstrip(".")))
        self.banner.show_details(details)

    @Slot(object)
    def tell_unwritten(self, error: OSError) -> None:
        """Say that results stay in memory for now."""
        text = self.tr("Results cannot be written for now, and are kept in memory: {0}")
        self.complain(text.format(error.strerror or error))

    def offer_to_go_on(self) -> None:
        """The last search may have been left in the midst, when the program was killed."""
        if (file := left_off()) is None:
            return
        done = Results(file.search, file.outcomes)
        text = self.tr("The last search was left in the midst: {0} of {1} trials are done.")
        self.banner.show_notice(
            text.format(len(done), done.total), action=self.tr("Show it"), severity=Severity.INFO
        )

    @Slot()
    def _on_action(self) -> None:
        if (file := left_off()) is not None:
            self.go_on_wanted.emit(file)
