"""Both rules of early stopping, on recorded sequences and on odd ones."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.optimization.early_stopping import BestSoFar, StepBefore, stop_index
from engine.optimization.names import BestIs, WorseCount
from tests.oracle_data import small


@pytest.mark.parametrize("case", small("early_stopping"))
def test_agrees_with_the_reference(case: dict[str, Any]) -> None:
    patience = case["patience"]
    rules = {
        "stop_index_seed004_cumulative": StepBefore(patience),
        "stop_index_seed004_consecutive": StepBefore(patience, count=WorseCount.CONSECUTIVE),
        "stop_index_standard_best_patience": BestSoFar(patience),
    }
    stops = {name: stop_index(rule, case["val"]) for name, rule in rules.items()}
    assert stops == {name: case[name] for name in rules}


@pytest.mark.parametrize("case", small("early_stopping"))
def test_a_value_to_be_raised_is_one_to_be_lowered_upside_down(case: dict[str, Any]) -> None:
    raised = [-value for value in case["val"]]
    rule = BestSoFar(case["patience"], best_is=BestIs.HIGHEST)
    assert stop_index(rule, raised) == case["stop_index_standard_best_patience"]
    notes = StepBefore(case["patience"], best_is=BestIs.HIGHEST)
    assert stop_index(notes, raised) == case["stop_index_seed004_cumulative"]


@given(st.lists(st.floats(-10, 10), min_size=1), st.sampled_from(BestIs))
def test_the_best_index_is_that_of_the_first_best_value(
    values: list[float], best_is: BestIs
) -> None:
    for rule in (BestSoFar(1, best_is=best_is), StepBefore(1, best_is=best_is)):
        for value in values:
            rule.update(value)
        best = min(values) if best_is is BestIs.LOWEST else max(values)
        assert rule.best_value == best
        assert rule.best_index == values.index(best)


def test_changes_too_small_to_count_add_up() -> None:
    slow = [1.0, 0.96, 0.92, 0.88, 0.84, 0.80]
    assert stop_index(BestSoFar(3, minimum_change=0.1), slow) is None
    assert stop_index(BestSoFar(2, minimum_change=0.1), slow) == 2
    rule = BestSoFar(2, minimum_change=0.1)
    stop_index(rule, slow)
    assert (rule.best_index, rule.best_value) == (2, 0.92)


def test_a_value_that_is_no_number_counts_as_worse() -> None:
    broken = [1.0, 0.5, np.nan, np.nan, np.nan]
    for rule in (BestSoFar(2), StepBefore(2), StepBefore(2, count=WorseCount.CONSECUTIVE)):
        assert stop_index(rule, broken) == 3
        assert (rule.best_index, rule.best_value) == (1, 0.5)


def test_nothing_but_nan_has_no_best() -> None:
    rule = BestSoFar(2)
    assert stop_index(rule, [np.nan, np.nan]) == 1
    assert rule.best_index is None


def test_bad_settings_are_refused() -> None:
    for patience in (0, -1, 1.5, True):
        with pytest.raises(ValueError, match="patience must be a whole number of at least 1"):
            BestSoFar(patience)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="minimum_change must be"):
        BestSoFar(1, minimum_change=-0.1)
