"""First ranges for settings that shall be searched, their kinds, and ranges as a line of text."""

import pytest

from engine.search.effect import NOT_SEARCHED, check_effect
from engine.search.first_ranges import Kind, addable, first_range, kind_of, kinds_of, with_kind
from engine.search.ranges import Range, Scale
from engine.search.ranges_text import ranges_text, read_ranges
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info, field_table
from engine.training.settings import get, replace

BASE = RunConfig()
SOME = (
    Range("optimizer.lr", 1e-6, 1e-2, Scale.LOG),
    Range("training.batch_size", 20, 200, Scale.LOG),
    Range("regularization.dropout", 0, 1 / 3),
    Range("network.hidden", choices=((50,), (100, 100))),
    Range("optimizer.eps", choices=(None, 1e-7)),
)


@pytest.mark.parametrize("path", [p for p in field_table() if field_info(p).kind != "str"])
def test_every_setting_has_a_first_range_that_holds_what_may_be_set(path: str) -> None:
    found = first_range(BASE, path)
    for value in found.values:
        field_info(path).check(round(value) if found.is_whole else value)
    assert read_ranges(ranges_text([found]), BASE) == (found,)
    for kind in kinds_of(path):
        if kind is Kind.LOG and max(v for v in found.values if v is not None) <= 0:
            continue
        assert kind_of(with_kind(found, kind)) is kind


def test_a_free_number_is_searched_about_the_value_that_the_run_has() -> None:
    base = replace(BASE, {"optimizer.lr": 0.3, "training.batch_size": 50})
    assert first_range(base, "optimizer.lr") == Range("optimizer.lr", 0.003, 30, Scale.LOG)
    batch = first_range(base, "training.batch_size")
    assert (batch.low, batch.high, batch.is_whole) == (12, 200, True)


def test_shares_are_searched_evenly_and_choices_are_those_that_a_run_can_have() -> None:
    assert first_range(BASE, "regularization.dropout").scale is Scale.LINEAR
    assert first_range(BASE, "network.batch_norm").choices == (False, True)
    assert "softmax" not in first_range(BASE, "network.activation").choices
    assert get(BASE, "network.hidden") in first_range(BASE, "network.hidden").choices


def test_a_text_has_no_range_of_its_own() -> None:
    with pytest.raises(ConfigError, match=r"network.stages: has no range of its own"):
        first_range(BASE, "network.stages")


def test_a_kind_keeps_the_values_as_far_as_it_can() -> None:
    rate = SOME[0]
    listed = with_kind(rate, Kind.CHOICES)
    assert (listed.choices[0], listed.choices[-1]) == (1e-6, 1e-2)
    assert with_kind(listed, Kind.LOG) == rate
    assert with_kind(rate, Kind.LOG) is rate
    assert with_kind(SOME[2], Kind.LOG).low > 0
    assert with_kind(Range("optimizer.warm_up", 0, 100), Kind.LOG).low == 1
    with pytest.raises(ConfigError, match=r"sequence.forget_bias"):
        with_kind(Range("sequence.forget_bias", -5, -1), Kind.LOG)


def test_what_can_be_added_can_be_searched_and_the_rest_says_why() -> None:
    found = addable(BASE, SOME[:1])
    assert "optimizer.lr" not in found
    assert not found.keys() & NOT_SEARCHED.keys()
    for path in (path for path, reason in found.items() if not reason):
        check_effect(BASE, [*SOME[:1], first_range(BASE, path)])
    assert found["optimizer.momentum"].startswith("optimizer.momentum: 0.5 to 0.99 has no effect")
    methods = first_range(BASE, "optimizer.method")
    assert addable(BASE, [methods])["optimizer.momentum"] == ""


def test_of_a_run_that_reads_sequences_its_own_settings_can_be_added() -> None:
    base = replace(BASE, {"network.model": "recurrent", "network.hidden": [4]})
    found = addable(base, SOME[:1])
    own = [path for path, why in found.items() if not why and path.startswith("sequence.")]
    assert {"sequence.cell", "sequence.forget_bias", "sequence.layer_norm"} <= set(own)
    assert "has no effect" in found["network.activation"]
    assert "cannot be compared" in found["network.model"]
    assert not any(path.startswith("sequence.") for path in addable(BASE, SOME[:1]))


def test_ranges_are_written_and_read_exactly() -> None:
    assert read_ranges(ranges_text(SOME), BASE) == SOME
    assert read_ranges("optimizer.lr", BASE) == (first_range(BASE, "optimizer.lr"),)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("optimizer.rate log 1 2", "optimizer.rate: there is no such setting"),
        ("optimizer.lr lag 1 2", "optimizer.lr: 'optimizer.lr lag 1 2' is not allowed; write it"),
        ("optimizer.lr log 1", "is not allowed; write it as in 'optimizer.lr log 0.01 1'"),
        ("optimizer.lr log 2 1", "optimizer.lr: 2 to 1 is upside down"),
        ("optimizer.lr log 0 1", "a log scale needs numbers above 0"),
        ("optimizer.lr log a b", "optimizer.lr: "),
        ("network.activation: relu, rule", "network.activation: 'rule' is not allowed"),
    ],
)
def test_what_cannot_be_read_is_said(text: str, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_ranges(text, BASE)
    assert said in str(caught.value)
