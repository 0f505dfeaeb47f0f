"""The engine's class or module behind a choice, its explanation and its source."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import ModuleType
from typing import Any

from engine import gradient_check, network, numerical
from engine.graphs import graph
from engine.layers import activations, dropout, initializers, linear, normalization, recursive
from engine.layers.batch_norm import BatchNorm
from engine.layers.names import Activation, InitializerName
from engine.layers.recurrent import gru, lstm, tanh_net
from engine.losses import adversarial as adversarial_losses
from engine.losses import reconstruction, softmax_cross_entropy
from engine.models import (
    adversarial,
    autoencoder,
    boltzmann,
    classifier,
    dbm,
    dbn,
    rbm,
    sequence_model,
)
from engine.optimization import schedules
from engine.optimization.names import OptimizerName
from engine.search import ranges
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


def code_of_picture(name: str, kind: str) -> Any:
    """Return what of the engine works out what a picture shows, if it is one thing."""
    return _PICTURES.get(name) or _KINDS.get(kind)


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


_MODELS: dict[str, ModuleType] = {
    "fully_connected": classifier,
    "convolutional": classifier,
    "recurrent": sequence_model,
    "autoencoder": autoencoder,
    "boltzmann": boltzmann,
    "rbm": rbm,
    "dbn": dbn,
    "dbm": dbm,
    "adversarial": adversarial,
}
_CELLS: dict[str, ModuleType] = {"tanh": tanh_net, "lstm": lstm, "gru": gru}
_KINDS: dict[str, ModuleType] = {
    "GraphSheet": graph,
    "Cube": normalization,
    "TreeSheet": recursive,
    "TrialMap": ranges,
    "ParallelChart": ranges,
}
_PICTURES: dict[str, ModuleType] = {
    "activation_plot": activations,
    "slope_plot": activations,
    "neuron_plot": linear,
    "neuron_sum_plot": activations,
    "linear_plot": linear,
    "forward_plot": network,
    "loss_curves_plot": softmax_cross_entropy,
    "loss_slopes_plot": softmax_cross_entropy,
    "difference_plot": numerical,
    "difference_error_plot": numerical,
    "field_plot": numerical,
    "descent_plot": numerical,
    "descent_value_plot": numerical,
    "check_plot": gradient_check,
    "check_weights_plot": gradient_check,
    "small_training_plot": network,
}
"""Whole files, which are read from top to bottom."""

_FINDERS: dict[str, Callable[[str], Any]] = {
    "optimizer.method": _optimizer,
    "network.activation": _activation,
    "network.initializer": _initializer,
    "network.norm": lambda _: normalization,
    "network.batch_norm": lambda _: BatchNorm,
    "network.model": _MODELS.get,
    "sequence.cell": _CELLS.get,
    "sequence.composition": lambda _: recursive,
    "autoencoder.kind": lambda _: autoencoder,
    "autoencoder.loss": lambda _: reconstruction,
    "adversarial.generator_loss": lambda _: adversarial_losses,
    "optimizer.schedule": lambda _: schedules,
    "regularization.dropout": lambda _: dropout,
}
