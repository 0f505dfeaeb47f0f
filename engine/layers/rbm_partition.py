"""The partition function of a restricted machine, over all states of the units of one kind."""

from itertools import pairwise

import numpy as np

from engine.arrays import Array
from engine.enumeration import binary_states, log_sum_exp, scores_of_states

LARGEST_EXPONENT = 600.0
"""e^600 is still a number of float64, and so are products that stay below."""

IN_TABLE = 8
"""The last 8 units have 256 states: a table of them for 784 others stays near the processor."""


def log_partition(weight: Array, bias: Array, other: Array) -> float:
    """log of the sum over h of exp(c h) times the product over i of (1 + exp(b_i + W_i h)).

    `weight` (V, H), `bias` c (H,) of the units that are enumerated, `other` b (V,). Every factor
    exp(b_i + W_i h) is a product of two that are looked up, one for the first units of h and one
    for the last, so that of 2^H V exponentials hardly any is computed, and logarithms are taken
    of products of many factors. It takes 2^H V additions and two as many multiplications.
    """
    weight, bias, other = (array.astype(np.float64) for array in (weight, bias, other))
    units = weight.shape[1]
    first = max(units - IN_TABLE, 0)
    own = scores_of_states(np.zeros((units, units)), bias).reshape(1 << first, -1)
    low = weight[:, first:] @ binary_states(units - first).T
    high = binary_states(first) @ weight[:, :first].T + other
    groups = _groups(weight, other)
    if groups is None:
        for scores, sums in zip(own, high, strict=True):
            scores += np.logaddexp(0, low + sums[:, np.newaxis]).sum(axis=0)
        return float(log_sum_exp(own))
    low, high, factors = np.exp(low), np.exp(high), np.empty_like(low)
    for scores, sums in zip(own, high, strict=True):
        np.multiply(low, sums[:, np.newaxis], out=factors)
        factors += 1
        for start, stop in pairwise(groups):
            scores += np.log(np.multiply.reduce(factors[start:stop], axis=0))
    return float(log_sum_exp(own))


def _groups(weight: Array, other: Array) -> list[int] | None:
    """Where factors are to be parted so that no product of them overflows.

    None if an exponential alone may: then every logarithm is taken by itself.
    """
    if (np.abs(weight).sum(axis=1) + np.abs(other)).max() > LARGEST_EXPONENT:
        return None
    bounds, total = [0], 0.0
    most = np.logaddexp(0, other + np.maximum(weight, 0).sum(axis=1))
    for i, exponent in enumerate(most.tolist()):
        if total + exponent > LARGEST_EXPONENT:
            bounds.append(i)
            total = 0.0
        total += exponent
    return [*bounds, len(most)]
