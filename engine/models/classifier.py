"""A classifier: a network whose outputs are logits of classes, with softmax and cross entropy."""

from math import isfinite, nan
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.batch_norm import BatchNorm
from engine.layers.convolution import Conv2d
from engine.losses import Loss, SoftmaxCrossEntropy
from engine.metrics import accuracy
from engine.models.model import Figures, Model
from engine.network import Network

IMAGES_AT_ONCE = 100


@final
class Classifier(Model):
    """Fully connected or convolutional: the most likely class is the answer.

    It learns with label smoothing, if any, and is measured without. Targets are labels (N,).
    """

    def __init__(self, network: Network, *, label_smoothing: float = 0.0) -> None:
        super().__init__(network)
        self.loss = SoftmaxCrossEntropy(label_smoothing=label_smoothing)
        self._measure = SoftmaxCrossEntropy()

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        loss = self.loss.forward(self.network.forward(x, training=True), targets)
        if not isfinite(loss):
            return Figures(loss, nan)
        right = self.loss.accuracy()
        self.network.backward_parameters(self.loss.backward())
        return Figures(loss, right)

    def learnt_with(self, x: Array, targets: npt.NDArray[Any]) -> tuple[Loss, npt.NDArray[Any]]:
        return self.loss, targets

    def worst(self) -> float:
        return self.loss.worst()

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        if not np.isfinite(outputs).all():
            return Figures(nan, nan)
        return Figures(self._measure.forward(outputs, targets), accuracy(outputs, targets))

    def outputs(self, x: Array) -> Array:
        """The logits; images in portions, for their windows take much memory."""
        if not any(isinstance(layer, Conv2d) for layer in self.network.layers):
            return self.network.forward(x)
        portions = np.split(x, self._starts(len(x))[1:])
        return np.concatenate([self.network.forward(portion).copy() for portion in portions])

    def _starts(self, count: int) -> range:
        """Where portions begin: a batch that is normalised by itself is never divided."""
        norms = [layer for layer in self.network.layers if isinstance(layer, BatchNorm)]
        batch = max((layer.tested_in for layer in norms), default=0) or 1
        size = max(IMAGES_AT_ONCE // batch, 1) * batch
        return range(0, max(count - batch + 1, 1), size)
