"""Trees that are written node by node, and what is asked of each node."""

from collections.abc import Sequence
from typing import final

import numpy as np

from engine.data.sequences.task import TARGET, Sequences
from engine.trees import NONE

TREE_TARGET = np.dtype([*TARGET.descr, ("valued", "?"), ("depth", "i4")])
"""A `TARGET` for each place of a tree, whether there is a value that could be asked for, and how
deep what stands under a node is nested."""


@final
class Tree:
    """Nodes in the order in which they are added, each after its children: the last is the root."""

    def __init__(self) -> None:
        self.nodes: list[tuple[int, int, int]] = []
        self.wanted: list[tuple[float, bool, bool, bool, bool, int]] = []

    def leaf(self, symbol: int, value: int | None) -> int:
        """Add a leaf, and return its place; of one without a value nothing is asked."""
        return self._add((symbol, NONE, NONE), value, 0)

    def over(self, left: int, right: int, value: int | None, depth: int) -> int:
        """Add a node over two others, and return its place."""
        return self._add((NONE, left, right), value, depth)

    def _add(self, node: tuple[int, int, int], value: int | None, depth: int) -> int:
        self.nodes.append(node)
        known = value is not None
        self.wanted.append((value or 0, known, False, True, known, depth))
        return len(self.nodes) - 1


def as_arrays(trees: Sequence[Tree], places: int, *, at_roots: bool) -> Sequences:
    """Trees of up to so many places as x (N, places, 3) and `TREE_TARGET`s (N, places).

    Judged by is the root; `at_roots` nothing else is asked either.
    """
    x = np.full((len(trees), places, 3), NONE, np.float32)
    targets = np.zeros((len(trees), places), TREE_TARGET)
    for n, tree in enumerate(trees):
        x[n, : len(tree.nodes)] = tree.nodes
        targets[n, : len(tree.nodes)] = tree.wanted
        targets["judged"][n, len(tree.nodes) - 1] = True
    if at_roots:
        targets["asked"] = targets["judged"]
    return Sequences(x, targets)
