"""The text of a search: what comes back is what was written, and what is wrong is named."""

import time
import tomllib
from pathlib import Path
from typing import Any

import pytest

from engine.search.results import Results
from engine.search.search import Draw, Judge, Round, Search
from engine.search.search_rows import row
from engine.search.search_text import (
    looks_like_search,
    outcomes_from_toml,
    search_from_toml,
    search_to_toml,
)
from engine.training.fields import ConfigError
from engine.training.presets import presets
from engine.training.study import study_to_toml
from tests.tiny_searches import RATE, made_up, tiny_base, tiny_search

WRITTEN = """
title = "Mine"
trials = 30
seeds = 2

[[range]]
field = "optimizer.lr"
low = 1e-3
high = 1
scale = "log"

[[range]]
field = "network.activation"
choices = ["relu", "tanh"]

[run.training]
steps = 40
"""


def with_words(old: str, new: str) -> str:
    assert old in WRITTEN
    return WRITTEN.replace(old, new)


def everything() -> Search:
    return tiny_search(
        5, seeds=2, judge=Judge.LOSS, halving=True, seed=7, id="mine", title="テスト"
    ).with_round(Round((RATE,), 4, Draw.GRID))


def test_a_short_file_is_a_search_of_one_round() -> None:
    search = search_from_toml(WRITTEN)
    assert (search.title, search.count, search.seeds, search.steps) == ("Mine", 30, 2, 40)
    assert [r.field for r in search.rounds[0].ranges] == ["optimizer.lr", "network.activation"]
    assert (search.judge, search.halving, search.seed) == (Judge.ACCURACY, False, 1)


@pytest.mark.parametrize("search", [tiny_search(), everything()])
def test_a_search_comes_back_as_it_was(search: Search) -> None:
    text = search_to_toml(search)
    assert search_from_toml(text) == search
    assert looks_like_search(text)


def test_outcomes_come_back_to_the_last_bit_and_are_toml() -> None:
    search = tiny_search(4)
    found = [
        made_up(2, 0.1 + 0.2, curve_steps=(9, 18), curve=(1 / 3, 0.3)),
        made_up(1, 0.5, diverged=1),
    ]
    text = search_to_toml(search, found)
    assert outcomes_from_toml(text, search_from_toml(text)) == (found, 0)
    assert set(tomllib.loads(text)["results"]) == {"of", "1-18", "2-18"}


def test_a_study_is_not_taken_for_a_search() -> None:
    assert looks_like_search(WRITTEN)
    assert not any(looks_like_search(study_to_toml(study)) for study in presets().values())


@pytest.mark.parametrize("cut", range(1, 80, 7))
def test_a_line_that_is_cut_off_is_left_out_and_no_other(cut: int) -> None:
    search = tiny_search(4)
    found = [made_up(n, n / 10) for n in (1, 2, 3)]
    text = search_to_toml(search, found)
    kept, damaged = outcomes_from_toml(text[:-cut], search)
    assert kept == found[: len(kept)]
    assert len(kept) in (2, 3)
    assert damaged == (len(kept) == 2 and cut < len(row(search, found[2])))


@pytest.mark.parametrize(
    "line",
    [
        "4-18 = [1, [0.1",
        "4-18 = 3",
        "four = []",
        "4-18 = [1, [], [], true, [2.0], [1.0], 0.5, 40, 0, [], []]",
        "4-18 = [1, [], [], true, [NaN], [1.0], 0.5, 40, 0, [], []]",
        "4-18 = [1, [], [], true, [], [], 0.5, 40, 0, [], []]",
        "4-18 = [1, [], [], true, [0.1], [1.0], 0.5, 0, 0, [], []]",
        "\0\0\0\0",
        "4-18 = " + "[" * 5000,
    ],
)
def test_a_damaged_line_is_counted(line: str) -> None:
    search = tiny_search(4)
    text = search_to_toml(search, [made_up(1, 0.5)]) + line + "\n" + row(search, made_up(2, 0.5))
    kept, damaged = outcomes_from_toml(text, search)
    assert [outcome.number for outcome in kept] == [1, 2]
    assert damaged == 1


