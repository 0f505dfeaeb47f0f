"""A run as one file: a head, then what was recorded, a line for every second or so of it.

A program that is killed leaves at most a torn last line, which is left out when the file is read.
What was renamed or pinned later follows in a head of its own, which says which of its fields are
new: so what two programs have written to one file holds, both of it.
"""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, BinaryIO, final

import numpy as np

from dlgui.runs import run_checks as checks
from dlgui.runs.kept_run import KeptRun, RunAbout, RunPart, add_part, place_of
from dlgui.runs.run_lines import (
    FORMAT,
    LINE_BYTES,
    BrokenLineError,
    UnknownFieldError,
    about_from,
    about_tree,
    from_line,
    part_from,
    part_tree,
    to_line,
)
from dlgui.session.history import RunHistory
from engine.data.regular_file import open_regular
from engine.training.fields import ConfigError

SUFFIX = ".dlrun"

FILE_BYTES = 512 << 20
"""The longest run that can be had, of ten million updates, takes half of this."""

LINE_POINTS = 100_000
"""Updates, and evaluations, in a line; so none is too long to be read."""

ABOUT_LINE = b'{"about":'

Watch = Callable[[float], None]
"""Told how much of a file is read, from 0 to 1; what it raises ends the reading."""


@final
class NewerFileError(ValueError):
    """A file of a version of the program that knows more than this one."""


@final
class DamagedFileError(ValueError):
    """A file that cannot be read as a run."""


def run_as_bytes(about: RunAbout, part: RunPart) -> bytes:
    """Return the whole file of a run."""
    return head_as_bytes(about) + part_as_bytes(part)


def head_as_bytes(about: RunAbout, changed: Sequence[str] | None = None) -> bytes:
    """Return the line that says what the run is; of a later one only these fields are new."""
    news = {} if changed is None else {"changed": list(changed)}
    return to_line({"about": about_tree(about)} | news)


def part_as_bytes(part: RunPart) -> bytes:
    """Return what was recorded since the line before: a line, or several of a long run."""
    return b"".join(to_line({"part": part_tree(portion)}) for portion in _portions(part))


def read_run(path: Path, watch: Watch = lambda _share: None) -> KeptRun:
    """Read a run. Raises OSError, NewerFileError or DamagedFileError."""
    try:
        with open_regular(path, FILE_BYTES) as file:
            about, found = collect(_trees(file, watch))
        parts = _joined(found)
        _check(parts)
        history = RunHistory(about.config, about.name, about.course)
        for part in parts:
            add_part(history, part)
        run = KeptRun(about, history, place_of(history))
        run.settings()  # kept with the run: the list asks for those of all runs at once
    except UnknownFieldError as error:
        raise NewerFileError(str(error)) from None
    except BrokenLineError as error:
        raise DamagedFileError(str(error)) from None
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        if isinstance(error, NewerFileError | DamagedFileError):
            raise
        raise DamagedFileError(f"its contents are not those of a run ({error})"[:300]) from None
    return run


def ends_whole(path: Path) -> bool:
    """Whether a run's file is there and its last line is whole, so that another may follow."""
    try:
        with open_regular(path, FILE_BYTES) as file:
            file.seek(max(0, os.fstat(file.fileno()).st_size - 1))
            return file.read(1) == b"\n"
    except FileNotFoundError:
        return False


_NOT_OVER: dict[str, Any] = dict.fromkeys(
    ("ending", "divergence", "best_step", "batch_test_accuracy")
)


def _portions(part: RunPart) -> Iterator[RunPart]:
    """Cut a part into such as fit a line; what is told once stands in the last one."""
    most = max(len(part.steps), len(part.evaluations))
    starts = range(0, max(1, most), LINE_POINTS)
    for start in starts:
        piece = slice(start, start + LINE_POINTS)
        cut = {name: getattr(part, name)[piece] for name in ("steps", "losses", "accuracies")}
        portion = replace(part, **cut, evaluations=part.evaluations[piece])
        is_last = start == starts[-1]
        yield (portion if is_last else replace(portion, changes=(), marks=None, **_NOT_OVER))


def lines_of(file: BinaryIO) -> Iterator[bytes]:
    """Yield the lines with their ends; one that is too long comes in pieces, which have none."""
    return iter(lambda: file.readline(LINE_BYTES + 2), b"")


def _trees(file: BinaryIO, watch: Watch) -> Iterator[dict[str, Any]]:
    """Read all lines; the last may be torn, any other that is damaged raises BrokenLineError."""
    size = max(1, os.fstat(file.fileno()).st_size)
    lines = lines_of(file)
    line, number = next(lines, b""), 1
    while line.endswith(b"\n"):
        following = next(lines, b"")
        try:
            yield from_line(line[:-1])
        except BrokenLineError:
            if following or number == 1:
                raise
        watch(file.tell() / size)
        line, number = following, number + 1
    if len(line) > LINE_BYTES:
        raise BrokenLineError(f"a line is longer than {LINE_BYTES:,} bytes")


def _check(parts: list[RunPart]) -> None:
    """See that what stands in different lines fits together; all curves are in the first part."""
    evaluations = [e.step for part in parts for e in part.evaluations]
    checks.check_order(evaluations, "evaluations", checks.MOST_EVALUATIONS)
    changes = [change.step for part in parts for change in part.changes]
    checks.check_order(changes, "changes", checks.MOST_MARKS)
    for part in parts[:1]:
        checks.check_curves(part.steps, part.losses, part.accuracies)


def collect(trees: Iterable[dict[str, Any]]) -> tuple[RunAbout, list[RunPart]]:
    about: RunAbout | None = None
    parts = []
    for tree in trees:
        if "about" in tree:
            later = _about(tree["about"])
            about = later if about is None else _renewed(about, later, tree.get("changed"))
        elif about is None:
            raise DamagedFileError("it has no head")
        elif "part" in tree:
            parts.append(part_from(tree["part"]))
        else:
            raise UnknownFieldError(f"it has lines {min(tree, default='')!r} not known here")
    if about is None:
        raise DamagedFileError("it has no head")
    return about, parts


def _renewed(before: RunAbout, later: RunAbout, changed: Any) -> RunAbout:
    """Take over the fields that a later head says are new; of an older version, all of them."""
    if changed is None:
        return later
    known = [field.name for field in fields(RunAbout) if field.name in changed]
    return replace(before, **{name: getattr(later, name) for name in known})


def _about(tree: dict[str, Any]) -> RunAbout:
    if tree["format"] > FORMAT:
        raise NewerFileError(f"its format is {tree['format']}, this version reads {FORMAT}")
    try:
        return about_from(tree)
    except ConfigError as error:
        raise NewerFileError(str(error)) from None


def _joined(parts: list[RunPart]) -> list[RunPart]:
    """Put the arrays of all parts into the first: one array grows, not hundreds of times."""
    if not parts:
        return []
    first = replace(
        parts[0],
        steps=np.concatenate([part.steps for part in parts]),
        losses=np.concatenate([part.losses for part in parts]),
        accuracies=np.concatenate([part.accuracies for part in parts]),
    )
    none = np.empty(0)
    return [first, *(replace(p, steps=none, losses=none, accuracies=none) for p in parts[1:])]
