"""The two terms that a general Boltzmann machine learns by, taken apart, for pictures."""

from dataclasses import dataclass
from typing import final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.boltzmann import BoltzmannLayer


@final
@dataclass(frozen=True, eq=False)
class Phases:
    """<s_i s_j> with the `data` held, and of the machine left to itself, its `dream`.

    (V + H, V + H) each, <s_i> on the diagonal. A weight moves by their difference, where its units
    are `joined`, and so does each unit's bias.
    """

    data: Array
    dream: Array
    joined: npt.NDArray[np.bool_]

    @property
    def change(self) -> Array:
        """What an update adds to weights and (on the diagonal) biases, times the learning rate."""
        return np.where(self.joined, self.data - self.dream, 0.0)


def phases(layer: BoltzmannLayer, data: Array, temperature: float = 1.0) -> Phases:
    """Both terms exactly, for data (N, V) held at which hidden units have this temperature.

    Raises ValueError, which says what it would need, for more than 20 units.
    Source: Ackley, Hinton and Sejnowski, 1985, equation 7.
    """
    joined = np.eye(layer.units, dtype=np.bool_)
    i, j = layer.pairs
    joined[i, j] = joined[j, i] = True
    return Phases(layer.data_moments(data, temperature), layer.model_moments(), joined)
