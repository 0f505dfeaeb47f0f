"""Penalties that keep weights small: L1, L2, both together, and a limit for their norm.

A penalty is added to the loss, so its gradient is added to the loss's gradient. It acts on
weights only, never on biases: pass `store.values[:store.decayed]`.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import final

import numpy as np

from engine.arrays import Array, Buffers
from engine.optimization.names import L1Form, L2Figure
from engine.optimization.settings import not_negative, positive
from engine.parameters import Parameter
from engine.sums import sum_of_products


class Penalty(ABC):
    """A term of the loss that depends on the weights alone; arrays may have any shape."""

    def __init__(self) -> None:
        self._buffers = Buffers(reuse=True)

    @abstractmethod
    def value(self, weights: Array) -> float:
        """Return the penalty that is added to the loss."""

    @abstractmethod
    def add_gradient(self, weights: Array, grads: Array) -> None:
        """Add the penalty's gradient to `grads` in place, before the optimizer's step."""

    def after_step(self, weights: Array, lr: float) -> None:  # noqa: B027 (most penalties do nothing)
        """Change `weights` in place after the optimizer's step of learning rate `lr`."""


@final
class L2(Penalty):
    """1/2 strength sum(w^2), gradient strength w.

    `figure=L2Figure.HALF_NORM` makes `value` return 1/2 strength sqrt(sum(w^2)), a figure that
    some notes print although they descend on the square; the gradient stays the same.

    Raises ValueError unless strength >= 0. Source: the textbook, section 6.4.2 ("weight decay",
    a word kept here for AdamW's decoupled kind). Some authors leave out the 1/2: double it.
    """

    strength = not_negative()

    def __init__(self, strength: float, *, figure: L2Figure = L2Figure.HALF_SQUARE) -> None:
        super().__init__()
        self.strength = strength
        self.figure = L2Figure(figure)

    def value(self, weights: Array) -> float:
        square = sum_of_products(weights, weights)
        size = square if self.figure is L2Figure.HALF_SQUARE else square**0.5
        return 0.5 * self.strength * size

    @np.errstate(all="ignore")
    def add_gradient(self, weights: Array, grads: Array) -> None:
        pull = self._buffers.like("pull", weights)
        np.multiply(weights, self.strength, out=pull)
        grads += pull


@final
class L1(Penalty):
    """strength sum(|w|), which drives weights to exactly 0.

    PROXIMAL (the default) leaves the gradient alone and shrinks after each step:
    w = sign(w) max(|w| - lr strength, 0), soft thresholding, which gives exact zeros.
    SUBGRADIENT adds strength sign(w), with sign(0) = 0, to the gradient; weights then jitter
    around 0 by lr strength. With an optimizer that rescales gradients (Adam, AdaGrad) the two
    are different penalties: the proximal step uses lr as it is.

    Raises ValueError unless strength >= 0. Source: Tibshirani (1996); Duchi and Singer (2009).
    """

    strength = not_negative()

    def __init__(self, strength: float, form: L1Form = L1Form.PROXIMAL) -> None:
        super().__init__()
        self.strength = strength
        self.form = L1Form(form)

    def value(self, weights: Array) -> float:
        size = self._buffers.like("size", weights)
        with np.errstate(all="ignore"):
            return self.strength * float(np.abs(weights, out=size).sum(dtype=np.float64))

    def add_gradient(self, weights: Array, grads: Array) -> None:
        if self.form is L1Form.SUBGRADIENT:
            pull = self._buffers.like("pull", weights)
            with np.errstate(all="ignore"):
                np.sign(weights, out=pull)
                pull *= self.strength
                grads += pull

    def after_step(self, weights: Array, lr: float) -> None:
        if self.form is L1Form.PROXIMAL:
            soft_threshold(weights, lr * self.strength, self._buffers.like("pull", weights))


def soft_threshold(weights: Array, threshold: float, scratch: Array) -> None:
    """w = sign(w) max(|w| - threshold, 0) in place, as w - clip(w, -threshold, threshold)."""
    with np.errstate(all="ignore"):
        np.clip(weights, -threshold, threshold, out=scratch)
        weights -= scratch


@final
class ElasticNet(Penalty):
    """l1 sum(|w|) + 1/2 l2 sum(w^2): the zeros of L1, the calm of L2.

    Raises ValueError unless both strengths are >= 0. Source: Zou and Hastie (2005), there
    without the 1/2.
    """

    def __init__(self, l1: float, l2: float, form: L1Form = L1Form.PROXIMAL) -> None:
        super().__init__()
        self.l1, self.l2 = L1(l1, form), L2(l2)

    def value(self, weights: Array) -> float:
        return self.l1.value(weights) + self.l2.value(weights)

    def add_gradient(self, weights: Array, grads: Array) -> None:
        self.l1.add_gradient(weights, grads)
        self.l2.add_gradient(weights, grads)

    def after_step(self, weights: Array, lr: float) -> None:
        self.l1.after_step(weights, lr)


@final
class MaxNorm:
    """No unit's incoming weights may be longer than `limit`: |W[:, j]| <= limit.

    Not a term of the loss but a projection after each step: columns that are too long are
    scaled back onto the limit, the others stay. A weight has shape (in, out), one column for
    each output unit; biases, frozen parameters and arrays that are not 2-D are left alone.

    Raises ValueError unless limit > 0.
    Source: Srebro and Shraibman (2005); Srivastava et al. (2014), section 5.1.
    """

    limit = positive()

    def __init__(self, limit: float) -> None:
        self.limit = limit

    def project(self, parameters: Iterable[Parameter]) -> None:
        """Shorten the columns that are too long, in place."""
        for parameter in parameters:
            if parameter.decays and not parameter.frozen and parameter.value.ndim == 2:
                self._shorten(parameter.value)

    def _shorten(self, weight: Array) -> None:
        with np.errstate(all="ignore"):
            norms = np.sqrt(np.einsum("ij,ij->j", weight, weight))
            if weight.dtype == np.float16 or not np.isfinite(norms).all():  # their squares may be
                wide = weight.astype(np.float64)  # infinite where they themselves are not
                norms = np.sqrt(np.einsum("ij,ij->j", wide, wide))
            too_long = norms > self.limit
            if too_long.any():
                weight *= np.where(too_long, self.limit / norms, 1.0).astype(weight.dtype)
