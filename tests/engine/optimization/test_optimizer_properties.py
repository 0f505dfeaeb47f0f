"""What holds for every optimizer, whatever the numbers: found by trying many."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.arrays import Array
from engine.optimization.names import AdamEps, EpsPlace, MomentumForm
from engine.optimization.optimizers import (
    SGD,
    AdaGrad,
    Adam,
    AdamW,
    AMSGrad,
    Momentum,
    Nesterov,
    Optimizer,
    RMSProp,
)

MAKERS: list[Callable[[], Optimizer]] = [
    lambda: SGD(0.1),
    lambda: Momentum(0.1),
    lambda: Momentum(0.1, form=MomentumForm.LR_FREE, dampening=0.2),
    lambda: Nesterov(0.1),
    lambda: Nesterov(0.1, form=MomentumForm.LR_FREE),
    lambda: AdaGrad(0.1),
    lambda: AdaGrad(0.1, eps=0, initial_h=1e-4, skip_first=True),
    lambda: AdaGrad(0.1, eps_place=EpsPlace.INSIDE),
    lambda: RMSProp(0.1),
    lambda: Adam(0.1),
    lambda: Adam(0.1, eps=1e-7, eps_place=AdamEps.UNCORRECTED),
    lambda: AdamW(0.1),
    lambda: AMSGrad(0.1),
]
makers = st.sampled_from(MAKERS)
shapes = st.lists(st.integers(1, 4), min_size=0, max_size=3).map(tuple)
seeds = st.integers(0, 2**32 - 1)
dtypes = st.sampled_from([np.float32, np.float64])


def numbers(
    seed: int, shape: tuple[int, ...], dtype: type[np.floating[Any]] = np.float64
) -> tuple[Array, Array]:
    """Return values, and gradients of five steps, far enough from 0 for float32."""
    rng = np.random.default_rng(seed)
    grads = rng.uniform(0.1, 3, (5, *shape)) * rng.choice([-1.0, 1.0], (5, *shape))
    return np.array(rng.normal(size=shape), dtype), grads.astype(dtype)


def run(optimizer: Optimizer, values: Array, grads: Array) -> Array:
    for g in grads:
        optimizer.step(values, np.asarray(g))
    return values


@given(makers, seeds, shapes, dtypes)
def test_keeps_shape_and_dtype_and_leaves_the_gradients_alone(
    make: Callable[[], Optimizer], seed: int, shape: tuple[int, ...], dtype: type[np.floating[Any]]
) -> None:
    values, grads = numbers(seed, shape, dtype)
    before, optimizer = grads.copy(), make()
    run(optimizer, values, grads)
    np.testing.assert_array_equal(grads, before)
    assert optimizer.t == 5
    assert set(optimizer.state) == set(optimizer.remembers)
    for array in (values, *optimizer.state.values(), *optimizer.figures().values()):
        assert array.shape == shape
        assert array.dtype == dtype
        assert np.isfinite(array).all()


@given(makers, seeds)
def test_does_not_depend_on_shape_or_memory_layout(
    make: Callable[[], Optimizer], seed: int
) -> None:
    values, grads = numbers(seed, (4, 6))
    flat = run(make(), values.reshape(-1).copy(), grads.reshape(5, -1))
    as_columns = run(make(), np.asfortranarray(values), grads)
    wide = np.zeros((8, 12))
    every_second = wide[::2, ::2]
    every_second[...] = values
    run(make(), every_second, grads)
    np.testing.assert_array_equal(as_columns, flat.reshape(4, 6))
    np.testing.assert_array_equal(every_second, as_columns)
    assert not wide[1::2].any()


@given(makers, seeds)
def test_permuting_the_entries_permutes_the_result(
    make: Callable[[], Optimizer], seed: int
) -> None:
    values, grads = numbers(seed, (12,))
    order = np.random.default_rng(seed).permutation(12)
    moved = run(make(), values[order], grads[:, order])
    np.testing.assert_array_equal(moved, run(make(), values, grads)[order])


@given(makers, seeds)
def test_float32_stays_close_to_float64(make: Callable[[], Optimizer], seed: int) -> None:
    values, grads = numbers(seed, (7,))
    single = run(make(), values.astype(np.float32), grads.astype(np.float32))
    np.testing.assert_allclose(single, run(make(), values, grads), rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("make", [make for make in MAKERS if not isinstance(make(), AdamW)])
def test_nothing_moves_before_the_first_gradient(make: Callable[[], Optimizer]) -> None:
    values = np.array([1.0, -2.0, 0.0])
    run(make(), values, np.zeros((5, 3)))
    np.testing.assert_array_equal(values, [1.0, -2.0, 0.0])


@given(makers, seeds, st.integers(1, 4))
def test_a_saved_state_continues_bit_for_bit(
    make: Callable[[], Optimizer], seed: int, saved_after: int
) -> None:
    values, grads = numbers(seed, (6,), np.float32)
    whole = run(make(), values.copy(), grads)
    first, second = make(), make()
    run(first, values, grads[:saved_after])
    second.load_state(first.state, first.t)
    run(first, values.copy(), grads[saved_after:])  # must not reach into the other's state
    np.testing.assert_array_equal(run(second, values, grads[saved_after:]), whole)


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_numbers_too_large_flow_on_without_a_warning(
    make: Callable[[], Optimizer], dtype: type[np.floating[Any]]
) -> None:
    optimizer, values = make(), np.ones(3).astype(dtype)
    optimizer.lr = 1e300
    for size in (1e30, 1e38, np.inf, np.nan):
        optimizer.step(values, np.array([size, -size, 0], dtype))
        optimizer.figures()
    assert not np.isfinite(values[:2]).any()


@pytest.mark.parametrize("make", MAKERS)
def test_a_step_works_in_the_arrays_it_has(make: Callable[[], Optimizer]) -> None:
    optimizer, (values, grads) = make(), numbers(0, (50,))
    optimizer.step(values, grads[0])
    arrays = {**optimizer.state, "scratch": optimizer._scratch}
    run(optimizer, values, grads)
    after = {**optimizer.state, "scratch": optimizer._scratch}
    assert all(after[name] is array for name, array in arrays.items())
