"""A finding in the window: its figures at once, other words no faster than they can be read."""

import re
from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject

from dlgui.labs.shared.findings import WORDS_MS, Finding
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity
from dlgui.widgets.throttle import Throttle

FIGURE = re.compile(r"(?<!\w)[-−+]?\.?\d[\d.,]*(?:e[-+]?\d+)?")


def say(message: Message, finding: Finding) -> None:
    """Say what a picture shows, and what to try next, in the colour of its mood."""
    message.set_message(
        finding.headline,
        finding.sentence,
        finding.suggestion,
        severity=Severity(finding.mood.value),
    )


def wording(finding: Finding) -> str:
    """Return the words of a finding without its figures."""
    return FIGURE.sub("#", "|".join((finding.headline, finding.sentence, finding.suggestion)))


@final
class Sayer:
    """Says what is found while a run goes on.

    Figures are those of the step that is drawn; only where other words are due are they held back,
    so that nobody has to read in a flicker. `find` returns None where nothing is new.
    """

    def __init__(self, find: Callable[[], Finding | None], message: Message, parent: QObject):
        self._find, self._message = find, message
        self._waiting: Finding | None = None
        self._wording = ""
        self._throttle = Throttle(self._say, WORDS_MS, parent)

    def ask(self) -> None:
        """Look for something new, and say it: at once, if only figures have changed."""
        if (finding := self._find()) is None:
            return
        self._waiting = finding
        if wording(finding) == self._wording:
            self._say()
        else:
            self._throttle.ask()

    def now(self) -> None:
        """Say what is new, or still waits, at once."""
        self._waiting = self._find() or self._waiting
        self._throttle.now()

    def stop(self) -> None:
        """Forget what waits."""
        self._waiting = None
        self._throttle.stop()

    def _say(self) -> None:
        if self._waiting is not None:
            finding, self._waiting = self._waiting, None
            self._wording = wording(finding)
            say(self._message, finding)
