"""What was seen of a run at some of its steps, within a limit of memory; free of Qt."""

from __future__ import annotations

from bisect import bisect_right
from typing import Generic, TypeVar, final

T = TypeVar("T")


@final
class Kept(Generic[T]):
    """Things by step. When they take more than `most` bytes, those that lie closest are let go.

    The first and the newest always stay, so that the whole run can be looked back at, ever more
    coarsely the longer it is.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self.steps: list[int] = []
        self._things: list[tuple[T, int]] = []

    def __len__(self) -> int:
        return len(self.steps)

    @property
    def nbytes(self) -> int:
        """The room that all take."""
        return sum(size for _, size in self._things)

    def add(self, step: int, thing: T, nbytes: int) -> None:
        """Keep what was seen after update number `step`; what is older than the newest is not."""
        if self.steps and step < self.steps[-1]:
            return
        if self.steps and step == self.steps[-1]:
            self._things[-1] = thing, nbytes
            return
        self.steps.append(step)
        self._things.append((thing, nbytes))
        while self.nbytes > self.most and len(self.steps) > 2:
            self._thin_out()

    def at(self, step: int | None) -> tuple[int, T] | None:
        """Return the last one up to a step (None: the newest), or the first if that is later."""
        if not self.steps:
            return None
        index = len(self.steps) if step is None else bisect_right(self.steps, step)
        index = max(index - 1, 0)
        return self.steps[index], self._things[index][0]

    def _thin_out(self) -> None:
        """Let the one go whose neighbours then lie nearest to each other."""
        spans = [b - a for a, b in zip(self.steps, self.steps[2:], strict=False)]
        least = spans.index(min(spans)) + 1
        del self.steps[least], self._things[least]
