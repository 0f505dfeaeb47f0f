"""Checked numbers, and the words of the refusals."""

import numpy as np
import pytest

from engine.optimization.optimizers import SGD
from engine.optimization.settings import Setting, at_least_one, fraction


class Average:
    weight = fraction()


def test_a_number_becomes_a_plain_float_so_that_float32_stays_float32() -> None:
    average = Average()
    average.weight = np.float64(0.5)
    assert type(average.weight) is float
    values = np.ones(2, np.float32)
    SGD(np.float64(0.5)).step(values, np.ones(2, np.float32))
    assert values.dtype == np.float32


def test_a_refusal_names_the_field_the_value_and_what_is_allowed() -> None:
    average = Average()
    average.weight = 0.5
    with pytest.raises(
        ValueError, match=r"^weight must be a finite number of at least 0 and below 1, not 2$"
    ):
        average.weight = 2
    assert average.weight == 0.5


def test_the_class_shows_the_setting_itself() -> None:
    assert isinstance(Average.weight, Setting)


@pytest.mark.parametrize("wrong", [0, -3, 2.0, True, None])
def test_counts_are_whole_numbers_above_0(wrong: object) -> None:
    with pytest.raises(ValueError, match="n must be a whole number of at least 1"):
        at_least_one("n", wrong)
    assert at_least_one("n", 4) == 4
