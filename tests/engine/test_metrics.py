"""Figures of a network and its layers: known cases, and what has no meaning is nan."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine import metrics
from engine.layers.names import Activation

LOGITS = np.array([[2.0, 1, 0], [0, 2, 1], [0, 3, 1], [1, 0, 0]])
LABELS = np.array([0, 1, 2, 1])


def test_accuracy_counts_the_samples_whose_class_is_found() -> None:
    assert metrics.accuracy(LOGITS, LABELS) == 0.5
    assert metrics.accuracy(LOGITS, np.eye(3)[LABELS]) == 0.5
    assert metrics.accuracy(LOGITS, LABELS.astype(np.uint8)) == 0.5


def test_accuracy_of_a_network_that_became_nan_is_not_a_number() -> None:
    logits = LOGITS.copy()
    logits[2, 1] = np.nan
    assert np.isnan(metrics.accuracy(logits, LABELS))
    with pytest.raises(ValueError, match="some are nan"):
        metrics.confusion_matrix(logits, LABELS)


@pytest.mark.parametrize(
    ("logits", "labels", "message"),
    [
        (LOGITS, [0, 1, 2], "labels must be 4 integers"),
        (LOGITS, [0.0, 1, 2, 1], "labels must be 4 integers"),
        (LOGITS, [0, 1, 2, 3], "labels must lie in 0..2"),
        (LOGITS, [0, 1, 2, -1], "labels must lie in 0..2"),
        (LOGITS[:0], [], "logits must have the shape"),
    ],
)
def test_accuracy_says_what_is_wrong(logits: Any, labels: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        metrics.accuracy(logits, np.array(labels))


def test_confusion_has_the_truth_in_its_rows() -> None:
    confusion = metrics.confusion_matrix(LOGITS, LABELS)
    np.testing.assert_array_equal(confusion, [[1, 0, 0], [1, 1, 0], [0, 1, 0]])


@given(n=st.integers(1, 30), classes=st.integers(1, 6), seed=st.integers(0, 999))
def test_confusion_sums_to_the_samples_and_its_diagonal_to_the_accuracy(
    n: int, classes: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    logits, labels = rng.normal(size=(n, classes)), rng.integers(0, classes, n, np.uint8)
    confusion = metrics.confusion_matrix(logits, labels)
    assert confusion.shape == (classes, classes)
    assert confusion.sum() == n
    assert confusion.trace() / n == metrics.accuracy(logits, labels)


def test_recall_of_an_absent_class_is_not_a_number() -> None:
    recall = metrics.per_class_recall(np.array([[3, 1, 0], [0, 0, 0], [0, 0, 2]]))
    np.testing.assert_array_equal(recall, [0.75, np.nan, 1])


def test_the_gap_is_train_less_test() -> None:
    assert metrics.generalisation_gap(1.0, 0.75) == 0.25


def test_figures_of_relu_tell_zeros_from_dead_units() -> None:
    outputs = np.array([[0, 1, 0, 0], [0, 0, 0, 3]], np.float32)
    figures = metrics.activation_figures(outputs, Activation.RELU)
    assert (figures.zeros, figures.dead, figures.mean) == (0.75, 0.5, 0.5)
    assert figures.std == pytest.approx(outputs.std())
    assert np.isnan(figures.saturated)


@pytest.mark.parametrize(
    ("activation", "outputs", "share"),
    [
        (Activation.SIGMOID, [0.0, 0.04, 0.06, 0.5, 0.94, 0.96, 1.0, 0.3], 0.5),
        (Activation.TANH, [-1.0, -0.96, -0.94, 0.0, 0.94, 0.96, 1.0, 0.5], 0.5),
    ],
)
def test_saturated_is_near_the_flat_ends(
    activation: Activation, outputs: list[float], share: float
) -> None:
    figures = metrics.activation_figures(np.array([outputs]), activation)
    assert figures.saturated == share
    assert np.isnan(figures.dead)


def test_figures_need_an_output() -> None:
    with pytest.raises(ValueError, match="at least one number"):
        metrics.activation_figures(np.zeros((0, 3)), Activation.TANH)


def test_figures_take_images() -> None:
    figures = metrics.activation_figures(np.zeros((2, 3, 4, 5)), Activation.RELU)
    assert (figures.zeros, figures.dead) == (1, 1)


def test_gradient_rms_does_not_depend_on_the_size_of_the_layer() -> None:
    assert metrics.gradient_rms(np.full((3, 4), -2.0)) == 2
    assert metrics.gradient_rms(np.full(100, 2, np.float32)) == 2
    assert metrics.gradient_rms(np.full(2, 1e30, np.float32)) == pytest.approx(1e30)


def test_update_ratio_is_the_relative_size_of_a_step() -> None:
    weights = np.array([3.0, -3.0])
    assert metrics.update_ratio(weights, weights * 1.001) == pytest.approx(1e-3)
    assert np.isnan(metrics.update_ratio(np.zeros(2), np.ones(2)))
