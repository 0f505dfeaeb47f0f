"""Three facts about batch normalisation, measured on a batch; and how near a graph is to its layer.

They hold because the output depends neither on the mean of x nor on its scale, so that no gradient
points along either; eps, which belongs to neither, is why the last two hold only nearly.
"""

from dataclasses import dataclass
from typing import final

import numpy as np

from engine.arrays import Array
from engine.graphs.graph import Graph
from engine.layers.batch_norm import BatchNorm
from engine.layers.linear import Linear

TIMES = 10.0


@final
@dataclass(frozen=True)
class Measured:
    """A figure that ought to be 0, and the size of what cancels in it: its terms without signs."""

    value: float
    size: float

    @property
    def share(self) -> float:
        """How much of it does not cancel; 0 where there is nothing."""
        return self.value / self.size if self.size else 0.0


@final
@dataclass(frozen=True)
class NormFacts:
    """Of one feature: |sum dx|, |sum dx xhat|, and the largest change of y if x is 10 times as
    large, beside the spread of y.

    In the first, what comes back directly, gamma dy / sqrt(var + eps), cancels against what comes
    back by the mean; in the second the two together against what comes back by the variance. (dx
    itself is no measure: of two digits all of it cancels, but for eps and rounding.)
    """

    gradient_sum: Measured
    along_normal: Measured
    scaled_input: Measured


def norm_facts(layer: BatchNorm, x: Array, grad_y: Array, feature: int) -> NormFacts:
    """Measure the facts for one feature of x (N, features), given dL/dy, by the layer itself.

    Raises ValueError for a feature that there is not, or an empty batch.
    """
    if not 0 <= feature < x.shape[1]:
        raise ValueError(f"there are {x.shape[1]} features, and so no feature {feature}")
    one = _alone(layer, feature)
    column, up = x[:, [feature]], grad_y[:, [feature]]
    y = one.forward(column, training=True).copy()
    normal, gradient = _normal(one, y), one.backward(up)
    direct = one.gamma.value / np.sqrt(column.var(axis=0) + one.eps) * up
    change = np.abs(one.forward(TIMES * column, training=True) - y)
    return NormFacts(
        _measured(gradient, direct),
        _measured(gradient * normal, (direct - direct.mean(axis=0)) * normal),
        Measured(float(change.max()), float(y.std())),
    )


def largest_difference(graph: Graph, layer: BatchNorm | Linear, grad_x: Array) -> float:
    """Return how far a graph's gradients lie from those of its layer: the largest of all entries.

    `grad_x` is the layer's own dL/dx; its parameters hold the other gradients.
    """
    pairs = [(graph.gradients["x"], grad_x)]
    for parameter in layer.parameters:
        key = parameter.name.rpartition(".")[2]
        pairs.append((graph.gradients[key], parameter.grad))
    return max(float(np.abs(ours - its).max()) for ours, its in pairs)


def _alone(layer: BatchNorm, feature: int) -> BatchNorm:
    """A layer for this feature alone, so that nothing that belongs to the network is touched."""
    one = BatchNorm(1, eps=layer.eps, dtype=layer.gamma.value.dtype)
    one.gamma.value[...] = layer.gamma.value[feature]
    one.beta.value[...] = layer.beta.value[feature]
    return one


def _normal(layer: BatchNorm, y: Array) -> Array:
    gamma = layer.gamma.value
    return (y - layer.beta.value) / np.where(gamma == 0, 1, gamma)


def _measured(terms: Array, cancelling: Array) -> Measured:
    return Measured(abs(float(terms.sum())), float(np.abs(cancelling).sum()))
