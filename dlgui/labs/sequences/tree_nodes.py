"""A tree of the test set as its picture has it, and what stands under a node as it is written."""

from __future__ import annotations

from dlgui.labs.sequences.desk import Arrays
from dlgui.plot.tree_data import NONE, TreeNode

SIGNS = {"and": "∧", "or": "∨", "not": "¬", "-": "−"}
LONGEST = 200


def is_tree(look: Arrays | None) -> bool:
    """Whether trees are read, and not sequences."""
    return look is not None and "symbol" in look


def nodes_of(look: Arrays, number: int) -> list[TreeNode]:
    """Return the nodes of one of the trees."""
    count = int(look["inside"][number].sum())
    classes, names = look["classes"], look["names"]
    told = look["outputs"][number].argmax(axis=1)
    root = float(look["reach"][number, count - 1])
    found = []
    for i in range(count):
        symbol, valued = int(look["symbol"][number, i]), bool(look["valued"][number, i])
        found.append(
            TreeNode(
                int(look["left"][number, i]),
                int(look["right"][number, i]),
                sign_of(str(names[symbol])) if symbol >= 0 else "",
                sign_of(str(classes[told[i]])) if valued else "",
                sign_of(str(classes[int(look["value"][number, i])])) if valued else "",
                float(look["reach"][number, i]) / root if root > 0 else 0.0,
            )
        )
    return found


def sign_of(name: str) -> str:
    """A symbol or class in few signs."""
    return SIGNS.get(name, name)


def written(nodes: list[TreeNode], at: int) -> str:
    """What stands under a node, in the order of its words, brackets around what has a value."""
    text = _written(nodes, at)
    inner = text[1:-1] if text.startswith("(") and nodes[at].wanted else text
    return inner if len(inner) <= LONGEST else f"{inner[: LONGEST - 1]}…"


def _written(nodes: list[TreeNode], at: int) -> str:
    node = nodes[at]
    if node.left == NONE:
        return node.word
    inner = f"{_written(nodes, node.left)} {_written(nodes, node.right)}"
    return f"({inner})" if node.wanted else inner
