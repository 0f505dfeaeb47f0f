"""What has to be installed, as pyproject.toml lists it, and whether it is.

Only the standard library is imported: this runs before anything is installed.
"""

import re
import sys
import tomllib
from collections.abc import Iterable, Sequence
from importlib import metadata
from pathlib import Path


def required(checkout: Path, groups: Iterable[str]) -> list[str]:
    """Return the requirement lines of pyproject.toml: its dependencies, then each group's."""
    content = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    lines: list[str] = list(content["project"]["dependencies"])
    for group in groups:
        lines += content["dependency-groups"][group]
    return lines


def unmet(lines: Iterable[str], folders: Sequence[str] | None = None) -> list[str]:
    """Return the requirement lines that no package in `folders` (default: sys.path) satisfies."""
    return [line for line in lines if not _is_met(line, folders)]


def _is_met(line: str, folders: Sequence[str] | None) -> bool:
    """Compare a plain line like `name>=1.2,<2`; a test holds that pyproject.toml has no other."""
    match = re.fullmatch(r"([\w.-]+)\s*(.*)", line)
    if match is None:
        return False
    name, ranges = match.groups()
    found = metadata.distributions(name=name, path=sys.path if folders is None else list(folders))
    version = next((package.version for package in found), None)
    return version is not None and all(in_range(version, r) for r in ranges.split(",") if r.strip())


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
