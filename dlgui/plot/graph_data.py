"""What a picture of a computation graph shows: boxes with numbers, and the wires between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from math import isfinite, log10
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.short_numbers import short_number

DECADES = 4.0
"""On a logarithmic scale of shades the faintest stands for so many powers of ten below the most."""


@final
@dataclass(frozen=True, eq=False)
class Cells:
    """Some numbers of a node side by side, or all of them as a small image (rows, columns)."""

    values: tuple[float, ...]
    image: NDArray[Any] = field(default_factory=lambda: np.zeros((1, 1)))

    @property
    def most(self) -> float:
        """The number of the deepest shade: the largest of all without its sign; of a number alone
        twice as much, for there is nothing to hold it against.
        """
        known = np.abs(self.image[np.isfinite(self.image)])
        return float(known.max(initial=0.0)) * (2 if self.image.size == 1 else 1)


@final
@dataclass(frozen=True, eq=False)
class Box:
    """One node: its place in columns and rows, its formula, and what is known of it as yet.

    The symbol stands for the formula where that has no room.
    `value` and `gradient` are None as long as they are not known; a node that gets no gradient
    `asks_gradient` not. `share` is the width of its column beside others.
    """

    key: str
    name: str
    symbol: str
    formula: str
    column: float
    row: float
    number: int = 0
    shape: str = ""
    value: Cells | None = None
    gradient: Cells | None = None
    asks_gradient: bool = True
    is_current: bool = False
    share: float = 1.0


@final
@dataclass(frozen=True)
class Wire:
    """From a box to one that it feeds: `fed` once the value has gone along it, `returned` once the
    gradient has come back; `is_current` if the one or the other did so just now.
    """

    source: str
    target: str
    fed: bool = False
    returned: bool = False
    is_current: bool = False


@final
@dataclass(frozen=True, eq=False)
class GraphPicture:
    """Boxes and wires, and formulas under them, whole lines each (see `formula.markup`).

    The legend says what the two colours are, the note before it what the numbers are of. The box
    that is `looked_at` is framed: the lines are about it.
    """

    boxes: tuple[Box, ...] = ()
    wires: tuple[Wire, ...] = ()
    lines: tuple[str, ...] = ()
    legend: tuple[str, ...] = ()
    note: str = ""
    looked_at: str = ""
    as_images: bool = False
    log: bool = False

    def box(self, key: str) -> Box:
        """Return one box. Raises KeyError for one that there is not."""
        for box in self.boxes:
            if box.key == key:
                return box
        raise KeyError(key)


def shade(value: float, most: float, *, log: bool) -> float:
    """Return how deep the shade of a number is, from 0 to 1 where it is the `most` there is."""
    if not isfinite(value) or not most or not value:
        return 0.0
    part = min(abs(value) / most, 1.0)
    return max(1 + log10(part) / DECADES, 0.0) if log else part


@lru_cache(maxsize=2048)
def cell_texts(value: float) -> tuple[str, ...]:
    """Return ever shorter ways to write a number into a cell, with a true minus sign."""
    texts = [short_number(value, digits) for digits in (4, 3, 2, 1)]
    bare = [t.replace("0.", ".", 1) if t.startswith(("0.", "-0.")) else t for t in texts]
    return tuple(dict.fromkeys(t.replace("-", "−") for t in (texts[0], *bare)))
