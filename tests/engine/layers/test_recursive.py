"""The recursive net: reference results, gradients, trees of differing shape in one batch."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.layers.names import Composition
from engine.layers.recursive import Recursive
from engine.numerical import numerical_gradient
from tests.gradients import assert_close
from tests.oracle_data import DTYPES, Case, index, load
from tests.tiny_trees import leaf, over, random_tree, trees

CASES = [
    pytest.param(load(entry, dtype), id=f"{entry['case']}-{np.dtype(dtype)}")
    for entry in index("recursive.json")
    for dtype in DTYPES
]
over_forms = pytest.mark.parametrize("form", list(Composition))


def made(form: Composition, symbols: int = 3, units: int = 2, dtype: Any = np.float64) -> Recursive:
    rng = np.random.default_rng(4)
    return Recursive(symbols, units, rng=rng, composition=form, dtype=dtype)


def some_trees(dtype: Any = np.float64) -> Array:
    rng = np.random.default_rng(2)
    return trees(*(random_tree(size, 3, rng) for size in (1, 5, 2, 7)), dtype=dtype)


@pytest.mark.parametrize("case", CASES)
def test_agrees_with_the_reference(case: Case) -> None:
    form = Composition.TENSOR if "p_V" in case else Composition.SIMPLE
    vectors = case["in_e"]
    symbols, units = vectors.shape
    layer = made(form, symbols, units, vectors.dtype)
    named = {"vectors": "in_e", "weight": "p_W", "bias": "p_b", "tensor": "p_V"}
    for parameter in layer.parameters:
        parameter.value[...] = case[named[parameter.name]]
    x = trees([*map(leaf, range(4)), over(0, 1), over(2, 3), over(4, 5)], dtype=vectors.dtype)
    nodes = layer.forward(x)[0]
    case.agrees(nodes, "out_nodes")
    logits = nodes @ case["p_Ws"] + case["p_bs"]
    shares = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    labels = [0, 1, 2, 1, 0, 2, 1]
    case.agrees(-np.log(shares[np.arange(7), labels]).sum(), "out_loss")
    wrong = (shares - np.eye(3)[labels]) * case["up_loss"]
    grad = wrong @ case["p_Ws"].T + case["up_nodes"]
    layer.backward(grad[None].astype(vectors.dtype))
    for parameter in layer.parameters:
        case.agrees(parameter.grad, f"g_{named[parameter.name]}")


@over_forms
def test_gradients_equal_central_differences(form: Composition) -> None:
    layer, x = made(form), some_trees()
    rng = np.random.default_rng(3)
    for parameter in layer.parameters:
        parameter.value[...] = rng.normal(size=parameter.value.shape)
    up = rng.normal(size=layer.forward(x).shape)
    assert not layer.backward(up).any()
    for parameter in layer.parameters:
        written, value = parameter.grad.copy(), parameter.value

        def loss_at(tried: Array, value: Array = value) -> float:
            kept = value.copy()
            value[...] = tried
            loss = float((up * layer.forward(x)).sum())
            value[...] = kept
            return loss

        assert_close(written, numerical_gradient(loss_at, value, h=1e-5))


@over_forms
def test_a_batch_of_trees_is_as_each_alone(form: Composition) -> None:
    layer, x = made(form), some_trees()
    whole = layer.forward(x)
    up = np.random.default_rng(1).normal(size=whole.shape)
    layer.backward(up)
    grads = [p.grad.copy() for p in layer.parameters]
    sums = [np.zeros_like(g) for g in grads]
    for n in range(len(x)):
        np.testing.assert_allclose(layer.forward(x[n : n + 1])[0], whole[n], rtol=1e-12)
        layer.backward(up[n : n + 1])
        for total, p in zip(sums, layer.parameters, strict=True):
            total += p.grad
    for total, grad in zip(sums, grads, strict=True):
        np.testing.assert_allclose(total, grad, rtol=1e-9, atol=1e-12)
    assert not whole[x.max(axis=2) < 0].any()


@over_forms
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_keeps_dtype_and_argument_and_reuses_buffers(form: Composition, dtype: Any) -> None:
    layer, x = made(form, dtype=dtype), some_trees(dtype)
    kept = x.copy()
    fresh = layer.forward(x)
    layer.backward(np.ones_like(fresh))
    grads = [p.grad.copy() for p in layer.parameters]
    layer.buffers.reuse = True
    for _ in range(2):
        y = layer.forward(x)
        layer.backward(np.ones_like(y))
    assert y is layer.forward(x)
    assert y.dtype == dtype
    assert np.array_equal(x, kept)
    assert np.array_equal(fresh, y)
    assert all(np.array_equal(a, p.grad) for a, p in zip(grads, layer.parameters, strict=True))


def test_an_error_at_the_root_flows_down_to_every_leaf() -> None:
    layer, x = made(Composition.SIMPLE), trees([leaf(0), leaf(1), over(0, 1), leaf(2), over(2, 3)])
    up = np.zeros_like(layer.forward(x))
    up[0, 4] = 1
    layer.backward(up)
    sizes = np.linalg.norm(layer.reach[0], axis=1)
    assert (sizes > 0).all()
    assert sizes[4] == pytest.approx(np.sqrt(2))


@pytest.mark.parametrize("sizes", [(0, 2), (3, 0)])
def test_sizes_below_one_are_refused(sizes: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="at least 1"):
        made(Composition.SIMPLE, *sizes)
