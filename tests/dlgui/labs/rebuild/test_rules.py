"""Each rule holds where it should and keeps silent where it should not."""

from typing import Any

import pytest
from threadpoolctl import threadpool_limits

from dlgui.labs.rebuild.rules import find
from dlgui.labs.shared.findings import Mood
from dlgui.session.history import RunHistory
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.presets import load_preset
from engine.training.records import Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import replace


def history(settings: dict[str, Any], loss: float = 90.0, **figures: float) -> RunHistory:
    config = replace(RunConfig(), {"network.model": "autoencoder"} | settings)
    made = RunHistory(config)
    nan = float("nan")
    made.add_evaluation(Evaluation(10, loss, nan, loss, nan, more=tuple(figures.items())))
    made.step = 10
    return made


VARIATIONAL = {"autoencoder.kind": "variational"}


@pytest.mark.parametrize(
    ("settings", "loss", "figures", "said", "mood"),
    [
        ({}, 90, {"pca_loss": 100.0}, "It beats as many", Mood.GOOD),
        ({}, 110, {"pca_loss": 100.0}, "Principal components still", Mood.INFO),
        ({}, 110, {}, "Test loss 110.0", Mood.INFO),
        ({}, 90, {"auc": 0.99, "pca_loss": 1.0}, "tells what it has never seen", Mood.GOOD),
        ({}, 90, {"auc": 0.7}, "in part", Mood.INFO),
        ({}, 90, {"auc": 0.1}, "rebuilds better what it has never", Mood.WARNING),
        (VARIATIONAL, 150, {"test_kl": 6.0, "test_reconstruction": 144.0}, "6.0 nats", Mood.INFO),
        (
            VARIATIONAL,
            150,
            {"test_kl": 6.0, "test_reconstruction": 144.0, "pca_loss": 183.0},
            "6.0 nats",
            Mood.GOOD,
        ),
        (
            VARIATIONAL,
            200,
            {"test_kl": 0.2, "test_reconstruction": 200.0},
            "collapsed",
            Mood.WARNING,
        ),
        (
            VARIATIONAL | {"autoencoder.beta": 0.0},
            150,
            {"test_kl": 40.0, "test_reconstruction": 150.0},
            "Nothing holds the codes together",
            Mood.INFO,
        ),
        (
            VARIATIONAL | {"autoencoder.code": 10, "autoencoder.beta": 4.0},
            150,
            {"test_kl": 7.6, "test_reconstruction": 125.0, "active_numbers": 8.0},
            "2 of the 10 numbers of the code have collapsed",
            Mood.WARNING,
        ),
        (
            VARIATIONAL | {"autoencoder.code": 10, "autoencoder.beta": 4.0},
            150,
            {"test_kl": 7.6, "test_reconstruction": 125.0, "active_numbers": 10.0},
            "The code says 7.6 nats",
            Mood.INFO,
        ),
        (
            VARIATIONAL | {"autoencoder.code": 10, "autoencoder.beta": 0.0},
            150,
            {"test_kl": 7.6, "test_reconstruction": 125.0, "active_numbers": 8.0},
            "Nothing holds the codes together",
            Mood.INFO,
        ),
        (
            {"autoencoder.loss": "squared_error", "network.hidden": []},
            27.0,
            {"pca_loss": 26.8},
            "come to where the principal components lie",
            Mood.GOOD,
        ),
        (
            {"autoencoder.loss": "squared_error", "network.hidden": []},
            40.0,
            {"pca_loss": 26.8},
            "Principal components still",
            Mood.INFO,
        ),
        (
            {"autoencoder.loss": "squared_error"},
            26.8,
            {"pca_loss": 26.9},
            "It beats as many",
            Mood.GOOD,
        ),
    ],
)
def test_what_is_said(
    settings: dict[str, Any], loss: float, figures: dict[str, float], said: str, mood: Mood
) -> None:
    found = find(history(settings, loss, **figures))
    assert said in found.headline
    assert found.mood is mood


@pytest.mark.slow
def test_numbers_of_a_code_collapse_under_a_large_beta_and_no_other() -> None:
    for config, collapsed in zip(load_preset("vae-collapse").configs, (True, False), strict=True):
        made = RunHistory(config)
        with threadpool_limits(1):
            for record in build_trainer(config).steps():
                made.add_record(record)
        assert ("numbers of the code have collapsed" in find(made).headline) == collapsed


def test_a_run_that_broke_says_so_and_one_that_was_not_measured_waits() -> None:
    broken = history({}, pca_loss=1.0)
    fault = Divergence(11, Fault.NOT_A_NUMBER, "linear1", "weight", 0.1, float("nan"))
    broken.add_record(
        StepRecord(11, float("nan"), 0.0, 0.1, ending=Ending.DIVERGED, divergence=fault)
    )
    assert find(broken).mood is Mood.ERROR
    assert find(RunHistory(RunConfig()), "Preparing").headline == "Preparing"
