"""Of points the sentences speak as points, and guessing is what it is for so few classes."""

from typing import Any

import pytest

from dlgui.labs.overfitting.noise import learnt, margin_of_test
from dlgui.labs.overfitting.noise import tested as count_tested
from dlgui.labs.overfitting.rules import find
from engine.training.config import RunConfig
from engine.training.settings import replace
from tests.made_up_runs import Figures, run

MOONS = {"data.source": "moons", "data.points": 200, "data.test_share": 0.75}
GUESS: Figures = (0.5, 0.5, 0.69, 0.69)


def headline(figures: dict[int, Figures], **settings: Any) -> str:
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return find(run(figures, MOONS | named)).headline


def test_points_are_counted_before_the_first_update() -> None:
    sentence = find(run({0: GUESS}, MOONS)).sentence
    assert sentence.startswith("50 points to learn, 150 to test on.")


def test_an_epoch_is_as_long_as_the_points_make_it() -> None:
    assert run({0: GUESS}, MOONS | {"training.batch_size": 10}).steps_per_epoch == 5


@pytest.mark.parametrize(
    ("looked_at", "said"),
    [
        (300, "The network has learnt its 50 points by heart."),
        (20, "All 20 training points that were looked at are right."),
    ],
)
def test_learning_points_by_heart(looked_at: int, said: str) -> None:
    figures: dict[int, Figures] = {0: GUESS, 50: (0.8, 0.7), 100: (1.0, 0.7)}
    assert headline(figures, training__evaluation_train=looked_at) == said


@pytest.mark.parametrize(
    ("settings", "suggestion"),
    [
        ({}, "Try L2 0.03, or more training points."),
        ({"regularization.l2": 0.01}, "Try early stopping, or more training points."),
        ({"data.points": 20_000}, "Try L2 0.03."),
    ],
)
def test_there_may_be_more_points(settings: dict[str, Any], suggestion: str) -> None:
    figures: dict[int, Figures] = {0: GUESS, 50: (0.8, 0.7), 100: (0.95, 0.7)}
    assert find(run(figures, MOONS | settings)).suggestion == suggestion


def test_what_holds_for_new_points_is_said_so() -> None:
    figures: dict[int, Figures] = {0: GUESS, 50: (0.9, 0.9), 100: (1.0, 1.0)}
    assert headline(figures, data__points=2000) == "What was learnt holds for new points too."


@pytest.mark.parametrize(
    ("classes", "train", "guesses"), [(2, 0.55, True), (2, 0.65, False), (6, 0.25, True)]
)
def test_guessing_is_what_it_is_for_so_many_classes(
    classes: int, train: float, guesses: bool
) -> None:
    flat = (train, train, 0.69, 0.69) if classes == 2 else (train, train, 1.79, 1.79)
    figures: dict[int, Figures] = {0: flat, 150: flat, 300: flat}
    found = headline(figures, data__classes=classes)
    assert (found == "The network does not learn.") is guesses


def test_a_linear_network_is_told_to_have_a_hidden_layer() -> None:
    figures: dict[int, Figures] = {0: GUESS, 150: GUESS, 300: GUESS}
    for settings in ({"network.hidden": ()}, {"network.activation": "identity"}):
        suggestion = find(run(figures, MOONS | settings)).suggestion
        assert suggestion.startswith("A linear network parts the plane by straight lines")
    assert "linear" not in find(run(figures, MOONS)).suggestion


def test_chance_is_reckoned_from_the_points_there_are() -> None:
    config = replace(RunConfig(), MOONS)
    assert (learnt(config), count_tested(config)) == (50, 150)
    few, many = (run({0: GUESS, 50: (0.7, 0.7)}, MOONS | {"data.points": n}) for n in (100, 2000))
    assert margin_of_test(few, *few.evaluations) > margin_of_test(many, *many.evaluations)
