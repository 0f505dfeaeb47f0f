"""Gradient descent, plain and with a velocity: SGD, Momentum, Nesterov.

Plain descent zigzags across a narrow valley. A velocity averages the zigzag away and adds up the
small pushes along the valley floor.
"""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.optimization.names import MomentumForm
from engine.optimization.optimizer import Optimizer
from engine.optimization.settings import fraction


@final
class SGD(Optimizer):
    """w = w - lr g.

    On a bowl of curvature c it is stable only for lr < 2 / c.
    Source: Robbins and Monro (1951); the textbook, section 6.1.2.
    """

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        np.multiply(grads, self.lr, out=scratch)
        values -= scratch


@final
class Momentum(Optimizer):
    """v = mu v - lr g, w = w + v, with v = 0 at first; `momentum` is mu.

    `form=MomentumForm.LR_FREE` keeps v free of the learning rate: v = mu v + g, w = w - lr v.
    The two agree as long as lr is constant (their v differ by the factor -lr).
    `dampening` d puts (1 - d) g in place of g, except in the first step.

    Raises ValueError unless lr > 0, 0 <= momentum < 1 and 0 <= dampening < 1.
    Source: Polyak (1964); the textbook, section 6.1.4. PyTorch has the LR_FREE form.
    """

    remembers: ClassVar[tuple[str, ...]] = ("v",)
    momentum = fraction()
    dampening = fraction()

    def __init__(
        self,
        lr: float,
        momentum: float = 0.9,
        form: MomentumForm = MomentumForm.CLASSICAL,
        *,
        dampening: float = 0.0,
    ) -> None:
        super().__init__(lr)
        self.momentum, self.dampening = momentum, dampening
        self.form = MomentumForm(form)

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        v = self.state["v"]
        share = 1.0 if self.t == 1 else 1.0 - self.dampening
        v *= self.momentum
        if self.form is MomentumForm.CLASSICAL:
            np.multiply(grads, self.lr * share, out=scratch)
            v -= scratch
            values += v
        else:
            np.multiply(grads, share, out=scratch)
            v += scratch
            np.multiply(v, self.lr, out=scratch)
            values -= scratch


@final
class Nesterov(Optimizer):
    """v = mu v - lr g, w = w + mu v - lr g: momentum that looks one step ahead.

    Nesterov takes the gradient at w + mu v. Written for the point looked at, which is what w
    means here, only gradients at w are needed (Bengio et al. 2013, equations 6 and 7; the
    textbook's code has the same with the old velocity, w = w + mu^2 v - (1 + mu) lr g).
    `form=MomentumForm.LR_FREE`: v = mu v + g, w = w - lr (g + mu v), as PyTorch has it.

    Raises ValueError unless lr > 0 and 0 <= momentum < 1.
    Source: Nesterov (1983); Bengio, Boulanger-Lewandowski and Pascanu (2013).
    """

    remembers: ClassVar[tuple[str, ...]] = ("v",)
    momentum = fraction()

    def __init__(
        self,
        lr: float,
        momentum: float = 0.9,
        form: MomentumForm = MomentumForm.CLASSICAL,
    ) -> None:
        super().__init__(lr)
        self.momentum = momentum
        self.form = MomentumForm(form)

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        v = self.state["v"]
        v *= self.momentum
        if self.form is MomentumForm.CLASSICAL:
            np.multiply(grads, self.lr, out=scratch)
            v -= scratch
            values -= scratch
            np.multiply(v, self.momentum, out=scratch)
            values += scratch
        else:
            v += grads
            np.multiply(v, self.momentum, out=scratch)
            scratch += grads
            scratch *= self.lr
            values -= scratch
