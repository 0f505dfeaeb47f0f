"""What chains may not change while they dream: a part of a picture, held before them."""

from dataclasses import dataclass
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

Mask = npt.NDArray[np.bool_]


@final
@dataclass(frozen=True, eq=False)
class Held:
    """Visible units that a chain may not change: where `mask` (V,) is true they are `values`."""

    mask: Mask
    values: Array

    def hold(self, v: npt.NDArray[Any]) -> None:
        """Set those units of the states (N, V) back to what they are held at."""
        v[:, self.mask] = self.values[:, self.mask]
