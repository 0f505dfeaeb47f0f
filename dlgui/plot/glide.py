"""Small movements of what stands around the data: an axis or a label glides to its new place.

The data is never moved: it is drawn where the axis has it, at every moment of the way.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QStyle

from dlgui.clock.clock import Timer, clock_of
from dlgui.plot.view import Ranges, from_axes, to_axes

GLIDE_S = 0.18
"""Long enough to be followed, short enough not to be waited for."""
TICK_MS = 16
NOBODY_LOOKS = ("offscreen", "minimal")

Places = tuple[float, ...]


def moves_are_wanted(owner: QObject) -> bool:
    """Whether things may glide: not where the system asks for no animation, nor unseen.

    In a window that is recorded, whose clock is driven, they glide as they would be seen to.
    """
    if clock_of(owner).is_driven:
        return True
    if QGuiApplication.platformName() in NOBODY_LOOKS:
        return False
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


@final
class Glide:
    """Places that follow their targets; `moved` is called as long as they are on their way."""

    def __init__(self, owner: QObject, moved: Callable[[], object]) -> None:
        self._owner = owner
        self._moved = moved
        self._timer = Timer(owner, TICK_MS)
        self._timer.timeout.connect(self._on_tick)
        self._kind: object = None
        self._start: Places = ()
        self._at: Places = ()
        self._target: Places = ()
        self._begun = 0.0

    @property
    def is_moving(self) -> bool:
        """Whether the places are on their way."""
        return self._timer.is_active

    def toward(self, target: Places, kind: object) -> Places:
        """Return where to be now on the way to `target`.

        Another `kind` of target is jumped to. A target that changes on the way is headed for from
        where one is.
        """
        if kind != self._kind or len(target) != len(self._target):
            self._jump(target, kind)
        elif target != self._target:
            if moves_are_wanted(self._owner):
                self._start, self._target = self._at, target
                self._begun = clock_of(self._owner).now()
                self._timer.start()
            else:
                self._jump(target, kind)
        return self._at

    def _jump(self, target: Places, kind: object) -> None:
        self._timer.stop()
        self._start = self._at = self._target = target
        self._kind = kind

    def _now(self) -> Places:
        """Quick at first, slow at the end: 1 - (1 - t)^3 of the way."""
        passed = (clock_of(self._owner).now() - self._begun) / GLIDE_S
        if passed >= 1:
            return self._target
        share = 1 - (1 - max(passed, 0.0)) ** 3
        pairs = zip(self._start, self._target, strict=True)
        return tuple(a + (b - a) * share for a, b in pairs)

    def _on_tick(self) -> None:
        """Between two ticks nothing moves: all that is drawn in one go has the same places."""
        self._at = self._now()
        if self._at == self._target:
            self._timer.stop()
        self._moved()


def seen_on_the_way(glide: Glide, home: Ranges, logs: tuple[bool, bool]) -> Ranges:
    """Return what part of the data is seen while axes glide home, each on its own scale."""
    ends = glide.toward(to_axes(home, logs), logs)
    return from_axes(ends, logs) if glide.is_moving else home
