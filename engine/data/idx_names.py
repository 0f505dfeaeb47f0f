"""Finds the four files of a data set in a folder, by the names that people really have there.

Browsers write `(1)` behind a second download, archives `.bin` or capitals, and EMNIST's files are
called `emnist-digits-train-images-idx3-ubyte`, with `test` for MNIST's `t10k`.
"""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, final

from engine.data.errors import DataError

TEN_CLASSES: Final = {"": "", "emnist-digits": "EMNIST digits", "emnist-mnist": "EMNIST MNIST"}
"""The prefixes of data sets with ten classes, and what a data set is called by its prefix."""

_NAME: Final = re.compile(
    r"(?:(?P<set>emnist-[a-z]+)-)?(?P<part>train|t10k|test)[-_.](?P<kind>images|labels)"
    r"[-_.]?idx(?P<dimensions>[13])[-_.]ubyte(?P<end>(?:\.gz|\.gzip|\.bin|\.idx|\.dat)*)",
    re.IGNORECASE,
)
_COPY: Final = re.compile(r"(?: ?\(\d+\)| - copy(?: \(\d+\))?)(?=(\.[a-z]+)*$)", re.IGNORECASE)


@final
@dataclass(frozen=True)
class IdxNames:
    """Where images and labels of both parts lie, and the prefix of their set ("" for MNIST)."""

    train_images: Path
    train_labels: Path
    test_images: Path
    test_labels: Path
    prefix: str = ""


def find_idx_files(folder: Path) -> IdxNames:
    """Return the four files of one data set of ten classes.

    MNIST's own names are preferred to others, the first download to a second, and a plain file to a
    packed one. Raises DataError that names what is missing, for EMNIST's sets of other classes, and
    where two data sets lie side by side.
    """
    found: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for name in _files(folder):
        for key, rank in _meanings(name):
            found.setdefault(key, []).append((rank, name))
    prefix = _prefix(folder, {prefix for prefix, _ in found})
    a, b, c, d = (_path(folder, found.get((prefix, s), []), prefix, s) for s in _STEMS)
    return IdxNames(a, b, c, d, prefix)


_STEMS: Final = ("train-images", "train-labels", "t10k-images", "t10k-labels")


def _files(folder: Path) -> list[str]:
    if not os.path.isdir(folder):
        raise DataError(folder, "is not a folder")
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        raise DataError(folder, "cannot be read (no permission)") from None
    return [name for name in names if os.path.isfile(folder / name)]


def _meanings(name: str) -> Iterator[tuple[tuple[str, str], int]]:
    """Yield (prefix, stem) of a file's name and its rank; a lower one is preferred."""
    original = _COPY.sub("", name)
    if (match := _NAME.fullmatch(original)) is None:
        return
    part = "train" if match["part"].lower() == "train" else "t10k"
    kind = match["kind"].lower()
    if match["dimensions"] != {"images": "3", "labels": "1"}[kind]:
        return
    rank = 8 * (original != name) + 4 * (original != original.lower())
    rank += 2 * (match["part"].lower() == "test" and not match["set"]) + bool(match["end"])
    yield ((match["set"] or "").lower(), f"{part}-{kind}"), rank


def _prefix(folder: Path, prefixes: set[str]) -> str:
    """Return the one data set that a folder holds."""
    usable = sorted(prefixes & TEN_CLASSES.keys())
    if "" in usable or not prefixes:
        return ""
    if not usable:
        fault = f"holds {' and '.join(sorted(prefixes))}, which has more than ten classes"
        raise DataError(folder, f"{fault}; emnist-digits and emnist-mnist have ten")
    if len(usable) > 1:
        raise DataError(folder, f"holds {' and '.join(usable)}: keep one of them in a folder")
    return usable[0]


def _path(folder: Path, names: list[tuple[int, str]], prefix: str, stem: str) -> Path:
    if names:
        return folder / min(names)[1]
    part, kind = stem.split("-")
    start = f"{prefix}-{'test' if part == 't10k' else part}-{kind}" if prefix else stem
    dimensions = 3 if kind == "images" else 1
    wanted = [f"{start}{mark}idx{dimensions}-ubyte{end}" for end in ("", ".gz") for mark in "-."]
    for name in wanted:
        if os.path.isdir(folder / name):
            raise DataError(folder / name, "is a folder, not a file")
    raise DataError(folder, f"has no {start}; one of these is needed: {', '.join(wanted)}")
