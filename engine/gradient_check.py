"""Is the gradient right? Every layer's formula is held against plain trying, number by number.

A weight is moved a little up and down, and the change of the loss tells its derivative. If that
disagrees with what `backward` says, the formula of that layer (or of one after it) is wrong.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray
from engine.gradient_report import GradientReport, ParameterCheck
from engine.losses import Loss
from engine.network import Network
from engine.parameters import Parameter

SMALLEST_GRADIENT = 1e-5
"""Errors are relative to the derivative, or to this times the loss (at least 1) if that is more."""
RETRY_ABOVE = 1e-7
"""A relative error above this is measured again with smaller steps (see `check_network`)."""


def check_network(
    network: Network,
    loss: Loss,
    x: Array,
    targets: Array | IntArray,
    *,
    rng: np.random.Generator,
    eps: float = 1e-5,
    samples_per_parameter: int | None = 20,
    training: bool = True,
) -> GradientReport:
    """Compare dL/dp with (L(p + eps) - L(p - eps)) / 2 eps for entries of every parameter.

    Checked are the entry of the largest gradient and randomly drawn others, in all
    `samples_per_parameter` (None: every entry). The error is
    |analytic - numeric| / max(|analytic|, |numeric|, 1e-5 max(1, L)), as differences of a large
    loss are rounded more coarsely. If it is not small, it is measured
    again with eps / 10 and eps / 100 and the smallest counts: a step of eps may cross a corner of
    a ReLU, where no central difference is right; a wrong formula stays wrong with any step. A
    unit that stands exactly at a corner (a ReLU under weights that are all 0) is reported as an
    error: no derivative exists there.

    With `training`, dropout draws the same masks for each evaluation, and batch norm uses the
    batch's statistics (give it 8 samples or more: with one, all its gradients are 0).
    Everything is left as it was: parameters, gradients, running statistics, generators.

    Raises ValueError if the network or x is not float64, or for an eps or a count out of range.
    Source: the textbook, section 5.7.3.
    """
    _check_arguments(network, x, eps, samples_per_parameter)
    restore = _remember_state(network)
    grads = network.store.grads.copy()

    def evaluate() -> float:
        restore()
        fitted = loss.forward(network.forward(x, training=training), targets)
        return fitted + sum(layer.penalty for layer in network.layers)

    smallest = SMALLEST_GRADIENT * max(1.0, evaluate())
    network.backward(loss.backward())
    analytic = [p.grad.copy() for p in network.parameters]
    checks = tuple(
        _check_parameter(
            p, gradient, _choose(gradient, samples_per_parameter, rng), evaluate, eps, smallest
        )
        for p, gradient in zip(network.parameters, analytic, strict=True)
    )
    restore()
    network.store.grads[...] = grads
    return GradientReport(checks)


def _check_arguments(network: Network, x: Array, eps: float, samples: int | None) -> None:
    for name, dtype in (("the network", network.store.values.dtype), ("x", x.dtype)):
        if dtype != np.float64:
            raise ValueError(
                f"{name} must be float64 for a gradient check, not {dtype}:"
                " float32 has too few digits for differences"
            )
    if not (eps > 0 and np.isfinite(eps)):
        raise ValueError(f"eps must be a finite number above 0, not {eps}")
    if samples is not None and samples < 1:
        raise ValueError(f"samples_per_parameter must be at least 1, not {samples}")


def _remember_state(network: Network) -> Callable[[], None]:
    """Return a function that brings generators and running statistics back to what they are now."""
    generators: dict[int, tuple[np.random.BitGenerator, Any]] = {}
    for layer in network.layers:
        if (rng := layer.draws_from) is not None:
            bits = rng.bit_generator
            generators[id(bits)] = (bits, bits.state)
    running = [(a, a.copy()) for layer in network.layers for a in layer.running_state.values()]

    def restore() -> None:
        for bits, state in generators.values():
            bits.state = state
        for array, content in running:
            array[...] = content

    return restore


def _choose(gradient: Array, samples: int | None, rng: np.random.Generator) -> npt.NDArray[np.intp]:
    """Flat indices to check: the largest gradient, and others without repetition."""
    if samples is None or samples >= gradient.size:
        return np.arange(gradient.size)
    largest = np.abs(gradient).argmax()
    others = rng.choice(gradient.size - 1, samples - 1, replace=False)
    others += others >= largest
    return np.append(largest, others)


def _check_parameter(
    parameter: Parameter,
    gradient: Array,
    chosen: npt.NDArray[np.intp],
    evaluate: Callable[[], float],
    eps: float,
    smallest: float,
) -> ParameterCheck:
    worst: tuple[float, float, int] = (-1.0, 0.0, 0)
    for i in chosen:
        error, numeric = _smallest_error(
            parameter.value, int(i), float(gradient.flat[i]), evaluate, eps, smallest
        )
        if not error <= worst[0]:
            worst = (error, numeric, int(i))
        if np.isnan(error):
            break
    error, numeric, i = worst
    index = tuple(int(k) for k in np.unravel_index(i, gradient.shape))
    analytic = float(gradient[index])
    return ParameterCheck(
        parameter.name, gradient.shape, len(chosen), index, analytic, numeric, error
    )


def _smallest_error(
    value: Array,
    i: int,
    analytic: float,
    evaluate: Callable[[], float],
    eps: float,
    smallest: float,
) -> tuple[float, float]:
    """Relative error and numerical derivative at the step that agrees best."""
    tries = []
    for step in (eps, eps / 10, eps / 100):
        numeric = _central_difference(value, i, evaluate, step)
        size = max(abs(analytic), abs(numeric), smallest)
        tries.append((abs(analytic - numeric) / size, numeric))
        if tries[-1][0] <= RETRY_ABOVE:
            break
    return min(tries)


def _central_difference(value: Array, i: int, evaluate: Callable[[], float], step: float) -> float:
    index = np.unravel_index(i, value.shape)
    middle = value[index]
    value[index] = middle + step
    above = evaluate()
    value[index] = middle - step
    below = evaluate()
    value[index] = middle
    return (above - below) / (2 * step)
