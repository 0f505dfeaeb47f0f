"""The lines of a run's file: each is a check sum and a JSON object, so that damage is noticed.

The arrays of the updates are base64 of little-endian numbers: every bit comes back.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import asdict, astuple
from enum import StrEnum
from typing import Any, TypeVar
from zlib import crc32

import numpy as np

from dlgui.runs.kept_run import RunAbout, RunPart
from dlgui.session.history import Mark, MarkKind
from dlgui.words.looks import kept_look
from engine.training.fields import field_info
from engine.training.records import Change, Divergence, Ending, Evaluation, Fault
from engine.training.settings import from_mapping, to_mapping

FORMAT = 1
"""Grows when a file can no longer be read by an older version of the program."""

_ABOUT: dict[str, Callable[[Any], Any]] = {
    "id": str,
    "name": str,
    "config": from_mapping,
    "lab": str,
    "preset": str,
    "title": str,
    "made": float,
    "series": lambda value: kept_look(int(value)),
    "pinned": bool,
}

Choice = TypeVar("Choice", bound=StrEnum)

STEPS, VALUES = np.dtype("<i4"), np.dtype("<f8")


class BrokenLineError(ValueError):
    """A line whose check sum or form is wrong."""


class UnknownFieldError(ValueError):
    """A line that is whole, but says something that this version has no word for."""


def to_line(tree: dict[str, Any]) -> bytes:
    """Return one line, check sum first."""
    text = json.dumps(tree, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x %b\n" % (crc32(text), text)


def from_line(line: bytes) -> dict[str, Any]:
    """Read one line. Raises BrokenLineError."""
    check, _, text = line.partition(b" ")
    try:
        if int(check, 16) != crc32(text):
            raise BrokenLineError("the check sum of a line is wrong")
        tree: dict[str, Any] = json.loads(text)
    except (ValueError, RecursionError):
        raise BrokenLineError("a line is damaged") from None
    return tree


def about_tree(about: RunAbout) -> dict[str, Any]:
    """Return what stands at the head of a file, or anew after a run was renamed or pinned."""
    tree = asdict(about) | {"config": to_mapping(about.config), "format": FORMAT}
    if not about.course:  # so that older versions can read the run of a network
        del tree["course"]
    return tree


def about_from(tree: dict[str, Any]) -> RunAbout:
    """Read it back. Raises ConfigError or UnknownFieldError for what is not known here."""
    _refuse_others(tree, {*_ABOUT, "course", "format"})
    known = {name: kind(tree[name]) for name, kind in _ABOUT.items()}
    return RunAbout(**known, course=str(tree.get("course", "")))


def part_tree(part: RunPart) -> dict[str, Any]:
    """Return what was recorded, as plain data."""
    return {
        "steps": _text(part.steps, STEPS),
        "losses": _text(part.losses, VALUES),
        "accuracies": _text(part.accuracies, VALUES),
        "evaluations": [astuple(e) for e in part.evaluations],
        "changes": [astuple(c) for c in part.changes],
        "marks": None if part.marks is None else [astuple(m) for m in part.marks],
        "step": part.step,
        "ending": part.ending,
        "divergence": part.divergence and astuple(part.divergence),
        "best_step": part.best_step,
        "seconds": part.seconds,
    }


def part_from(tree: dict[str, Any]) -> RunPart:
    """Read it back. Raises UnknownFieldError for what is not known here."""
    _refuse_others(tree, set(RunPart.__dataclass_fields__))
    marks, broken = tree["marks"], tree["divergence"]
    return RunPart(
        steps=_array(tree["steps"], STEPS),
        losses=_array(tree["losses"], VALUES),
        accuracies=_array(tree["accuracies"], VALUES),
        evaluations=[Evaluation(*_cells(row, Evaluation)) for row in tree["evaluations"]],
        changes=[_change(*_cells(row, Change)) for row in tree["changes"]],
        marks=None if marks is None else [_mark(*_cells(row, Mark)) for row in marks],
        step=int(tree["step"]),
        ending=_choice(Ending, tree["ending"]) if tree["ending"] else None,
        divergence=_divergence(*_cells(broken, Divergence)) if broken else None,
        best_step=tree["best_step"],
        seconds=float(tree["seconds"]),
    )


def _change(step: int, field: str, old: Any, new: Any) -> Change:
    """Values come back in the field's own type: "loss" is a Monitor again."""
    info = field_info(field)
    return Change(
        step, field, *(None if value is None else info.check(value) for value in (old, new))
    )


def _mark(step: int, text: str, kind: str) -> Mark:
    return Mark(int(step), str(text), _choice(MarkKind, kind))


def _divergence(step: int, fault: str, *rest: Any) -> Divergence:
    return Divergence(step, _choice(Fault, fault), *rest)


def _choice(kind: type[Choice], value: Any) -> Choice:
    """Read one of a closed set, which may have grown since."""
    try:
        return kind(value)
    except ValueError:
        raise UnknownFieldError(f"{value!r} is no {kind.__name__.lower()} known here") from None


def _cells(row: list[Any], kind: Any) -> list[Any]:
    """Return a row's cells, if there are not more of them than this version has fields."""
    if len(row) > len(kind.__dataclass_fields__):
        raise UnknownFieldError(f"a line of its {kind.__name__.lower()}s is longer than known here")
    return row


def _refuse_others(tree: dict[str, Any], known: set[str]) -> None:
    if others := tree.keys() - known:
        raise UnknownFieldError(f"it has a field {min(others)!r} that is not known here")


def _text(values: Any, dtype: np.dtype[Any]) -> str:
    return b64encode(np.asarray(values).astype(dtype).tobytes()).decode()


def _array(text: str, dtype: np.dtype[Any]) -> Any:
    return np.frombuffer(b64decode(text, validate=True), dtype).astype(np.float64)
