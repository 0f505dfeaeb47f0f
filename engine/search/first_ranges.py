"""A first range for a setting that shall be searched, made from what its field allows.

Numbers are searched about the value that the run has, on a log scale where they are free and evenly
where they are shares; of all else there are the choices that a run can be made with.
"""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from math import inf
from typing import Any

from engine.models.names import CLASSIFIERS, ModelName
from engine.search.effect import NOT_SEARCHED, check_effect
from engine.search.narrowing import limits
from engine.search.ranges import DIGITS, MOST_CHOICES, Range, Scale
from engine.training.catalogue import ACTIVATIONS
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, FieldInfo, field_info, field_table
from engine.training.settings import get, replace

FACTOR, WHOLE_FACTOR = 100.0, 4.0
"""So many times smaller and larger than what the run has; of whole numbers less."""
FROM_NOTHING = (1e-4, 1.0)
"""Of a free number that is off: 0 has no scale of its own."""
STEPS_FROM_NOTHING = 100
FEW = 4
"""So many values are taken of a range of numbers whose choices are to be listed."""
LEAST_IN_LOG = 1e-4
"""A range of a log scale begins so far below its upper end, if it began at 0 before."""

USUAL: Mapping[str, tuple[float, float, Scale]] = {
    "data.label_noise": (0, 0.5, Scale.LINEAR),
    "data.test_share": (0.1, 0.9, Scale.LINEAR),
    "network.batch_norm_momentum": (0.5, 0.99, Scale.LINEAR),
    "optimizer.eps": (1e-10, 1e-2, Scale.LOG),
    "optimizer.momentum": (0.5, 0.99, Scale.LINEAR),
    "optimizer.decay": (0.5, 0.999, Scale.LINEAR),
    "optimizer.beta1": (0.5, 0.99, Scale.LINEAR),
    "optimizer.beta2": (0.9, 0.9999, Scale.LINEAR),
    "optimizer.clip_norm": (0.1, 10, Scale.LOG),
    "optimizer.schedule_factor": (0.1, 0.9, Scale.LINEAR),
    "regularization.l1": (1e-6, 1e-2, Scale.LOG),
    "regularization.l2": (1e-6, 1e-2, Scale.LOG),
    "regularization.dropout": (0, 0.8, Scale.LINEAR),
    "regularization.label_smoothing": (0, 0.3, Scale.LINEAR),
    "regularization.max_norm": (0.5, 10, Scale.LOG),
}
"""Where the whole of what is allowed has parts that nobody uses."""

TEXTS = ("str",)
"""Kinds that have no choices until somebody has written them."""


class Kind(StrEnum):
    """How a setting is drawn: by factors, evenly, or from a list."""

    LOG = "log"
    UNIFORM = "uniform"
    CHOICES = "choices"


def kind_of(searched: Range) -> Kind:
    """Return the kind of a range."""
    if searched.choices:
        return Kind.CHOICES
    return Kind.LOG if searched.scale is Scale.LOG else Kind.UNIFORM


def kinds_of(path: str) -> tuple[Kind, ...]:
    """Return the kinds of range that a setting may have."""
    return tuple(Kind) if field_info(path).kind in ("int", "float") else (Kind.CHOICES,)


def first_range(base: RunConfig, path: str) -> Range:
    """Return a range to begin with. Raises ConfigError for a setting that is never searched."""
    info = field_info(path)
    if info.kind in TEXTS:
        raise ConfigError(path, "has no range of its own; write its choices in a file")
    if info.kind not in ("int", "float"):
        return Range(path, choices=_choices(base, info))
    low, high, scale = _ends(info, get(base, path))
    least, most = limits(path, scale)
    return Range(path, max(low, least), min(high, most), scale)


def with_kind(searched: Range, kind: Kind) -> Range:
    """Return a range of another kind over the same values. Raises ConfigError if there is none."""
    if kind is kind_of(searched):
        return searched
    path = searched.field
    if kind is Kind.CHOICES:
        return Range(path, choices=searched.evenly(FEW))
    numbers = [value for value in searched.values if value is not None]
    low, high = min(numbers), max(numbers)
    if kind is Kind.UNIFORM:
        return Range(path, low, high)
    if low <= 0 and searched.is_whole:
        low = 1
    elif low <= 0:
        low = high * LEAST_IN_LOG
    return Range(path, low, high, Scale.LOG)


def addable(base: RunConfig, ranges: Sequence[Range]) -> dict[str, str]:
    """Return the settings that could be searched beside these, by path: "" or why one cannot be.

    Those that never are searched, and those of models that tell no classes apart, are left out.
    """
    found = {}
    searched = {r.field for r in ranges}
    for path, info in field_table().items():
        if path in searched or path in NOT_SEARCHED or info.kind in TEXTS or _is_other(base, path):
            continue
        try:
            check_effect(base, [*ranges, first_range(base, path)])
        except ConfigError as error:
            found[path] = str(error)
        else:
            found[path] = ""
    return found


def _is_other(base: RunConfig, path: str) -> bool:
    group = path.partition(".")[0]
    if group == "sequence":
        return base.network.model is not ModelName.RECURRENT
    return group in ("autoencoder", "boltzmann", "adversarial")


def _ends(info: FieldInfo, now: Any) -> tuple[float, float, Scale]:
    if info.path in USUAL:
        return USUAL[info.path]
    least, most = info.minimum or 0.0, inf if info.maximum is None else info.maximum
    if info.kind == "int":
        if not now:
            return least, min(most, least + STEPS_FROM_NOTHING), Scale.LINEAR
        low = max(least, 1, now // WHOLE_FACTOR)
        return low, max(now * WHOLE_FACTOR, low + 1), Scale.LOG
    if most <= 1 and (now is None or now == 0 or now > FACTOR**-1):
        return least, most, Scale.LINEAR
    if not now:
        return *FROM_NOTHING, Scale.LOG
    return _short(now / FACTOR), _short(now * FACTOR), Scale.LOG


def _choices(base: RunConfig, info: FieldInfo) -> tuple[Any, ...]:
    if info.kind == "bool":
        return (False, True)
    if info.kind == "widths":
        return _widths(get(base, info.path))
    known: tuple[Any, ...] = info.choices
    if info.path == "network.activation":
        known = tuple(ACTIVATIONS)
    elif info.path == "network.model":
        known = CLASSIFIERS
    return tuple(choice for choice in known if _fits(base, info.path, choice))[:MOST_CHOICES]


def _widths(now: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    """As wide as now, half and twice; one layer of several widths where there is none."""
    widths = now or (50,)
    found = [tuple(min(max(1, round(w * times)), 4096) for w in widths) for times in (0.5, 1, 2)]
    return tuple(dict.fromkeys(found))


def _fits(base: RunConfig, path: str, value: Any) -> bool:
    try:
        replace(base, {path: value})
    except ConfigError:
        return False
    return True


def _short(value: float) -> float:
    return float(f"{value:.{DIGITS}g}")
