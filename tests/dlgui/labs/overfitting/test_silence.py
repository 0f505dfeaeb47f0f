"""Cases in which a rule has to keep silent, beside those in which it speaks."""

from typing import Any

import pytest

from dlgui.labs.overfitting.rules import find
from tests.made_up_runs import START, Figures, ended, run


def headline(figures: dict[int, Figures], **settings: Any) -> str:
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return find(run(figures, named)).headline


WORSE = "Learning on makes it worse."
BY_HEART = "The network has learnt its 300 digits by heart."


@pytest.mark.parametrize("train", [0.9, 0.979, 0.98, 0.987, 0.99, 0.997])
def test_by_heart_means_every_digit(train: float) -> None:
    assert headline({0: START, 50: (0.8, 0.7), 100: (train, 0.76)}) != BY_HEART
    assert headline({0: START, 50: (0.8, 0.7), 100: (1.0, 0.76)}) == BY_HEART


def test_by_heart_is_said_of_the_digits_that_were_looked_at() -> None:
    figures: dict[int, Figures] = {0: START, 50: (0.8, 0.7), 100: (1.0, 0.76)}
    found = headline(figures, data__train_size=1000, training__evaluation_train=300)
    assert found == "All 300 training digits that were looked at are right."
    found = headline(figures, data__train_size=1000, training__evaluation_train=1000)
    assert found == "The network has learnt its 1000 digits by heart."


def test_a_network_that_knows_its_digits_and_the_others_has_not_learnt_by_heart() -> None:
    assert headline({0: START, 50: (0.9, 0.9), 100: (1.0, 0.97)}) != BY_HEART


@pytest.mark.parametrize(
    ("best", "now", "digits", "speaks"),
    [
        (0.742, 0.721, 1000, False),
        (0.742, 0.715, 1000, False),
        (0.742, 0.690, 1000, True),
        (0.742, 0.690, 100, False),
        (0.742, 0.600, 100, True),
        (0.97, 0.955, 1000, False),
        (0.97, 0.945, 1000, True),
    ],
)
def test_a_fall_has_to_be_more_than_chance(
    best: float, now: float, digits: int, speaks: bool
) -> None:
    figures: dict[int, Figures] = {0: START, 50: (0.98, best), 100: (0.985, now), 150: (0.99, now)}
    assert (headline(figures, training__evaluation_test=digits) == WORSE) is speaks


def test_one_bad_evaluation_of_many_is_no_fall() -> None:
    steady: dict[int, Figures] = {50 * i: (0.99, 0.742) for i in range(1, 12)}
    figures: dict[int, Figures] = {0: START, **steady, 600: (0.99, 0.65)}
    assert headline(figures) != WORSE
    later: dict[int, Figures] = {50 * i: (0.99, 0.65) for i in range(13, 15)}
    assert headline({**figures, **later}) == WORSE


def test_a_fall_of_both_is_not_put_down_to_learning_on() -> None:
    assert headline({0: START, 50: (0.9, 0.8), 100: (0.7, 0.6), 150: (0.7, 0.6)}) != WORSE


@pytest.mark.parametrize(
    ("train", "test", "noise", "speaks"),
    [
        (0.65, 0.8, 0.3, True),
        (0.78, 0.8, 0.3, False),
        (0.75, 0.8, 0.01, False),
        (0.65, 0.8, 0.0, False),
        (0.99, 0.6, 0.3, False),
        (0.2, 0.4, 0.3, False),
    ],
)
def test_wrong_labels_are_named_where_they_explain_the_difference(
    train: float, test: float, noise: float, speaks: bool
) -> None:
    found = headline({0: START, 50: (0.5, 0.6), 100: (train, test)}, data__label_noise=noise)
    assert (found == "The wrong labels have not been learnt.") is speaks


@pytest.mark.parametrize(
    ("train", "test", "digits", "speaks"),
    [
        (0.93, 0.91, 1000, True),
        (0.93, 0.91, 50, False),
        (0.93, 0.84, 1000, False),
        (0.7, 0.7, 1000, False),
    ],
)
def test_that_it_holds_for_new_digits_needs_digits_enough(
    train: float, test: float, digits: int, speaks: bool
) -> None:
    figures: dict[int, Figures] = {0: START, 50: (0.7, 0.7), 100: (train, test)}
    found = headline(figures, training__evaluation_test=digits)
    assert (found == "What was learnt holds for new digits too.") is speaks


