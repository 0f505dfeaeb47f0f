"""Convolution against the reference data, against sums written out, and what it refuses."""

from typing import Any

import numpy as np
import pytest

from engine.layers.convolution import Conv2d
from engine.layers.initializers import he_normal, normal
from engine.layers.windows import Windows
from tests.gradients import assert_gradients_are_right
from tests.oracle_data import Case, over_cases


def conv(
    channels: int, filters: int, kernel: Any, dtype: Any = np.float64, **options: Any
) -> Conv2d:
    rng = np.random.default_rng(0)
    return Conv2d(channels, filters, kernel, rng=rng, dtype=dtype, **options)


def reused(layer: Conv2d) -> Conv2d:
    layer.buffers.reuse = True
    return layer


@over_cases("conv2d")
@pytest.mark.parametrize("reuse", [False, True])
def test_agrees_with_the_reference(case: Case, reuse: bool) -> None:
    filters, channels, *kernel = case["p_W"].shape
    layer = conv(channels, filters, tuple(kernel), case["p_W"].dtype, **case.attributes)
    layer.buffers.reuse = reuse
    assert layer.bias is not None
    layer.weight.value[...], layer.bias.value[...] = case["p_W"], case["p_b"]
    for _ in range(2):  # the second time with what the first has left in the buffers
        case.agrees(layer.forward(case["in_x"]), "out_y")
        case.agrees(layer.backward(case["up_y"]), "g_in_x")
        case.agrees(layer.weight.grad, "g_p_W")
        case.agrees(layer.bias.grad, "g_p_b")


@over_cases("im2col")
def test_columns_are_the_windows_and_add_up_again(case: Case) -> None:
    """The reference has one row a window, in the order of images and places, as the textbook."""
    kernel, stride, padding = (case.attributes[k] for k in ("kernel", "stride", "padding"))
    windows, x = Windows(tuple(kernel), (stride,) * 2, (padding,) * 2), case["in_x"]
    padded = windows.pad(x, np.empty(windows.padded_shape(x.shape), x.dtype), 0)
    shape = (len(x), x.shape[1] * kernel[0] * kernel[1], int(np.prod(case.attributes["out"])))
    columns = windows.columns(padded, np.empty(shape, x.dtype))
    case.agrees(columns.transpose(0, 2, 1).reshape(-1, shape[1]), "out_col")
    case.agrees(windows.middle(windows.add_columns(columns, padded)), "out_col2im")


@pytest.mark.parametrize(
    ("kernel", "stride", "padding", "bias"),
    [
        (3, 1, 0, True),
        ((2, 3), (1, 2), (0, 1), True),
        (1, 1, 0, False),
        (3, 2, 1, True),
        ((5, 4), 1, 2, False),
        (2, 3, 0, True),  # gaps between the windows, pixels that none of them sees
    ],
)
def test_gradients_are_right(kernel: Any, stride: Any, padding: Any, bias: bool) -> None:
    layer = conv(2, 3, kernel, stride=stride, padding=padding, bias=bias)
    assert_gradients_are_right(layer, (2, 2, 5, 4))
    assert_gradients_are_right(reused(layer), (2, 2, 5, 4))


def test_a_kernel_of_the_size_of_the_image_is_a_linear_layer() -> None:
    layer, x = conv(2, 3, (4, 5)), np.random.default_rng(1).normal(size=(6, 2, 4, 5))
    expected = x.reshape(6, -1) @ layer.weight.value.reshape(3, -1).T
    np.testing.assert_allclose(layer.forward(x).reshape(6, 3), expected, atol=1e-12)


def test_each_place_is_the_sum_that_the_docstring_writes() -> None:
    layer = conv(2, 1, 3, stride=2, padding=1)
    x = np.random.default_rng(1).normal(size=(1, 2, 6, 5))
    padded = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
    window = padded[0, :, 2:5, 4:7]
    y = layer.forward(x)
    assert y.shape == (1, 1, 3, 3)
    assert y[0, 0, 1, 2] == pytest.approx((window * layer.weight.value[0]).sum())


def test_parameters_only_are_the_same_gradients() -> None:
    one, two = conv(2, 3, 3), conv(2, 3, 3)
    x, up = np.random.default_rng(2).normal(size=(2, 2, 5, 5)), np.ones((2, 3, 3, 3))
    one.forward(x)
    two.forward(x)
    one.backward(up)
    two.backward_parameters(up)
    np.testing.assert_array_equal(one.weight.grad, two.weight.grad)


def test_first_weights_have_the_spread_of_their_number_of_inputs() -> None:
    assert conv(16, 200, 5, weight_init=he_normal).weight.value.std() == pytest.approx(
        (2 / 400) ** 0.5, rel=0.02
    )
    assert not conv(1, 30, 5, weight_init=normal(0)).weight.value.any()
    assert not conv(1, 2, 3).forward(np.zeros((1, 1, 3, 3))).any()  # the bias is 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"kernel": 0}, "kernel and stride must be at least 1"),
        ({"kernel": 3, "stride": 0}, "not 3x3, 0x0 and 0x0"),
        ({"kernel": 3, "padding": -1}, "padding at least 0"),
        ({"kernel": 3, "filters": 0}, "channels must be at least 1, not 2 and 0"),
    ],
)
def test_refuses_sizes_out_of_range(options: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        conv(2, **{"filters": 3} | options)


@pytest.mark.parametrize(
    ("shape", "words"),
    [
        ((1, 2, 2, 9), "window of 3x3 does not fit an image of 2x9"),
        ((1, 3, 5, 5), r"takes \(N, 2, H, W\), not an x of shape \(1, 3, 5, 5\)"),
        ((2, 25), r"takes \(N, 2, H, W\)"),
    ],
)
def test_refuses_other_images(shape: tuple[int, ...], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        conv(2, 3, 3).forward(np.ones(shape))
