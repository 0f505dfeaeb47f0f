"""A drawing is prepared as MNIST's digits were: where it stands on the paper does not matter."""

import numpy as np
import numpy.typing as npt
import pytest

from engine.data.digits import bundled_digits
from engine.data.own_digit import prepare_digit


def digit(number: int) -> npt.NDArray[np.float64]:
    pixels: npt.NDArray[np.float64] = bundled_digits().test_inputs[number].reshape(28, 28) / 255.0
    return pixels


@pytest.mark.parametrize("number", range(20))
def test_moving_a_digit_changes_nothing(number: int) -> None:
    paper = np.zeros((40, 40))
    paper[6:34, 6:34] = digit(number)
    prepared = prepare_digit(paper)
    assert prepared is not None
    for down, across in [(-6, -6), (6, 6), (-6, 3), (0, 5), (1, -4)]:
        moved = prepare_digit(np.roll(paper, (down, across), axis=(0, 1)))
        np.testing.assert_array_equal(moved, prepared)


def test_test_digits_are_left_as_they_are() -> None:
    """They were prepared in this very way."""
    digits = [digit(i) for i in range(200)]
    prepared = [prepare_digit(d) for d in digits]
    same = [p is not None and np.allclose(p, d) for p, d in zip(prepared, digits, strict=True)]
    assert np.mean(same) > 0.9


def test_the_longer_side_takes_20_pixels_and_the_mass_lies_in_the_middle() -> None:
    ink = np.zeros((300, 200))
    ink[10:210, 20:60] = 1.0
    prepared = prepare_digit(ink)
    assert prepared is not None
    rows, columns = np.nonzero(prepared)
    assert np.ptp(rows) + 1 == 20
    assert np.ptp(columns) + 1 == 4
    assert 14 <= rows.mean() + 0.5 < 15  # where MNIST has it, too
    assert 14 <= columns.mean() + 0.5 < 15


def test_ink_is_averaged_not_dropped() -> None:
    ink = np.zeros((80, 80))
    ink[::2, ::2] = 1.0  # a fine net: a quarter of it is ink
    prepared = prepare_digit(ink)
    assert prepared is not None
    assert prepared[6:20, 6:20].mean() == pytest.approx(0.25, abs=0.02)


@pytest.mark.parametrize(
    "ink",
    [
        np.pad(np.ones((1, 1)), 30),
        np.ones((5, 300)),
        np.ones((300, 5)),
        np.ones((1, 1)),
        np.eye(100),
        np.pad(np.ones((2, 50)), ((0, 90), (3, 0))),
    ],
)
@pytest.mark.parametrize("size", [(28, 28), (8, 8), (16, 32), (1, 1)])
def test_any_drawing_fits_any_image(ink: np.ndarray, size: tuple[int, int]) -> None:
    prepared = prepare_digit(ink, size)
    assert prepared is not None
    assert prepared.shape == size
    assert prepared.max() > 0
    assert prepared.min() >= 0
    assert prepared.max() <= 1


def test_an_empty_sheet_is_no_digit() -> None:
    assert prepare_digit(np.zeros((280, 280))) is None
    assert prepare_digit(np.full((280, 280), 0.01)) is None
    assert prepare_digit(np.zeros((0, 5))) is None


def test_what_is_no_drawing_is_refused() -> None:
    for wrong in (np.zeros(784), np.full((3, 3), np.nan)):
        with pytest.raises(ValueError, match="two dimensions"):
            prepare_digit(wrong)
    with pytest.raises(ValueError, match="size"):
        prepare_digit(np.ones((3, 3)), (0, 28))
