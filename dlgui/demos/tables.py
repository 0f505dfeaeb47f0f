"""Reads tables of TOML into structs, key by key, so that what is wrong is told with its place."""

from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin

from msgspec import NODEFAULT, Struct, ValidationError, convert
from msgspec.structs import FieldInfo, fields

from dlgui.demos.types_in_words import in_words
from dlgui.words.languages import LANGUAGES
from engine.training.fields import ConfigError, quoted


def struct_of(where: str, content: Any, kind: type[Struct]) -> Any:
    """Read a table key by key, and the tables in it. Raises ConfigError: place, key, what is wrong.

    `where` is the place, as in "scene 3, ".
    """
    if not isinstance(content, dict):
        raise ConfigError(where.rstrip(", "), f"must be a table, not {quoted(content)}")
    types = {field.name: field.type for field in _fields(kind)}
    values = {key: checked(where, key, value, types) for key, value in content.items()}
    for field in _fields(kind):
        is_needed = field.default is NODEFAULT and field.default_factory is NODEFAULT
        if is_needed and field.name not in values:
            raise ConfigError(f"{where}{field.name}", "is missing")
    return kind(**values)


def checked(where: str, key: str, value: Any, types: dict[str, Any]) -> Any:
    """Return the value of one key as its type wants it. Raises ConfigError."""
    if key not in types:
        known = ", ".join(types)
        raise ConfigError(f"{where}{quoted(key)}", f"there is no such key; there is {known}")
    place = f"{where}{key}"
    if (inner := _struct_in(types[key])) is not None:
        return struct_of(f"{place}, ", value, inner)
    if (inner := _struct_in(*get_args(types[key])[:1])) is not None and isinstance(value, list):
        return tuple(struct_of(f"{place} {i}, ", one, inner) for i, one in enumerate(value, 1))
    if (inner := _struct_in(*get_args(types[key])[1:2])) is not None and isinstance(value, dict):
        return {name: struct_of(f"{place}.{name}, ", one, inner) for name, one in value.items()}
    try:
        return convert(value, types[key])
    except ValidationError:
        fault = f"must be {in_words(types[key])}, not {quoted(value)}"
        raise ConfigError(place, fault) from None


def refuse_languages(where: str, text: str | dict[str, str]) -> None:
    """Raise ConfigError if a text is said in a language that the program does not speak."""
    codes = [code for code in LANGUAGES if code]
    for code in text if isinstance(text, dict) else ():
        if code not in codes:
            known = ", ".join(codes)
            raise ConfigError(where, f"there is no language {quoted(code)}; there is {known}")


@cache
def _fields(kind: type[Struct]) -> tuple[FieldInfo, ...]:
    """Found once: msgspec evaluates the annotations anew each time, for each table of a lesson."""
    return fields(kind)


def _struct_in(*types: Any) -> type[Struct] | None:
    """Return the struct that a type is, or may be besides None."""
    for kind in types:
        parts = get_args(kind) if get_origin(kind) is UnionType else (kind,)
        for part in parts:
            if isinstance(part, type) and issubclass(part, Struct):
                return part
    return None
