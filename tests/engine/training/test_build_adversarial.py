"""Adversarial nets by their settings: they run, are resumed and changed as all models are."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.models.adversarial import AdversarialNet
from engine.models.names import Learns
from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.records import Ending
from engine.training.settings import replace
from engine.training.trainer import Trainer


def trainer(**settings: Any) -> Trainer:
    changes: dict[str, Any] = {
        "network.model": "adversarial",
        "network.hidden": "6",
        "adversarial.discriminator_hidden": "7",
        "data.source": "gaussian_ring",
        "data.points": 80,
        "data.validation_size": 0,
        "optimizer.method": "adam",
        "training.steps": 60,
        "training.batch_size": 10,
        "training.evaluation_interval": 20,
    }
    named = {name.replace("__", "."): value for name, value in settings.items()}
    return build_trainer(replace(RunConfig(), changes | named))


def losses(run: Trainer) -> list[float]:
    return [record.loss for record in run.steps()]


def net(run: Trainer) -> AdversarialNet:
    assert isinstance(run.parts.model, AdversarialNet)
    return run.parts.model


KINDS: list[dict[str, Any]] = [
    {"adversarial__discriminator_steps": 3},
    {
        "optimizer__method": "sgd",
        "adversarial__generator_loss": "minimax",
        "training__precision": "float64",
    },
    {"network__batch_norm": True, "regularization__dropout": 0.2, "optimizer__clip_norm": 0.5},
]


@pytest.mark.parametrize("settings", KINDS, ids=str)
def test_a_run_that_is_resumed_goes_on_bit_for_bit(
    settings: dict[str, Any], tmp_path: Path
) -> None:
    whole, halved = trainer(**settings), trainer(**settings)
    expected = losses(whole)
    steps = halved.steps()
    got = [next(steps).loss for _ in range(23)]
    save_checkpoint(halved, tmp_path / "run.npz")
    resumed = load_checkpoint(tmp_path / "run.npz")
    assert got + losses(resumed) == expected
    assert resumed.evaluate() == whole.evaluate()


@pytest.mark.parametrize("learns", ["generator", "discriminator"])
def test_one_alone_learns_and_the_other_stays_as_it_is(learns: str) -> None:
    run = trainer(regularization__l1=0.01, regularization__l2=0.01)
    steps = run.steps()
    for _ in range(5):
        next(steps)
    run.apply("adversarial.learns", learns)
    before = run.parts.network.store.values.copy()
    for _ in range(4):
        next(steps)
    for player, part in net(run).parts.items():
        moved = [(before[span] != run.parts.network.store.values[span]).any() for span in part]
        assert moved == [player == learns] * 2


def test_changes_act_live_and_are_replayed_from_a_file(tmp_path: Path) -> None:
    def play(run: Trainer, count: int) -> list[float]:
        steps = run.steps()
        return [next(steps).loss for _ in range(count)]

    def made() -> Trainer:
        run = trainer()
        play(run, 5)
        run.apply("adversarial.learns", "generator")
        play(run, 7)
        return run

    run = made()
    assert net(run).learns is Learns.GENERATOR
    assert run.parts.optimizer.state["updates"].tolist() == [9, 3]
    save_checkpoint(run, tmp_path / "run.npz")
    resumed = load_checkpoint(tmp_path / "run.npz")
    for each in (run, resumed):
        each.apply("adversarial.learns", "both")
        each.apply("adversarial.discriminator_steps", 4)
    assert play(run, 20) == play(resumed, 20) != play(made(), 20)


def test_its_figures_are_written_once_and_modes_only_where_there_are_any() -> None:
    names = {"discriminator_loss", "generator_loss"}
    assert set(dict(trainer().evaluate().more)) == names | {"modes", "quality"}
    assert set(dict(trainer(data__source="moons").evaluate().more)) == names


def test_the_discriminator_learns_to_tell_and_the_generator_to_deceive() -> None:
    alone = trainer(adversarial__learns="discriminator", optimizer__lr=0.01)
    before = alone.evaluate().test_loss
    losses(alone)
    assert alone.evaluate().test_loss < before
    other = trainer(adversarial__learns="generator", optimizer__lr=0.01)
    start = other.evaluate().figure("generator_loss") or 0
    losses(other)
    assert (other.evaluate().figure("generator_loss") or 9) < start


@pytest.mark.parametrize(("number", "layer"), [(0, "linear1"), (-1, "linear4")])
def test_a_run_whose_numbers_break_ends_and_says_where(number: int, layer: str) -> None:
    run = trainer()
    weights = [p for p in run.parts.network.parameters if p.decays]
    weights[number].value[0] = np.nan
    last = list(run.steps())[-1]
    assert last.ending is Ending.DIVERGED
    assert last.divergence is not None
    assert last.divergence.layer == layer


@pytest.mark.parametrize(
    ("settings", "field", "said"),
    [
        ({"data__source": "digits"}, "network.model", "points of the plane"),
        ({"adversarial__discriminator_steps": 0}, "adversarial.discriminator_steps", "1 to 100"),
        ({"adversarial__latent_size": 0}, "adversarial.latent_size", "from 1"),
        (
            {"adversarial__generator_loss": "hinge"},
            "adversarial.generator_loss",
            "non_saturating, minimax",
        ),
        ({"adversarial__learns": "nobody"}, "adversarial.learns", "generator"),
        (
            {"early_stopping__enabled": True, "data__validation_size": 20},
            "early_stopping.enabled",
            "need not fall",
        ),
    ],
    ids=str,
)
def test_what_does_not_fit_is_refused_in_words(
    settings: dict[str, Any], field: str, said: str
) -> None:
    with pytest.raises(ConfigError, match=said) as refused:
        trainer(**settings)
    assert refused.value.field == field
