"""A search: its trials depend on it and their number alone; what cannot be searched is refused."""

from typing import Any

import numpy as np
import pytest

from engine.search.ranges import Range, Scale
from engine.search.search import Draw, Round, Search
from engine.training.fields import ConfigError
from tests.tiny_searches import DECAY, RATE, tiny_base, tiny_search


def test_a_trial_is_the_same_whenever_it_is_asked_for_and_however_many_there_are() -> None:
    few, many = tiny_search(8), tiny_search(300)
    assert [few.trial(n) for n in range(1, 9)] == [many.trial(n) for n in range(1, 9)]
    assert many.trial(7) == many.trial(7)


def test_a_column_has_what_trials_drew_and_nothing_where_they_drew_none() -> None:
    rates, cells = Range("optimizer.lr", 0.1, 1.0), Range("network.hidden", choices=((3,), (5,)))
    search = Search(tiny_base(), (Round((rates,), 3), Round((rates, cells), 3)))
    assert search.column(rates.field, [5, 2]).tolist() == [
        search.trial(number).settings[rates.field] for number in (5, 2)
    ]
    hidden = search.column(cells.field, [1, 6, 4])
    assert np.isnan(hidden[0])
    assert list(hidden[1:]) == [search.trial(n).settings[cells.field] for n in (6, 4)]


def test_trials_and_seeds_of_the_search_differ() -> None:
    search = tiny_search(50)
    drawn = {tuple(search.trial(n).settings.values()) for n in range(1, 51)}
    other = tiny_search(50, seed=2)
    assert len(drawn) == 50
    assert drawn.isdisjoint(tuple(other.trial(n).settings.values()) for n in range(1, 51))


def test_no_two_trials_share_a_seed() -> None:
    search = tiny_search(5, seeds=3)
    seeds = [seed for n in range(1, 6) for seed in search.trial(n).seeds]
    assert seeds == list(range(1, 16))
    configs = search.configs(search.trial(2))
    assert [config.seed for config in configs] == [4, 5, 6]
    assert {config.optimizer.lr for config in configs} == {search.trial(2).settings[RATE.field]}


def test_rounds_follow_each_other() -> None:
    narrow = Range("optimizer.lr", 0.1, 0.5, Scale.LOG)
    search = tiny_search(4).with_round(Round((narrow,), 3))
    assert search.count == 7
    assert [search.round_of(n) for n in range(1, 8)] == [1, 1, 1, 1, 2, 2, 2]
    assert search.numbers(2) == range(5, 8)
    assert all(0.1 <= search.trial(n).settings["optimizer.lr"] <= 0.5 for n in (5, 6, 7))
    assert search.fields == (RATE.field, DECAY.field)
    assert search.with_trials(9).count == 13


@pytest.mark.parametrize(
    ("trials", "sides"), [(100, (10, 10)), (60, (7, 8)), (5, (2, 2)), (4, (2, 2)), (12, (3, 4))]
)
def test_a_grid_has_as_many_points_as_fit_into_the_budget(
    trials: int, sides: tuple[int, int]
) -> None:
    part = tiny_search(trials, draw=Draw.GRID).rounds[0]
    assert sorted(part.sides) == list(sides)
    assert part.count == sides[0] * sides[1] == len(part.grid) == len(set(part.grid))


def test_a_grid_of_few_choices_has_more_of_the_rest() -> None:
    kinds = Range("network.activation", choices=("relu", "tanh"))
    part = tiny_search(40, kinds, RATE, draw=Draw.GRID).rounds[0]
    assert part.sides == (2, 20)
    assert len({point[1] for point in part.grid}) == 20


def test_a_grid_tries_few_values_of_a_setting_where_chance_tries_as_many_as_trials() -> None:
    grid, chance = tiny_search(100, draw=Draw.GRID), tiny_search(100)
    rates = [{s.trial(n).settings[RATE.field] for n in range(1, 101)} for s in (grid, chance)]
    assert [len(rate) for rate in rates] == [10, 100]


@pytest.mark.parametrize(
    ("trials", "words"),
    [
        (0, "trials: 0 is not allowed; allowed is a whole number from 1 to 10,000"),
        (-3, "trials: -3 is not allowed"),
        (10**9, "trials: 1000000000 is not allowed"),
        (2.5, "trials: 2.5 is not allowed"),
        (True, "trials: True is not allowed"),
    ],
)
def test_a_wrong_number_of_trials_is_refused(trials: Any, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        tiny_search(trials)
    assert words in str(caught.value)


@pytest.mark.parametrize("seeds", [0, 33, 1.5])
def test_a_wrong_number_of_seeds_is_refused(seeds: Any) -> None:
    with pytest.raises(ConfigError, match=f"seeds: {seeds} is not allowed"):
        tiny_search(seeds=seeds)


def test_too_many_trials_in_all_rounds_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"trials: 12,000 in all rounds"):
        tiny_search(6000).with_round(Round((RATE,), 6000))


def test_no_range_seven_ranges_and_one_twice_are_refused() -> None:
    with pytest.raises(ConfigError, match="range: 0 settings; allowed are 1 to 6"):
        Round((), 5)
    with pytest.raises(ConfigError, match="range: 7 settings"):
        Round((RATE,) * 7, 5)
    with pytest.raises(ConfigError, match=r"optimizer.lr: has two ranges"):
        Round((RATE, RATE), 5)


def test_without_validation_digits_nothing_can_be_judged() -> None:
    with pytest.raises(ConfigError, match=r"data.validation_size: 0 is not allowed here"):
        tiny_search(base=tiny_base({"data.validation_size": 0}))


def test_a_setting_without_effect_is_refused_in_every_round() -> None:
    momentum = Range("optimizer.momentum", 0.1, 0.9)
    with pytest.raises(ConfigError, match=r"optimizer.momentum: 0.1 to 0.9 has no effect"):
        Search(tiny_base(), (Round((RATE,), 5), Round((momentum,), 5)))
