"""What is worth trying: never what is in use, and after a divergence what lies at the cause."""

import math
from typing import Any

import pytest

from dlgui.labs.overfitting.advice import WayOut, after_divergence, remedy
from dlgui.labs.overfitting.rules import find
from dlgui.session.history import RunHistory
from engine.training.records import Divergence, Ending, Fault, StepRecord
from tests.made_up_runs import START, Figures, change, run

FLAT: dict[int, Figures] = {
    0: (0.1, 0.1, 2.33, 2.33),
    100: (0.13, 0.12, 2.30, 2.3),
    200: (0.13, 0.12, 2.295, 2.3),
}
LOWER, HIGHER = "Try a lower learning rate.", "Try a higher learning rate."
HE = "He's initial values with ReLU"
TOO_LARGE = "The initial values are too large"
NORMAL = {"network.initializer": "normal"}


@pytest.mark.parametrize(
    ("settings", "suggestion"),
    [
        ({"regularization.l2": 1.0}, "Try a weaker remedy than L2 1."),
        ({"regularization.l2": 100.0}, "Try a weaker remedy than L2 100."),
        ({"regularization.l1": 1.0}, "Try a weaker remedy than L1 1."),
        ({"regularization.dropout": 0.9}, "Try a weaker remedy than dropout 0.9."),
        (
            {"regularization.l2": 1.0, "regularization.dropout": 0.9},
            "Try a weaker remedy than L2 1, dropout 0.9.",
        ),
        ({"regularization.max_norm": 0.1}, "Try a weaker remedy than Max norm 0.1."),
        (
            {"optimizer.method": "adam", "optimizer.lr": 0.001, "regularization.l2": 1.0},
            "Try a weaker remedy than L2 1.",
        ),
        ({"optimizer.lr": 1e-5}, HIGHER),
        # The penalty is strong, but at this rate it has not begun to act.
        ({"optimizer.lr": 1e-6, "regularization.l2": 1.0}, HIGHER),
        ({"optimizer.lr": 1e-6, "regularization.l1": 1.0}, HIGHER),
        # One layer learns in spite of this dropout.
        ({"network.hidden": (100,), "regularization.dropout": 0.7}, HIGHER),
        ({"regularization.l2": 0.01}, HIGHER),
        ({"optimizer.lr": 5.0}, LOWER),
        ({"optimizer.method": "momentum", "optimizer.lr": 0.3}, LOWER),
        ({"optimizer.method": "adam", "optimizer.lr": 0.1}, LOWER),
        ({"optimizer.lr": 0.3}, ""),
        ({"optimizer.lr": 0.3, "network.activation": "sigmoid"}, f"Try {HE}."),
        ({"network.activation": "sigmoid"}, f"Try a higher learning rate, or {HE}."),
        (NORMAL, f"Try a higher learning rate, or {HE}."),
        ({"data.label_noise": 0.9}, ""),
    ],
)
def test_a_network_that_does_not_learn(settings: dict[str, Any], suggestion: str) -> None:
    finding = find(run(FLAT, settings))
    assert finding.headline == "The network does not learn."
    assert finding.suggestion == suggestion


@pytest.mark.parametrize(
    ("loss", "rate", "said"),
    [(6.9, 0.01, HIGHER), (7.1, 0.01, LOWER), (2.0, 0.99, ""), (2.0, 1.0, LOWER)],
)
def test_a_loss_that_has_jumped_or_a_high_rate_asks_for_a_lower_one(
    loss: float, rate: float, said: str
) -> None:
    """The first loss is 2.33: three times that is a jump."""
    flat: dict[int, Figures] = {**FLAT, 100: (0.13, 0.12, loss, 2.3)}
    assert find(run(flat, {"optimizer.lr": rate})).suggestion == said


def test_a_remedy_that_was_raised_a_moment_ago_is_not_to_blame() -> None:
    history = change(run(FLAT), 199, "regularization.l2", 1.0)
    assert find(history).suggestion == HIGHER


def test_a_rate_lowered_live_counts_as_it_is_now() -> None:
    assert find(run(FLAT, {"optimizer.lr": 5.0})).suggestion == LOWER
    history = change(run(FLAT, {"optimizer.lr": 5.0}), 90, "optimizer.lr", 0.001)
    assert find(history).suggestion != LOWER


@pytest.mark.parametrize("loss", [50.0, 1e6, 1e20, math.inf, math.nan])
def test_a_loss_that_starts_so_high_speaks_of_the_initial_values(loss: float) -> None:
    flat: dict[int, Figures] = {
        0: (0.1, 0.1, loss, loss),
        100: (0.12, 0.1, loss, loss),
        200: (0.12, 0.1, loss, loss),
    }
    finding = find(run(flat, NORMAL))
    assert TOO_LARGE not in find(run(flat)).suggestion  # He's values are in use
    if math.isfinite(loss):
        assert finding.suggestion == f"{TOO_LARGE}: try smaller ones, such as He's."


@pytest.mark.parametrize(
    ("settings", "suggestion"),
    [
        ({}, "Try L2 0.03, or more training digits."),
        ({"data.train_size": 8000}, "Try L2 0.03."),
        ({"regularization.dropout": 0.2}, "Try L2 0.03, or more training digits."),
        ({"regularization.l1": 0.01}, "Try early stopping, or more training digits."),
        ({"regularization.l2": 0.01, "data.train_size": 8000}, "Try early stopping."),
        ({"regularization.l2": 0.01, "data.validation_size": 0}, "Try more training digits."),
        (
            {"regularization.l2": 0.1, "data.validation_size": 0, "data.train_size": 8000},
            "",
        ),
    ],
)
def test_what_is_in_use_is_not_to_be_tried(settings: dict[str, Any], suggestion: str) -> None:
    assert remedy(run({0: START}, settings)) == suggestion


