"""Gradient clipping: a cliff in the loss must not throw the weights away in one step."""

import numpy as np

from engine.arrays import Array
from engine.optimization.settings import checked


def clip_by_norm(grads: Array, limit: float) -> float:
    """Scale `grads` in place to a length of at most `limit`; return the length it had.

    g = g min(1, limit / |g|), where |g| is the Euclidean norm of all entries together: the
    direction stays. A gradient that holds inf or nan has no direction and is left as it is.

    Raises ValueError unless limit > 0. Source: Pascanu, Mikolov and Bengio (2013).
    PyTorch divides by |g| + 1e-6.
    """
    checked("limit", limit, "above 0", lambda number: number > 0)
    norm = global_norm(grads)
    if limit < norm < np.inf:
        grads *= limit / norm
    return norm


def global_norm(grads: Array) -> float:
    """Return sqrt(sum(g^2)), also where the squares are too large or too small for the dtype."""
    with np.errstate(all="ignore"):
        norm = float(np.sqrt(np.vdot(grads, grads)))
        if np.isfinite(norm) and norm > np.sqrt(np.finfo(grads.dtype).tiny):
            return norm
        largest = float(np.max(np.abs(grads), initial=0.0))
        if largest == 0.0 or not np.isfinite(largest):
            return largest
        scaled = grads.astype(np.float64) / largest
        return largest * float(np.sqrt(np.vdot(scaled, scaled)))
