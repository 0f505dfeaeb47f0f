"""What tells kept runs apart, in few words: their names, and how their settings differ."""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from itertools import chain, count
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from dlgui.words.labels import (
    QT_TRANSLATE_NOOP,
    choice_label,
    field_label,
    is_rare,
    value_text,
)
from dlgui.words.rare_fields import RARE_SHORT
from engine.training.config import RunConfig
from engine.training.grid import has_use
from engine.training.settings import differences, get

SHOWN = 3
"""So many settings fit under a name; the tool tip has all of them."""

LONGEST_NAME = 1_000

BETWEEN = " · "

FIRST = (
    "optimizer.method",
    "optimizer.lr",
    "regularization.dropout",
    "regularization.l2",
    "regularization.l1",
    "data.source",
    "network.model",
    "sequence.task",
    "sequence.length",
    "sequence.cell",
    "sequence.composition",
    "network.stages",
    "network.batch_norm",
    "network.norm",
    "network.norm_place",
    "network.initial_std",
    "network.initializer",
    "network.activation",
    "network.hidden",
    "data.label_noise",
    "data.train_size",
    "data.points",
    "data.classes",
    "data.noise",
    "data.folder",
    "training.batch_size",
    "training.steps",
    "seed",
)
"""Where runs differ in many settings, these tell them apart best, in this order."""

UNTOLD = ("training.evaluation_", "data.validation_", "early_stopping.")
"""How a run is measured makes no difference to what it learns, unless it may stop early."""

_SHORT = {
    "seed": QT_TRANSLATE_NOOP("runs", "seed {0}"),
    "data.train_size": QT_TRANSLATE_NOOP("runs", "{0} digits"),
    "data.points": QT_TRANSLATE_NOOP("runs", "{0} points"),
    "data.classes": QT_TRANSLATE_NOOP("runs", "{0} classes"),
    "data.noise": QT_TRANSLATE_NOOP("runs", "noise of points {0}"),
    "data.test_share": QT_TRANSLATE_NOOP("runs", "share for testing {0}"),
    "data.points_seed": QT_TRANSLATE_NOOP("runs", "seed of points {0}"),
    "data.validation_size": QT_TRANSLATE_NOOP("runs", "{0} to validate"),
    "data.label_noise": QT_TRANSLATE_NOOP("runs", "noise {0}"),
    "network.norm_place": QT_TRANSLATE_NOOP("runs", "norm {0} activation"),
    "network.norm_groups": QT_TRANSLATE_NOOP("runs", "{0} groups of channels"),
    "training.batch_statistics": QT_TRANSLATE_NOOP("runs", "batch statistics {0}"),
    "network.initial_std": QT_TRANSLATE_NOOP("runs", "std {0}"),
    "network.batch_norm": QT_TRANSLATE_NOOP("runs", "batch norm {0}"),
    "sequence.length": QT_TRANSLATE_NOOP("runs", "T = {0}"),
    "sequence.items": QT_TRANSLATE_NOOP("runs", "{0} to keep in mind"),
    "sequence.forget_gate": QT_TRANSLATE_NOOP("runs", "forget gate {0}"),
    "sequence.forget_bias": QT_TRANSLATE_NOOP("runs", "forget bias {0}"),
    "sequence.reset": QT_TRANSLATE_NOOP("runs", "reset {0}"),
    "sequence.recurrent_gain": QT_TRANSLATE_NOOP("runs", "gain {0}"),
    "sequence.layer_norm": QT_TRANSLATE_NOOP("runs", "layer norm {0}"),
    "sequence.modulus": QT_TRANSLATE_NOOP("runs", "mod {0}"),
    "sequence.depth": QT_TRANSLATE_NOOP("runs", "learnt {0} deep"),
    "sequence.test_depth": QT_TRANSLATE_NOOP("runs", "tested {0} deep"),
    "sequence.truncation": QT_TRANSLATE_NOOP("runs", "truncated after {0}"),
    "optimizer.lr": QT_TRANSLATE_NOOP("runs", "lr {0}"),
    "optimizer.momentum": QT_TRANSLATE_NOOP("runs", "momentum {0}"),
    "optimizer.decay": QT_TRANSLATE_NOOP("runs", "decay {0}"),
    "optimizer.beta1": QT_TRANSLATE_NOOP("runs", "β₁ {0}"),
    "optimizer.beta2": QT_TRANSLATE_NOOP("runs", "β₂ {0}"),
    "regularization.l1": QT_TRANSLATE_NOOP("runs", "L1 {0}"),
    "regularization.l2": QT_TRANSLATE_NOOP("runs", "L2 {0}"),
    "regularization.dropout": QT_TRANSLATE_NOOP("runs", "dropout {0}"),
    "early_stopping.enabled": QT_TRANSLATE_NOOP("runs", "early stopping {0}"),
    "training.steps": QT_TRANSLATE_NOOP("runs", "{0} steps"),
    "training.batch_size": QT_TRANSLATE_NOOP("runs", "batch {0}"),
}


