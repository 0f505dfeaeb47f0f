"""What tells kept runs apart, in few words: the best known settings first."""

import pytest

from dlgui.runs.texts import (
    differences_text,
    differing,
    name_for,
    setting_text,
    settings_text,
    unique,
)
from engine.training.config import RunConfig
from engine.training.settings import replace


@pytest.mark.parametrize(
    ("path", "value", "text"),
    [
        ("optimizer.lr", 0.01, "lr 0.01"),
        ("optimizer.method", "adam", "Adam"),
        ("network.hidden", (100,) * 6, "100 × 6"),
        ("network.batch_norm", True, "batch norm on"),
        ("regularization.dropout", 0.15, "dropout 0.15"),
        ("data.folder", "/home/me/fashion", "fashion"),
        ("data.folder", "", "bundled digits"),
        ("training.precision", "float64", "float64"),
    ],
)
def test_a_setting_in_a_word_or_two(path: str, value: object, text: str) -> None:
    config = replace(RunConfig(), {path: value})
    group, name = path.split(".")
    assert setting_text(path, getattr(getattr(config, group), name)) == text


def test_what_people_know_best_comes_first() -> None:
    other = replace(
        RunConfig(),
        {
            "data.train_size": 8000,
            "seed": 3,
            "network.train_output_weights": False,
            "optimizer.lr": 0.1,
            "optimizer.method": "adam",
        },
    )
    found = differing(RunConfig(), other)
    assert settings_text(found) == "Adam · lr 0.1 · 8000 digits · +2"
    assert settings_text(found, shown=9).endswith("seed 3 · last layer learns: off")
    assert list(found)[-1] == "network.train_output_weights"


def test_how_a_run_is_measured_is_no_difference() -> None:
    other = replace(RunConfig(), {"training.evaluation_interval": 7, "data.validation_size": 0})
    assert differing(RunConfig(), other) == {}


def test_settings_that_are_not_used_are_no_difference() -> None:
    unused = {"network.initial_std": 0.5, "optimizer.beta1": 0.5, "early_stopping.patience": 3}
    assert differing(RunConfig(), replace(RunConfig(), unused)) == {}
    used = unused | {"network.initializer": "normal", "early_stopping.enabled": True}
    assert set(differing(RunConfig(), replace(RunConfig(), used))) == {
        "network.initial_std",
        "network.initializer",
        "early_stopping.enabled",
        "early_stopping.patience",
    }


def test_a_run_is_called_after_its_preset_or_what_was_changed_in_that() -> None:
    changed = replace(RunConfig(), {"optimizer.lr": 0.1})
    assert name_for("no remedy", RunConfig(), RunConfig()) == "no remedy"
    assert name_for("no remedy", RunConfig(), changed) == "lr 0.1"
    assert name_for("mine", None, changed) == "mine"


def test_a_name_that_is_taken_gets_a_number() -> None:
    assert unique("a", []) == "a"
    assert unique("a", ["a", "a (2)"]) == "a (3)"
    assert unique("a (2)", ["a", "a (2)"]) == "a (3)"
    assert unique("a (7)", ["a"]) == "a (7)"


def test_all_differences_are_told_a_line_each() -> None:
    changed = replace(RunConfig(), {"optimizer.lr": 0.1, "optimizer.eps": 0.5})
    assert differences_text(changed, RunConfig()).splitlines()[0] == (
        "Learning rate: 0.1 (on stage 0.01)"
    )
    assert "(on stage –)" in differences_text(changed, RunConfig())
    assert differences_text(changed, changed) == "The same settings as the run on stage."
