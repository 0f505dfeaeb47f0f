"""Graphs of layers against the layers themselves: every node and every gradient, random batches."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.arrays import Array
from engine.graphs.graph import Graph
from engine.graphs.layers import affine_graph, batch_norm_graph, softmax_loss_graph
from engine.graphs.norm_facts import largest_difference
from engine.layers.batch_norm import BatchNorm
from engine.layers.linear import Linear
from engine.losses import SoftmaxCrossEntropy
from engine.optimization.penalties import L2

close: Callable[[Array, Array], None] = np.testing.assert_allclose


def same(ours: Array, its: Array) -> None:
    """Equal up to rounding, which is of the size of the largest entry."""
    size = max(float(np.abs(its).max(initial=0)), 1e-300)
    np.testing.assert_allclose(ours, its, rtol=1e-9, atol=1e-12 * size)


def norm_case(seed: int, n: int, features: int) -> tuple[Graph, BatchNorm, Array, Array]:
    rng = np.random.default_rng(seed)
    layer = BatchNorm(features, eps=10.0 ** rng.integers(-8, -1), dtype=np.float64)
    layer.gamma.value[...], layer.beta.value[...] = rng.normal(size=(2, features))
    x = rng.normal(rng.normal(), 10.0 ** rng.integers(-2, 3), (n, features))
    up = rng.normal(size=x.shape)
    y = layer.forward(x, training=True).copy()
    grad_x = layer.backward(up).copy()
    return batch_norm_graph(layer, x, 1.5, up), layer, y, grad_x


@pytest.mark.parametrize("n", [1, 2, 7, 64])
@pytest.mark.parametrize("seed", range(6))
def test_batch_norm_node_by_node(seed: int, n: int) -> None:
    graph, layer, y, grad_x = norm_case(seed, n, 1 + seed)
    value = {key: node.value for key, node in graph.nodes.items()}
    same(value["mean"], value["x"].mean(axis=0))
    same(value["centred"], layer._centred)
    same(value["square"], layer._centred**2)
    same(value["variance"], value["x"].var(axis=0))
    same(value["root"], 1 / layer._inverse_std)
    same(value["inverse"], layer._inverse_std)
    same(value["normal"], layer._centred * layer._inverse_std)
    same(value["scaled"], y - layer.beta.value)
    same(value["y"], y)
    assert value["loss"] == 1.5
    scale = max(1.0, float(np.abs(layer._scale).max()))
    assert float(np.abs(graph.gradients["x"] - grad_x).max()) < 1e-10 * scale
    same(graph.gradients["beta"], layer.beta.grad)
    np.testing.assert_allclose(graph.gradients["gamma"], layer.gamma.grad, rtol=1e-9, atol=1e-12)
    assert largest_difference(graph, layer, grad_x) < 1e-10 * scale


def test_batch_norm_has_nine_steps_and_two_branches() -> None:
    graph, _, _, _ = norm_case(0, 5, 3)
    nine = ["mean", "centred", "square", "variance", "root", "inverse", "normal", "scaled", "y"]
    assert [move.key for move in graph.moves if not move.back] == [*nine, "loss"]
    assert graph.targets("x") == ("mean", "centred")
    assert graph.targets("centred") == ("square", "normal")
    two = {key for key, shares in graph.shares.items() if len(shares) == 2}
    assert two == {"x", "centred"}
    for key, shares in graph.shares.items():
        if shares:
            same(graph.gradients[key], np.sum([share.gradient for share in shares], axis=0))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("decay", [None, 0.0, 0.3])
def test_affine_and_its_weight_decay(seed: int, decay: float | None) -> None:
    rng = np.random.default_rng(seed)
    layer = Linear(4, 3, rng=rng, dtype=np.float64)
    assert layer.bias is not None
    layer.bias.value[...] = rng.normal(size=3)
    x, up = rng.normal(size=(1 + seed, 4)), rng.normal(size=(1 + seed, 3))
    y = layer.forward(x)
    grad_x = layer.backward(up)
    graph = affine_graph(layer, x, 0.7, up, decay)
    same(graph.nodes["product"].value, y - layer.bias.value)
    same(graph.nodes["y"].value, y)
    same(graph.gradients["x"], grad_x)
    same(graph.gradients["bias"], layer.bias.grad)
    penalty, grad = L2(decay or 0.0), layer.weight.grad.copy()
    penalty.add_gradient(layer.weight.value, grad)
    same(graph.gradients["weight"], grad)
    assert float(graph.last.value) == pytest.approx(0.7 + penalty.value(layer.weight.value))
    assert graph.targets("weight") == (("product",) if decay is None else ("product", "square"))


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("spread", [1.0, 100.0])
def test_softmax_with_cross_entropy(seed: int, spread: float) -> None:
    rng = np.random.default_rng(seed)
    logits, labels = rng.normal(0, spread, (1 + seed, 6)), rng.integers(0, 6, 1 + seed)
    loss = SoftmaxCrossEntropy()
    value = loss.forward(logits, labels)
    graph = softmax_loss_graph(logits, labels)
    same(graph.nodes["log_y"].value, loss._log_y)
    same(graph.nodes["y"].value, loss._y)
    assert float(graph.last.value) == pytest.approx(value)
    np.testing.assert_allclose(graph.gradients["logits"], loss.backward(), rtol=1e-9, atol=1e-15)


def test_in_softmax_the_two_ways_back_are_y_and_t() -> None:
    rng = np.random.default_rng(3)
    logits, labels = rng.normal(size=(4, 5)), rng.integers(0, 5, 4)
    graph = softmax_loss_graph(logits, labels)
    e, y = graph.nodes["exponential"].value, graph.nodes["y"].value
    shares = {share.target: share.gradient * e for share in graph.shares["exponential"]}
    same(shares["row_sum"], y / 4)
    same(shares["y"], -np.eye(5)[labels] / 4)
    assert graph.is_constant("targets")


def test_what_does_not_fit_is_refused() -> None:
    rng = np.random.default_rng(0)
    norm, linear = BatchNorm(3, dtype=np.float64), Linear(3, 2, rng=rng, dtype=np.float64)
    empty, rows = np.zeros((0, 3)), np.ones((2, 3))
    for x, up in ((empty, empty), (rows, np.ones((3, 3))), (np.ones((2, 4)), np.ones((2, 4)))):
        with pytest.raises(ValueError, match="at least one row of 3"):
            batch_norm_graph(norm, x, 1.0, up)
    with pytest.raises(ValueError, match="at least one row of 3"):
        affine_graph(linear, empty, 1.0, np.zeros((0, 2)))
    with pytest.raises(ValueError, match="at least 0, not -1"):
        affine_graph(linear, rows, 1.0, np.ones((2, 2)), -1)
    without = Linear(3, 2, rng=rng, bias=False, dtype=np.float64)
    with pytest.raises(ValueError, match="no bias"):
        affine_graph(without, rows, 1.0, np.ones((2, 2)))
    for labels in (np.array([0, 3]), np.array([-1, 0]), np.array([0])):
        with pytest.raises(ValueError, match="as many labels"):
            softmax_loss_graph(rows, labels)
    with pytest.raises(ValueError, match="as many labels"):
        softmax_loss_graph(empty, np.zeros(0, int))
    with pytest.raises(ValueError, match="too far apart"):
        softmax_loss_graph(np.array([[0.0, 1000.0]]), np.array([1]))
