"""Whose Ctrl+Z it is: the line's while something is being typed, else the window's."""

from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


def has_nothing_to_undo(line: QLineEdit, event: QKeyEvent) -> bool:
    """Tell whether a key asks for an undo or redo that this line has no use for.

    (Qt's lines claim these keys always, and what was set before could not be undone from there.)
    """
    if event.matches(QKeySequence.StandardKey.Undo):
        return not line.isUndoAvailable()
    return event.matches(QKeySequence.StandardKey.Redo) and not line.isRedoAvailable()
