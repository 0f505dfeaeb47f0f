"""What holds for every recurrent cell: gradients, lengths, truncation, what is refused."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.layers.initializers import orthogonal
from engine.layers.names import GRUReset
from engine.layers.recurrent.gru import GRU
from engine.layers.recurrent.lstm import LSTM
from engine.layers.recurrent.recurrent import Recurrent
from engine.layers.recurrent.tanh_net import TanhNet
from tests.gradients import assert_close, assert_gradients_are_right

Make = Callable[..., Recurrent]
CELLS: dict[str, Make] = {
    "tanh": TanhNet,
    "lstm": LSTM,
    "lstm_without_forgetting": lambda *sizes, **o: LSTM(*sizes, forget_gate=False, **o),
    "gru_after": GRU,
    "gru_before": lambda *sizes, **o: GRU(*sizes, reset=GRUReset.BEFORE, **o),
    "tanh_norm": lambda *sizes, **o: TanhNet(*sizes, layer_norm=True, **o),
    "lstm_norm": lambda *sizes, **o: LSTM(*sizes, layer_norm=True, **o),
    "gru_after_norm": lambda *sizes, **o: GRU(*sizes, layer_norm=True, **o),
    "gru_before_norm": lambda *sizes, **o: GRU(*sizes, reset=GRUReset.BEFORE, layer_norm=True, **o),
}
over_cells = pytest.mark.parametrize("make", [pytest.param(m, id=k) for k, m in CELLS.items()])


def made(make: Make, d: int = 3, h: int = 4, dtype: Any = np.float64, **options: Any) -> Recurrent:
    return make(d, h, rng=np.random.default_rng(3), dtype=dtype, **options)


def draw(*shape: int, seed: int = 1, dtype: Any = np.float64) -> Array:
    numbers: Array = np.random.default_rng(seed).normal(size=shape).astype(dtype)
    return numbers


@over_cells
@pytest.mark.parametrize("shape", [(1, 1, 1), (2, 7, 3), (5, 2, 1)])
def test_gradients_equal_central_differences(make: Make, shape: tuple[int, int, int]) -> None:
    assert_gradients_are_right(made(make, shape[2], 3), shape)


@over_cells
def test_gradients_of_sequences_of_different_lengths(make: Make) -> None:
    layer = made(make)
    layer.lengths = np.array([1, 4, 6])
    assert_gradients_are_right(layer, (3, 6, 3))


@over_cells
def test_after_its_end_a_sequence_is_as_if_it_were_not_there(make: Make) -> None:
    layer, x, up = made(make), draw(2, 6, 3), draw(2, 6, 4, seed=2)
    layer.lengths = np.array([4, 6])
    y = layer.forward(x)
    assert np.array_equal(y[0, 4:], np.broadcast_to(y[0, 3], (2, 4)))
    up[0, 4:] = 0
    grad_x = layer.backward(up)
    assert not grad_x[0, 4:].any()
    layer.lengths = None
    np.testing.assert_allclose(layer.forward(x[:1, :4]), y[:1, :4], rtol=1e-12)
    np.testing.assert_allclose(layer.backward(up[:1, :4]), grad_x[:1, :4], rtol=1e-9, atol=1e-12)


@over_cells
def test_truncated_gradients_go_back_to_the_last_cut_only(make: Make) -> None:
    layer, x, up = made(make, truncation=3), draw(2, 7, 3), np.zeros((2, 7, 4))
    up[:, 4] = 1  # steps 4 and 5 of 1..7 follow the cut before step 4
    y = layer.forward(x)
    grad_x = layer.backward(up)
    assert not grad_x[:, :3].any()
    assert not grad_x[:, 5:].any()
    assert grad_x[:, 3:5].all()
    np.testing.assert_array_equal(y, made(make).forward(x))


@over_cells
def test_truncation_beyond_the_end_changes_nothing(make: Make) -> None:
    x, up = draw(2, 5, 3), draw(2, 5, 4, seed=2)
    grads = []
    for truncation in (0, 5, 50):
        layer = made(make, truncation=truncation)
        layer.forward(x)
        grads.append(layer.backward(up))
    assert np.array_equal(grads[0], grads[1])
    assert np.array_equal(grads[0], grads[2])


@over_cells
def test_one_long_sequence_equals_two_halves_that_hand_on_what_they_remember(make: Make) -> None:
    x = draw(2, 6, 3)
    whole = made(make).forward(x).copy()
    layer = made(make)
    first = layer.forward(x[:, :3])
    end = layer.states
    layer.start = (end["hidden"][:, -1], *([end["cell"][:, -1]] if "cell" in end else []))
    np.testing.assert_allclose(
        np.concatenate([first.copy(), layer.forward(x[:, 3:])], axis=1), whole, rtol=1e-12
    )


@over_cells
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_keeps_dtype_and_argument_and_reuses_buffers(make: Make, dtype: Any) -> None:
    layer, x = made(make, dtype=dtype), draw(2, 5, 3, dtype=dtype)
    kept, up = x.copy(), draw(2, 5, 4, seed=2, dtype=dtype)
    fresh = layer.forward(x), layer.backward(up)
    grads = [p.grad.copy() for p in layer.parameters]
    layer.buffers.reuse = True
    for _ in range(2):
        y = layer.forward(x)
        grad_x = layer.backward(up)
    assert y is layer.forward(x)
    assert y.dtype == grad_x.dtype == dtype
    assert np.array_equal(x, kept)
    assert np.array_equal(fresh[0], y)
    assert np.array_equal(fresh[1], grad_x)
    assert all(np.array_equal(a, p.grad) for a, p in zip(grads, layer.parameters, strict=True))


@over_cells
def test_reach_is_the_gradient_of_what_is_remembered(make: Make) -> None:
    """Held against trying: what is remembered after step 3 of 5 is moved a little."""
    layer, x = made(make), draw(1, 5, 3)
    up = np.zeros((1, 5, 4))
    up[:, -1] = draw(4)
    layer.forward(x)
    layer.backward(up)
    reach, states = layer.reach[:, 2].copy(), layer.states
    after = [states[n][:, 2].copy() for n in ("hidden", "cell") if n in states]
    number = len(after) - 1  # the cell, if there is one

    def loss(moved: Array) -> float:
        layer.start = tuple(moved if i == number else a for i, a in enumerate(after))
        return float((layer.forward(x[:, 3:])[:, -1] * up[:, -1]).sum())

    numeric = np.array(
        [
            (loss(after[number] + e) - loss(after[number] - e)) / 2e-6
            for e in 1e-6 * np.eye(4)[:, None]
        ]
    )
    if number:  # by the hidden values of step 3 the cell has an effect, too
        output, tanh_c = states["output"][:, 2], np.tanh(after[1])
        layer.start = (after[0], after[1])
        layer.forward(x[:, 3:])
        layer.backward(up[:, 3:])
        numeric = numeric + (layer.grad_start[0] * output * (1 - tanh_c**2))[0]
    assert_close(reach[0], numeric)


def test_orthogonal_values_are_orthogonal_block_by_block() -> None:
    layer = made(GRU, h=5, recurrent_init=orthogonal(0.5))
    for name in layer.blocks:
        own = layer.block(layer.recurrent, name)
        np.testing.assert_allclose(own.T @ own, 0.25 * np.eye(5), atol=1e-12)


def test_the_forget_gate_begins_open_and_may_be_left_out() -> None:
    gated, plain = made(LSTM, forget_bias=2.0), made(LSTM, forget_gate=False)
    assert (gated.block(gated.bias, "forget") == 2).all()
    assert not gated.block(gated.bias, "input").any()
    assert plain.blocks == ("input", "new", "output")
    plain.forward(draw(1, 4, 3))
    states = plain.states
    kept = np.cumsum(states["input"] * states["new"], axis=1)
    np.testing.assert_allclose(states["cell"], kept, rtol=1e-12)


@over_cells
def test_what_is_no_sequence_is_refused(make: Make) -> None:
    layer = made(make)
    for shape in ((2, 3), (2, 0, 3), (0, 4, 3), (2, 4, 2)):
        with pytest.raises(ValueError, match="takes sequences"):
            layer.forward(np.zeros(shape))
    with pytest.raises(ValueError, match="float64"):
        layer.forward(np.zeros((1, 2, 3), np.float32))


@pytest.mark.parametrize("lengths", [[0, 2], [2, 6], [3], [1, 2, 3]])
def test_lengths_longer_than_the_batch_are_refused(lengths: list[int]) -> None:
    layer = made(LSTM)
    layer.lengths = np.array(lengths)
    with pytest.raises(ValueError, match=r"lengths must be 2 .* from 1 to 5"):
        layer.forward(draw(2, 5, 3))


def test_sizes_that_make_no_layer_are_refused() -> None:
    with pytest.raises(ValueError, match="sizes"):
        made(LSTM, d=0)
    with pytest.raises(ValueError, match="truncation"):
        made(LSTM, truncation=-1)


def test_with_layer_norm_the_scale_of_weights_and_inputs_makes_no_difference() -> None:
    x = draw(2, 4, 3)
    layer = made(CELLS["tanh_norm"])
    plain = layer.forward(x).copy()
    layer.weight.value *= 50
    layer.recurrent.value *= 50
    np.testing.assert_allclose(layer.forward(x), plain, rtol=1e-3, atol=1e-4)
    np.testing.assert_allclose(layer.forward(100 * x), plain, rtol=1e-3, atol=1e-4)


def test_layer_norm_in_a_cell_is_that_of_its_equation() -> None:
    x, layer = draw(2, 3, 3), made(CELLS["tanh_norm"])
    values = {p.name: p.value for p in layer.parameters}
    for name in ("input_gain", "recurrent_gain", "bias"):
        values[name][...] = np.linspace(0.5, 2, 4)

    def norm(a: Array) -> Array:
        spread = np.sqrt(a.var(axis=1, keepdims=True) + 1e-5)
        made_normal: Array = (a - a.mean(axis=1, keepdims=True)) / spread
        return made_normal

    h = np.zeros((2, 4))
    for t in range(3):
        sums = norm(x[:, t] @ values["weight"]) * values["input_gain"]
        sums += norm(h @ values["recurrent"]) * values["recurrent_gain"]
        h = np.tanh(sums + values["bias"])
    np.testing.assert_allclose(layer.forward(x)[:, -1], h, rtol=1e-12)
