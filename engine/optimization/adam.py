"""Momentum and a learning rate for every entry together: Adam, AdamW and AMSGrad.

All three keep two moving averages: m of the gradients, v of their squares. Both start at 0 and
are too small at first, which the factors 1 / (1 - beta^t) correct.
"""

import math
from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.optimization.adaptive import divide_by_root
from engine.optimization.names import AdamEps
from engine.optimization.optimizer import Optimizer
from engine.optimization.settings import fraction, not_negative


class MovingMoments(Optimizer):
    """What the Adam family shares: m, v and their correction.

    m = beta1 m + (1 - beta1) g           m-hat = m / (1 - beta1^t)
    v = beta2 v + (1 - beta2) g^2         v-hat = v / (1 - beta2^t)
    """

    remembers: ClassVar[tuple[str, ...]] = ("m", "v")
    under_the_root: ClassVar[str] = "v"
    beta1 = fraction()
    beta2 = fraction()
    eps = not_negative()

    def __init__(self, lr: float, *, beta1: float, beta2: float, eps: float) -> None:
        super().__init__(lr)
        self.beta1, self.beta2, self.eps = beta1, beta2, eps

    def figures(self) -> dict[str, Array]:
        """Return copies of the state, and `m_hat` and `v_hat` once there was a step."""
        figures = super().figures()
        if self.t > 0:
            m_share, v_share = self._shares()
            with np.errstate(all="ignore"):
                figures["m_hat"] = self.state["m"] / m_share
                figures["v_hat"] = self.state[self.under_the_root] / v_share
        return figures

    def _shares(self) -> tuple[float, float]:
        """Return 1 - beta1^t and 1 - beta2^t: the part of a full average that m and v hold."""
        return 1.0 - self.beta1**self.t, 1.0 - self.beta2**self.t

    def _average(self, grads: Array, scratch: Array) -> None:
        m, v = self.state["m"], self.state["v"]
        m *= self.beta1
        np.multiply(grads, 1.0 - self.beta1, out=scratch)
        m += scratch
        v *= self.beta2
        np.multiply(grads, grads, out=scratch)
        scratch *= 1.0 - self.beta2
        v += scratch

    def _descend(self, values: Array, eps_place: AdamEps, scratch: Array) -> None:
        """w = w - lr m-hat / (sqrt(v-hat) + eps), without making m-hat and v-hat.

        Numerator and denominator times sqrt(1 - beta2^t) leave m, v, a learning rate of
        lr sqrt(1 - beta2^t) / (1 - beta1^t) and an eps of eps sqrt(1 - beta2^t): the form that
        Kingma and Ba recommend at the end of their section 2.
        """
        m_share, v_share = self._shares()
        root = math.sqrt(v_share)
        eps = self.eps if eps_place is AdamEps.UNCORRECTED else self.eps * root
        divide_by_root(self.state["m"], self.state[self.under_the_root], eps, out=scratch)
        scratch *= self.lr * root / m_share
        values -= scratch


@final
class Adam(MovingMoments):
    """w = w - lr m-hat / (sqrt(v-hat) + eps).

    `eps_place=AdamEps.UNCORRECTED` is the textbook's code (with eps 1e-7):
    w = w - lr sqrt(1 - beta2^t) / (1 - beta1^t) m / (sqrt(v) + eps), whose eps weighs
    1 / sqrt(1 - beta2^t) times as much: 31.6 times at the first step.
    An L2 penalty added to the gradients goes through m and v; AdamW is the other kind.

    Raises ValueError unless lr > 0, 0 <= beta1, beta2 < 1 and eps >= 0.
    Source: Kingma and Ba (2015), algorithm 1; the textbook, section 6.1.6.
    """

    def __init__(
        self,
        lr: float,
        *,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-8,
        eps_place: AdamEps = AdamEps.CORRECTED,
    ) -> None:
        super().__init__(lr, beta1=beta1, beta2=beta2, eps=eps)
        self.eps_place = AdamEps(eps_place)

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        self._average(grads, scratch)
        self._descend(values, self.eps_place, scratch)


@final
class AdamW(MovingMoments):
    """w = (1 - lr weight_decay) w, then Adam's step: decay that m and v never see.

    `decayed` is the number of leading entries of a flat array that decay, the rest (biases,
    gamma, beta) being left alone; None lets all of them decay. A network's `ParameterStore`
    keeps its weights first and counts them: `AdamW(lr, decayed=network.store.decayed)`.

    Raises ValueError unless lr > 0, 0 <= beta1, beta2 < 1, eps >= 0, weight_decay >= 0 and
    decayed >= 0, and in a step when `decayed` is given for values that are not flat.
    Source: Loshchilov and Hutter (2019), algorithm 2. As in PyTorch the decay is multiplied
    by lr; the paper has a schedule of its own in place of lr.
    """

    weight_decay = not_negative()

    def __init__(
        self,
        lr: float,
        *,
        weight_decay: float = 0.01,
        decayed: int | None = None,
        beta1: float = 0.9,
        beta2: float = 0.999,
        eps: float = 1e-8,
    ) -> None:
        super().__init__(lr, beta1=beta1, beta2=beta2, eps=eps)
        self.weight_decay = weight_decay
        if decayed is not None and decayed < 0:
            raise ValueError(f"decayed must be None or a number of at least 0, not {decayed}")
        self.decayed = decayed

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        weights = values if self.decayed is None else values[: self.decayed]
        weights *= 1.0 - self.lr * self.weight_decay
        self._average(grads, scratch)
        self._descend(values, AdamEps.CORRECTED, scratch)

    def restart(self, decayed: int) -> None:
        super().restart(decayed)
        self.decayed = None if self.decayed is None else decayed

    def prepare(self, values: Array) -> None:
        if self.decayed is not None and values.ndim != 1:
            raise ValueError(f"decayed needs flat values, not the shape {values.shape}")
        super().prepare(values)


@final
class AMSGrad(MovingMoments):
    """v_max = max(v_max, v), w = w - lr m-hat / (sqrt(v_max / (1 - beta2^t)) + eps).

    The step of an entry never grows again after a large gradient, which repairs a case in
    which Adam does not converge.

    Raises ValueError unless lr > 0, 0 <= beta1, beta2 < 1 and eps >= 0.
    Source: Reddi, Kale and Kumar (2018), there without the corrections by 1 - beta^t; they are
    in here, as in PyTorch.
    """

    remembers: ClassVar[tuple[str, ...]] = ("m", "v", "v_max")
    under_the_root: ClassVar[str] = "v_max"

    def __init__(
        self, lr: float, *, beta1: float = 0.9, beta2: float = 0.999, eps: float = 1e-8
    ) -> None:
        super().__init__(lr, beta1=beta1, beta2=beta2, eps=eps)

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        self._average(grads, scratch)
        v_max = self.state["v_max"]
        np.maximum(v_max, self.state["v"], out=v_max)
        self._descend(values, AdamEps.CORRECTED, scratch)