def test_what_was_raised_live_is_in_use() -> None:
    history = change(run({0: START, 50: (1.0, 0.7)}), 50, "regularization.l2", 0.03)
    assert "L2" not in remedy(history)


def broken(
    step: int,
    settings: dict[str, Any] | None = None,
    *,
    start: float = 2.33,
    lr: float = 0.01,
    loss: float = 1e5,
) -> tuple[RunHistory, Divergence]:
    """A run that diverged at a step, with the loss that it began with."""
    history = run({0: (0.1, 0.1, start, start)}, {"optimizer.lr": lr} | (settings or {}))
    found = Divergence(step, Fault.EXPLODED, "linear7", "output", lr, loss)
    history.add_record(
        StepRecord(step, loss, math.nan, lr, ending=Ending.DIVERGED, divergence=found)
    )
    return history, found


def way_out_of(history: RunHistory, found: Divergence) -> WayOut:
    way_out = after_divergence(history, found)
    assert find(history).suggestion == way_out.suggestion
    return way_out


@pytest.mark.parametrize("start", [50.0, 1660.0, 1e20, math.inf, math.nan])
def test_too_large_initial_values_are_replaced(start: float) -> None:
    way_out = way_out_of(*broken(1, NORMAL, start=start))
    assert way_out.settings == {"network.initializer": "he_normal"}
    assert way_out.action == "Restart with He"
    tanh = way_out_of(*broken(1, NORMAL | {"network.activation": "tanh"}, start=start))
    assert tanh.settings == {"network.initializer": "lecun_normal"}
    assert "Xavier" in tanh.suggestion


def test_values_and_rate_are_both_offered_where_both_are_at_fault() -> None:
    way_out = way_out_of(*broken(1, NORMAL, start=1e6, lr=10.0))
    assert way_out.settings == {"network.initializer": "he_normal", "optimizer.lr": 0.1}
    moderate = way_out_of(*broken(1, NORMAL, start=13.0, lr=10.0))
    assert moderate.settings == {"optimizer.lr": 0.1}


def test_a_rate_that_is_offered_is_not_high_itself() -> None:
    """At a rate of 1 some seeds break again, and with others nothing is learnt."""
    for lr, offered in ((10.0, 0.1), (1e3, 0.1), (2.0, 0.2), (0.5, 0.05)):
        assert way_out_of(*broken(1, lr=lr)).settings == {"optimizer.lr": offered}
    momentum = {"optimizer.method": "momentum", "optimizer.momentum": 0.9}
    assert way_out_of(*broken(1, momentum, lr=3.0)).settings == {"optimizer.lr": 0.03}
    adam = {"optimizer.method": "adam"}
    assert way_out_of(*broken(1, adam, lr=5.0)).settings == {"optimizer.lr": 0.005}


def test_with_batch_norm_the_first_evaluation_proves_nothing() -> None:
    settings = NORMAL | {"network.batch_norm": True}
    assert way_out_of(*broken(5, settings, start=1e20, lr=5.0)).suggestion == LOWER
    assert TOO_LARGE in way_out_of(*broken(0, settings, start=1e20, loss=math.inf)).suggestion


@pytest.mark.parametrize(
    ("settings", "weaker"),
    [
        ({"regularization.dropout": 0.9}, {"regularization.dropout": 0.1}),
        ({"regularization.dropout": 0.95}, {"regularization.dropout": 0.1}),
        ({"regularization.l2": 100.0}, {"regularization.l2": 0.03}),
    ],
)
def test_a_remedy_at_absurd_strength_is_made_weaker(
    settings: dict[str, Any], weaker: dict[str, Any]
) -> None:
    way_out = way_out_of(*broken(3, settings, lr=0.1, loss=1e8))
    assert way_out.settings == weaker
    assert "weaker" in way_out.suggestion


def test_a_rate_is_lowered_where_nothing_else_is_at_fault() -> None:
    way_out = way_out_of(*broken(3, lr=3.0))
    assert way_out == WayOut(LOWER, {"optimizer.lr": 0.3})
    assert way_out.action == "Restart with 0.3"
    assert way_out_of(*broken(3, {"regularization.l2": 0.03}, lr=100.0)).suggestion == LOWER


@pytest.mark.parametrize(("step", "lr"), [(0, 0.01), (7, 1e-6), (7, 1e-9)])
def test_a_rate_that_is_not_at_fault_is_not_lowered(step: int, lr: float) -> None:
    """Before the first update no rate was in use, and lower and lower ones help nobody."""
    way_out = way_out_of(*broken(step, lr=lr))
    assert way_out == WayOut()
    assert way_out.action == ""


def test_a_change_just_before_is_to_be_taken_back() -> None:
    history, found = broken(410)
    change(history, 400, "network.batch_norm", False, True)
    way_out = way_out_of(history, found)
    assert way_out.settings == {"network.batch_norm": True}
    assert "batch norm on" in way_out.suggestion


def test_a_change_long_before_or_that_changed_nothing_is_not_to_blame() -> None:
    history, found = broken(900, lr=3.0)
    change(history, 400, "regularization.l2", 0.03)
    change(history, 880, "early_stopping.patience", 9)
    change(history, 890, "regularization.l1", 0.0, 0.0)
    assert way_out_of(history, found).suggestion == LOWER


def test_a_rate_raised_live_goes_back_to_where_it_was() -> None:
    history, found = broken(410, lr=3.0)
    history.config = run({}, {"optimizer.lr": 0.01}).config
    change(history, 400, "optimizer.lr", 3.0)
    assert way_out_of(history, found) == WayOut(LOWER, {"optimizer.lr": 0.01})
