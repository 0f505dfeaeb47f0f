"""Which settings a search may draw: those that change what is learnt, judged by the same digits."""

from collections.abc import Callable, Mapping, Sequence
from itertools import islice, product
from typing import Any

from engine.data.names import ValidationPlace
from engine.layers.names import NormName
from engine.models.names import CLASSIFIERS, ModelName
from engine.optimization.names import OptimizerName, ScheduleName
from engine.search.ranges import Range
from engine.training.config import RunConfig
from engine.training.fields import MOST_QUOTED, ConfigError, cut, quoted
from engine.training.grid import NEEDS
from engine.training.settings import get, replace
from engine.training.tasks import needs_digits

_JUDGED = "changes the digits that trials are judged by: then they cannot be compared"
_LENGTH = "is the length of every trial, which has to be the same for all"
_MEASURED = "changes how often a run is measured, not what it learns"
NOT_SEARCHED: Mapping[str, str] = {
    "seed": "is not searched: `seeds` repeats each trial from several seeds",
    "training.steps": _LENGTH,
    **dict.fromkeys(
        (
            "data.source",
            "data.folder",
            "data.validation_size",
            "data.validation_place",
            "data.classes",
            "data.noise",
            "data.points_seed",
            "data.kept_classes",
        ),
        _JUDGED,
    ),
    **dict.fromkeys(
        (
            "sequence.task",
            "sequence.length",
            "sequence.items",
            "sequence.text",
            "sequence.modulus",
            "sequence.depth",
            "sequence.asked",
        ),
        "changes the sequences that trials are judged by: then they cannot be compared",
    ),
    "sequence.test_depth": "changes what is tested, not what is learnt",
    "sequence.prompt": "changes what is written, not what is learnt",
    **dict.fromkeys(
        (
            "training.evaluation_interval",
            "training.evaluation_train",
            "training.evaluation_test",
        ),
        _MEASURED,
    ),
}
"""Settings that are never drawn, and why."""

_ADAPTIVE = (
    OptimizerName.ADAGRAD,
    OptimizerName.RMSPROP,
    OptimizerName.ADAM,
    OptimizerName.ADAMW,
    OptimizerName.AMSGRAD,
)
_ROOTS = (OptimizerName.ADAGRAD, OptimizerName.RMSPROP)
_WITH_VELOCITY = (OptimizerName.MOMENTUM, OptimizerName.NESTEROV)
_IN_STEPS = (ScheduleName.STEP, ScheduleName.EXPONENTIAL, ScheduleName.INVERSE_TIME)
_RATE_MOVES = tuple(name for name in ScheduleName if name is not ScheduleName.CONSTANT)

Need = tuple[str, Callable[[Any], bool]]


def _one_of(*names: Any) -> Callable[[Any], bool]:
    return lambda value: value in names


def _in_use(value: Any) -> bool:
    return bool(value)


_NORMALISED: Need = ("network.batch_norm", _in_use)
_OF_BATCHES: Need = ("network.norm", _one_of(NormName.BATCH))
_OF_NO_TIME: Need = (NEEDS["network.activation"][0], _one_of(*NEEDS["network.activation"][1]))
_HAS_HIDDEN: Need = ("network.hidden", _in_use)
_NEEDS: Mapping[str, tuple[Need, ...]] = {
    **{path: ((needed, _one_of(*choices)),) for path, (needed, choices) in NEEDS.items()},
    "network.batch_norm_eps": (_NORMALISED,),
    "network.batch_norm_momentum": (_NORMALISED, _OF_BATCHES),
    "network.running_variance": (_NORMALISED, _OF_BATCHES),
    "network.running_variance_start": (_NORMALISED, _OF_BATCHES),
    "network.train_gamma_beta": (_NORMALISED,),
    "network.norm_groups": (_NORMALISED, ("network.norm", _one_of(NormName.GROUP))),
    "network.activation": (_OF_NO_TIME, _HAS_HIDDEN),
    "network.batch_norm": (_OF_NO_TIME, _HAS_HIDDEN),
    "training.sampling": (_OF_NO_TIME,),
    "optimizer.eps": (("optimizer.method", _one_of(*_ADAPTIVE)),),
    "optimizer.eps_place": (("optimizer.method", _one_of(*_ROOTS)),),
    "optimizer.adam_eps": (("optimizer.method", _one_of(OptimizerName.ADAM)),),
    "optimizer.adagrad_start": (("optimizer.method", _one_of(OptimizerName.ADAGRAD)),),
    "optimizer.adagrad_skip_first": (("optimizer.method", _one_of(OptimizerName.ADAGRAD)),),
    "optimizer.momentum_form": (
        ("optimizer.method", _one_of(*_WITH_VELOCITY)),
        ("optimizer.schedule", _one_of(*_RATE_MOVES)),
    ),
    "optimizer.schedule_steps": (("optimizer.schedule", _one_of(*_IN_STEPS)),),
    "optimizer.schedule_factor": (("optimizer.schedule", _one_of(*_IN_STEPS)),),
    "regularization.l1_form": (("regularization.l1", _in_use),),
    "regularization.dropout": (_HAS_HIDDEN,),
    "regularization.dropout_form": (("regularization.dropout", _in_use), _HAS_HIDDEN),
    **dict.fromkeys(
        ("early_stopping.monitor", "early_stopping.patience", "early_stopping.min_change"),
        (("early_stopping.enabled", _in_use),),
    ),
}
"""What has to be chosen for a setting to make a difference."""

