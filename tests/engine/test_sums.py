"""Sums overflow only where their result does, in every place that adds numbers up."""

import numpy as np
import pytest

from engine.layers.batch_norm import BatchNorm
from engine.layers.names import Activation
from engine.layers.normalization import LayerNorm
from engine.layers.smooth_activations import GELU
from engine.layers.softmax import LogSoftmax, Softmax
from engine.losses import Huber, MeanSquaredError, SoftmaxCrossEntropy, SumSquaredError
from engine.metrics import activation_figures
from engine.optimization.penalties import L1, L2, MaxNorm
from engine.parameters import Parameter
from engine.sums import mean_and_std, sum_of_products, sum_type

HUNDREDS = np.full((3000, 40), 100, np.float16)  # their sum, and their squares, lie beyond 65,504
WIDE = np.full((4, 3), 1e25, np.float32)  # whose squares lie beyond float32


def test_halves_are_added_up_as_singles_and_others_as_they_are() -> None:
    types = [sum_type(np.dtype(name)) for name in ("f2", "f4", "f8", ">f4")]
    assert types == [np.float32, np.float32, np.float64, np.float32]


def test_products_are_added_up_beyond_the_range_of_their_type() -> None:
    assert sum_of_products(HUNDREDS, HUNDREDS) == 1.2e9
    assert sum_of_products(WIDE, WIDE) == pytest.approx(1.2e51)
    assert sum_of_products(np.ones(3), np.arange(3.0)) == 3.0
    assert np.isnan(sum_of_products(np.array([np.nan]), np.ones(1)))


def test_mean_and_spread_of_large_numbers() -> None:
    assert mean_and_std(HUNDREDS * np.float16(5)) == (500.0, 0.0)
    halves = WIDE * np.array([1, -1, 0], np.float32)
    assert mean_and_std(halves) == pytest.approx((0.0, 1e25 * (2 / 3) ** 0.5))


@pytest.mark.parametrize(
    ("loss", "value"), [(MeanSquaredError(), 1e4), (SumSquaredError(), 2e5), (Huber(), 99.5)]
)
def test_squared_errors(loss: MeanSquaredError | SumSquaredError | Huber, value: float) -> None:
    assert loss.forward(HUNDREDS, np.zeros_like(HUNDREDS)) == value


def test_a_squared_error_of_large_singles() -> None:
    assert MeanSquaredError().forward(WIDE, np.zeros_like(WIDE)) == pytest.approx(1e50)


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_cross_entropy_of_halves(smoothing: float) -> None:
    labels = np.ones(3000, np.intp)
    logits = np.tile(np.array([100, 0, 0], np.float16), (3000, 1))
    half = SoftmaxCrossEntropy(label_smoothing=smoothing).forward(logits, labels)
    double = SoftmaxCrossEntropy(label_smoothing=smoothing).forward(logits.astype("f8"), labels)
    assert half == pytest.approx(double, rel=1e-3)
    soft = SoftmaxCrossEntropy(label_smoothing=smoothing).forward(logits, np.eye(3)[labels])
    assert soft == pytest.approx(double, rel=1e-3)


def test_penalties() -> None:
    assert L2(0.1).value(HUNDREDS) == pytest.approx(6e7)
    assert L1(0.1).value(HUNDREDS) == pytest.approx(1.2e6)
    assert L2(0.1).value(WIDE) == pytest.approx(6e49)


@pytest.mark.parametrize("weights", [HUNDREDS, WIDE])
def test_a_limit_for_the_norm_shortens_and_does_not_erase(weights: np.ndarray) -> None:
    parameter = Parameter("w", weights.copy(), decays=True)
    MaxNorm(1.0).project([parameter])
    norms = np.sqrt((parameter.value.astype(np.float64) ** 2).sum(axis=0))
    np.testing.assert_allclose(norms, 1.0, rtol=1e-3)


def test_figures_of_activations() -> None:
    figures = activation_figures(HUNDREDS, Activation.RELU)
    assert (figures.mean, figures.std, figures.dead) == (100.0, 0.0, 0.0)


def test_batch_norm_of_halves() -> None:
    x = (np.random.default_rng(0).standard_normal((3000, 4)) * 300 + 500).astype(np.float16)
    layer, wide = BatchNorm(4, dtype=np.float16), BatchNorm(4, dtype=np.float64)
    y, expected = (n.forward(x.astype(t), training=True) for n, t in ((layer, "f2"), (wide, "f8")))
    assert y.dtype == np.float16
    np.testing.assert_allclose(y, expected, atol=5e-3)
    np.testing.assert_allclose(layer.running_mean, wide.running_mean, rtol=1e-3)
    np.testing.assert_allclose(layer.running_var, wide.running_var, rtol=1e-3)
    np.testing.assert_allclose(layer.forward(x), wide.forward(x.astype("f8")), atol=2e-2)
    layer.forward(x, training=True)
    assert np.isfinite(layer.backward(np.ones_like(x))).all()
    assert layer.beta.grad.tolist() == [3000.0] * 4


def test_layer_norm_of_halves() -> None:
    x = (np.random.default_rng(0).standard_normal((2, 400)) * 300).astype(np.float16)
    y = LayerNorm(400, dtype=np.float16).forward(x)
    np.testing.assert_allclose(y, LayerNorm(400, dtype="f8").forward(x.astype("f8")), atol=5e-3)


def test_softmax_of_more_classes_than_halves_can_count() -> None:
    x = np.zeros((1, 70_000), np.float16)
    assert Softmax().forward(x).astype(np.float64).sum() == pytest.approx(1, rel=0.01)
    np.testing.assert_allclose(LogSoftmax().forward(x), -np.log(70_000), rtol=1e-3)


def test_gelu_of_halves() -> None:
    x = np.linspace(-6, 6, 50).astype(np.float16)[None]
    np.testing.assert_allclose(GELU().forward(x), GELU().forward(x.astype("f8")), atol=4e-3)
