"""Live changes as marks on a run's pictures; a slider that is dragged leaves one, not fifty."""

from collections.abc import Callable
from typing import final

from dlgui.run.history import Mark, RunHistory
from engine.training.records import Change

SAME_GESTURE_S = 0.8
"""Changes of one field that follow each other within this time are one gesture."""


@final
class ChangeMarks:
    """Turns changes into marks; `text` says in words what was changed from what to what."""

    def __init__(self, text: Callable[[Change], str]) -> None:
        self._text = text
        self._last: dict[int, tuple[Change, float]] = {}

    def add(self, history: RunHistory, change: Change, now: float) -> None:
        """Note `change`, made at `now` (seconds); before the first update it leaves no mark."""
        history.add_change(change)
        if change.step == 0 or change.old == change.new:
            return
        last = self._last.get(id(history))
        if last and last[0].field == change.field and now - last[1] < SAME_GESTURE_S:
            history.marks.pop()
            change = Change(last[0].step, change.field, last[0].old, change.new)
        self._last[id(history)] = (change, now)
        history.add_mark(Mark(change.step, self._text(change)))

    def forget(self) -> None:
        """Start afresh with new histories."""
        self._last.clear()
