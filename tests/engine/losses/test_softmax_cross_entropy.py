"""Softmax with cross entropy: the reference data, the edges, the options, the refusals."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.losses import CrossEntropyForm, SoftmaxCrossEntropy
from engine.metrics import accuracy
from engine.numerical import numerical_gradient
from tests.oracle_data import Case, over_cases

LOGITS = np.array([[1.0, 2.0, -1.0], [0.5, 0.0, 3.0]])


@over_cases("softmax_ce")
def test_agrees_with_the_reference(case: Case) -> None:
    for targets in ("in_t", "in_t_onehot"):
        loss = SoftmaxCrossEntropy()
        value = loss.forward(case["in_z"], case[targets])
        case.agrees(case["in_z"].dtype.type(value), "out_loss")
        case.agrees(loss.backward(), "g_in_z")


@over_cases("softmax_ce")
def test_the_clipped_form_agrees_with_the_textbook(case: Case) -> None:
    if "out_loss_delta1em7" in case:
        loss = SoftmaxCrossEntropy(form=CrossEntropyForm.CLIPPED)
        value = loss.forward(case["in_z"], case["in_t"])
        case.agrees(case["in_z"].dtype.type(value), "out_loss_delta1em7")
        case.agrees(loss.backward(), "g_in_z")


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_is_exact_for_logits_of_a_thousand(dtype: Any) -> None:
    loss = SoftmaxCrossEntropy()
    logits = np.array([[1000, -1000], [-1000, 1000]], dtype)
    assert loss.forward(logits, np.array([1, 1])) == 1000
    np.testing.assert_array_equal(loss.backward(), [[0.5, -0.5], [0, 0]])
    perfect = loss.forward(logits, np.array([0, 1]))
    assert (perfect, np.copysign(1, perfect)) == (0, 1)


def test_the_clipped_form_cannot_exceed_its_limit() -> None:
    loss = SoftmaxCrossEntropy(form=CrossEntropyForm.CLIPPED)
    value = loss.forward(np.array([[1000.0, -1000.0]]), np.array([1]))
    assert value == pytest.approx(-np.log(1e-7))


@pytest.mark.parametrize("smoothing", [0.0, 0.1, 0.5])
def test_smoothing_is_a_mixture_with_the_uniform_distribution(smoothing: float) -> None:
    smooth, plain = SoftmaxCrossEntropy(label_smoothing=smoothing), SoftmaxCrossEntropy()
    one_hot = np.eye(3)[[2, 0]]
    mixed = (1 - smoothing) * one_hot + smoothing / 3
    expected = plain.forward(LOGITS, mixed)
    for targets in (np.array([2, 0]), one_hot):
        assert smooth.forward(LOGITS, targets) == pytest.approx(expected, rel=1e-12)
        np.testing.assert_allclose(smooth.backward(), plain.backward(), atol=1e-15)


@given(
    n=st.integers(1, 5),
    classes=st.integers(1, 5),
    seed=st.integers(0, 1000),
    smoothing=st.sampled_from([0.0, 0.2]),
    soft=st.booleans(),
)
def test_gradient_equals_central_differences(
    n: int, classes: int, seed: int, smoothing: float, soft: bool
) -> None:
    rng = np.random.default_rng(seed)
    logits = rng.normal(0, 2, (n, classes))
    targets: Any = rng.random((n, classes)) if soft else rng.integers(0, classes, n)
    loss = SoftmaxCrossEntropy(label_smoothing=smoothing)
    numeric = numerical_gradient(lambda z: loss.forward(z, targets), logits, h=1e-5)
    loss.forward(logits, targets)
    np.testing.assert_allclose(loss.backward(), numeric, atol=1e-9)


@pytest.mark.parametrize("kind", [np.uint8, np.int8, np.int32, np.int64])
def test_every_integer_type_is_a_label(kind: type) -> None:
    assert SoftmaxCrossEntropy().forward(LOGITS, np.array([1, 2], kind)) > 0


def test_keeps_float32_and_its_arguments() -> None:
    loss, logits, labels = SoftmaxCrossEntropy(), LOGITS.astype(np.float32), np.array([1, 2])
    loss.buffers.reuse = True
    loss.forward(logits, labels)
    assert loss.backward().dtype == np.float32
    np.testing.assert_array_equal(logits, LOGITS.astype(np.float32))
    np.testing.assert_array_equal(labels, [1, 2])


def test_is_nan_for_nan_logits() -> None:
    assert np.isnan(SoftmaxCrossEntropy().forward(np.full((2, 3), np.nan), np.array([0, 1])))


@pytest.mark.parametrize(
    ("logits", "targets", "message"),
    [
        (LOGITS, [0, 3], "must lie in 0..2, not 0..3"),
        (LOGITS, [-1, 2], "must lie in 0..2, not -1..2"),
        (LOGITS, [0.0, 1.0], "labels must be integers"),
        (LOGITS, [True, False], "labels must be integers"),
        (LOGITS, [0, 1, 2], "targets must be 2 labels"),
        (LOGITS, [[1, 0], [0, 1]], "targets must be 2 labels"),
        (LOGITS[:0], [], "logits must have the shape"),
        (LOGITS[0], [0, 1, 2], "logits must have the shape"),
    ],
)
def test_says_what_is_wrong_with_the_targets(logits: Any, targets: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        SoftmaxCrossEntropy().forward(logits, np.array(targets))


@pytest.mark.parametrize("smoothing", [-0.1, 1.0, np.nan])
def test_names_a_smoothing_out_of_range(smoothing: float) -> None:
    with pytest.raises(ValueError, match="label_smoothing must"):
        SoftmaxCrossEntropy(label_smoothing=smoothing)


def test_its_accuracy_is_that_of_the_metrics() -> None:
    rng, loss = np.random.default_rng(4), SoftmaxCrossEntropy()
    for n in (1, 7, 100):
        logits, labels = rng.normal(size=(n, 10)), rng.integers(0, 10, n)
        loss.forward(logits, labels)
        assert loss.accuracy() == accuracy(logits, labels)
        soft = rng.random((n, 10))
        loss.forward(logits, soft)
        assert loss.accuracy() == accuracy(logits, soft)


@pytest.mark.parametrize("dtype", ["i1", "u1", "<i2", ">i2", ">u4", "<i8", ">i8", ">u8"])
def test_labels_of_any_integer_type_and_byte_order(dtype: str) -> None:
    loss, labels = SoftmaxCrossEntropy(label_smoothing=0.1), np.array([2, 0])
    expected = loss.forward(LOGITS, labels), loss.backward(), loss.accuracy()
    found = loss.forward(LOGITS, labels.astype(dtype)), loss.backward(), loss.accuracy()
    assert found[0] == expected[0]
    np.testing.assert_array_equal(found[1], expected[1])
    assert found[2] == expected[2] == accuracy(LOGITS, labels.astype(dtype))


@pytest.mark.parametrize("dtype", [">i8", ">i2", "<i8"])
@pytest.mark.parametrize("wrong", [-1, 3])
def test_a_label_out_of_range_is_named_whatever_the_byte_order(dtype: str, wrong: int) -> None:
    with pytest.raises(
        ValueError,
        match=rf"labels must lie in 0..2, not {min(0, wrong)}..{wrong if wrong > 0 else 0}",
    ):
        SoftmaxCrossEntropy().forward(LOGITS, np.array([0, wrong]).astype(dtype))


@pytest.mark.parametrize("dtype", ["f2", "f4", "f8", ">f4", "i8", "u1", "bool"])
def test_targets_of_any_type_count_in_the_precision_of_the_logits(dtype: str) -> None:
    one_hot, loss = np.eye(3)[[2, 0]], SoftmaxCrossEntropy(label_smoothing=0.1)
    expected = loss.forward(LOGITS, np.array([2, 0])), loss.backward()
    found = loss.forward(LOGITS, one_hot.astype(dtype)), loss.backward()
    assert found[0] == pytest.approx(expected[0], rel=1e-15)
    np.testing.assert_allclose(found[1], expected[1], rtol=1e-14)


def test_logits_that_are_no_floats_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match="must be floats, not int64"):
        SoftmaxCrossEntropy().forward(np.ones((2, 3), np.int64), np.array([0, 1]))


def test_the_worst_loss_is_that_of_the_least_likely_labels() -> None:
    loss = SoftmaxCrossEntropy()
    loss.forward(LOGITS, np.array([0, 0]))
    assert loss.worst() == pytest.approx(SoftmaxCrossEntropy().forward(LOGITS, np.array([2, 1])))
