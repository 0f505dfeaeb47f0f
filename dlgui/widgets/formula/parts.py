"""What a formula is made of: a tree of signs, fractions, roots, marks, indices and brackets."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import final


@final
class Tone(StrEnum):
    """How a part of a formula is written; the theme has a colour for each."""

    PLAIN = "plain"
    MUTED = "muted"
    STRONG = "strong"
    ACCENT = "accent"
    GOOD = "good"
    WARNING = "warning"
    ERROR = "error"


@final
class Mark(StrEnum):
    """What stands over a letter; the values are Unicode's combining signs."""

    HAT = "\u0302"
    BAR = "\u0304"
    TILDE = "\u0303"


@final
@dataclass(frozen=True)
class Signs:
    """Letters that stand beside each other; a variable is written slanted."""

    text: str
    slanted: bool = False


@final
@dataclass(frozen=True)
class Row:
    """Parts beside each other on one line."""

    parts: tuple[Part, ...]


@final
@dataclass(frozen=True)
class Fraction:
    """One row over another, with a bar between them."""

    over: Row
    under: Row


@final
@dataclass(frozen=True)
class Root:
    """A square root, whose bar covers all that stands in it."""

    inside: Row


@final
@dataclass(frozen=True)
class Marked:
    """A part with a hat, a bar or a tilde over it."""

    mark: Mark
    inside: Row


@final
@dataclass(frozen=True)
class Indexed:
    """A part with something small below and above its right side; None for nothing."""

    base: Part
    below: Row | None = None
    above: Row | None = None


@final
@dataclass(frozen=True)
class Sum:
    """The sign of a sum, with what it runs over below it and above it."""

    below: Row | None = None
    above: Row | None = None


@final
@dataclass(frozen=True)
class Brackets:
    """Round, square or straight brackets as high as what they hold."""

    pair: str
    inside: Row


@final
@dataclass(frozen=True)
class Cases:
    """Lines behind a brace: a value, and when it holds."""

    lines: tuple[tuple[Row, Row], ...]


@final
@dataclass(frozen=True)
class Toned:
    """A row in another tone."""

    tone: Tone
    inside: Row


Part = Signs | Row | Fraction | Root | Marked | Indexed | Sum | Brackets | Cases | Toned
