"""The update rule of every optimizer as lines of formula, and the same lines with a step's numbers.

W stands for the point (x, y), g for the gradient there; η, α, v, h and m are named as in the
Japanese textbook, 6.1. All is written as `dlgui.widgets.formula.markup` says. Results are the
optimizer's own figures; what stands before the equals sign leads to them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import final

from dlgui.widgets.formula.figures import bound, figure, fraction, root
from engine.optimization.descent import DescentStep
from engine.optimization.names import AdamEps, EpsPlace, MomentumForm, OptimizerName
from engine.optimization.surface import Point
from engine.training.config import OptimizerConfig

DEFAULT_EPS = 1e-7
DEFAULT_ADAM_EPS = 1e-8


@final
@dataclass(frozen=True)
class RuleLine:
    """A formula, the numbers in it for x and for y (may be empty), and what they come to."""

    formula: str
    numbers: tuple[str, str]
    result: Point


def rule_lines(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    """Return the rule of `config` with the numbers of this step."""
    lines = _RULES[config.method](step, config)
    gradient = RuleLine("g = ∇f(W)", ("", ""), step.gradient)
    moved = _line("W ← W + Δ", step.arrived, lambda i: f"{n(step.position[i])} + {b(step.move[i])}")
    return [gradient, *lines, moved]


def n(value: float) -> str:
    """Return a number in three digits: those of a whole rule have to fit side by side."""
    return figure(value, 3)


def b(value: float) -> str:
    """Return a number, in brackets if it is negative."""
    return bound(value, 3)


def _line(formula: str, result: Point, numbers: Callable[[int], str]) -> RuleLine:
    return RuleLine(formula, (numbers(0), numbers(1)), result)


def _sgd(step: DescentStep, _config: OptimizerConfig) -> list[RuleLine]:
    g = step.gradient
    return [_line("Δ = -η g", step.move, lambda i: f"-{n(step.lr)}·{b(g[i])}")]


def _velocity(step: DescentStep, config: OptimizerConfig) -> RuleLine:
    g, old, mu = step.gradient, step.before["v"], n(config.momentum)
    if config.momentum_form is MomentumForm.LR_FREE:
        return _line("v ← α v + g", step.state["v"], lambda i: f"{mu}·{b(old[i])} + {b(g[i])}")
    return _line(
        "v ← α v - η g",
        step.state["v"],
        lambda i: f"{mu}·{b(old[i])} - {n(step.lr)}·{b(g[i])}",
    )


def _momentum(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    v = step.state["v"]
    if config.momentum_form is MomentumForm.LR_FREE:
        move = _line("Δ = -η v", step.move, lambda i: f"-{n(step.lr)}·{b(v[i])}")
    else:
        move = _line("Δ = v", step.move, lambda i: n(v[i]))
    return [_velocity(step, config), move]


def _nesterov(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    v, g, mu, lr = step.state["v"], step.gradient, n(config.momentum), n(step.lr)
    if config.momentum_form is MomentumForm.LR_FREE:
        move = _line(
            "Δ = -η (g + α v)", step.move, lambda i: f"-{lr} · ({n(g[i])} + {mu}·{b(v[i])})"
        )
    else:
        move = _line("Δ = α v - η g", step.move, lambda i: f"{mu}·{b(v[i])} - {lr}·{b(g[i])}")
    return [_velocity(step, config), move]


def _by_root(step: DescentStep, config: OptimizerConfig) -> RuleLine:
    """Return the move of AdaGrad and RMSProp."""
    g, h = step.gradient, step.state["h"]
    eps = n(DEFAULT_EPS if config.eps is None else config.eps)
    if config.eps_place is EpsPlace.INSIDE:
        under = [root(f"{n(a)} + {eps}") for a in h]
        formula = r"Δ = -η \frac{g}{\sqrt{h + ε}}"
    else:
        under = [f"{root(n(a))} + {eps}" for a in h]
        formula = r"Δ = -η \frac{g}{\sqrt{h} + ε}"
    return _line(formula, step.move, lambda i: f"-{n(step.lr)}·{fraction(n(g[i]), under[i])}")


def _adagrad(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    g, old, h = step.gradient, step.before["h"], step.state["h"]
    if config.adagrad_skip_first and step.number == 1:
        record = _line("h ← h", h, lambda i: n(old[i]))
    else:
        record = _line("h ← h + g^2", h, lambda i: f"{n(old[i])} + {b(g[i])}^2")
    return [record, _by_root(step, config)]


def _rmsprop(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    g, old, rho = step.gradient, step.before["h"], config.decay
    record = _line(
        "h ← ρ h + (1 - ρ) g^2",
        step.state["h"],
        lambda i: f"{n(rho)}·{n(old[i])} + {n(1 - rho)}·{b(g[i])}^2",
    )
    return [record, _by_root(step, config)]


def _moments(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    """Return m, v and their corrected values."""
    g, before, state, t = step.gradient, step.before, step.state, step.number
    b1, b2, amsgrad = config.beta1, config.beta2, "v_max" in step.state
    root = "v_max" if amsgrad else "v"
    lines = [
        _line("m ← β_1 m + (1 - β_1) g", state["m"],
              lambda i: f"{n(b1)}·{b(before['m'][i])} + {n(1 - b1)}·{b(g[i])}"),
        _line("v ← β_2 v + (1 - β_2) g^2", state["v"],
              lambda i: f"{n(b2)}·{n(before['v'][i])} + {n(1 - b2)}·{b(g[i])}^2"),
    ]  # fmt: skip
    if amsgrad:
        old, v = before["v_max"], state["v"]
        rule = "v_{max} ← max(v_{max}, v)"
        lines.append(_line(rule, state["v_max"], lambda i: f"max({n(old[i])}, {n(v[i])})"))
    v_hat = r"\hat{v} = \frac{v_{max}}{1 - β_2^t}" if amsgrad else r"\hat{v} = \frac{v}{1 - β_2^t}"
    return [
        *lines,
        _line(
            r"\hat{m} = \frac{m}{1 - β_1^t}",
            state["m_hat"],
            lambda i: fraction(n(state["m"][i]), n(1 - b1**t)),
        ),
        _line(v_hat, state["v_hat"], lambda i: fraction(n(state[root][i]), n(1 - b2**t))),
    ]


def _adam(step: DescentStep, config: OptimizerConfig) -> list[RuleLine]:
    m_hat, v_hat, lr = step.state["m_hat"], step.state["v_hat"], n(step.lr)
    eps = DEFAULT_ADAM_EPS if config.eps is None else config.eps
    share = r"η \frac{\hat{m}}{\sqrt{\hat{v}} + ε}"
    if config.method is OptimizerName.ADAM and config.adam_eps is AdamEps.UNCORRECTED:
        share = r"η \frac{\hat{m}}{\sqrt{\hat{v}} + \frac{ε}{\sqrt{1 - β_2^t}}}"
        eps /= (1 - config.beta2**step.number) ** 0.5
    formula, decay = f"Δ = -{share}", ["", ""]
    if config.method is OptimizerName.ADAMW and config.weight_decay:
        rate = step.lr * config.weight_decay
        formula = f"Δ = -η λ W - {share}"
        decay = [f"-{n(rate)}·{b(a)} " for a in step.position]
    under = [f"{root(n(a))} + {n(eps)}" for a in v_hat]
    move = _line(formula, step.move, lambda i: f"{decay[i]}-{lr}·{fraction(n(m_hat[i]), under[i])}")
    return [*_moments(step, config), move]


_RULES: dict[OptimizerName, Callable[[DescentStep, OptimizerConfig], list[RuleLine]]] = {
    OptimizerName.SGD: _sgd,
    OptimizerName.MOMENTUM: _momentum,
    OptimizerName.NESTEROV: _nesterov,
    OptimizerName.ADAGRAD: _adagrad,
    OptimizerName.RMSPROP: _rmsprop,
    OptimizerName.ADAM: _adam,
    OptimizerName.ADAMW: _adam,
    OptimizerName.AMSGRAD: _adam,
}
