"""The formula of every activation and of its derivative, as `dlgui.widgets.formula` writes them."""

from __future__ import annotations

from typing import Final, NamedTuple, final

from engine.layers.names import Activation


@final
class ActivationFormula(NamedTuple):
    """y = h(x), and dy/dx, which may be written with y."""

    value: str
    slope: str


FORMULAS: Final = {
    Activation.STEP: ActivationFormula(
        r"\cases{1}{x > 0}{0}{x ≤ 0}",
        r"0",
    ),
    Activation.SIGMOID: ActivationFormula(r"\frac{1}{1 + e^{-x}}", "y (1 - y)"),
    Activation.TANH: ActivationFormula(r"\frac{e^x - e^{-x}}{e^x + e^{-x}}", "1 - y^2"),
    Activation.RELU: ActivationFormula(
        r"\cases{x}{x > 0}{0}{x ≤ 0}", r"\cases{1}{x > 0}{0}{x ≤ 0}"
    ),
    Activation.LEAKY_RELU: ActivationFormula(
        r"\cases{x}{x > 0}{0.01 x}{x ≤ 0}", r"\cases{1}{x > 0}{0.01}{x ≤ 0}"
    ),
    Activation.ELU: ActivationFormula(
        r"\cases{x}{x > 0}{e^x - 1}{x ≤ 0}", r"\cases{1}{x > 0}{e^x}{x ≤ 0}"
    ),
    Activation.GELU: ActivationFormula("x Φ(x)", "Φ(x) + x φ(x)"),
    Activation.SOFTPLUS: ActivationFormula("log(1 + e^x)", r"\frac{1}{1 + e^{-x}}"),
    Activation.SWISH: ActivationFormula(r"x σ(x)", r"σ(x) (1 + x (1 - σ(x)))"),
    Activation.IDENTITY: ActivationFormula("x", "1"),
}
