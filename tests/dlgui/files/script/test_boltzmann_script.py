"""Scripts of Boltzmann machines, general and deep, learn what the program learns, to the bit."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dlgui.files.script.script import script_for
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.presets import presets
from engine.training.settings import replace
from tests.dlgui.files.script.running import assert_named_figures_agree, run_here

SHORT: dict[str, Any] = {
    "training.steps": 20,
    "training.batch_size": 15,
    "training.evaluation_interval": 5,
    "training.evaluation_train": 40,
    "training.evaluation_test": 30,
    "data.train_size": 60,
    "network.initializer": "normal",
    "network.initial_std": 0.1,
    "optimizer.lr": 0.1,
}
GENERAL: dict[str, Any] = {"network.model": "boltzmann", "network.hidden": []}
SAMPLED = GENERAL | {"boltzmann.exact": False}
ENCODER = {"boltzmann.patterns": "encoder", "boltzmann.columns": 4, "network.hidden": [2]}
DBN: dict[str, Any] = {"network.model": "dbn", "network.hidden": [12, 9]}
DBM: dict[str, Any] = {"network.model": "dbm", "network.hidden": [12, 9]}
LIMITS: dict[str, Any] = {
    "optimizer.clip_norm": 0.3,
    "regularization.max_norm": 0.4,
    "regularization.l1": 0.01,
    "regularization.l2": 0.1,
    "optimizer.method": "momentum",
}
VARIANTS: dict[str, dict[str, Any]] = {
    "bars": GENERAL,
    "bars, with hidden units that cool": GENERAL
    | {"network.hidden": [4], "boltzmann.annealing": 3.0},
    "encoder": GENERAL | ENCODER | {"training.precision": "float64"},
    "encoder, drawn, cooling": SAMPLED
    | ENCODER
    | {"boltzmann.annealing": 5.0, "boltzmann.gibbs_steps": 2},
    "bars, chains": SAMPLED | {"boltzmann.persistent": True, "network.hidden": [3]},
    "many units": SAMPLED | {"boltzmann.rows": 5, "boltzmann.columns": 5} | LIMITS,
    "many hidden units": SAMPLED
    | {"boltzmann.patterns": "parity", "boltzmann.columns": 8, "network.hidden": [15]},
    "parity, diverging": GENERAL
    | {"boltzmann.patterns": "parity", "boltzmann.columns": 5, "optimizer.lr": 1000.0},
    "belief": DBN,
    "belief, chains, no fine-tuning": DBN
    | {"boltzmann.fine_tune": False, "boltzmann.persistent": True, "optimizer.method": "adam"},
    "belief, classes from the start": DBN | {"boltzmann.pretraining": 0.0, "optimizer.lr": 0.5},
    "belief, limits": DBN | LIMITS | {"boltzmann.sampled": False, "network.hidden": [8, 7, 6]},
    "belief, pretraining alone": DBN
    | {"boltzmann.pretraining": 1.0, "optimizer.schedule": "cosine"},
    "belief, diverging": DBN | {"optimizer.lr": 1000.0, "training.steps": 60},
    "deep": DBM,
    "deep, no fine-tuning": DBM
    | {"boltzmann.fine_tune": False, "boltzmann.gibbs_steps": 2, "optimizer.method": "adam"},
    "deep, limits": DBM
    | LIMITS
    | {
        "boltzmann.sampled": False,
        "boltzmann.joint": 0.4,
        "network.hidden": [8, 7, 6],
        "training.batch_size": 70,
    },
    "deep, four layers": DBM
    | {
        "network.hidden": [7, 6, 5, 4],
        "boltzmann.joint": 0.4,
        "boltzmann.joint_rate": 0.5,
        "optimizer.schedule": "cosine",
        "optimizer.warm_up": 3,
        "training.precision": "float64",
        "data.label_noise": 0.3,
        "data.kept_classes": "0, 1, 2, 3",
    },
    "deep, never together": DBM
    | {
        "boltzmann.joint": 0.0,
        "boltzmann.mean_field": 1,
        "training.sampling": "shuffled",
        "network.initializer": "orthogonal",
    },
}


@pytest.mark.parametrize("setting", VARIANTS.values(), ids=VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(setting: dict[str, Any]) -> None:
    assert_named_figures_agree(replace(RunConfig(), SHORT | setting))


@pytest.mark.parametrize("name", ["boltzmann-bars", "rbm", "dbn", "dbm"])
def test_runs_of_the_presets_are_written(name: str) -> None:
    short = {"training.steps": 3, "training.batch_size": 5, "network.hidden": [6]}
    deep = {"network.hidden": [6, 5]} if name in ("dbn", "dbm") else {}
    fewer = {"training.evaluation_train": 20, "training.evaluation_test": 20}
    for config in presets()[name].configs[:2]:
        assert_named_figures_agree(replace(config, short | fewer | deep))


def test_what_was_changed_while_a_deep_machine_learnt_is_in_the_script() -> None:
    config = replace(RunConfig(), SHORT | DBM | {"boltzmann.joint_rate": 0.5})
    trainer = build_trainer(config)
    losses, changes = [], []
    for record in trainer.steps():
        losses.append(record.loss)
        if record.step in (3, 13):
            changes.append(trainer.apply("optimizer.lr", record.step / 100))
            changes.append(trainer.apply("regularization.l1", record.step / 1000))
    assert run_here(script_for(config, "A run", changes))[0] == losses


@pytest.mark.parametrize("model", ["dbn", "dbm", "rbm"])
def test_what_a_script_cannot_have_is_refused_by_name(model: str) -> None:
    hidden = [6] if model == "rbm" else [6, 5]
    stops = {"network.model": model, "network.hidden": hidden, "early_stopping.enabled": True}
    with pytest.raises(ConfigError, match="cannot be written as a script") as caught:
        script_for(replace(RunConfig(), SHORT | stops), "A run")
    assert caught.value.field == "early_stopping.enabled"


COMMON: dict[str, st.SearchStrategy[Any]] = {
    "seed": st.integers(0, 2**31 - 1),
    "training.precision": st.sampled_from(["float32", "float64"]),
    "training.batch_size": st.integers(1, 20),
    "network.initial_std": st.sampled_from([0.0, 0.1, 3.0]),
    "optimizer.method": st.sampled_from(["sgd", "nesterov", "adam", "adamw", "rmsprop"]),
    "optimizer.lr": st.sampled_from([0.01, 0.3, 100.0]),
    "optimizer.clip_norm": st.sampled_from([0.0, 0.1]),
    "regularization.max_norm": st.sampled_from([0.0, 0.5]),
    "regularization.l1": st.sampled_from([0.0, 0.01]),
    "regularization.l2": st.sampled_from([0.0, 0.01]),
    "boltzmann.gibbs_steps": st.integers(1, 3),
    "boltzmann.persistent": st.booleans(),
    "boltzmann.sampled": st.booleans(),
    "boltzmann.patterns": st.sampled_from(["bars", "encoder", "parity"]),
    "boltzmann.rows": st.integers(1, 4),
    "boltzmann.columns": st.integers(2, 5),
    "boltzmann.exact": st.booleans(),
    "boltzmann.annealing": st.sampled_from([1.0, 4.0]),
    "boltzmann.pretraining": st.sampled_from([0.0, 0.3, 0.6]),
    "boltzmann.joint": st.sampled_from([0.0, 0.4]),
    "boltzmann.joint_rate": st.sampled_from([0.02, 1.0]),
    "boltzmann.mean_field": st.integers(1, 3),
    "boltzmann.fine_tune": st.booleans(),
}
MACHINES = st.one_of(
    st.fixed_dictionaries(
        COMMON
        | {
            "network.model": st.just("boltzmann"),
            "network.hidden": st.lists(st.integers(1, 6), max_size=1),
        }
    ),
    st.fixed_dictionaries(
        COMMON
        | {
            "network.model": st.sampled_from(["dbn", "dbm"]),
            "network.hidden": st.lists(st.integers(1, 9), min_size=1, max_size=4),
        }
    ),
)


@settings(max_examples=10)
@given(MACHINES)
def test_any_machine_gives_the_same_curve(setting: dict[str, Any]) -> None:
    _compare(setting)


@pytest.mark.slow
@settings(max_examples=200)
@given(MACHINES)
def test_so_do_very_many(setting: dict[str, Any]) -> None:
    _compare(setting)


def _compare(setting: dict[str, Any]) -> None:
    try:
        config = replace(RunConfig(), SHORT | {"training.steps": 12} | setting)
        build_trainer(config)
    except ConfigError:
        assume(False)
    assert_named_figures_agree(config)
