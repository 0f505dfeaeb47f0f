"""Painting that breaks nothing: what is raised while a thing is painted is caught, and said once.

An exception that leaves a paint method passes through Qt, and leaves behind a painter that is
still at work, or in another state than it was given: the next picture then ends the program.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Final, final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

_log = logging.getLogger(__name__)

MOST: Final = 100
"""So many different mishaps are told apart; who has met as many is not told of more."""

LONGEST: Final = 300
"""So many letters are told of one: an error may quote whatever was in a file."""


@final
class Mishaps(QObject):
    """What went wrong that nobody foresaw. `happened` carries each once, in few words."""

    happened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def note(self, where: str, error: BaseException) -> None:
        """Log an error and tell of it, the first time: pictures are painted 60 times a second."""
        if self.tell(where, error):
            _log.error(where, exc_info=error)

    def tell(self, where: str, error: BaseException) -> bool:
        """Tell of an error that is logged elsewhere; False if it is none that is new."""
        text = f"{where}: {type(error).__name__}: {error}"[:LONGEST]
        if text in self.seen or len(self.seen) >= MOST:
            return False
        self.seen.append(text)
        self.happened.emit(text)
        return True


@lru_cache(maxsize=1)
def mishaps() -> Mishaps:
    """Return the one list of what went wrong."""
    return Mishaps()


@contextmanager
def safe_painting(painter: QPainter, who: object) -> Iterator[None]:
    """Let `who` paint with a painter that belongs to Qt, which gets it back as it was.

    In here the painter must not be saved, for that could not be undone when something is raised.
    """
    painter.save()
    try:
        yield
    except Exception as error:  # whatever the cause, the next one has to be able to paint
        mishaps().note(type(who).__name__, error)
    finally:
        painter.restore()


@contextmanager
def painter_on(widget: QWidget) -> Iterator[QPainter]:
    """Give a paint event a smooth painter on its own widget, which ends whatever happens."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield painter
    except Exception as error:  # whatever the cause, an active painter would end the program
        mishaps().note(f"{type(widget).__name__} {widget.objectName()}", error)
    finally:
        painter.end()
