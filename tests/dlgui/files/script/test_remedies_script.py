"""Scripts with what holds a run back or stops it learn what the program learns, to the bit."""

from typing import Any

import numpy as np
import pytest

from dlgui.files.script.script import script_for
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import Ending
from engine.training.settings import replace
from tests.dlgui.files.script.running import (
    SHORT,
    assert_same_to_the_last_bit,
    program_runs,
    run_here,
)

QUICK: dict[str, Any] = SHORT | {"training.steps": 16, "network.hidden": [12, 9]}
IMAGES: dict[str, Any] = {
    "network.model": "convolutional",
    "network.stages": "conv 3 5x5, pool 2, conv 4 3, pool 3",
    "network.hidden": [7],
    "training.steps": 4,
    "training.evaluation_interval": 2,
    "training.batch_size": 10,
    "training.evaluation_train": 20,
    "training.evaluation_test": 20,
}
STOPS: dict[str, Any] = {
    "early_stopping.enabled": True,
    "early_stopping.patience": 2,
    "data.validation_size": 50,
    "training.evaluation_interval": 2,
    "optimizer.lr": 0.3,
}
CLIPS, LIMITS = {"optimizer.clip_norm": 0.3}, {"regularization.max_norm": 0.8}
NORM = {"network.batch_norm": True}
VARIANTS: dict[str, dict[str, Any]] = {
    "clipped": CLIPS,
    "clipped, images": CLIPS | IMAGES,
    "clipped, images, layer norm switched off": CLIPS | IMAGES | {"network.norm": "layer"},
    "clipped, batch norm": CLIPS | NORM,
    "clipped, batch norm, images": CLIPS | NORM | IMAGES,
    "clipped, layer norm, images": CLIPS | NORM | IMAGES | {"network.norm": "layer"},
    "clipped, gamma and beta rest": CLIPS | {"network.train_gamma_beta": False},
    "clipped, output rests": CLIPS
    | {"network.train_output_weights": False, "network.train_output_bias": False},
    "clipped, no hidden layer": CLIPS | {"network.hidden": []},
    "clipped, nothing but a bias": CLIPS
    | {"network.hidden": [], "network.train_output_weights": False},
    "clipped, penalties": CLIPS
    | {"regularization.l1": 0.01, "regularization.l2": 0.1, "optimizer.method": "adam"},
    "clipped from beyond float32": {
        "optimizer.clip_norm": 1e-3,
        "network.initializer": "normal",
        "network.initial_std": 100.0,
        "network.hidden": [8] * 9,
    },
    "clipped to next to nothing": {"optimizer.clip_norm": 1e-30, "optimizer.lr": 100.0},
    "max norm": LIMITS,
    "max norm, images": LIMITS | IMAGES | {"optimizer.lr": 0.3},
    "max norm, output rests": LIMITS | {"network.train_output_weights": False},
    "max norm, penalties, float64": LIMITS
    | {"regularization.l1": 0.01, "training.precision": "float64", "optimizer.lr": 0.5},
    "max norm, clipped": LIMITS | CLIPS | {"optimizer.method": "momentum"},
    "smooth labels": {"regularization.label_smoothing": 0.2},
    "smooth labels, wrong ones": {"regularization.label_smoothing": 0.7, "data.label_noise": 0.3},
    "orthogonal": {"network.initializer": "orthogonal"},
    "orthogonal, smooth labels, images": IMAGES
    | {"network.initializer": "orthogonal", "regularization.label_smoothing": 0.1},
    "stopped": STOPS,
    "stopped by accuracy": STOPS
    | {"early_stopping.monitor": "accuracy", "early_stopping.min_change": 0.01},
    "stopped, validated by the next": STOPS
    | {"data.validation_place": "next", "early_stopping.min_change": 0.1},
    "stopped, batch norm": STOPS | NORM | {"training.steps": 60},
    "stopped at the last update": STOPS | {"training.steps": 6, "early_stopping.min_change": 1.0},
    "never stopped": STOPS | {"early_stopping.patience": 100},
    "diverging before it stops": STOPS | {"optimizer.lr": 500.0},
    "a few classes": {"data.kept_classes": "0, 2,7", "data.label_noise": 0.1},
    "a few classes, stopped": STOPS | {"data.kept_classes": "1;8"},
    "all of them": CLIPS
    | LIMITS
    | STOPS
    | {"regularization.label_smoothing": 0.1, "data.kept_classes": "1, 3", "optimizer.lr": 0.05},
}


@pytest.mark.parametrize("setting", VARIANTS.values(), ids=VARIANTS)
def test_script_and_program_record_the_same_to_the_last_bit(setting: dict[str, Any]) -> None:
    assert_same_to_the_last_bit(replace(RunConfig(), QUICK | setting), "A run")


def test_the_runs_above_do_what_they_are_called() -> None:
    named = {name: replace(RunConfig(), QUICK | VARIANTS[name]) for name in VARIANTS}
    endings = {}
    for name in ("stopped", "stopped at the last update", "never stopped"):
        trainer = build_trainer(named[name])
        list(trainer.steps())
        endings[name] = trainer.ending
    assert endings == {
        "stopped": Ending.STOPPED_EARLY,
        "stopped at the last update": Ending.STOPPED_EARLY,
        "never stopped": Ending.FINISHED,
    }
    for name in ("clipped", "max norm", "smooth labels", "orthogonal", "a few classes"):
        assert program_runs(named[name]) != program_runs(replace(RunConfig(), QUICK))


@pytest.mark.parametrize("norm", [False, True])
def test_an_early_stop_leaves_the_best_network(norm: bool) -> None:
    longer = {"network.batch_norm": norm, "training.steps": 60}
    config = replace(RunConfig(), QUICK | STOPS | longer)
    trainer = build_trainer(config)
    *_, last = trainer.steps()
    assert trainer.ending is Ending.STOPPED_EARLY
    text = script_for(config, "A run").replace("return losses, rows", "return network, stop")
    network, stop = run_here(text)
    assert stop.best_step == last.best_step
    expected = trainer.evaluate()
    x = build_trainer(config).parts.evaluator.samples
    found = [network.evaluate(sample.x, sample.labels) for sample in x.values()]
    assert found[:2] == [
        (expected.train_loss, expected.train_accuracy),
        (expected.test_loss, expected.test_accuracy),
    ]


def test_only_what_is_in_use_is_written() -> None:
    plain = script_for(replace(RunConfig(), QUICK), "A run")
    words = ("clip", "MAX_NORM", "smoothing", "orthogonal", "EarlyStop", "KEPT", "judged")
    assert not [word for word in words if word in plain]


def test_rows_of_a_run_that_is_stopped_say_what_was_validated() -> None:
    config = replace(RunConfig(), QUICK | STOPS)
    text = script_for(config, "A run")
    _, rows = run_here(text)
    assert '",validation_loss,validation_accuracy"' in text
    assert np.shape(rows)[1] == 7
