"""What an adversarial net makes and believes, for pictures: its points, the field, the pulls."""

from dataclasses import dataclass
from typing import final

import numpy as np

from engine.arrays import Array
from engine.layers.formulas import sigmoid
from engine.models.adversarial import AdversarialNet

Area = tuple[float, float, float, float]
"""x0, x1, y0, y1 of a part of the plane."""


@final
@dataclass(frozen=True, eq=False)
class AdversarialLook:
    """What is generated from fixed codes, and what the discriminator says of it and of the plane.

    `points` (N, 2) are generated, `pulls` (N, 2) say where the loss of each would have it go (see
    `AdversarialNet.pull`), `believed` (N,) is D of each. `field` (side, side) is D in the middles
    of the cells of an area, the least y in row 0.
    """

    points: Array
    pulls: Array
    believed: Array
    field: Array


def look_at_net(model: AdversarialNet, area: Area, *, count: int, side: int) -> AdversarialLook:
    """Look at what `count` codes become; the codes are the first of those of every evaluation.

    Nothing is drawn, and no number of the model changes.
    """
    with np.errstate(all="ignore"):
        codes = model.codes.fixed(count).astype(model.network.store.values.dtype)
        points = model.generate(codes)
        pulls, believed = model.pull(points), probabilities(model.judge(points))
        field = field_of(model, area, side)
    return AdversarialLook(points, pulls, believed, field)


def field_of(model: AdversarialNet, area: Area, side: int) -> Array:
    """Return D in the middles of side x side cells of an area, the least y in row 0."""
    x0, x1, y0, y1 = area
    along = (np.arange(side) + 0.5) / side
    y, x = np.meshgrid(y0 + along * (y1 - y0), x0 + along * (x1 - x0), indexing="ij")
    places = np.stack([x.ravel(), y.ravel()], axis=1).astype(model.network.store.values.dtype)
    return probabilities(model.judge(places)).reshape(side, side)


def probabilities(logits: Array) -> Array:
    """D of logits: how likely a point is real."""
    return sigmoid(logits, np.empty_like(logits))
