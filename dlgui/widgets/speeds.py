"""The speeds that a box offers: what is on stage its own, then all others from slow to fast."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QSignalBlocker

from dlgui.widgets.combo_box import ComboBox


@final
class Speeds:
    """Fills a box and reads it; nobody is told of what is set here."""

    def __init__(self, box: ComboBox) -> None:
        self._box = box
        self._own = 0

    def offer(self, speeds: Sequence[tuple[str, float]]) -> None:
        """Offer these speeds, a text and a number each, and no own one."""
        with QSignalBlocker(self._box):
            self._box.clear()
            self._own = 0
            for text, value in speeds:
                self._box.addItem(text, value)

    def offer_own(self, text: str, speed: float) -> None:
        """Offer, before all others, what is on stage its own speed."""
        chosen = self.is_own
        with QSignalBlocker(self._box):
            if self._own:
                self._box.removeItem(0)
            self._box.insertItem(0, text, speed)
            self._own = 1
            if chosen:
                self._box.setCurrentIndex(0)

    def choose_own(self) -> None:
        """Show that it goes at its own speed."""
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(0)

    @property
    def is_own(self) -> bool:
        """Whether it goes at its own speed, not at one that was chosen from the others."""
        return self._own > 0 and self._box.currentIndex() == 0

    @property
    def current(self) -> float:
        """The speed shown."""
        return float(self._box.currentData())

    def beside(self, places: int) -> int:
        """Return the index so many places faster than what is shown, or slower; the last if there
        are no more. What is on stage its own speed lies among the others by its number.
        """
        others = range(self._own, self._box.count())
        if not self.is_own:
            return min(max(self._box.currentIndex() + places, others[0]), others[-1])
        faster = [i for i in others if self._box.itemData(i) > self.current][: max(places, 0)]
        slower = [i for i in others if self._box.itemData(i) < self.current][min(places, 0) :]
        there = faster[-1:] if places > 0 else slower[:1]
        return next(iter(there), self._box.currentIndex())

    def choose(self, speed: float) -> None:
        """Show one of the others. Raises ValueError for one that is not offered."""
        offered = range(self._own, self._box.count())
        index = next((i for i in offered if self._box.itemData(i) == speed), -1)
        if index < 0:
            raise ValueError(f"{self._box.objectName()}: no speed {speed}")
        with QSignalBlocker(self._box):
            self._box.setCurrentIndex(index)
