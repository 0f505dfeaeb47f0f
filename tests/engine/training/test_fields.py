"""The table of fields knows what may stand in each, and says so when something else does."""

import math
from typing import Any

import pytest

from engine.layers.names import Activation
from engine.training.config import LIVE_FIELDS, RunConfig
from engine.training.fields import ConfigError, FieldInfo, field_info, field_table
from engine.training.settings import get, replace

NUMBERS = [info for info in field_table().values() if info.kind in ("int", "float")]
OTHERS = [info for info in field_table().values() if info not in NUMBERS]


def path_of(info: FieldInfo) -> str:
    return info.path


def test_the_table_holds_every_field_with_its_default() -> None:
    assert len(field_table()) > 40
    assert next(iter(field_table())) == "seed"
    for path, info in field_table().items():
        assert info.default == get(RunConfig(), path)
        assert info.check(info.default) == info.default
        assert info.kind in {"int", "float", "bool", "str", "choice", "widths"}


@pytest.mark.parametrize("info", NUMBERS, ids=path_of)
def test_numbers_are_taken_up_to_their_limits_and_no_further(info: FieldInfo) -> None:
    assert info.minimum is not None
    assert info.maximum is not None
    tick = 1 if info.kind == "int" else 1e-9
    inside = [
        info.minimum + tick if info.above_minimum else info.minimum,
        info.maximum - tick if info.below_maximum else info.maximum,
    ]
    outside = [
        info.minimum if info.above_minimum else info.minimum - tick,
        info.maximum if info.below_maximum else info.maximum * (1 + 1e-9) + tick,
    ]
    number = int if info.kind == "int" else float
    for value in inside:
        assert get(replace(RunConfig(), {info.path: number(value)}), info.path) == number(value)
    for value in outside:
        with pytest.raises(ConfigError, match=info.path.replace(".", r"\.") + ": .*allowed"):
            replace(RunConfig(), {info.path: number(value)})


@pytest.mark.parametrize("info", NUMBERS, ids=path_of)
@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf, True, "1", [1], {}, b"1"])
def test_numbers_are_numbers(info: FieldInfo, value: Any) -> None:
    with pytest.raises(ConfigError) as caught:
        info.check(value)
    assert caught.value.field == info.path
    assert info.allowed in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("info", OTHERS, ids=path_of)
@pytest.mark.parametrize("value", [3.5, None, {}, [0], object()])
def test_other_fields_refuse_wrong_types_too(info: FieldInfo, value: Any) -> None:
    with pytest.raises(ConfigError, match=info.path.replace(".", r"\.")):
        info.check(value)


def test_only_an_optional_number_may_be_none() -> None:
    assert [info.path for info in NUMBERS if info.optional] == ["optimizer.eps"]
    assert field_info("optimizer.eps").check(None) is None
    with pytest.raises(ConfigError):
        field_info("optimizer.lr").check(None)


def test_a_choice_comes_back_as_its_member() -> None:
    info = field_info("network.activation")
    assert info.check("relu") is Activation.RELU
    assert info.choices == tuple(Activation)
    with pytest.raises(ConfigError, match="'ReLU' is not allowed; allowed is one of step, "):
        info.check("ReLU")


@pytest.mark.parametrize(
    ("path", "near"),
    [
        ("optimizer.learning", "optimizer.l"),
        ("lr", "there is optimizer.lr$"),
        ("optimiser.lr", "optimizer.lr"),
        ("training.stepz", "training.steps"),
        ("early_stoping.patience", "early_stopping.patience"),
        ("network.zzz", "network.stages"),
        ("optimizer", "there is optimizer.method, optimizer.lr, .*optimizer.weight_decay"),
        ("", "seed"),
    ],
)
def test_an_unknown_name_is_answered_with_near_ones(path: str, near: str) -> None:
    with pytest.raises(ConfigError, match="no such setting; .*" + near) as caught:
        field_info(path)
    assert caught.value.field == path


def test_exactly_the_live_fields_are_live() -> None:
    assert {info.path for info in field_table().values() if info.live} == LIVE_FIELDS


def test_what_is_allowed_is_said_in_words() -> None:
    said = {
        "optimizer.lr": "a number above 0 to 1000",
        "optimizer.momentum": "a number from 0 to below 1",
        "training.steps": "a whole number from 1 to 10000000",
        "network.batch_norm": "true or false",
        "data.folder": "a text",
        "early_stopping.monitor": "one of loss, accuracy",
    }
    assert {path: field_info(path).allowed for path in said} == said
