"""The errors of rebuilt inputs: their gradients, their units, and what is refused."""

import numpy as np
import numpy.typing as npt
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.losses import BinaryCrossEntropyWithLogits
from engine.losses.reconstruction import (
    BernoulliReconstruction,
    Reconstruction,
    SquaredReconstruction,
)
from engine.numerical import numerical_gradient

LOSSES = [BernoulliReconstruction, SquaredReconstruction]


@pytest.mark.parametrize("kind", LOSSES)
@given(n=st.integers(1, 4), width=st.integers(1, 4), seed=st.integers(0, 1000))
def test_gradient_equals_central_differences(
    kind: type[Reconstruction], n: int, width: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    z, t = rng.normal(0, 2, (n, width)), rng.random((n, width))
    loss = kind()
    numeric = numerical_gradient(lambda z: loss.forward(z, t), z, h=1e-5)
    loss.forward(z, t)
    np.testing.assert_allclose(loss.backward(), numeric, atol=1e-8)


@pytest.mark.parametrize("kind", LOSSES)
def test_the_loss_is_the_mean_of_the_errors_of_the_examples(kind: type[Reconstruction]) -> None:
    rng = np.random.default_rng(1)
    z, t = rng.normal(size=(5, 7)), rng.random((5, 7))
    loss = kind()
    assert loss.errors(z, t).shape == (5,)
    assert loss.forward(z, t) == pytest.approx(loss.errors(z, t).mean())


def test_nats_of_an_example_are_those_of_a_pixel_times_the_pixels() -> None:
    rng = np.random.default_rng(2)
    z, t = rng.normal(0, 3, (6, 9)), rng.random((6, 9))
    per_pixel = BinaryCrossEntropyWithLogits().forward(z, t)
    assert BernoulliReconstruction().forward(z, t) == pytest.approx(9 * per_pixel)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_pixel_that_is_surely_wrong_costs_a_finite_number(dtype: npt.DTypeLike) -> None:
    loss = BernoulliReconstruction()
    z, t = np.array([[1e4, -1e4]], dtype), np.array([[0.0, 1.0]], dtype)
    assert loss.forward(z, t) == pytest.approx(40)
    np.testing.assert_allclose(loss.backward(), [[1, -1]], rtol=1e-6)
    assert loss.backward().dtype == dtype


def test_a_guess_of_a_pixel_is_judged_as_a_probability() -> None:
    t = np.array([[0.0, 1.0]])
    sure = BernoulliReconstruction().errors_of_pixels(np.array([[-3.0, 2.0]]), t)
    np.testing.assert_allclose(sure, [-2 * np.log(0.99)])
    apart = SquaredReconstruction().errors_of_pixels(np.array([[1.0, 1.0]]), t)
    np.testing.assert_allclose(apart, [1])


@pytest.mark.parametrize("kind", LOSSES)
def test_other_shapes_are_refused(kind: type[Reconstruction]) -> None:
    with pytest.raises(ValueError, match="shape"):
        kind().forward(np.zeros((2, 3)), np.zeros((2, 4)))
