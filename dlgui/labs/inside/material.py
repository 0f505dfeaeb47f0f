"""What the views of this lab look at: examples, answers, and a network to ask; free of Qt."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from dlgui.session.history import RunHistory
from engine.data.batches import as_inputs
from engine.training.inside import Replica

Numbers = NDArray[Any]
Arrays = Mapping[str, Numbers]


@final
@dataclass(frozen=True, eq=False)
class Examples:
    """What is learnt and what is asked: (N, features) and labels (N,); `shape` of one of them."""

    train: Numbers
    train_labels: Numbers
    test: Numbers
    test_labels: Numbers
    classes: tuple[str, ...]
    shape: tuple[int, ...]

    @property
    def is_plane(self) -> bool:
        """Whether they are points of the plane."""
        return self.shape == (2,)

    @property
    def image_shape(self) -> tuple[int, int]:
        """Height and width of a picture of one example; numbers that are none stand in a row."""
        return (self.shape[-2], self.shape[-1]) if len(self.shape) == 3 else (1, self.shape[0])

    @property
    def top(self) -> float:
        """The number that stands for full ink."""
        return 255.0 if self.test.dtype == np.uint8 else 1.0

    def pictures(self, rows: Numbers) -> Numbers:
        """Rows of examples as pictures (N, height, width), the first channel of each."""
        height, width = self.image_shape
        return rows.reshape(len(rows), -1)[:, : height * width].reshape(-1, height, width)

    def inputs(self, rows: Numbers) -> Numbers:
        """Rows of examples as the network gets them: floats, pixels in 0..1."""
        return as_inputs(rows)

    def nearest(self, row: Numbers, count: int) -> Numbers:
        """The numbers of the training examples that lie nearest to one, the nearest first.

        Distance is that of the pixels: |a - b|^2 = |a|^2 - 2 a b + |b|^2, of which |b|^2 is left
        out.
        """
        train = self._train_inputs
        distances = self._train_squares - 2 * (train @ as_inputs(row).ravel())
        return np.argsort(distances, kind="stable")[:count]

    @cached_property
    def _train_inputs(self) -> Numbers:
        return as_inputs(self.train[:NEIGHBOURS_AMONG])

    @cached_property
    def _train_squares(self) -> Numbers:
        squares: Numbers = np.einsum("ij,ij->i", self._train_inputs, self._train_inputs)
        return squares


NEIGHBOURS_AMONG = 8_000
"""The nearest training digits are looked for among so many: 25 MB as floats."""


@final
@dataclass(frozen=True, eq=False)
class Answers:
    """Logits (N, classes) for the test examples, and what follows from them."""

    step: int
    logits: Numbers
    labels: Numbers

    @cached_property
    def probabilities(self) -> Numbers:
        """softmax(logits), (N, classes)."""
        return softmax(self.logits)

    @cached_property
    def predicted(self) -> Numbers:
        """The class that each is taken for."""
        found: Numbers = self.logits.argmax(axis=1)
        return found

    @cached_property
    def right(self) -> Numbers:
        """Which of them are told right."""
        return np.asarray(self.predicted == self.labels)

    @cached_property
    def doubt(self) -> Numbers:
        """1 less what the likeliest class is ahead of the next: 0 is sure, 1 is a toss-up."""
        two = np.partition(self.probabilities, -2, axis=1)[:, -2:]
        return np.asarray(1 - (two[:, 1] - two[:, 0]))


@final
@dataclass(frozen=True, eq=False)
class Material:
    """All that a view may look at. What is not there yet is None; `words` say why.

    `step` is the update after which the network was as it is shown; `before` are its first
    parameters, `earlier` runs of this window with their last ones.
    """

    history: RunHistory
    step: int = 0
    examples: Examples | None = None
    replica: Replica | None = None
    arrays: Arrays | None = None
    before: Arrays | None = None
    answers: Answers | None = None
    best: Answers | None = None
    earlier: tuple[tuple[str, Replica], ...] = ()
    moving: bool = False
    words: str = ""


def softmax(logits: Numbers) -> Numbers:
    """exp(z) / sum exp(z) along the last axis, less the largest z first."""
    shifted = np.asarray(logits, np.float64) - logits.max(axis=-1, keepdims=True)
    powers = np.exp(shifted)
    return np.asarray(powers / powers.sum(axis=-1, keepdims=True))
