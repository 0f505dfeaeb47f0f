"""Losses of one prediction y for the right class, by the engine's own losses."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import lru_cache, partial
from typing import Final, final

import numpy as np

from engine.arrays import Array
from engine.losses import CrossEntropyForm, SoftmaxCrossEntropy, SumSquaredError
from engine.metrics import accuracy
from engine.numerical import numerical_derivative

RIGHT: Final = 0  # which of the classes is the right one
LEAST: Final = 1e-300  # of the other classes: of 0 there is no logarithm to multiply by 0


@final
class LossName(StrEnum):
    """What is compared."""

    SQUARED = "squared"
    EXACT = "exact"
    CLIPPED = "clipped"
    ACCURACY = "accuracy"


def prediction(y: float, classes: int) -> Array:
    """Return probabilities (1, classes): y for the right class, the others share the rest."""
    result = np.full((1, classes), (1 - y) / (classes - 1))
    result[0, RIGHT] = y
    return result


def loss(name: LossName, y: float, classes: int, *, batch: int = 1, labels: bool = False) -> float:
    """Return the mean loss of `batch` like predictions; targets are one-hot, or `labels`."""
    outputs = np.repeat(prediction(y, classes), batch, axis=0)
    one_hot = np.zeros_like(outputs)
    one_hot[:, RIGHT] = 1
    if name is LossName.SQUARED:
        return SumSquaredError().forward(outputs, one_hot)
    targets = np.full(batch, RIGHT) if labels else one_hot
    if name is LossName.ACCURACY:
        return 1 - accuracy(outputs, targets)
    form = CrossEntropyForm.EXACT if name is LossName.EXACT else CrossEntropyForm.CLIPPED
    outputs[:, RIGHT + 1 :] = np.maximum(outputs[:, RIGHT + 1 :], LEAST)
    with np.errstate(divide="ignore", invalid="ignore"):
        logits = np.log(outputs)  # the softmax of these are the probabilities again
        return SoftmaxCrossEntropy(form=form).forward(logits, targets)


def loss_sum(name: LossName, y: float, classes: int, *, batch: int) -> float:
    """Return the loss summed over the batch, not its mean."""
    if name is LossName.SQUARED:
        outputs = np.repeat(prediction(y, classes), batch, axis=0)
        targets = np.zeros_like(outputs)
        targets[:, RIGHT] = 1
        return SumSquaredError(batch_mean=False).forward(outputs, targets)
    return batch * loss(name, y, classes, batch=batch)


def slope(name: LossName, y: float, classes: int) -> float:
    """Return dL/dy by the engine's central difference, with a step that stays above 0.

    Beyond 1 there are no probabilities: beside it the difference is one-sided, and as exact,
    (3 L(y) - 4 L(y - h) + L(y - 2h)) / 2h.
    """
    h = min(1e-4, y / 100)
    f: Callable[[float], float] = partial(loss, name, classes=classes)
    if y + h > 1:
        return (3 * f(y) - 4 * f(y - h) + f(y - 2 * h)) / (2 * h)
    return numerical_derivative(f, y, h=h) if h > 0 else float("nan")


def curves(name: LossName, classes: int, places: tuple[float, ...]) -> tuple[Array, Array]:
    """Return L and dL/dy at these y."""
    counts = name in (LossName.SQUARED, LossName.ACCURACY)  # cross entropy asks for y alone
    return _curves(name, classes if counts else 2, places)


@lru_cache(maxsize=32)
def _curves(name: LossName, classes: int, places: tuple[float, ...]) -> tuple[Array, Array]:
    values = np.array([loss(name, y, classes) for y in places])
    return values, np.array([slope(name, y, classes) for y in places])
