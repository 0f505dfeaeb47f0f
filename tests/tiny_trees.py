"""Small trees for tests, written node by node, and random ones of any shape."""

from typing import Any

import numpy as np

from engine.arrays import Array

Node = tuple[int, int, int]
EMPTY: Node = (-1, -1, -1)


def leaf(symbol: int) -> Node:
    return symbol, -1, -1


def over(left: int, right: int) -> Node:
    return -1, left, right


def trees(*nodes: list[Node], dtype: Any = np.float64) -> Array:
    """Trees of as many places as the largest needs, (N, M, 3)."""
    places = max(map(len, nodes))
    x: Array = np.array([[*tree, *[EMPTY] * (places - len(tree))] for tree in nodes], dtype)
    return x


def random_tree(leaves: int, symbols: int, rng: np.random.Generator) -> list[Node]:
    """A tree of any shape, its places in any order."""
    nodes = [leaf(int(s)) for s in rng.integers(0, symbols, leaves)]
    free = list(range(leaves))
    while len(free) > 1:
        left, right = (free.pop(int(rng.integers(len(free)))) for _ in range(2))
        nodes.append(over(left, right))
        free.append(len(nodes) - 1)
    order = rng.permutation(len(nodes))
    place = {int(old): new for new, old in enumerate(order)}
    place[-1] = -1
    return [(nodes[o][0], place[nodes[o][1]], place[nodes[o][2]]) for o in order]
