"""Short texts of a picture whose number changes: those that are there are written anew."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtWidgets import QGraphicsScene

from dlgui.plot.scene_text import SceneText


@final
class TextPool:
    """`begin`, then `write` each text, then `end`, which hides what is left over.

    `room` says how wide the picture is: no text goes beyond its sides.
    """

    def __init__(self, scene: QGraphicsScene, room: Callable[[], float]) -> None:
        self._scene, self._room = scene, room
        self._texts = [SceneText(scene)]
        self._written = 0

    def begin(self) -> None:
        """Nothing is written yet."""
        self._written = 0

    def write(self, words: str, middle: QPointF, color: str) -> None:
        """Write words around a place, as far as the sides allow."""
        if self._written == len(self._texts):
            self._texts.append(SceneText(self._scene))
        text = self._texts[self._written]
        self._written += 1
        text.set_text(words)
        text.set_color(color)
        left = min(middle.x() - text.width() / 2, self._room() - text.width())
        text.move(max(left, 0.0), middle.y() - text.height() / 2)

    def end(self) -> None:
        """Hide what was not written again."""
        for text in self._texts[self._written :]:
            text.set_text("")

    def texts(self) -> list[str]:
        """What is written."""
        return [text.text() for text in self._texts if text.text()]

    def rects(self) -> list[QRectF]:
        """Where it stands."""
        return [text.item.sceneBoundingRect() for text in self._texts if text.text()]

    def height(self) -> float:
        """The height of a line."""
        return self._texts[0].height()

    def width_of(self, words: str) -> float:
        """How wide a text would be."""
        return self._texts[0].width_of(words)

    def elided(self, words: str, room: float) -> str:
        """A text, with "…" at its end if there is not so much room."""
        return self._texts[0].elided(words, room)
