"""The Reber grammar: every string is one of its strings, and what is to be remembered is judged."""

import re

import numpy as np
import pytest

from engine.arrays import Array
from engine.data.sequences.reber import LETTERS, ReberGrammar
from engine.data.sequences.task import Targets

WAYS = {
    "0": {"T": "1", "P": "2"},
    "1": {"S": "1", "X": "3"},
    "2": {"T": "2", "V": "4"},
    "3": {"X": "2", "S": "5"},
    "4": {"P": "3", "V": "5"},
    "5": {"E": "end"},
}


def is_embedded(string: str) -> bool:
    """Whether a string is B, T or P, a Reber string, the same T or P, E."""
    match = re.fullmatch(r"B([TP])B(.*)\1E", string)
    if match is None:
        return False
    place = "0"
    for letter in match[2]:
        place = WAYS.get(place, {}).get(letter, "lost")
    return place == "end"


def strings(x: Array, targets: Targets) -> list[str]:
    found = []
    for row, target in zip(x, targets, strict=True):
        inside = target["inside"]
        codes = [*row[inside].argmax(axis=1), int(target["value"][inside][-1])]
        found.append("".join(LETTERS[code] for code in codes))
    return found


def test_every_string_is_one_of_the_grammar() -> None:
    x, targets = ReberGrammar(30).draw(300, np.random.default_rng(2))
    found = strings(x, targets)
    assert all(map(is_embedded, found))
    assert min(map(len, found)) == 9
    assert max(map(len, found)) <= 31
    assert len(set(found)) > 50


def test_after_the_end_nothing_is_read_and_nothing_asked() -> None:
    x, targets = ReberGrammar(30).draw(50, np.random.default_rng(2))
    assert not x[~targets["inside"]].any()
    assert not targets["asked"][~targets["inside"]].any()


def test_judged_is_the_last_letter_but_one() -> None:
    x, targets = ReberGrammar(30).draw(50, np.random.default_rng(2))
    assert (targets["judged"].sum(axis=1) == 1).all()
    for string, target in zip(strings(x, targets), targets, strict=True):
        at = int(target["judged"].argmax())
        assert at == len(string) - 3
        assert LETTERS[int(target["value"][at])] == string[1]


def test_a_continual_row_is_string_after_string() -> None:
    x, targets = ReberGrammar(200, continual=True).draw(9, np.random.default_rng(4))
    assert targets["inside"].all()
    for row in strings(x, targets):
        parts = re.split(r"(?<=[TP]E)(?=B[TP]B)", row)
        assert len(parts) > 5
        assert all(map(is_embedded, parts[:-1]))


def test_a_string_has_no_room_in_fewer_steps() -> None:
    x, targets = ReberGrammar(8).draw(20, np.random.default_rng(1))
    assert {len(s) for s in strings(x, targets)} == {9}
    with pytest.raises(ValueError, match="at least 8"):
        ReberGrammar(7)
