"""A live change is named as the cause of what followed only where it can be."""

from typing import Any

import pytest

from dlgui.labs.overfitting.rules import find
from dlgui.session.history import RunHistory
from tests.made_up_runs import START, Figures, change, run

# A gap of .3, and after a change at step 400 one of .2 with a better test accuracy.
CLOSED: dict[int, Figures] = {
    0: START,
    200: (1.0, 0.7),
    300: (1.0, 0.7),
    400: (1.0, 0.7),
    500: (0.97, 0.77),
    600: (0.97, 0.77),
}
LESS: dict[int, Figures] = {**CLOSED, 500: (0.8, 0.6), 600: (0.8, 0.6)}
REMEDIES = ["regularization.l1", "regularization.l2", "regularization.dropout"]


@pytest.mark.parametrize("remedy", REMEDIES)
def test_a_remedy_made_stronger_works_or_holds_back(remedy: str) -> None:
    assert find(change(run(CLOSED), 400, remedy, 0.1)).suggestion == "The remedy works."
    assert "learns less" in find(change(run(LESS), 400, remedy, 0.1)).suggestion


@pytest.mark.parametrize("figures", [CLOSED, LESS])
@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("optimizer.lr", 0.01, 0.1),
        ("optimizer.lr", 0.1, 0.01),
        ("network.batch_norm", False, True),
        ("network.batch_norm", True, False),
        ("regularization.l2", 0.1, 0.03),
        ("regularization.l2", 0.1, 0.0),
        ("regularization.l1", 0.01, 0.001),
        ("regularization.dropout", 0.5, 0.2),
        ("early_stopping.patience", 5, 9),
    ],
)
def test_what_is_no_remedy_made_stronger_is_not_judged(
    figures: dict[int, Figures], field: str, old: Any, new: Any
) -> None:
    finding = find(change(run(figures), 400, field, new, old))
    assert "Since step 400" in finding.sentence
    assert finding.suggestion == ""


def quiet(figures: dict[int, Figures], settings: dict[str, Any] | None = None) -> RunHistory:
    return change(run({**CLOSED, **figures}, settings), 400, "regularization.l2", 0.03)


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param({500: (0.97, 0.72), 600: (0.97, 0.72)}, id="within the noise of 1,000 digits"),
        pytest.param({500: (1.0, 0.7), 600: (0.97, 0.77)}, id="one good evaluation"),
        pytest.param({500: (0.97, 0.77), 600: (1.0, 0.7)}, id="it was good for a while"),
        pytest.param({300: (1.0, 0.77), 400: (1.0, 0.7)}, id="the one before was a bad one"),
        pytest.param({200: (1.0, 0.5), 300: (1.0, 0.6)}, id="it was getting better anyway"),
        pytest.param({400: (0.75, 0.7), 600: (0.77, 0.8)}, id="there was no gap"),
    ],
)
def test_what_may_be_chance_or_would_have_come_anyway_is_not_judged(
    figures: dict[int, Figures],
) -> None:
    assert find(quiet(figures)).suggestion == ""


def test_few_test_digits_prove_less() -> None:
    assert find(quiet({}, {"training.evaluation_test": 1000})).suggestion == "The remedy works."
    assert find(quiet({}, {"training.evaluation_test": 100})).suggestion == ""


def test_of_two_changes_at_a_time_neither_is_the_cause() -> None:
    history = change(run(CLOSED), 380, "regularization.dropout", 0.1)
    finding = find(change(history, 400, "regularization.l2", 0.03))
    assert finding.headline == "Dropout 0 → 0.1, L2 0 → 0.03:"
    assert finding.suggestion == ""


def test_a_change_shortly_before_may_still_be_at_work() -> None:
    history = change(run(CLOSED), 250, "optimizer.lr", 0.02)
    assert find(change(history, 400, "regularization.l2", 0.03)).suggestion == ""
    long_ago = change(run(CLOSED), 200, "optimizer.lr", 0.02)
    finding = find(change(long_ago, 400, "regularization.l2", 0.03))
    assert finding.suggestion == "The remedy works."


def test_a_rate_that_falls_by_itself_may_be_the_cause() -> None:
    assert find(quiet({}, {"optimizer.schedule": "cosine"})).suggestion == ""


@pytest.mark.parametrize("train", [0.387, 0.13])
def test_a_jump_right_after_a_change_is_told_but_not_judged(train: float) -> None:
    figures: dict[int, Figures] = {0: START, 100: (0.9, 0.7), 200: (1.0, 0.7), 225: (train, 0.33)}
    finding = find(change(run(figures), 200, "regularization.l1", 1.0))
    assert finding.headline == "L1 0 → 1:"
    assert "from 0.700 to 0.330" in finding.sentence
    assert finding.suggestion == ""


@pytest.mark.parametrize("field", ["network.batch_norm", "optimizer.lr", "regularization.dropout"])
def test_a_fall_after_a_change_is_not_put_down_to_learning_on(field: str) -> None:
    """Neither at once nor later: the change may be the reason as well."""
    figures: dict[int, Figures] = {
        0: START,
        200: (0.99, 0.74),
        300: (0.99, 0.74),
        350: (1.0, 0.7),
        400: (1.0, 0.69),
        500: (1.0, 0.68),
    }
    value = True if field == "network.batch_norm" else 0.2
    for last in (350, 400, 500):
        cut = {step: f for step, f in figures.items() if step <= last}
        assert find(run(cut)).headline == "Learning on makes it worse."
        finding = find(change(run(cut), 300, field, value))
        assert finding.headline != "Learning on makes it worse."
