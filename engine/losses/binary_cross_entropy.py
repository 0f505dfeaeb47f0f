"""Binary cross entropy: for outputs that are yes-or-no questions, each by itself."""

from typing import final

import numpy as np

from engine.arrays import Array, IntArray
from engine.layers.formulas import sigmoid
from engine.losses.loss import Loss, check_same_shape


@final
class BinaryCrossEntropyWithLogits(Loss):
    """L = -mean(t log y + (1 - t) log(1 - y)) with y = sigmoid(z); dL/dz = (y - t) / size.

    Shapes: logits z and targets t alike, (N, ...), t within 0..1; the mean is over all entries.
    Written with log(1 + exp(-z)), so that no z overflows and small losses keep their digits.
    Raises ValueError for an empty batch, shapes that differ, or targets outside 0..1.
    """

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        t = np.asarray(targets, outputs.dtype)
        check_same_shape(outputs, t)
        if not (t.min() >= 0 and t.max() <= 1):
            raise ValueError(f"targets must lie within 0..1, not {t.min()}..{t.max()}")
        self._logits, self._targets = outputs, t
        losses, opposite = self.buffers.like("losses", t), self.buffers.like("opposite", t)
        np.negative(outputs, out=losses)
        np.logaddexp(losses, 0, out=losses)  # -log y
        losses *= t
        np.logaddexp(outputs, 0, out=opposite)  # -log(1 - y)
        opposite *= np.subtract(1, t, out=self.buffers.like("grad", t))
        losses += opposite
        return float(losses.mean())

    def backward(self) -> Array:
        t = self._targets
        # y - t as (1 - t) y - t (1 - y): the gradient of a nearly right answer keeps its digits.
        grad = sigmoid(self._logits, self.buffers.like("grad", t))
        opposite = self.buffers.like("opposite", t)
        grad *= np.subtract(1, t, out=opposite)
        np.negative(self._logits, out=opposite)
        sigmoid(opposite, opposite)
        opposite *= t
        grad -= opposite
        grad /= t.size
        return grad
