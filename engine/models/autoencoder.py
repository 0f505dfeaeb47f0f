"""An autoencoder: a network that squeezes its input into a short code and rebuilds it from that."""

from collections.abc import Sequence
from math import isfinite, nan
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.codes import GaussianCode, SparseCode
from engine.losses.loss import Loss
from engine.losses.reconstruction import Reconstruction
from engine.models.model import Figures, Model
from engine.network import Network
from engine.roc import area_under_roc

LEAST_SAID = 0.01
"""A number of a variational code of less KL than this, in nats an example, says nothing."""


@final
class Autoencoder(Model):
    """L = reconstruction error of the clean input + the penalties of the code.

    `code_at` is the place of the code's layer in the network: what stands before it is the encoder,
    what stands behind it the decoder. `normal` and `odd` are classes that its error is to tell
    apart, `baseline` is the error of the line to beat, for the test examples. Its own figures:
    `reconstruction` where the loss is more than that, `kl`, `active_numbers` of a variational code
    that say `LEAST_SAID` or more, `activity` of a sparse code, `auc` and `pca_loss`. Source: Hinton
    and Salakhutdinov, 2006; Kingma and Welling, 2014.
    """

    def __init__(
        self,
        network: Network,
        loss: Reconstruction,
        *,
        code_at: int,
        normal: Sequence[int] = (),
        odd: Sequence[int] = (),
        baseline: float | None = None,
    ) -> None:
        super().__init__(network)
        self.loss, self.code_at = loss, code_at
        self.normal, self.odd, self.baseline = tuple(normal), tuple(odd), baseline
        self.loss.buffers.reuse = True

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        loss = self.loss.forward(self.network.forward(x, training=True), x)
        loss += self._penalty()
        if isfinite(loss):
            self.network.backward_parameters(self.loss.backward())
        return Figures(loss, nan)

    def learnt_with(self, x: Array, targets: npt.NDArray[Any]) -> tuple[Loss, npt.NDArray[Any]]:
        return self.loss, x

    def outputs(self, x: Array) -> Array:
        """What the last layer says of x (N, D): `loss.pixels` makes pixels of it."""
        self._measured = x
        return self.network.forward(x)

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        """Measure against the inputs themselves; `targets` are labels (N,), for `auc` alone."""
        errors = self.loss.errors(outputs, self._measured)
        rebuilt, penalty = float(errors.mean(dtype=np.float64)), self._penalty()
        if not isfinite(rebuilt + penalty):
            return Figures(nan, nan)
        more = dict(self._of_the_code(rebuilt))
        if self.odd and (area := self._area(errors, np.asarray(targets))) is not None:
            more["auc"] = area
        if self.baseline is not None:
            more["pca_loss"] = self.baseline
        return Figures(rebuilt + penalty, nan, tuple(more.items()))

    def encode(self, x: Array) -> Array:
        """Return the codes (N, K) of examples (N, D); of a variational code, its mean."""
        for layer in self.network.layers[: self.code_at]:
            x = layer.forward(x)
        if isinstance(self.network.layers[self.code_at], GaussianCode):
            x = x[:, : x.shape[1] // 2]
        return x.copy()

    def decode(self, codes: Array) -> Array:
        """Return the pixels (N, D) that codes (N, K) stand for."""
        return self.loss.pixels(self._decoded(codes))

    def errors(self, x: Array) -> Array:
        """Return the reconstruction error (N,) of each example (N, D), through the code's mean."""
        return self.loss.errors(self._decoded(self.encode(x)), x)

    def _decoded(self, codes: Array) -> Array:
        """What the last layer says to codes."""
        for layer in self.network.layers[self.code_at + 1 :]:
            codes = layer.forward(codes)
        return codes

    def _penalty(self) -> float:
        return sum(layer.penalty for layer in self.network.layers)

    def _of_the_code(self, rebuilt: float) -> list[tuple[str, float]]:
        code = self.network.layers[self.code_at]
        if isinstance(code, GaussianCode):
            active = float((code.kl_of_numbers >= LEAST_SAID).sum())
            return [("reconstruction", rebuilt), ("kl", code.kl), ("active_numbers", active)]
        if isinstance(code, SparseCode):
            return [("reconstruction", rebuilt), ("activity", code.activity)]
        return []

    def _area(self, errors: Array, labels: npt.NDArray[Any]) -> float | None:
        odd, normal = np.isin(labels, self.odd), np.isin(labels, self.normal)
        asked = odd | normal
        if not (odd.any() and normal.any()):
            return None
        return area_under_roc(errors[asked], odd[asked])
