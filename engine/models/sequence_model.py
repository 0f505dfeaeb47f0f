"""A recurrent or recursive network that is asked at some steps: for a class, or a quantity."""

from collections.abc import Iterator
from contextlib import contextmanager
from math import isfinite, nan
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.data.sequences.task import Targets
from engine.layers.linear import Linear
from engine.layers.recurrent.asked_steps import AskedSteps
from engine.layers.recurrent.recurrent import Recurrent
from engine.layers.recursive import Recursive
from engine.losses import Loss, MeanSquaredError, SoftmaxCrossEntropy
from engine.models.model import Figures, Model
from engine.network import Network

CLOSE = 0.04
"""An answer that is a quantity counts as right if it is off by less (Hochreiter, 1997)."""
STEPS_AT_ONCE = 10_000
DEEPEST = 8
"""Trees may be deeper, but have no figure of their own."""


@final
class SequenceModel(Model):
    """Recurrent layers, `AskedSteps`, and linear layers that answer; targets are `TARGET`s (N, T).

    Classes are learnt with softmax and cross entropy, quantities with the mean squared error; both
    are means over all steps that are asked. The share of right answers is that of the judged ones.
    Without training all steps are answered: `outputs` are (N, T, C). Of trees, which a `Recursive`
    layer reads, nodes stand for steps, and the shares of those of each depth are figures of its
    own, as in `accuracy_depth_3`.
    """

    def __init__(self, network: Network, *, of_classes: bool, label_smoothing: float = 0.0) -> None:
        super().__init__(network)
        self.of_classes = of_classes
        self.recurrent = tuple(x for x in network.layers if isinstance(x, Recurrent))
        self.recursive = next((x for x in network.layers if isinstance(x, Recursive)), None)
        (self._asking,) = (x for x in network.layers if isinstance(x, AskedSteps))
        self.loss: Loss = MeanSquaredError()
        self._measure: Loss = MeanSquaredError()
        if of_classes:
            self.loss = SoftmaxCrossEntropy(label_smoothing=label_smoothing)
            self._measure = SoftmaxCrossEntropy()

    @property
    def answers(self) -> int:
        """How many numbers answer a step: one a class, or a single one."""
        last = self.network.layers[-1]
        assert isinstance(last, Linear)
        return last.out_features

    @contextmanager
    def asking(self, targets: Targets) -> Iterator[None]:
        """Meanwhile the network reads sequences of the lengths, and answers what is asked."""
        self._ask(targets)
        try:
            yield
        finally:
            self._asking.asked = None
            for layer in self.recurrent:
                layer.lengths = None

    def _ask(self, targets: Targets) -> None:
        inside = targets["inside"]
        lengths = None if inside.all() else inside.sum(axis=1)
        self._asking.asked = None if targets["asked"].all() else targets["asked"]
        for layer in self.recurrent:
            layer.lengths = lengths

    def learn(self, x: Array, targets: Targets) -> Figures:
        with self.asking(targets):
            outputs = self.network.forward(x, training=True)
        asked = targets["asked"]
        wanted = self.wanted(targets)
        loss = self.loss.forward(outputs, wanted)
        if not isfinite(loss):
            return Figures(loss, nan)
        right = self._share_right(outputs, wanted, targets["judged"][asked])
        self.network.backward_parameters(self.loss.backward())
        return Figures(loss, right)

    def learnt_with(self, x: Array, targets: Targets) -> tuple[Loss, npt.NDArray[Any]]:
        self._ask(targets)
        return self.loss, self.wanted(targets)

    def worst(self) -> float:
        return self.loss.worst() if isinstance(self.loss, SoftmaxCrossEntropy) else 0.0

    def outputs(self, x: Array) -> Array:
        size = max(STEPS_AT_ONCE // x.shape[1], 1)
        portions = (x[start : start + size] for start in range(0, len(x), size))
        return np.concatenate(
            [
                self.network.forward(portion).reshape(*portion.shape[:2], -1).copy()
                for portion in portions
            ]
        )

    def measure(self, outputs: Array, targets: Targets) -> Figures:
        asked = targets["asked"]
        rows = outputs[asked]
        if not np.isfinite(rows).all():
            return Figures(nan, nan)
        wanted = self.wanted(targets)
        loss = self._measure.forward(rows, wanted)
        right = self._share_right(rows, wanted, targets["judged"][asked])
        return Figures(loss, right, tuple(self._by_depth(rows, targets)))

    def losses(self, outputs: Array, targets: Targets) -> Array:
        """The loss of each sequence (N,) by itself: the mean over the steps that it is asked at."""
        found = [
            self._measure.forward(rows[own["asked"]], self.wanted(own))
            for rows, own in zip(outputs, targets, strict=True)
        ]
        return np.array(found)

    def measured_gradient(self, outputs: Array, targets: Targets) -> None:
        """Send back the gradient of the loss of these outputs (M, C), as it is measured."""
        self._measure.forward(outputs, self.wanted(targets))
        self.network.backward_parameters(self._measure.backward())

    def wanted(self, targets: Targets) -> Array:
        """What is asked for: classes (M,), or quantities (M, 1)."""
        values: Array = targets["value"][targets["asked"]]
        return values.astype(np.intp) if self.of_classes else values[:, None]

    def _by_depth(self, rows: Array, targets: Targets) -> Iterator[tuple[str, float]]:
        """The share of right answers of the judged nodes of each depth."""
        if self.recursive is None:
            return
        judged, depth = (targets[name][targets["asked"]] for name in ("judged", "depth"))
        wanted = self.wanted(targets)
        for found in np.unique(depth[judged]).tolist():
            if found <= DEEPEST:
                these = judged & (depth == found)
                yield f"accuracy_depth_{found}", self._share_right(rows, wanted, these)

    def _share_right(self, rows: Array, wanted: Array, judged: Array) -> float:
        rows, wanted = rows[judged], wanted[judged]
        if self.of_classes:
            return float((rows.argmax(axis=1) == wanted).mean())
        return float((np.abs(rows - wanted) < CLOSE).mean())
