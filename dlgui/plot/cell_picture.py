"""What a drawing of a recurrent cell shows: gates, operations and numbers, and what feeds what.

The picture is a computation: every operation has its inputs, so that a test can work it out and
hold it against the layer. Places are shares of the room, from the upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import tanh
from typing import final


class Part(StrEnum):
    """What a node is, and so how it looks."""

    NUMBER = "number"
    GATE = "gate"
    TIMES = "×"
    PLUS = "+"
    TANH = "tanh"
    REST = "1−"


@final
@dataclass(frozen=True)
class CellNode:
    """A node at a place; numbers and gates are given, the others are made of their inputs.

    `sign` is the function of a gate (σ or tanh); a node that is `memory` has the strong colour;
    of an operation that is not `told` the number stands elsewhere.
    """

    key: str
    part: Part
    x: float
    y: float
    name: str = ""
    sign: str = ""
    inputs: tuple[str, ...] = ()
    memory: bool = False
    told: bool = True


@final
@dataclass(frozen=True)
class CellWire:
    """From a node to another, by way of some corners; the way of the memory is strong."""

    source: str
    target: str
    corners: tuple[tuple[float, float], ...] = ()
    memory: bool = False


@final
@dataclass(frozen=True)
class CellPicture:
    """Nodes and wires, and a line under them; `cell` is the kind of cell, as settings name it."""

    nodes: tuple[CellNode, ...] = ()
    wires: tuple[CellWire, ...] = ()
    cell: str = ""

    def node(self, key: str) -> CellNode:
        """One node. Raises StopIteration for one that there is not."""
        return next(node for node in self.nodes if node.key == key)

    def worked_out(self, given: dict[str, float]) -> dict[str, float]:
        """Return the number of every node, from those of numbers and gates."""
        found = dict(given)
        waiting = [node for node in self.nodes if node.inputs]
        while waiting:
            ready = [node for node in waiting if all(key in found for key in node.inputs)]
            if not ready:
                break
            for node in ready:
                found[node.key] = _result(node.part, [found[key] for key in node.inputs])
            waiting = [node for node in waiting if node not in ready]
        return found


def _result(part: Part, inputs: list[float]) -> float:
    match part:
        case Part.TIMES:
            return inputs[0] * inputs[1]
        case Part.PLUS:
            return inputs[0] + inputs[1]
        case Part.TANH:
            return tanh(inputs[0])
        case Part.REST:
            return 1 - inputs[0]
        case _:
            return inputs[0]
