"""How large type is: one factor for the whole window, and for all that is measured by it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, final

from PySide6.QtCore import QObject, QSize, Signal, Slot
from PySide6.QtWidgets import QLabel

PERCENTS: Final = (80, 90, 100, 110, 125, 150, 175, 200)
"""What one can choose; lecture mode takes what fits the window."""


@final
class TextSize(QObject):
    """Holds the factor. `changed` tells those who have measured something by it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.factor = 1.0

    def scaled(self, pixels: float) -> int:
        """Return a length of the window with type of usual size, as long as it is now."""
        return round(pixels * self.factor)


text_size: Final = TextSize()
"""The one factor; `dlgui.theme.set_scale` changes it."""


@final
class _Kept(QObject):
    """Sets a length of a widget anew whenever the size of type changes; dies with the widget."""

    def __init__(
        self, owner: QObject, setter: Callable[..., Any], lengths: tuple[Any, ...]
    ) -> None:
        super().__init__(owner)
        self._setter, self._lengths = setter, lengths
        text_size.changed.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        self._setter(*(_scaled(length) for length in self._lengths))
        owner = self.parent()
        if isinstance(owner, QLabel):  # it goes on asking for the size that it had before
            owner.setIndent(owner.indent())


def scaled(pixels: float) -> int:
    """Return a length that goes with type, in the size of type in use."""
    return text_size.scaled(pixels)


def keep_scaled(owner: QObject, setter: Callable[..., Any], *lengths: int | QSize) -> None:
    """Call a setter of a widget with lengths in step with the type, now and when that changes."""
    _Kept(owner, setter, lengths)


def _scaled(length: int | QSize) -> int | QSize:
    if isinstance(length, QSize):
        return QSize(text_size.scaled(length.width()), text_size.scaled(length.height()))
    return text_size.scaled(length)
