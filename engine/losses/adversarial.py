"""The losses of the two players of an adversarial net, by the logits of real and generated points.

Both take logits a of shape (2N, 1): those of N real points x first, then of N generated ones G(z).
D = sigmoid(a) is what the discriminator says for "real"; where it can tell nothing, D = 1/2, its
loss is 2 log 2 and that of the generator log 2 (minimax: -log 2).
Source: Goodfellow et al., 2014, "Generative adversarial nets", section 3.
"""

from enum import StrEnum
from math import log
from typing import final

import numpy as np

from engine.arrays import Array, IntArray
from engine.layers.formulas import sigmoid
from engine.losses.loss import Loss


class GeneratorLossName(StrEnum):
    """What the generator goes down: the game's own value, or a loss that does not run dry."""

    NON_SATURATING = "non_saturating"
    MINIMAX = "minimax"


BALANCE = {
    "discriminator": 2 * log(2),
    GeneratorLossName.NON_SATURATING: log(2),
    GeneratorLossName.MINIMAX: -log(2),
}
"""The losses where real and generated points cannot be told apart."""


@final
class DiscriminatorLoss(Loss):
    """L = -mean log D(x) - mean log(1 - D(G(z))); dL/da = (D - 1)/N of real, D/N of generated.

    It is the game's value with the sign turned. Whatever is passed as targets is not looked at.
    Raises ValueError for logits that are not two halves with something in them.
    """

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        half = half_of(outputs)
        self._signed = signed = self.buffers.like("signed", outputs)
        np.negative(outputs[:half], out=signed[:half])
        signed[half:] = outputs[half:]
        losses = np.logaddexp(signed, 0, out=self.buffers.like("losses", outputs))
        return float(losses.sum(dtype=np.float64)) / half

    def backward(self) -> Array:
        half = len(self._signed) // 2
        grad = sigmoid(self._signed, self.buffers.like("grad", self._signed))
        np.negative(grad[:half], out=grad[:half])
        grad /= half
        return grad


@final
class GeneratorLoss(Loss):
    """Non-saturating: L = -mean log D(G(z)), dL/da = (D - 1)/N. Minimax: mean log(1 - D), -D/N.

    Minimax has no gradient where the discriminator is sure that a point is generated (D near 0):
    just where most is to be learnt. The logits of real points have the gradient 0.
    Raises ValueError as the discriminator's does.
    """

    def __init__(self, form: GeneratorLossName = GeneratorLossName.NON_SATURATING) -> None:
        super().__init__()
        self.form = GeneratorLossName(form)

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        self._outputs, half = outputs, half_of(outputs)
        generated = outputs[half:]
        losses = self.buffers.like("losses", generated)
        if self.form is GeneratorLossName.NON_SATURATING:
            np.logaddexp(np.negative(generated, out=losses), 0, out=losses)
        else:
            np.negative(np.logaddexp(generated, 0, out=losses), out=losses)
        return float(losses.sum(dtype=np.float64)) / half

    def backward(self) -> Array:
        half = len(self._outputs) // 2
        grad = self.buffers.like("grad", self._outputs)
        grad[:half] = 0
        generated, own = self._outputs[half:], grad[half:]
        if self.form is GeneratorLossName.NON_SATURATING:
            sigmoid(np.negative(generated, out=own), own)
        else:
            sigmoid(generated, own)
        own /= -half
        return grad


def half_of(outputs: Array) -> int:
    """How many of the logits are those of real points. Raises ValueError if it is not half."""
    if outputs.ndim != 2 or outputs.shape[1] != 1 or not len(outputs) or len(outputs) % 2:
        raise ValueError(
            "logits must be those of as many real as generated points, of shape (2N, 1),"
            f" not {outputs.shape}"
        )
    return len(outputs) // 2
