"""Dropout: in training, a random part of the units is silenced at every step.

No unit can lean on one particular other unit, which makes learning by heart harder.
"""

from math import prod
from typing import ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, scalar
from engine.layers.layer import Layer
from engine.layers.names import DropoutForm
from engine.layers.random_words import WORDS, random_words


@final
class Dropout(Layer):
    """Training: y = mask x / (1 - p); testing: y = x. With p the probability of dropping a unit.

    `mask` is 1 with probability 1 - p, else 0, drawn anew at each training pass for each entry of
    x (N, ...); dL/dx = mask dL/dy / (1 - p). `p` may be changed between two passes. At p = 0 and
    in testing x is returned as it is, and nothing is drawn. The rate at which units are dropped is
    p rounded to a multiple of 1/65536 (never up to 1).

    `form=DropoutForm.CLASSIC` is the textbook's: training y = mask x, dL/dx = mask dL/dy;
    testing y = (1 - p) x. The two are not equivalent in training: the classic gradients are
    smaller by 1 - p for each dropout layer.

    Raises ValueError for a p below 0, of 1 or more, or not finite.
    Source: Srivastava et al., 2014; the textbook, section 6.4.3 (its `dropout_ratio` is p).
    """

    kind: ClassVar[str] = "dropout"

    def __init__(
        self, p: float, *, rng: np.random.Generator, form: DropoutForm = DropoutForm.INVERTED
    ) -> None:
        super().__init__()
        self.p = p
        self.rng = rng
        self.form = DropoutForm(form)
        self._factor: Array | float | None = None  # None: x is returned as it is

    @property
    def p(self) -> float:
        """The probability of dropping a unit, 0 <= p < 1."""
        return self._p

    @p.setter
    def p(self, p: float) -> None:
        if not 0 <= p < 1:
            raise ValueError(f"p must be at least 0 and below 1, not {p}")
        self._p = float(p)
        self.is_off = not self._p
        self._threshold = min(round(self._p * WORDS), WORDS - 1)

    @property
    def draws_from(self) -> np.random.Generator:
        return self.rng

    def forward(self, x: Array, *, training: bool = False) -> Array:
        if training and self._threshold:
            return self.forward_with_mask(x, self._draw_mask(x.shape))
        classic = not training and self.form is DropoutForm.CLASSIC
        self._factor = 1 - self._p if classic and self._p else None
        return self._times_factor("y", x)

    def forward_with_mask(self, x: Array, mask: npt.NDArray[np.bool_]) -> Array:
        """The training pass with a given mask (True keeps), for checks and demonstrations."""
        self._factor = factor = self.buffers.like("factor", x)
        np.copyto(factor, mask)
        if self.form is DropoutForm.INVERTED:
            factor *= scalar(1 / (1 - self._p), factor.dtype)
        return self._times_factor("y", x)

    def backward(self, grad_y: Array) -> Array:
        return self._times_factor("grad_x", grad_y)

    def rest(self) -> None:
        self._factor = None

    def _times_factor(self, name: str, x: Array) -> Array:
        if self._factor is None:
            return x
        return np.multiply(x, self._factor, out=self.buffers.like(name, x))

    def _draw_mask(self, shape: tuple[int, ...]) -> npt.NDArray[np.bool_]:
        numbers = random_words(self.rng, prod(shape)).reshape(shape)
        keep = self.buffers.take("keep", shape, np.bool_)
        np.greater_equal(numbers, scalar(self._threshold, numbers.dtype), out=keep)
        return keep


def mask_from(uniform: Array, p: float) -> npt.NDArray[np.bool_]:
    """The mask that uniform numbers in 0..1 stand for: a unit is kept where uniform > p."""
    return uniform > p
