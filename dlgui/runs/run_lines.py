"""The lines of a run's file: each is a check sum and a JSON object, so that damage is noticed.

The arrays of the updates are base64 of little-endian numbers: every bit comes back.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import asdict, astuple, replace
from enum import StrEnum
from typing import Any, TypeVar
from zlib import crc32

import numpy as np

from dlgui.runs import run_checks as checks
from dlgui.runs.kept_run import RunAbout, RunPart
from dlgui.session.history import Curve, Mark, MarkKind
from dlgui.words.known_name import NoSuchNameError
from dlgui.words.looks import kept_look
from engine.training.fields import field_info, quoted
from engine.training.records import Change, Divergence, Ending, Evaluation, Fault
from engine.training.settings import from_mapping, to_mapping

FORMAT = 1
"""Grows when a file can no longer be read by an older version of the program."""

LINE_BYTES = 32 << 20
"""A line of 100,000 updates has a tenth of this; of older versions, a whole run had but one."""
LINE_SIGNS = 2_000_000
"""Commas and brackets of a line: what JSON makes of each may take a hundred bytes of memory."""

_ABOUT: dict[str, Callable[[Any], Any]] = {
    "id": lambda value: checks.text(value, "id", 200),
    "name": checks.name,
    "config": from_mapping,
    "lab": lambda value: checks.text(value, "lab"),
    "preset": lambda value: checks.text(value, "preset"),
    "title": lambda value: checks.text(value, "title"),
    "made": lambda value: checks.seconds(value, "time of making"),
    "series": lambda value: kept_look(checks.whole(value, "look", checks.SERIES - 1)),
    "pinned": lambda value: checks.flag(value, "pin"),
    "group": lambda value: checks.text(value, "group", 200),
    "course": lambda value: checks.text(value, "course"),
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
    if len(line) > LINE_BYTES or sum(line.count(sign) for sign in b"[{,") > LINE_SIGNS:
        raise BrokenLineError(f"a line is too long: {len(line):,} bytes")
    check, _, text = line.partition(b" ")
    try:
        if int(check, 16) != crc32(text):
            raise BrokenLineError("the check sum of a line is wrong")
        tree: dict[str, Any] = json.loads(text)
    except BrokenLineError:
        raise
    except (ValueError, RecursionError):
        raise BrokenLineError("a line is damaged") from None
    if not isinstance(tree, dict):
        raise BrokenLineError("a line is no line of a run")
    if b"\\u" in text and not _can_be_written(tree):
        raise BrokenLineError("a line has signs that are no letters")
    return tree


def _can_be_written(tree: dict[str, Any]) -> bool:
    """Whether there is no half of a letter in it, which JSON can name but no text can have."""
    try:
        json.dumps(tree, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return False
    return True


def about_tree(about: RunAbout) -> dict[str, Any]:
    """Return what stands at the head of a file, or anew after a run was renamed or pinned."""
    tree = asdict(about) | {"config": to_mapping(about.config), "format": FORMAT}
    for name in ("group", "course"):  # left out where empty, so that older versions read it, too
        if not tree[name]:
            del tree[name]
    return tree


def about_from(tree: dict[str, Any]) -> RunAbout:
    """Read it back. Raises ConfigError or UnknownFieldError for what is not known here."""
    _refuse_others(tree, {*_ABOUT, "format"})
    tree = {"group": "", "course": ""} | tree  # older versions knew neither
    known = {name: kind(tree[name]) for name, kind in _ABOUT.items()}
    return RunAbout(**known)


def part_tree(part: RunPart) -> dict[str, Any]:
    """Return what was recorded, as plain data; older versions need not know what is not there."""
    own = part.batch_test_accuracy
    return {
        "steps": _text(part.steps, STEPS),
        "losses": _text(part.losses, VALUES),
        "accuracies": _text(part.accuracies, VALUES),
        "evaluations": [_cells_of(e) for e in part.evaluations],
        "changes": [astuple(c) for c in part.changes],
        "marks": None if part.marks is None else [astuple(m) for m in part.marks],
        "step": part.step,
        "ending": part.ending,
        "divergence": part.divergence and astuple(part.divergence),
        "best_step": part.best_step,
        "seconds": part.seconds,
    } | ({} if own is None else {"batch_test_accuracy": own})


def part_from(tree: dict[str, Any]) -> RunPart:
    """Read it back. Raises UnknownFieldError for what is not known here."""
    _refuse_others(tree, set(RunPart.__dataclass_fields__))
    marks, broken, best = tree["marks"], tree["divergence"], tree["best_step"]
    own = tree.get("batch_test_accuracy")
    return RunPart(
        steps=_array(tree["steps"], STEPS),
        losses=_array(tree["losses"], VALUES),
        accuracies=_array(tree["accuracies"], VALUES),
        evaluations=[_evaluation(*_cells(row, Evaluation)) for row in tree["evaluations"]],
        changes=[_change(*_cells(row, Change)) for row in tree["changes"]],
        marks=None if marks is None else [_mark(*_cells(row, Mark)) for row in marks],
        step=checks.whole(tree["step"], "step"),
        ending=_choice(Ending, tree["ending"]) if tree["ending"] else None,
        divergence=_divergence(*_cells(broken, Divergence)) if broken else None,
        best_step=None if best is None else checks.whole(best, "best step"),
        seconds=checks.seconds(tree["seconds"], "time"),
        batch_test_accuracy=None if own is None else checks.number(own, "test by batches"),
    )


def _cells_of(evaluation: Evaluation) -> tuple[Any, ...]:
    """An evaluation as a row; older versions read it if the model has no figures of its own."""
    cells = astuple(evaluation)
    return cells if evaluation.more else cells[:-1]


def _evaluation(step: Any, *figures: Any) -> Evaluation:
    """The figures of training and testing are there; those of validation may be none."""
    known = [checks.number(figure, "evaluation") for figure in figures[:4]]
    judged = [None if f is None else checks.number(f, "evaluation") for f in figures[4:6]]
    more = tuple(_named_figure(*pair) for pair in (figures[6] if len(figures) > 6 else ()))
    cells: list[Any] = [*known, *judged]
    return replace(Evaluation(checks.whole(step, "evaluation's step"), *cells), more=more)


def _named_figure(name: Any, value: Any) -> tuple[str, float]:
    return _choice(Curve, name).value, checks.number(value, "evaluation")


def _change(step: Any, field: str, old: Any, new: Any) -> Change:
    """Values come back in the field's own type: "loss" is a Monitor again."""
    info = field_info(field)
    at = checks.whole(step, "change's step")
    return Change(
        at, field, *(None if value is None else info.check(value) for value in (old, new))
    )


def _mark(step: Any, text: Any, kind: str) -> Mark:
    at = checks.whole(step, "mark's step")
    return Mark(at, checks.text(text, "mark"), _choice(MarkKind, kind))


def _divergence(step: Any, fault: str, layer: Any, quantity: Any, lr: Any, loss: Any) -> Divergence:
    return Divergence(
        checks.whole(step, "divergence's step"),
        _choice(Fault, fault),
        checks.text(layer, "layer"),
        checks.text(quantity, "quantity"),
        checks.number(lr, "learning rate"),
        checks.number(loss, "loss"),
    )


def _choice(kind: type[Choice], value: Any) -> Choice:
    """Read one of a closed set, which may have grown since."""
    try:
        return kind(value)
    except (ValueError, NoSuchNameError):
        raise UnknownFieldError(
            f"{quoted(value)} is no {kind.__name__.lower()} known here"
        ) from None


def _cells(row: list[Any], kind: Any) -> list[Any]:
    """Return a row's cells, if there are not more of them than this version has fields."""
    if not isinstance(row, list):
        raise checks.ValueFaultError(f"one of its {kind.__name__.lower()}s is no list")
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
