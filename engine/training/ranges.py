"""Values of one setting as people write them: a list, or a range such as "logspace 1e-4 1 5"."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.training.config import RunConfig
from engine.training.fields import MOST_QUOTED, STAGES, ConfigError, cut, field_info, quoted
from engine.training.settings import LONGEST_VALUE, replace
from engine.training.typed_lists import range_words, split_list
from engine.training.typed_settings import number_of, read_text

MOST = 32
"""A study has no more runs than this, so no setting has more values."""
DIGITS = 12
"""Significant digits of the values of a range, so that 0.1 is written as 0.1."""
WORDS = {"on": "true", "off": "false", "yes": "true", "no": "false"}


def read_values(path: str, values: Sequence[Any] | str) -> tuple[Any, ...]:
    """Return the values in the type of the field at `path`.

    A text is a list with commas (widths with semicolons), `logspace FIRST LAST COUNT` or `linspace
    FIRST LAST COUNT`. Raises ConfigError that names the value which is not allowed, for no values
    and for one that stands twice.
    """
    parts = _split(path, values) if isinstance(values, str) else list(values)
    if len(parts) > MOST:
        raise ConfigError(path, f"{len(parts)} values; allowed are 1 to {MOST}")
    read = tuple(_value(path, part) for part in parts)
    if not read:
        raise ConfigError(path, f"no values; {_advice(path)}")
    if twice := [value for value in read if read.count(value) > 1]:
        raise ConfigError(path, f"{quoted(twice[0])} stands twice")
    return read


def values_text(path: str, values: Sequence[Any] | str) -> str:
    """Return values as a text that `read_values` reads: of a text, what was understood of it.

    A text that cannot be read stays as it is.
    """
    try:
        parts = _split(path, values) if isinstance(values, str) else values
        if isinstance(values, str) and (words := range_words(values)):
            return " ".join([words[0], *(_number_text(path, word) for word in words[1:])])
        return _separator(path).join(_exact(_value(path, part)) for part in parts)
    except ConfigError:
        return values if isinstance(values, str) else _separator(path).join(map(_exact, values))


def value_name(path: str, value: Any) -> str:
    """Return a setting and its value in few characters, to call a run by: "lr 0.01"."""
    return f"{path.rpartition('.')[2].replace('_', ' ')} {value_text(value)}"


def _advice(path: str) -> str:
    info = field_info(path)
    if info.kind in ("float", "int"):
        return 'write them as in "0.01, 0.1" or "logspace 1e-4 1 5"'
    return f"allowed is {info.allowed}"


def _split(path: str, text: str) -> list[Any]:
    if len(text) > LONGEST_VALUE:
        raise ConfigError(path, f"{quoted(text)} is too long for a list of values")
    words = range_words(text)
    if words is None:
        return list(split_list(path, text))
    if len(words) != 4:
        message = f'{quoted(text.strip())} is not allowed; write a range as in "logspace 1e-4 1 5"'
        raise ConfigError(path, message)
    return _range(path, *words)


def _range(path: str, kind: str, first: str, last: str, count: str) -> list[Any]:
    info = field_info(path)
    if info.kind not in ("float", "int"):
        raise ConfigError(path, f"has no range; allowed is {info.allowed}")
    number = number_of(path, count, whole=True)
    if not isinstance(number, int) or not 1 <= number <= MOST:
        raise ConfigError(path, f"{quoted(number)} values; allowed are 1 to {MOST}")
    a, b = (number_of(path, end, whole=False) for end in (first, last))
    ends = cut(f"{first} to {last}", MOST_QUOTED)
    if not (isinstance(a, float) and isinstance(b, float)):
        raise ConfigError(path, f"{ends} is no range of numbers")
    if not np.isfinite([a, b]).all() or (kind == "logspace" and min(a, b) <= 0):
        raise ConfigError(path, f"{ends} is not allowed; logspace needs numbers above 0")
    spaced = np.geomspace(a, b, number) if kind == "logspace" else np.linspace(a, b, number)
    rounded = [float(f"{value:.{DIGITS}g}") for value in spaced.tolist()]
    return [round(value) for value in rounded] if info.kind == "int" else rounded


def _value(path: str, part: Any) -> Any:
    info = field_info(path)
    if isinstance(part, str) and info.kind != "str":
        written = WORDS.get(part.lower(), part.lower()) if info.kind == "bool" else part
        return info.check(read_text(info, written))
    config: Any = replace(RunConfig(), {path: part})
    for name in path.split("."):
        config = getattr(config, name)
    return config


def _number_text(path: str, word: str) -> str:
    number = number_of(path, word, whole=False)
    return _exact(number) if isinstance(number, int | float) else word


def _exact(value: Any) -> str:
    """Return a text that reads back as the very value, where `_text` would round it for a name."""
    text = value_text(value)
    return repr(value) if isinstance(value, float) and float(text) != value else text


def _separator(path: str) -> str:
    return "; " if path == STAGES or field_info(path).kind == "widths" else ", "


def value_text(value: Any) -> str:
    """Return a value in few characters: "on", "100x6", "0.01"."""
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, tuple):
        same = len(value) > 1 and len(set(value)) == 1
        return f"{value[0]}x{len(value)}" if same else " ".join(map(str, value)) or "–"
    return "none" if value is None else str(value)
