"""A run as one file: a head, then what was recorded, a line for every second or so of it.

A program that is killed leaves at most a torn last line, which is left out when the file is read.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any, final

import numpy as np

from dlgui.runs.kept_run import KeptRun, RunAbout, RunPart, add_part, place_of
from dlgui.runs.run_lines import (
    FORMAT,
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
from engine.training.fields import ConfigError

SUFFIX = ".dlrun"


@final
class NewerFileError(ValueError):
    """A file of a version of the program that knows more than this one."""


@final
class DamagedFileError(ValueError):
    """A file that cannot be read as a run."""


def file_name(name: str) -> str:
    """Return a run's name without signs that a file's name can't have."""
    return "".join(c if c.isalnum() or c in " .-_" else "-" for c in name).strip(" .") or "run"


def run_as_bytes(about: RunAbout, part: RunPart) -> bytes:
    """Return the whole file of a run."""
    return head_as_bytes(about) + part_as_bytes(part)


def head_as_bytes(about: RunAbout) -> bytes:
    """Return the line that says what the run is; the last one in a file holds."""
    return to_line({"about": about_tree(about)})


def part_as_bytes(part: RunPart) -> bytes:
    """Return the line of what was recorded since the line before."""
    return to_line({"part": part_tree(part)})


def read_run(path: Path) -> KeptRun:
    """Read a run. Raises OSError, NewerFileError or DamagedFileError."""
    try:
        about, parts = _collect(_trees(path.read_bytes()))
        history = RunHistory(about.config, about.name, about.course)
        for part in _joined(parts):
            add_part(history, part)
    except UnknownFieldError as error:
        raise NewerFileError(str(error)) from None
    except BrokenLineError as error:
        raise DamagedFileError(str(error)) from None
    except (KeyError, TypeError, IndexError, AttributeError, ValueError) as error:
        if isinstance(error, NewerFileError | DamagedFileError):
            raise
        raise DamagedFileError(f"its contents are not those of a run ({error})") from None
    return KeptRun(about, history, place_of(history))


def _trees(data: bytes) -> list[dict[str, Any]]:
    """Read all lines; the last may be torn, any other that is damaged raises BrokenLineError."""
    *lines, last = data.split(b"\n")
    trees = [from_line(line) for line in lines[:-1]]
    if lines:
        try:
            trees.append(from_line(lines[-1]))
        except BrokenLineError:
            if last or len(lines) == 1:
                raise
    return trees


def _collect(trees: list[dict[str, Any]]) -> tuple[RunAbout, list[RunPart]]:
    about: RunAbout | None = None
    parts = []
    for tree in trees:
        if "about" in tree:
            about = _about(tree["about"])
        elif about is None:
            raise DamagedFileError("it has no head")
        elif "part" in tree:
            parts.append(part_from(tree["part"]))
        else:
            raise UnknownFieldError(f"it has lines {min(tree, default='')!r} not known here")
    if about is None:
        raise DamagedFileError("it has no head")
    return about, parts


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
