"""Tells of every setting that a person has changed, whichever control it was, made when ever."""

from functools import cache
from typing import final

from PySide6.QtCore import QObject, Signal


@final
class Edits(QObject):
    """`made` carries the control, its value before in words, and its gesture.

    It is emitted before anybody acts on the new value. Changes with the same gesture, which is not
    0, belong together: those of one drag.
    """

    made = Signal(QObject, str, int)


@cache
def edits() -> Edits:
    """Return the one that all controls tell."""
    return Edits()
