"""The scripts of models that learn without labels learn what the program learns."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dlgui.files.script.script import script_for
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.records import Evaluation
from engine.training.settings import replace
from tests.dlgui.files.script.running import SHORT, run_here, run_script

OF_KIND: dict[str, dict[str, Any]] = {
    "autoencoder": {"network.model": "autoencoder", "autoencoder.code": 3},
    "rbm": {"network.model": "rbm", "network.hidden": [12], "network.initializer": "normal"},
}
VARIANTS: dict[str, tuple[str, tuple[str, ...], dict[str, Any]]] = {
    "plain": ("autoencoder", (), {"optimizer.method": "adam"}),
    "squared error": (
        "autoencoder",
        (),
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
        ("reconstruction", "kl"),
        {"autoencoder.kind": "variational", "autoencoder.beta": 2.0, "optimizer.method": "adam"},
    ),
    "masking": ("autoencoder", (), {"autoencoder.noise": "masking", "optimizer.schedule": "step"}),
    "salt and pepper": (
        "autoencoder",
        (),
        {"autoencoder.noise": "salt_and_pepper", "training.sampling": "shuffled"},
    ),
    "gaussian": (
        "autoencoder",
        (),
        {"autoencoder.noise": "gaussian", "training.precision": "float64"},
    ),
    "sparse": (
        "autoencoder",
        (),
        {"autoencoder.kind": "sparse", "network.activation": "tanh"},
    ),
    "sparse by L1": (
        "autoencoder",
        (),
        {"autoencoder.kind": "sparse", "autoencoder.sparsity": "l1"},
    ),
    "CD": ("rbm", ("free_energy",), {"boltzmann.gibbs_steps": 2, "optimizer.schedule": "cosine"}),
    "persistent": (
        "rbm",
        ("free_energy",),
        {"boltzmann.persistent": True, "boltzmann.sampled": False, "optimizer.method": "momentum"},
    ),
}


def settings_of(name: str) -> RunConfig:
    kind, _, own = VARIANTS[name]
    return replace(RunConfig(), SHORT | {"network.hidden": [14]} | OF_KIND[kind] | own)


def row(e: Evaluation, figures: tuple[str, ...]) -> list[float]:
    own = {s: [e.figure(f"{s}_{name}") or 0.0 for name in figures] for s in ("train", "test")}
    return [e.step, e.train_loss, *own["train"], e.test_loss, *own["test"]]


def program_runs(config: RunConfig, figures: tuple[str, ...]) -> tuple[list[float], Any]:
    trainer = build_trainer(config)
    evaluations, losses = [trainer.evaluate()], []
    for record in trainer.steps():
        losses.append(record.loss)
        evaluations += [record.evaluation] if record.evaluation is not None else []
    return losses, [row(e, figures) for e in evaluations]


@pytest.mark.parametrize("name", VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(name: str) -> None:
    config = settings_of(name)
    text = script_for(config, "A run")
    assert max(map(len, text.splitlines())) <= 100
    losses, rows = run_here(text)
    expected_losses, expected_rows = program_runs(config, VARIANTS[name][1])
    assert losses == expected_losses
    np.testing.assert_array_equal(rows, expected_rows)


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
        ("plain", "autoencoder.tied", True),
        ("plain", "network.batch_norm", True),
        ("CD", "regularization.l1", 0.1),
        ("CD", "early_stopping.enabled", True),
        ("plain", "network.model", "dbn"),
    ],
)
def test_what_a_script_cannot_have_is_refused_by_name(name: str, path: str, value: object) -> None:
    with pytest.raises(ConfigError, match="cannot be written as a script") as refused:
        script_for(replace(settings_of(name), {path: value}), "A run")
    assert refused.value.field == path
