"""Reading and replacing settings by path, and whole configurations as TOML.

All bad input ends as one `ConfigError` that names the field, the value and what is allowed.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import msgspec
import tomli_w

from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info, field_table, quoted
from engine.training.typed_settings import NONE as NONE
from engine.training.typed_settings import read_text, read_value

DEEPEST = 8
"""Groups lie in each other no deeper; what does is not looked into, and is no setting."""

MOST_SIGNS = 30_000
"""Commas, brackets and equals signs: 32 variants with every setting written out have a tenth."""

LONGEST_VALUE = 10_000
"""Letters of a value that is written as a text, such as a list of widths."""

MANY_DOTS = re.compile(r"""(?<![\w'"-])((?:[\w-]++|"[^"\n]*+"|'[^'\n]*+')[ \t]*+\.[ \t]*+){32}""")
"""A key of so many parts: the standard library takes a time that grows with their square."""


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
        if info.kind != "str" and isinstance(value, str) and len(value) > LONGEST_VALUE:
            raise ConfigError(path, f"{quoted(value)} is too long; allowed is {info.allowed}")
        _put(tree, path, info.check(read_value(info, value)))
    return msgspec.convert(tree, RunConfig)


def differences(old: RunConfig, new: RunConfig) -> dict[str, tuple[Any, Any]]:
    """Return path -> (old value, new value) for every field in which the two differ."""
    groups = {name for name in old.__struct_fields__ if getattr(old, name) != getattr(new, name)}
    paths = (path for path in field_table() if path.partition(".")[0] in groups)
    pairs = ((path, get(old, path), get(new, path)) for path in paths)
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
        is_group = path in _groups()
        if is_group and not isinstance(value, Mapping):
            message = f"{quoted(value)} is not allowed; this is a group of settings"
            raise ConfigError(path, message)
        if isinstance(value, Mapping) and (value or is_group) and path.count(".") < DEEPEST:
            yield from flatten(value, path + ".")
        else:
            yield path, value


@cache
def _groups() -> frozenset[str]:
    """Return the paths that are no settings, but have settings below them."""
    parts = [path.split(".") for path in field_table()]
    return frozenset(".".join(p[:n]) for p in parts for n in range(1, len(p)))


def to_toml(config: RunConfig) -> str:
    """Return the configuration as TOML text; fields without a value are left out."""
    return tomli_w.dumps(without_none(to_mapping(config)))


def tree_to_toml(tree: Mapping[str, Any]) -> str:
    """Return plain nested dicts and lists as TOML text."""
    return tomli_w.dumps(tree)


def from_toml(text: str) -> RunConfig:
    """Read TOML text; what it does not name keeps its default. Raises ConfigError."""
    return from_mapping(read_toml(text))


def read_toml(text: str) -> dict[str, Any]:
    """Parse TOML text. Raises ConfigError with the line for text that is not TOML."""
    if MANY_DOTS.search(text):
        raise ConfigError("", "not a study: it has a key of too many parts")
    if (signs := sum(map(text.count, "=[,"))) > MOST_SIGNS:
        raise ConfigError("", f"not a study: it has {signs:,} commas, brackets and equals signs")
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as error:  # numbers too long, brackets too deep
        raise ConfigError("", f"not TOML: {error}") from None


def parse_assignment(text: str) -> tuple[str, Any]:
    """Read `optimizer.lr=0.1` into path and checked value. Raises ConfigError."""
    path, *written = (part.strip() for part in re.split("[=＝]", text, maxsplit=1))
    if not written:
        raise ConfigError(path, "write a setting as NAME=VALUE, as in optimizer.lr=0.1")
    info = field_info(path)
    return path, info.check(read_text(info, written[0]))


def without_none(tree: dict[str, Any]) -> dict[str, Any]:
    """Return nested dicts without the entries that are None (TOML has no word for it)."""
    return {
        name: without_none(value) if isinstance(value, dict) else value
        for name, value in tree.items()
        if value is not None
    }


def _put(tree: dict[str, Any], path: str, value: Any) -> None:
    *groups, name = path.split(".")
    for group in groups:
        tree = tree[group]
    tree[name] = msgspec.to_builtins(value)
