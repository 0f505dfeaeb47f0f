"""A computation graph: steps with their values, and the gradients that come back through them.

A layer of the engine computes its output and its gradients in one go. A graph does the same one
elementary step after the other, and keeps every number on the way: the textbook's chapter 5.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import final

import numpy as np
import numpy.typing as npt

from engine.arrays import Array

Pull = Callable[[Array], Array]


class Op(StrEnum):
    """What a step does."""

    GIVEN = "given"
    ADD = "add"
    SUBTRACT = "subtract"
    MULTIPLY = "multiply"
    DOT = "dot"
    SUM = "sum"
    MEAN = "mean"
    SQUARE = "square"
    ROOT = "root"
    INVERSE = "inverse"
    EXP = "exp"
    LOG = "log"
    SHIFT = "shift"
    SCALE = "scale"
    REST = "rest"


@final
@dataclass(frozen=True, eq=False)
class Link:
    """What a step takes from one before it.

    `derivative` is the local one, d step / d source: entry by entry, or the matrix that the source
    is multiplied by. `pull` turns dL/d step into what it adds to dL/d source (of the source's
    shape); None where the source is a constant, to which no gradient goes.
    """

    source: str
    derivative: Array
    pull: Pull | None


@final
@dataclass(frozen=True, eq=False)
class Node:
    """One step: its name, what it does, its value, and what it takes from where."""

    key: str
    op: Op
    value: Array
    links: tuple[Link, ...] = ()


@final
@dataclass(frozen=True, eq=False)
class Share:
    """What comes back to a node from one of those that it feeds."""

    target: str
    gradient: Array


@final
@dataclass(frozen=True)
class Move:
    """One step of the way through a graph: a value forward, or a gradient on the way back."""

    key: str
    back: bool


@final
class Graph:
    """Steps in the order in which they were made; the last one is the loss L.

    `differentiate` fills `shares` and `gradients`: dL/d node is the sum of its shares, one from
    each node that it feeds, share = (dL/d target) (d target / d node), which is the chain rule.
    All numbers are float64. Source: the textbook, chapter 5.
    """

    def __init__(self) -> None:
        self.nodes: dict[str, Node] = {}
        self.shares: dict[str, tuple[Share, ...]] = {}
        self.gradients: dict[str, Array] = {}

    @property
    def last(self) -> Node:
        """The step that was made last."""
        return next(reversed(self.nodes.values()))

    def add(self, key: str, op: Op, value: npt.ArrayLike, *links: Link) -> Node:
        """Make a step. Raises ValueError for a name that there is, or a source that there isn't."""
        if key in self.nodes:
            raise ValueError(f"there is a step {key!r} already")
        for link in links:
            if link.source not in self.nodes:
                raise ValueError(f"the step {key!r} takes from {link.source!r}, which is not there")
        node = self.nodes[key] = Node(key, op, np.array(value, np.float64), links)
        return node

    def given(self, key: str, value: npt.ArrayLike) -> Node:
        """Put in a number that no step computes: an input, or a parameter."""
        return self.add(key, Op.GIVEN, value)

    def differentiate(self) -> Graph:
        """Go back from the last step, where dL/dL = 1, to all that it depends on."""
        coming: dict[str, list[Share]] = {key: [] for key in self.nodes}
        for node in reversed(self.nodes.values()):
            gradient = sum((s.gradient for s in coming[node.key]), np.zeros_like(node.value))
            self.gradients[node.key] = gradient = gradient + (node is self.last)
            for link in node.links:
                if link.pull is not None:
                    coming[link.source].append(Share(node.key, link.pull(gradient)))
        self.shares = {key: tuple(reversed(shares)) for key, shares in coming.items()}
        return self

    def targets(self, key: str) -> tuple[str, ...]:
        """The steps that a node feeds, in their order."""
        return tuple(n.key for n in self.nodes.values() if any(x.source == key for x in n.links))

    def is_constant(self, key: str) -> bool:
        """Whether no gradient goes to a node, as it does not matter for L or is a constant."""
        return not self.shares[key] and key != self.last.key

    @property
    def moves(self) -> tuple[Move, ...]:
        """All steps of the way: values from the first to the last, then gradients all the way back.

        What is given is there from the start.
        """
        forward = [Move(n.key, False) for n in self.nodes.values() if n.op is not Op.GIVEN]
        back = [Move(key, True) for key in reversed(self.nodes) if not self.is_constant(key)]
        return (*forward, *back)
