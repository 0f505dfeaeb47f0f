"""The fields of a `RunConfig` as a table: what may stand in each, in numbers and in words.

The window makes its controls from this table and every message about bad input its last clause.
"""

from dataclasses import dataclass, replace
from difflib import get_close_matches
from enum import StrEnum
from functools import cache
from typing import Any, final

from msgspec import Struct, ValidationError, convert, inspect
from msgspec.structs import fields

from engine.data.errors import visible
from engine.models.stages import StageError, read_stages
from engine.nearest_names import names_there_are
from engine.training.config import LIVE_FIELDS, RunConfig

MOST_QUOTED, MOST_SAID = 80, 2_000
"""Letters of a value that a message quotes, and of a whole message: names of all settings fit."""


class ConfigError(ValueError):
    """A setting that does not exist or a value that is not allowed; `field` is its path."""

    def __init__(self, field: str, message: str) -> None:
        field, message = cut(field, MOST_SAID), cut(message, MOST_SAID)
        super().__init__(visible(f"{field}: {message}" if field else message))
        self.field = field


def cut(text: str, most: int) -> str:
    """Return a text, or its beginning and its end if it has more letters than `most`."""
    half = (most - 3) // 2
    return text if len(text) <= most else f"{text[:half]} … {text[-half:]}"


def quoted(value: Any, most: int = MOST_QUOTED) -> str:
    """Return a value as messages quote it: a text in quotes, and a line of it at most."""
    try:
        shown = repr(str(value)) if isinstance(value, str) else str(value)
    except (ValueError, RecursionError):  # digits without end, or brackets within brackets
        return f"{type(value).__name__} without end"
    return cut(shown, most)


@final
@dataclass(frozen=True)
class FieldInfo:
    """What may stand in one field: its kind, limits (None: no limit), choices and default."""

    path: str
    annotation: Any
    kind: str
    default: Any
    minimum: float | None = None
    maximum: float | None = None
    above_minimum: bool = False
    below_maximum: bool = False
    choices: tuple[StrEnum, ...] = ()
    optional: bool = False

    @property
    def live(self) -> bool:
        """Whether the field may change while a run goes on."""
        return self.path in LIVE_FIELDS

    @property
    def allowed(self) -> str:
        """What is allowed, in words."""
        if self.choices:
            return "one of " + ", ".join(self.choices)
        if self.kind == "widths":
            return 'up to 30 layer widths from 1 to 4096, as in [100, 50] or "100x6"'
        if self.kind in _WORDS:
            return _WORDS[self.kind]
        low = f"{'above' if self.above_minimum else 'from'} {self.minimum:.10g}"
        high = f"{'to below' if self.below_maximum else 'to'} {self.maximum:.10g}"
        return f"a{' whole' if self.kind == 'int' else ''} number {low} {high}"

    def check(self, value: Any) -> Any:
        """Return `value` in the field's own type. Raises ConfigError for what is not allowed."""
        try:
            checked = convert(value, self.annotation)
        except (ValidationError, OverflowError, RecursionError, UnicodeEncodeError):
            if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
                value = int(value)  # 0, as it was typed, not 0.0
            message = f"{quoted(value)} is not allowed; allowed is {self.allowed}"
            raise ConfigError(self.path, message) from None
        if self.path == STAGES:
            try:
                read_stages(checked)
            except StageError as error:
                raise ConfigError(self.path, str(error)) from None
        return checked


STAGES = "network.stages"
"""The one text that has a grammar."""

_WORDS = {"bool": "true or false", "str": "a text"}


@cache
def field_table() -> dict[str, FieldInfo]:
    """Every field of a `RunConfig` by its path, in the order of the code."""
    return {info.path: info for info in _walk(RunConfig(), "")}


def field_info(path: str) -> FieldInfo:
    """Return the row of one field. Raises ConfigError, with the nearest names, if there is none."""
    if (info := field_table().get(path)) is not None:
        return info
    known = list(field_table())
    section = path.rpartition(".")[0] + "."
    near = (
        [p for p in known if p.endswith(f".{path}") or p.startswith(f"{path}.")]
        or get_close_matches(path[:MOST_QUOTED], known, 3)
        or [p for p in known if p.startswith(section)]
    )
    field, there = cut(path, MOST_QUOTED), ", ".join(near) or names_there_are(path, known)
    raise ConfigError(field, f"there is no such setting; there is {there}")


def _walk(section: Struct, prefix: str) -> list[FieldInfo]:
    infos: list[FieldInfo] = []
    for f in fields(section):
        path, default = prefix + f.name, getattr(section, f.name)
        if isinstance(default, Struct):
            infos += _walk(default, path + ".")
        else:
            row = FieldInfo(path, f.type, "", default)
            infos.append(_describe(row, inspect.type_info(f.type)))
    return infos


def _describe(row: FieldInfo, kind: Any) -> FieldInfo:
    match kind:
        case inspect.UnionType():
            (inner,) = (t for t in kind.types if not isinstance(t, inspect.NoneType))
            return replace(_describe(row, inner), optional=True)
        case inspect.EnumType():
            return replace(row, kind="choice", choices=tuple(kind.cls))
        case inspect.VarTupleType():
            return replace(row, kind="widths")
        case inspect.IntType() | inspect.FloatType():
            return replace(
                row,
                kind="int" if isinstance(kind, inspect.IntType) else "float",
                minimum=kind.ge if kind.gt is None else kind.gt,
                maximum=kind.le if kind.lt is None else kind.lt,
                above_minimum=kind.gt is not None,
                below_maximum=kind.lt is not None,
            )
        case _:
            return replace(row, kind="bool" if isinstance(kind, inspect.BoolType) else "str")
