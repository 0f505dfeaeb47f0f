"""Pooling against the reference data, its gradients, and what it refuses."""

from typing import Any

import numpy as np
import pytest

from engine.layers import pooling
from engine.layers.layer import Layer
from engine.layers.pooling import AvgPool2d, GlobalAvgPool2d, MaxPool2d
from tests.gradients import assert_gradients_are_right
from tests.oracle_data import Case, over_cases

SHAPE = (2, 3, 7, 6)


def agree(case: Case, layer: Layer) -> None:
    for reuse in (False, True, True):
        layer.buffers.reuse = reuse
        case.agrees(layer.forward(case["in_x"]), "out_y")
        case.agrees(layer.backward(case["up_y"]), "g_in_x")


@over_cases("max_pool2d")
def test_the_largest_agrees_with_the_reference(case: Case) -> None:
    agree(case, MaxPool2d(**case.attributes))


@over_cases("avg_pool2d")
def test_the_mean_agrees_with_the_reference(case: Case) -> None:
    options: dict[str, Any] = dict(case.attributes)
    counts = options.pop("count_include_pad", True)
    agree(case, AvgPool2d(**options, count_padding=counts))


@over_cases("global_avg_pool2d")
def test_the_mean_of_all_agrees_with_the_reference(case: Case) -> None:
    agree(case, GlobalAvgPool2d())


@pytest.mark.parametrize(
    "layer",
    [
        MaxPool2d(2),
        MaxPool2d((3, 2), stride=(1, 2), padding=(1, 0)),
        MaxPool2d(2, stride=3),
        AvgPool2d(2),
        AvgPool2d(3, stride=2, padding=1),
        AvgPool2d((3, 2), stride=1, padding=1, count_padding=False),
        GlobalAvgPool2d(),
    ],
)
def test_gradients_are_right(layer: Layer) -> None:
    assert_gradients_are_right(layer, SHAPE)


def test_equal_pixels_give_the_gradient_to_the_first() -> None:
    layer = MaxPool2d(2)
    layer.forward(np.array([[[[1.0, 3.0], [3.0, 3.0]]]]))
    assert layer.backward(np.array([[[[5.0]]]])).tolist() == [[[[0.0, 5.0], [0.0, 0.0]]]]


def test_padding_is_never_the_largest() -> None:
    x = np.full((1, 1, 4, 4), -2.0)
    assert (MaxPool2d(3, stride=2, padding=1).forward(x) == -2).all()


def test_windows_without_padding_are_the_same_mean_counted_either_way() -> None:
    x = np.random.default_rng(0).normal(size=SHAPE)
    counted, real = AvgPool2d(3), AvgPool2d(3, count_padding=False)
    np.testing.assert_array_equal(counted.forward(x), real.forward(x))


def test_what_is_no_number_stays_visible() -> None:
    x = np.ones((1, 1, 2, 2))
    x[0, 0, 1, 0] = np.nan
    assert np.isnan(MaxPool2d(2).forward(x)).all()


@pytest.mark.parametrize(
    ("kernel", "padding", "words"),
    [
        (2, 2, "padding must be at most half the window 2, not 2"),
        (0, 0, "at least 1"),
        ((3, 3), (0, 2), "at most half"),
    ],
)
@pytest.mark.parametrize("kind", [MaxPool2d, AvgPool2d])
def test_refuses_sizes_out_of_range(kind: Any, kernel: Any, padding: Any, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        kind(kernel, padding=padding)


@pytest.mark.parametrize("layer", [MaxPool2d(2), AvgPool2d(2), GlobalAvgPool2d()])
def test_refuses_what_are_no_images(layer: Layer) -> None:
    with pytest.raises(ValueError, match=r"takes \(N, C, H, W\), not an x of shape \(2, 9\)"):
        layer.forward(np.ones((2, 9)))


def test_refuses_images_without_pixels_and_images_smaller_than_a_window() -> None:
    with pytest.raises(ValueError, match="takes images with pixels"):
        GlobalAvgPool2d().forward(np.ones((1, 1, 0, 3)))
    with pytest.raises(ValueError, match="window of 3x3 does not fit an image of 2x5"):
        MaxPool2d(3).forward(np.ones((1, 1, 2, 5)))


@pytest.mark.parametrize("layer", [(2, 2, 0), (3, 2, 1), (2, 3, 0)])
def test_many_images_in_pieces_are_pooled_like_all_at_once(
    layer: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    kernel, stride, padding = layer
    rng = np.random.default_rng(3)
    x = rng.integers(-2, 3, (7, 2, 6, 9)).astype(np.float64)  # with many that are as large
    pool = MaxPool2d(kernel, stride=stride, padding=padding)
    y = pool.forward(x)
    grad_y = rng.normal(size=y.shape)
    whole = pool.backward(grad_y).copy()
    monkeypatch.setattr(pooling, "CACHED", 300)  # two images, or one with its padding
    np.testing.assert_array_equal(pool.forward(x), y)
    np.testing.assert_array_equal(pool.backward(grad_y), whole)
    np.testing.assert_array_equal(pool.forward(x[:3]), y[:3])
    np.testing.assert_array_equal(pool.backward(grad_y[:3]), whole[:3])


def test_a_window_of_more_pixels_than_a_byte_counts_is_pooled_too() -> None:
    x = np.random.default_rng(0).normal(size=(2, 1, 20, 20))
    pool = MaxPool2d(20)
    np.testing.assert_array_equal(pool.forward(x).ravel(), x.max(axis=(1, 2, 3)))
    grad = pool.backward(np.ones((2, 1, 1, 1)))
    assert [int(g.argmax()) for g in grad] == [int(image.argmax()) for image in x]
    assert grad.sum() == 2
