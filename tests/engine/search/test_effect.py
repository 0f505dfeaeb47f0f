"""A search refuses settings without effect: exactly those that change no bit of what is learnt."""

from typing import Any

import numpy as np
import pytest

from engine.data.names import Split
from engine.search.effect import NOT_SEARCHED, check_effect
from engine.search.ranges import Range, Scale
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, FieldInfo, field_table
from engine.training.settings import replace
from tests.tiny_runs import tiny_config, tiny_digits
from tests.tiny_searches import tiny_base

BASES: dict[str, dict[str, Any]] = {
    "plain": {},
    "points": {"data.source": "moons", "data.points": 60},
    "adam": {"optimizer.method": "adam"},
    "adamw": {"optimizer.method": "adamw"},
    "amsgrad": {"optimizer.method": "amsgrad"},
    "adagrad": {"optimizer.method": "adagrad", "optimizer.adagrad_start": 0.01},
    "rmsprop": {"optimizer.method": "rmsprop"},
    "momentum": {"optimizer.method": "momentum"},
    "falling rate": {"optimizer.method": "nesterov", "optimizer.schedule": "exponential"},
    "cosine": {"optimizer.schedule": "cosine"},
    "batch norm": {"network.batch_norm": True},
    "layer norm": {"network.batch_norm": True, "network.norm": "layer"},
    "group norm": {"network.batch_norm": True, "network.norm": "group"},
    "penalties": {"regularization.l1": 0.01, "regularization.dropout": 0.3},
    "spread": {"network.initializer": "normal", "network.initial_std": 0.3},
    "one layer": {"network.hidden": []},
    "sequences": {
        "network.model": "recurrent",
        "network.hidden": [4],
        "sequence.task": "parity",
        "sequence.length": 6,
    },
}
SHOWN: dict[str, tuple[Any, Any]] = {
    "data.points": (60, 100),
    "data.test_share": (0.3, 0.7),
    "data.added_points": ("0.5 0.5 1", "0.1 0.2 0"),
    "data.train_size": (20, 40),
    "network.hidden": ((8,), (8, 8)),
    "network.stages": ("conv 2 3x3", "conv 3 3x3"),
    "network.norm": ("batch", "layer"),
    "network.norm_groups": (2, 4),
    "network.model": ("fully_connected", "fully_connected"),
    "network.activation": ("relu", "tanh"),
    "network.initializer": ("he_normal", "lecun_normal"),
    "network.initial_std": (0.1, 0.5),
    "optimizer.lr": (0.01, 0.1),
    "optimizer.method": ("sgd", "adam"),
    "optimizer.eps": (1e-6, 0.5),
    "optimizer.schedule": ("constant", "cosine"),
    "optimizer.schedule_steps": (2, 9),
    "optimizer.warm_up": (0, 5),
    "optimizer.clip_norm": (0.0, 0.001),
    "optimizer.weight_decay": (0.0, 5.0),
    "regularization.max_norm": (0.0, 0.1),
    "training.batch_size": (5, 10),
    "sequence.text": ("", "own.txt"),
    "sequence.prompt": ("", "The"),
    "autoencoder.code": (2, 3),
    "boltzmann.annealing": (1.0, 4.0),
    "adversarial.discriminator_hidden": ((3,), (4,)),
    "autoencoder.noise": ("none", "masking"),
    "autoencoder.odd_classes": ("1", "2"),
}
"""Two values each that make a difference wherever the setting is used; others are made up."""

UNTOLD = {"network.model", "early_stopping.enabled", "training.precision"}
"""One cannot be built here, one acts in longer runs only, one in the last digits."""
PATHS = [p for p in field_table() if p not in NOT_SEARCHED and p not in UNTOLD]


