"""One step of contrastive divergence taken apart, for pictures."""

from dataclasses import dataclass
from typing import final

import numpy as np

from engine.arrays import Array
from engine.layers.chains import draw
from engine.models.rbm import RestrictedBoltzmannMachine


@final
@dataclass(frozen=True, eq=False)
class ContrastiveStep:
    """What one update of CD-k computes of examples (N, V), in the order of computation.

    `v0` are the pixels as they are learnt, `h0` the chances of the hidden units that they call
    for, `drawn` those units as they were drawn, `v1` the chances of the pixels that those call
    for, `vk` and `hk` pixels and hidden chances after k steps. An update adds lr <v0 h0> and takes
    lr <vk hk> away.
    """

    v0: Array
    h0: Array
    drawn: Array
    v1: Array
    vk: Array
    hk: Array

    def of_data(self, unit: int) -> Array:
        """<v0 h0> of a hidden unit with each pixel, the mean over the examples, (V,)."""
        return np.asarray(self.h0[:, unit] @ self.v0) / len(self.v0)

    def of_dream(self, unit: int) -> Array:
        """<vk hk> of a hidden unit with each pixel, the mean over the chains, (V,)."""
        return np.asarray(self.hk[:, unit] @ self.vk) / len(self.vk)


def contrastive_step(
    model: RestrictedBoltzmannMachine, x: Array, rng: np.random.Generator
) -> ContrastiveStep:
    """Compute what an update on examples (N, V) would, and change nothing.

    Chains that are kept from update to update go on from where they stand; others start at the
    examples.
    """
    layer = model.layer
    with np.errstate(all="ignore"):
        v0 = draw(x, rng) if model.sampled else x
        h0 = layer.up(v0).copy()
        drawn = draw(h0, rng)
        v1 = layer.down(drawn).copy()
        begun = bool(model.persistent and layer.running_state["started"][0])
        h = draw(layer.up(layer.running_state["chains"]), rng) if begun else drawn
        for _ in range(model.k):
            vk = draw(layer.down(h), rng)
            hk = layer.up(vk).copy()
            h = draw(hk, rng)
    return ContrastiveStep(v0, h0, drawn, v1, vk, hk)
