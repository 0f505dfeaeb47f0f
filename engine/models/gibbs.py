"""A model that learns from Gibbs steps."""

import numpy as np

from engine.models.model import Model
from engine.network import Network


class GibbsModel(Model):
    """Draws from `rng`, in `k` Gibbs steps for each update. Raises ValueError for k below 1."""

    def __init__(self, network: Network, *, rng: np.random.Generator, k: int) -> None:
        super().__init__(network)
        self.rng, self.k = rng, k

    @property
    def k(self) -> int:
        """Gibbs steps, or sweeps over all units, for each update."""
        return self._k

    @k.setter
    def k(self, k: int) -> None:
        if k < 1:
            raise ValueError(f"k must be at least 1, not {k}")
        self._k = k
