"""The elementary steps of computation graphs, each with its local derivative and its way back.

Every function takes a graph, the new step's name and the nodes that it takes from; it returns the
new node. Entries pair up as NumPy's broadcasting has it; on the way back a gradient is summed over
the axes along which a value was spread.
"""

import numpy as np

from engine.arrays import Array, Shape
from engine.graphs.graph import Graph, Link, Node, Op, Pull


def add(graph: Graph, key: str, a: Node, b: Node) -> Node:
    """a + b, whose derivatives are 1: a sum hands the gradient on as it is (section 5.3.1)."""
    return graph.add(key, Op.ADD, a.value + b.value, _entrywise(a, 1.0), _entrywise(b, 1.0))


def subtract(graph: Graph, key: str, a: Node, b: Node) -> Node:
    """a - b, whose derivatives are 1 and -1."""
    return graph.add(key, Op.SUBTRACT, a.value - b.value, _entrywise(a, 1.0), _entrywise(b, -1.0))


def multiply(graph: Graph, key: str, a: Node, b: Node) -> Node:
    """a b, whose derivatives are b and a: each factor gets the other one (section 5.3.2)."""
    links = _entrywise(a, b.value), _entrywise(b, a.value)
    return graph.add(key, Op.MULTIPLY, a.value * b.value, *links)


def multiply_by_constant(graph: Graph, key: str, constant: Node, a: Node) -> Node:
    """c a, whose derivative by a is c; no gradient goes to the constant, such as a label."""
    still = Link(constant.key, a.value, None)
    return graph.add(
        key, Op.MULTIPLY, constant.value * a.value, still, _entrywise(a, constant.value)
    )


def dot(graph: Graph, key: str, x: Node, w: Node) -> Node:
    """x W of (N, I) and (I, J): dL/dx = (dL/d step) W^T, dL/dW = x^T (dL/d step) (section 5.6)."""
    links = (
        Link(x.key, w.value, lambda g: g @ w.value.T),
        Link(w.key, x.value, lambda g: x.value.T @ g),
    )
    return graph.add(key, Op.DOT, x.value @ w.value, *links)


def total(graph: Graph, key: str, a: Node, *, axis: int | None = None, keep: bool = False) -> Node:
    """The sum along an axis, or of all entries: each of them gets the gradient of the sum."""
    value = a.value.sum(axis=axis, keepdims=keep)
    return graph.add(key, Op.SUM, value, Link(a.key, np.ones(1), _spread(a, axis, keep)))


def mean(graph: Graph, key: str, a: Node) -> Node:
    """The mean over the batch, axis 0: each of n entries gets 1 / n of the gradient."""
    n, spread = len(a.value), _spread(a, 0, False)
    link = Link(a.key, np.full(1, 1 / n), lambda g: spread(g) / n)
    return graph.add(key, Op.MEAN, a.value.mean(axis=0), link)


def square(graph: Graph, key: str, a: Node) -> Node:
    """a^2, whose derivative is 2 a."""
    return graph.add(key, Op.SQUARE, a.value * a.value, _entrywise(a, 2 * a.value))


def root(graph: Graph, key: str, a: Node, *, plus: float = 0.0) -> Node:
    """sqrt(a + eps), whose derivative is 1 / (2 sqrt(a + eps)); eps is given as `plus`."""
    value = np.sqrt(a.value + plus)
    return graph.add(key, Op.ROOT, value, _entrywise(a, 0.5 / value))


def inverse(graph: Graph, key: str, a: Node) -> Node:
    """1 / a, whose derivative is -1 / a^2."""
    value = 1 / a.value
    return graph.add(key, Op.INVERSE, value, _entrywise(a, -value * value))


def exp(graph: Graph, key: str, a: Node) -> Node:
    """e^a, which is its own derivative."""
    value = np.exp(a.value)
    return graph.add(key, Op.EXP, value, _entrywise(a, value))


def log(graph: Graph, key: str, a: Node) -> Node:
    """The natural logarithm, whose derivative is 1 / a."""
    return graph.add(key, Op.LOG, np.log(a.value), _entrywise(a, 1 / a.value))


def shift(graph: Graph, key: str, a: Node) -> Node:
    """a less the largest entry of its row, which counts as a constant: the derivative is 1.

    Softmax is the same for shifted logits, so that what the largest would get back sums to 0.
    """
    value = a.value - a.value.max(axis=-1, keepdims=True)
    return graph.add(key, Op.SHIFT, value, _entrywise(a, 1.0))


def scale(graph: Graph, key: str, a: Node, factor: float) -> Node:
    """A fixed number times a, whose derivative is that number."""
    return graph.add(key, Op.SCALE, factor * a.value, _entrywise(a, factor))


def rest(graph: Graph, key: str, a: Node, value: float, gradient: Array) -> Node:
    """All that follows in the network, up to the loss, in one step: its value, and dL/da."""
    return graph.add(key, Op.REST, value, Link(a.key, gradient, lambda g: g * gradient))


def _entrywise(source: Node, derivative: Array | float) -> Link:
    local = np.asarray(derivative, np.float64)
    shape = source.value.shape
    return Link(source.key, local, lambda g: _summed(g * local, shape))


def _summed(gradient: Array, shape: Shape) -> Array:
    """Add up a gradient over the axes along which a value of this shape was spread."""
    wide = np.asarray(gradient)
    wide = wide.sum(axis=tuple(range(wide.ndim - len(shape))))
    spread = tuple(i for i, size in enumerate(shape) if size == 1 and wide.shape[i] != 1)
    summed: Array = wide.sum(axis=spread, keepdims=True) if spread else wide
    return summed


def _spread(source: Node, axis: int | None, kept: bool) -> Pull:
    shape = source.value.shape

    def pull(gradient: Array) -> Array:
        wide = gradient if axis is None or kept else np.expand_dims(gradient, axis)
        return np.broadcast_to(wide, shape).copy()

    return pull