def two_values(info: FieldInfo) -> tuple[Any, Any]:
    if info.path in SHOWN:
        return SHOWN[info.path]
    if info.kind == "bool":
        return False, True
    if info.choices:
        return info.choices[0], info.choices[1]
    assert info.minimum is not None
    assert info.maximum is not None
    if info.kind == "int":
        return int(info.minimum), int(info.minimum) + 3
    high = min(info.maximum, 1.0)
    return (0.1 * high, 0.8 * high) if info.above_minimum else (info.minimum, 0.8 * high)


def learnt(config: RunConfig) -> Any:
    digits = None if config.data.is_plane else tiny_digits()
    trainer = build_trainer(config, digits)
    list(trainer.steps())
    sample = trainer.parts.evaluator.sample(Split.VALIDATION)
    return trainer.parts.model.outputs(sample.x)


def is_same(first: RunConfig, second: RunConfig) -> bool:
    """Whether two runs learn the same; what can only be built in one way makes no difference."""
    try:
        return np.allclose(learnt(first), learnt(second), rtol=1e-5, atol=1e-6)
    except ConfigError:
        return True


def is_refused(base: RunConfig, searched: Range) -> bool:
    try:
        check_effect(base, (searched,))
    except ConfigError as error:
        return error.field == searched.field and "has no effect" in str(error)
    return False


@pytest.mark.parametrize("name", BASES)
def test_what_is_refused_has_no_effect_and_what_is_not_has(name: str) -> None:
    base = tiny_config(BASES[name])
    wrong = []
    for path in PATHS:
        pair = two_values(field_table()[path])
        refused = is_refused(base, Range(path, choices=pair))
        if refused != is_same(*(replace(base, {path: value}) for value in pair)):
            wrong.append((path, refused))
    assert wrong == []


@pytest.mark.parametrize("path", NOT_SEARCHED)
def test_what_changes_the_judge_or_the_length_is_not_searched(path: str) -> None:
    pair = {
        "data.source": ("moons", "circles"),
        "data.folder": ("a", "b"),
        "data.kept_classes": ("1", "2"),
    }.get(path) or two_values(field_table()[path])
    with pytest.raises(ConfigError) as caught:
        check_effect(tiny_base(), (Range(path, choices=pair),))
    assert caught.value.field == path


def test_how_many_digits_are_learnt_is_not_searched_where_those_that_judge_follow_them() -> None:
    sizes = Range("data.train_size", 20, 40)
    check_effect(tiny_config(), (sizes,))
    with pytest.raises(ConfigError, match=r"data.train_size: changes the digits"):
        check_effect(tiny_config({"data.validation_place": "next"}), (sizes,))


def test_a_setting_counts_if_another_range_brings_it_into_use() -> None:
    momentum = Range("optimizer.momentum", 0.1, 0.9)
    with pytest.raises(ConfigError, match=r"0.1 to 0.9 has no effect: optimizer.method is 'sgd'"):
        check_effect(tiny_base(), (momentum,))
    check_effect(tiny_base(), (momentum, Range("optimizer.method", choices=("sgd", "momentum"))))
    form = Range("regularization.l1_form", choices=("proximal", "subgradient"))
    check_effect(tiny_base(), (form, Range("regularization.l1", 1e-4, 1e-2, Scale.LOG)))


def test_early_stopping_is_used_only_if_it_is_on() -> None:
    patience = Range("early_stopping.patience", 1, 9)
    with pytest.raises(ConfigError, match="has no effect"):
        check_effect(tiny_base(), (patience,))
    check_effect(tiny_base({"early_stopping.enabled": True}), (patience,))


@pytest.mark.parametrize(
    ("settings", "ranges"),
    [
        ({"network.model": "autoencoder"}, (Range("optimizer.lr", 0.01, 0.1),)),
        ({}, (Range("network.model", choices=("fully_connected", "autoencoder")),)),
    ],
)
def test_what_tells_no_classes_apart_is_not_searched(
    settings: dict[str, Any], ranges: tuple[Range, ...]
) -> None:
    with pytest.raises(ConfigError, match="no trial could be judged"):
        check_effect(tiny_config(settings), ranges)
