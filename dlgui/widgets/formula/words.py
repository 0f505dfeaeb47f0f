"""A formula on one line of plain text, for screen readers, the clipboard and tool tips."""

from __future__ import annotations

from typing import Final

from dlgui.widgets.formula.parts import (
    Brackets,
    Cases,
    Fraction,
    Indexed,
    Marked,
    Part,
    Root,
    Row,
    Signs,
    Sum,
    Toned,
)

ABOVE: Final = dict(zip("0123456789+−nt", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿᵗ", strict=True))
BELOW: Final = dict(zip("0123456789io", "₀₁₂₃₄₅₆₇₈₉ᵢₒ", strict=True))
BINDING: Final = "+−·×/←=≤≥<>|, "
"""Where one of these stands outside brackets, a part is put in brackets before it is divided."""


def one_line(part: Part) -> str:
    """Return a formula as one types it: −η·m̂/(√v̂ + ε)."""
    match part:
        case Signs(text):
            return text
        case Row(parts):
            return "".join(map(one_line, parts))
        case Fraction(over, under):
            return f"{_bound(one_line(over))}/{_bound(one_line(under))}"
        case Root(inside):
            return f"√{_bound(one_line(inside))}"
        case Marked(mark, inside):
            return one_line(inside) + mark
        case Indexed(base, below, above):
            return one_line(base) + _index(below, BELOW, "_") + _index(above, ABOVE, "^")
        case Sum(below, above):
            return "Σ" + _index(below, {}, "_") + _index(above, {}, "^")
        case Brackets(pair, inside):
            return pair[0] + one_line(inside) + pair[1]
        case Cases(lines):
            return "{ " + "; ".join(f"{one_line(a)} ({one_line(b)})" for a, b in lines) + " }"
        case Toned(_, inside):
            return one_line(inside)


def _bound(text: str) -> str:
    """Return a text that stays together when something is written beside it."""
    depth = 0
    for sign in text:
        depth += (sign in "([{") - (sign in ")]}")
        if depth == 0 and sign in BINDING:
            return f"({text})"
    return text


def _index(row: Row | None, small: dict[str, str], sign: str) -> str:
    if row is None:
        return ""
    text = one_line(row)
    if text and all(letter in small for letter in text):
        return "".join(small[letter] for letter in text)
    return f"{sign}{text}" if len(text) == 1 else f"{sign}({text})"
