"""The exported script learns what the program learns, loss for loss, with nothing but NumPy."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from dlgui.files.script.script import script_for
from engine.optimization.names import MomentumForm, OptimizerName
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.presets import presets
from engine.training.records import Change, Ending
from engine.training.settings import replace
from tests.dlgui.files.script.running import (
    SHORT,
    assert_same_to_the_last_bit,
    program_runs,
    run_here,
    run_script,
)

VARIANTS: dict[str, dict[str, Any]] = {
    "plain": {},
    "momentum": {"optimizer.method": "momentum", "network.activation": "sigmoid"},
    "momentum, lr-free": {"optimizer.method": "momentum", "optimizer.momentum_form": "lr_free"},
    "nesterov": {"optimizer.method": "nesterov", "network.activation": "tanh"},
    "nesterov, lr-free": {"optimizer.method": "nesterov", "optimizer.momentum_form": "lr_free"},
    "adagrad": {"optimizer.method": "adagrad", "network.initializer": "lecun_normal"},
    "adagrad of the notes": {
        "optimizer.method": "adagrad",
        "optimizer.adagrad_start": 1e-4,
        "optimizer.adagrad_skip_first": True,
        "optimizer.eps": 0.0,
    },
    "rmsprop": {"optimizer.method": "rmsprop", "network.initializer": "glorot_uniform"},
    "rmsprop, eps inside": {"optimizer.method": "rmsprop", "optimizer.eps_place": "inside"},
    "adam": {"optimizer.method": "adam", "data.label_noise": 0.3},
    "adam of the textbook": {
        "optimizer.method": "adam",
        "optimizer.eps": 1e-7,
        "optimizer.adam_eps": "uncorrected",
    },
    "penalties": {"regularization.l1": 0.01, "regularization.l2": 0.03},
    "l1 by its sign": {"regularization.l1": 0.01, "regularization.l1_form": "subgradient"},
    "dropout": {"regularization.dropout": 0.2},
    "classic dropout": {"regularization.dropout": 0.2, "regularization.dropout_form": "classic"},
    "batch norm": {"network.batch_norm": True, "optimizer.lr": 0.1},
    "batch norm of the textbook": {
        "network.batch_norm": True,
        "network.running_variance": "biased",
        "network.running_variance_start": 0.0,
        "network.train_gamma_beta": False,
    },
    "batch norm behind the activation": {"network.batch_norm": True, "network.norm_place": "after"},
    "layer norm": {"network.batch_norm": True, "network.norm": "layer", "optimizer.lr": 0.1},
    "layer norm behind the activation": {
        "network.batch_norm": True,
        "network.norm": "layer",
        "network.norm_place": "after",
        "regularization.dropout": 0.1,
        "training.precision": "float64",
    },
    "group norm": {
        "network.batch_norm": True,
        "network.norm": "group",
        "network.activation": "tanh",
        "network.train_gamma_beta": False,
    },
    "a norm that is switched off": {"network.norm": "layer", "training.batch_statistics": True},
    "frozen output": {"network.train_output_weights": False, "regularization.l2": 0.1},
    "everything rests that can": {
        "network.train_output_weights": False,
        "network.train_output_bias": False,
        "network.train_gamma_beta": False,
        "network.batch_norm": True,
    },
    "shuffled": {"training.sampling": "shuffled", "training.precision": "float64"},
    "rate in steps": {"optimizer.schedule": "step", "optimizer.schedule_steps": 7},
    "falling rate": {"optimizer.schedule": "exponential", "regularization.l1": 0.01},
    "rate by time": {"optimizer.schedule": "inverse_time", "optimizer.warm_up": 4},
    "falling and rising": {"optimizer.schedule": "cosine", "optimizer.warm_up": 40},
    "tested by mini-batches": {"network.batch_norm": True, "training.batch_statistics": True},
    "own spread": {"network.initializer": "normal", "network.initial_std": 0.1, "seed": 7},
    "adamw": {
        "optimizer.method": "adamw",
        "optimizer.weight_decay": 0.1,
        "network.batch_norm": True,
        "network.activation": "swish",
    },
    "amsgrad": {"optimizer.method": "amsgrad", "network.activation": "softplus"},
    "leaky relu": {"network.activation": "leaky_relu", "optimizer.method": "momentum"},
    "gelu": {"network.activation": "gelu", "training.precision": "float64"},
    "elu": {"network.activation": "elu", "network.initializer": "glorot_normal"},
    "all remedies": {
        "network.batch_norm": True,
        "regularization.dropout": 0.1,
        "regularization.l2": 0.01,
        "regularization.l1": 0.001,
        "data.label_noise": 0.2,
        "optimizer.method": "nesterov",
    },
    "identity, uniform": {"network.activation": "identity", "network.initializer": "he_uniform"},
    "lecun uniform": {"network.initializer": "lecun_uniform", "training.precision": "float64"},
    "diverging": {"optimizer.lr": 50.0},
    "no hidden layer": {"network.hidden": [], "network.initializer": "uniform"},
}


@pytest.mark.parametrize("setting", VARIANTS.values(), ids=VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(setting: dict[str, Any]) -> None:
    assert_same_to_the_last_bit(replace(RunConfig(), SHORT | setting), "A run")


@pytest.mark.parametrize("name", ["plain", "adam", "batch norm"])
def test_so_they_do_where_the_program_is_not(name: str, tmp_path: Path) -> None:
    config = replace(RunConfig(), SHORT | VARIANTS[name])
    script = tmp_path / "run.py"
    script.write_text(script_for(config, "A run"), encoding="utf-8")
    losses, rows, foreign = run_script(script)
    assert foreign == []
    assert (losses, rows) == program_runs(config)


NORMS: dict[str, dict[str, Any]] = {
    "no norm": {},
    "batch norm": {"network.batch_norm": True},
    "textbook's": {
        "network.batch_norm": True,
        "network.running_variance": "biased",
        "network.running_variance_start": 0.0,
    },
}
PULLED_APART = {"regularization.l2": 100.0, "optimizer.lr": 1.0, "training.steps": 60}
ENDINGS: dict[str, dict[str, Any]] = {
    "finished": {},
    "in an update": PULLED_APART,
    "at an evaluation": PULLED_APART | {"training.evaluation_interval": 1},
    "at once": {
        "network.initializer": "normal",
        "network.initial_std": 100.0,
        "network.hidden": [8] * 20,
    },
    "measured from the start": {"network.hidden": [8] * 12, "training.evaluation_interval": 1},
}
METHODS = [
    (method, form)
    for method in OptimizerName
    for form in MomentumForm
    if form is MomentumForm.CLASSICAL or method in ("momentum", "nesterov")
]


def agree_to_the_last_bit(setting: dict[str, Any]) -> None:
    size = {"training.steps": 12, "network.hidden": [8, 6]}
    assert_same_to_the_last_bit(replace(RunConfig(), SHORT | size | setting), "A run")


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("norm", NORMS)
def test_script_and_program_end_alike(norm: str, ending: str) -> None:
    nesterov = {"optimizer.method": "nesterov", "optimizer.momentum_form": "lr_free"}
    agree_to_the_last_bit({"training.batch_size": 1} | nesterov | NORMS[norm] | ENDINGS[ending])


@pytest.mark.slow
@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("batch", [1, 2, 25])
@pytest.mark.parametrize("norm", NORMS)
@pytest.mark.parametrize(("method", "form"), METHODS)
def test_all_of_them_end_alike(
    method: OptimizerName, form: MomentumForm, norm: str, batch: int, ending: str
) -> None:
    chosen = {"optimizer.method": method, "optimizer.momentum_form": form}
    batches = {"training.batch_size": batch}
    agree_to_the_last_bit(batches | chosen | NORMS[norm] | ENDINGS[ending])


def test_the_endings_above_are_what_they_are_called() -> None:
    ends = {}
    for name, setting in ENDINGS.items():
        trainer = build_trainer(replace(RunConfig(), SHORT | setting))
        last = list(trainer.steps())[-1]
        ends[name] = (trainer.ending, trainer.step == len(program_runs(trainer.config)[0]))
        assert (last.divergence is not None) is (trainer.ending is Ending.DIVERGED)
    assert ends == {
        "finished": (Ending.FINISHED, True),
        "in an update": (Ending.DIVERGED, True),
        "at an evaluation": (Ending.DIVERGED, False),  # the update before it was made
        "at once": (Ending.DIVERGED, True),
        "measured from the start": (Ending.FINISHED, True),
    }


@pytest.mark.slow
@pytest.mark.parametrize("name", ["overfit", "overfit-l1", "overfit-dropout-l1", "five-optimizers"])
def test_script_of_a_whole_preset_draws_the_same_curve(name: str, tmp_path: Path) -> None:
    config = presets()[name].configs[-1]
    script = tmp_path / "run.py"
    script.write_text(script_for(config, name), encoding="utf-8")
    losses, rows, _ = run_script(script)
    assert (losses, rows) == program_runs(config)


def test_script_run_by_itself_writes_its_curve(tmp_path: Path) -> None:
    script, curve = tmp_path / "run.py", tmp_path / "curve.csv"
    text = script_for(replace(RunConfig(), SHORT | {"training.steps": 10}), 'A "run"')
    script.write_text(text, encoding="utf-8")
    command = [sys.executable, "-I", str(script), str(curve)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert "step    10" in done.stdout
    lines = curve.read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in lines] == ["step", "0", "10"]


def test_script_asks_for_the_digits_when_they_are_not_where_they_were(tmp_path: Path) -> None:
    text = script_for(replace(RunConfig(), SHORT | {"training.steps": 1}), "A run")
    (line,) = [line for line in text.splitlines() if line.startswith("MNIST = ")]
    script = tmp_path / "run.py"
    script.write_text(text.replace(line, "MNIST = 'gone.npz'"), encoding="utf-8")
    place = line.removeprefix("MNIST = ").strip("'\"")
    done = subprocess.run(
        [sys.executable, "-I", str(script)], input=place, capture_output=True, text=True, check=True
    )
    assert "gone.npz is not there" in done.stdout


def test_what_a_script_cannot_have_is_refused_by_name() -> None:
    with pytest.raises(ConfigError, match="cannot be written as a script") as caught:
        script_for(replace(RunConfig(), {"network.model": "adversarial"}), "A run")
    assert caught.value.field == "network.model"


CHANGED: dict[int, tuple[str, float]] = {
    4: ("optimizer.lr", 0.1),
    11: ("regularization.l2", 0.05),
    12: ("regularization.l1", 0.01),
    20: ("optimizer.lr", 0.02),
}


@pytest.mark.parametrize("schedule", ["constant", "cosine"])
def test_what_was_changed_while_the_run_went_on_is_in_the_script(schedule: str) -> None:
    config = replace(RunConfig(), SHORT | {"optimizer.schedule": schedule})
    trainer = build_trainer(config)
    losses, changes = [], []
    for record in trainer.steps():
        losses.append(record.loss)
        if record.step in CHANGED:
            changes.append(trainer.apply(*CHANGED[record.step]))
    assert run_here(script_for(config, "A run", changes))[0] == losses


def test_a_change_that_a_script_cannot_have_is_refused_by_name() -> None:
    change = Change(7, "network.batch_norm", False, True)
    with pytest.raises(ConfigError, match="its change at step 7 cannot be written") as caught:
        script_for(RunConfig(), "A run", [change])
    assert caught.value.field == "network.batch_norm"
