"""What holds for every layer, whatever it computes: tried on many sizes and numbers."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.layers.activations import Identity, LeakyReLU, ReLU, Sigmoid, Step, Tanh
from engine.layers.batch_norm import BatchNorm
from engine.layers.dropout import Dropout
from engine.layers.layer import Layer
from engine.layers.linear import Linear
from engine.layers.names import DropoutForm, GELUForm
from engine.layers.normalization import GroupNorm, InstanceNorm, LayerNorm
from engine.layers.smooth_activations import ELU, GELU, Softplus, Swish
from engine.layers.softmax import LogSoftmax, Softmax
from tests.gradients import assert_gradients_are_right

Make = Callable[[int, Any], Layer]


def _rng() -> np.random.Generator:
    return np.random.default_rng(5)


WITHOUT_PARAMETERS: dict[str, Make] = {
    "identity": lambda n, dtype: Identity(),
    "sigmoid": lambda n, dtype: Sigmoid(),
    "tanh": lambda n, dtype: Tanh(),
    "relu": lambda n, dtype: ReLU(),
    "leaky_relu": lambda n, dtype: LeakyReLU(0.1),
    "elu": lambda n, dtype: ELU(0.7),
    "gelu": lambda n, dtype: GELU(),
    "gelu_tanh": lambda n, dtype: GELU(GELUForm.TANH),
    "softplus": lambda n, dtype: Softplus(),
    "swish": lambda n, dtype: Swish(),
    "softmax": lambda n, dtype: Softmax(),
    "log_softmax": lambda n, dtype: LogSoftmax(),
}
DROPOUTS: dict[str, Make] = {
    "dropout": lambda n, dtype: Dropout(0.4, rng=_rng()),
    "classic": lambda n, dtype: Dropout(0.4, rng=_rng(), form=DropoutForm.CLASSIC),
}
WITH_PARAMETERS: dict[str, Make] = {
    "linear": lambda n, dtype: Linear(n, 3, rng=_rng(), dtype=dtype),
    "batch_norm": lambda n, dtype: BatchNorm(n, dtype=dtype),
    "layer_norm": lambda n, dtype: LayerNorm(n, dtype=dtype),
    "group_norm": lambda n, dtype: GroupNorm(1, n, dtype=dtype),
}
IMAGES: dict[str, Make] = {
    "batch_norm": lambda n, dtype: BatchNorm(n, dtype=dtype),
    "layer_norm": lambda n, dtype: LayerNorm((n, 2, 3), dtype=dtype),
    "group_norm": lambda n, dtype: GroupNorm(n, n, dtype=dtype),
    "instance_norm": lambda n, dtype: InstanceNorm(n, dtype=dtype),
    "relu": lambda n, dtype: ReLU(),
}
ALL = {"step": lambda n, dtype: Step(), **WITHOUT_PARAMETERS, **DROPOUTS, **WITH_PARAMETERS}
over_all = pytest.mark.parametrize("make", [pytest.param(m, id=k) for k, m in ALL.items()])
over_images = pytest.mark.parametrize("make", [pytest.param(m, id=k) for k, m in IMAGES.items()])

sizes = st.integers(1, 7)
seeds = st.integers(0, 1000)
dtypes = st.sampled_from([np.float32, np.float64])


def draw(seed: int, shape: tuple[int, ...], dtype: Any = np.float64) -> Array:
    numbers: Array = np.random.default_rng(seed).normal(0, 3, shape).astype(dtype)
    return numbers


@over_all
@given(n=sizes, width=sizes, seed=seeds, dtype=dtypes, training=st.booleans())
def test_keeps_dtype_shape_and_argument(
    make: Make, n: int, width: int, seed: int, dtype: Any, training: bool
) -> None:
    layer, x = make(width, dtype), draw(seed, (n, width), dtype)
    before = x.copy()
    y = layer.forward(x, training=training)
    np.testing.assert_array_equal(x, before)
    assert y.dtype == dtype
    assert len(y) == n
    if isinstance(layer, Step):
        return
    up = draw(seed + 1, y.shape, dtype)
    up_before, y_before = up.copy(), y.copy()
    grad_x = layer.backward(up)
    assert (grad_x.shape, grad_x.dtype) == (x.shape, dtype)
    np.testing.assert_array_equal(up, up_before)
    np.testing.assert_array_equal(y, y_before)
    np.testing.assert_array_equal(x, before)
    assert all(p.grad.dtype == dtype for p in layer.parameters)


@over_all
@given(n=sizes, width=sizes, seed=seeds)
def test_evaluation_is_deterministic_and_permutes_with_the_batch(
    make: Make, n: int, width: int, seed: int
) -> None:
    layer, x = make(width, np.float64), draw(seed, (n, width))
    y = layer.forward(x)
    order = np.random.default_rng(seed).permutation(n)
    np.testing.assert_array_equal(layer.forward(x), y)
    np.testing.assert_allclose(layer.forward(x[order]), y[order], rtol=1e-12, atol=1e-300)


@over_all
@given(width=sizes, seed=seeds, batches=st.lists(sizes, min_size=1, max_size=4))
def test_reused_buffers_give_the_same_numbers(
    make: Make, width: int, seed: int, batches: list[int]
) -> None:
    fresh, reusing = make(width, np.float32), make(width, np.float32)
    reusing.buffers.reuse = True
    for n in batches:
        x = draw(seed + n, (n, width), np.float32)
        y = fresh.forward(x, training=True)
        np.testing.assert_array_equal(reusing.forward(x, training=True), y)
        if not isinstance(fresh, Step):
            up = draw(seed, y.shape, np.float32)
            np.testing.assert_array_equal(reusing.backward(up), fresh.backward(up))


@pytest.mark.parametrize(
    "make",
    [pytest.param(m, id=k) for k, m in {**WITHOUT_PARAMETERS, **WITH_PARAMETERS}.items()],
)
@given(n=st.integers(2, 5), width=st.integers(2, 5), seed=seeds)
def test_gradients_are_right(make: Make, n: int, width: int, seed: int) -> None:
    assert_gradients_are_right(make(width, np.float64), (n, width), seed=seed)


@over_images
@given(n=st.integers(2, 4), channels=st.integers(1, 3), seed=seeds, dtype=dtypes)
def test_images_keep_their_shape_and_dtype(
    make: Make, n: int, channels: int, seed: int, dtype: Any
) -> None:
    layer, x = make(channels, dtype), draw(seed, (n, channels, 2, 3), dtype)
    fresh = layer.forward(x, training=True)
    assert (fresh.shape, fresh.dtype) == (x.shape, dtype)
    grad_x = layer.backward(x)
    assert (grad_x.shape, grad_x.dtype) == (x.shape, dtype)
    reusing = make(channels, dtype)
    reusing.buffers.reuse = True
    np.testing.assert_array_equal(reusing.forward(x, training=True), fresh)
    np.testing.assert_array_equal(reusing.backward(x), grad_x)


@over_all
def test_an_array_that_a_reader_holds_stays_as_it_is(make: Make) -> None:
    layer = make(4, np.float64)
    y = layer.forward(draw(0, (3, 4)), training=True)
    before = y.copy()
    layer.forward(draw(1, (3, 4)), training=True)
    np.testing.assert_array_equal(y, before)


@over_all
def test_columns_of_a_larger_array_work_as_well(make: Make) -> None:
    large = draw(0, (6, 8))
    x = large[::2, 1:5]
    np.testing.assert_array_equal(
        make(4, np.float64).forward(x), make(4, np.float64).forward(x.copy())
    )
