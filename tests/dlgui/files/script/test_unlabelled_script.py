"""The scripts of models that learn without labels learn what the program learns."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dlgui.files.script.layers import ACTIVATIONS
from dlgui.files.script.script import script_for
from engine.layers.names import InitializerName
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import replace
from tests.dlgui.files.script.running import SHORT, assert_named_figures_agree, run_script

OF_KIND: dict[str, dict[str, Any]] = {
    "autoencoder": {"network.model": "autoencoder", "autoencoder.code": 3},
    "rbm": {"network.model": "rbm", "network.hidden": [12], "network.initializer": "normal"},
}
VARIANTS: dict[str, tuple[str, dict[str, Any]]] = {
    "plain": ("autoencoder", {"optimizer.method": "adam"}),
    "squared error": (
        "autoencoder",
        {
            "autoencoder.loss": "squared_error",
            "network.hidden": [],
            "network.initializer": "lecun_uniform",
            "regularization.l2": 0.01,
            "optimizer.lr": 1e-4,
        },
    ),
    "variational": (
        "autoencoder",
        {"autoencoder.kind": "variational", "autoencoder.beta": 2.0, "optimizer.method": "adam"},
    ),
    "masking": ("autoencoder", {"autoencoder.noise": "masking", "optimizer.schedule": "step"}),
    "salt and pepper": (
        "autoencoder",
        {"autoencoder.noise": "salt_and_pepper", "training.sampling": "shuffled"},
    ),
    "gaussian": (
        "autoencoder",
        {"autoencoder.noise": "gaussian", "training.precision": "float64"},
    ),
    "sparse": (
        "autoencoder",
        {"autoencoder.kind": "sparse", "network.activation": "tanh"},
    ),
    "sparse by L1": (
        "autoencoder",
        {"autoencoder.kind": "sparse", "autoencoder.sparsity": "l1"},
    ),
    "CD": ("rbm", {"boltzmann.gibbs_steps": 2, "optimizer.schedule": "cosine"}),
    "limits": (
        "autoencoder",
        {
            "network.hidden": [14, 9],
            "optimizer.clip_norm": 0.5,
            "regularization.max_norm": 0.5,
            "regularization.l1": 0.01,
            "network.initializer": "orthogonal",
        },
    ),
    "tied": ("autoencoder", {"autoencoder.tied": True, "network.hidden": [14, 9]}),
    "tied, sparse, clipped": (
        "autoencoder",
        {
            "autoencoder.tied": True,
            "autoencoder.kind": "sparse",
            "optimizer.clip_norm": 0.5,
            "regularization.max_norm": 0.4,
            "regularization.dropout": 0.2,
            "regularization.dropout_form": "classic",
        },
    ),
    "tied, no hidden layer": ("autoencoder", {"autoencoder.tied": True, "network.hidden": []}),
    "batch norm": (
        "autoencoder",
        {
            "network.batch_norm": True,
            "network.train_gamma_beta": False,
            "regularization.dropout": 0.1,
            "optimizer.clip_norm": 0.5,
            "autoencoder.kind": "variational",
        },
    ),
    "batch norm, tied, tested by mini-batches": (
        "autoencoder",
        {
            "network.batch_norm": True,
            "autoencoder.tied": True,
            "training.batch_statistics": True,
            "network.norm_place": "after",
        },
    ),
    "layer norm": (
        "autoencoder",
        {"network.batch_norm": True, "network.norm": "layer", "optimizer.method": "adamw"},
    ),
    "a few classes": ("autoencoder", {"data.kept_classes": "1", "data.train_size": 60}),
    "points": (
        "autoencoder",
        {
            "data.source": "moons",
            "autoencoder.loss": "squared_error",
            "autoencoder.code": 1,
            "network.activation": "elu",
        },
    ),
    "RBM, limits": (
        "rbm",
        {
            "optimizer.clip_norm": 0.5,
            "regularization.max_norm": 0.3,
            "regularization.l1": 0.01,
            "regularization.l1_form": "subgradient",
            "optimizer.method": "adam",
        },
    ),
    "persistent": (
        "rbm",
        {"boltzmann.persistent": True, "boltzmann.sampled": False, "optimizer.method": "momentum"},
    ),
}


def settings_of(name: str) -> RunConfig:
    kind, own = VARIANTS[name]
    return replace(RunConfig(), SHORT | {"network.hidden": [14]} | OF_KIND[kind] | own)


@pytest.mark.parametrize("name", VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(name: str) -> None:
    assert_named_figures_agree(settings_of(name))


def test_it_runs_where_the_program_is_not_and_takes_changes(tmp_path: Path) -> None:
    trainer, losses, changes = build_trainer(settings_of("CD")), [], []
    for record in trainer.steps():
        losses.append(record.loss)
        if record.step == 4:
            changes.append(trainer.apply("optimizer.lr", 0.1))
    script = tmp_path / "run.py"
    script.write_text(script_for(settings_of("CD"), "A run", changes), encoding="utf-8")
    found, _, foreign = run_script(script)
    assert foreign == []
    assert found == losses


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("plain", "early_stopping.enabled", True),
        ("CD", "early_stopping.enabled", True),
    ],
)
def test_what_a_script_cannot_have_is_refused_by_name(name: str, path: str, value: object) -> None:
    with pytest.raises(ConfigError, match="cannot be written as a script") as refused:
        script_for(replace(settings_of(name), {path: value}), "A run")
    assert refused.value.field == path


AUTOENCODERS: dict[str, st.SearchStrategy[Any]] = {
    "seed": st.integers(0, 2**31 - 1),
    "training.precision": st.sampled_from(["float32", "float64"]),
    "training.batch_size": st.integers(1, 30),
    "training.batch_statistics": st.booleans(),
    "network.hidden": st.lists(st.integers(1, 12), max_size=3),
    "network.activation": st.sampled_from(list(ACTIVATIONS)),
    "network.initializer": st.sampled_from(list(InitializerName)),
    "network.batch_norm": st.booleans(),
    "network.norm": st.sampled_from(["batch", "layer"]),
    "network.norm_place": st.sampled_from(["before", "after"]),
    "autoencoder.kind": st.sampled_from(["plain", "sparse", "variational"]),
    "autoencoder.code": st.integers(1, 5),
    "autoencoder.tied": st.booleans(),
    "autoencoder.loss": st.sampled_from(["cross_entropy", "squared_error"]),
    "autoencoder.noise": st.sampled_from(["none", "masking", "gaussian"]),
    "autoencoder.sparsity": st.sampled_from(["kl", "l1"]),
    "optimizer.method": st.sampled_from(["sgd", "nesterov", "adam", "adamw"]),
    "optimizer.lr": st.sampled_from([0.001, 0.1]),
    "optimizer.clip_norm": st.sampled_from([0.0, 0.5]),
    "regularization.dropout": st.sampled_from([0.0, 0.2]),
    "regularization.dropout_form": st.sampled_from(["inverted", "classic"]),
    "regularization.max_norm": st.sampled_from([0.0, 0.5]),
    "regularization.l1": st.sampled_from([0.0, 0.01]),
}


@pytest.mark.slow
@settings(max_examples=250)
@given(st.fixed_dictionaries(AUTOENCODERS))
def test_any_autoencoder_gives_the_same_curve(setting: dict[str, Any]) -> None:
    short = SHORT | {"network.model": "autoencoder", "training.steps": 6}
    try:
        config = replace(RunConfig(), short | {"training.evaluation_interval": 2} | setting)
        build_trainer(config)
    except ConfigError:
        assume(False)
    assert_named_figures_agree(config)
