"""The embedded Reber grammar: strings whose last but one letter was said at their beginning.

    B (T | P)  B ... E  (the same T or P)  E

The middle is a Reber string: a walk through a small graph with two ways out of most places.
"""

from typing import NamedTuple, final

import numpy as np
import numpy.typing as npt

from engine.arrays import IntArray
from engine.data.names import Split
from engine.data.sequences.task import Sequences, Task, blank, checked_steps

Bools = npt.NDArray[np.bool_]

LETTERS = tuple("BTPXSVE")
SHORTEST = 9
"""Letters of the shortest embedded string; one less can be predicted."""

_INNER = {  # place -> (letter, place after it) of its two ways
    0: (("T", 1), ("P", 2)),
    1: (("S", 1), ("X", 3)),
    2: (("T", 2), ("V", 4)),
    3: (("X", 2), ("S", 5)),
    4: (("P", 3), ("V", 5)),
    5: (("E", 6), ("E", 6)),
}


class Graph(NamedTuple):
    """letter[place, way] and after[place, way]; at `recalls` places the letter is remembered."""

    letter: IntArray
    after: IntArray
    recalls: IntArray
    end: int


def _graph() -> Graph:
    """Places: 0 begins, 1 chooses, then eight for T and eight for P, and the last one ends."""
    end = 18
    ways: dict[int, tuple[tuple[str, int], tuple[str, int]]] = {
        0: (("B", 1), ("B", 1)),
        1: (("T", 2), ("P", 10)),
        end: (("E", 0), ("E", 0)),
    }
    for first, said in ((2, "T"), (10, "P")):
        ways[first] = (("B", first + 1), ("B", first + 1))
        for place, (a, b) in _INNER.items():
            ways[first + 1 + place] = ((a[0], first + 1 + a[1]), (b[0], first + 1 + b[1]))
        ways[first + 7] = ((said, end), (said, end))
    letter = np.array([[LETTERS.index(way[0]) for way in ways[p]] for p in range(end + 1)])
    after = np.array([[way[1] for way in ways[p]] for p in range(end + 1)])
    return Graph(letter, after, np.array([9, 17]), end)


GRAPH = _graph()


@final
class ReberGrammar(Task):
    """After each letter the next one is asked for; judged is the one that has to be remembered.

    Inputs are letters one-hot. Where two letters may follow, either is right half of the time, so
    that the loss does not fall below the entropy of the grammar. Strings of more than `steps` + 1
    letters are not drawn, shorter ones end before. `continual`: string after string without a
    sign between them, as long as there are steps.
    Source: Hochreiter and Schmidhuber, 1997, section 5.1; continual: Gers, Schmidhuber and
    Cummins, 2000.
    """

    inputs = len(LETTERS)
    names = LETTERS
    classes = LETTERS

    def __init__(self, steps: int, *, continual: bool = False) -> None:
        self.steps = checked_steps(steps, SHORTEST - 1, "the Reber grammar")
        self.continual = continual

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        letters, recalled, lengths = self._walk(count, rng)
        while (late := np.flatnonzero(lengths > self.steps + 1)).size:
            letters[late], recalled[late], lengths[late] = self._walk(len(late), rng)
        made = blank(count, self.steps, self.inputs)
        np.put_along_axis(made.x, letters[:, :-1, None], 1, axis=2)
        inside = np.arange(self.steps) < lengths[:, None] - 1
        made.x[~inside] = 0
        targets = made.targets
        targets["inside"], targets["asked"] = inside, inside
        targets["judged"] = inside & recalled[:, 1:]
        targets["value"] = np.where(inside, letters[:, 1:], 0)
        if not self.continual:
            return made
        targets["judged"] |= ~targets["judged"].any(axis=1, keepdims=True) & _last(self.steps)
        return made

    def _walk(self, count: int, rng: np.random.Generator) -> tuple[IntArray, Bools, IntArray]:
        """Letters (N, T + 1), where one is remembered, and how many letters there are."""
        letters: IntArray = np.zeros((count, self.steps + 1), np.intp)
        recalled: Bools = np.zeros((count, self.steps + 1), np.bool_)
        place: IntArray = np.zeros(count, np.intp)
        lengths: IntArray = np.full(count, self.steps + 2)
        for t in range(self.steps + 1):
            way = rng.integers(0, 2, count)
            letters[:, t] = GRAPH.letter[place, way]
            recalled[:, t] = np.isin(place, GRAPH.recalls)
            ended = (place == GRAPH.end) & (lengths > self.steps + 1)
            lengths[ended] = t + 1
            place = GRAPH.after[place, way]
        if self.continual:
            lengths[:] = self.steps + 1
        return letters, recalled, lengths


def _last(steps: int) -> Bools:
    """True at the last step: of a short continual row in which nothing is remembered."""
    last: Bools = np.arange(steps) == steps - 1
    return last
