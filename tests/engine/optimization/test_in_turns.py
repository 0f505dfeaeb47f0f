"""Two optimizers in turns: each moves and remembers its own numbers as if it were alone."""

from typing import Any

import numpy as np
import pytest

from engine.optimization.in_turns import InTurns
from engine.optimization.optimizer import Optimizer
from engine.optimization.optimizers import SGD, Adam, AdamW

SPANS = {"one": (slice(0, 2), slice(5, 6)), "other": (slice(2, 5), slice(6, 8))}
ORDER = ["one", "other", "other", "one", "other"]
NUMBERS = {"one": [0, 1, 5], "other": [2, 3, 4, 6, 7]}


class Turns:
    """A turn that the tests set."""

    now = "one"


def in_turns(turns: Turns, make: Any) -> InTurns:
    return InTurns(0.1, make=make, spans=SPANS, turn=lambda: turns.now)


def walk(optimizer: InTurns, turns: Turns, values: Any, order: list[str], start: int = 0) -> None:
    for k, turns.now in enumerate(order, start):
        optimizer.step(values, np.random.default_rng(k).normal(size=8))


@pytest.mark.parametrize(
    "make",
    [
        lambda decayed: SGD(0.1),
        lambda decayed: Adam(0.1),
        lambda decayed: AdamW(0.1, weight_decay=0.5, decayed=decayed),
    ],
    ids=["sgd", "adam", "adamw"],
)
def test_each_walks_as_if_it_were_alone(make: Any) -> None:
    turns, values = Turns(), np.arange(8.0)
    optimizer = in_turns(turns, make)
    walk(optimizer, turns, values, ORDER)
    for who, numbers in NUMBERS.items():
        alone: Optimizer = make(SPANS[who][0].stop - SPANS[who][0].start)
        own = np.arange(8.0)[numbers]
        for k, turn in enumerate(ORDER):
            if turn == who:
                alone.step(own, np.random.default_rng(k).normal(size=8)[numbers])
        np.testing.assert_array_equal(values[numbers], own)
    assert optimizer.state["updates"].tolist() == [2, 3]


def test_a_new_one_goes_on_from_what_another_remembers() -> None:
    turns, whole, halved = Turns(), np.arange(8.0), np.arange(8.0)
    walk(in_turns(turns, lambda _: Adam(0.1)), turns, whole, ORDER)
    first, second = (in_turns(turns, lambda _: Adam(0.1)) for _ in range(2))
    walk(first, turns, halved, ORDER[:3])
    second.load_state({name: array.copy() for name, array in first.state.items()}, 3)
    walk(second, turns, halved, ORDER[3:], 3)
    np.testing.assert_array_equal(halved, whole)


def test_counts_that_do_not_add_up_are_refused() -> None:
    optimizer = in_turns(Turns(), lambda _: SGD(0.1))
    with pytest.raises(ValueError, match="that make 4 together"):
        optimizer.load_state({"updates": np.array([1.0, 2.0])}, 4)
    with pytest.raises(ValueError, match="2 counts"):
        optimizer.load_state({"updates": np.array([4.0])}, 4)
