"""What people type for a setting, as a value of its field: numbers, layer widths, words."""

import re
import tomllib
from math import isfinite
from typing import Any

from engine.training.fields import ConfigError, FieldInfo
from engine.typed_numbers import (
    Fault,
    half_width,
    is_usual,
    plain_signs,
    read_number,
    two_readings,
)

NONE = "none"
"""What stands for "no value" in text: TOML has no word for it."""

TOO_LARGE = re.compile(r"[+-]?[0-9.]+(e[+]?[0-9]+)?")
LARGEST_WHOLE = 1e15
"""A larger one that a file has as 1e300 is refused as it is written."""
MOST_DIGITS = 20
"""A layer width has fewer; more are not worth reading."""


def read_text(info: FieldInfo, text: str) -> Any:
    """Return what a text of a command line or a field means, unchecked. Raises ConfigError."""
    if info.kind in ("bool", "choice"):
        return _literal(half_width(text))
    if info.kind == "widths" and isinstance(literal := _literal(text), bool | list):
        return read_value(info, literal)
    return read_value(info, text)


def read_value(info: FieldInfo, value: Any) -> Any:
    """Read numbers and layer widths that are written as a text; leave all else as it is.

    Raises ConfigError for a number that can be read in two ways.
    """
    if info.optional and isinstance(value, str) and value.strip().lower() == NONE:
        return None
    if info.kind in ("int", "float") and isinstance(value, str):
        return number_of(info.path, value, whole=info.kind == "int")
    if info.kind == "int" and isinstance(value, float) and value.is_integer():
        return int(value) if abs(value) < LARGEST_WHOLE else value
    return _read_widths(value) if info.kind == "widths" else value


def number_of(name: str, text: str, *, whole: bool) -> Any:
    """Return the number in a text; of one that has none, what a refusal is to name.

    Raises ConfigError, with the name, for a text that can be read in two ways.
    """
    match read_number(text, whole=whole):
        case Fault.AMBIGUOUS:
            grouped, pointed = two_readings(text)
            message = f"{text!r} can be read in two ways; write it as {grouped} or as {pointed}"
            raise ConfigError(name, message)
        case Fault.NOT_WHOLE if not isinstance(number := read_number(text), Fault):
            return number
        case Fault():
            return _no_number(text)
        case number:
            return number


def understood(text: str, value: Any) -> str:
    """Return how a number was read that nobody would write so: "'0,05' is read as 0.05".

    Empty if there is nothing to tell: 0.05, 1e2, a word.
    """
    if isinstance(value, tuple) and not text.isascii():
        return f"{text!r} is read as {list(value)}"
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return f"{text!r} is read as {value:.12g}" if is_number and not is_usual(text) else ""


def _literal(text: str) -> Any:
    """Read what is no number as TOML has it: true, [100, 50] or a word."""
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except (ValueError, RecursionError):  # a word; or a number too long, brackets too deep
        return text


def _no_number(text: str) -> Any:
    """Return too large a number as infinity; nan, true or a date as such; all else as it was typed.

    A number of TOML that people hardly write, such as 0x10, is not taken either.
    """
    if TOO_LARGE.fullmatch(plain_signs(text).strip().lower()):
        return float("-inf" if plain_signs(text).strip().startswith("-") else "inf")
    literal = _literal(text)
    is_number = isinstance(literal, int | float) and not isinstance(literal, bool)
    return text if is_number and isfinite(literal) else literal


def _read_widths(value: Any) -> Any:
    """Read layer widths as people write them: "100 × 6", "100, 50", "100、50" beside a list."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        value = [value]
    if isinstance(value, list | tuple):
        return [width if (width := _width(part)) is not None else part for part in value]
    if not isinstance(value, str):
        return value
    if value.strip() == "–":  # how none is shown
        return []
    plain = re.sub(r"^\[(.*)\]$", r"\1", plain_signs(value).strip())
    parts = re.split(r"[,;・\s]+", re.sub(r"\s*[xX×*✕⨯]\s*", "x", plain))
    runs = [_equal_widths(part) for part in parts if part]
    return value if None in runs else [width for run in runs for width in run or []]


def _equal_widths(part: str) -> list[int] | None:
    """Read "100x6" or "100"; None for what is neither."""
    first, mark, times = part.partition("x")
    width = _width(first)
    if width is None or (mark and not re.fullmatch("[0-9]{1,2}", times)):
        return None
    return [width] * int(times or 1)


def _width(part: Any) -> int | None:
    """Return a layer's width; None for what is none, and for "024", the end of 1 024."""
    if isinstance(part, bool) or not isinstance(part, int | float | str):
        return None
    text = f"{part}".strip()
    number = read_number(text, whole=True) if len(text) <= MOST_DIGITS else Fault.OUT_OF_RANGE
    is_end = text.startswith("0") and len(text) > 1
    return number if isinstance(number, int) and not is_end else None
