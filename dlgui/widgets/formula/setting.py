"""Sets formulas: gives every letter and stroke of a formula its place, as books do.

Lengths are in units of the size of the letters; the proportions are those of the usual rules of
typesetting (D. Knuth, The TeXbook, appendix G), simplified.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import Final

from dlgui.widgets.formula.block import Block, Stroke, joined, measures
from dlgui.widgets.formula.markup import parse
from dlgui.widgets.formula.parts import (
    Brackets,
    Cases,
    Fraction,
    Indexed,
    Mark,
    Marked,
    Part,
    Root,
    Row,
    Signs,
    Sum,
    Toned,
)

NESTED: Final = 0.85  # size of a fraction in a fraction
INDEX: Final = 0.70  # size of indices and powers, and of what a sum runs over
GAP: Final = 0.13  # between a bar and what stands over or under it
SIDE: Final = 0.10  # how much longer a bar is than what it divides
RISE: Final = 0.36  # how far powers are raised
DROP: Final = 0.20  # how far indices are lowered
HOOK: Final = 0.52  # width of the hook of a root
SUM: Final = 1.5  # size of the sign of a sum
BRACKET: Final = 0.30  # width of a bracket that has grown
LEADING: Final = 0.35  # between the lines of cases


@lru_cache(maxsize=1024)
def set_formula(text: str, px: int) -> Block:
    """Return a formula (see `markup`) set in letters of `px` pixels.

    Raises:
        MarkupError: if it cannot be read.
    """
    return _set(parse(text), px)


def _set(part: Part, px: int, *, divided: bool = False) -> Block:
    """Set a part in letters of `px` pixels; `divided` if it is itself a part of a fraction."""
    match part:
        case Signs(text, slanted):
            return measures(px).set_text(text, slanted)
        case Row(parts):
            return _beside([_set(one, px, divided=divided) for one in parts])
        case Toned(tone, inside):
            return _set(inside, px, divided=divided).toned(tone)
        case Fraction(over, under):
            px = round(NESTED * px) if divided else px
            return _fraction(_set(over, px, divided=True), _set(under, px, divided=True), px)
        case Root(inside):
            return _root(_set(inside, px, divided=divided), px)
        case Marked(mark, inside):
            return _marked(mark, _set(inside, px), px)
        case Indexed():
            return _indexed(part, px)
        case Sum():
            return _sum(part, px)
        case Brackets(pair, inside):
            return _brackets(pair, _set(inside, px), px)
        case Cases():
            return _cases(part, px)


def _beside(blocks: list[Block]) -> Block:
    x, moved = 0.0, []
    for block in blocks:
        moved.append(block.moved(x, 0.0))
        x += block.width
    return joined(moved, x)


def _fraction(over: Block, under: Block, px: int) -> Block:
    m = measures(px)
    width, gap = max(over.width, under.width) + 2 * SIDE * px, GAP * px
    bar = Stroke(((0.0, -m.axis), (width, -m.axis)), m.line)
    above = over.moved((width - over.width) / 2, -m.axis - gap - over.descent)
    below = under.moved((width - under.width) / 2, -m.axis + gap + under.ascent)
    side = SIDE * px / 2
    whole = joined([above, below, Block(width, 0, 0, strokes=(bar,))], width)
    return joined([whole.moved(side, 0.0)], width + 2 * side)


def _root(inside: Block, px: int) -> Block:
    line, hook, gap = measures(px).line, HOOK * px, GAP * px
    top, bottom = -inside.ascent - gap, inside.descent + line
    middle = top + 0.55 * (bottom - top)
    points = (
        (0.05 * hook, middle + 0.06 * px),
        (0.28 * hook, middle),
        (0.58 * hook, bottom),
        (hook, top),
        (hook + inside.width + line, top),
    )
    frame = Block(0, line - top, bottom, strokes=(Stroke(points, line),))
    return joined([inside.moved(hook, 0.0), frame], hook + inside.width + 0.12 * px)


def _marked(mark: Mark, inside: Block, px: int) -> Block:
    line, y = measures(px).line, -inside.ascent - 0.10 * px
    lean = 0.08 * px  # letters lean to the right
    half = max(min(inside.width / 2, 0.30 * px), 0.18 * px)
    x, rise = inside.width / 2 + lean, 0.16 * px
    points = {
        Mark.HAT: ((x - half, y), (x, y - rise), (x + half, y)),
        Mark.BAR: ((x - half, y), (x + half, y)),
        Mark.TILDE: (
            (x - half, y),
            (x - half / 2, y - rise / 2),
            (x + half / 2, y),
            (x + half, y - rise / 2),
        ),
    }[mark]
    over = Block(0, rise - y, 0, strokes=(Stroke(points, line),))
    return joined([inside, over], inside.width)


def _indexed(part: Indexed, px: int) -> Block:
    base, small = _set(part.base, px), round(INDEX * px)
    blocks, width, taken = [base], 0.0, -math.inf
    if part.above is not None:
        above = _set(part.above, small)
        rise = max(RISE * px, base.ascent - 0.45 * above.ascent, above.descent + 0.25 * px)
        blocks.append(above.moved(base.width + 0.05 * px, -rise))
        width, taken = above.width, above.descent - rise + 0.06 * px
    if part.below is not None:
        below = _set(part.below, small)
        drop = max(DROP * px, base.descent, taken + below.ascent)
        blocks.append(below.moved(base.width, drop))
        width = max(width, below.width)
    return joined(blocks, base.width + width + 0.08 * px)


def _sum(part: Sum, px: int) -> Block:
    m, small = measures(px), round(INDEX * px)
    sign = measures(round(SUM * px)).set_text("Σ", False)
    sign = sign.moved(0.0, sign.ascent / 2 - m.axis)
    below = _set(part.below or Row(()), small)
    above = _set(part.above or Row(()), small)
    width, gap = max(sign.width, below.width, above.width), GAP * px / 2
    side = 0.08 * px
    blocks = [
        sign.moved((width - sign.width) / 2, 0.0),
        below.moved((width - below.width) / 2, sign.descent + gap + below.ascent),
        above.moved((width - above.width) / 2, -sign.ascent - gap - above.descent),
    ]
    return joined([one.moved(side, 0.0) for one in blocks], width + 2 * side)


def _brackets(pair: str, inside: Block, px: int) -> Block:
    m = measures(px)
    usual = m.set_text(pair[0], False)
    if inside.ascent <= 1.35 * usual.ascent and inside.descent <= usual.descent + 0.25 * px:
        return _beside([usual, inside, m.set_text(pair[1], False)])
    width, side = BRACKET * px, 0.06 * px
    # As far above the axis as below it: brackets stand around the bars of fractions.
    half = max(inside.ascent - m.axis, inside.descent + m.axis) + side
    left = Stroke(_bow(pair, width, -m.axis, half), m.line)
    right = Stroke(tuple((width - x, y) for x, y in left.points), m.line)
    ends = [Block(width, half + m.axis, half - m.axis, strokes=(one,)) for one in (left, right)]
    return _beside([ends[0], inside, ends[1]])


def _bow(pair: str, width: float, middle: float, half: float) -> tuple[tuple[float, float], ...]:
    """Return the points of a bracket that opens to the right."""
    near, far = 0.25 * width, 0.8 * width
    if pair == "[]":
        top, bottom = middle - half, middle + half
        return ((far, top), (near, top), (near, bottom), (far, bottom))
    turns = [i / 8 for i in range(-8, 9)]
    return tuple((near + (far - near) * t * t, middle + half * t) for t in turns)


def _cases(part: Cases, px: int) -> Block:
    m, gap = measures(px), LEADING * px
    lines = [(_set(value, px), _set(when, px)) for value, when in part.lines]
    left = max((value.width for value, _ in lines), default=0.0) + px
    rows = [joined([a, b.moved(left, 0.0)], left + b.width) for a, b in lines]
    height = sum(row.height for row in rows) + gap * (len(rows) - 1)
    y, moved, brace = -m.axis - height / 2, [], 0.45 * px
    for row in rows:
        moved.append(row.moved(brace, y + row.ascent))
        y += row.height + gap
    half = height / 2 + 0.05 * px
    stroke = Stroke(_brace(0.35 * px, -m.axis, half), m.line)
    width = brace + max((row.width for row in rows), default=0.0)
    return joined([*moved, Block(0, half + m.axis, half - m.axis, strokes=(stroke,))], width)


def _brace(width: float, middle: float, half: float) -> tuple[tuple[float, float], ...]:
    """Return the points of a brace that opens to the right."""
    bend, inner = 0.18 * width, 0.55 * width
    upper = ((width, -half), (inner, -half + bend), (inner, -2 * bend), (0.1 * width, 0.0))
    lower = tuple((x, -y) for x, y in reversed(upper[:-1]))
    return tuple((x, middle + y) for x, y in (*upper, *lower))
