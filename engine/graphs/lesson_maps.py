"""Maps of real digits: what a convolution with its first, random kernels makes of a mini-batch."""

from functools import cache

import numpy as np

from engine.arrays import Array
from engine.data.digits import BUNDLED_SIDE, bundled_digits
from engine.layers.convolution import Conv2d

CHANNELS, KERNEL = 6, 5
MOST_DIGITS = 64


def lesson_maps(digits: int) -> Array:
    """Return the maps (N, 6, 24, 24) of the first N bundled digits, float64.

    Raises ValueError for fewer than 1 or more than 64 digits.
    """
    if not 1 <= digits <= MOST_DIGITS:
        raise ValueError(f"there are maps of 1 to {MOST_DIGITS} digits, not of {digits}")
    return _maps()[:digits]


@cache
def _maps() -> Array:
    rng = np.random.default_rng(0)
    layer = Conv2d(1, CHANNELS, KERNEL, rng=rng, dtype=np.float64)
    images = bundled_digits().train_inputs[:MOST_DIGITS] / 255.0
    return layer.forward(images.reshape(-1, 1, BUNDLED_SIDE, BUNDLED_SIDE))
