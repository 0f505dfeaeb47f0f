"""The top of the exported script: what it says of itself, and its settings as constants.

What a script cannot have is refused here, by the setting's name.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from dlgui.files.script.examples import data_settings, data_top
from dlgui.files.script.penalties import penalty_settings
from dlgui.files.script.rates import maths_for, rate_name
from dlgui.files.script.shared import script_top
from dlgui.files.script.stopping import stop_settings
from engine.data.names import DataSource
from engine.optimization.names import OptimizerName
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info
from engine.training.grid import has_use
from engine.training.records import Change
from engine.training.settings import get

CLASSES = {
    OptimizerName.SGD: "SGD",
    OptimizerName.MOMENTUM: "Momentum",
    OptimizerName.NESTEROV: "Nesterov",
    OptimizerName.ADAGRAD: "AdaGrad",
    OptimizerName.RMSPROP: "RMSProp",
    OptimizerName.ADAM: "Adam",
    OptimizerName.ADAMW: "AdamW",
    OptimizerName.AMSGRAD: "AMSGrad",
}

ADAMS = (OptimizerName.ADAM, OptimizerName.ADAMW, OptimizerName.AMSGRAD)

CONSTANTS = {"optimizer.lr": "LR", "regularization.l1": "L1", "regularization.l2": "L2"}
"""Settings that may change while the script runs, and what they are called there."""


BUNDLED: dict[str, tuple[Any, ...]] = {
    "data.source": (DataSource.DIGITS,),
    "data.folder": ("",),
    "data.kept_classes": ("",),
}
"""What these may be where the digits that come with the program are read."""

UNWATCHED: dict[str, tuple[Any, ...]] = {"early_stopping.enabled": (False,)}
"""What this may be in a script of a model that is no classifier."""


def refuse_others(config: RunConfig, allowed: Mapping[str, tuple[Any, ...]]) -> None:
    """Raise ConfigError for a setting with another value than those that are allowed."""
    for path, values in allowed.items():
        if has_use(config, path) and (value := get(config, path)) not in values:
            named = ", ".join(map(str, values)) if field_info(path).choices else values[0] or "none"
            message = f"{value} cannot be written as a script; it can have {named}"
            raise ConfigError(path, message)


def refuse_changes(changes: Sequence[Change], allowed: Sequence[str] = tuple(CONSTANTS)) -> None:
    """Raise ConfigError for a change of another setting than those that are allowed."""
    for change in changes:
        if change.field not in allowed:
            message = f"its change at step {change.step} cannot be written as a script"
            raise ConfigError(change.field, message + "; it can have " + ", ".join(allowed))


def script_head(
    config: RunConfig,
    title: str,
    interval: int,
    changes: Sequence[Change] = (),
    own: Mapping[str, Any] | None = None,
    modules: Sequence[str] = (),
) -> str:
    """Return the top: what the script is, its settings and `own` ones, and what it imports.

    `modules` of Python are imported besides those that all scripts need.
    """
    training = config.training
    settings: dict[str, Any] = {
        "SEED": config.seed,
        **data_settings(config),
        "HIDDEN": list(config.network.hidden),
        **rate_settings(config),
        **optimizer_settings(config),
        **penalty_settings(config, changes),
        "DROPOUT": config.regularization.dropout or None,
        "LABEL_SMOOTHING": config.regularization.label_smoothing or None,
        **stop_settings(config.early_stopping),
        "STEPS": training.steps,
        "BATCH_SIZE": training.batch_size,
        "INTERVAL": interval,
        **_measured_on(config),
        **(own or {}),
        "CHANGES": changes_of(config, changes) or None,
    }
    same = f"{named(config)}, random numbers and order of sums"
    first, maths = data_top(config), maths_for(config)
    packed = ["gzip"] if any(line.startswith("FILES") for line in first) else []
    modules = sorted([*modules, *packed, "os", "sys"])
    return script_top(
        title, same, training.precision, settings, first, maths=maths, modules=modules
    )


def named(config: RunConfig) -> str:
    """Return what the examples are called that are learnt."""
    if not has_use(config, "data.source"):
        return "patterns"
    return "points" if config.data.is_plane else "digits"


def _measured_on(config: RunConfig) -> dict[str, int]:
    """How many examples are measured; patterns are all of them."""
    if not has_use(config, "data.source"):
        return {}
    training = config.training
    return {
        "EVALUATED_TRAIN": training.evaluation_train,
        "EVALUATED_TEST": training.evaluation_test,
    }


def names_of_parameters(config: RunConfig) -> str:
    """Return the line that names what a layer of a network may learn."""
    names = ("W", "b", "gamma", "beta") if config.network.batch_norm else ("W", "b")
    return f"\nNAMES = {names!r}  # of the parameters of a layer"


def optimizer_settings(config: RunConfig) -> dict[str, float | None]:
    """Return the constants of the optimizer; None where it has no use for one."""
    o = config.optimizer
    momentum = o.method in (OptimizerName.MOMENTUM, OptimizerName.NESTEROV)
    adam = o.method in ADAMS
    return {
        "MOMENTUM": o.momentum if momentum else None,
        "DECAY": o.decay if o.method is OptimizerName.RMSPROP else None,
        "BETA1": o.beta1 if adam else None,
        "BETA2": o.beta2 if adam else None,
        "WEIGHT_DECAY": o.weight_decay if o.method is OptimizerName.ADAMW else None,
    }


def rate_settings(config: RunConfig) -> dict[str, float]:
    """Return the constants of the rate: the first one too of one that changes by itself."""
    return {rate_name(config): config.optimizer.lr, "LR": config.optimizer.lr}


def changes_of(config: RunConfig, changes: Sequence[Change]) -> dict[int, dict[str, float]]:
    """Return, for each step, the constants that change before it."""
    constants = CONSTANTS | {"optimizer.lr": rate_name(config)}
    found: dict[int, dict[str, float]] = {}
    for change in changes:
        found.setdefault(change.step + 1, {})[constants[change.field]] = change.new
    return found
