"""All states of a few units that are on or off: how likely each is, and what follows from it.

States stand in binary counting order, the first unit the most significant. Sums over all of them
are made by doubling: those of n units are those of n - 1, once with the further unit off and once
with it on. So 2^n states take some 2^n additions, not n 2^n.
"""

import numpy as np

from engine.arrays import Array, IntArray
from engine.sums import sum_type

MOST_ENUMERATED = 20
"""Units of which all 2^20 states are gone through: a million numbers."""

BYTES_OF_STATE = 8


def check_units(units: int, what: str) -> None:
    """Raise ValueError, which says what it would take, for more units than can be gone through."""
    if units <= MOST_ENUMERATED:
        return
    needed = BYTES_OF_STATE * 2.0**units
    times = 2.0 ** (units - MOST_ENUMERATED)
    raise ValueError(
        f"{units} units have 2^{units} states, for which {what} would need {_size(needed)} of"
        f" memory and {times:,.0f} times the time of {MOST_ENUMERATED} units; it can be found for"
        f" up to {MOST_ENUMERATED}"
    )


def binary_states(units: int, start: int = 0, stop: int | None = None) -> Array:
    """States of so many units in binary counting order, the first unit the most significant."""
    numbers = np.arange(start, (1 << units) if stop is None else stop)
    shifts = np.arange(units - 1, -1, -1)
    return ((numbers[:, np.newaxis] >> shifts) & 1).astype(np.float64)


def numbers_of(states: Array) -> IntArray:
    """The place of each state (N, n) in that order, (N,)."""
    weights = 1 << np.arange(states.shape[1] - 1, -1, -1)
    found: IntArray = (states > 0.5) @ weights
    return found


def log_sum_exp(x: Array, axis: int | None = None) -> Array:
    """log of the sum of exp(x) along an axis (over all of it), the largest taken out first."""
    largest = x.max(axis=axis, keepdims=True)
    total = np.exp(x - largest).sum(axis=axis, keepdims=True, dtype=sum_type(x.dtype))
    found = largest + np.log(total)
    return np.asarray(found.squeeze() if axis is None else found.squeeze(axis))


def scores_of_states(weight: Array, bias: Array) -> Array:
    """-E(s) = 1/2 s W s + b s of all states, (2^n,), for W (n, n) symmetric with diagonal 0."""
    scores = np.zeros(1)
    for k in range(len(bias) - 1, -1, -1):
        on = scores + bias[k]
        on += _sums_of_states(weight[k, k + 1 :])
        scores = np.concatenate([scores, on])
    return scores


def moments(chances: Array) -> Array:
    """<s_i s_j> of states that have these probabilities (2^n,), (n, n); its diagonal is <s_i>."""
    units = len(chances).bit_length() - 1
    found = np.zeros((units, units))
    for k in range(units):
        off, on = chances.reshape(2, -1)
        found[k, k] = on.sum()
        found[k, k + 1 :] = found[k + 1 :, k] = _means(on)
        chances = off + on
    return found


def _sums_of_states(weight: Array) -> Array:
    """w s of all states, (2^m,)."""
    sums = np.zeros(1)
    for w in weight[::-1]:
        sums = np.concatenate([sums, sums + w])
    return sums


def _means(chances: Array) -> list[float]:
    """How much of these probabilities (2^m,) each unit is on for, (m,)."""
    found = []
    while len(chances) > 1:
        off, on = chances.reshape(2, -1)
        found.append(float(on.sum()))
        chances = off + on
    return found


def _size(count: float) -> str:
    for name in ("bytes", "KB", "MB", "GB", "TB"):
        if count < 1000:
            return f"{count:,.0f} {name}"
        count /= 1000
    return f"{count:,.0f} PB" if count < 1e6 else f"{count:.1e} PB"
