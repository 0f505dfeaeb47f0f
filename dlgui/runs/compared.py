"""What is compared: the runs of a study, those of the same settings but the seed taken as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache, reduce
from typing import NamedTuple, final

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.runs.texts import is_chosen, place, setting_text
from dlgui.session.history import Curve, Points, RunHistory
from dlgui.words.labels import change_text, is_rare
from dlgui.words.looks import looks_of
from dlgui.words.run_names import run_name
from engine.training.config import RunConfig
from engine.training.fields import field_info, field_table
from engine.training.settings import get, replace

Floats = np.ndarray[tuple[int], np.dtype[np.float64]]

FEW = 7
"""More groups than this, if they come in pairs, are shown side by side at first, and look by which
of a pair they are: nobody tells so many looks apart."""


@final
@dataclass(frozen=True)
class Look:
    """How the runs are to be shown; groups go by their numbers, `smoothing` is counted in steps."""

    followed: int | None = None
    hidden: frozenset[int] = frozenset()
    smoothing: float = 0.0
    threshold: float = 0.9


class Mean(NamedTuple):
    """The mean curve of a group, and its standard deviation to either side (None: one run)."""

    steps: Points
    values: Points
    spread: Points | None


@final
@dataclass(frozen=True, eq=False)
class Group:
    """Runs of the same settings but the seed; `look` is the number of colour, dash and marker.

    `short` is that of the difference which neither the name says nor most groups do without.
    """

    number: int
    look: int
    name: str
    difference: str
    runs: tuple[RunHistory, ...]
    short: str = ""

    def curve(self, curve: Curve) -> Mean:
        """Return the mean over the runs at the steps at which all of them were measured."""
        return _mean([run.curve(curve) for run in self.runs])

    def drawn(self, curve: Curve) -> Mean:
        """Return the same as finely as the runs were measured."""
        return _mean([run.drawn(curve) for run in self.runs])


def _mean(curves: Sequence[tuple[Points, Points]]) -> Mean:
    """A look may be missing in a run, whose figures were no numbers or which had ended."""
    if len(curves) == 1:
        return Mean(*curves[0], None)
    shared = reduce(np.intersect1d, (steps for steps, _ in curves))
    values = np.array([values[np.searchsorted(steps, shared)] for steps, values in curves])
    return Mean(shared, values.mean(axis=0), values.std(axis=0))


def group_runs(histories: Sequence[RunHistory]) -> list[Group]:
    """Return the groups in the order of their first runs; runs of different names stay apart.

    So do runs that were changed in other ways while they went on.
    """
    found: dict[tuple[object, ...], list[RunHistory]] = {}
    for history in histories:
        changed = tuple((change.field, change.new) for change in history.changes)
        kind = replace(history.config, {"seed": 0}), _seedless(history), changed
        found.setdefault(kind, []).append(history)
    configs = tuple(replace(runs[0].config, {"seed": 0}) for runs in found.values())
    looks = _looks(configs)
    if len(found) == 1 < len(histories):
        return [Group(0, looks[0], _name(list(histories)), "", tuple(histories))]
    texts = [settings_text(config, differing_fields(configs)) for config in configs]
    changes = _changes_texts([runs[0] for runs in found.values()])
    texts = [", ".join(filter(None, pair)) for pair in zip(texts, changes, strict=True)]
    names = [_name(runs) for runs in found.values()]
    short = [_short(name, config, configs) for name, config in zip(names, configs, strict=True)]
    short = [", ".join(filter(None, pair)) for pair in zip(short, changes, strict=True)]
    return [
        Group(i, looks[i], names[i], texts[i], tuple(runs), short[i])
        for i, runs in enumerate(found.values())
    ]


def _short(name: str, config: RunConfig, configs: tuple[RunConfig, ...]) -> str:
    """Return what differs that neither the name says already nor most of the runs do without."""
    own = [path for path in differing_fields(configs) if not _is_off(path, config, configs)]
    told, said = settings_text(config, own), name.split(", ")
    return ", ".join(words for words in told.split(", ") if words not in said) or told


def _is_off(path: str, config: RunConfig, configs: tuple[RunConfig, ...]) -> bool:
    """Whether a run does without what more than half of the runs do without, as "dropout 0"."""
    off = [not get(other, path) for other in configs]
    return not get(config, path) and 2 * sum(off) > len(off)


def _changes_texts(runs: Sequence[RunHistory]) -> list[str]:
    """Say of each run what was changed while it went on, leaving out what was so in all of them."""
    made = [[(change.step, change_text(change)) for change in run.changes] for run in runs]
    common = set(made[0]).intersection(*made[1:]) if made else set()
    at = QCoreApplication.translate("runs", "{0} at step {1}")
    return [
        ", ".join(at.format(text, f"{step:,}") for step, text in own if (step, text) not in common)
        for own in made
    ]


def _looks(configs: tuple[RunConfig, ...]) -> list[int]:
    """By the optimizer if that differs; by the kind where many come in pairs; else in turn."""
    if len(configs) > FEW and (pairs := _pairs(configs)) is not None:
        off, on = pairs[1][0]
        looks = looks_of([configs[on].optimizer.method, configs[off].optimizer.method])
        switched_on = {on for _, on in pairs[1]}
        return [looks[i not in switched_on] for i in range(len(configs))]
    return looks_of([config.optimizer.method for config in configs])


@lru_cache(maxsize=8)
def differing_fields(configs: tuple[RunConfig, ...]) -> tuple[str, ...]:
    """Return the paths of the fields whose values are not all the same."""
    return tuple(path for path in field_table() if len({get(c, path) for c in configs}) > 1)


def settings_text(config: RunConfig, paths: Sequence[str]) -> str:
    """Return them in few words, what people know best first: "Adam, lr 0.1".

    Of fields that no control has, only those are told that are not as they usually are; what
    the run has no use for is not told.
    """
    in_order = [path for path in sorted(paths, key=place) if is_chosen(config, path)]
    told = [p for p in in_order if not is_rare(p) or get(config, p) != field_info(p).default]
    return ", ".join(setting_text(path, get(config, path)) for path in told)


def pairing(groups: Sequence[Group]) -> tuple[str, list[tuple[Group, Group]]] | None:
    """Find a field with two values by which the groups fall into pairs; None if there is none."""
    found = _pairs(tuple(replace(group.runs[0].config, {"seed": 0}) for group in groups))
    return found and (found[0], [(groups[off], groups[on]) for off, on in found[1]])


@lru_cache(maxsize=8)
def _pairs(configs: tuple[RunConfig, ...]) -> tuple[str, list[tuple[int, int]]] | None:
    """The same of settings: a field, and the places of the two of each pair."""
    for path in differing_fields(configs):
        values = sorted({get(config, path) for config in configs}, key=str)
        if len(values) != 2 or len(configs) < 4:
            continue
        cells: dict[RunConfig, dict[object, int]] = {}
        for i, config in enumerate(configs):
            cells.setdefault(replace(config, {path: values[0]}), {})[get(config, path)] = i
        if 2 * len(cells) == len(configs) and all(len(cell) == 2 for cell in cells.values()):
            return path, [(cell[values[0]], cell[values[1]]) for cell in cells.values()]
    return None


def _name(runs: Sequence[RunHistory]) -> str:
    """The name that the runs share, without the seed."""
    name = runs[0].name if len(runs) == 1 else _seedless(runs[0]) or runs[0].name
    return run_name(name)


def _seedless(run: RunHistory) -> str:
    return run.name.removesuffix(f"seed {run.config.seed}").rstrip(", ")
