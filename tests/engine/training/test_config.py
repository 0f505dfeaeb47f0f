"""A configuration holds only what is allowed, in its own types, and cannot be changed."""

import math
from typing import Any

import msgspec
import pytest

from engine.data.names import DataSource
from engine.optimization.names import OptimizerName
from engine.training.config import (
    LIVE_FIELDS,
    DataConfig,
    EarlyStoppingConfig,
    Monitor,
    NetworkConfig,
    OptimizerConfig,
    RunConfig,
    TrainingConfig,
)
from engine.training.examples import load_points


def test_the_defaults_are_the_opening_experiment() -> None:
    config = RunConfig()
    assert (config.data.train_size, config.network.hidden) == (300, (100,) * 6)
    assert (config.optimizer.method, config.optimizer.lr) == (OptimizerName.SGD, 0.01)


@pytest.mark.parametrize("value", [0, -0.1, 1000.1, math.nan, math.inf, -math.inf, "0.1", None])
def test_a_value_that_is_not_allowed_is_refused_by_name(value: Any) -> None:
    with pytest.raises(ValueError, match="lr: "):
        OptimizerConfig(lr=value)


@pytest.mark.parametrize("value", [True, 1.0, "1", -1, 2**31])
def test_whole_numbers_are_neither_booleans_nor_floats(value: Any) -> None:
    with pytest.raises(ValueError, match="seed: "):
        RunConfig(seed=value)


def test_nested_groups_are_checked_too() -> None:
    with pytest.raises(ValueError, match="data: "):
        RunConfig(data=NetworkConfig())  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="train_size"):
        DataConfig(train_size=0)


def test_names_and_lists_take_the_type_of_their_field() -> None:
    optimizer = OptimizerConfig(method="adam", lr=1)  # type: ignore[arg-type]
    assert optimizer.method is OptimizerName.ADAM
    assert isinstance(optimizer.lr, float)
    assert NetworkConfig(hidden=[3, 4]).hidden == (3, 4)  # type: ignore[arg-type]
    assert EarlyStoppingConfig(monitor="loss").monitor is Monitor.LOSS  # type: ignore[arg-type]


@pytest.mark.parametrize("widths", [(0,), (4097,), (1,) * 31, (1.5,), ("a",), 3])
def test_layer_widths_have_limits(widths: Any) -> None:
    with pytest.raises(ValueError, match="hidden: "):
        NetworkConfig(hidden=widths)


def test_a_network_may_have_no_hidden_layer() -> None:
    assert NetworkConfig(hidden=()).hidden == ()


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(msgspec.ValidationError, match="unknown field `step`"):
        msgspec.convert({"step": 3}, TrainingConfig)
    with pytest.raises(TypeError, match="step"):
        TrainingConfig(step=3)  # type: ignore[call-arg]


def test_a_configuration_is_frozen_and_can_be_compared() -> None:
    config = RunConfig()
    with pytest.raises(AttributeError):
        config.seed = 2  # type: ignore[misc]
    assert config == RunConfig()
    assert hash(config) == hash(RunConfig())
    assert config != RunConfig(seed=2)


def test_what_is_live_is_a_field() -> None:
    assert all(_has(RunConfig(), path) for path in LIVE_FIELDS)


def _has(config: Any, path: str) -> bool:
    for name in path.split("."):
        config = getattr(config, name)
    return True


def test_how_many_examples_there_are_is_known_before_any_are_read() -> None:
    assert (DataConfig().learnt, DataConfig().class_count) == (300, 10)
    moons = DataConfig(
        source=DataSource.MOONS, points=101, test_share=0.3, classes=3, added_points="1 1 0; 0 0 2;"
    )
    assert (moons.learnt, moons.tested, moons.class_count) == (73, 30, 3)
    assert len(load_points(moons).test_labels) == moons.tested
