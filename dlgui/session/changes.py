"""Live changes as marks on a run's pictures; a slider that is dragged leaves one, not fifty."""

from collections.abc import Callable
from math import inf
from typing import final

from dlgui.session.history import Mark, RunHistory
from engine.training.records import Change

SAME_GESTURE_S = 0.8
"""Changes of one field that follow each other within this time are one gesture."""


@final
class ChangeMarks:
    """Turns changes into marks; `text` says in words what was changed from what to what."""

    def __init__(self, text: Callable[[Change], str]) -> None:
        self._text = text
        self._last: dict[int, tuple[Change, Mark | None, float]] = {}

    def add(self, history: RunHistory, change: Change, now: float) -> None:
        """Note `change`, made at `now` (seconds); before the first update it leaves no mark."""
        history.add_change(change)
        if change.step == 0 or change.old == change.new:
            return
        first, mark, before = self._last.get(id(history), (change, None, -inf))
        if first.field == change.field and now - before < SAME_GESTURE_S:
            if mark is not None:
                history.marks.remove(mark)
            change = Change(first.step, change.field, first.old, change.new)
        mark = None  # dragged back to where it was: as if nothing had been changed
        if change.old != change.new:
            mark = Mark(change.step, self._text(change))
            history.add_mark(mark)
        self._last[id(history)] = (change, mark, now)

    def forget(self) -> None:
        """Start afresh with new histories."""
        self._last.clear()
