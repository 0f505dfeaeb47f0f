"""Values of one setting as people write them: a list, or a range such as "logspace 1e-4 1 5"."""

import re
from collections.abc import Sequence
from typing import Any

import numpy as np

from engine.training.config import RunConfig
from engine.training.fields import MOST_QUOTED, ConfigError, cut, field_info, quoted
from engine.training.settings import parse_assignment, replace

RANGE = re.compile(r"(logspace|linspace)\s+(\S+?)[\s,]+(\S+?)[\s,]+(\d{1,9})\s*", re.IGNORECASE)
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
        raise ConfigError(path, 'no values; write them as in "0.01, 0.1" or "logspace 1e-4 1 5"')
    if twice := [value for value in read if read.count(value) > 1]:
        raise ConfigError(path, f"{quoted(twice[0])} stands twice")
    return read


def values_text(path: str, values: Sequence[Any] | str) -> str:
    """Return values as a text that `read_values` reads."""
    if isinstance(values, str):
        return values
    return _separator(path).join(_text(value) for value in values)


def value_name(path: str, value: Any) -> str:
    """Return a setting and its value in few characters, to call a run by: "lr 0.01"."""
    return f"{path.rpartition('.')[2].replace('_', ' ')} {_text(value)}"


def _split(path: str, text: str) -> list[Any]:
    if match := RANGE.fullmatch(text.strip()):
        return _range(path, match[1].lower(), match[2], match[3], int(match[4]))
    if re.match(r"(log|lin)space\b", text.strip(), re.IGNORECASE):
        message = f'{quoted(text.strip())} is not allowed; write a range as in "logspace 1e-4 1 5"'
        raise ConfigError(path, message)
    return [part.strip() for part in text.split(_separator(path).strip()) if part.strip()]


def _range(path: str, kind: str, first: str, last: str, count: int) -> list[Any]:
    info = field_info(path)
    if info.kind not in ("float", "int"):
        raise ConfigError(path, f"has no range; allowed is {info.allowed}")
    if not 1 <= count <= MOST:
        raise ConfigError(path, f"{count} values; allowed are 1 to {MOST}")
    ends_text = cut(f"{first} to {last}", MOST_QUOTED)
    try:
        ends = float(first), float(last)
    except ValueError:
        raise ConfigError(path, f"{ends_text} is no range of numbers") from None
    if not np.isfinite(ends).all() or (kind == "logspace" and min(ends) <= 0):
        message = f"{ends_text} is not allowed; logspace needs numbers above 0"
        raise ConfigError(path, message)
    spaced = np.geomspace(*ends, count) if kind == "logspace" else np.linspace(*ends, count)
    rounded = [float(f"{value:.{DIGITS}g}") for value in spaced.tolist()]
    return [round(value) for value in rounded] if info.kind == "int" else rounded


def _value(path: str, part: Any) -> Any:
    if isinstance(part, str) and field_info(path).kind != "str":
        kind = field_info(path).kind
        written = WORDS.get(part.lower(), part.lower()) if kind == "bool" else part
        return parse_assignment(f"{path}={written}")[1]
    config: Any = replace(RunConfig(), {path: part})
    for name in path.split("."):
        config = getattr(config, name)
    return config


def _separator(path: str) -> str:
    return "; " if field_info(path).kind == "widths" else ", "


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, tuple):
        same = len(value) > 1 and len(set(value)) == 1
        return f"{value[0]}x{len(value)}" if same else " ".join(map(str, value)) or "–"
    return "none" if value is None else str(value)
