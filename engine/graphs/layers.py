"""Layers of the engine taken apart: the graph of what a layer does with a batch, step by step.

Parameters, eps and shapes are the layer's own, and so is dL/dy. Values and gradients come from the
elementary steps and the chain rule alone, so that they prove the layer's formulas, and the reverse.
"""

import numpy as np

from engine.arrays import Array, IntArray
from engine.graphs import steps
from engine.graphs.graph import Graph
from engine.layers.batch_norm import BatchNorm
from engine.layers.linear import Linear


def batch_norm_graph(layer: BatchNorm, x: Array, loss: float, grad_y: Array) -> Graph:
    """Batch normalisation in training, in nine steps, for x and dL/dy of shape (N, features).

    mean, x - mean, its square, variance, root s = sqrt(variance + eps), 1 / s, xhat, gamma xhat,
    + beta; then the rest of the network in one step, up to the loss.
    Raises ValueError for an empty batch, or arrays of another shape.
    Source: the textbook, section 6.3; Ioffe and Szegedy, 2015.
    """
    _check(layer.features, x, grad_y)
    graph = Graph()
    batch = graph.given("x", x)
    mean = steps.mean(graph, "mean", batch)
    centred = steps.subtract(graph, "centred", batch, mean)
    squared = steps.square(graph, "square", centred)
    variance = steps.mean(graph, "variance", squared)
    root = steps.root(graph, "root", variance, plus=layer.eps)
    inverse = steps.inverse(graph, "inverse", root)
    normal = steps.multiply(graph, "normal", centred, inverse)
    scaled = steps.multiply(graph, "scaled", graph.given("gamma", layer.gamma.value), normal)
    y = steps.add(graph, "y", scaled, graph.given("beta", layer.beta.value))
    steps.rest(graph, "loss", y, loss, grad_y)
    return graph.differentiate()


def affine_graph(
    layer: Linear, x: Array, loss: float, grad_y: Array, decay: float | None = None
) -> Graph:
    """y = x W + b, then the rest of the network; with a `decay` the penalty 1/2 decay sum W^2 too.

    Shapes: x (N, in_features), dL/dy (N, out_features). W then feeds two steps, and dL/dW is the
    sum of what comes back from both: x^T dL/dy + decay W.
    Raises ValueError for an empty batch, another shape, a layer without b, or a negative decay.
    Source: the textbook, sections 5.6 and 6.4.2.
    """
    if layer.bias is None:
        raise ValueError("the layer has no bias, and so no step that adds it")
    if decay is not None and not decay >= 0:
        raise ValueError(f"decay must be at least 0, not {decay}")
    _check(layer.in_features, x, grad_y)
    graph = Graph()
    weight = graph.given("weight", layer.weight.value)
    product = steps.dot(graph, "product", graph.given("x", x), weight)
    y = steps.add(graph, "y", product, graph.given("bias", layer.bias.value))
    data_loss = steps.rest(graph, "loss", y, loss, grad_y)
    if decay is not None:
        squared = steps.square(graph, "square", weight)
        size = steps.total(graph, "size", squared)
        penalty = steps.scale(graph, "penalty", size, decay / 2)
        steps.add(graph, "objective", data_loss, penalty)
    return graph.differentiate()


def softmax_loss_graph(logits: Array, labels: IntArray) -> Graph:
    """Softmax with cross entropy: the probabilities y stand between the two.

    Shapes: logits (N, classes), labels (N,). With c = a - max a, e = exp c and S = sum e of each
    row, y = e / S and L = -1/N sum t log y. e feeds S and y: times e, the way through S brings
    back y / N and the direct one -t / N, so that dL/da = (y - t) / N.
    Raises ValueError for an empty batch, labels that do not fit, or logits so far apart (about
    745) that a y is 0: its logarithm has no number. (The engine's loss takes c - log S instead.)
    Source: the textbook, sections 4.2 and 5.6.3, and its appendix A.
    """
    n, classes = logits.shape
    if not n or labels.shape != (n,) or not ((labels >= 0) & (labels < classes)).all():
        raise ValueError(f"a batch of {n} needs as many labels in 0..{classes - 1}")
    graph = Graph()
    shifted = steps.shift(graph, "shifted", graph.given("logits", logits))
    exponential = steps.exp(graph, "exponential", shifted)
    size = steps.total(graph, "row_sum", exponential, axis=1, keep=True)
    y = steps.multiply(graph, "y", exponential, steps.inverse(graph, "inverse", size))
    if not y.value.all():
        raise ValueError("logits are too far apart: a probability is 0, which has no logarithm")
    log_y = steps.log(graph, "log_y", y)
    targets = graph.given("targets", np.eye(classes)[labels])
    picked = steps.multiply_by_constant(graph, "picked", targets, log_y)
    whole = steps.total(graph, "whole", picked)
    steps.scale(graph, "loss", whole, -1 / n)
    return graph.differentiate()


def _check(features: int, x: Array, grad_y: Array) -> None:
    if x.ndim != 2 or not len(x) or x.shape[1] != features or len(grad_y) != len(x):
        raise ValueError(
            f"x must hold at least one row of {features} numbers, and dL/dy as many rows,"
            f" not the shapes {x.shape} and {grad_y.shape}"
        )
