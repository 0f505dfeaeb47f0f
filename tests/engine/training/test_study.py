"""A study is a base configuration and 1 to 32 named variants; as TOML it comes back whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.grid import MAX_RUNS
from engine.training.settings import replace
from engine.training.study import (
    Study,
    Variant,
    study_from_toml,
    study_of,
    study_to_toml,
)

names = st.text(st.characters(exclude_categories=["Cs"])).filter(lambda name: name.strip())
settings = st.fixed_dictionaries(
    {},
    optional={
        "optimizer.lr": st.floats(1e-6, 1000),
        "optimizer.eps": st.none() | st.floats(0, 1),
        "network.hidden": st.lists(st.integers(1, 4096), max_size=4).map(tuple),
        "network.batch_norm": st.booleans(),
        "seed": st.integers(0, 100),
    },
)
variants = st.lists(st.builds(Variant, names, settings), min_size=1, max_size=4, unique_by=str)


@given(settings, variants, st.text(st.characters(exclude_categories=["Cs"])))
def test_toml_brings_every_study_back(
    base: dict[str, object], made: list[Variant], title: str
) -> None:
    if len({variant.name for variant in made}) < len(made):
        return
    study = Study(replace(RunConfig(), base), tuple(made), id="x", title=title)
    again = study_from_toml(study_to_toml(study))
    assert again.configs == study.configs
    assert [v.name for v in again.variants] == [v.name for v in study.variants]
    assert (again.id, again.title) == ("x", title)


@pytest.mark.parametrize("count", [1, 2, MAX_RUNS])
def test_a_study_has_1_to_32_runs(count: int) -> None:
    study = Study(RunConfig(), tuple(Variant(f"{i}", {"seed": i}) for i in range(count)))
    assert [config.seed for config in study.configs] == list(range(count))


@pytest.mark.parametrize("count", [0, MAX_RUNS + 1])
def test_no_or_too_many_runs_are_refused(count: int) -> None:
    with pytest.raises(ConfigError, match=f"variant: {count} variants; allowed are 1 to 32"):
        Study(RunConfig(), tuple(Variant(f"{i}") for i in range(count)))


@pytest.mark.parametrize("pair", [("a", "a"), ("a", ""), ("a", "  ")])
def test_names_are_filled_and_stand_once(pair: tuple[str, str]) -> None:
    with pytest.raises(ConfigError, match=r"variant\.name: .* is empty or stands twice"):
        Study(RunConfig(), tuple(map(Variant, pair)))


def test_a_bad_setting_of_a_variant_is_refused_at_once() -> None:
    with pytest.raises(ConfigError, match=r"optimizer\.lr: -1 is not allowed"):
        Study(RunConfig(), (Variant("a"), Variant("b", {"optimizer.lr": -1})))
    with pytest.raises(ConfigError, match=r"optimizer\.rate: there is no such setting"):
        Study(RunConfig(), (Variant("a", {"optimizer.rate": 1}),))


def test_a_replaced_setting_holds_in_every_run() -> None:
    study = Study(
        RunConfig(), (Variant("a"), Variant("b", {"optimizer.lr": 0.5, "seed": 3})), id="x"
    )
    replaced = study.replaced({"optimizer.lr": 0.1})
    assert [config.optimizer.lr for config in replaced.configs] == [0.1, 0.1]
    assert [config.seed for config in replaced.configs] == [1, 3]
    assert replaced.id == "x"
    assert study.configs[1].optimizer.lr == 0.5


def test_a_bare_configuration_is_a_study_of_one() -> None:
    study = study_from_toml("seed = 4\n[optimizer]\nlr = 0.3\n")
    assert study == study_of(replace(RunConfig(), {"seed": 4, "optimizer.lr": 0.3}))
    assert study_from_toml("").configs == (RunConfig(),)


def test_one_run_is_named_after_the_title() -> None:
    assert study_from_toml('title = "Deep"').variants == (Variant("Deep"),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('title = "x"\n[optimizer]\nlr = 1', "optimizer: not known in a study; known are id, run"),
        ("title = 3", "title: 3 is not allowed; allowed is a text"),
        ("run = 3", "run: 3 is not allowed; this is a group of settings"),
        ('variant = "a"', "variant: write each variant as a table"),
        ("variant = [1]", "variant: write each variant as a table"),
        ("[[variant]]\nseed = 1", r"variant\.name: '' is empty"),
        ("[[variant]]\nname = 1", "name: 1 is not allowed; allowed is a text"),
        ('[[variant]]\nname = "a"\nlr = 1', "lr: there is no such setting"),
        ('[[variant]]\nname = "a"\noptimizer = 1', "this is a group of settings"),
        ("[run]\nsteps = 3", "steps: there is no such setting; there is training.steps"),
    ],
)
def test_a_bad_study_is_refused_with_its_field(text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        study_from_toml(text)
