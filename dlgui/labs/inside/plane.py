"""A network of two inputs asked at all places of an area; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

import numpy as np

from dlgui.labs.inside.material import Examples, Numbers, softmax
from engine.training.inside import Replica
from engine.training.probes import ACTIVATION_KINDS

SIDE, SIDE_MOVING = 80, 44
"""Places along each side of the area; while a run plays fewer, for each costs time."""
LEAST = 1.2
PADDING = 0.12
MOST_UNITS = 60
Area = tuple[float, float, float, float]


@final
@dataclass(frozen=True, eq=False)
class Regions:
    """Shares (side, side, classes) with the least y in row 0, and the hidden units' outputs
    (units, side, side) with their names.
    """

    shares: Numbers
    units: Numbers
    names: tuple[str, ...]


def area_of(examples: Examples) -> Area:
    """x0, x1, y0, y1 that hold all points with room around, and the usual sets at least.

    However the points lie (all at one place, one alone), it has a size.
    """
    points = np.concatenate([examples.train, examples.test]).astype(float)
    low, high = points.min(axis=0), points.max(axis=0)
    room = PADDING * np.maximum(high - low, 1.0)
    low, high = np.minimum(low - room, -LEAST), np.maximum(high + room, LEAST)
    return float(low[0]), float(high[0]), float(low[1]), float(high[1])


def ask(replica: Replica, area: Area, side: int) -> Regions:
    """Ask the network in the middle of each of side x side cells of the area."""
    x0, x1, y0, y1 = area
    along = (np.arange(side) + 0.5) / side
    y, x = np.meshgrid(y0 + along * (y1 - y0), x0 + along * (x1 - x0), indexing="ij")
    outputs = replica.outputs(np.stack([x.ravel(), y.ravel()], axis=1))
    units, names = [], []
    for name, values in outputs:
        if name.rstrip("0123456789") in ACTIVATION_KINDS:
            for i in range(values.shape[1]):
                units.append(values[:, i])
                names.append(f"{name}:{i + 1}")
    maps = np.stack(units[:MOST_UNITS]) if units else np.zeros((0, side * side))
    shares = np.nan_to_num(softmax(np.nan_to_num(outputs[-1][1])))
    return Regions(
        shares.reshape(side, side, -1),
        np.nan_to_num(maps).reshape(-1, side, side),
        tuple(names[:MOST_UNITS]),
    )
