"""Settings by path, from the command line and from TOML: read, replaced, and refused in a line."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.training.config import RunConfig
from engine.training.fields import ConfigError, FieldInfo, field_table
from engine.training.settings import (
    differences,
    flatten,
    from_mapping,
    from_toml,
    get,
    parse_assignment,
    replace,
    to_mapping,
    to_toml,
)


def allowed_values(info: FieldInfo) -> st.SearchStrategy[Any]:
    """Everything that may stand in a field."""
    if info.choices:
        return st.sampled_from(info.choices)
    if info.path == "network.stages":
        return st.sampled_from(["conv 4 3", "conv 16 3x3 pad 1, pool 2, conv 2 1, global pool"])
    values: dict[str, st.SearchStrategy[Any]] = {
        "bool": st.booleans(),
        "str": st.text(st.characters(exclude_categories=["Cs"])),
        "widths": st.lists(st.integers(1, 4096), max_size=30).map(tuple),
    }
    if info.kind in values:
        return values[info.kind]
    assert info.minimum is not None
    assert info.maximum is not None
    if info.kind == "int":
        return st.integers(int(info.minimum), int(info.maximum))
    numbers: st.SearchStrategy[Any] = st.floats(
        info.minimum,
        info.maximum,
        exclude_min=info.above_minimum,
        exclude_max=info.below_maximum,
    )
    return st.one_of(st.none(), numbers) if info.optional else numbers


any_config = st.fixed_dictionaries(
    {}, optional={path: allowed_values(info) for path, info in field_table().items()}
).map(lambda settings: replace(RunConfig(), settings))


@given(any_config)
def test_toml_brings_every_configuration_back(config: RunConfig) -> None:
    assert from_toml(to_toml(config)) == config


@given(any_config)
def test_plain_mappings_bring_every_configuration_back(config: RunConfig) -> None:
    assert from_mapping(to_mapping(config)) == config


@given(any_config)
def test_the_differences_are_what_turns_one_into_the_other(config: RunConfig) -> None:
    changed = differences(RunConfig(), config)
    assert replace(RunConfig(), {path: new for path, (_, new) in changed.items()}) == config
    assert all(old == get(RunConfig(), path) != new for path, (old, new) in changed.items())


@given(st.sampled_from(sorted(field_table())), st.text())
def test_whatever_is_typed_gives_a_setting_or_one_line(path: str, text: str) -> None:
    try:
        name, value = parse_assignment(f"{path}={text}")
    except ConfigError as error:
        complaint = error
    else:
        assert (name, get(replace(RunConfig(), {name: value}), name)) == (path, value)
        return
    assert complaint.field == path
    assert "\n" not in str(complaint)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("optimizer.lr=0.1", 0.1),
        ("optimizer.lr = .1", 0.1),
        ("optimizer.lr=1", 1.0),
        ("optimizer.lr=1e-3", 0.001),
        ("optimizer.lr=5.", 5.0),
        ("optimizer.eps=none", None),
        ("optimizer.method=adam", "adam"),
        ('optimizer.method="adam"', "adam"),
        ("network.batch_norm=true", True),
        ("network.hidden=[100, 50]", (100, 50)),
        ("network.hidden=100x6", (100,) * 6),
        ("network.hidden=100 × 6", (100,) * 6),
        ("network.hidden=100*2, 30", (100, 100, 30)),
        ("network.hidden=40 20", (40, 20)),
        ("network.hidden=40", (40,)),
        ("network.hidden=", ()),
        ("network.hidden=–", ()),
        ("data.folder=/a folder/my digits", "/a folder/my digits"),
        ("data.folder=123", "123"),
        ("data.folder=true", "true"),
        ("data.folder=a=b", "a=b"),
        ("training.steps=1_000", 1000),
        ("training.steps=1,000", 1000),
        ("training.steps=2 000", 2000),
        ("training.steps=1e2", 100),
        ("training.steps=100.0", 100),
        ("optimizer.lr=０，０５", 0.05),
        ("optimizer.lr=１ｅ－２", 0.01),
        ("regularization.dropout=50%", 0.5),
        ("optimizer.eps=None", None),
        ("network.batch_norm=ｔｒｕｅ", True),
        ("network.hidden=100、50", (100, 50)),
        ("network.hidden=100・50；30", (100, 50, 30)),
        ("network.hidden=［１００，５０］", (100, 50)),
        ("network.hidden=[1e2, 100.0]", (100, 100)),
        ("network.hidden=１００Ｘ２", (100, 100)),
    ],
)
def test_assignments_are_read_as_people_write_them(text: str, value: Any) -> None:
    path, read = parse_assignment(text)
    assert path == text.partition("=")[0].strip()
    assert read == value
    assert isinstance(read, type(value))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("optimizer.lr", "optimizer.lr: write a setting as NAME=VALUE"),
        ("optimizer.lr=", "optimizer.lr: '' is not allowed; allowed is a number above 0 to 1000"),
        ("optimizer.lr=fast", "optimizer.lr: 'fast' is not allowed"),
        ("optimizer.lr=nan", "optimizer.lr: nan is not allowed"),
        ("optimizer.lr=1e999", "optimizer.lr: inf is not allowed"),
        ("optimizer.lr=true", "optimizer.lr: True is not allowed"),
        ("training.steps=10.5", "training.steps: 10.5 is not allowed; allowed is a whole number"),
        ("training.steps=" + "9" * 5000, "is not allowed; allowed is a whole number from 1"),
        ("network.hidden=" + "[" * 5000, "is not allowed; allowed is up to 30 layer widths"),
        ("network.hidden=100x99", "is not allowed; allowed is up to 30 layer widths"),
        ("network.hidden=100y3", "network.hidden: '100y3' is not allowed"),
        ("network.hidden=true", "network.hidden: True is not allowed"),
        ("network.batch_norm=1", "network.batch_norm: 1 is not allowed; allowed is true or false"),
        ("training.steps=1.000", "can be read in two ways; write it as 1000 or as 1"),
        ("training.steps=0x10", "training.steps: '0x10' is not allowed; allowed is a whole number"),
        ("training.steps=1 # x", "training.steps: '1 # x' is not allowed"),
        ("training.steps=100.5", "training.steps: 100.5 is not allowed; allowed is a whole number"),
        ("training.steps=50%", "training.steps: '50%' is not allowed; allowed is a whole number"),
        ("optimizer.lr=1e-400", "optimizer.lr: '1e-400' is not allowed"),
        ("optimizer.lr=-1e400", "optimizer.lr: -inf is not allowed"),
        ("network.hidden=1 024", "network.hidden: '1 024' is not allowed"),
        ("network.hidden=1,000", "network.hidden: '1,000' is not allowed"),
        ("network.hidden=100.5", "network.hidden: '100.5' is not allowed"),
        ("optimiser.lr=1", "optimiser.lr: there is no such setting; there is optimizer.lr"),
        ("optimizer=adam", "optimizer: there is no such setting; there is optimizer."),
        ("=3", "there is no such setting"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_assignment(text)
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_replace_leaves_the_old_configuration_alone() -> None:
    old = RunConfig()
    new = replace(old, {"optimizer.lr": 0.5, "seed": 7, "optimizer.eps": "none"})
    assert (old.optimizer.lr, new.optimizer.lr, new.seed) == (0.01, 0.5, 7)
    assert new.optimizer.eps is None
    assert new.network is not None
    with pytest.raises(ConfigError, match=r"optimizer\.lr"):
        replace(old, {"optimizer.lr": 0})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("seed = \n", "not TOML: .*line 1"),
        ("seed = " + "1" * 5000, "not TOML"),
        ("a = " + "[" * 5000, "not TOML"),
        ("seed = 1.5", "seed: 1.5 is not allowed; allowed is a whole number"),
        ("seed = 2024-01-01", "seed: 2024-01-01 is not allowed"),
        ("[seed]", "seed: {} is not allowed"),
        ("optimizer = 3", "optimizer: 3 is not allowed; this is a group of settings"),
        ("[optimiser]", "optimiser: there is no such setting; there is optimizer"),
        ("[optimiser]\nlr = 1", r"optimiser\.lr: there is no such setting; there is optimizer\.lr"),
        ("[data.train_size]\na = 1", r"data\.train_size\.a: there is no such setting"),
        ("[network]\nhidden = [0]", r"network\.hidden: \[0\] is not allowed"),
    ],
)
def test_bad_toml_is_refused_with_its_field(text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        from_toml(text)


def test_the_sign_between_name_and_value_may_be_wide() -> None:
    assert parse_assignment("seed ＝ １２") == ("seed", 12)
    assert parse_assignment("data.folder=a＝b") == ("data.folder", "a＝b")


@pytest.mark.parametrize("written", ["100.0", "1e2", '"100"', '"１００"', '"1e2"'])
def test_a_whole_number_of_a_file_may_be_written_in_many_ways(written: str) -> None:
    steps = from_toml(f"training.steps = {written}").training.steps
    assert (steps, type(steps)) == (100, int)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("seed\x1b[31m=1", r"seed\x1b[31m: "),
        ("seed=1\u202e2", r"1\u202e2"),
        ("a\nb=1", r"a\nb: "),
        ("seed=a\x85b", r"\x85"),
        ("seed=\ud800", r"\ud800"),
    ],
)
def test_what_moves_a_cursor_or_turns_a_line_is_escaped(text: str, shown: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_assignment(text)
    assert shown in str(caught.value)
    assert str(caught.value).isprintable()


def test_toml_names_only_what_differs_if_one_likes() -> None:
    config = from_toml('network.hidden = "50x2"\n[optimizer]\nmethod = "adam"\n')
    assert config.network.hidden == (50, 50)
    assert config.optimizer.method.value == "adam"
    assert from_toml("") == RunConfig()


def test_flatten_goes_down_to_the_leaves() -> None:
    tree = {"seed": 1, "data": {"train_size": 3}, "optimizer": {}}
    assert dict(flatten(tree)) == {"seed": 1, "data.train_size": 3}
