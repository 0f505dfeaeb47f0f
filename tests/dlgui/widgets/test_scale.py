"""Numbers along a track, evenly or by factors of ten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dlgui.widgets.scale import ZERO_ZONE, LinearScale, LogScale, Scale

SCALES = [
    LinearScale(0, 1, 0.05),
    LinearScale(-5, 20, 1),
    LogScale(1e-4, 10),
    LogScale(1e-4, 1, zero=True),
    LogScale(1, 8000, integer=True),
]
ALL = pytest.mark.parametrize("scale", SCALES, ids=str)


@ALL
def test_the_ends_of_the_track_are_the_ends_of_the_range(scale: Scale) -> None:
    assert scale.fraction(scale.value(0.0)) == 0
    assert scale.fraction(scale.value(1.0)) == 1


@ALL
@given(first=st.floats(0, 1), second=st.floats(0, 1))
def test_further_along_the_track_is_never_less(scale: Scale, first: float, second: float) -> None:
    low, high = sorted((first, second))
    assert scale.value(low) <= scale.value(high)


@ALL
def test_one_key_press_always_moves_on_until_the_end(scale: Scale) -> None:
    value, presses = scale.value(0.0), 0
    while value != scale.value(1.0):
        following = scale.moved(value, 1)
        assert following > value
        value, presses = following, presses + 1
    assert presses < 200
    assert scale.moved(value, 1) == value


@ALL
def test_key_presses_lead_back_to_the_start(scale: Scale) -> None:
    value = scale.value(1.0)
    for _ in range(200):
        value = scale.moved(value, -1)
    assert value == scale.value(0.0)


def test_a_decade_is_a_page_on_a_logarithmic_scale() -> None:
    scale = LogScale(1e-4, 10)
    assert scale.moved(0.01, scale.page) == pytest.approx(0.1)
    assert scale.moved(0.1, -scale.page) == pytest.approx(0.01)


def test_the_middle_of_a_logarithmic_scale_is_the_geometric_mean() -> None:
    assert LogScale(0.01, 100).value(0.5) == 1
    assert LogScale(0.01, 100).fraction(1) == pytest.approx(0.5)


def test_the_left_end_may_be_a_true_zero() -> None:
    scale = LogScale(1e-4, 1, zero=True)
    assert scale.value(0.0) == 0
    assert scale.value(ZERO_ZONE) == pytest.approx(1e-4)
    assert scale.moved(0.0, 1) == 1e-4
    assert scale.moved(1e-4, -1) == 0
    assert scale.fraction(1e-4) == pytest.approx(ZERO_ZONE)


def test_linear_numbers_are_clean_multiples_of_the_step() -> None:
    scale = LinearScale(0, 1, 0.1)
    assert scale.moved(0.2, 1) == 0.3
    assert scale.value(0.29999) == 0.3


def test_whole_numbers_stay_whole() -> None:
    scale = LogScale(1, 100, integer=True)
    assert scale.moved(1, 1) == 2
    assert scale.value(0.3) == int(scale.value(0.3))


def test_a_range_without_logarithm_is_refused() -> None:
    with pytest.raises(ValueError, match="0 < minimum < maximum"):
        LogScale(0, 1)
    with pytest.raises(ValueError, match="below maximum"):
        LinearScale(1, 1, 0.1)
    with pytest.raises(ValueError, match="step"):
        LinearScale(0, 1, 0)
