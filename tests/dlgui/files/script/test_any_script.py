"""The script of whatever a classifier may be set to learns what the program learns, to the bit."""

from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dlgui.files.script.head import CLASSES
from dlgui.files.script.layers import ACTIVATIONS
from dlgui.files.script.script import script_for
from dlgui.files.script.shared import STDS
from engine.layers.names import InitializerName
from engine.optimization.names import OptimizerName
from engine.training import catalogue
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_table
from engine.training.settings import replace
from tests.dlgui.files.script.running import SHORT, assert_text_gives_the_same

CHOICES = {path: info.choices for path, info in field_table().items() if info.choices}
OTHERS: dict[str, st.SearchStrategy[Any]] = {
    "seed": st.integers(0, 2**31 - 1),
    "data.source": st.sampled_from(["digits"] * 8 + list(CHOICES["data.source"])),
    "data.label_noise": st.sampled_from([0.0, 0.3]),
    "data.kept_classes": st.sampled_from(["", "", "0, 2, 3"]),
    "data.validation_size": st.integers(1, 40),
    "data.points": st.integers(60, 120),
    "data.classes": st.integers(2, 6),
    "data.noise": st.sampled_from([0.0, 0.2]),
    "data.added_points": st.sampled_from(["", "0.5 -0.2 1; 0 0.3 0"]),
    "network.model": st.just("fully_connected"),
    "network.activation": st.sampled_from(list(ACTIVATIONS)),
    "network.hidden": st.lists(st.integers(1, 12), max_size=3),
    "network.batch_norm": st.booleans(),
    "network.norm_groups": st.integers(1, 4),
    "network.train_gamma_beta": st.booleans(),
    "network.train_output_weights": st.booleans(),
    "network.train_output_bias": st.booleans(),
    "network.initial_std": st.sampled_from([0.0, 0.1]),
    "optimizer.lr": st.sampled_from([0.01, 0.3]),
    "optimizer.eps": st.sampled_from([None, 0.0, 1e-3]),
    "optimizer.adagrad_start": st.sampled_from([0.0, 0.1]),
    "optimizer.weight_decay": st.sampled_from([0.0, 0.1]),
    "optimizer.clip_norm": st.sampled_from([0.0, 0.1, 2.0]),
    "regularization.l1": st.sampled_from([0.0, 0.01]),
    "regularization.l2": st.sampled_from([0.0, 0.01]),
    "regularization.dropout": st.sampled_from([0.0, 0.2]),
    "regularization.label_smoothing": st.sampled_from([0.0, 0.1]),
    "regularization.max_norm": st.sampled_from([0.0, 0.5]),
    "early_stopping.enabled": st.booleans(),
    "early_stopping.patience": st.integers(1, 2),
    "early_stopping.min_change": st.sampled_from([0.0, 0.1]),
    "training.batch_size": st.integers(1, 30),
    "training.batch_statistics": st.booleans(),
    "optimizer.schedule_steps": st.integers(1, 4),
    "optimizer.warm_up": st.integers(0, 8),
}
ANY = {path: st.sampled_from(list(choices)) for path, choices in CHOICES.items()} | OTHERS
IMAGES = {
    "network.model": st.just("convolutional"),
    "data.source": st.just("digits"),
    "network.stages": st.sampled_from(
        [
            "conv 3 5x5, pool 3",
            "pool 2, conv 4 3 pad 1, avg pool 2",
            "conv 4 9 stride 3, global pool",
        ]
    ),
}


@settings(max_examples=15)
@given(st.fixed_dictionaries(ANY))
def test_any_setting_gives_the_same_curve(setting: dict[str, Any]) -> None:
    _compare(setting)


@pytest.mark.slow
@settings(max_examples=150)
@given(st.fixed_dictionaries(ANY))
def test_so_do_very_many(setting: dict[str, Any]) -> None:
    _compare(setting)


@pytest.mark.slow
@settings(max_examples=40)
@given(st.fixed_dictionaries(ANY | IMAGES))
def test_so_do_those_with_images(setting: dict[str, Any]) -> None:
    _compare(setting)


def _compare(setting: dict[str, Any]) -> None:
    """Hold script and program against each other; what the program can do, the script can."""
    short = SHORT | {"training.steps": 6, "training.evaluation_interval": 2}
    try:
        config = replace(RunConfig(), short | setting)
        build_trainer(config)
    except ConfigError:
        assume(False)
    assert_text_gives_the_same(script_for(config, "A run"), config)


def test_there_is_a_piece_for_every_choice() -> None:
    """Nothing that a network may have is left for a script to refuse."""
    assert set(ACTIVATIONS) == set(catalogue.ACTIVATIONS)
    assert set(STDS) == set(InitializerName)
    assert set(CLASSES) == set(OptimizerName)