MOST_TRIED = 4_096
"""Combinations of choices that are looked through for one in which a setting is of use."""


def check_effect(base: RunConfig, ranges: Sequence[Range]) -> None:
    """Raise ConfigError for a range whose setting makes no difference in any trial."""
    _refuse_without_accuracy(base, ranges)
    for searched in ranges:
        path, between = searched.field, ", " if searched.choices else " to "
        shown = cut(between.join(map(quoted, searched.values)), MOST_QUOTED)
        if reason := _reason(base, path):
            raise ConfigError(path, f"{reason} ({shown})")
        lacking = [_lacking(config, path) for config in _tried(base, ranges, path)]
        if all(lacking):
            needed = lacking[0]
            now = quoted(get(base, needed))
            message = f"{shown} has no effect: {needed} is {now}, which has no use for it"
            raise ConfigError(path, message)


def _refuse_without_accuracy(base: RunConfig, ranges: Sequence[Range]) -> None:
    """A search judges by answers that are right, all trials by the same questions."""
    drawn = [r.choices for r in ranges if r.field == "network.model"]
    models = tuple(map(ModelName, drawn[0])) if drawn else (base.network.model,)
    for model in models:
        if model not in (*CLASSIFIERS, ModelName.RECURRENT):
            allowed = ", ".join((*CLASSIFIERS, ModelName.RECURRENT))
            message = f"{quoted(model)} tells no classes apart, so that no trial could be judged"
            raise ConfigError("network.model", f"{message}; allowed are {allowed}")
    if ModelName.RECURRENT in (of_all := {*models, base.network.model}) and len(of_all) > 1:
        message = "recurrent reads sequences and the others digits: they cannot be compared"
        raise ConfigError("network.model", message)


def _reason(base: RunConfig, path: str) -> str:
    """Why a setting is never drawn; "" if it may be."""
    follows = base.data.validation_place is ValidationPlace.NEXT and not base.data.is_plane
    return NOT_SEARCHED.get(path, _JUDGED if follows and path == "data.train_size" else "")


def _lacking(config: RunConfig, path: str) -> str:
    """Return the setting for want of which another one has no effect, "" if it has."""
    if path == "data.train_size" and not needs_digits(config):
        return "sequence.task"
    for needed, fits in _NEEDS.get(path, ()):
        if needed == "network.hidden" and config.network.model is ModelName.CONVOLUTIONAL:
            continue
        if not fits(get(config, needed)):
            return needed
        if further := _lacking(config, needed):
            return further
    return ""


def _tried(base: RunConfig, ranges: Sequence[Range], path: str) -> list[RunConfig]:
    """The combinations of what other ranges may choose, as far as `path` asks for it."""
    asked = _asked(path)
    others = [r for r in ranges if r.field in asked]
    points = islice(product(*(r.values for r in others)), MOST_TRIED)
    fields = [r.field for r in others]
    return [replace(base, dict(zip(fields, point, strict=True))) for point in points]


def _asked(path: str) -> set[str]:
    direct = {needed for needed, _ in _NEEDS.get(path, ())}
    return direct.union(*(_asked(needed) for needed in direct), {"network.model"})
