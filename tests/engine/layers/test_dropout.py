"""Dropout: the two forms, the probability, and what is drawn when."""

import numpy as np
import pytest

from engine.layers.dropout import Dropout, mask_from
from engine.layers.names import DropoutForm
from tests.oracle_data import Case, over_cases

ONES = np.ones((200, 500), np.float32)


def dropout(p: float, form: DropoutForm = DropoutForm.INVERTED, seed: int = 0) -> Dropout:
    return Dropout(p, rng=np.random.default_rng(seed), form=form)


@over_cases("dropout")
@pytest.mark.parametrize("form", list(DropoutForm))
def test_agrees_with_the_reference(case: Case, form: DropoutForm) -> None:
    layer = dropout(case.attributes["ratio"], form)
    mask = mask_from(case["in_uniform"], layer.p)
    np.testing.assert_array_equal(mask, case["in_mask"])
    case.agrees(layer.forward_with_mask(case["in_x"], mask), f"out_{form}_train")
    case.agrees(layer.backward(case["up_y"]), f"g_{form}_in_x")
    case.agrees(layer.forward(case["in_x"]), f"out_{form}_test")


@pytest.mark.parametrize("p", [0.08, 0.15, 0.2, 0.5, 0.9])
def test_drops_the_share_asked_for(p: float) -> None:
    y = dropout(p).forward(ONES, training=True)
    share = np.mean(y == 0)
    assert abs(share - p) < 4 * np.sqrt(p * (1 - p) / y.size)
    np.testing.assert_allclose(y[y != 0], 1 / (1 - p), rtol=1e-6)


def test_gradient_passes_where_the_signal_passed() -> None:
    layer = dropout(0.3)
    y = layer.forward(ONES, training=True)
    np.testing.assert_array_equal(layer.backward(ONES), y)


def test_at_zero_and_in_testing_nothing_is_drawn_and_x_passes_as_it_is() -> None:
    for layer, training in [(dropout(0), True), (dropout(0.5), False)]:
        before = layer.rng.bit_generator.state
        assert layer.forward(ONES, training=training) is ONES
        assert layer.backward(ONES) is ONES
        assert layer.rng.bit_generator.state == before


def test_p_may_change_between_passes_and_backward_keeps_to_the_pass_before() -> None:
    layer = dropout(0.5)
    y = layer.forward(ONES, training=True)
    layer.p = 0
    np.testing.assert_array_equal(layer.backward(ONES), y)
    assert layer.forward(ONES, training=True) is ONES


def test_the_same_seed_draws_the_same_masks_and_each_pass_another() -> None:
    one, two = dropout(0.5, seed=3), dropout(0.5, seed=3)
    first = one.forward(ONES, training=True)
    np.testing.assert_array_equal(first, two.forward(ONES, training=True))
    assert not np.array_equal(first, one.forward(ONES, training=True))


def test_columns_and_rows_are_dropped_independently() -> None:
    kept = dropout(0.5).forward(ONES, training=True) > 0
    for axis in (0, 1):
        assert np.abs(kept.mean(axis=axis) - 0.5).max() < 0.2
    flat = kept.ravel()
    for lag in (1, 2, 3, 4):  # neighbours share one raw 64-bit word
        assert abs(np.mean(flat[lag:] == flat[:-lag]) - 0.5) < 0.01


@pytest.mark.parametrize(
    "bits", [np.random.PCG64, np.random.SFC64, np.random.Philox, np.random.MT19937]
)
def test_the_rate_holds_for_every_generator_of_numpy(bits: type[np.random.BitGenerator]) -> None:
    layer = Dropout(0.25, rng=np.random.Generator(bits(1)))
    assert abs(np.mean(layer.forward(ONES, training=True) == 0) - 0.25) < 0.01


def test_an_odd_number_of_entries_works() -> None:
    x = np.ones((3, 7))
    assert dropout(0.5).forward(x, training=True).shape == x.shape


@pytest.mark.parametrize("p", [-0.1, 1.0, 1.5, np.nan])
def test_names_a_probability_out_of_range(p: float) -> None:
    with pytest.raises(ValueError, match="p must be at least 0 and below 1"):
        dropout(p)
    layer = dropout(0.1)
    with pytest.raises(ValueError, match="p must be"):
        layer.p = p
    assert layer.p == 0.1


def test_a_p_that_is_almost_one_still_keeps_a_few() -> None:
    y = dropout(0.999999).forward(np.ones((2000, 500)), training=True)
    assert 0 < np.count_nonzero(y) < 100
