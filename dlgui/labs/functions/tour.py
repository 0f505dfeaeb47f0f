"""Plays a page of the functions lab: leads along its slider, forward and back, at any speed."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.labs.functions.topic import Topic
from dlgui.session.walk import Walk

LEAP = 10


@final
class Tour(Walk):
    """A walk whose steps are the positions of the page on stage."""

    def __init__(self, topic: Topic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.topic = topic
        self.timeline_marks: list[tuple[int, str]] = []

    @property
    def total_steps(self) -> int:
        return self.topic.steps

    def lead(self, topic: Topic) -> None:
        """Lead through another page from now on, from where it stands."""
        self.stop()
        self.topic = topic
        self.stand_at(topic.position)

    @Slot(int)
    def stand_at(self, position: int) -> None:
        """A person has moved the slider: the way goes on from there."""
        self.stop()
        self.step, self.cursor = position, None
        self.progressed.emit()

    def advance_epoch(self) -> None:
        """Go on to the end of an epoch, where there are any; else ten steps."""
        epoch = self.topic.epoch
        self.advance(LEAP if epoch is None else epoch - self.position % epoch)

    def show_position(self) -> None:
        self.topic.go(self.position)
