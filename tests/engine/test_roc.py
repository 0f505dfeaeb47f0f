"""How two groups are told apart: the curve, and the area under it."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.roc import area_under_roc, roc_curve


def test_groups_that_lie_apart() -> None:
    scores, odd = np.array([1.0, 2, 3, 4]), np.array([False, False, True, True])
    assert area_under_roc(scores, odd) == 1
    assert area_under_roc(-scores, odd) == 0
    assert area_under_roc(np.ones(4), odd) == 0.5


@given(st.lists(st.tuples(st.integers(0, 5), st.booleans()), min_size=2, max_size=30))
def test_the_area_is_that_under_the_curve(pairs: list[tuple[int, bool]]) -> None:
    scores, odd = np.array([s for s, _ in pairs], float), np.array([o for _, o in pairs])
    if odd.all() or not odd.any():
        with pytest.raises(ValueError, match="an odd and a normal example"):
            area_under_roc(scores, odd)
        return
    thresholds, alarms, found = roc_curve(scores, odd)
    assert (alarms[0], found[0], alarms[-1], found[-1]) == (0, 0, 1, 1)
    assert (np.diff(thresholds) < 0).all()
    under = ((found[1:] + found[:-1]) / 2 * np.diff(alarms)).sum()
    assert area_under_roc(scores, odd) == pytest.approx(under)


def test_a_threshold_counts_what_is_as_high() -> None:
    _, alarms, found = roc_curve(np.array([1.0, 2, 2]), np.array([False, False, True]))
    np.testing.assert_allclose(alarms, [0, 0.5, 1])
    np.testing.assert_allclose(found, [0, 1, 1])
