"""A part of a formula as it was set: where its letters and strokes stand, and how large it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple, final

from PySide6.QtGui import QFont, QFontMetricsF

from dlgui import theme
from dlgui.widgets.formula.parts import Tone

SMALLEST_PX: Final = 7
"""Indices of indices are not written smaller than this."""


@final
class Letters(NamedTuple):
    """A text whose baseline begins at (x, y), `px` pixels large."""

    text: str
    x: float
    y: float
    px: int
    slanted: bool
    tone: Tone = Tone.PLAIN


@final
class Stroke(NamedTuple):
    """A line through points, `width` pixels wide."""

    points: tuple[tuple[float, float], ...]
    width: float
    tone: Tone = Tone.PLAIN


@final
@dataclass(frozen=True, slots=True)
class Block:
    """What was set, from x = 0 on; y = 0 is the baseline, and heights above it are negative.

    `ascent` and `descent` are how far it reaches above and below the baseline, in pixels.
    """

    width: float
    ascent: float
    descent: float
    letters: tuple[Letters, ...] = ()
    strokes: tuple[Stroke, ...] = ()

    @property
    def height(self) -> float:
        """How tall it is."""
        return self.ascent + self.descent

    def moved(self, dx: float, dy: float) -> Block:
        """Return the same, further to the right and further down."""
        letters = tuple(
            Letters(a.text, a.x + dx, a.y + dy, a.px, a.slanted, a.tone) for a in self.letters
        )
        strokes = tuple(
            Stroke(tuple((x + dx, y + dy) for x, y in a.points), a.width, a.tone)
            for a in self.strokes
        )
        return Block(self.width, self.ascent - dy, self.descent + dy, letters, strokes)

    def toned(self, tone: Tone) -> Block:
        """Return the same in another tone, except for what has one of its own."""
        letters = tuple(
            a if a.tone is not Tone.PLAIN else Letters(a.text, a.x, a.y, a.px, a.slanted, tone)
            for a in self.letters
        )
        strokes = tuple(
            a if a.tone is not Tone.PLAIN else Stroke(a.points, a.width, tone) for a in self.strokes
        )
        return Block(self.width, self.ascent, self.descent, letters, strokes)


def joined(blocks: Sequence[Block], width: float) -> Block:
    """Return one block of several that were moved to their places."""
    return Block(
        width,
        max((block.ascent for block in blocks), default=0.0),
        max((block.descent for block in blocks), default=0.0),
        tuple(one for block in blocks for one in block.letters),
        tuple(one for block in blocks for one in block.strokes),
    )


def font_of(px: int, *, slanted: bool = False, tone: Tone = Tone.PLAIN) -> QFont:
    """Return the bundled font in a size of so many pixels."""
    font = theme.picture_font()
    font.setPixelSize(max(px, SMALLEST_PX))
    font.setItalic(slanted)
    font.setBold(tone is Tone.STRONG)
    return font


@final
class Measures:
    """The sizes of letters of one height; texts are measured once."""

    def __init__(self, px: int) -> None:
        self.px = max(px, SMALLEST_PX)
        upright = QFontMetricsF(font_of(px))
        self._of = {
            False: QFontMetricsF(font_of(px, tone=Tone.STRONG)),
            True: QFontMetricsF(font_of(px, slanted=True, tone=Tone.STRONG)),
        }
        self._digit = self._of[False].tightBoundingRect("0")
        minus = upright.tightBoundingRect("−")
        self.axis = -minus.center().y()
        """Height of the middle of a minus sign: the bars of fractions stand there."""
        self.line = max(1.0, px / 15)
        """Width of a stroke."""
        self.x_height = upright.xHeight()
        self.ascent = -upright.tightBoundingRect("d").top()
        self.set_text = lru_cache(maxsize=512)(self._set_text)

    def _set_text(self, text: str, slanted: bool) -> Block:
        """Set a text; measured in the strong weight, so that a tone changes no place."""
        metrics = self._of[slanted]
        # Numbers change with every step, and their digits are equally large: measured once.
        tight = (
            self._digit if text.replace(".", "").isdecimal() else metrics.tightBoundingRect(text)
        )
        letters = Letters(text, 0.0, 0.0, self.px, slanted)
        ascent = max(self.x_height, -tight.top())
        return Block(metrics.horizontalAdvance(text), ascent, max(tight.bottom(), 0), (letters,))


@lru_cache(maxsize=64)
def measures(px: int) -> Measures:
    """Return the measures of letters so many pixels large."""
    return Measures(px)
