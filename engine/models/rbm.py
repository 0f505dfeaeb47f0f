"""A restricted Boltzmann machine: it learns to make its own dreams as likely as the data."""

from math import isfinite, nan
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, scalar
from engine.enumeration import MOST_ENUMERATED
from engine.layers.chains import draw
from engine.layers.formulas import BatchSum
from engine.layers.rbm import RbmLayer
from engine.models.gibbs import GibbsModel
from engine.models.model import Figures
from engine.network import Network

PRODUCT_OF_STATE = 10.0
"""What a state and a unit cost in log Z, in multiplications of a matrix product (measured)."""


@final
class RestrictedBoltzmannMachine(GibbsModel):
    """dlog p(v)/dW = <v h> of the data - <v h> of the model, the latter from a few Gibbs steps.

    Contrastive divergence (CD-k) starts them at the batch, persistent CD (`persistent`) goes on
    from where its `chains` particles stood. With `sampled` pixels the data are 0 or 1, drawn with
    the pixel as probability. Hidden statistics are probabilities. The gradients that are written
    point downhill, as all do. The loss is the squared error of rebuilding, per example: through
    the hidden probabilities, or in CD through what was drawn from them, which costs nothing more.
    Its own figures: `free_energy`, `pseudo_likelihood`, and the exact `log_likelihood` for up to
    20 hidden units. Of 12 it takes 8 ms at every evaluation, of 16 .1 s, of 20 a second: the more
    there are, the more seldom a run is evaluated whose interval is chosen by cost. Of grey pixels
    it is that of their means, which is at most the mean over pixels drawn from them.
    Source: Hinton, 2002 (CD); Tieleman, 2008 (PCD).
    """

    def __init__(
        self,
        layer: RbmLayer,
        *,
        rng: np.random.Generator,
        k: int = 1,
        persistent: bool = False,
        chains: int = 1,
        sampled: bool = True,
    ) -> None:
        super().__init__(Network([layer]), rng=rng, k=k)
        self.layer, self.sampled, self.persistent = layer, sampled, persistent
        self._sum = BatchSum()
        layer.hold_chains(chains if persistent else 0, rng)

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        v0 = self.sample(x, "v0") if self.sampled else x
        h0 = self.layer.up(v0, "h0")
        vk, hk, loss = self._dream(v0, h0)
        if isfinite(loss):
            self.write_gradients(v0, h0, vk, hk)
        return Figures(loss, nan)

    def write_gradients(self, v0: Array, h0: Array, vk: Array, hk: Array) -> None:
        """Write the gradients of data (v0, h0), (N, V) and (N, H), against a dream (vk, hk)."""
        layer = self.layer  # the shares are taken of the hidden units, of which there are fewer
        np.dot(vk.T, hk * scalar(1 / len(hk), hk.dtype), out=layer.weight.grad)
        data = layer.buffers.like("data", layer.weight.grad)
        layer.weight.grad -= np.dot(v0.T, h0 * scalar(1 / len(h0), h0.dtype), out=data)
        np.subtract(self._mean(vk), self._mean(v0), out=layer.visible_bias.grad)
        np.subtract(self._mean(hk), self._mean(h0), out=layer.hidden_bias.grad)

    def sample(self, chances: Array, name: str) -> Array:
        """Draw 0 or 1 for each probability; written into the buffer of this name."""
        return draw(chances, self.rng, self.layer.buffers.like(name, chances))

    def outputs(self, x: Array) -> Array:
        """What is rebuilt of examples (N, V) through their hidden probabilities, (N, V)."""
        self._measured = x
        return self.layer.down(self.layer.up(x))

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        x = self._measured
        energies = self.layer.free_energy(x)
        loss = float(np.square(outputs - x).sum(dtype=np.float64)) / len(x)
        energy = float(energies.mean(dtype=np.float64))
        if not isfinite(loss + energy):
            return Figures(nan, nan)
        more = [("free_energy", energy), ("pseudo_likelihood", self.pseudo_likelihood(x))]
        if self._is_exact:
            more.append(("log_likelihood", -energy - self.layer.log_partition()))
        return Figures(loss, nan, tuple(more))

    @property
    def measuring(self) -> float:
        fewer, more = sorted(self.layer.weight.value.shape)
        return PRODUCT_OF_STATE * 2.0**fewer * more if self._is_exact else 0.0

    @property
    def _is_exact(self) -> bool:
        return bool(min(self.layer.weight.value.shape) <= MOST_ENUMERATED)

    def pseudo_likelihood(self, x: Array) -> float:
        """V times the mean of log p(v_i | the others), another pixel i for each example."""
        count, units = x.shape
        flipped, rows = x.copy(), np.arange(count)
        columns = rows % units
        flipped[rows, columns] = 1 - flipped[rows, columns]
        apart = self.layer.free_energy(flipped) - self.layer.free_energy(x)
        return float(-units * np.logaddexp(0, -apart).mean(dtype=np.float64))

    def _dream(self, v0: Array, h0: Array) -> tuple[Array, Array, float]:
        """Visible states and hidden probabilities after k steps, and the error of the first."""
        layer = self.layer
        loss = self._error(v0, layer.down(h0, "again")) if self.persistent else None
        hidden = layer.up(layer.chains_from(v0), "hk") if self.persistent else h0
        if not np.isfinite(hidden).all():  # what chains stand at are no numbers
            return v0, h0, nan
        for _ in range(self.k):
            chances = layer.down(self.sample(hidden, "hs"), "vp")
            loss = self._error(v0, chances) if loss is None else loss
            vk = self.sample(chances, "vk")
            hidden = layer.up(vk, "hk")
        if self.persistent:
            layer.keep_chains(vk)
        return vk, hidden, loss or 0.0

    def _mean(self, states: Array) -> Array:
        """The mean over the examples."""
        return np.asarray(self._sum(states) * scalar(1 / len(states), states.dtype))

    def _error(self, v0: Array, rebuilt: Array) -> float:
        apart = np.subtract(rebuilt, v0, out=self.layer.buffers.like("apart", v0))
        return float(np.vdot(apart, apart)) / len(v0)
