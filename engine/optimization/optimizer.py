"""What every optimizer can do: change a flat array of numbers by a flat array of gradients.

An optimizer knows nothing of networks. The object that trains 130,000 weights also walks the two
numbers (x, y) over a contour map.
"""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from engine.arrays import Array
from engine.optimization.settings import positive


class Optimizer(ABC):
    """w = w - (something made of the gradients so far).

    `lr` is the learning rate, finite and above 0, and may be changed between two steps.
    `t` counts the steps. `state` holds the arrays that the rule remembers, by the names of its
    equation, in the shape and dtype of the values; it is empty before the first step. They are
    the working arrays themselves: look, copy, do not write.

    A step allocates nothing after the first. Too large numbers become inf and nan without a
    warning: whoever trains looks for that.
    """

    lr = positive()
    remembers: ClassVar[tuple[str, ...]] = ()

    def __init__(self, lr: float) -> None:
        self.lr = lr
        self.t = 0
        self.state: dict[str, Array] = {}
        self._scratch: Array = np.empty(0)

    @np.errstate(all="ignore")  # as a decorator it costs half of what it does as a `with`
    def step(self, values: Array, grads: Array) -> None:
        """Change `values` in place by one update; `grads`, of the same shape, is only read.

        Raises ValueError when the shapes differ, when the values are no floats, or when they
        are not of the shape and dtype of the step before.
        """
        if grads.shape != values.shape:
            raise ValueError(f"grads must have the values' shape {values.shape}, not {grads.shape}")
        if self._scratch.shape != values.shape or self._scratch.dtype != values.dtype or not self.t:
            self.prepare(values)
        self.t += 1
        self._update(values, grads, self._scratch)

    def prepare(self, values: Array) -> None:
        """Make the state arrays for values of this shape and dtype, as they are before a step.

        The first step does this by itself; raises ValueError as `step` does.
        """
        if not np.issubdtype(values.dtype, np.floating):
            raise ValueError(f"values must be an array of floats, not of {values.dtype}")
        for name in self.remembers:
            kept = self.state.setdefault(name, self._initial(name, values))
            if kept.shape != values.shape or kept.dtype != values.dtype:
                raise ValueError(
                    f"values must stay {kept.dtype} of shape {kept.shape} like the optimizer's "
                    f"state {name!r}, not {values.dtype} of shape {values.shape}"
                )
        self._scratch = np.empty_like(values)

    def restart(self, decayed: int) -> None:
        """Forget everything: from the next step on other values change, first so many weights."""
        self.t, self.state, self._scratch = 0, {}, np.empty(0)

    def load_state(self, state: Mapping[str, Array], t: int) -> None:
        """Continue from copies of these arrays, as they stood after step `t`.

        Raises ValueError when the names are not those of this rule, or `t` is negative.
        """
        expected = self.remembers if t > 0 else ()
        if t < 0 or set(state) not in (set(expected), set(self.remembers)):
            names = ", ".join(self.remembers) or "nothing"
            raise ValueError(f"the state at step {t} must hold {names}, not {sorted(state)}")
        self.state = {name: np.array(state[name]) for name in self.remembers if name in state}
        self.t = t
        self._scratch = np.empty(0)

    def figures(self) -> dict[str, Array]:
        """Return copies of the state and of what the rule derives from it, to be shown."""
        return {name: array.copy() for name, array in self.state.items()}

    @abstractmethod
    def _update(self, values: Array, grads: Array, scratch: Array) -> None:
        """Do one update; `scratch` is an array of the same shape, free to be overwritten."""

    def _initial(self, name: str, values: Array) -> Array:
        """Return what `state[name]` holds before the first step."""
        return np.zeros_like(values)