def setting_text(path: str, value: Any) -> str:
    """Return a setting in a word or two: "lr 0.01", "Adam", "100 × 6"."""
    if short := _SHORT.get(path) or RARE_SHORT.get(path):
        return QCoreApplication.translate("runs", short).format(value_text(value))
    if path == "data.folder":
        return Path(value).name or QCoreApplication.translate("runs", "bundled digits")
    if isinstance(value, StrEnum):
        return choice_label(value)
    if isinstance(value, tuple):
        return value_text(value)
    return f"{field_label(path)} {value_text(value)}"


def settings_text(settings: Mapping[str, Any], *, shown: int = SHOWN) -> str:
    """Return the first few settings, and how many more there are."""
    words = [setting_text(path, value) for path, value in settings.items()]
    more = [f"+{len(words) - shown}"] if len(words) > shown else []
    return BETWEEN.join(words[:shown] + more)


def differing(first: RunConfig, second: RunConfig) -> dict[str, Any]:
    """Return what the second has in place of the first's, by path, what people know best first."""
    changed = {p: new for p, (_, new) in differences(first, second).items()}
    told = [p for p in changed if is_used(second, p)]
    return {p: changed[p] for p in sorted(told, key=place)}


def place(path: str) -> int:
    """Return where a setting is told: what people know best first, what has no name last."""
    return FIRST.index(path) if path in FIRST else len(FIRST) + is_rare(path)


def is_chosen(config: RunConfig, path: str) -> bool:
    """Whether a setting is in use and not left to the method."""
    return get(config, path) is not None and has_use(config, path)


def is_used(config: RunConfig, path: str) -> bool:
    """Whether a setting makes a difference to what a run of these settings learns."""
    learns_the_same = path.startswith(UNTOLD) and not config.early_stopping.enabled
    return is_chosen(config, path) and not learns_the_same


def name_for(name: str, preset: RunConfig | None, config: RunConfig) -> str:
    """Return the preset's name for a run, or what was changed in it."""
    changed = differing(preset, config) if preset is not None else {}
    return settings_text(changed, shown=2) or name


def unique(name: str, taken: Iterable[str]) -> str:
    """Return the name, with a number behind it (or another one) if it is taken.

    It is cut, and signs that cannot be written are replaced: what is kept is to be read again.
    """
    name = name[:LONGEST_NAME].encode(errors="replace").decode()
    names, plain = set(taken), re.sub(r" \(\d+\)$", "", name)
    numbered = (f"{plain} ({number})" for number in count(2))
    return next(candidate for candidate in chain([name], numbered) if candidate not in names)


def differences_text(run: RunConfig, stage: RunConfig) -> str:
    """Return, a line each, in which settings a run differs from the run on stage."""
    changed = differences(stage, run)
    if not changed:
        return QCoreApplication.translate("runs", "The same settings as the run on stage.")
    line = QCoreApplication.translate("runs", "{0}: {1} (on stage {2})")
    return "\n".join(
        line.format(field_label(path), _value(own), _value(other))
        for path, (other, own) in changed.items()
    )


def _value(value: Any) -> str:
    return "–" if value is None or value == "" else value_text(value)
