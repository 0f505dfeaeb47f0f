"""Clipping a gradient by its length."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.optimization.clipping import clip_by_norm
from tests.oracle_data import DTYPES, index, load


@pytest.mark.parametrize("dtype", DTYPES)
def test_agrees_with_the_reference(dtype: type[np.floating[Any]]) -> None:
    (entry,) = (e for e in index("optimization.json") if e["op"] == "clip_grad_norm")
    case = load(entry, dtype)
    flat = np.concatenate([case["in_g0"].ravel(), case["in_g1"]])
    case.agrees(np.asarray(clip_by_norm(flat, case.attributes["max_norm"]), dtype), "out_norm")
    case.agrees(flat[:6].reshape(3, 2), "out_g0")
    case.agrees(flat[6:], "out_g1")


@given(st.integers(0, 2**32 - 1), st.floats(1e-3, 1e3))
def test_the_length_is_limited_and_the_direction_stays(seed: int, limit: float) -> None:
    before = np.random.default_rng(seed).normal(size=9)
    grads = before.copy()
    norm = clip_by_norm(grads, limit)
    np.testing.assert_allclose(norm, np.linalg.norm(before))
    np.testing.assert_allclose(np.linalg.norm(grads), min(norm, limit))
    np.testing.assert_allclose(grads / np.linalg.norm(grads), before / norm)


def test_a_short_gradient_keeps_its_bits() -> None:
    grads = np.array([0.1, 0.2], np.float32)
    clip_by_norm(grads, 1.0)
    np.testing.assert_array_equal(grads, np.array([0.1, 0.2], np.float32))


def test_squares_that_overflow_do_not_matter() -> None:
    grads = np.array([3e30, 4e30], np.float32)
    assert clip_by_norm(grads, 5.0) == pytest.approx(5e30)
    np.testing.assert_allclose(grads, [3, 4], rtol=1e-6)
    assert clip_by_norm(np.array([3e-30, 4e-30], np.float32), 1.0) == pytest.approx(5e-30)


@pytest.mark.parametrize("bad", [np.inf, np.nan])
def test_a_gradient_without_a_direction_is_left_alone(bad: float) -> None:
    grads = np.array([1.0, bad])
    assert not np.isfinite(clip_by_norm(grads, 1.0))
    np.testing.assert_array_equal(grads, [1.0, bad])


def test_no_gradient_has_no_length() -> None:
    assert clip_by_norm(np.zeros(3), 1.0) == 0
    assert clip_by_norm(np.zeros(0), 1.0) == 0


@pytest.mark.parametrize("limit", [0, -1, np.nan])
def test_a_limit_is_above_0(limit: float) -> None:
    with pytest.raises(ValueError, match="limit must be"):
        clip_by_norm(np.ones(2), limit)
