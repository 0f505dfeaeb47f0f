"""Reads a number as people type it: with point or comma, grouped or not, in digits of any width.

The one reader of the window's fields, of the command line and of studies. What can be read in two
ways is refused: a number is never silently another one than the one that was meant.
"""

import math
import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Final, final

_USUAL: Final = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?")
_WRITTEN: Final = re.compile(r"([+-]?) ?([0-9.,' _]*[0-9.,])(?:[eE]([+-]?[0-9]+))?( ?%)?")
_GROUPED: Final = {
    mark: re.compile(rf"[1-9][0-9]{{0,2}}(?:{re.escape(mark)}[0-9]{{3}})+") for mark in " '_,."
}
_BEGUN: Final = re.compile(r"[+-]?[1-9][0-9]{0,2}( [0-9]{3})*")
_EXPONENT_DIGITS: Final = 6
"""More are far outside any range; so many digits are no work to read."""


@final
class Fault(StrEnum):
    """What is wrong with a number somebody typed."""

    EMPTY = "empty"
    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS = "ambiguous"
    NOT_WHOLE = "not_whole"
    OUT_OF_RANGE = "out_of_range"


def _signs() -> Mapping[int, str]:
    """Which sign stands for which: those that a Japanese keyboard writes, typographers', Arabic."""
    alike = {
        "-": "\u2212\u2010\u2011\u2012\u2013\u2014\u2015\u30fc\uff70\ufe63\ufe58",
        ".": "\u3002\uff61\u066b",
        ",": "\u3001\uff64\u066c",
        "'": "\u2019\u2018\u02bc",
        " ": "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
        "%": "\u066a\ufe6a",
        "": "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u061c",  # what nobody sees
    }
    return {ord(c): plain for plain, others in alike.items() for c in others}


_WIDE: Final = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)} | {0x3000: " "}
_SIGNS: Final = _signs()


def half_width(text: str) -> str:
    """Return a text with the full-width letters, digits and signs of ASCII in their usual width."""
    return text.translate(_WIDE)


def plain_signs(text: str) -> str:
    """Return a text with plain digits, and one sign each for minus, point, comma and space."""
    if text.isascii():
        return text
    text = half_width(text).translate(_SIGNS)
    digits = {c: unicodedata.decimal(c, None) for c in set(text) if not c.isascii()}
    return "".join(c if digits.get(c) is None else str(digits[c]) for c in text)


def is_usual(text: str) -> bool:
    """Whether a number is written as programs write it, so that nobody need be told its meaning."""
    return _USUAL.fullmatch(text.strip().replace("\N{MINUS SIGN}", "-")) is not None


def read_number(text: str, *, whole: bool = False) -> float | Fault:
    """Return the number in `text`, an int if it has to be `whole`; or what is wrong with it.

    1,000 and 2 000 are grouped; 0,05 has a decimal comma; 50% is 0.5. Where a whole number is
    asked for, 1.000 may be 1 or 1000 and is refused, as is 1,0000.
    """
    written = _WRITTEN.fullmatch(plain_signs(text).strip())
    if written is None:
        return Fault.NOT_A_NUMBER if plain_signs(text).strip() else Fault.EMPTY
    sign, body, exponent, percent = written.groups()
    digits = _digits(body, whole=whole, scaled=exponent is not None)
    if isinstance(digits, Fault):
        return digits
    if whole and percent:
        return Fault.NOT_A_NUMBER
    power = _power(exponent or "0") - (2 if percent else 0)
    return _value(f"{sign}{digits}e{power}", whole)


def may_go_on_after_a_space(text: str) -> bool:
    """Whether a space and three digits may follow: after 1 to 3 digits, or more such groups."""
    return _BEGUN.fullmatch(plain_signs(text)) is not None


def _value(literal: str, whole: bool) -> float | Fault:
    value = float(literal)
    vanished = value == 0 and any(c in "123456789" for c in literal.partition("e")[0])
    if whole and vanished:
        return Fault.NOT_WHOLE
    if vanished or not math.isfinite(value):
        return Fault.OUT_OF_RANGE
    if not whole:
        return value + 0.0  # no minus before a zero
    exact = Decimal(literal)
    return int(exact) if exact == int(exact) else Fault.NOT_WHOLE


def two_readings(text: str) -> tuple[str, str]:
    """Return the numbers that an ambiguous text may stand for: without its mark, and at a point."""
    body = plain_signs(text).strip().rstrip("% ")
    return re.sub("[.,]", "", body), f"{float(body.replace(' ', '').replace(',', '.')):.12g}"


def _digits(body: str, *, whole: bool, scaled: bool) -> str | Fault:
    """Return "1234.5" for the digits, marks and gaps of a number."""
    mark = next((c for c in reversed(body) if c in ",."), "")
    if not mark or body.count(mark) > 1:
        return _ungrouped(body) or Fault.NOT_A_NUMBER
    head, _, tail = body.rpartition(mark)
    integer = _ungrouped(head) if head else ""
    if integer is None or not (integer or tail) or not (tail.isdigit() or not tail):
        return Fault.NOT_A_NUMBER
    meaning = _meaning(head, mark, tail, whole)
    if meaning is Fault.AMBIGUOUS and scaled and mark == ".":
        meaning = "."
    if meaning is Fault.AMBIGUOUS or (scaled and meaning == ""):
        return Fault.AMBIGUOUS
    return f"{integer or '0'}{meaning}{tail}" if tail else f"{integer}"


def _meaning(head: str, mark: str, tail: str, whole: bool) -> str | Fault:
    """Return what a mark that stands once means: "." before decimals, "" between groups."""
    grouped = _GROUPED[mark].fullmatch(head + mark + tail) is not None
    if mark == ",":
        if grouped:
            return ""
        return Fault.AMBIGUOUS if whole and head.isdigit() and len(tail) > 2 else "."
    return Fault.AMBIGUOUS if whole and grouped else "."


def _ungrouped(body: str) -> str | None:
    """Return the digits of a whole number, None if its groups are not of three."""
    if body.isdigit():
        return body
    marks = [mark for mark, pattern in _GROUPED.items() if pattern.fullmatch(body)]
    return body.replace(marks[0], "") if marks else None


def _power(exponent: str) -> int:
    sign = "-" if exponent.startswith("-") else ""
    digits = exponent.lstrip("+-0") or "0"
    return int(sign + (digits if len(digits) <= _EXPONENT_DIGITS else "9" * _EXPONENT_DIGITS))
