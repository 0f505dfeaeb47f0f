"""Binary trees as arrays: which node stands over which two, checked, and sorted into levels.

A batch of trees is x (N, M, 3): of each of M places the symbol of a leaf, and the places of the
left and the right child of a node that has them. What there is not is `NONE`; a place with neither
symbol nor children is empty, so that trees of differing shape stand in one batch.
"""

from dataclasses import dataclass
from typing import Any, final

import numpy as np
import numpy.typing as npt

from engine.arrays import IntArray

SYMBOL, LEFT, RIGHT = range(3)
NONE = -1


@final
@dataclass(frozen=True)
class Levels:
    """Nodes of a batch from the leaves to the roots, each after its children.

    Nodes are numbered through the whole batch: place m of tree n is n M + m. `order` (K,) lists
    them by level, `symbols` (L,) are those of the leaves, which come first. Level i > 0 is
    order[bounds[i]:bounds[i + 1]]; `left` and `right` (K - L,) say where in `order` the children of
    every other node stand.
    """

    order: IntArray
    symbols: IntArray
    bounds: tuple[int, ...]
    left: IntArray
    right: IntArray

    @property
    def leaves(self) -> int:
        """How many leaves there are."""
        return len(self.symbols)


def sort_into_levels(x: npt.NDArray[Any], symbols: int) -> Levels:
    """Sort the nodes of trees x (N, M, 3), whose leaves have symbols below `symbols`.

    Raises ValueError for what are no trees, with the tree and the place (both counted from 0): a
    node used twice, a cycle, a child alone or one that is not there, a symbol that is not known, no
    root or several.
    """
    if x.ndim != 3 or x.shape[2] != 3 or not x.size:
        raise ValueError(f"trees are an array (N, M, 3), not one of the shape {x.shape}")
    n, places, _ = x.shape
    whole = _whole(x)
    symbol, left, right = (whole[:, k] for k in range(3))
    inner = np.flatnonzero((left != NONE) | (right != NONE))
    leaves = np.flatnonzero(symbol != NONE)
    trees = _Trees(places, symbol)
    trees.check_nodes(inner, leaves, left, right, symbols)
    start = inner - inner % places
    left_at, right_at = start + left[inner], start + right[inner]
    trees.check_children(left_at, right_at, inner)
    trees.check_roots(n, inner, leaves)
    return _in_order(n * places, leaves, symbol[leaves], inner, (left_at, right_at), trees)


@final
class _Trees:
    """Complaints about nodes that make no trees."""

    def __init__(self, places: int, symbol: IntArray) -> None:
        self._places, self._symbol = places, symbol

    def check_nodes(
        self, inner: IntArray, leaves: IntArray, left: IntArray, right: IntArray, symbols: int
    ) -> None:
        for wrong, why in (
            ((left[inner] == NONE) | (right[inner] == NONE), "has one child, where a node has two"),
            (self._symbol[inner] != NONE, "has children and a symbol, which only leaves have"),
            (self._outside(left[inner]), "has a left child at a place that there is not"),
            (self._outside(right[inner]), "has a right child at a place that there is not"),
        ):
            self._refuse(inner, wrong, why)
        found = self._symbol[leaves]
        self._refuse(
            leaves,
            (found < 0) | (found >= symbols),
            f"has an unknown symbol; allowed is from 0 to {symbols - 1}",
        )

    def check_children(self, left: IntArray, right: IntArray, inner: IntArray) -> None:
        is_node = self._symbol != NONE
        is_node[inner] = True
        for child in (left, right):
            self._refuse(inner, ~is_node[child], "has a child at an empty place")
        used = np.bincount(np.append(left, right), minlength=len(is_node))
        children = np.arange(len(used))
        self._refuse(children, used > 1, "is used twice: a node has one parent")

    def check_roots(self, n: int, inner: IntArray, leaves: IntArray) -> None:
        """Of K nodes of a tree K - 1 are children, two of each that has any."""
        over = np.bincount(inner // self._places, minlength=n)
        ends = np.bincount(leaves // self._places, minlength=n)
        wrong = np.flatnonzero(ends - over != 1)
        if wrong.size:
            tree = int(wrong[0])
            parts = int(ends[tree] - over[tree])
            if parts < 1 and (over[tree] or ends[tree]):
                raise ValueError(f"tree {tree}: its nodes stand in a cycle")
            why = f"falls into {parts} parts; it has one root" if parts > 1 else "has no nodes"
            raise ValueError(f"tree {tree}: {why}")

    def refuse_cycle(self, waiting: IntArray) -> None:
        self._refuse(waiting, np.ones(len(waiting), np.bool_), "stands in a cycle")

    def _outside(self, child: IntArray) -> npt.NDArray[np.bool_]:
        return (child < 0) | (child >= self._places)

    def _refuse(self, nodes: IntArray, wrong: npt.NDArray[np.bool_], why: str) -> None:
        if wrong.any():
            tree, place = divmod(int(nodes[int(wrong.argmax())]), self._places)
            raise ValueError(f"tree {tree}, node {place}: it {why}")


def _whole(x: npt.NDArray[Any]) -> IntArray:
    """The numbers of all places (N M, 3) as whole ones."""
    rows = x.reshape(-1, 3)
    with np.errstate(invalid="ignore"):
        whole = rows.astype(np.intp)
    if not (whole == rows).all():
        raise ValueError("symbols and places of children are whole numbers")
    return whole


def _in_order(
    size: int,
    leaves: IntArray,
    symbols: IntArray,
    inner: IntArray,
    children: tuple[IntArray, IntArray],
    trees: _Trees,
) -> Levels:
    """Take whatever has both children in order already, level by level."""
    rank = np.full(size, NONE)
    rank[leaves] = np.arange(len(leaves))
    found, lefts, rights, bounds = [leaves], [], [], [0, len(leaves)]
    left, right = children
    while inner.size:
        left_rank, right_rank = rank[left], rank[right]
        ready = (left_rank != NONE) & (right_rank != NONE)
        if not ready.any():
            trees.refuse_cycle(inner)
        level = inner[ready]
        lefts.append(left_rank[ready])
        rights.append(right_rank[ready])
        rank[level] = np.arange(bounds[-1], bounds[-1] + len(level))
        found.append(level)
        bounds.append(bounds[-1] + len(level))
        later = ~ready
        inner, left, right = inner[later], left[later], right[later]
    nothing = [np.zeros(0, np.intp)]
    return Levels(
        np.concatenate(found),
        symbols,
        tuple(bounds),
        np.concatenate(lefts or nothing),
        np.concatenate(rights or nothing),
    )
