"""Restricted machines by their settings: they run, are resumed and changed as all models are."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import replace
from engine.training.trainer import Trainer
from tests.engine.training.test_build_autoencoder import small_digits


def trainer(**settings: Any) -> Trainer:
    changes: dict[str, Any] = {
        "network.model": "rbm",
        "network.hidden": "9",
        "network.initializer": "normal",
        "data.train_size": 60,
        "data.validation_size": 0,
        "optimizer.method": "momentum",
        "optimizer.lr": 0.05,
        "training.steps": 60,
        "training.batch_size": 10,
        "training.evaluation_interval": 20,
    }
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return build_trainer(replace(RunConfig(), changes | named), small_digits())


def losses(run: Trainer) -> list[float]:
    return [record.loss for record in run.steps()]


KINDS: list[dict[str, Any]] = [
    {},
    {"boltzmann__persistent": True, "boltzmann__gibbs_steps": 2},
    {"boltzmann__sampled": False, "training__precision": "float64", "regularization__l2": 0.001},
]


@pytest.mark.parametrize("settings", KINDS, ids=str)
def test_it_learns_and_the_same_seed_gives_the_same_bits(settings: dict[str, Any]) -> None:
    first, second = trainer(**settings), trainer(**settings)
    before = first.evaluate()
    assert losses(first) == losses(second)
    after = first.evaluate()
    assert after.test_loss < before.test_loss
    assert (after.figure("log_likelihood") or -99) > (before.figure("log_likelihood") or 0)


@pytest.mark.parametrize("settings", KINDS, ids=str)
def test_a_run_that_is_resumed_goes_on_bit_for_bit(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    whole, halved = trainer(**settings), trainer(**settings)
    expected = losses(whole)
    steps = halved.steps()
    got = [next(steps).loss for _ in range(23)]
    save_checkpoint(halved, tmp_path / "run.npz")
    resumed = load_checkpoint(tmp_path / "run.npz", small_digits())
    assert got + losses(resumed) == expected


def test_the_number_of_gibbs_steps_changes_live() -> None:
    run = trainer()
    next(run.steps())
    run.apply("boltzmann.gibbs_steps", 5)
    assert getattr(run.parts.model, "k", None) == 5


def test_log_likelihood_is_written_once_and_free_energy_of_both() -> None:
    figures = dict(trainer().evaluate().more)
    assert set(figures) == {
        "train_free_energy",
        "test_free_energy",
        "log_likelihood",
        "pseudo_likelihood",
    }
    assert np.isfinite(list(figures.values())).all()


def test_chains_that_break_end_a_run_with_words() -> None:
    run = trainer(boltzmann__persistent=True)
    steps = run.steps()
    next(steps)
    run.parts.network.running_state["rbm1.chains"][0, 0] = np.nan
    broken = next(steps).divergence
    assert broken is not None
    assert (broken.layer, broken.quantity, broken.fault.value) == ("rbm1", "chains", "not a number")


def test_the_likelihood_is_exact_up_to_twenty_hidden_units_and_not_claimed_beyond() -> None:
    few, many = (trainer(network__hidden=str(n)).evaluate() for n in (16, 17))
    assert few.figure("log_likelihood") is not None
    assert many.figure("log_likelihood") is not None  # 16 pixels are fewer than its units
    evaluation = of_digits(21).evaluate()
    assert evaluation.figure("log_likelihood") is None
    assert evaluation.figure("pseudo_likelihood") is not None


def of_digits(hidden: int) -> Trainer:
    changes = {"network.model": "rbm", "network.hidden": hidden, "training.steps": 100_000}
    return build_trainer(replace(RunConfig(), changes))


def test_a_likelihood_that_is_dear_is_measured_more_seldom() -> None:
    intervals = [of_digits(hidden).evaluation_interval for hidden in (12, 20, 21)]
    assert intervals[1] > 10 * intervals[0]
    assert intervals[2] < intervals[0]


@pytest.mark.parametrize(
    ("settings", "field", "said"),
    [
        ({"network__hidden": "9, 8"}, "network.hidden", "one hidden layer"),
        ({"network__hidden": ""}, "network.hidden", "one hidden layer"),
        ({"boltzmann__gibbs_steps": -3}, "boltzmann.gibbs_steps", "-3 is not allowed"),
        ({"boltzmann__gibbs_steps": "nan"}, "boltzmann.gibbs_steps", "from 1 to 1000"),
        ({"boltzmann__gibbs_steps": 1001}, "boltzmann.gibbs_steps", "from 1 to 1000"),
        ({"boltzmann__persistent": "maybe"}, "boltzmann.persistent", "true or false"),
        ({"boltzmann__gibbs_steps": 0}, "boltzmann.gibbs_steps", "from 1 to 1000"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(
    settings: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(ConfigError, match=said) as refused:
        trainer(**settings)
    assert refused.value.field == field
