"""The script of a recurrent run learns what the program learns, to the last bit."""

from pathlib import Path
from typing import Any

import pytest

from dlgui.files.script.script import script_for
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.records import Change
from engine.training.settings import replace
from tests.dlgui.files.script.running import (
    assert_same_to_the_last_bit,
    run_script,
)

SHORT: dict[str, Any] = {
    "network.model": "recurrent",
    "network.hidden": [5],
    "network.initializer": "lecun_normal",
    "sequence.length": 9,
    "optimizer.method": "adam",
    "optimizer.lr": 0.01,
    "optimizer.clip_norm": 0.5,
    "training.steps": 12,
    "training.batch_size": 6,
    "training.evaluation_interval": 5,
    "training.evaluation_train": 20,
    "training.evaluation_test": 30,
}
VARIANTS: dict[str, dict[str, Any]] = {
    "lstm": {},
    "tanh": {"sequence.cell": "tanh", "sequence.task": "parity"},
    "gru": {"sequence.cell": "gru", "sequence.task": "order"},
    "gru, reset before": {"sequence.cell": "gru", "sequence.reset": "before"},
    "two layers": {"network.hidden": [5, 4], "sequence.task": "copy", "sequence.forget_bias": 2.0},
    "two layers of gru": {
        "network.hidden": [4, 3],
        "sequence.cell": "gru",
        "sequence.task": "sine",
    },
    "never forgets": {"sequence.forget_gate": False, "training.precision": "float64"},
    "cut": {"sequence.truncation": 4},
    "cut, tanh": {"sequence.truncation": 1, "sequence.cell": "tanh", "sequence.task": "sine"},
    "cut, gru": {"sequence.truncation": 3, "sequence.cell": "gru", "sequence.reset": "before"},
    "random values": {
        "sequence.recurrent_initializer": "normal",
        "sequence.recurrent_gain": 3.0,
        "network.initial_std": 0.3,
        "network.initializer": "orthogonal",
    },
    "not clipped": {"optimizer.clip_norm": 0.0, "optimizer.method": "rmsprop"},
    "layer norm": {"sequence.layer_norm": True},
    "layer norm, tanh, cut": {
        "sequence.layer_norm": True,
        "sequence.cell": "tanh",
        "sequence.truncation": 4,
        "network.hidden": [5, 4],
    },
    "layer norm, gru": {"sequence.layer_norm": True, "sequence.cell": "gru"},
    "layer norm, gru, reset before": {
        "sequence.layer_norm": True,
        "sequence.cell": "gru",
        "sequence.reset": "before",
        "training.batch_size": 1,
    },
    "penalties": {"regularization.l1": 0.01, "regularization.l2": 0.03},
    "penalties, l1 by its sign": {
        "regularization.l1": 0.01,
        "regularization.l1_form": "subgradient",
        "optimizer.schedule": "step",
        "optimizer.schedule_steps": 5,
    },
    "dropout": {"regularization.dropout": 0.3, "sequence.task": "order"},
    "classic dropout": {"regularization.dropout": 0.3, "regularization.dropout_form": "classic"},
    "frozen output": {"network.train_output_weights": False, "regularization.l2": 0.1},
    "frozen bias": {"network.train_output_bias": False, "sequence.task": "order"},
    "falling rate": {"optimizer.schedule": "cosine", "optimizer.warm_up": 3},
    "weight decay": {"optimizer.method": "adamw", "optimizer.weight_decay": 0.1},
    "letters": {"sequence.task": "letters"},
    "digits by rows": {"sequence.task": "rows", "sequence.cell": "gru", "data.train_size": 50},
    "digits by pixels": {
        "sequence.task": "pixels",
        "sequence.cell": "tanh",
        "training.steps": 2,
        "training.precision": "float64",
        "training.evaluation_test": 5,
        "training.evaluation_train": 5,
    },
    "reber": {"sequence.task": "reber", "sequence.length": 16},
    "reber, gru": {"sequence.task": "reber", "sequence.length": 11, "sequence.cell": "gru"},
    "continual reber": {"sequence.task": "continual_reber", "sequence.length": 30},
    "logic": {"sequence.task": "logic", "network.initializer": "orthogonal"},
    "arithmetic, tensors": {"sequence.task": "arithmetic", "sequence.composition": "tensor"},
    "arithmetic, roots alone": {
        "sequence.task": "arithmetic",
        "sequence.asked": "root",
        "sequence.modulus": 5,
        "training.precision": "float64",
    },
    "arithmetic, penalties": {
        "sequence.task": "arithmetic",
        "sequence.composition": "tensor",
        "regularization.l1": 0.01,
        "regularization.l2": 0.1,
        "regularization.dropout": 0.2,
        "optimizer.method": "adamw",
        "optimizer.weight_decay": 0.1,
    },
    "max norm": {"regularization.max_norm": 0.3, "optimizer.lr": 0.1},
    "max norm, trees": {
        "sequence.task": "arithmetic",
        "sequence.composition": "tensor",
        "regularization.max_norm": 0.3,
        "regularization.label_smoothing": 0.2,
    },
    "smooth labels": {"sequence.task": "order", "regularization.label_smoothing": 0.1},
    "no labels to be smooth": {"sequence.task": "sine", "regularization.label_smoothing": 0.1},
    "phrases": {"sequence.task": "phrases", "training.evaluation_test": 100},
    "diverging": {
        "sequence.cell": "tanh",
        "optimizer.method": "sgd",
        "optimizer.lr": 1000.0,
        "optimizer.clip_norm": 0.0,
        "training.steps": 40,
    },
}


@pytest.mark.parametrize("setting", VARIANTS.values(), ids=VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(setting: dict[str, Any]) -> None:
    config = replace(RunConfig(), SHORT | setting)
    assert_same_to_the_last_bit(config, 'A "run"')


def test_it_runs_where_the_program_is_not(tmp_path: Path) -> None:
    config = replace(RunConfig(), SHORT)
    trainer = build_trainer(config)
    losses, changes = [], []
    for record in trainer.steps():
        losses.append(record.loss)
        if record.step == 4:
            changes.append(trainer.apply("optimizer.lr", 0.1))
            changes.append(trainer.apply("regularization.l2", 0.02))
    script = tmp_path / "run.py"
    script.write_text(script_for(config, "A run", changes), encoding="utf-8")
    found, _, foreign = run_script(script)
    assert foreign == []
    assert found == losses


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("early_stopping.enabled", True),
        ("data.kept_classes", "0, 1"),
    ],
)
def test_what_a_script_cannot_have_is_refused_by_name(path: str, value: object) -> None:
    with pytest.raises(ConfigError, match="cannot be written as a script") as refused:
        script_for(replace(RunConfig(), SHORT | {"sequence.task": "rows", path: value}), "A run")
    assert refused.value.field == path


def test_a_change_that_a_script_cannot_have_is_refused_by_name() -> None:
    change = Change(7, "regularization.dropout", 0.0, 0.1)
    with pytest.raises(ConfigError, match="its change at step 7 cannot be written"):
        script_for(replace(RunConfig(), SHORT), "A run", [change])
