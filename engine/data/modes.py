"""The modes of a set of points: the heaps or rings that it is made of, and which of them are hit.

A generated point is of high quality if it lies within three standard deviations of the nearest
mode, and a mode is hit if it is the nearest of at least one such point.
Source: Srivastava et al., 2017 (VEEGAN), section 4.1; Lin et al., 2018 (PacGAN), section 4.1.
"""

from dataclasses import dataclass
from typing import final

import numpy as np

from engine.arrays import Array, IntArray
from engine.data.names import DataSource
from engine.data.plane import ring_radii, spot_centres

NEAR = 3.0
"""So many standard deviations a point of high quality may lie from its mode."""


@final
@dataclass(frozen=True)
class Modes:
    """Centres (M, 2) of Gaussians, or (M,) radii of rings about the origin; `spread` is sigma."""

    places: Array
    spread: float

    @property
    def are_rings(self) -> bool:
        return self.places.ndim == 1

    def hits(self, points: Array) -> IntArray:
        """Return how many points (N, 2) of high quality each mode has, (M,)."""
        distances = self._distances(np.asarray(points, np.float64))
        nearest = distances.argmin(axis=1)
        near = distances[np.arange(len(points)), nearest] <= NEAR * self.spread
        return np.bincount(nearest[near], minlength=len(self.places))

    def _distances(self, points: Array) -> Array:
        """From each point to each mode, (N, M)."""
        if self.are_rings:
            return np.abs(np.hypot(points[:, 0], points[:, 1])[:, None] - self.places)
        apart = points[:, None, :] - self.places
        return np.hypot(apart[..., 0], apart[..., 1])


def modes_of(source: DataSource, *, classes: int, noise: float) -> Modes | None:
    """Return the modes of points of the plane; None for sets that have none, or no spread."""
    if not noise:
        return None
    if source is DataSource.CIRCLES:
        return Modes(ring_radii(classes), noise)
    centres = spot_centres(source, classes)
    return None if centres is None else Modes(centres, noise)
