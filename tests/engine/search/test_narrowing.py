"""What a search has shown: the best tenth, pressed edges, narrower ranges, what matters."""

from math import log10

import numpy as np
import pytest

from engine.search.narrowing import (
    best_of,
    between,
    importance,
    narrowed,
    pressed,
    shares_along,
)
from engine.search.ranges import Range, Scale
from engine.search.results import Results
from engine.search.search import Draw, Round
from engine.training.fields import ConfigError
from tests.tiny_searches import DECAY, RATE, judged, made_up, tiny_search


def by_rate(settings: dict[str, float]) -> float:
    """Better and better towards the upper end of the rates, whatever the decay."""
    return (log10(settings[RATE.field]) + 3) / 3


def in_the_middle(settings: dict[str, float]) -> float:
    return 1 - abs(log10(settings[RATE.field]) + 1.5) / 3


def test_the_best_tenth_is_told_from_ten_trials_on() -> None:
    results = judged(tiny_search(100), by_rate)
    best = best_of(results, 1)
    assert len(best) == 10
    assert min(o.accuracy for o in best) >= max(o.accuracy for o in results.ranked()[10:])
    assert best_of(judged(tiny_search(9), by_rate), 1) == []


def test_the_shares_of_the_best_add_up_and_lie_where_they_are() -> None:
    results = judged(tiny_search(100), by_rate)
    along = shares_along(results, best_of(results, 1), RATE, 10)
    assert sum(along) == pytest.approx(1)
    assert along[9] > 0.5
    assert sum(along[:8]) == 0


def test_the_best_that_press_against_the_upper_edge_are_told() -> None:
    (edge,) = pressed(judged(tiny_search(100), by_rate), 1)
    assert (edge.searched, edge.upper, edge.end, edge.best) == (RATE, True, 1.0, 10)
    assert edge.inside == 10
    assert edge.beyond == pytest.approx(10**-0.6, rel=1e-3)


def test_the_best_that_press_against_the_lower_edge_are_told() -> None:
    (edge,) = pressed(judged(tiny_search(100), lambda s: 1 - by_rate(s)), 1)
    assert (edge.upper, edge.end) == (False, 1e-3)


def test_nothing_presses_where_the_best_lie_in_the_middle() -> None:
    assert pressed(judged(tiny_search(100), in_the_middle), 1) == []


def test_an_end_that_the_setting_itself_has_is_no_edge() -> None:
    dropout = Range("regularization.dropout", 0.0, 0.5)
    results = judged(tiny_search(100, dropout), lambda s: 1 - s[dropout.field])
    assert pressed(results, 1) == []
    results = judged(tiny_search(100, dropout), lambda s: s[dropout.field])
    assert [edge.upper for edge in pressed(results, 1)] == [True]


def test_chance_alone_hardly_ever_presses() -> None:
    rng = np.random.default_rng(0)
    told = [
        pressed(judged(tiny_search(100, seed=seed), lambda _: float(rng.random())), 1)
        for seed in range(60)
    ]
    assert sum(map(bool, told)) <= 4


def test_ranges_are_narrowed_round_the_best_tenth() -> None:
    results = judged(tiny_search(100), in_the_middle)
    rate, decay = narrowed(results, 1)
    rates = [results.search.trial(o.number).settings[RATE.field] for o in best_of(results, 1)]
    assert RATE.low < rate.low <= min(rates)
    assert max(rates) <= rate.high < RATE.high
    assert rate.scale is Scale.LOG
    assert decay.field == DECAY.field


def test_with_few_trials_there_is_nothing_to_narrow_to() -> None:
    with pytest.raises(ConfigError, match="too few whole trials"):
        narrowed(judged(tiny_search(9), by_rate), 1)


def test_a_part_of_a_range_may_lie_beyond_it_but_not_beyond_what_is_allowed() -> None:
    assert between(RATE, 1 / 3, 2 / 3) == Range(RATE.field, 0.01, 0.1, Scale.LOG)
    assert between(RATE, 1.5, 0.5).high == pytest.approx(31.6, rel=1e-3)
    assert between(RATE, 0, 9).high == 1000
    dropout = between(Range("regularization.dropout", 0.1, 0.5), -2, 5)
    assert (dropout.low, dropout.high) == (0, 0.95)
    smoothing = between(Range("regularization.label_smoothing", 0.1, 0.5), -2, 5)
    assert smoothing.low == 0
    assert 0.99 < smoothing.high < 1
    assert between(RATE, -9, 1).low > 0
    sizes = between(Range("training.batch_size", 2, 40), 0.5, 0.5)
    assert (sizes.low, sizes.high) == (21, 22)


def test_what_explains_everything_has_the_importance_one_and_what_explains_nothing_zero() -> None:
    found = importance(judged(tiny_search(300), by_rate), 1)
    assert found[RATE.field] > 0.95
    assert found[DECAY.field] < 0.05


def test_noise_has_no_importance_however_few_the_trials() -> None:
    rng = np.random.default_rng(1)
    found = [
        importance(judged(tiny_search(30, seed=seed), lambda _: float(rng.random())), 1)
        for seed in range(40)
    ]
    assert np.mean([value for one in found for value in one.values()]) < 0.1


def test_of_two_equal_causes_each_explains_a_half() -> None:
    def both(settings: dict[str, float]) -> float:
        return (RATE.place(settings[RATE.field]) + DECAY.place(settings[DECAY.field])) / 2

    found = importance(judged(tiny_search(2000), both), 1)
    assert found[RATE.field] == pytest.approx(0.5, abs=0.05)
    assert found[DECAY.field] == pytest.approx(0.5, abs=0.05)


def test_choices_and_the_values_of_a_grid_are_groups_themselves() -> None:
    kinds = Range("network.activation", choices=("relu", "tanh"))
    found = importance(judged(tiny_search(40, kinds, RATE), lambda s: s[kinds.field] == "tanh"), 1)
    assert found[kinds.field] == 1
    grid = judged(tiny_search(100, draw=Draw.GRID), by_rate)
    assert importance(grid, 1)[RATE.field] == pytest.approx(1)


def test_nothing_is_said_of_fewer_than_twenty_trials_or_of_another_round() -> None:
    assert importance(judged(tiny_search(19), by_rate), 1) == {}
    search = tiny_search(30).with_round(Round((RATE,), 30))
    results = Results(search, [made_up(n, n / 100) for n in range(1, 31)])
    assert importance(results, 2) == {}
    assert set(importance(results, 1)) == {RATE.field, DECAY.field}


def test_figures_that_are_all_the_same_are_explained_by_nothing() -> None:
    assert set(importance(judged(tiny_search(30), lambda _: 0.5), 1).values()) == {0.0}
