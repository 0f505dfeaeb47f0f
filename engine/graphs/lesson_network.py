"""A small network that learns digits, halted before any of its updates, to look into one batch."""

from dataclasses import dataclass
from functools import cache
from typing import final

import numpy as np

from engine.arrays import Array, IntArray
from engine.data.digits import BUNDLED_FEATURES, bundled_digits
from engine.layers.activations import ReLU
from engine.layers.batch_norm import BatchNorm
from engine.layers.linear import Linear
from engine.losses import SoftmaxCrossEntropy
from engine.network import Network
from engine.optimization.momentum import SGD

UNITS, CLASSES = 20, 10
LARGEST_BATCH = 64
MOST_UPDATES = 100
KEPT_EVERY = 10
RATE = 0.3


@final
@dataclass(frozen=True, eq=False)
class BatchPass:
    """A mini-batch on its way through the network and back; all arrays are float64.

    `x` goes into batch norm, `normalised` comes out of it; then ReLU, `hidden`, and the second
    linear layer, `logits`. `grad_*` are the gradients of the `loss` by them. `norm` and `linear`
    are the layers themselves, with their parameters and gradients until the next pass.
    """

    images: Array
    labels: IntArray
    x: Array
    normalised: Array
    hidden: Array
    logits: Array
    loss: float
    grad_x: Array
    grad_normalised: Array
    grad_logits: Array
    norm: BatchNorm
    linear: Linear


@final
class LessonNetwork:
    """784 - 20 - 10 with batch norm and ReLU, trained by SGD on batches of 64 bundled digits.

    gamma and beta stay at 1 and 0 while it learns, so that whoever looks may set them. Nothing is
    random but the first weights, and those are the same each time.
    """

    def __init__(self) -> None:
        rng = np.random.default_rng(0)
        wide = np.float64
        self.first = Linear(BUNDLED_FEATURES, UNITS, rng=rng, dtype=wide)
        self.norm, self.relu = BatchNorm(UNITS, dtype=wide), ReLU()
        self.second = Linear(UNITS, CLASSES, rng=rng, dtype=wide)
        self.network = Network([self.first, self.norm, self.relu, self.second])
        for parameter in self.norm.parameters:
            self.network.freeze(parameter)
        self._loss, self._optimizer = SoftmaxCrossEntropy(), SGD(RATE)
        self._kept: dict[int, Array] = {0: self.network.store.values.copy()}
        self._at = 0

    def batch(
        self, updates: int, digits: int, *, scale: float = 1.0, gamma: float = 1.0, beta: float = 0
    ) -> BatchPass:
        """Send the first digits of the batch that comes after so many updates forward and back.

        `scale` multiplies what goes into batch norm. Raises ValueError for an empty batch, one of
        more than 64 digits, or updates below 0 or beyond 100.
        """
        if not 1 <= digits <= LARGEST_BATCH:
            raise ValueError(f"a batch has 1 to {LARGEST_BATCH} digits, not {digits}")
        self._go_to(updates)
        images, labels = _digits(updates)
        images, labels = images[:digits], labels[:digits]
        self._set(gamma, beta)
        return self._pass(images, labels, scale)

    def _set(self, gamma: float, beta: float) -> None:
        self.norm.gamma.value[...], self.norm.beta.value[...] = gamma, beta

    def _pass(self, images: Array, labels: IntArray, scale: float) -> BatchPass:
        x = self.first.forward(images) * scale
        normalised = self.norm.forward(x, training=True)
        hidden = self.relu.forward(normalised)
        logits = self.second.forward(hidden)
        loss = self._loss.forward(logits, labels)
        grad_logits = self._loss.backward()
        grad_normalised = self.relu.backward(self.second.backward(grad_logits))
        grad_x = self.norm.backward(grad_normalised)
        return BatchPass(
            images,
            labels,
            x,
            normalised,
            hidden,
            logits,
            loss,
            grad_x,
            grad_normalised,
            grad_logits,
            self.norm,
            self.second,
        )

    def _go_to(self, updates: int) -> None:
        """Have the weights after so many updates: from the nearest ones that were kept."""
        if not 0 <= updates <= MOST_UPDATES:
            raise ValueError(f"updates must lie between 0 and {MOST_UPDATES}, not {updates}")
        if updates == self._at:
            return
        before = max(step for step in self._kept if step <= updates)
        if not before <= self._at < updates:
            self._at = before
            self.network.store.values[...] = self._kept[before]
        self._set(1, 0)
        while self._at < updates:
            self._update()

    def _update(self) -> None:
        store, (images, labels) = self.network.store, _digits(self._at)
        self._loss.forward(self.network.forward(images, training=True), labels)
        self.network.backward_parameters(self._loss.backward())
        self._optimizer.step(store.values[: store.trainable], store.grads[: store.trainable])
        self._at += 1
        if self._at % KEPT_EVERY == 0:
            self._kept[self._at] = store.values.copy()


@cache
def lesson_network() -> LessonNetwork:
    """Return the one network of the program: it is the same for all who look."""
    return LessonNetwork()


@cache
def _all_digits() -> tuple[Array, IntArray]:
    digits, count = bundled_digits(), 40 * LARGEST_BATCH
    return digits.train_inputs[:count] / 255.0, digits.train_labels[:count].astype(np.intp)


def _digits(update: int) -> tuple[Array, IntArray]:
    """Return the batch of an update: the next 64, and from the start when all are used."""
    inputs, labels = _all_digits()
    start = update * LARGEST_BATCH % len(inputs)
    return inputs[start : start + LARGEST_BATCH], labels[start : start + LARGEST_BATCH]
