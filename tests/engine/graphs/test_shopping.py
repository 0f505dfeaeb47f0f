"""The textbook's apples and oranges: 220 and 715, and what each of the numbers adds to them."""

import pytest

from engine.graphs.graph import Graph
from engine.graphs.shopping import apples, apples_and_oranges


def figures(graph: Graph) -> dict[str, float]:
    return {key: float(gradient) for key, gradient in graph.gradients.items()}


def test_two_apples_cost_220() -> None:
    graph = apples(2, 100, 1.1)
    assert float(graph.last.value) == pytest.approx(220)
    wanted = {"apple_price": 2.2, "apple_count": 110, "tax": 200, "apples": 1.1, "total": 1}
    assert figures(graph) == pytest.approx(wanted)


def test_two_apples_and_three_oranges_cost_715() -> None:
    graph = apples_and_oranges(2, 100, 150, 3, 1.1)
    values = {key: float(node.value) for key, node in graph.nodes.items()}
    assert values["apples"] == 200
    assert values["oranges"] == 450
    assert values["fruit"] == 650
    assert values["total"] == pytest.approx(715)
    wanted = {"apple_price": 2.2, "apple_count": 110, "orange_price": 3.3, "orange_count": 165}
    wanted |= {"tax": 650, "fruit": 1.1, "apples": 1.1, "oranges": 1.1, "total": 1}
    assert figures(graph) == pytest.approx(wanted)


def test_nothing_bought_costs_nothing_and_says_what_one_would() -> None:
    graph = apples_and_oranges(0, 100, 150, 0, 1.1)
    assert float(graph.last.value) == 0
    assert figures(graph)["apple_count"] == pytest.approx(110)
    assert figures(graph)["apple_price"] == 0


def test_values_come_first_then_gradients_from_the_end_to_the_start() -> None:
    moves = apples(2, 100, 1.1).moves
    assert [move.key for move in moves if not move.back] == ["apples", "total"]
    back = ["total", "tax", "apples", "apple_count", "apple_price"]
    assert [move.key for move in moves[2:]] == back
    assert all(move.back for move in moves[2:])
