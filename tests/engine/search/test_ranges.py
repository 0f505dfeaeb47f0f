"""Ranges: what is drawn from them, what a file says of them, and what is refused."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.search.ranges import Range, Scale, range_from_mapping, range_to_mapping
from engine.training.fields import ConfigError

RATE = Range("optimizer.lr", 1e-6, 1e-2, Scale.LOG)
PLACES = st.floats(0, 1, allow_nan=False)


@given(PLACES)
def test_what_is_drawn_lies_in_the_range_and_where_it_was_drawn(place: float) -> None:
    value = RATE.at(place)
    assert 1e-6 <= value <= 1e-2
    assert RATE.place(value) == pytest.approx(place, abs=1e-6)


def test_a_log_range_has_as_many_values_in_every_decade() -> None:
    drawn = [RATE.at(place) for place in np.linspace(0, 1, 1001)]
    counts, _ = np.histogram(np.log10(drawn), bins=4, range=(-6, -2))
    assert counts.tolist() == pytest.approx([250] * 4, abs=2)


def test_a_linear_range_is_even() -> None:
    dropout = Range("regularization.dropout", 0.0, 0.5)
    assert [dropout.at(p) for p in (0, 0.25, 1)] == [0.0, 0.125, 0.5]


@pytest.mark.parametrize("scale", list(Scale))
@given(PLACES)
def test_whole_numbers_are_whole_and_within(scale: Scale, place: float) -> None:
    value = Range("training.batch_size", 2, 40, scale).at(place)
    assert isinstance(value, int)
    assert 2 <= value <= 40


def test_every_whole_number_is_as_likely_the_ends_too() -> None:
    sizes = Range("training.batch_size", 1, 4)
    drawn = [sizes.at((i + 0.5) / 400) for i in range(400)]
    assert [drawn.count(n) for n in (1, 2, 3, 4)] == [100] * 4


def test_choices_are_as_likely_each() -> None:
    kinds = Range("network.activation", choices=("relu", "tanh", "sigmoid"))
    drawn = [kinds.at((i + 0.5) / 300) for i in range(300)]
    assert [drawn.count(kind) for kind in kinds.choices] == [100] * 3
    assert kinds.at(1.0) == "sigmoid"
    assert [kinds.place(kind) for kind in kinds.choices] == pytest.approx([1 / 6, 1 / 2, 5 / 6])


def test_a_grid_has_both_ends() -> None:
    assert RATE.evenly(5) == (1e-6, 1e-5, 1e-4, 1e-3, 1e-2)
    assert Range("training.batch_size", 1, 3).evenly(3) == (1, 2, 3)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"low": 0.1, "high": 0.01}, "0.1 to 0.01 is upside down"),
        ({"low": 0.1, "high": 0.1}, "0.1 to 0.1 is of one value"),
        ({"low": 0, "high": 0.1, "scale": "log"}, "0 to 0.1 is not allowed: a log scale"),
        ({"low": -1, "high": 0.1, "scale": "log"}, "-1 to 0.1 is not allowed: a log scale"),
        ({"low": -1, "high": 0.1}, "-1 is not allowed; allowed is a number above 0"),
        ({"low": 0.1, "high": 1e9}, "1000000000 is not allowed"),
        ({"low": float("nan"), "high": 1}, "nan to 1 is no range of numbers"),
        ({"low": 0.1, "high": float("inf")}, "0.1 to inf is no range of numbers"),
        ({"low": 0.1, "high": 10**400}, "too large"),
        ({"low": 0.1}, "has no high"),
        ({"low": True, "high": 1}, "low True is not allowed"),
        ({"low": "much", "high": 1}, "low 'much' is not allowed"),
        ({"low": 0.1, "high": 1, "scale": "square"}, "scale 'square' is not allowed"),
        ({"low": 0.1, "choices": [0.1, 0.2]}, "has choices, and low too"),
        ({"choices": [0.1]}, "0.1 is the only choice"),
        ({"choices": [0.1, 0.1]}, "0.1 stands twice"),
        ({"choices": [0.1, -1]}, "-1 is not allowed"),
        ({"choices": []}, "no values"),
        ({"choices": 3}, "3 is not allowed; allowed is a list"),
    ],
)
def test_what_is_no_range_is_refused_with_field_and_value(
    table: dict[str, Any], words: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        range_from_mapping({"field": "optimizer.lr", **table})
    assert str(caught.value).startswith("optimizer.lr: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ({"field": "network.activation", "choices": ["relu", "rely"]}, "'rely' is not allowed"),
        ({"field": "network.activation", "low": 1, "high": 2}, "give its choices"),
        ({"field": "optimizer.rate", "low": 1, "high": 2}, "there is no such setting"),
        ({"field": "training.batch_size", "low": 0.5, "high": 9}, "0.5 is not allowed"),
        ({"low": 1, "high": 2}, "range.field: is missing"),
        ({"field": "optimizer.lr", "lo": 1}, "range.lo: not known"),
        ("optimizer.lr", "[[range]]"),
    ],
)
def test_what_does_not_fit_its_field_is_refused(table: Any, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        range_from_mapping(table)
    assert words in str(caught.value)


@pytest.mark.parametrize(
    "searched",
    [
        RATE,
        Range("training.batch_size", 2, 40, Scale.LOG),
        Range("network.hidden", choices=((10, 10), (50,))),
        Range("optimizer.eps", choices=(None, 0.1)),
        Range("network.batch_norm", choices=(False, True)),
        Range("network.stages", choices=("conv 4 3x3, pool 2", "conv 8 3x3")),
    ],
)
def test_a_range_comes_back_from_a_file_as_it_was(searched: Range) -> None:
    assert range_from_mapping(range_to_mapping(searched)) == searched


def test_numbers_may_be_typed_as_people_write_them() -> None:
    typed = {"field": "optimizer.lr", "low": "1e-6", "high": "0,01", "scale": "log"}
    assert range_from_mapping(typed) == RATE
