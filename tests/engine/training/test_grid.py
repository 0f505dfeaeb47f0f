"""Grids of runs: every combination of the values, refused as a whole with field and value named."""

import pytest

from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.grid import Grid, Vary, expand, has_use
from engine.training.needs import without_use
from engine.training.presets import presets
from engine.training.settings import replace
from engine.training.study import grid_study, study_from_toml, study_to_toml
from engine.training.variant import Variant

LRS = Vary("optimizer.lr", (0.001, 0.01, 0.1))


def test_one_field_makes_a_run_of_every_value() -> None:
    runs = expand(RunConfig(), Grid((LRS,)))
    assert [run.name for run in runs] == ["lr 0.001", "lr 0.01", "lr 0.1"]
    assert [run.settings["optimizer.lr"] for run in runs] == [0.001, 0.01, 0.1]


def test_two_fields_make_a_run_of_every_pair() -> None:
    study = grid_study(RunConfig(), Grid((LRS, Vary("network.batch_norm", "off, on"))))
    pairs = [(c.optimizer.lr, c.network.batch_norm) for c in study.configs]
    assert pairs == [(lr, on) for lr in (0.001, 0.01, 0.1) for on in (False, True)]


def test_every_run_is_repeated_from_seeds_that_begin_with_the_base() -> None:
    study = grid_study(RunConfig(seed=7), Grid((LRS,), seeds=2))
    assert [config.seed for config in study.configs] == [7, 8] * 3
    assert study.variants[1].name == "lr 0.001, seed 8"


def test_named_variants_may_have_several_seeds() -> None:
    adam = Variant("Adam", {"optimizer.method": "adam"})
    study = grid_study(RunConfig(), Grid(variants=(adam,), seeds=3))
    assert [v.name for v in study.variants] == ["Adam, seed 1", "Adam, seed 2", "Adam, seed 3"]


TOML = """
title = "Rates"
seeds = 2

[run.data]
train_size = 1000

[[vary]]
field = "optimizer.lr"
values = "logspace 1e-3 0.1 3"

[[vary]]
field = "network.hidden"
values = ["100x6", [40, 20]]
"""


def test_a_study_with_varying_settings_survives_a_round_trip() -> None:
    study = study_from_toml(TOML)
    assert len(study.variants) == 12
    assert study.configs[0].network.hidden == (100,) * 6
    assert study.configs[4].optimizer.lr == 0.01
    assert study_from_toml(study_to_toml(study)) == study


def test_a_setting_for_all_runs_takes_the_place_of_one_that_varied() -> None:
    study = study_from_toml(TOML).replaced({"optimizer.lr": 0.5, "seed": 30})
    assert {config.optimizer.lr for config in study.configs} == {0.5}
    assert [config.seed for config in study.configs] == [30, 31, 30, 31]
    assert len({config.network.hidden for config in study.configs}) == 2


def test_replacing_the_only_varying_setting_leaves_one_run() -> None:
    study = grid_study(RunConfig(), Grid((LRS,))).replaced({"optimizer.lr": 0.5})
    assert [config.optimizer.lr for config in study.configs] == [0.5]


