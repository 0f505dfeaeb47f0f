"""Nested expressions, whose value is known at every node: truth values, and arithmetic mod k."""

from collections.abc import Callable, Iterator
from typing import final

import numpy as np

from engine.data.names import Split
from engine.data.sequences.task import Sequences, Task
from engine.data.trees.growing import Tree, as_arrays

SIDE = 2
"""One side of an operation is as deep as is wanted, the other side no deeper than this."""
Operation = Callable[[int, int], int]


class Expressions(Task):
    """Expressions such as (a (and b)) and (not a), nested 1 to `depth` deep; what is their value?

    Leaves are values, which come first among the symbols, and operations; `pairs` and `singles` say
    what those do. A node over an operation and what is behind it, such as (and b), has no value.
    The depths of those that are learnt are drawn, those of the tested ones go round from 1 to
    `test_depth`. Asked is every value, or with `at_roots` that of the whole. `steps` are the places
    of the largest that is learnt. Source: Bowman, Potts and Manning, 2015 (the form).
    """

    inputs = 3

    def __init__(
        self,
        values: tuple[str, ...],
        pairs: dict[str, Operation],
        singles: dict[str, Callable[[int], int]],
        *,
        depth: int,
        test_depth: int,
        at_roots: bool,
    ) -> None:
        if depth < 1 or test_depth < 1:
            raise ValueError(f"a depth must be at least 1, not {min(depth, test_depth)}")
        self.classes, self.names = values, (*values, *pairs, *singles)
        self.depth, self.test_depth, self.at_roots = depth, test_depth, at_roots
        self._pairs, self._singles = tuple(pairs.values()), tuple(singles.values())
        self.steps = _places(depth)

    def draw(
        self, count: int, rng: np.random.Generator, *, split: Split = Split.TRAIN
    ) -> Sequences:
        if count < 1:
            raise ValueError(f"count must be at least 1, not {count}")
        deepest = self.test_depth if split is Split.TEST else self.depth
        places = _places(deepest)
        drawn = rng.integers(1, deepest + 1, count)
        depths = np.arange(count) % deepest + 1 if split is Split.TEST else drawn
        numbers = iter(rng.random(count * 2 * places).tolist())
        trees = [self._tree(depth, numbers) for depth in depths.tolist()]
        return as_arrays(trees, places, at_roots=self.at_roots)

    def _tree(self, depth: int, numbers: Iterator[float]) -> Tree:
        tree = Tree()
        self._grow(tree, depth, numbers)
        return tree

    def _grow(self, tree: Tree, depth: int, numbers: Iterator[float]) -> tuple[int, int]:
        """Add an expression, and return its place and its value."""
        if depth == 0:
            value = int(next(numbers) * len(self.classes))
            return tree.leaf(value, value), value
        chosen = int(next(numbers) * (len(self._pairs) + len(self._singles)))
        sign = len(self.classes) + chosen
        if chosen >= len(self._pairs):
            place, operand = self._grow(tree, depth - 1, numbers)
            value = self._singles[chosen - len(self._pairs)](operand)
            return tree.over(tree.leaf(sign, None), place, value, depth), value
        depths = [depth - 1, int(next(numbers) * (min(depth - 1, SIDE) + 1))]
        if next(numbers) < 0.5:
            depths.reverse()
        (left, a), (right, b) = (self._grow(tree, side, numbers) for side in depths)
        value = self._pairs[chosen](a, b)
        behind = tree.over(tree.leaf(sign, None), right, None, 0)
        return tree.over(left, behind, value, depth), value


def _places(depth: int) -> int:
    """The most nodes that an expression of this depth has: an operation adds three."""
    return 1 if depth == 0 else _places(depth - 1) + _places(min(depth - 1, SIDE)) + 3


@final
class Logic(Expressions):
    """F, T, and, or, not."""

    def __init__(self, *, depth: int = 4, test_depth: int = 6, at_roots: bool = False) -> None:
        super().__init__(
            ("F", "T"),
            {"and": lambda a, b: a & b, "or": lambda a, b: a | b},
            {"not": lambda a: 1 - a},
            depth=depth,
            test_depth=test_depth,
            at_roots=at_roots,
        )


@final
class Arithmetic(Expressions):
    """Sums, differences and products of 0 to k - 1, all modulo k."""

    def __init__(
        self, modulus: int, *, depth: int = 4, test_depth: int = 6, at_roots: bool = False
    ) -> None:
        if modulus < 2:
            raise ValueError(f"modulus must be at least 2, not {modulus}")
        super().__init__(
            tuple(map(str, range(modulus))),
            {
                "+": lambda a, b: (a + b) % modulus,
                "−": lambda a, b: (a - b) % modulus,
                "×": lambda a, b: a * b % modulus,
            },
            {},
            depth=depth,
            test_depth=test_depth,
            at_roots=at_roots,
        )
