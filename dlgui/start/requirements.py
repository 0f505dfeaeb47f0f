"""What has to be installed, as pyproject.toml lists it, and whether it is.

Only the standard library is imported: this runs before anything is installed.
"""

import os
import re
import sys
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

NOTE = ".dist-info"
"""The end of the folder in which pip and its like note what they have installed."""


def required(checkout: Path, groups: Iterable[str]) -> list[str]:
    """Return the requirement lines of pyproject.toml: its dependencies, then each group's.

    A group is one of development, or an extra that one may have.
    """
    content = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    lines: list[str] = list(content["project"]["dependencies"])
    extras = content["project"].get("optional-dependencies", {})
    known = extras | content.get("dependency-groups", {})
    for group in groups:
        lines += known[group]
    return lines


def unmet(lines: Iterable[str], folders: Sequence[str] | None = None) -> list[str]:
    """Return the requirement lines that no package in `folders` (default: sys.path) satisfies."""
    places = sys.path if folders is None else list(folders)
    noted = _noted(places)
    return [line for line in lines if not _is_met(line, noted, places)]


def _is_met(line: str, noted: Mapping[str, str], folders: list[str]) -> bool:
    """Compare a plain line like `name>=1.2,<2`; a test holds that pyproject.toml has no other."""
    match = re.fullmatch(r"([\w.-]+)\s*(.*)", line)
    if match is None:
        return False
    name, ranges = match.groups()
    version = noted.get(_in_one_way(name)) or _looked_up(name, folders)
    return version is not None and all(in_range(version, r) for r in ranges.split(",") if r.strip())


def _noted(folders: Iterable[str]) -> dict[str, str]:
    """Return name -> version as the folders of notes are called; the first of a name counts.

    A folder without its file is what an installation leaves that was cut off.
    """
    notes: dict[str, str] = {}
    for folder in map(Path, folders):
        for entry in _entries(folder):
            if entry.endswith(NOTE) and (folder / entry / "METADATA").is_file():
                name, _, version = entry.removesuffix(NOTE).partition("-")
                notes.setdefault(_in_one_way(name), version)
    return notes


def _entries(folder: Path) -> list[str]:
    """What lies in a folder; nothing if there is none, or it may not be read."""
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _looked_up(name: str, folders: list[str]) -> str | None:
    """Ask Python for a package that was installed in another way."""
    from importlib import metadata  # takes a tenth of the time until the window is there

    found = (package.metadata for package in metadata.distributions(name=name, path=folders))
    # What an installation leaves that was cut off has no version; to ask for it is an error soon.
    return next((notes["Version"] for notes in found if notes and "Version" in notes), None)


def _in_one_way(name: str) -> str:
    """Return a name as it is compared: `PySide6_Essentials` and `pyside6-essentials` are one."""
    return re.sub(r"[-_.]+", "-", name).lower()


def in_range(version: str, limit: str) -> bool:
    """Say whether `version` ("6.11.3") keeps one limit: `>=6.10.1`, `<6.12` or `==6.11.3`."""
    match = re.fullmatch(r"\s*(>=|<|==)\s*([\d.]+)\s*", limit)
    if match is None:
        raise ValueError(f"the limit {limit!r} must be >=, < or == and a version number")
    ours, theirs = _numbers(version), _numbers(match[2])
    return {">=": ours >= theirs, "<": ours < theirs, "==": ours == theirs}[match[1]]


def _numbers(version: str) -> tuple[int, ...]:
    """Return (6, 11, 3) for "6.11.3rc1"; zeros at the end do not count."""
    release = re.match(r"[\d.]*", version)
    numbers = [int(part) for part in (release[0] if release else "").split(".") if part]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
