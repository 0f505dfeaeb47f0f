"""The recursive net: one small network that makes a vector of two, used at every node of a tree."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, ClassVar, final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array
from engine.layers.formulas import BatchSum
from engine.layers.initializers import Draw, lecun_normal, normal
from engine.layers.layer import Layer
from engine.layers.names import Composition
from engine.parameters import Parameter
from engine.trees import sort_into_levels


@final
class Recursive(Layer):
    """h = tanh([l; r] W + b) at every node, where l and r are the vectors of its two children.

    In tensor form h = tanh(c V c + c W + b) with c = [l; r]: of each output k the products of all
    pairs, sum over i, j of c_i V_ijk c_j, count too. The vector of a leaf is the row of its symbol.

    Shapes: x (N, M, 3), trees as in `engine.trees`; y (N, M, H), 0 where there is no node. The
    table of `vectors` (S, H), W (2 H, H), V (2 H, 2 H, H), b (H,). All nodes of a level, of all
    trees, are one product. Backward is backpropagation through structure: dL/dh of a node is
    dL/dy plus what comes down from its parent. `reach` (N, M, H) has it after `backward`. Trees
    have no gradient: dL/dx is 0.

    Raises ValueError for a size below 1, and for what are no trees.
    Source: Goller and Kuechler, 1996; Socher et al., 2013 (tensor form, section 4.3).
    """

    kind: ClassVar[str] = "recursive"

    def __init__(
        self,
        symbols: int,
        units: int,
        *,
        rng: np.random.Generator,
        composition: Composition = Composition.SIMPLE,
        weight_init: Draw = lecun_normal,
        dtype: npt.DTypeLike = np.float32,
    ) -> None:
        super().__init__()
        if symbols < 1 or units < 1:
            raise ValueError(f"sizes must be at least 1, not {symbols} and {units}")
        self.symbols, self.units = symbols, units
        vectors = rng.standard_normal((symbols, units)) * units**-0.5
        self.vectors = Parameter("vectors", vectors.astype(dtype))
        self.weight = Parameter(
            "weight", weight_init((2 * units, units), rng).astype(dtype), decays=True
        )
        self.bias = Parameter("bias", np.zeros(units, dtype))
        self.tensor: Parameter | None = None
        if composition is Composition.TENSOR:
            drawn = normal(1 / (2 * units))((4 * units * units, units), rng)
            shape = (2 * units, 2 * units, units)
            self.tensor = Parameter("tensor", drawn.reshape(shape).astype(dtype), decays=True)
        self._batch_sum, self._shape, self._nodes = BatchSum(), (1, 1), 0

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        more = () if self.tensor is None else (self.tensor,)
        return (self.vectors, self.weight, *more, self.bias)

    @property
    def products(self) -> int:
        tensor = 0 if self.tensor is None else self.tensor.value.size
        return self._nodes // self._shape[0] * (self.weight.value.size + tensor)

    @property
    def reach(self) -> Array:
        """dL/dh of every node in the last backward pass, (N, M, H); 0 where there is none."""
        return self._spread("reach", self._grads)

    def forward(self, x: Array, *, training: bool = False) -> Array:
        self._check_dtype(x, self.weight.value.dtype)
        self._levels = levels = sort_into_levels(x, self.symbols)
        self._shape, self._x = x.shape[:2], x
        self._nodes, leaves = len(levels.order), levels.leaves
        self._hs = self._rows("hidden", self.units)
        self._pairs = self._rows("pairs", 2 * self.units)
        if self.tensor is not None:
            self._half = self._rows("half", 2 * self.units, self.units)
        self._hs[:leaves] = self.vectors.value[levels.symbols]
        for level in self._inner():
            self._pairs[level, : self.units] = self._hs[levels.left[self._within(level)]]
            self._pairs[level, self.units :] = self._hs[levels.right[self._within(level)]]
            h = self._hs[level]
            np.dot(self._pairs[level], self.weight.value, out=h)
            h += self.bias.value
            if self.tensor is not None:
                h += self._all_pairs(level)
            np.tanh(h, out=h)
        return self._spread("y", self._hs)

    def backward(self, grad_y: Array) -> Array:
        self.backward_parameters(grad_y)
        grad_x = self.buffers.like("grad_x", self._x)
        grad_x[...] = 0
        return grad_x

    def backward_parameters(self, grad_y: Array) -> None:
        self._check_dtype(grad_y, self.weight.value.dtype)
        levels, units = self._levels, self.units
        self._grads = grads = self._rows("grads", units)
        grads[...] = grad_y.reshape(-1, units)[levels.order]
        self._grad_sums = self._rows("grad_sums", units)
        if self.tensor is not None:
            self._products = self._rows("products", 2 * units, units)
        for level in reversed(tuple(self._inner())):
            sums, h, within = self._grad_sums[level], self._hs[level], self._within(level)
            np.multiply(h, h, out=sums)
            np.subtract(1, sums, out=sums)
            sums *= grads[level]
            down = sums.dot(self.weight.value.T)
            if self.tensor is not None:
                down += self._down_the_tensor(level)
            grads[levels.left[within]] += down[:, :units]  # every node has one parent
            grads[levels.right[within]] += down[:, units:]
        self._write_gradients()

    def _write_gradients(self) -> None:
        leaves = self._levels.leaves
        inner = slice(leaves, self._nodes)
        pairs, sums = self._pairs[inner], self._grad_sums[inner]
        np.dot(pairs.T, sums, out=self.weight.grad)
        self._batch_sum(sums, out=self.bias.grad)
        if self.tensor is not None:
            products = self._products[inner].reshape(len(pairs), 2 * self.units**2)
            np.dot(pairs.T, products, out=self.tensor.grad.reshape(2 * self.units, -1))
        ones = self._rows("ones", self.symbols)[:leaves]
        ones[...] = 0
        ones[np.arange(leaves), self._levels.symbols] = 1
        np.dot(ones.T, self._grads[:leaves], out=self.vectors.grad)

    def _all_pairs(self, level: slice) -> Array:
        """c V c; what c V is, (nodes, 2 H, H), is kept for the way back."""
        assert self.tensor is not None
        pairs, half = self._pairs[level], self._half[level]
        flat = self.tensor.value.reshape(2 * self.units, -1)
        np.dot(pairs, flat, out=half.reshape(len(half), -1))
        product: Array = np.matmul(pairs[:, None, :], half)[:, 0]
        return product

    def _down_the_tensor(self, level: slice) -> Array:
        """dL/dc of c V c, from both places at which c stands in it."""
        assert self.tensor is not None
        pairs, sums, products = self._pairs[level], self._grad_sums[level], self._products[level]
        np.multiply(pairs[:, :, None], sums[:, None, :], out=products)
        flat = self.tensor.value.reshape(2 * self.units, -1)
        down: Array = products.reshape(len(products), -1).dot(flat.T)
        down += np.matmul(self._half[level], sums[:, :, None])[:, :, 0]
        return down

    def _inner(self) -> Iterator[slice]:
        """The rows of each level above the leaves, from below."""
        bounds = self._levels.bounds[1:]
        for start, stop in pairwise(bounds):
            yield slice(start, stop)

    def _within(self, level: slice) -> slice:
        """The same nodes among those that have children."""
        leaves = self._levels.leaves
        return slice(level.start - leaves, level.stop - leaves)

    def _rows(self, name: str, *shape: int) -> Array:
        """A row for each node, of an array that has room for as many as there may ever be."""
        n, places = self._shape
        made: npt.NDArray[Any] = self.buffers.take(
            name, (n * places, *shape), self.weight.value.dtype
        )
        return made[: self._nodes]

    def _spread(self, name: str, rows: Array) -> Array:
        """Rows in the order of levels as (N, M, H), each at its place."""
        y: Array = self.buffers.take(name, (*self._shape, self.units), rows.dtype)
        y[...] = 0
        y.reshape(-1, self.units)[self._levels.order] = rows
        return y
