"""The one place that makes objects of names: what it builds, and what it refuses to."""

from typing import Any

import numpy as np
import pytest

from engine.data.errors import DataError
from engine.layers.batch_norm import BatchNorm
from engine.layers.names import Activation, InitializerName
from engine.optimization.names import OptimizerName
from engine.training.build import build_trainer, build_trainers
from engine.training.build_network import random_streams
from engine.training.catalogue import ACTIVATIONS, INITIALIZERS, build_initializer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import replace
from engine.training.study import Study, Variant
from tests.tiny_runs import recorded, tiny_config, tiny_digits, tiny_trainer


def test_a_hidden_layer_is_linear_norm_activation_dropout() -> None:
    layers = tiny_trainer({"network.hidden": [12, 8]}).parts.network.layers
    hidden = ["linear", "batch_norm", "relu", "dropout"]
    assert [layer.kind for layer in layers] == hidden * 2 + ["linear"]
    assert [layer.active for layer in layers if isinstance(layer, BatchNorm)] == [False, False]


@pytest.mark.parametrize("name", sorted(ACTIVATIONS))
def test_every_activation_can_be_trained(name: Activation) -> None:
    trainer = tiny_trainer({"network.activation": name, "network.initializer": "glorot_normal"})
    assert recorded(trainer)[-1].divergence is None


@pytest.mark.parametrize("name", sorted(set(Activation) - set(ACTIVATIONS)))
def test_other_activations_are_refused_with_those_allowed(name: Activation) -> None:
    with pytest.raises(ConfigError, match=rf"network\.activation: {name} cannot .*allowed is one"):
        tiny_trainer({"network.activation": name})


@pytest.mark.parametrize("name", InitializerName)
def test_every_initial_value_is_in_the_catalogue(name: InitializerName) -> None:
    assert name in INITIALIZERS
    assert callable(build_initializer(name, 0.1))
    assert recorded(tiny_trainer({"network.initializer": name, "network.initial_std": 0.1}))


@pytest.mark.parametrize("name", OptimizerName)
def test_every_method_is_in_the_catalogue(name: OptimizerName) -> None:
    trainer = tiny_trainer({"optimizer.method": name, "optimizer.lr": 0.02})
    assert trainer.parts.optimizer.lr == 0.02
    assert recorded(trainer)[-1].divergence is None


def test_a_network_without_hidden_layers_learns() -> None:
    trainer = tiny_trainer({"network.hidden": [], "training.steps": 40, "optimizer.lr": 1.0})
    records = recorded(trainer)
    assert records[-1].loss < records[0].loss


@pytest.mark.parametrize(
    ("settings", "field", "words"),
    [
        ({"data.train_size": 81}, "data.train_size", "may be up to 80"),
        ({"data.train_size": 70}, "data.train_size", "70 with data.validation_size 20"),
        (
            {"early_stopping.enabled": True, "data.validation_size": 0},
            "early_stopping.enabled",
            "needs validation digits",
        ),
        (
            {"training.sampling": "shuffled", "training.batch_size": 41},
            "training.batch_size",
            "may be up to 40",
        ),
    ],
)
def test_sizes_that_contradict_each_other_are_refused(
    settings: dict[str, Any], field: str, words: str
) -> None:
    with pytest.raises(ConfigError, match=words) as caught:
        tiny_trainer(settings)
    assert caught.value.field == field


def test_a_batch_may_be_larger_than_the_digits_when_drawn_with_replacement() -> None:
    assert recorded(tiny_trainer({"training.batch_size": 100}))


def test_a_folder_that_is_not_there_is_named() -> None:
    with pytest.raises(DataError, match="/no/such/folder"):
        build_trainer(replace(RunConfig(), {"data.folder": "/no/such/folder"}))


def test_the_streams_of_a_seed_are_independent_and_repeatable() -> None:
    first, second = random_streams(3), random_streams(3)
    drawn = [getattr(first, name).random() for name in vars(first)]
    assert drawn == [getattr(second, name).random() for name in vars(second)]
    assert len(set(drawn)) == 5
    assert drawn[0] != random_streams(4).weights.random()


@pytest.mark.parametrize(
    "settings",
    [
        {"regularization.dropout": 0.5},
        {"data.label_noise": 0.5},
        {"network.batch_norm": True},
        {"training.batch_size": 20},
        {"optimizer.method": "adam"},
    ],
)
def test_one_choice_more_does_not_shift_the_first_weights(settings: dict[str, Any]) -> None:
    def linear(trainer: Any) -> list[bytes]:
        return [p.value.tobytes() for p in trainer.parts.network.parameters if p.decays]

    assert linear(tiny_trainer(settings)) == linear(tiny_trainer())


def test_the_seed_alone_decides_which_labels_are_wrong() -> None:
    noisy = {"data.label_noise": 0.3}
    labels = [
        tiny_trainer(noisy | more).parts.batches.examples[1]
        for more in ({}, {"training.batch_size": 5}, {"seed": 9})
    ]
    np.testing.assert_array_equal(labels[0], labels[1])
    assert np.any(labels[0] != labels[2])
    assert np.count_nonzero(labels[0] != tiny_digits().train_labels[:40]) == 12


def test_the_runs_of_a_study_share_their_digits() -> None:
    base = replace(tiny_config(), {"training.steps": 2})
    study = Study(base, (Variant("a"), Variant("b", {"optimizer.lr": 0.5})))
    first, second = build_trainers(study)
    assert (first.config.optimizer.lr, second.config.optimizer.lr) == (0.1, 0.5)
    assert recorded(first)[0].loss == recorded(second)[0].loss
