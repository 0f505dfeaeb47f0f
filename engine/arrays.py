"""Array types and the buffers that layers write into.

A training step is repeated thousands of times with the same shapes. `Buffers` hands out the same
arrays again at every step when a `Trainer` asks for that, and fresh ones otherwise, so that an
array which a reader of this code got from `forward` never changes behind their back.
"""

from functools import lru_cache
from typing import Any, final

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.floating[Any]]
IntArray = npt.NDArray[np.integer[Any]]
Shape = tuple[int, ...]


@final
class Buffers:
    """Arrays by name and shape: fresh ones, or (with `reuse`) the same ones again."""

    def __init__(self, *, reuse: bool = False) -> None:
        self.reuse = reuse
        self._kept: dict[tuple[str, Shape, npt.DTypeLike], npt.NDArray[Any]] = {}

    def take(self, name: str, shape: Shape, dtype: npt.DTypeLike) -> npt.NDArray[Any]:
        """Return an array of this shape and dtype whose content is to be overwritten."""
        if not self.reuse:
            return np.empty(shape, dtype)
        key = (name, shape, dtype)
        if (array := self._kept.get(key)) is None:
            array = self._kept[key] = np.empty(shape, dtype)
        return array

    def like(self, name: str, x: Array) -> Array:
        """Return an array of the shape and dtype of `x`, its content to be overwritten.

        Raises ValueError unless `x` holds floats: integers have no room for what is computed.
        """
        if x.dtype.kind != "f":
            raise ValueError(f"numbers must be floats, not {x.dtype}; as in x.astype(np.float32)")
        return self.take(name, x.shape, x.dtype)


@lru_cache(maxsize=256)
def scalar(value: float, dtype: npt.DTypeLike) -> Array:
    """Return `value` as an array without axes, for layers that meet the same number at every step.

    NumPy takes .8 microseconds to multiply a row of 100 by a Python number, half of which it works
    out what type that is to have, and .4 to multiply it by this.
    """
    array = np.array(value, dtype)
    array.flags.writeable = False
    return array


def read_only(array: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """Return a copy of `array` that nobody can write to, safe to hand to another thread."""
    copy = array.copy()
    copy.flags.writeable = False
    return copy
