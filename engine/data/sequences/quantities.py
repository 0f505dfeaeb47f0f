"""Tasks whose answers are quantities: sums over a long time, and what a wave does next."""

from typing import final

import numpy as np

from engine.data.names import Split
from engine.data.sequences.task import Sequences, Task, ask, blank, checked_steps

PERIODS = (10.0, 40.0)
"""Steps of the shortest and the longest wave."""


@final
class AddingProblem(Task):
    """Two numbers of a long row are marked: what is their sum?

    Inputs of a step: a number, U(0, 1), and a mark, 1 at two steps and 0 else: one in each half.
    Asked at the last step. Who always answers 1 has a mean squared error of 1/6.
    Source: Hochreiter and Schmidhuber, 1997, section 5.4; numbers and halves as in Arjovsky, Shah
    and Bengio, 2016.
    """

    inputs = 2
    names = ("value", "mark")

    def __init__(self, steps: int) -> None:
        self.steps = checked_steps(steps, 2, "the adding problem")

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        made = blank(count, self.steps, 2)
        made.x[:, :, 0] = rng.random((count, self.steps), dtype=np.float32)
        half, rows = self.steps // 2, np.arange(count)
        first, second = rng.integers(0, half, count), rng.integers(half, self.steps, count)
        made.x[rows, first, 1] = made.x[rows, second, 1] = 1
        sums = made.x[rows, first, 0].astype(np.float64) + made.x[rows, second, 0]
        ask(made.targets, (rows, -1), sums)
        return made


@final
class SineWave(Task):
    """A wave is read; after each step its next value is asked for.

    sin(2 pi t / p + q) of a period p, U(10, 40), and a phase q, U(0, 2 pi), that nobody tells. Who
    always answers 0 has a mean squared error of 1/2.
    """

    inputs = 1
    names = ("value",)

    def __init__(self, steps: int) -> None:
        self.steps = checked_steps(steps, 2, "a wave")

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        made = blank(count, self.steps, 1)
        period, phase = rng.uniform(*PERIODS, (count, 1)), rng.uniform(0, 2 * np.pi, (count, 1))
        wave = np.sin(2 * np.pi * np.arange(self.steps + 1) / period + phase)
        made.x[:, :, 0] = wave[:, :-1]
        ask(made.targets, ..., wave[:, 1:])
        return made
