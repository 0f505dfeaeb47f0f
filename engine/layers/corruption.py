"""Noise on the input, in training alone: a denoising autoencoder has to see through it."""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.layer import Layer
from engine.layers.names import NoiseName


@final
class Corruption(Layer):
    """Training: y = a spoilt x; testing: y = x. `level` is how much, 0..1.

    Masking: each entry of x (N, ...) is 0 with probability `level`. Salt and pepper: it is 0 or 1,
    each with probability level / 2. Gaussian: a normal number of spread `level` is added.
    dL/dx = dL/dy where x still stands, 0 where it does not. `level` may be changed between passes.
    Raises ValueError for a level outside 0..1.
    Source: Vincent et al., 2010, section 5.
    """

    kind: ClassVar[str] = "noise"

    def __init__(self, noise: NoiseName, level: float, *, rng: np.random.Generator) -> None:
        super().__init__()
        self.noise, self.rng = NoiseName(noise), rng
        self.level = level
        self._kept: Array | None = None

    @property
    def level(self) -> float:
        """How much of the input is spoilt."""
        return self._level

    @level.setter
    def level(self, level: float) -> None:
        if not 0 <= level <= 1:
            raise ValueError(f"level must be from 0 to 1, not {level}")
        self._level = float(level)

    @property
    def draws_from(self) -> np.random.Generator:
        return self.rng

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._kept = None
        if not training or self.noise is NoiseName.NONE or not self._level:
            return x
        return self.spoil(x, self.rng)

    def spoil(self, x: Array, rng: np.random.Generator) -> Array:
        """The training pass with numbers drawn from `rng`: for pictures, too."""
        y = self.buffers.like("y", x)
        if self.noise is NoiseName.GAUSSIAN:
            y[...] = rng.standard_normal(x.shape, np.float32)
            y *= self._level
            y += x
            return y
        drawn = rng.random(x.shape, np.float32)
        return self.forward_with_uniform(x, drawn)

    def forward_with_uniform(self, x: Array, drawn: Array) -> Array:
        """Spoil the entries of x whose uniform number lies below the level; the lower half is 1."""
        y, kept = self.buffers.like("y", x), self.buffers.like("kept", x)
        np.greater_equal(drawn, self._level, out=kept, casting="unsafe")
        np.multiply(x, kept, out=y)
        if self.noise is NoiseName.SALT_AND_PEPPER:
            y += drawn < self._level / 2
        self._kept = kept
        return y

    def backward(self, grad_y: Array) -> Array:
        if self._kept is None:
            return grad_y
        return np.multiply(grad_y, self._kept, out=self.buffers.like("grad_x", grad_y))
