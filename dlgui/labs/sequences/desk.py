"""Collects what the worker shows of the runs of a study; free of Qt.

Kept for looking back: up to 64 MB in all, ever more coarsely the longer the runs are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from dlgui.labs.shared.kept import Kept
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from engine.layers.names import CellName
from engine.training.probes import AnyProbe, Inside
from engine.training.records import Snapshot
from engine.training.study import Study

MOST_BYTES = 64 << 20
ALIKE = 0.15
"""Guesses that lie no further apart, as a share, are those of one task."""
WANTED: frozenset[AnyProbe] = frozenset({Inside.SEQUENCES})

Arrays = Mapping[str, NDArray[Any]]


@final
@dataclass(frozen=True, eq=False)
class SeenRun:
    """A run at the step looked at, and what it had in mind when it was looked at last before it."""

    history: RunHistory
    name: str
    look: Arrays | None = None
    look_step: int = 0

    @property
    def guess(self) -> float | None:
        """The loss of the best answer that is always the same."""
        return None if self.look is None else float(self.look["guess"][0])

    @property
    def reach(self) -> NDArray[Any]:
        """How much of the gradient of the last answer reaches each step, in shares of that at the
        step of the answer; the mean over the sequences shown, whose last answers stand at the same
        place. All 0 where there is none at that step.
        """
        if self.look is None:
            return np.empty(0)
        return mean_reach(self.look["reach"], self.look["asked"])


@final
@dataclass(frozen=True, eq=False)
class Material:
    """What there is to see: all runs, and of one of them one sequence, one step and one unit."""

    runs: tuple[SeenRun, ...] = ()
    run: int = 0
    sequence: int = 0
    step: int | None = None
    unit: int = 0
    words: str = ""
    playing: bool = False
    colors: tuple[int, ...] = field(default=())

    @property
    def seen(self) -> SeenRun | None:
        """The run that is looked at, if it has been looked at."""
        if self.run < len(self.runs) and self.runs[self.run].look is not None:
            return self.runs[self.run]
        return None

    @property
    def guess(self) -> float | None:
        """The loss of the constant guess: the mean over the runs, whose test sequences may differ;
        None where nothing is known and where the runs have other tasks.
        """
        known = [run.guess for run in self.runs if run.guess is not None]
        alike = bool(known) and max(known) - min(known) <= ALIKE * max(known)
        return sum(known) / len(known) if alike else None

    def guess_of(self, run: SeenRun) -> float:
        """That of all runs, or of this one where it has a task of its own; 0 if not known."""
        return self.guess or run.guess or 0.0


@final
class Desk:
    """Owned by the page. `sequence`, `step` (None: the last) and `unit` are looked at."""

    def __init__(self) -> None:
        self.sequence = self.unit = 0
        self.step: int | None = None
        self._frame = Frame()
        self._histories: tuple[RunHistory, ...] = ()
        self._looks: list[Kept[Arrays]] = []
        self._taken: list[Snapshot | None] = []

    def take(self, frame: Frame) -> None:
        """Take in what a frame brings; other runs begin with nothing."""
        self._frame = frame
        if tuple(map(id, frame.histories)) != tuple(map(id, self._histories)):
            self._histories = frame.histories
            room = MOST_BYTES // max(len(frame.histories), 1)
            self._looks = [Kept(room) for _ in frame.histories]
            self._taken = [None] * len(frame.histories)
        for i, snapshot in enumerate(frame.snapshots[: len(self._looks)]):
            if snapshot is None or snapshot is self._taken[i]:
                continue
            self._taken[i] = snapshot
            if look := snapshot.arrays.get(Inside.SEQUENCES):
                size = sum(array.nbytes for array in look.values())
                self._looks[i].add(snapshot.step, look, size)

    def material(
        self, run: int, words: str, names: tuple[str, ...], colors: tuple[int, ...]
    ) -> Material:
        """Return what there is to see of a run, beside the others, at the step looked at; `words`
        for where there is nothing.
        """
        runs = []
        for history, kept, name in zip(self._histories, self._looks, names, strict=False):
            found = kept.at(self._frame.cursor)
            look_step, look = found if found is not None else (0, None)
            runs.append(SeenRun(history.until(self._frame.cursor), name, look, look_step))
        run = min(run, max(len(runs) - 1, 0))
        material = Material(
            tuple(runs), run, words=words, playing=self._frame.playing, colors=colors
        )
        return self._within(material)

    def _within(self, material: Material) -> Material:
        """Keep sequence, step and unit within what the run looked at has."""
        if (seen := material.seen) is None or seen.look is None:
            return material
        count, steps, units = seen.look["hidden"].shape
        sequence = min(self.sequence, count - 1)
        steps = int(seen.look["inside"][sequence].sum())
        step = steps - 1 if self.step is None else min(self.step, steps - 1)
        return Material(
            material.runs,
            material.run,
            sequence,
            step,
            min(self.unit, units - 1),
            material.words,
            material.playing,
            material.colors,
        )


def mean_reach(reach: NDArray[Any], asked: NDArray[Any]) -> NDArray[Any]:
    """Return (T,) shares of lengths of gradients (S, T) up to the last steps that are asked (S, T),
    which stand at the same place.

    Each is the root of the mean square over the sequences, divided by that of the last step asked.
    Shorter sequences begin later; all are 0 where there is no gradient at that step.
    """
    steps = reach.shape[1]
    total, known = np.zeros(steps), np.zeros(steps)
    for row, wanted in zip(reach, asked, strict=True):
        last = steps - int(wanted[::-1].argmax())  # all of them, if nothing is asked
        total[steps - last :] += row[:last].astype(np.float64) ** 2
        known[steps - last :] += 1
    lengths = np.sqrt(total / np.maximum(known, 1))
    found: NDArray[Any] = lengths / lengths[-1] if lengths[-1] > 0 else np.zeros(steps)
    return found[int(np.argmax(known > 0)) :]


def first_with_gates(study: Study) -> int:
    """The number of the first run whose cell has gates to look at; 0 if none has."""
    gated = (i for i, c in enumerate(study.configs) if c.sequence.cell is not CellName.TANH)
    return next(gated, 0)
