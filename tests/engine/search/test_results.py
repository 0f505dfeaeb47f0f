"""The table of a search: ranked, without doubles; and which trials are due, halved or not."""

from math import sqrt

import pytest

from engine.search.results import Results, Task
from engine.search.search import Judge, Round, Search
from tests.tiny_searches import RATE, made_up, tiny_search


def halving(trials: int) -> Search:
    return tiny_search(trials, halving=True)


def test_the_best_come_first_and_ties_go_to_the_lower_number() -> None:
    results = Results(tiny_search(4), [made_up(n, a) for n, a in [(3, 0.5), (1, 0.5), (2, 0.9)]])
    assert [outcome.number for outcome in results.ranked()] == [2, 1, 3]
    by_loss = Results(tiny_search(4, judge=Judge.LOSS), results.outcomes)
    assert [outcome.number for outcome in by_loss.ranked()] == [2, 1, 3]


def test_what_comes_in_later_is_put_in_its_place() -> None:
    search = tiny_search(3).with_round(Round((RATE,), 3))
    found = [made_up(n, a) for n, a in [(5, 0.2), (1, 0.5), (2, 0.9), (6, 0.7), (4, 0.5)]]
    results = Results(search)
    for outcome in found:
        assert [len(results.ranked(part)) for part in (None, 1, 2)]  # sorted by now
        results.add(outcome)
    for part in (None, 1, 2):
        assert results.ranked(part) == Results(search, found).ranked(part)
    results.add(made_up(3, 0.3, steps=2, whole=False))
    assert [outcome.number for outcome in results.ranked()] == [2, 6, 1, 4, 5]
    assert results.figures == {o.number: o.accuracy for o in results.outcomes}


def test_a_trial_that_was_trained_on_is_ranked_once() -> None:
    results = Results(tiny_search(2), [made_up(1, 0.5, steps=6), made_up(2, 0.6, steps=6)])
    assert [outcome.number for outcome in results.ranked()] == [2, 1]
    results.add(made_up(1, 0.7, steps=18))
    assert [(outcome.number, outcome.steps) for outcome in results.ranked()] == [(1, 18), (2, 6)]


def test_an_outcome_is_recorded_once() -> None:
    results = Results(tiny_search(4))
    assert results.add(made_up(1, 0.5))
    assert not results.add(made_up(1, 0.9))
    assert [outcome.accuracy for outcome in results.outcomes] == [0.5]


def test_what_is_due_is_what_is_not_recorded() -> None:
    results = Results(tiny_search(3), [made_up(2, 0.5)])
    assert list(results.due()) == [Task(1, 18), Task(3, 18)]
    assert (len(results), results.total, results.ended) == (1, 3, False)
    results.add(made_up(1, 0.1))
    results.add(made_up(3, 0.1))
    assert results.ended


def test_of_a_round_only_its_own_trials_are_ranked() -> None:
    search = tiny_search(2).with_round(Round((RATE,), 2))
    results = Results(search, [made_up(n, n / 10) for n in (1, 2, 3, 4)])
    assert [outcome.number for outcome in results.ranked(1)] == [2, 1]
    assert [outcome.number for outcome in results.ranked(2)] == [4, 3]


def test_halving_gives_the_best_third_three_times_the_updates() -> None:
    results = Results(halving(9))
    assert results.rungs == (2, 6, 18)
    assert results.total == 9 + 3 + 1
    assert list(results.due()) == [Task(n, 2) for n in range(1, 10)]
    for n in range(1, 9):
        results.add(made_up(n, n / 10, 2, whole=False))
    assert list(results.due()) == [Task(9, 2)]
    results.add(made_up(9, 0.05, 2, whole=False))
    assert list(results.due()) == [Task(n, 6) for n in (6, 7, 8)]
    for n in (6, 7, 8):
        results.add(made_up(n, (16 - n) / 10, 6, whole=False))
    assert list(results.due()) == [Task(6, 18)]
    results.add(made_up(6, 0.7))
    assert results.ended
    assert [outcome.number for outcome in results.ranked()] == [6]
    assert results.latest[7].steps == 6


def test_a_trial_that_has_diverged_is_not_trained_on() -> None:
    results = Results(halving(3))
    for n, diverged in ((1, 1), (2, 0), (3, 0)):
        results.add(made_up(n, (4 - n) / 10, 2, whole=False, diverged=diverged))
    assert list(results.due()) == []


def test_the_figures_do_not_depend_on_the_order_in_which_trials_come_back() -> None:
    outcomes = [made_up(n, n % 4 / 10, 2, whole=False) for n in range(1, 10)]
    one, other = Results(halving(9), outcomes), Results(halving(9), reversed(outcomes))
    assert list(one.due()) == list(other.due())


def test_the_standard_error_is_that_of_counting_digits() -> None:
    outcome = made_up(1, 0.8, examples=100)
    assert outcome.error(Judge.ACCURACY) == pytest.approx(0.04)
    assert outcome.error(Judge.LOSS) == pytest.approx(0.5 / 10)


def test_with_several_seeds_their_spread_is_added() -> None:
    outcome = made_up(1, 0.8, accuracies=(0.7, 0.9), losses=(1.0, 1.0), examples=100)
    assert outcome.accuracy == pytest.approx(0.8)
    assert outcome.error(Judge.ACCURACY) == pytest.approx(sqrt(0.8 * 0.2 / 100 + 0.02 / 2))
    assert outcome.error(Judge.LOSS) == pytest.approx(0.05)
