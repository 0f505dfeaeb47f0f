"""Which class or function each name in a configuration stands for."""

from collections.abc import Callable
from typing import Any

from engine.layers import activations, initializers, smooth_activations
from engine.layers.initializers import Initializer
from engine.layers.layer import Layer
from engine.layers.names import Activation, InitializerName
from engine.optimization import optimizers, schedules
from engine.optimization.names import OptimizerName, ScheduleName
from engine.optimization.optimizers import Optimizer
from engine.optimization.schedules import Schedule
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


def build_schedule(config: OptimizerConfig, steps: int) -> Schedule:
    """Return the learning rate of every update of a run of so many steps."""
    schedule = _SCHEDULES[config.schedule](config, max(steps - config.warm_up, 1))
    return schedules.WarmUp(config.warm_up, schedule) if config.warm_up else schedule


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

_SCHEDULES: dict[ScheduleName, Callable[[OptimizerConfig, int], Schedule]] = {
    ScheduleName.CONSTANT: lambda c, _: schedules.Constant(c.lr),
    ScheduleName.STEP: lambda c, _: schedules.StepDecay(c.lr, c.schedule_steps, c.schedule_factor),
    ScheduleName.EXPONENTIAL: lambda c, _: schedules.Exponential(
        c.lr, c.schedule_factor ** (1 / c.schedule_steps)
    ),
    ScheduleName.INVERSE_TIME: lambda c, _: schedules.InverseTime(
        c.lr, (1 / c.schedule_factor - 1) / c.schedule_steps
    ),
    ScheduleName.COSINE: lambda c, steps: schedules.Cosine(c.lr, steps),
}
