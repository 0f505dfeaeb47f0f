"""The two seams of an adversarial net: where codes come from, and where two kinds of points meet.

The batch that is learnt from goes in as into any network, and takes two ways from there:

    examples --> Codes --> z --> generator --> RealAndGenerated --> discriminator --> logits (2N, 1)
                   |                                  ^
                   +---------- the examples ----------+
"""

from typing import ClassVar, final

import numpy as np

from engine.arrays import Array
from engine.layers.layer import Layer


@final
class Codes(Layer):
    """z ~ N(0, 1) of shape (N, size) for N examples (N, ...), which wait beside the generator.

    Training draws from `rng`. In evaluation the codes are the same at every time, those that
    `fixed_seed` draws, so that two evaluations differ by what was learnt; `given` codes (N, size)
    come before either. dL/dx is that of the examples on their way beside, for codes do not depend
    on them. `turn` (1,) counts the updates of a round of both players: a run that is resumed goes
    on in the midst of it.

    Raises ValueError for a size below 1, or given codes of another shape.
    """

    kind: ClassVar[str] = "codes"

    def __init__(self, size: int, *, rng: np.random.Generator, fixed_seed: int = 0) -> None:
        super().__init__()
        if size < 1:
            raise ValueError(f"a code must have at least 1 number, not {size}")
        self.size, self.rng, self.fixed_seed = size, rng, fixed_seed
        self.turn: Array = np.zeros(1)
        self.given: Array | None = None
        self._fixed: Array = np.empty((0, size))
        self.examples: Array = self._fixed
        self.grad_examples: Array = self._fixed

    @property
    def draws_from(self) -> np.random.Generator:
        return self.rng

    @property
    def running_state(self) -> dict[str, Array]:
        return {"turn": self.turn}

    def fixed(self, count: int) -> Array:
        """Return the first `count` codes of evaluation, (count, size) in float64, read-only."""
        if len(self._fixed) < count:
            drawn = np.random.default_rng(self.fixed_seed).standard_normal((count, self.size))
            drawn.flags.writeable = False
            self._fixed = drawn
        return self._fixed[:count]

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self.examples, z = x, self.buffers.take("z", (len(x), self.size), x.dtype)
        if self.given is not None:
            if self.given.shape != z.shape:
                raise ValueError(f"given codes must be of shape {z.shape}, not {self.given.shape}")
            z[...] = self.given
        elif not training:
            z[...] = self.fixed(len(x))
        elif z.dtype in (np.float32, np.float64):
            self.rng.standard_normal(dtype=z.dtype.type, out=z)
        else:
            z[...] = self.rng.standard_normal(z.shape)
        return z

    def backward(self, grad_y: Array) -> Array:
        return self.grad_examples


@final
class RealAndGenerated(Layer):
    """The examples over what was generated: y (2N, F) of the examples (N, F) and an x (N, F).

    Both go through the discriminator as one batch; dL/dx are the rows of the generated ones.
    Raises ValueError for points of another width than the examples'.
    """

    kind: ClassVar[str] = "real_and_generated"

    def __init__(self, codes: Codes) -> None:
        super().__init__()
        self._codes = codes

    def forward(self, x: Array, *, training: bool = False) -> Array:
        examples = self._codes.examples
        if x.shape != examples.shape:
            raise ValueError(f"{self.name} takes {examples.shape} like the examples, not {x.shape}")
        self.generated = x
        y = self.buffers.take("y", (2 * len(x), *x.shape[1:]), x.dtype)
        y[: len(x)], y[len(x) :] = examples, x
        return y

    def backward(self, grad_y: Array) -> Array:
        half = len(grad_y) // 2
        self._codes.grad_examples = grad_y[:half]
        return grad_y[half:]
