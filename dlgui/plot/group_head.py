"""What stands over a group of bars: its name and a number, on one line or on up to three."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QGraphicsScene

from dlgui import theme
from dlgui.plot.scene_text import SceneText

PARTED = ", "
"""Between the pieces of a name."""
GAP_PX, FINE_PX = 8.0, 2.0


@final
class GroupHead:
    """Names tell groups apart: they get the lines it takes, and are cut off only beyond that."""

    def __init__(self, scene: QGraphicsScene) -> None:
        self.name, self.more, self.number = SceneText(scene), SceneText(scene), SceneText(scene)

    def lines_for(self, name: str, number: str, wide: float) -> int:
        """How many lines a name and a short number take where there is so much room."""
        both = self.name.width_of(name) + self.name.width_of(number) + GAP_PX
        if both <= wide:
            return 1
        return 3 if self.name.width_of(name) > wide and PARTED in name else 2

    def show(self, name: str, numbers: tuple[str, str], lines: int, wide: float) -> None:
        """Write the name and the longer of two numbers that has room."""
        self.name.set_text("")
        first, second = name, ""
        if lines == 3 and self.name.width_of(name) > wide:
            first, _, second = name.partition(PARTED)
        self.more.set_text(self.more.elided(second, wide))
        beside = self.name.width_of(name) + GAP_PX if lines == 1 else 0.0
        short, long = numbers
        self.number.set_text(long if beside + self.name.width_of(long) <= wide else short)
        self.name.set_text(self.name.elided(first, wide - (self.number.width() if beside else 0)))

    def place(self, at: QPointF, lines: int, wide: float, color: str) -> None:
        """Put the upper left corner there."""
        line = self.name.height()
        for text, row in ((self.name, 0), (self.more, 1)):
            text.move(at.x(), at.y() + row * line)
            text.set_color(color)
        right = at.x() + wide - self.number.width() if lines == 1 else at.x()
        row = 0 if lines == 1 else 1 + bool(self.more.text())
        self.number.move(right, at.y() + row * line)
        self.number.set_color(theme.current().muted)

    def texts(self) -> list[str]:
        """What is written, line by line."""
        return [t.text() for t in (self.name, self.more, self.number) if t.text()]

    def hide(self) -> None:
        for text in (self.name, self.more, self.number):
            text.set_text("")


def without_shared(names: Sequence[str]) -> list[str]:
    """Leave out the pieces that all of several names have; a name of nothing else stays whole."""
    pieces = [name.split(PARTED) for name in names]
    shared = set.intersection(*map(set, pieces)) if len(names) > 1 else set()
    left = [[piece for piece in own if piece not in shared] for own in pieces]
    return [PARTED.join(own) or name for own, name in zip(left, names, strict=True)]
