"""Which class or function each name in a configuration stands for."""

from collections.abc import Callable
from typing import Any

from engine.layers import activations, initializers, smooth_activations
from engine.layers.initializers import Initializer
from engine.layers.layer import Layer
from engine.layers.names import Activation, InitializerName
from engine.optimization import optimizers
from engine.optimization.names import OptimizerName
from engine.optimization.optimizers import Optimizer
from engine.training.config import OptimizerConfig
from engine.training.fields import ConfigError

ACTIVATIONS: dict[Activation, Callable[[], Layer]] = {
    Activation.IDENTITY: activations.Identity,
    Activation.SIGMOID: activations.Sigmoid,
    Activation.TANH: activations.Tanh,
    Activation.RELU: activations.ReLU,
    Activation.LEAKY_RELU: activations.LeakyReLU,
    Activation.ELU: smooth_activations.ELU,
    Activation.GELU: smooth_activations.GELU,
    Activation.SOFTPLUS: smooth_activations.Softplus,
    Activation.SWISH: smooth_activations.Swish,
}
"""What may stand in a hidden layer: of a step function nothing is learnt, softmax is an output."""

INITIALIZERS: dict[InitializerName, Callable[[float], Initializer]] = {
    InitializerName.NORMAL: initializers.normal,
    InitializerName.UNIFORM: initializers.uniform,
    InitializerName.LECUN_NORMAL: lambda _: initializers.lecun_normal,
    InitializerName.LECUN_UNIFORM: lambda _: initializers.lecun_uniform,
    InitializerName.GLOROT_NORMAL: lambda _: initializers.glorot_normal,
    InitializerName.GLOROT_UNIFORM: lambda _: initializers.glorot_uniform,
    InitializerName.HE_NORMAL: lambda _: initializers.he_normal,
    InitializerName.HE_UNIFORM: lambda _: initializers.he_uniform,
    InitializerName.ORTHOGONAL: lambda _: initializers.orthogonal(),
}


def build_activation(name: Activation) -> Layer:
    """Return a new activation layer. Raises ConfigError for one that can't stand in a network."""
    if name not in ACTIVATIONS:
        message = f"{name} cannot stand in a hidden layer; allowed is one of "
        raise ConfigError("network.activation", message + ", ".join(ACTIVATIONS))
    return ACTIVATIONS[name]()


def build_initializer(name: InitializerName, std: float) -> Initializer:
    """Return the initialiser; `std` is the spread (or limit) of those that need to be told."""
    return INITIALIZERS[name](std)


def build_optimizer(config: OptimizerConfig, *, decayed: int | None = None) -> Optimizer:
    """Return the optimizer with its own options; `decayed` counts the weights, which come first."""
    try:
        return _OPTIMIZERS[config.method](config, decayed)
    except ValueError as error:
        raise ConfigError("optimizer", str(error)) from None


def _options(config: OptimizerConfig, *names: str) -> dict[str, Any]:
    """Pick fields of the configuration; an `eps` that is not set stays the method's own."""
    picked = {name: getattr(config, name) for name in names}
    return {name: value for name, value in picked.items() if value is not None}


def _adagrad(config: OptimizerConfig, decayed: int | None) -> Optimizer:
    return optimizers.AdaGrad(
        config.lr,
        initial_h=config.adagrad_start,
        skip_first=config.adagrad_skip_first,
        **_options(config, "eps", "eps_place"),
    )


def _adam(config: OptimizerConfig, decayed: int | None) -> Optimizer:
    options = _options(config, "beta1", "beta2", "eps")
    return optimizers.Adam(config.lr, eps_place=config.adam_eps, **options)


def _adamw(config: OptimizerConfig, decayed: int | None) -> Optimizer:
    options = _options(config, "beta1", "beta2", "eps", "weight_decay")
    return optimizers.AdamW(config.lr, decayed=decayed, **options)


_OPTIMIZERS: dict[OptimizerName, Callable[[OptimizerConfig, int | None], Optimizer]] = {
    OptimizerName.SGD: lambda c, _: optimizers.SGD(c.lr),
    OptimizerName.MOMENTUM: lambda c, _: optimizers.Momentum(
        c.lr, c.momentum, form=c.momentum_form
    ),
    OptimizerName.NESTEROV: lambda c, _: optimizers.Nesterov(
        c.lr, c.momentum, form=c.momentum_form
    ),
    OptimizerName.ADAGRAD: _adagrad,
    OptimizerName.RMSPROP: lambda c, _: optimizers.RMSProp(
        c.lr, c.decay, **_options(c, "eps", "eps_place")
    ),
    OptimizerName.ADAM: _adam,
    OptimizerName.ADAMW: _adamw,
    OptimizerName.AMSGRAD: lambda c, _: optimizers.AMSGrad(
        c.lr, **_options(c, "beta1", "beta2", "eps")
    ),
}
