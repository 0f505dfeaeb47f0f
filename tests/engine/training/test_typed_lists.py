"""Lists and ranges as people type them: which comma separates, which one belongs to a number."""

from typing import Any

import pytest

from engine.training.fields import ConfigError
from engine.training.ranges import read_values, values_text
from engine.training.typed_lists import range_words

LR, STEPS = "optimizer.lr", "training.steps"


@pytest.mark.parametrize(
    ("path", "text", "values"),
    [
        (LR, "0,01; 0,1", (0.01, 0.1)),
        (LR, "0,01；0,1", (0.01, 0.1)),
        (LR, "0,01, 0,1", (0.01, 0.1)),
        (LR, "0.1,0.01", (0.1, 0.01)),
        (LR, "0.1, 0.2,0.3", (0.1, 0.2, 0.3)),
        (LR, "０．１、０．２", (0.1, 0.2)),
        (LR, "0.1・0.2", (0.1, 0.2)),
        (LR, "0.1，0.2", (0.1, 0.2)),
        (LR, "1, 2", (1.0, 2.0)),
        (LR, "5%, 10%", (0.05, 0.1)),
        (LR, "0.1, 0.2,", (0.1, 0.2)),
        (LR, "1,5", None),
        (LR, "0,1", None),
        (LR, "0.1 0.2", None),
        (STEPS, "1,000", (1000,)),
        (STEPS, "1,000, 2,000", (1000, 2000)),
        (STEPS, "1 000, 2 000", (1000, 2000)),
        (STEPS, "10,20", (10, 20)),
        (STEPS, "1e2, 200.0", (100, 200)),
        (STEPS, "100,200", None),
        (STEPS, "100 200", None),
        (STEPS, "1.000, 2.000", None),
        ("network.hidden", "100、50； ３０×２", ((100, 50), (30, 30))),
        ("network.hidden", "100、50", ((100, 50),)),
        ("network.batch_norm", "on、ｏｆｆ", (True, False)),
        ("optimizer.method", "sgd、adam", ("sgd", "adam")),
        ("data.folder", "Ａ, b、c", ("Ａ", "b、c")),
    ],
)
def test_a_list_is_read_or_refused_because_it_may_be_two(
    path: str, text: str, values: tuple[Any, ...] | None
) -> None:
    if values is None:
        with pytest.raises(ConfigError, match=f"^{path}: "):
            read_values(path, text)
    else:
        assert read_values(path, text) == values
        assert read_values(path, values_text(path, text)) == values


@pytest.mark.parametrize(
    "text",
    [
        "logspace 0.001 0.1 3",
        "ｌｏｇｓｐａｃｅ\u3000０．００１\u3000０．１\u3000３",
        "LogSpace 0,001 0,1 3",
        "logspace(0.001, 0.1, 3)",
        "logspace 0.001,0.1,3",
        "logspace 0.001; 0.1; 3.0",
        "logspace 0.001、0.1、3",
        "logspace １ｅ－３ 1e−1 3",
    ],
)
def test_a_range_is_read_and_shown_as_it_was_understood(text: str) -> None:
    assert read_values(LR, text) == (0.001, 0.01, 0.1)
    assert values_text(LR, text) == "logspace 0.001 0.1 3"


@pytest.mark.parametrize("end", ["2.5", "0", "33", "1e400", "nan", "many"])
def test_a_count_is_a_whole_number_of_runs(end: str) -> None:
    with pytest.raises(ConfigError, match="values; allowed are 1 to 32"):
        read_values(LR, f"logspace 1 2 {end}")


def test_shown_values_lose_no_digit() -> None:
    number = 0.12345678901234567
    assert read_values(LR, values_text(LR, [number, 1.0])) == (number, 1.0)
    assert values_text(LR, "0,5; 0,25") == "0.5, 0.25"
    assert values_text(LR, "fast") == "fast"


def test_what_is_no_range_is_none() -> None:
    assert range_words("0.1, 0.2") is None
    assert range_words("logspaces 1 2 3") is None