@pytest.mark.parametrize(("digits", "speaks"), [(1000, True), (20, False)])
def test_a_gap_on_a_few_digits_is_chance(digits: int, speaks: bool) -> None:
    figures: dict[int, Figures] = {0: START, 50: (0.6, 0.6), 100: (0.75, 0.6)}
    found = headline(figures, training__evaluation_test=digits)
    assert (found == "Train and test accuracy part.") is speaks


def test_a_test_loss_that_was_high_once_has_not_risen() -> None:
    figures: dict[int, Figures] = {0: START, 50: (0.8, 0.7, 0.5, 0.8)}
    figures |= {100: (0.9, 0.7, 0.3, 0.9), 150: (0.95, 0.7, 0.2, 0.81)}
    assert "risen" not in find(run(figures)).sentence
    assert "since step 50" in find(run({**figures, 150: (0.95, 0.7, 0.2, 0.9)})).sentence


@pytest.mark.parametrize(
    ("settings", "speaks"),
    [
        ({}, False),
        ({"regularization.l2": 0.1}, True),
        ({"regularization.l2": 0.001}, False),
        ({"regularization.l1": 0.01}, True),
        ({"regularization.l1": 0.0001}, False),
        ({"regularization.dropout": 0.2}, True),
        ({"regularization.dropout": 0.05}, False),
        ({"regularization.dropout": 0.2, "network.hidden": (50,)}, False),
        ({"optimizer.method": "adamw", "optimizer.weight_decay": 0.1}, True),
    ],
)
def test_a_remedy_holds_back_only_if_it_is_strong(settings: dict[str, Any], speaks: bool) -> None:
    history = ended(run({0: START, 50: (0.5, 0.5), 100: (0.6, 0.58)}, settings))
    assert (find(history).headline == "The remedy holds the network back.") is speaks
    history.ending = None
    assert find(history).headline != "The remedy holds the network back."


@pytest.mark.parametrize("train", [0.1, 0.15])
def test_a_network_that_guesses_is_not_called_learning(train: float) -> None:
    guesses: dict[int, Figures] = {0: (0.1, 0.1, 2.3, 2.3), 25: (train, 0.1, 2.3, 2.3)}
    assert headline(guesses) == "The first updates have been made."
    assert headline({**guesses, 50: (train, 0.1, 2.3, 2.3)}) == "So far the network guesses."
    assert headline({**guesses, 50: (0.4, 0.4)}) == "The network is learning."


def test_a_short_run_that_has_ended_has_not_just_begun() -> None:
    history = run({0: START, 50: (1.0, 0.7)})
    assert find(history).headline == "Learning has begun."
    assert find(ended(history)).headline == BY_HEART


def test_a_loss_that_still_falls_from_far_above_is_not_flat() -> None:
    falling: dict[int, Figures] = {
        0: (0.1, 0.1, 500.0, 500.0),
        100: (0.12, 0.1, 90.0, 90.0),
        200: (0.12, 0.1, 20.0, 20.0),
    }
    assert headline(falling) == "So far the network guesses."
    resting: dict[int, Figures] = {**falling, 100: (0.12, 0.1, 2.3, 2.3)}
    resting[200] = (0.12, 0.1, 2.3, 2.3)
    assert headline(resting) == "The network does not learn."


def test_what_was_learnt_and_lost_is_said_so() -> None:
    lost: dict[int, Figures] = {
        0: (0.1, 0.1, 2.3, 2.3),
        200: (0.59, 0.5, 1.3, 1.4),
        300: (0.4, 0.3, 2.0, 2.0),
        400: (0.13, 0.12, 2.29, 2.3),
    }
    finding = find(run(lost, {"regularization.l2": 0.2}))
    assert finding.headline == "What was learnt is lost."
    assert "0.590 at step 200 and is 0.130" in finding.sentence
    assert finding.suggestion == "Try a weaker remedy than L2 0.2."
