"""Random numbers of 16 bits: enough for what is on or off with a probability, and soon drawn."""

import numpy as np
import numpy.typing as npt

WORDS = 1 << 16
"""How many different ones there are: a probability is rounded to a multiple of 1/65536."""


def random_words(rng: np.random.Generator, size: int) -> npt.NDArray[np.uint16]:
    """`size` random numbers of 0..65535: raw ones cut in four, which is three times as fast."""
    count = -(-size // 4)
    if isinstance(rng.bit_generator, np.random.MT19937):  # whose raw words have 32 bits only
        raw = rng.integers(0, 1 << 64, count, np.uint64)
    else:
        raw = rng.bit_generator.random_raw(count)
    return raw.view(np.uint16)[:size]
