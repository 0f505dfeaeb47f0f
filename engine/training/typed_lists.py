"""Splits a list of values that was typed: at semicolons, commas or 、, whichever a comma means."""

import re

from engine.training.fields import STAGES, ConfigError, field_info
from engine.typed_numbers import Fault, half_width, read_number

RANGE_WORD = re.compile(r"(logspace|linspace)\b", re.IGNORECASE)


def range_words(text: str) -> list[str] | None:
    """Return ["logspace", FIRST, LAST, COUNT] as they were typed, None for what is no range.

    Between the three numbers stand spaces, commas or both, with or without brackets round them;
    what is no range of three numbers comes back in some other number of words.
    """
    text = half_width(text).strip()
    if (name := RANGE_WORD.match(text)) is None:
        return None
    rest = re.sub(r"^\s*\((.*)\)$", r"\1", text[name.end() :].strip()).strip()
    words = [word.strip(",、") for word in re.split(r"[\s;、]+", rest)]
    if len(words) != 3:
        words = [word for word in re.split(r"[\s,;、]+", rest) if word]
    return [name[1].lower(), *words]


def split_list(path: str, text: str) -> list[str]:
    """Return the values of a list, each as it was typed.

    Values stand between semicolons, or between 、 or commas. Where there are semicolons, or a space
    behind each comma that separates, other commas belong to numbers, as in "0,01; 0,1" and
    "1,000, 2,000". Raises ConfigError for numbers that can be read as one or as several.
    """
    kind = field_info(path).kind
    if path == STAGES:  # commas part the stages of one list
        return _parts(";", text)
    if kind == "str":  # a name of a folder keeps its letters as they are
        return _parts(";" if ";" in text else ",", text)
    text = half_width(text).strip()
    if ";" in text or kind == "widths":
        return _parts(";", text)
    if kind not in ("int", "float"):
        return _parts("[,、・]", text)
    parts = _parts(r"[、・\n]|,(?=\s)|,$", text)
    return [value for part in parts for value in _single(path, part, alone=len(parts) == 1)]


def _parts(separator: str, text: str) -> list[str]:
    return [part.strip() for part in re.split(separator, text) if part.strip()]


def _single(path: str, part: str, *, alone: bool) -> list[str]:
    """Return the one value, or those between commas without a space; refuse what may be either."""
    pieces = _parts("," if "," in part else r"\s", part)
    whole = field_info(path).kind == "int"
    if len(pieces) == 1:
        return [part]
    number = read_number(part, whole=whole)
    is_one = not isinstance(number, Fault)
    are_several = all(_is_number(piece, whole) for piece in pieces) and "," in part
    if is_one and alone and ("," not in part or are_several):
        message = f"{part!r} is one value or {len(pieces)}; write "
        raise ConfigError(path, f"{message}'{number:.12g}' or {', '.join(pieces)!r}")
    return pieces if are_several and not is_one else [part]


def _is_number(text: str, whole: bool) -> bool:
    leads_with_zero = len(text) > 1 and text[0] == "0" and text.isdigit()  # the end of 1,000
    return not leads_with_zero and not isinstance(read_number(text, whole=whole), Fault)
