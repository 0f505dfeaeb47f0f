"""The text of a study's file, whatever wrote it; and folders that it names relative to itself."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from engine.training.fields import ConfigError

FOLDER = "data.folder"
PLACES = (FOLDER, "sequence.text")
"""Settings that name a folder or a file."""
MARKS = {
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe\0\0": "UTF-32",
    b"\0\0\xfe\xff": "UTF-32",
    b"\xff\xfe": "UTF-16",
    b"\xfe\xff": "UTF-16",
}
"""Byte order marks, the longer ones first: Notepad writes the first one before UTF-8."""


def decoded(data: bytes) -> str:
    """Return the UTF-8 text of a file, without a byte order mark.

    Raises ConfigError, which says what it is instead, for other encodings.
    """
    mark = next((name for start, name in MARKS.items() if data.startswith(start)), "UTF-8")
    if mark in ("UTF-16", "UTF-32") or b"\0" in data[:4]:
        name = "UTF-16" if mark == "UTF-8" else mark
        raise ConfigError("", f"cannot be read: it is not UTF-8 text but {name}; save it as UTF-8")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ConfigError("", "cannot be read: it is not UTF-8 text; save it as UTF-8") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def placed(tree: Mapping[str, Any], folder: Path) -> dict[str, Any]:
    """Return a study's tree in which every folder of digits is found from `folder`.

    `~` stays as it is, so that a study can be given to somebody else.
    """
    moved = dict(_placed_group(tree, folder))
    if "run" in tree:
        moved["run"] = _placed_group(tree["run"], folder)
    for name, place in (("variant", _placed_group), ("vary", _placed_vary)):
        if isinstance(tables := tree.get(name), list):
            moved[name] = [place(table, folder) for table in tables]
    return moved


def place_of(name: Any, folder: Path) -> Any:
    """Return the path of a folder or file that is named from `folder`; "" is the bundled one."""
    if not isinstance(name, str) or not name.strip() or name.startswith("~"):
        return name
    return os.path.abspath(folder / name)


def _placed_group(group: Any, folder: Path) -> Any:
    if not isinstance(group, Mapping):
        return group
    moved = dict(group)
    for path in PLACES:
        section, name = path.split(".")
        if isinstance(own := moved.get(section), Mapping) and name in own:
            moved[section] = {**own, name: place_of(own[name], folder)}
    return moved


def _placed_vary(table: Any, folder: Path) -> Any:
    if not isinstance(table, Mapping) or table.get("field") not in PLACES:
        return table
    values = table.get("values")
    if isinstance(values, str):
        values = [value.strip() for value in values.split(";" if ";" in values else ",")]
    if not isinstance(values, list):
        return table
    return {**table, "values": [place_of(value, folder) for value in values]}
