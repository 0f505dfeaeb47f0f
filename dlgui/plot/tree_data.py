"""A binary tree as a picture has it: what is written at each node, and where the nodes stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

NONE = -1


@final
@dataclass(frozen=True)
class TreeNode:
    """A node over the nodes number `left` and `right`, or a leaf, which has a `word`.

    `said` is what is answered at it and `wanted` what should be; both are empty where there is
    nothing to answer. `flow` is how much reaches it of what flows down from the root, in shares of
    that at the root.
    """

    left: int = NONE
    right: int = NONE
    word: str = ""
    said: str = ""
    wanted: str = ""
    flow: float = 0.0

    @property
    def is_leaf(self) -> bool:
        """Whether it has no children."""
        return self.left == NONE

    @property
    def is_right(self) -> bool | None:
        """Whether what is answered is what is wanted; None where nothing is."""
        return self.said == self.wanted if self.wanted else None


Places = tuple[tuple[float, float], ...]


def places_of(nodes: Sequence[TreeNode]) -> Places:
    """Return x and y from 0 to 1 of every node: leaves side by side, the root at the top.

    Children come before their parents, and the root is the last. A node stands one level below its
    parent, in the middle over its children, so that no lines cross.
    """
    if not nodes:
        return ()
    across, down = [0.0] * len(nodes), [0] * len(nodes)
    for k, leaf in enumerate(leaves_of(nodes)):
        across[leaf] = k
    for i, node in enumerate(nodes):
        if not node.is_leaf:
            across[i] = (across[node.left] + across[node.right]) / 2
    for i, node in reversed(list(enumerate(nodes))):
        if not node.is_leaf:
            down[node.left] = down[node.right] = down[i] + 1
    widest, lowest = max(max(across), 1.0), max(max(down), 1)
    return tuple((x / widest, y / lowest) for x, y in zip(across, down, strict=True))


def leaves_of(nodes: Sequence[TreeNode]) -> list[int]:
    """Return the numbers of the leaves from left to right."""
    found, waiting = list[int](), [len(nodes) - 1]
    while waiting:
        number = waiting.pop()
        node = nodes[number]
        if node.is_leaf:
            found.append(number)
        else:
            waiting += [node.right, node.left]
    return found
