"""Functions of one variable whose slope is known, to try numerical differentiation on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_values import activation_layer, value_and_slope
from engine.layers.names import Activation
from engine.optimization.expression import ExpressionSurface

OWN_FORMULA: Final = "sin(x) + x**2/10"


@final
class FunctionName(StrEnum):
    """The functions one can choose."""

    BOOK = "book"
    SIGMOID = "sigmoid"
    TANH = "tanh"
    OWN = "own"


@final
@dataclass(frozen=True)
class Function:
    """f and its slope at one x, and f as `dlgui.widgets.formula` writes it.

    `is_exact` says that the slope is worked out by a formula. That of one's own function is the
    central difference of the engine with its best step, right to about ten digits.
    """

    f: Callable[[float], float]
    slope: Callable[[float], float]
    formula: str
    is_exact: bool = True


def function_of(name: FunctionName, own: str) -> Function:
    """Return a function by its name; `own` is the formula of one's own.

    Raises ExpressionError for a formula that cannot be read.
    """
    if name is FunctionName.BOOK:
        return Function(_parabola, lambda x: 0.02 * x + 0.1, "0.01 x^2 + 0.1 x")
    if name is FunctionName.SIGMOID:
        return _activation(Activation.SIGMOID, r"\frac{1}{1 + e^{-x}}")
    if name is FunctionName.TANH:
        return _activation(Activation.TANH, "tanh(x)")
    surface = ExpressionSurface(own)
    return Function(
        lambda x: float(surface.value(x, 0.0)),
        lambda x: float(surface.gradient(x, 0.0)[0]),
        "f(x)",
        is_exact=False,
    )


def sampled(
    function: Function, places: np.typing.NDArray[np.float64]
) -> np.typing.NDArray[np.float64]:
    """Return f at many x, NaN where it has no finite value."""
    values = np.array([function.f(float(x)) for x in places])
    return np.where(np.isfinite(values), values, np.nan)


def _parabola(x: float) -> float:
    """The textbook's first function, section 4.3.2."""
    return 0.01 * x**2 + 0.1 * x


def _activation(name: Activation, formula: str) -> Function:
    layer = activation_layer(name)
    return Function(
        lambda x: float(layer.forward(np.array([x]))[0]),
        lambda x: value_and_slope(name, x)[1],
        formula,
    )
