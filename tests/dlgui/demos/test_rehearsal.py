"""A demo that names what does not exist is refused before it starts, with what there is."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dlgui.demos.reading import built_in, demo_from_toml, read_demo
from dlgui.demos.rehearsal import rehearse
from engine.training.fields import ConfigError

FIRST = '[[scene]]\nlab = "overfitting"\npreset = "overfit"\n'


@pytest.mark.parametrize("name", ["by-heart", "initial-values", "zigzag"])
def test_the_demos_of_the_program_name_what_there_is(qtbot: QtBot, name: str) -> None:
    file = built_in()[name]
    rehearse(read_demo(file), file)


@pytest.mark.parametrize(
    ("scene", "said"),
    [
        ('lab = "overfiting"', ("scene 2, lab", "overfiting", "overfitting, activations")),
        ('preset = "deep-tanh"', ("scene 2, preset", "deep-tanh", "label-noise")),
        ('lab = "paths"\npreset = "overfit"', ("scene 2, preset", "contour-paths")),
        (
            'set = { "regularization.l3" = 1 }',
            ("scene 2, set.regularization.l3", "regularization.l2"),
        ),
        ('set = { "optimizer.lr" = -1 }', ("scene 2, set.optimizer.lr", "above 0")),
        ('set = { "optimizer.lr" = "fast" }', ("scene 2, set.optimizer.lr", "fast")),
        ('set = { "optimizer.beta1" = 0.5 }', ("scene 2, set.optimizer.beta1", "no use")),
        ('set = { "network.batch_norm" = 3 }', ("scene 2, set.network.batch_norm",)),
        ('enlarge = "gap_plot"', ("scene 2, enlarge", "gap_plot", "accuracy_plot")),
        ('spotlight = "the light"', ("scene 2, spotlight", "the light", "accuracy_plot", "seed")),
        ("speed = 7", ("scene 2, speed", "30", "full")),
        ('open = "there-is-none.toml"', ("scene 2, open", "there-is-none.toml")),
        (
            'lab = "paths"\nplay_until = { gap_above = 0.1 }',
            ("scene 2, play_until.gap_above", "step", "ended"),
        ),
        (
            'lab = "comparison"\nplay_until = { test_accuracy_above = 0.5 }',
            ("scene 2, play_until.test_accuracy_above", "epoch"),
        ),
    ],
)
def test_names_and_values_are_tried(qtbot: QtBot, scene: str, said: tuple[str, ...]) -> None:
    demo = demo_from_toml(f"{FIRST}[[scene]]\n{scene}\n")
    with pytest.raises(ConfigError) as caught:
        rehearse(demo, Path("mine.toml"))
    for part in ("mine.toml", *said):
        assert part in str(caught.value)


def test_the_first_scene_has_to_name_a_lab(qtbot: QtBot) -> None:
    with pytest.raises(ConfigError, match=r"scene 1.*overfitting"):
        rehearse(demo_from_toml("[[scene]]\nwait = 1"), Path("mine.toml"))


def test_what_one_scene_sets_another_may_use(qtbot: QtBot) -> None:
    scenes = '[[scene]]\nset = { "Method" = "Adam" }\n[[scene]]\nset = { "optimizer.beta1" = 0.5 }'
    rehearse(demo_from_toml(FIRST + scenes), Path("mine.toml"))
