"""Smooths a curve without looking ahead, and never hides its last point.

Every value becomes the mean of itself and those before it, which count the less the further back
they lie: exp(-d / width) at a distance of d. The first values are means of what there is, so that
none is dragged towards 0 (the bias correction of Adam, Kingma and Ba 2015).
"""

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

BLOCK = 300.0
"""Exponents up to this many widths are summed at once: far from what a float can hold (709)."""


def smoothed(x: Floats, y: Floats, width: float) -> Floats:
    """Return the smoothed values; a `width` of 0 leaves them as they are.

    The last value stays what it is: a smoothed end would tell of another figure than there is.
    """
    if width <= 0 or len(y) < 3:
        return y
    out, known = np.empty(len(y)), np.where(np.isfinite(y), y, 0.0)
    weights = np.isfinite(y).astype(np.float64)
    total = count = 0.0
    start = 0
    while start < len(y):
        stop = int(np.searchsorted(x, x[start] + BLOCK * width, side="right"))
        growth = np.exp((x[start:stop] - x[start]) / width)
        sums = total + np.cumsum(known[start:stop] * growth)
        counts = count + np.cumsum(weights[start:stop] * growth)
        out[start:stop] = sums / np.maximum(counts, 1e-300)
        if stop < len(y):
            fade = np.exp(-(x[stop] - x[start]) / width)
            total, count = float(sums[-1] * fade), float(counts[-1] * fade)
        start = stop
    out[-1] = y[-1]
    return out
