"""How wrong a rebuilt input is, added up over its features: what an autoencoder learns from."""

from abc import abstractmethod
from typing import final

import numpy as np

from engine.arrays import Array, IntArray, scalar
from engine.layers.formulas import sigmoid
from engine.losses.loss import Loss, check_same_shape
from engine.sums import sum_of_products, sum_type

FARTHEST_LOGIT = 20.0
"""A pixel is never surer than 1 - 2e-9, and costs 20 nats at most. Surer ones would have gradients
so near to 0 that Adam's squares of them are subnormal numbers, on which processors are many times
slower."""

SUREST = 0.01
"""A guess of a pixel that is no probability is taken for one from this to 1 less this."""


class Reconstruction(Loss):
    """A loss that is a sum over the features of an example, and a mean over the batch (N, ...).

    `errors` has the sum of each example by itself, `pixels` what the outputs stand for.
    Raises ValueError for an empty batch, or outputs and targets of different shapes.
    """

    @abstractmethod
    def errors(self, outputs: Array, targets: Array) -> Array:
        """The error of each example, shape (N,)."""

    @abstractmethod
    def pixels(self, outputs: Array) -> Array:
        """The rebuilt input that the outputs (N, ...) stand for, a new array of their shape."""

    @abstractmethod
    def errors_of_pixels(self, pixels: Array, targets: Array) -> Array:
        """The error (N,) of a guess at the input itself, which no network has made."""


@final
class BernoulliReconstruction(Reconstruction):
    """L = -1/N sum over all entries of t log y + (1 - t) log(1 - y), with y = sigmoid(z).

    In nats an example: each feature is a coin that shows 1 with probability y. Shapes: logits z and
    targets t within 0..1 alike, (N, ...). dL/dz = (y - t) / N.
    Computed as (1 - t) z + log(1 + exp(-z)), with z cut off at +-20.
    Source: Kingma and Welling, 2014, appendix C.1 (Bernoulli output).
    """

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        t = np.asarray(targets, outputs.dtype)
        check_same_shape(outputs, t)
        z = self.buffers.like("z", outputs)
        np.clip(outputs, -FARTHEST_LOGIT, FARTHEST_LOGIT, out=z)
        one_and = self.buffers.like("one_and", z)
        np.negative(z, out=one_and)
        np.exp(one_and, out=one_and)
        one_and += 1
        spare = self.buffers.like("spare", z)
        np.log(one_and, out=spare)
        logs = float(spare.sum(dtype=sum_type(z.dtype)))
        np.subtract(1, t, out=spare)
        self._one_and, self._targets = one_and, t
        return (logs + sum_of_products(spare, z)) / len(z)

    def backward(self) -> Array:
        grad = self.buffers.like("grad", self._one_and)
        np.divide(scalar(1, grad.dtype), self._one_and, out=grad)  # half the time of `reciprocal`
        grad -= self._targets
        grad /= len(grad)
        return grad

    def errors(self, outputs: Array, targets: Array) -> Array:
        z = np.clip(outputs, -FARTHEST_LOGIT, FARTHEST_LOGIT)
        losses = (1 - targets) * z + np.log(1 + np.exp(-z))
        return np.asarray(losses.reshape(len(losses), -1).sum(axis=1))

    def pixels(self, outputs: Array) -> Array:
        return sigmoid(outputs, np.empty_like(outputs))

    def errors_of_pixels(self, pixels: Array, targets: Array) -> Array:
        y = np.clip(pixels, SUREST, 1 - SUREST)
        losses = -(targets * np.log(y) + (1 - targets) * np.log(1 - y))
        return np.asarray(losses.reshape(len(losses), -1).sum(axis=1))


@final
class SquaredReconstruction(Reconstruction):
    """L = 1/N sum over all entries of (y - t)^2; dL/dy = 2 (y - t) / N. Outputs are the pixels.

    With linear layers alone its minimum is what the first principal components leave over
    (Baldi and Hornik, 1989).
    """

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        t = np.asarray(targets, outputs.dtype)
        check_same_shape(outputs, t)
        self._difference = np.subtract(outputs, t, out=self.buffers.like("difference", outputs))
        return sum_of_products(self._difference, self._difference) / len(t)

    def backward(self) -> Array:
        grad = self.buffers.like("grad", self._difference)
        return np.multiply(self._difference, 2 / len(grad), out=grad)

    def errors(self, outputs: Array, targets: Array) -> Array:
        squares = np.square(outputs - targets)
        return np.asarray(squares.reshape(len(squares), -1).sum(axis=1))

    def pixels(self, outputs: Array) -> Array:
        return outputs.copy()

    def errors_of_pixels(self, pixels: Array, targets: Array) -> Array:
        return self.errors(pixels, targets)
