"""The engine's class or module behind a choice, its explanation and its source."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from engine.layers import initializers, normalization
from engine.layers.batch_norm import BatchNorm
from engine.layers.names import Activation, InitializerName
from engine.optimization.names import OptimizerName
from engine.training.catalogue import build_activation, build_optimizer
from engine.training.config import OptimizerConfig


def code_behind(path: str, value: str) -> Any:
    """Return the class or module of the engine that a choice stands for; None if there is none.

    `path` is that of a field, `value` the choice as it is written in files.
    """
    finder = _FINDERS.get(path)
    try:
        return finder(value) if finder is not None else None
    except ValueError:  # several racers or runs: no one of them
        return None


def name_of(code: Any) -> str:
    """Return where the engine has it: "engine.optimization.momentum.Momentum"."""
    if inspect.ismodule(code):
        return code.__name__
    return f"{code.__module__}.{code.__qualname__}"


def explained(code: Any) -> str:
    """Return what the engine itself says of it."""
    return inspect.getdoc(code) or ""


def source_of(code: Any) -> str:
    """Return the text of the code, as it stands in the engine.

    Raises:
        OSError: where the program was installed without its source.
    """
    return inspect.getsource(code)


def _optimizer(value: str) -> Any:
    return type(build_optimizer(OptimizerConfig(method=OptimizerName(value))))


def _activation(value: str) -> Any:
    return type(build_activation(Activation(value)))


def _initializer(value: str) -> Any:
    InitializerName(value)
    return initializers  # they are made of each other, and read together


_FINDERS: dict[str, Callable[[str], Any]] = {
    "optimizer.method": _optimizer,
    "network.activation": _activation,
    "network.initializer": _initializer,
    "network.norm": lambda _: normalization,
    "network.batch_norm": lambda _: BatchNorm,
}
