"""Batch normalisation: each feature is brought to mean 0 and variance 1 over the mini-batch.

The following layer then sees inputs of the same spread whatever the weights before it do.
"""

from math import prod
from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, scalar
from engine.layers.batch_parts import centre_parts, less_through_parts
from engine.layers.formulas import BatchSum
from engine.layers.names import RunningVariance
from engine.layers.norm_layer import NormLayer
from engine.sums import sum_type


@final
class BatchNorm(NormLayer):
    """y = gamma (x - mean) / sqrt(variance + eps) + beta, each feature by itself.

    Training: mean and (biased) variance of the batch. Testing: the running ones, which each
    training pass moves by running = momentum running + (1 - momentum) batch. With n the number of
    values averaged, xhat the normalised x and g = dL/dy:

        dL/dbeta = sum g,  dL/dgamma = sum g xhat,
        dL/dx = gamma / sqrt(variance + eps) (g - dL/dbeta / n - xhat dL/dgamma / n),

    in testing without the last two terms, as the running statistics do not depend on x. With
    `tested_in` above 0 they are not used in testing: so many examples at a time are normalised by
    their own mean and variance, and what is left over with the last of them.

    Shapes: x (N, features), or (N, C, H, W): statistics over N, H and W with features = C, or with
    `per_activation` (the textbook) over N alone with features = C H W. gamma, beta (features,).
    A feature that is constant over the batch, or a batch of one, gives y = beta.

    `running_variance` says which batch variance is averaged: UNBIASED divides by n - 1 (PyTorch; a
    batch with n = 1 says nothing about spread and leaves it alone), BIASED by n (the textbook).
    The textbook has eps=1e-6, BIASED and `initial_running_variance=0`. `momentum` is the weight
    of the old value; PyTorch's is 1 minus ours. With `active` False the layer is the identity,
    gamma and beta get gradient 0 and the running statistics rest.

    Raises ValueError for settings out of range, an x of another width or float type, or an empty
    batch in training, which has neither mean nor spread. Running statistics of float16 are float32.
    Source: Ioffe and Szegedy, 2015; the textbook, section 6.3.
    """

    kind: ClassVar[str] = "batch_norm"

    def __init__(
        self,
        features: int,
        *,
        eps: float = 1e-5,
        momentum: float = 0.9,
        running_variance: RunningVariance = RunningVariance.UNBIASED,
        initial_running_variance: float = 1.0,
        per_activation: bool = False,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        _check(features, eps, momentum, initial_running_variance)
        super().__init__((features,), dtype)
        self.features, self.eps, self.momentum = features, eps, momentum
        self.convention = RunningVariance(running_variance)
        self.per_activation = per_activation
        kept = sum_type(np.dtype(dtype))
        self._running: Array = np.zeros((2, features), kept)
        self.running_mean: Array = self._running[0]
        self.running_var: Array = self._running[1]
        self.running_var[...] = initial_running_variance
        self._batch = np.empty_like(self._running)
        self._mean: Array = self._batch[0]
        self._variance: Array = self._batch[1]
        self._shares: tuple[tuple[int, float], Array, Array] | None = None
        self.tested_in = 0
        self._part = 0
        self._sum = BatchSum()

    @property
    def running_state(self) -> dict[str, Array]:
        return {"running_mean": self.running_mean, "running_var": self.running_var}

    def _normalise(self, x: Array, *, training: bool) -> Array:
        self._was_training = training
        self._shape = x.shape
        rows = self._rows(x)
        self._check_dtype(x, self.gamma.value.dtype)
        if training and not len(rows):
            raise ValueError(f"{self.name} needs at least one sample, not the shape {x.shape}")
        centred = self.buffers.like("centred", rows)
        by_parts = bool(self.tested_in and len(rows) and not training)
        self._part = self.tested_in * (len(rows) // len(x)) if by_parts else 0
        tested = self._centre_by_parts if by_parts else self._centre_by_running
        variance = (self._centre if training else tested)(rows, centred)
        self._centred = centred
        self._inverse_std = inverse_std = self.buffers.like("inverse_std", variance)
        np.add(variance, scalar(self.eps, variance.dtype), out=inverse_std)
        np.sqrt(inverse_std, out=inverse_std)
        np.reciprocal(inverse_std, out=inverse_std)
        self._scale = np.multiply(
            self.gamma.value, inverse_std, out=self.buffers.like("scale", inverse_std)
        )
        y = self.buffers.like("y", rows)
        np.multiply(centred, self._scale, out=y)
        y += self.beta.value
        return self._unrows(y)

    def _backward(self, grad_y: Array) -> Array:
        self._check_dtype(grad_y, self.gamma.grad.dtype)
        g = self._rows(grad_y)
        grad_x = self.buffers.like("grad_x", self._centred)
        self._sum(g, out=self.beta.grad)
        if self._part:
            normal = self._centred * self._inverse_std
            self.gamma.grad[...] = self._sum(g * normal)
            less_through_parts(g, normal, self._part, grad_x)
            grad_x *= self._scale
            return self._unrows(grad_x)
        np.multiply(g, self._centred, out=grad_x)
        np.multiply(self._sum(grad_x), self._inverse_std, out=self.gamma.grad)
        if self._was_training:
            self._subtract_through_statistics(g, grad_x)
        else:
            np.copyto(grad_x, g)
        grad_x *= self._scale
        return self._unrows(grad_x)

    def _subtract_through_statistics(self, g: Array, grad_x: Array) -> None:
        """grad_x = g less what the mean and the variance, which depend on x too, give back."""
        given = self.buffers.like("given", self._inverse_std)
        n = scalar(len(g), given.dtype)
        np.multiply(self.gamma.grad, self._inverse_std, out=given)
        np.divide(given, n, out=given)
        np.multiply(self._centred, given, out=grad_x)
        grad_x += np.divide(self.beta.grad, n, out=given)
        np.subtract(g, grad_x, out=grad_x)

    def _centre(self, x: Array, centred: Array) -> Array:
        """Write x - batch mean, return the batch variance, and move the running statistics."""
        mean, variance = self._mean, self._variance
        n = scalar(len(x), mean.dtype)
        np.divide(self._sum(x, mean), n, out=mean)
        np.subtract(x, mean, out=centred)
        squares = self.buffers.take("y", x.shape, mean.dtype)  # y is written after this
        np.multiply(centred, centred, out=squares, dtype=mean.dtype)
        np.divide(self._sum(squares, variance), n, out=variance)
        self._move_running(len(x))
        return variance

    def _move_running(self, n: int) -> None:
        """Move the running mean and variance, both in one."""
        if self._shares is None or self._shares[0] != (n, self.momentum):
            self._shares = ((n, self.momentum), *self._shares_of(n))
        _, old, new = self._shares
        self._running *= old
        self._running += np.multiply(self._batch, new, out=self.buffers.like("moved", new))

    def _shares_of(self, n: int) -> tuple[Array, Array]:
        """What old and new statistics count, (2, features): of the mean, and of the variance."""
        old, new = np.full_like(self._running, self.momentum), np.empty_like(self._running)
        new[...] = 1 - self.momentum
        if self.convention is RunningVariance.UNBIASED:
            old[1], new[1] = (
                (self.momentum, (1 - self.momentum) * (n / (n - 1))) if n > 1 else (1, 0)
            )
        return old, new

    def _centre_by_running(self, x: Array, centred: Array) -> Array:
        np.subtract(x, self.running_mean, out=centred)
        return self.running_var

    def _centre_by_parts(self, x: Array, centred: Array) -> Array:
        return centre_parts(x, self._part, centred)

    def _rows(self, x: Array) -> Array:
        """View or copy x as (n, features), so that one formula serves every shape."""
        if x.ndim == 4 and not self.per_activation:
            x = x.transpose(0, 2, 3, 1).reshape(-1, x.shape[1])
        elif x.ndim != 2:
            x = x.reshape(len(x), prod(x.shape[1:]))
        if x.shape[1] != self.features:
            raise ValueError(f"{self.name} takes {self.features} features, not {x.shape[1]}")
        return x

    def _unrows(self, rows: Array) -> Array:
        if len(self._shape) == 2:
            return rows
        if len(self._shape) != 4 or self.per_activation:
            return rows.reshape(self._shape)
        n, c, h, w = self._shape
        return rows.reshape(n, h, w, c).transpose(0, 3, 1, 2)


def _check(features: int, eps: float, momentum: float, initial_variance: float) -> None:
    if features < 1:
        raise ValueError(f"features must be at least 1, not {features}")
    if not (eps > 0 and np.isfinite(eps)):
        raise ValueError(f"eps must be a finite number above 0, not {eps}")
    if not 0 <= momentum <= 1:
        raise ValueError(f"momentum must lie between 0 and 1, not {momentum}")
    if not (initial_variance >= 0 and np.isfinite(initial_variance)):
        raise ValueError(
            f"initial_running_variance must be finite and at least 0, not {initial_variance}"
        )
