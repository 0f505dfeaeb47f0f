"""Principal component analysis: the best that a code of so many numbers can do with straight lines.

It is the line that an autoencoder has to beat, and what a linear one comes to.
"""

from dataclasses import dataclass
from typing import final

import numpy as np

from engine.arrays import Array


@final
@dataclass(frozen=True, eq=False)
class PrincipalComponents:
    """`mean` (D,), `axes` (K, D) of length 1, the direction of largest variance first.

    `variances` (K,) are those along the axes. code = (x - mean) axes^T, x is about
    mean + code axes.
    """

    mean: Array
    axes: Array
    variances: Array

    def first(self, count: int) -> "PrincipalComponents":
        """The same with so many axes, the most important ones."""
        return PrincipalComponents(self.mean, self.axes[:count], self.variances[:count])

    def encode(self, x: Array) -> Array:
        """Return the codes (N, K) of examples (N, D)."""
        return np.asarray((x - self.mean) @ self.axes.T)

    def decode(self, codes: Array) -> Array:
        """Return the examples (N, D) that codes (N, K) stand for."""
        return np.asarray(self.mean + codes @ self.axes)


def principal_components(x: Array, count: int) -> PrincipalComponents:
    """Find the `count` principal components of examples (N, D); fewer if there are no more.

    Raises ValueError for no examples, or a count below 1.
    Source: Pearson, 1901; here the eigenvectors of the covariance.
    """
    if x.ndim != 2 or not x.size or count < 1:
        raise ValueError(f"x must be (N, D), filled, and count 1 or more, not {x.shape}, {count}")
    mean = x.mean(axis=0, dtype=np.float64).astype(x.dtype)
    centred = x - mean
    covariance = (centred.T @ centred / len(x)).astype(np.float64)
    variances, vectors = np.linalg.eigh(covariance)
    chosen = np.argsort(variances)[::-1][: min(count, x.shape[1])]
    axes = np.ascontiguousarray(vectors[:, chosen].T).astype(x.dtype)
    return PrincipalComponents(mean, axes, variances[chosen])
