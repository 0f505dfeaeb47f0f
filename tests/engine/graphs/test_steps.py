"""Every elementary step: its value, and what goes back through it, against central differences."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.arrays import Array
from engine.graphs import steps
from engine.graphs.graph import Graph, Link, Node, Op
from engine.numerical import numerical_gradient
from tests.gradients import assert_close

Make = Callable[[Graph, Node, Node], Node]

STEPS: dict[str, tuple[Make, Callable[[Array, Array], Array]]] = {
    "add": (lambda g, a, b: steps.add(g, "s", a, b), lambda a, b: a + b),
    "subtract": (lambda g, a, b: steps.subtract(g, "s", a, b), lambda a, b: a - b),
    "multiply": (lambda g, a, b: steps.multiply(g, "s", a, b), lambda a, b: a * b),
    "dot": (lambda g, a, b: steps.dot(g, "s", a, b), lambda a, b: a @ b),
    "mean": (lambda g, a, _: steps.mean(g, "s", a), lambda a, _: a.mean(axis=0)),
    "total": (lambda g, a, _: steps.total(g, "s", a), lambda a, _: a.sum()),
    "rows": (
        lambda g, a, _: steps.total(g, "s", a, axis=1, keep=True),
        lambda a, _: a.sum(axis=1, keepdims=True),
    ),
    "columns": (lambda g, a, _: steps.total(g, "s", a, axis=0), lambda a, _: a.sum(axis=0)),
    "square": (lambda g, a, _: steps.square(g, "s", a), lambda a, _: a**2),
    "root": (lambda g, a, _: steps.root(g, "s", a, plus=0.5), lambda a, _: np.sqrt(a + 0.5)),
    "inverse": (lambda g, a, _: steps.inverse(g, "s", a), lambda a, _: 1 / a),
    "exp": (lambda g, a, _: steps.exp(g, "s", a), lambda a, _: np.exp(a)),
    "log": (lambda g, a, _: steps.log(g, "s", a), lambda a, _: np.log(a)),
    "scale": (lambda g, a, _: steps.scale(g, "s", a, -3.0), lambda a, _: -3.0 * a),
}
SHAPES = [((4, 3), (3,)), ((4, 3), (4, 3)), ((3,), (4, 3)), ((4, 3), (4, 1)), ((1, 3), (1, 3))]


def through(make: Make, a: Array, b: Array, up: Array) -> Graph:
    graph = Graph()
    step = make(graph, graph.given("a", a), graph.given("b", b))
    steps.rest(graph, "loss", step, float((up * step.value).sum()), up)
    return graph.differentiate()


@pytest.mark.parametrize("name", [name for name in STEPS if name != "dot"])
@pytest.mark.parametrize(("shape", "other"), SHAPES)
def test_values_and_gradients_of_every_step(
    name: str, shape: tuple[int, ...], other: tuple[int, ...]
) -> None:
    make, formula = STEPS[name]
    if name in ("rows", "columns") and len(shape) < 2:
        shape = (1, *shape)
    check(make, formula, shape, other)


def test_a_product_of_matrices() -> None:
    check(*STEPS["dot"], (4, 3), (3, 5))


def check(
    make: Make,
    formula: Callable[[Array, Array], Array],
    shape: tuple[int, ...],
    other: tuple[int, ...],
) -> None:
    rng = np.random.default_rng(len(shape))
    a, b = rng.uniform(0.5, 2, shape), rng.uniform(0.5, 2, other)
    up = rng.normal(size=np.shape(formula(a, b)))
    graph = through(make, a, b, up)
    np.testing.assert_allclose(graph.nodes["s"].value, formula(a, b))
    by_a = numerical_gradient(lambda t: float((up * formula(t, b)).sum()), a, h=1e-5)
    by_b = numerical_gradient(lambda t: float((up * formula(a, t)).sum()), b, h=1e-5)
    assert graph.gradients["a"].shape == shape
    assert_close(graph.gradients["a"], by_a)
    assert_close(graph.gradients["b"], by_b)


def test_local_derivatives_are_those_of_the_step_alone() -> None:
    graph = through(STEPS["multiply"][0], np.array([2.0, 3.0]), np.array([5.0, 7.0]), np.ones(2))
    by_a, by_b = graph.nodes["s"].links
    assert by_a.derivative.tolist() == [5, 7]
    assert by_b.derivative.tolist() == [2, 3]
    graph = through(STEPS["square"][0], np.array([3.0]), np.zeros(1), np.ones(1))
    assert graph.nodes["s"].links[0].derivative.tolist() == [6]
    graph = through(STEPS["mean"][0], np.zeros((4, 2)), np.zeros(1), np.ones(2))
    assert graph.nodes["s"].links[0].derivative.tolist() == [0.25]


def test_a_constant_gets_no_gradient_and_no_move() -> None:
    graph = Graph()
    label, a = graph.given("label", [0.0, 1.0]), graph.given("a", [3.0, 4.0])
    steps.total(graph, "sum", steps.multiply_by_constant(graph, "picked", label, a))
    graph.differentiate()
    assert graph.is_constant("label")
    assert graph.gradients["a"].tolist() == [0, 1]
    assert [move.key for move in graph.moves if move.back] == ["sum", "picked", "a"]


def test_the_gradient_of_a_node_is_the_sum_over_the_nodes_that_it_feeds() -> None:
    graph = Graph()
    x = graph.given("x", [3.0])
    steps.add(graph, "y", steps.square(graph, "square", x), steps.scale(graph, "five", x, 5.0))
    graph.differentiate()
    shares = {share.target: share.gradient.tolist() for share in graph.shares["x"]}
    assert shares == {"square": [6.0], "five": [5.0]}
    assert graph.gradients["x"].tolist() == [11.0]
    assert graph.targets("x") == ("square", "five")


def test_a_graph_keeps_its_numbers_when_those_given_change() -> None:
    graph, x = Graph(), np.array([1.0, 2.0])
    steps.total(graph, "sum", graph.given("x", x))
    x[:] = 9
    assert graph.nodes["x"].value.tolist() == [1, 2]


def test_wrong_names_are_refused() -> None:
    graph = Graph()
    graph.given("x", 1.0)
    with pytest.raises(ValueError, match="'x' already"):
        graph.given("x", 2.0)
    with pytest.raises(ValueError, match="'z', which is not there"):
        graph.add("y", Op.ADD, 1.0, Link("z", np.ones(1), None))
