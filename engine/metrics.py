"""Figures that say how well a network does, and how its layers are feeling.

None of them changes what it measures. Where a figure has no meaning it is nan, never a number.
"""

from dataclasses import dataclass
from math import nan, sqrt
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, IntArray
from engine.layers.names import Activation
from engine.sums import mean_and_std

SATURATION_MARGIN = 0.05
"""A sigmoid unit counts as saturated within this distance of 0 or 1, a tanh unit of -1 or 1."""


def accuracy(logits: Array, labels: npt.NDArray[Any]) -> float:
    """The share of samples whose largest logit is that of their label.

    logits (N, C); labels (N,) integers, or (N, C) one-hot or soft. Returns nan if a logit is nan:
    a network whose weights became nan would "predict" class 0 and show an accuracy of about .1.
    Raises ValueError for an empty batch or shapes that do not fit.
    """
    labels = _as_integers(logits, labels)
    if np.isnan(logits).any():
        return nan
    return float(np.count_nonzero(logits.argmax(axis=1) == labels)) / len(labels)


def confusion_matrix(logits: Array, labels: npt.NDArray[Any]) -> IntArray:
    """How often class i (row) was taken for class j (column): shape (C, C), the counts sum to N.

    Raises ValueError as `accuracy` does, and if a logit is nan, as nothing is predicted then.
    """
    labels = _as_integers(logits, labels)
    if np.isnan(logits).any():
        raise ValueError("logits must be numbers; some are nan, so there is nothing to count")
    classes = logits.shape[1]
    pairs = labels.astype(np.intp) * classes + logits.argmax(axis=1)
    return np.bincount(pairs, minlength=classes * classes).reshape(classes, classes)


def per_class_recall(confusion: IntArray) -> Array:
    """The share of each class that was recognised, shape (C,); nan for a class that is absent."""
    total = confusion.sum(axis=1)
    recall = np.full(len(confusion), nan)
    np.divide(confusion.diagonal(), total, out=recall, where=total > 0)
    return recall


def generalisation_gap(train: float, test: float) -> float:
    """Train accuracy less test accuracy: what was learnt by heart and not understood."""
    return train - test


@final
@dataclass(frozen=True, slots=True)
class ActivationFigures:
    """One layer's outputs in figures; nan where the activation does not know the idea."""

    mean: float
    std: float
    saturated: float
    """Share of outputs at the flat ends of sigmoid or tanh (see SATURATION_MARGIN)."""
    zeros: float
    """Share of outputs that are exactly 0."""
    dead: float
    """ReLU: share of units that are 0 for every sample, so that no gradient reaches them."""


def activation_figures(outputs: Array, activation: Activation) -> ActivationFigures:
    """Measure the outputs (N, ...) of one activation layer. ValueError for an empty batch."""
    if outputs.size == 0:
        raise ValueError(f"outputs must hold at least one number, not the shape {outputs.shape}")
    units = outputs.reshape(len(outputs), -1)
    mean, std = mean_and_std(units)
    return ActivationFigures(
        mean=mean,
        std=std,
        saturated=_share_saturated(units, activation),
        zeros=1 - np.count_nonzero(units) / units.size,
        dead=_share_dead(units) if activation is Activation.RELU else nan,
    )


def useless_share(outputs: Array, activation: Activation) -> float:
    """The one share of `activation_figures` that tells what is of no use, without the others.

    ReLU: dead units. Sigmoid, tanh: saturated outputs. nan for other activations.
    """
    units = outputs.reshape(len(outputs), -1)
    return (
        _share_dead(units) if activation is Activation.RELU else _share_saturated(units, activation)
    )


def gradient_rms(grad: Array) -> float:
    """sqrt(mean of g^2): the size of a gradient per weight, whatever the layer's size."""
    return sqrt(float(np.mean(np.square(grad, dtype=np.float64)))) if grad.size else nan


def update_ratio(before: Array, after: Array) -> float:
    """RMS of the update by RMS of the weights; about 1e-3 is healthy. nan if all weights are 0."""
    size = gradient_rms(before)
    return gradient_rms(after - before) / size if size > 0 else nan


def _share_dead(units: Array) -> float:
    return float(np.mean(~units.any(axis=0)))


def _share_saturated(units: Array, activation: Activation) -> float:
    if activation is Activation.SIGMOID:
        distance = 0.5 - np.abs(units - 0.5)
    elif activation is Activation.TANH:
        distance = 1 - np.abs(units)
    else:
        return nan
    return float(np.mean(distance < SATURATION_MARGIN))


def _as_integers(logits: Array, labels: npt.NDArray[Any]) -> IntArray:
    if logits.ndim != 2 or logits.size == 0:
        raise ValueError(f"logits must have the shape (N, C), none of them 0, not {logits.shape}")
    labels = np.asarray(labels)
    if labels.shape == logits.shape:
        return np.asarray(labels.argmax(axis=1))
    if labels.shape != logits.shape[:1] or labels.dtype.kind not in "iu":
        raise ValueError(
            f"labels must be {len(logits)} integers or have the logits' shape {logits.shape},"
            f" not {labels.dtype} of the shape {labels.shape}"
        )
    if labels.min() < 0 or labels.max() >= logits.shape[1]:
        raise ValueError(
            f"labels must lie in 0..{logits.shape[1] - 1}, not {labels.min()}..{labels.max()}"
        )
    return labels