def test_a_line_that_stands_twice_counts_once() -> None:
    search = tiny_search(4)
    line = row(search, made_up(1, 0.5))
    text = search_to_toml(search) + line + line
    assert outcomes_from_toml(text, search) == ([made_up(1, 0.5)], 0)


def test_results_of_another_search_are_refused() -> None:
    text = search_to_toml(tiny_search(4), [made_up(1, 0.5)])
    other = tiny_search(4, base=tiny_base({"network.hidden": [7]}))
    with pytest.raises(ConfigError, match="results: are of other settings"):
        outcomes_from_toml(text, other)
    ranges = text.replace("low = 0.001", "low = 0.002")
    assert ranges != text
    with pytest.raises(ConfigError, match="results: '1-18' is no trial of this search"):
        outcomes_from_toml(ranges, search_from_toml(ranges))
    with pytest.raises(ConfigError, match="results: '4-18' is no trial"):
        outcomes_from_toml(search_to_toml(tiny_search(4), [made_up(4, 0.5)]), tiny_search(3))


def test_more_trials_keep_what_was_found() -> None:
    text = search_to_toml(tiny_search(4), [made_up(4, 0.5)])
    assert outcomes_from_toml(text, tiny_search(400)) == ([made_up(4, 0.5)], 0)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (with_words("trials = 30", "trials = 0"), "trials: 0 is not allowed"),
        (with_words("trials = 30", "trials = 1e9"), "trials: 1000000000 is not allowed"),
        (with_words("trials = 30", "trials = 2.5"), "trials: 2.5 is not allowed"),
        (with_words("trials = 30", 'trials = "many"'), "trials: 'many' is not allowed"),
        (with_words("trials = 30", "trails = 30"), "trails: not known in a search"),
        (with_words("low = 1e-3", "low = 2"), "optimizer.lr: 2 to 1 is upside down"),
        (with_words("low = 1e-3", "low = 0"), "optimizer.lr: 0 to 1 is not allowed: a log"),
        (with_words('"tanh"]', '"tan"]'), "network.activation: 'tan' is not allowed"),
        (with_words("optimizer.lr", "optimizer.beta1"), "optimizer.beta1: 1 is not allowed"),
        (with_words("optimizer.lr", "optimizer.decay").replace("= 1\n", "= .9\n"), "not TOML"),
        (with_words("optimizer.lr", "optimizer.momentum").replace("= 1\n", "= 0.9\n"), "no effect"),
        (with_words("steps = 40", "steps = 0"), "training.steps: 0 is not allowed"),
        (with_words('title = "Mine"', 'judge = "test_accuracy"'), "judge: 'test_accuracy' is not"),
        (with_words('title = "Mine"', "halving = 1"), "halving: 1 is not allowed"),
        (with_words('title = "Mine"', 'draw = "sobol"'), "draw: 'sobol' is not allowed"),
        (with_words('title = "Mine"', "round = 3"), "range: stands beside [[round]]"),
        (with_words('title = "Mine"', "format = 2"), "newer version"),
        ("[[round]]\ntrails = 3", "round.trails: not known in a round"),
        ("round = 3", "[[round]]"),
        ("round = []", "0 rounds"),
        ("range = 3", "[[range]]"),
        ("", "range: 0 settings"),
        ("[[range]]\nfield = 3", "range.field: is missing"),
    ],
)
def test_a_wrong_file_is_refused_with_field_and_value(text: str, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        search_from_toml(text)
    assert words in str(caught.value)


def test_a_folder_is_found_from_where_the_file_lies(tmp_path: Path) -> None:
    text = WRITTEN + '\n[run.data]\nfolder = "digits"\n'
    assert search_from_toml(text, tmp_path).base.data.folder == str(tmp_path / "digits")


def test_two_thousand_trials_are_read_within_a_second() -> None:
    search = tiny_search(2000)
    curve: dict[str, Any] = {
        "curve_steps": tuple(range(20)),
        "curve": tuple(n / 20 for n in range(20)),
    }
    found = Results(search, [made_up(n, n / 2000, **curve) for n in range(1, 2001)])
    text = search_to_toml(search, found.outcomes)
    start = time.process_time()
    kept, _ = outcomes_from_toml(text, search_from_toml(text))
    assert time.process_time() - start < 1
    assert len(kept) == 2000
