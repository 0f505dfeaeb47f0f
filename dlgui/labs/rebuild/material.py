"""What the pictures of this lab look at: test digits, their codes, a decoder to ask; free of Qt."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import final

import numpy as np

from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.session.history import RunHistory
from engine.models.autoencoder import Autoencoder
from engine.principal_components import PrincipalComponents, principal_components


@final
@dataclass(frozen=True, eq=False)
class Codes:
    """Codes (N, K) of the test digits, and where they lie on the map.

    Codes of two numbers lie where they say; others at their first two principal components; a
    single number along the x axis.
    """

    codes: Numbers
    plane: PrincipalComponents | None

    @cached_property
    def points(self) -> Numbers:
        """Where each code lies on the map, (N, 2)."""
        return self.places_of(self.codes)

    def places_of(self, codes: Numbers) -> Numbers:
        """Where other codes (N, K) lie on the map, (N, 2)."""
        if self.plane is not None:
            return self.plane.encode(codes)
        return codes if codes.shape[1] == 2 else np.pad(codes, ((0, 0), (0, 1)))

    def codes_at(self, points: Numbers) -> Numbers:
        """The codes (N, K) of places (N, 2) of the map."""
        points = np.asarray(points, self.codes.dtype)
        if self.plane is not None:
            return self.plane.decode(points).astype(self.codes.dtype)
        return points[:, : self.codes.shape[1]]

    def nearest(self, point: tuple[float, float], count: int) -> Numbers:
        """The numbers of the test digits whose points lie nearest to a place of the map."""
        distances = np.square(self.points - np.array(point)).sum(axis=1)
        return np.argsort(distances, kind="stable")[:count]


def codes_of(codes: Numbers, before: Codes | None) -> Codes:
    """Lay codes out; axes of several numbers keep the direction that they had before."""
    if codes.shape[1] <= 2 or not np.isfinite(codes).all():
        return Codes(codes, None)
    plane = principal_components(codes, 2)
    earlier = None if before is None else before.plane
    if earlier is not None and earlier.axes.shape == plane.axes.shape:
        turned = np.sign((plane.axes * earlier.axes).sum(axis=1, keepdims=True))
        turned[turned == 0] = 1
        plane = PrincipalComponents(plane.mean, plane.axes * turned, plane.variances)
    return Codes(codes, plane)


@final
@dataclass(frozen=True, eq=False)
class Material:
    """All that a picture may look at. What is not there yet is None; `words` say why."""

    history: RunHistory
    step: int = 0
    digits: Digits | None = None
    model: Autoencoder | None = None
    codes: Codes | None = None
    errors: Numbers | None = None
    moving: bool = False
    words: str = ""
