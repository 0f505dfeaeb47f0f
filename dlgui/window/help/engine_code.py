"""The engine's class or module behind a choice, its explanation and its source."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from engine.gradient_check import check_network
from engine.graphs import graph
from engine.layers import activations, initializers, normalization
from engine.layers.batch_norm import BatchNorm
from engine.layers.dropout import Dropout
from engine.layers.linear import Linear
from engine.layers.names import Activation, InitializerName
from engine.layers.recurrent.gru import GRU
from engine.layers.recurrent.lstm import LSTM
from engine.layers.recurrent.tanh_net import TanhNet
from engine.layers.recursive import Recursive
from engine.losses.adversarial import GeneratorLoss
from engine.losses.reconstruction import BernoulliReconstruction, SquaredReconstruction
from engine.losses.softmax_cross_entropy import SoftmaxCrossEntropy
from engine.models.adversarial import AdversarialNet
from engine.models.autoencoder import Autoencoder
from engine.models.boltzmann import BoltzmannMachine
from engine.models.classifier import Classifier
from engine.models.dbm import DeepBoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.models.sequence_model import SequenceModel
from engine.network import Network
from engine.numerical import gradient_descent, numerical_derivative, numerical_gradient
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


_MODELS: dict[str, Any] = {
    "fully_connected": Classifier,
    "convolutional": Classifier,
    "recurrent": SequenceModel,
    "autoencoder": Autoencoder,
    "boltzmann": BoltzmannMachine,
    "rbm": RestrictedBoltzmannMachine,
    "dbn": DeepBeliefNetwork,
    "dbm": DeepBoltzmannMachine,
    "adversarial": AdversarialNet,
}
_CELLS: dict[str, Any] = {"tanh": TanhNet, "lstm": LSTM, "gru": GRU}
_ERRORS: dict[str, Any] = {
    "cross_entropy": BernoulliReconstruction,
    "squared_error": SquaredReconstruction,
}
_KINDS: dict[str, Any] = {
    "GraphSheet": graph,
    "Cube": normalization,
    "TreeSheet": Recursive,
    "TrialMap": ranges,
    "ParallelChart": ranges,
}
_PICTURES: dict[str, Any] = {
    "activation_plot": activations,
    "slope_plot": activations,
    "neuron_plot": Linear,
    "neuron_sum_plot": activations,
    "linear_plot": Linear,
    "forward_plot": Network,
    "loss_curves_plot": SoftmaxCrossEntropy,
    "loss_slopes_plot": SoftmaxCrossEntropy,
    "difference_plot": numerical_derivative,
    "difference_error_plot": numerical_derivative,
    "field_plot": numerical_gradient,
    "descent_plot": gradient_descent,
    "descent_value_plot": gradient_descent,
    "check_plot": check_network,
    "check_weights_plot": check_network,
    "small_training_plot": Network,
}

_FINDERS: dict[str, Callable[[str], Any]] = {
    "optimizer.method": _optimizer,
    "network.activation": _activation,
    "network.initializer": _initializer,
    "network.norm": lambda _: normalization,
    "network.batch_norm": lambda _: BatchNorm,
    "network.model": _MODELS.get,
    "sequence.cell": _CELLS.get,
    "sequence.composition": lambda _: Recursive,
    "autoencoder.kind": lambda _: Autoencoder,
    "autoencoder.loss": _ERRORS.get,
    "adversarial.generator_loss": lambda _: GeneratorLoss,
    "optimizer.schedule": lambda _: schedules,
    "regularization.dropout": lambda _: Dropout,
}
