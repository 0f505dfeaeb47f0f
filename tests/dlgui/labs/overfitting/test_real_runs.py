"""The sentences on real trainings of the opening preset, changed live or set to absurd values."""

from collections.abc import Iterator
from typing import Any

import pytest
from threadpoolctl import threadpool_limits

from dlgui.labs.overfitting.advice import after_divergence
from dlgui.labs.overfitting.rules import find
from dlgui.labs.shared.findings import Finding
from dlgui.session.history import RunHistory
from tests.made_up_runs import trained

NORMAL: dict[str, Any] = {"network.initializer": "normal"}


@pytest.fixture(autouse=True)
def _one_thread() -> Iterator[None]:
    """Two threads on such small matrices are several times slower."""
    with threadpool_limits(1):
        yield


def findings(history: RunHistory) -> list[Finding]:
    """What is said at each evaluation, as one watches the run or looks back at it."""
    return [find(history.until(e.step)) for e in history.evaluations[1:]]


@pytest.mark.parametrize(
    "settings",
    [{"regularization.l2": 1.0}, {"regularization.l1": 1.0}, {"regularization.dropout": 0.7}],
)
def test_a_remedy_at_absurd_strength_is_to_be_weakened(settings: dict[str, Any]) -> None:
    found = findings(trained("overfit", 200, settings))
    assert "weaker" in found[-1].suggestion
    assert not any("rate" in f.suggestion or "He" in f.suggestion for f in found)
    assert not any(f.headline == "The network is learning." for f in found[2:])


@pytest.mark.parametrize(
    "settings",
    [
        {"optimizer.lr": 10.0},
        {"regularization.dropout": 0.9},
        NORMAL | {"network.initial_std": 0.5},
        NORMAL | {"network.initial_std": 100.0},
        NORMAL | {"network.initial_std": 100.0, "optimizer.lr": 10.0},
    ],
)
def test_what_is_offered_after_a_divergence_helps(settings: dict[str, Any]) -> None:
    """At the latest the second time: two settings may be at fault, one after the other."""
    history = trained("overfit", 150, settings)
    for _ in range(2):
        if history.divergence is not None:
            way_out = after_divergence(history, history.divergence)
            assert way_out.settings
            settings = {**settings, **way_out.settings}
            history = trained("overfit", 150, settings)
    assert history.divergence is None
    assert history.evaluations[-1].train_accuracy > 0.25


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("network.batch_norm", True),
        ("optimizer.lr", 0.1),
        ("optimizer.lr", 0.001),
        ("early_stopping.patience", 9),
    ],
)
def test_a_change_that_is_no_remedy_is_not_judged(field: str, value: Any) -> None:
    history = trained("overfit", 450, {}, {300: (field, value)})
    since = findings(history)[12:]
    assert "Since step 300" in since[-1].sentence
    said = " ".join(f"{f.headline} {f.suggestion}" for f in since)
    for judged in ("remedy works", "makes it worse", "learns less"):
        assert judged not in said


@pytest.mark.parametrize(("field", "value"), [("regularization.l2", 1.0), ("regularization.l1", 1)])
def test_a_remedy_raised_to_absurd_strength_makes_it_learn_less(field: str, value: float) -> None:
    history = trained("overfit", 450, {}, {300: (field, value)})
    assert "learns less" in find(history).suggestion
