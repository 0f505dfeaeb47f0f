"""Softmax with cross entropy, in one: how improbable the network finds the right class."""

from enum import StrEnum
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray, scalar
from engine.losses.loss import Loss
from engine.sums import sum_type


class CrossEntropyForm(StrEnum):
    """-log y by log-sum-exp, or the textbook's -log(y + 1e-7), which cannot exceed 16.118."""

    EXACT = "exact"
    CLIPPED = "clipped"


@final
class SoftmaxCrossEntropy(Loss):
    """L = -1/N sum_n sum_k t_nk log y_nk with y = softmax(logits); dL/d logits = (y - t) / N.

    Shapes: logits (N, C); targets either integer labels (N,) in 0..C-1, or one-hot or soft
    targets (N, C). Exact for any finite logits, as log y is taken by log-sum-exp.

    `label_smoothing` s replaces t by (1 - s) t + s / C (Szegedy et al., 2016).
    `form=CrossEntropyForm.CLIPPED` reports the textbook's -log(y + 1e-7); its gradient, like the
    textbook's, remains that of the exact form.

    Raises ValueError for an empty batch, wrong shapes, or labels that are not integers in range.
    Source: the textbook, sections 4.2 and 5.6.3.
    """

    def __init__(
        self, *, label_smoothing: float = 0.0, form: CrossEntropyForm = CrossEntropyForm.EXACT
    ) -> None:
        super().__init__()
        if not 0 <= label_smoothing < 1:
            raise ValueError(
                f"label_smoothing must be at least 0 and below 1, not {label_smoothing}"
            )
        self.label_smoothing = label_smoothing
        self.form = CrossEntropyForm(form)
        self._rows: IntArray = np.arange(0)  # where each row starts in the flat logits
        self._ones: Array = np.ones(0, np.float32)
        self._at_labels: IntArray = np.arange(0)  # where the labels' entries are in them

    def forward(self, outputs: Array, targets: Array | IntArray) -> float:
        self._targets: npt.NDArray[Any] = _checked_targets(outputs, np.asarray(targets))
        self._log_y = log_y = self._log_softmax(outputs)
        if self._targets.ndim == 1:  # faster than [rows, labels], here and in `backward`
            self._at_labels = self._rows + self._targets.astype(np.intp, copy=False)
        if self.form is CrossEntropyForm.CLIPPED:
            log_y = np.log(self._y + 1e-7)
        return 0.0 - self._mean_under_targets(log_y)  # not -0.0 for a perfect answer

    def accuracy(self) -> float:
        """The share of the last batch whose largest logit is that of its label (or largest target).

        `metrics.accuracy` without its checks, which cost a small network 3 % of a step: right only
        as long as the loss is finite.
        """
        labels = self._targets if self._targets.ndim == 1 else self._targets.argmax(axis=1)
        return float(np.count_nonzero(self._best == labels)) / len(labels)

    def worst(self) -> float:
        """The last batch's loss, had every label been the class held least likely: its most."""
        return 0.0 - float(self._log_y.min(axis=1).mean())

    def backward(self) -> Array:
        n, classes = self._y.shape
        grad = self.buffers.like("grad", self._y)
        keep = 1 - self.label_smoothing
        if self._targets.ndim == 1:
            np.multiply(self._y, scalar(1 / n, grad.dtype), out=grad)
            grad.reshape(-1)[self._at_labels] -= scalar(keep / n, grad.dtype)
        else:
            # Targets that do not sum to 1 (within rounding, or by design) are covered as well.
            totals = keep * self._targets.sum(axis=1, keepdims=True) + self.label_smoothing
            np.multiply(self._y, totals, out=grad)
            grad -= keep * self._targets
            grad /= n
        if self.label_smoothing:
            grad -= self.label_smoothing / (classes * n)
        return grad

    def _log_softmax(self, logits: Array) -> Array:
        """Return log y, and keep y for the gradient."""
        log_y = self.buffers.like("log_y", logits)
        self._y = y = self.buffers.like("y", logits)
        self._fit(logits)
        # Over ten classes, argmax and a product with ones are twice as fast as max and sum.
        self._best = logits.argmax(axis=1)
        largest = logits.take(self._rows + self._best)
        np.subtract(logits, largest[:, None], out=log_y)
        np.exp(log_y, out=y)
        sums = y.dot(self._ones)[:, None]
        y /= sums
        log_y -= np.log(sums)
        return log_y

    def _fit(self, logits: Array) -> None:
        """Make what depends on the shape of the logits alone, and is kept from step to step."""
        n, classes = logits.shape
        dtype = sum_type(logits.dtype)
        if self._rows.size != n or self._ones.size != classes or self._ones.dtype != dtype:
            self._rows = np.arange(0, n * classes, classes)
            self._ones = np.ones(classes, dtype)

    def _mean_under_targets(self, log_y: Array) -> float:
        n, classes = len(log_y), log_y.shape[1]
        dtype = sum_type(log_y.dtype)
        if self._targets.ndim == 1:
            total = float(log_y.take(self._at_labels).sum(dtype=dtype))
        else:
            total = float((self._targets * log_y).sum(dtype=dtype))
        if self.label_smoothing:
            total *= 1 - self.label_smoothing
            total += self.label_smoothing / classes * float(log_y.sum(dtype=dtype))
        return total / n


def _checked_targets(logits: Array, targets: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return labels as they are, in the machine's byte order, or targets in the logits' dtype."""
    _check_shapes(logits, targets)
    if targets.ndim == 2:
        return targets.astype(logits.dtype, copy=False)
    if targets.dtype.kind not in "iu":
        raise ValueError(f"labels must be integers, not {targets.dtype}")
    labels = targets.astype(targets.dtype.newbyteorder("="), copy=False)
    # Seen as unsigned, a negative label is a huge one: one pass finds both kinds of fault.
    classes = logits.shape[1]
    if int(labels.view(f"u{labels.itemsize}").max()) >= classes:
        raise ValueError(f"labels must lie in 0..{classes - 1}, not {labels.min()}..{labels.max()}")
    return labels


def _check_shapes(logits: Array, targets: npt.NDArray[Any]) -> None:
    if logits.ndim != 2 or logits.size == 0:
        raise ValueError(f"logits must have the shape (N, C), none of them 0, not {logits.shape}")
    n, classes = logits.shape
    if targets.shape == (n, classes) and targets.dtype.kind in "fiub":
        return
    if targets.shape != (n,):
        raise ValueError(
            f"targets must be {n} labels or have the logits' shape {logits.shape},"
            f" not the shape {targets.shape}"
        )
