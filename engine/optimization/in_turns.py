"""Two optimizers of one kind in turns: each remembers only what became of its own numbers."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import final

import numpy as np

from engine.arrays import Array
from engine.optimization.optimizer import Optimizer

Spans = Sequence[slice]
"""Where the numbers of one lie in the flat array: its weights first, then what is not decayed."""

UPDATES = "updates"


@final
class InTurns(Optimizer):
    """At each step the optimizer of the one whose `turn` it is moves its numbers, and no others.

    `make(decayed)` makes an optimizer for numbers of which the first `decayed` are weights; `spans`
    are where those of each lie. What they remember has the name in front, as in `generator.m`;
    `updates` counts the steps of each, which differ as soon as one learns alone.
    """

    def __init__(
        self,
        lr: float,
        *,
        make: Callable[[int], Optimizer],
        spans: Mapping[str, Spans],
        turn: Callable[[], Hashable],
    ) -> None:
        super().__init__(lr)
        self._spans, self._turn = dict(spans), turn
        self._own = {who: make(_size(own[0])) for who, own in spans.items()}
        self._work: dict[str, tuple[Array, Array]] = {}

    def prepare(self, values: Array) -> None:
        super().prepare(values)
        for who, optimizer in self._own.items():
            size = sum(map(_size, self._spans[who]))
            self._work[who] = (np.empty(size, values.dtype), np.empty(size, values.dtype))
            optimizer.prepare(self._work[who][0])
        self._collect()

    def restart(self, decayed: int) -> None:
        """Forget everything of both; what is decayed of each stays where it lies."""
        super().restart(decayed)
        for who, optimizer in self._own.items():
            optimizer.restart(_size(self._spans[who][0]))

    def load_state(self, state: Mapping[str, Array], t: int) -> None:
        counts = state.get(UPDATES, np.zeros(len(self._own)))
        if counts.shape != (len(self._own),) or counts.sum() != t or not (counts >= 0).all():
            raise ValueError(f"{UPDATES} must be {len(self._own)} counts that make {t} together")
        for (who, optimizer), count in zip(self._own.items(), counts.tolist(), strict=True):
            own = {
                n.removeprefix(f"{who}."): a for n, a in state.items() if n.startswith(f"{who}.")
            }
            optimizer.load_state(own, int(count))
        self.t, self._scratch, self.state = t, np.empty(0), {}
        if state:
            self._collect()

    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        who = str(self._turn())
        optimizer, (own, own_grads) = self._own[who], self._work[who]
        optimizer.lr = self.lr
        _gather(values, self._spans[who], own)
        _gather(grads, self._spans[who], own_grads)
        optimizer.step(own, own_grads)
        start = 0
        for span in self._spans[who]:
            values[span] = own[start : start + _size(span)]
            start += _size(span)
        self.state[UPDATES][list(self._own).index(who)] += 1

    def _collect(self) -> None:
        """Show what each remembers; they are the working arrays themselves."""
        counts = np.array([optimizer.t for optimizer in self._own.values()], np.float64)
        self.state = {
            f"{who}.{name}": array
            for who, optimizer in self._own.items()
            for name, array in optimizer.state.items()
        } | {UPDATES: counts}


def _size(span: slice) -> int:
    return int(span.stop - span.start)


def _gather(array: Array, spans: Spans, out: Array) -> None:
    start = 0
    for span in spans:
        out[start : start + _size(span)] = array[span]
        start += _size(span)
