"""The part of the plane that is seen: it holds the data, and stays where it is as points move."""

from __future__ import annotations

import numpy as np

from dlgui.labs.shared.digits import Digits, Numbers
from engine.training.adversarial_look import Area

LEAST, ROOM = 1.0, 0.25
"""The usual sets reach to 1; around them a generator's points are seen on their way."""


def area_of(points: Numbers) -> Area:
    """x0, x1, y0, y1 that hold all points (N, 2) with room around; it always has a size."""
    low, high = points.min(axis=0).astype(float), points.max(axis=0).astype(float)
    low, high = np.minimum(low, -LEAST) - ROOM, np.maximum(high, LEAST) + ROOM
    return float(low[0]), float(high[0]), float(low[1]), float(high[1])


def are_points(digits: Digits | None) -> bool:
    """Whether these examples are points of the plane."""
    return digits is not None and digits.shape == (2,)
