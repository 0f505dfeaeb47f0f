"""Trees as arrays: sorted into levels, and what are no trees is refused with tree and place."""

import numpy as np
import pytest

from engine.trees import sort_into_levels
from tests.tiny_trees import EMPTY, leaf, over, trees


def test_levels_go_from_the_leaves_to_the_roots_whatever_the_order_of_places() -> None:
    x = trees(
        [over(1, 2), over(3, 4), leaf(0), leaf(1), leaf(2)],
        [leaf(1), EMPTY, EMPTY, EMPTY, EMPTY],
    )
    levels = sort_into_levels(x, 3)
    assert levels.order.tolist() == [2, 3, 4, 5, 1, 0]
    assert levels.symbols.tolist() == [0, 1, 2, 1]
    assert levels.bounds == (0, 4, 5, 6)
    assert levels.left.tolist() == [1, 4]
    assert levels.right.tolist() == [2, 0]


def test_nodes_of_a_level_stand_together_across_trees() -> None:
    one = [leaf(0), leaf(0), over(0, 1)]
    levels = sort_into_levels(trees(one, one, one), 1)
    assert levels.bounds == (0, 6, 9)
    assert levels.order.tolist() == [0, 1, 3, 4, 6, 7, 2, 5, 8]


@pytest.mark.parametrize(
    ("nodes", "fault"),
    [
        ([leaf(0), over(0, 0)], "tree 1, node 0: it is used twice"),
        ([leaf(0), leaf(0), leaf(0), over(0, 1), over(1, 2)], "node 1: it is used twice"),
        ([leaf(0), (-1, 0, -1)], "node 1: it has one child, where a node has two"),
        ([leaf(0), (-1, -1, 0)], "node 1: it has one child"),
        ([leaf(0), leaf(0), over(0, 9)], "node 2: it has a right child at a place that there is"),
        ([leaf(0), leaf(0), over(-7, 1)], "node 2: it has a left child at a place"),
        ([leaf(0), EMPTY, over(0, 1)], "node 2: it has a child at an empty place"),
        ([leaf(0), over(0, 1)], "cycle"),
        ([leaf(0), leaf(0), over(0, 3), over(1, 2)], "cycle"),
        ([leaf(0), over(3, 4), over(1, 5), leaf(0), over(2, 6), leaf(0), leaf(0)], "cycle"),
        ([leaf(0), leaf(0)], "tree 1: falls into 2 parts; it has one root"),
        ([EMPTY], "tree 1: has no nodes"),
        ([leaf(3)], "node 0: it has an unknown symbol; allowed is from 0 to 2"),
        ([leaf(-2)], "unknown symbol"),
        ([leaf(0), leaf(0), (1, 0, 1)], "node 2: it has children and a symbol"),
    ],
)
def test_what_is_no_tree_is_refused(nodes: list[tuple[int, int, int]], fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        sort_into_levels(trees([leaf(0)], nodes), 3)


@pytest.mark.parametrize(
    ("x", "fault"),
    [
        (np.zeros((2, 3)), "not one of the shape"),
        (np.zeros((0, 1, 3)), "not one of the shape"),
        (np.array([[[0.5, -1, -1]]]), "whole numbers"),
        (np.array([[[np.nan, -1, -1]]]), "whole numbers"),
        (np.array([[[np.inf, -1, -1]]]), "whole numbers"),
    ],
)
def test_arrays_that_hold_no_trees_are_refused(x: np.ndarray, fault: str) -> None:
    with pytest.raises(ValueError, match=fault):
        sort_into_levels(x, 3)
