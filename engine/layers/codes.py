"""The codes of autoencoders that are asked for more than rebuilding: sparse, or like noise.

Both layers stand where the code is. What they ask for is a `penalty` on the last forward pass,
whose gradient `backward` adds to the one that comes from the decoder.
"""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.layer import Layer
from engine.layers.names import SparsityForm

FIXED_SEED = 20_140_416
"""Testing draws these numbers every time, so that a test changes nothing and can be repeated."""

NEAREST_RATE = 1e-6
"""A unit's rate counts as this far from 0 and from 1, so that its logarithm is a number."""


@final
class SparseCode(Layer):
    """y = x: a code h (N, K), of which most is to be silent.

    KL: penalty = weight sum over units of target log(target / r) + (1 - target)
    log((1 - target) / (1 - r)), with r the unit's mean over the batch, which has to lie in 0..1.
    L1: penalty = weight / N sum |h|.
    Raises ValueError for a weight below 0 or a target that is not between 0 and 1.
    Source: Ng, 2011, "Sparse autoencoder", section 3.
    """

    kind: ClassVar[str] = "sparse_code"

    def __init__(self, form: SparsityForm, weight: float, *, target: float = 0.05) -> None:
        super().__init__()
        if not (weight >= 0 and 0 < target < 1):
            raise ValueError(f"weight must be 0 or more and target in 0..1, not {weight}, {target}")
        self.form, self.weight, self.target = SparsityForm(form), weight, target

    @property
    def penalty(self) -> float:
        if self.form is SparsityForm.L1:
            return self.weight * float(np.abs(self._code).sum()) / len(self._code)
        t, r = self.target, self._rates()
        kl = t * np.log(t / r) + (1 - t) * np.log((1 - t) / (1 - r))
        return self.weight * float(kl.sum())

    @property
    def activity(self) -> float:
        """The mean of |h| over units and examples of the last pass."""
        return float(np.abs(self._code).mean())

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._code = x
        return x

    def backward(self, grad_y: Array) -> Array:
        grad = self.buffers.like("grad", grad_y)
        if self.form is SparsityForm.L1:
            np.sign(self._code, out=grad)
            grad *= self.weight / len(grad)
            grad += grad_y
            return grad
        r = self._rates()
        slope = self.weight * ((1 - self.target) / (1 - r) - self.target / r) / len(grad)
        return np.add(grad_y, slope.astype(grad.dtype), out=grad)

    def _rates(self) -> Array:
        rates = self._code.mean(axis=0, dtype=np.float64)
        return np.asarray(np.clip(rates, NEAREST_RATE, 1 - NEAREST_RATE))


@final
class GaussianCode(Layer):
    """z = m + exp(s / 2) eps for an x (N, 2K) that holds means m and logarithms s of variances.

    eps is normal; training draws it from `rng`, testing uses the same fixed numbers every time.
    penalty = beta KL, KL = 1/N sum of (m^2 + exp(s) - 1 - s) / 2, the distance of each code's
    distribution from a standard normal one, in nats. dL/dm = dL/dz + beta m / N;
    dL/ds = (dL/dz exp(s / 2) eps + beta (exp(s) - 1) / N) / 2.
    Raises ValueError for a beta below 0 or an x of an odd width.
    Source: Kingma and Welling, 2014, sections 2.3 and 2.4; beta: Higgins et al., 2017.
    """

    kind: ClassVar[str] = "gaussian_code"

    def __init__(self, beta: float, *, rng: np.random.Generator) -> None:
        super().__init__()
        self.beta, self.rng = beta, rng
        self._fixed: Array = np.empty((0, 0))

    @property
    def beta(self) -> float:
        """The weight of KL in the loss."""
        return self._beta

    @beta.setter
    def beta(self, beta: float) -> None:
        if not (beta >= 0 and np.isfinite(beta)):
            raise ValueError(f"beta must be a finite number from 0, not {beta}")
        self._beta = float(beta)

    @property
    def draws_from(self) -> np.random.Generator:
        return self.rng

    @property
    def penalty(self) -> float:
        return self._beta * self.kl if self._beta else 0.0

    @property
    def kl(self) -> float:
        """KL of the last pass, in nats an example."""
        return 0.5 * float(self._terms().sum(dtype=np.float64)) / len(self._mean)

    @property
    def kl_of_numbers(self) -> Array:
        """The part of each number of the code in that KL, (K,)."""
        return np.asarray(0.5 * self._terms().mean(axis=0, dtype=np.float64))

    def _terms(self) -> Array:
        mean, spread = self._mean, self._variance
        return np.asarray(mean * mean + spread - 1 - self._log_variance)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        shape = (len(x), x.shape[1] // 2)
        drawn = self._draw(shape) if training else self._fixed_numbers(shape)
        return self.forward_with_noise(x, drawn.astype(x.dtype, copy=False))

    def forward_with_noise(self, x: Array, eps: Array) -> Array:
        """The pass with given normal numbers eps (N, K)."""
        if x.shape[1] % 2:
            raise ValueError(f"x must hold as many means as variances, not {x.shape[1]} numbers")
        width = x.shape[1] // 2
        self._mean, self._log_variance, self._eps = x[:, :width], x[:, width:], eps
        self._variance = np.exp(self._log_variance)
        self._moved = np.sqrt(self._variance) * eps
        return np.add(self._mean, self._moved, out=self.buffers.like("z", eps))

    def backward(self, grad_y: Array) -> Array:
        width, scale = grad_y.shape[1], self._beta / len(grad_y)
        grad = self.buffers.take("grad", (len(grad_y), 2 * width), grad_y.dtype)
        grad[:, :width] = grad_y + scale * self._mean
        grad[:, width:] = 0.5 * (grad_y * self._moved + scale * (self._variance - 1))
        return grad

    def _draw(self, shape: tuple[int, int]) -> Array:
        drawn: Array = self.rng.standard_normal(shape, np.float32)
        return drawn

    def _fixed_numbers(self, shape: tuple[int, int]) -> Array:
        if self._fixed.shape != shape:
            self._fixed = np.random.default_rng(FIXED_SEED).standard_normal(shape)
        return self._fixed
