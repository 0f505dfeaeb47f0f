"""Tasks of symbols that have to be kept in mind: copied, put in order, or counted."""

import itertools
from typing import final

import numpy as np

from engine.arrays import IntArray
from engine.data.names import Split
from engine.data.sequences.task import Sequences, Task, ask, blank, checked_steps

ALPHABET = tuple("abcdefgh")
BLANK, RECALL = 8, 9


@final
class CopyMemory(Task):
    """Some symbols, a long silence, a signal: now say them again.

    `items` symbols of eight, `delay` blanks, the last of which is the signal, then as many blanks
    in which the symbols are asked for, one a step: delay + 2 items steps, each one of ten symbols
    one-hot. Only these last answers count, so that guessing has a loss of ln 8 whatever the delay;
    the papers count all steps, which makes it items ln 8 / (delay + 2 items).
    Source: Hochreiter and Schmidhuber, 1997; Arjovsky, Shah and Bengio, 2016, section 4.1.
    """

    inputs = 10
    names = (*ALPHABET, "blank", "recall")
    classes = ALPHABET

    def __init__(self, delay: int, items: int) -> None:
        self.delay, self.items = checked_steps(delay, 1, "a silence"), items
        self.steps = delay + 2 * items

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        made = blank(count, self.steps, self.inputs)
        kept = rng.integers(0, len(ALPHABET), (count, self.items))
        symbols = np.full((count, self.steps), BLANK)
        symbols[:, : self.items] = kept
        symbols[:, self.items + self.delay - 1] = RECALL
        _one_hot(made, symbols)
        ask(made.targets, (slice(None), slice(self.steps - self.items, None)), kept)
        return made


@final
class TemporalOrder(Task):
    """Among many symbols stand a few X and Y, far apart: in which order did they come?

    B, then distractors a, b, c, d, then E: `steps` in all. In each of `items` equal parts one
    distractor is replaced by X or Y. Asked at the last step, 2^items classes.
    Source: Hochreiter and Schmidhuber, 1997, section 5.6 (their marks lie in narrower places).
    """

    inputs = 8
    names = ("a", "b", "c", "d", "X", "Y", "B", "E")

    def __init__(self, steps: int, items: int) -> None:
        self.steps = checked_steps(steps, items + 2, f"the order of {items}")
        self.items = items
        orders = [format(k, f"0{items}b") for k in range(1 << items)]
        self.classes = tuple(o.replace("0", "X").replace("1", "Y") for o in orders)

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        made = blank(count, self.steps, self.inputs)
        symbols = rng.integers(0, 4, (count, self.steps))
        symbols[:, 0], symbols[:, -1] = 6, 7
        order, rows = np.zeros(count, np.intp), np.arange(count)
        ends = np.linspace(1, self.steps - 1, self.items + 1).astype(int)
        for low, high in itertools.pairwise(ends):
            is_y = rng.integers(0, 2, count)
            symbols[rows, rng.integers(low, high, count)] = 4 + is_y
            order = 2 * order + is_y
        _one_hot(made, symbols)
        ask(made.targets, (rows, -1), order)
        return made


@final
class Parity(Task):
    """A row of bits, as -1 and 1: is the number of ones odd? Asked at the last step.

    One bit that is missed spoils the answer. Source: Hochreiter and Schmidhuber, 1997, section 4.
    """

    inputs = 1
    names = ("bit",)
    classes = ("even", "odd")

    def __init__(self, steps: int) -> None:
        self.steps = checked_steps(steps, 2, "parity")

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        made = blank(count, self.steps, 1)
        bits = rng.integers(0, 2, (count, self.steps))
        made.x[:, :, 0] = 2 * bits - 1
        ask(made.targets, (slice(None), -1), bits.sum(axis=1) % 2)
        return made


def _one_hot(made: Sequences, symbols: IntArray) -> None:
    np.put_along_axis(made.x, symbols[:, :, None], 1, axis=2)
