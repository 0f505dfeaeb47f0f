"""Says in words which values a type of a TOML file takes: "a number from 0 to 1"."""

from types import NoneType, UnionType
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from msgspec import Meta

_PLAIN: Final[dict[object, str]] = {
    str: "a text",
    bool: "true or false",
    int: "a whole number",
    float: "a number",
}


def in_words(kind: Any) -> str:
    """Return what may stand there; of a type that is neither plain nor put together "a table"."""
    origin, parts = get_origin(kind), get_args(kind)
    if origin in (UnionType, Union):
        return " or ".join(in_words(part) for part in parts if part is not NoneType)
    if origin is Literal:
        return " or ".join(", ".join(part for part in parts if part).rsplit(", ", 1))
    if origin is Annotated:
        limits = [_limits(meta) for meta in parts[1:] if isinstance(meta, Meta)]
        return " ".join(filter(None, (in_words(parts[0]), *limits)))
    if origin in (tuple, list):
        return f"a list, each of it {in_words(parts[0])}"
    return _PLAIN.get(kind, "a table")


def _limits(meta: Meta) -> str:
    """Return the range of a number, or the form or length of a text."""
    if meta.pattern is not None:
        return f"of the form {meta.pattern}"
    if meta.ge is not None and meta.le is not None:
        return f"from {meta.ge:g} to {meta.le:g}"
    ends = (
        (meta.gt, "above {:g}"),
        (meta.ge, "of at least {:g}"),
        (meta.lt, "below {:g}"),
        (meta.le, "at most {:g}"),
        (meta.max_length, "of at most {:g} signs"),
    )
    return " and ".join(text.format(end) for end, text in ends if end is not None)
