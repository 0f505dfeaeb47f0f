"""A learning rate of its own for every entry: AdaGrad and RMSProp.

Both divide the gradient by the root of h, a record of the squared gradients so far: entries with
large gradients take smaller steps. AdaGrad adds up for ever, RMSProp forgets.
"""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.optimization.names import EpsPlace
from engine.optimization.optimizer import Optimizer
from engine.optimization.settings import fraction, not_negative


def divide_by_root(
    numerator: Array, h: Array, eps: float, place: EpsPlace = EpsPlace.OUTSIDE, *, out: Array
) -> None:
    """out = numerator / (sqrt(h) + eps), or numerator / sqrt(h + eps) with the eps inside.

    Without eps an entry with h = 0, which never had a gradient, gives 0: it stays where it is.
    """
    if place is EpsPlace.INSIDE:
        np.add(h, eps, out=out)
        np.sqrt(out, out=out)
    else:
        np.sqrt(h, out=out)
        out += eps
    if out.dtype.type(eps) == 0:
        np.divide(numerator, out, out=out, where=out != 0)
    else:
        np.divide(numerator, out, out=out)


@final
class AdaGrad(Optimizer):
    """h = h + g^2, w = w - lr g / (sqrt(h) + eps).

    `eps_place=EpsPlace.INSIDE` divides by sqrt(h + eps). `initial_h` is what h starts at.
    With `skip_first` the first gradient is not added to h (it needs `initial_h` above 0): so
    the lecture notes' code has it, with initial_h 1e-4 and eps 0.

    Raises ValueError unless lr > 0, eps >= 0 and initial_h >= 0, or when `skip_first` comes
    with initial_h 0. Source: Duchi, Hazan and Singer (2011); the textbook, section 6.1.5.
    PyTorch's eps is 1e-10.
    """

    remembers: ClassVar[tuple[str, ...]] = ("h",)
    eps = not_negative()
    initial_h = not_negative()

    def __init__(
        self,
        lr: float,
        *,
        eps: float = 1e-7,
        eps_place: EpsPlace = EpsPlace.OUTSIDE,
        initial_h: float = 0.0,
        skip_first: bool = False,
    ) -> None:
        super().__init__(lr)
        self.eps, self.initial_h = eps, initial_h
        self.eps_place = EpsPlace(eps_place)
        self.skip_first = skip_first
        if skip_first and initial_h == 0:
            raise ValueError("initial_h must be above 0, not 0, when skip_first is set")

    def _initial(self, name: str, values: Array) -> Array:
        return np.full_like(values, self.initial_h)

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        h = self.state["h"]
        if self.t > 1 or not self.skip_first:
            np.multiply(grads, grads, out=scratch)
            h += scratch
        divide_by_root(grads, h, self.eps, self.eps_place, out=scratch)
        scratch *= self.lr
        values -= scratch


@final
class RMSProp(Optimizer):
    """h = rho h + (1 - rho) g^2, w = w - lr g / (sqrt(h) + eps); `decay` is rho, h = 0 at first.

    `eps_place=EpsPlace.INSIDE` divides by sqrt(h + eps). h starts at 0 and is not corrected for
    it, so the first steps are long: lr / sqrt(1 - rho), ten times lr at decay 0.99.

    Raises ValueError unless lr > 0, 0 <= decay < 1 and eps >= 0.
    Source: Tieleman and Hinton (2012), Coursera lecture 6.5; the textbook's code of chapter 6.
    """

    remembers: ClassVar[tuple[str, ...]] = ("h",)
    decay = fraction()
    eps = not_negative()

    def __init__(
        self,
        lr: float,
        decay: float = 0.99,
        *,
        eps: float = 1e-7,
        eps_place: EpsPlace = EpsPlace.OUTSIDE,
    ) -> None:
        super().__init__(lr)
        self.decay, self.eps = decay, eps
        self.eps_place = EpsPlace(eps_place)

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        h = self.state["h"]
        h *= self.decay
        np.multiply(grads, grads, out=scratch)
        scratch *= 1.0 - self.decay
        h += scratch
        divide_by_root(grads, h, self.eps, self.eps_place, out=scratch)
        scratch *= self.lr
        values -= scratch