@pytest.mark.parametrize(
    ("toml", "field", "value"),
    [
        ("seeds = 0", "seeds", "0 is not allowed"),
        ("seeds = 33", "seeds", "33 is not allowed"),
        ("seeds = true", "seeds", "True is not allowed"),
        ("vary = []", "vary", "names no field"),
        ("variant = []", "variant", "0 variants"),
        ("vary = 3", "vary", "[[vary]]"),
        ('[[vary]]\nvalues = "1"', "vary.field", "is missing"),
        ('[[vary]]\nfield = "optimizer.lr"\nsteps = 3', "vary.steps", "not known"),
        ('[[vary]]\nfield = "optimizer.lr"', "optimizer.lr", "None is not allowed"),
        ('[[vary]]\nfield = "optimizer.lr"\nvalues = []', "optimizer.lr", "no values"),
        ('[[vary]]\nfield = "optimizer.lr"\nvalues = [0.1, -1, 3]', "optimizer.lr", "-1"),
        ('[[vary]]\nfield = "optimizer.lr"\nvalues = "0.1, x, 3"', "optimizer.lr", "'x'"),
        ('[[vary]]\nfield = "optimizer.lr"\nvalues = "0.1, 0.10"', "optimizer.lr", "0.1 stands"),
        (
            '[[vary]]\nfield = "optimizer.lr"\nvalues = "linspace 1 2 10000"',
            "optimizer.lr",
            "10000 values",
        ),
        (
            '[[vary]]\nfield = "optimizer.lr"\nvalues = "linspace 1 2 20"\n'
            '[[vary]]\nfield = "regularization.l2"\nvalues = "0, 1"',
            "optimizer.lr",
            "20 × 2 make 40 runs",
        ),
        (
            '[[vary]]\nfield = "seed"\nvalues = "1, 2"\n[[vary]]\nfield = "seed"\nvalues = "3"',
            "seed",
            "varies twice",
        ),
        (
            'seeds = 2\n[[vary]]\nfield = "seed"\nvalues = "1, 2"',
            "seeds",
            "contradicts the seed",
        ),
        (
            '[[vary]]\nfield = "network.initial_std"\nvalues = "1, 2"',
            "network.initial_std",
            "contradicts network.initializer he_normal",
        ),
        (
            '[[vary]]\nfield = "optimizer.momentum"\nvalues = "0.5, 0.9"',
            "optimizer.momentum",
            "contradicts optimizer.method sgd",
        ),
        (
            '[[vary]]\nfield = "seed"\nvalues = "1"\n[[variant]]\nname = "x"',
            "vary",
            "contradicts [[variant]]",
        ),
        ('[[vary]]\nfield = "optimizer.rate"\nvalues = "1"', "optimizer.rate", "no such setting"),
    ],
)
def test_a_bad_grid_is_refused_with_field_and_value(toml: str, field: str, value: str) -> None:
    with pytest.raises(ConfigError) as refusal:
        study_from_toml(toml)
    assert refusal.value.field == field
    assert value in str(refusal.value)


def test_three_fields_are_refused() -> None:
    vary = (LRS, Vary("seed", "1, 2"), Vary("network.batch_norm", "on"))
    with pytest.raises(ConfigError, match="3 fields; allowed are 1 to 2"):
        expand(RunConfig(), Grid(vary))


def test_a_varying_method_makes_its_own_options_worth_varying() -> None:
    vary = (Vary("optimizer.method", "sgd, momentum"), Vary("optimizer.momentum", "0.5, 0.9"))
    assert len(expand(RunConfig(), Grid(vary))) == 4


def test_a_setting_has_no_use_if_that_which_it_serves_has_none() -> None:
    group = replace(RunConfig(), {"network.norm": "group"})
    assert not has_use(group, "network.norm_groups")
    assert has_use(replace(group, {"network.batch_norm": True}), "network.norm_groups")


def test_settings_without_use_are_found_with_what_they_need() -> None:
    chosen = {"boltzmann.gibbs_steps": 3, "network.norm_groups": 2, "optimizer.beta1": 0.5}
    alone = replace(RunConfig(), chosen)
    assert [found[:2] for found in without_use([alone])] == [
        ("boltzmann.gibbs_steps", "network.model"),
        ("network.norm_groups", "network.batch_norm"),
        ("optimizer.beta1", "optimizer.method"),
    ]
    other = replace(alone, {"optimizer.method": "adam", "network.batch_norm": True})
    found = without_use([alone, other])
    assert [path for path, *_ in found] == ["boltzmann.gibbs_steps", "network.norm_groups"]
    assert without_use([RunConfig()]) == []


def test_no_preset_sets_what_none_of_its_runs_makes_use_of() -> None:
    assert {name: without_use(study.configs) for name, study in presets().items()} == {
        name: [] for name in presets()
    }
