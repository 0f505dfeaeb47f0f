"""Values as people write them: lists and ranges."""

from typing import Any

import pytest

from engine.training.fields import ConfigError
from engine.training.ranges import read_values, value_name, values_text


@pytest.mark.parametrize(
    ("path", "text", "values"),
    [
        ("optimizer.lr", "0.001, 0.01, .1", (0.001, 0.01, 0.1)),
        ("optimizer.lr", "logspace 1e-4 1 5", (1e-4, 1e-3, 1e-2, 0.1, 1.0)),
        ("optimizer.lr", "logspace 1e-4, 1, 2", (1e-4, 1.0)),
        ("regularization.dropout", "linspace 0 .5 3", (0.0, 0.25, 0.5)),
        ("data.train_size", "logspace 100 1000 3", (100, 316, 1000)),
        ("network.batch_norm", "on, Off", (True, False)),
        ("network.hidden", "100x6; 40, 20; 50", ((100,) * 6, (40, 20), (50,))),
        ("optimizer.method", "sgd, adam", ("sgd", "adam")),
        ("optimizer.eps", "none, 1e-7", (None, 1e-7)),
    ],
)
def test_a_text_is_read_and_written(path: str, text: str, values: tuple[Any, ...]) -> None:
    read = read_values(path, text)
    assert read == values
    assert read_values(path, values_text(path, read)) == values


@pytest.mark.parametrize(
    ("path", "text", "fault"),
    [
        ("optimizer.lr", "", "no values"),
        ("network.activation", "", "no values; allowed is"),
        ("optimizer.lr", "logspace 1 2", "write a range"),
        ("optimizer.lr", "logspace 0 1 3", "above 0"),
        ("optimizer.lr", "logspace a 1 3", "a to 1"),
        ("optimizer.lr", "logspace 1 1e999 3", "not allowed"),
        ("optimizer.lr", "linspace 1 2 0", "0 values"),
        ("optimizer.lr", "linspace 1 5000 3", "2500"),
        ("optimizer.method", "linspace 1 2 2", "has no range"),
        ("network.batch_norm", "on, maybe", "maybe"),
        ("seed", "1, 1.5", "1.5"),
    ],
)
def test_what_is_not_allowed_is_named(path: str, text: str, fault: str) -> None:
    with pytest.raises(ConfigError) as refusal:
        read_values(path, text)
    assert refusal.value.field == path
    assert fault in str(refusal.value)


def test_a_run_is_called_by_its_setting() -> None:
    assert value_name("optimizer.lr", 0.01) == "lr 0.01"
    assert value_name("network.batch_norm", True) == "batch norm on"
    assert value_name("network.hidden", (100,) * 6) == "hidden 100x6"


def test_lists_of_stages_are_parted_by_semicolons() -> None:
    text = "conv 8 3x3, pool 2; conv 30 5x5"
    assert read_values("network.stages", text) == ("conv 8 3x3, pool 2", "conv 30 5x5")
    assert values_text("network.stages", text) == text


def test_a_wrong_list_of_stages_is_refused_before_anything_is_made() -> None:
    with pytest.raises(
        ConfigError, match=r"network\.stages: stage 2 \(at character 13\), 'pull 2'"
    ):
        read_values("network.stages", "conv 8 3x3, pull 2; conv 30 5x5")
