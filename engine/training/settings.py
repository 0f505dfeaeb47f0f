"""Reading and replacing settings by path, and whole configurations as TOML.

All bad input ends as one `ConfigError` that names the field, the value and what is allowed.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
import tomli_w

from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info, field_table, quoted

DEEPEST = 8
"""Groups lie in each other no deeper; what does is not looked into, and is no setting."""

MANY_DOTS = re.compile(r"""(?<![\w'"-])((?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}""")
"""A key of so many parts: the standard library takes a time that grows with their square."""

NONE = "none"
"""What stands for "no value" in text: TOML has no word for it."""


def get(config: RunConfig, path: str) -> Any:
    """Return the value at `path`. Raises ConfigError for a path that does not exist."""
    value: Any = config
    for name in field_info(path).path.split("."):
        value = getattr(value, name)
    return value


def replace(config: RunConfig, changes: Mapping[str, Any]) -> RunConfig:
    """Return a copy of `config` with these values at these paths. Raises ConfigError."""
    tree = to_mapping(config)
    for path, value in changes.items():
        info = field_info(path)
        value = None if info.optional and value == NONE else _read_widths(path, value)
        _put(tree, path, info.check(value))
    return msgspec.convert(tree, RunConfig)


def differences(old: RunConfig, new: RunConfig) -> dict[str, tuple[Any, Any]]:
    """Return path -> (old value, new value) for every field in which the two differ."""
    pairs = ((path, get(old, path), get(new, path)) for path in field_table())
    return {path: (a, b) for path, a, b in pairs if a != b}


def to_mapping(config: RunConfig) -> dict[str, Any]:
    """Return the configuration as plain nested dicts, lists, numbers and texts."""
    tree: dict[str, Any] = msgspec.to_builtins(config)
    return tree


def from_mapping(tree: Mapping[str, Any], base: RunConfig | None = None) -> RunConfig:
    """Return `base` (the defaults) with the values of a nested mapping. Raises ConfigError."""
    return replace(base or RunConfig(), dict(flatten(tree)))


def flatten(tree: Mapping[str, Any], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Yield (path, value) for every leaf of nested mappings. Raises ConfigError for a non-group."""
    for name, value in tree.items():
        path = f"{prefix}{name}"
        is_group = any(known.startswith(path + ".") for known in field_table())
        if is_group and not isinstance(value, Mapping):
            message = f"{quoted(value)} is not allowed; this is a group of settings"
            raise ConfigError(path, message)
        if isinstance(value, Mapping) and (value or is_group) and path.count(".") < DEEPEST:
            yield from flatten(value, path + ".")
        else:
            yield path, value


def to_toml(config: RunConfig) -> str:
    """Return the configuration as TOML text; fields without a value are left out."""
    return tomli_w.dumps(without_none(to_mapping(config)))


def from_toml(text: str) -> RunConfig:
    """Read TOML text; what it does not name keeps its default. Raises ConfigError."""
    return from_mapping(read_toml(text))


def read_toml(text: str) -> dict[str, Any]:
    """Parse TOML text. Raises ConfigError with the line for text that is not TOML."""
    if MANY_DOTS.search(text):
        raise ConfigError("", "not a study: it has a key of too many parts")
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # numbers too long, brackets too deep
        raise ConfigError("", f"not TOML: {error}") from None


def parse_assignment(text: str) -> tuple[str, Any]:
    """Read `optimizer.lr=0.1` into path and checked value. Raises ConfigError."""
    path, equals, written = (part.strip() for part in text.partition("="))
    if not equals:
        raise ConfigError(path, "write a setting as NAME=VALUE, as in optimizer.lr=0.1")
    info = field_info(path)
    value = written if info.kind == "str" else _read_widths(path, _literal(written))
    return path, info.check(value)


def without_none(tree: dict[str, Any]) -> dict[str, Any]:
    """Return nested dicts without the entries that are None (TOML has no word for it)."""
    return {
        name: without_none(value) if isinstance(value, dict) else value
        for name, value in tree.items()
        if value is not None
    }


def _literal(text: str) -> Any:
    """Read a value as people type it on a command line: .1, 1e-3, true, [100, 50] or a word."""
    try:
        if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text):
            return float(text) if re.search(r"[.eE]", text) else int(text)
        return tomllib.loads(f"value = {text}")["value"]
    except (ValueError, RecursionError):  # a word; or a number too long, brackets too deep
        return None if text == NONE else text


def _read_widths(path: str, value: Any) -> Any:
    """Read layer widths as people write them: "100 × 6" and "100, 50" beside a list."""
    if field_info(path).kind != "widths":
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return [value]
    if not isinstance(value, str):
        return value
    widths: list[int] = []
    closed = re.sub(r"\s*([x×*])\s*", r"\1", value.strip())
    for part in filter(None, re.split(r"[,\s]+", "" if closed == "–" else closed)):
        match = re.fullmatch(r"(\d{1,5})(?:[x×*](\d{1,2}))?", part)
        if match is None:
            return value
        widths += [int(match[1])] * int(match[2] or 1)
    return widths


def _put(tree: dict[str, Any], path: str, value: Any) -> None:
    *groups, name = path.split(".")
    for group in groups:
        tree = tree[group]
    tree[name] = msgspec.to_builtins(value)
