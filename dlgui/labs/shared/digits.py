"""The digits that a run is asked about, as labs look at them; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any, final

import numpy as np
from numpy.typing import NDArray

from engine.data.batches import as_inputs

Numbers = NDArray[Any]


@final
@dataclass(frozen=True, eq=False)
class Digits:
    """Test examples (N, features) in 0..1 with labels (N,); `shape` is that of one of them."""

    inputs: Numbers
    labels: Numbers
    classes: tuple[str, ...]
    shape: tuple[int, ...]

    def pictures(self, rows: Numbers) -> Numbers:
        """Rows as pictures (N, height, width); what is no image stands in a row."""
        high, wide = self.shape[-2:] if len(self.shape) == 3 else (1, self.shape[0])
        return rows.reshape(len(rows), -1)[:, : high * wide].reshape(-1, high, wide)

    @cached_property
    def one_of_each(self) -> Numbers:
        """Numbers of examples (rounds, classes): in each round another one of every class."""
        places = [np.flatnonzero(self.labels == i) for i in range(len(self.classes))]
        rounds = max(min(map(len, places)), 1)
        taken = [[own[i % len(own)] for own in places if len(own)] for i in range(rounds)]
        return np.array(taken)


def digits_of(shown: Any) -> Digits:
    """Return the test digits of a snapshot's examples."""
    return Digits(
        as_inputs(shown["test"]),
        shown["test_labels"],
        tuple(str(name) for name in shown["classes"]),
        tuple(int(n) for n in shown["shape"]),
    )
