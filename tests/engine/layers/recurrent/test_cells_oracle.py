"""Every recurrent cell against reference results: one step, and five."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.layers.names import GRUReset
from engine.layers.recurrent.gru import GRU
from engine.layers.recurrent.lstm import LSTM
from engine.layers.recurrent.recurrent import Recurrent
from engine.layers.recurrent.tanh_net import TanhNet
from tests.oracle_data import DTYPES, Case, index, load

Make = Callable[[int, int, Any], Recurrent]


def _rng() -> np.random.Generator:
    return np.random.default_rng(0)


CELLS: dict[str, Make] = {
    "tanh": lambda d, h, dtype: TanhNet(d, h, rng=_rng(), dtype=dtype),
    "ifgo": lambda d, h, dtype: LSTM(d, h, rng=_rng(), dtype=dtype),
    "reset_before": lambda d, h, dtype: GRU(d, h, reset=GRUReset.BEFORE, rng=_rng(), dtype=dtype),
    "reset_after": lambda d, h, dtype: GRU(d, h, reset=GRUReset.AFTER, rng=_rng(), dtype=dtype),
}
CASES = [
    pytest.param(load(entry, dtype), CELLS[entry["case"]], id=f"{entry['file']}-{np.dtype(dtype)}")
    for entry in index("recurrent.json")
    for dtype in DTYPES
]


@pytest.mark.parametrize(("case", "make"), CASES)
def test_agrees_with_the_reference(case: Case, make: Make) -> None:
    is_step = "out_h" in case
    x, out, up = case["in_x"], "out_h" if is_step else "out_hs", "up_h" if is_step else "up_hs"
    layer = make(x.shape[-1], case["in_h0"].shape[1], x.dtype)
    names = _fill(layer, case)
    layer.start = tuple(case[name] for name in ("in_h0", "in_c0") if name in case)
    y = layer.forward(_by_sequence(x))
    case.agrees(_by_step(y, case[out].ndim), out)
    if isinstance(layer, LSTM):
        cell = "c" if is_step else "cT"
        case.agrees(layer.states["cell"][:, -1], f"out_{cell}")
        layer.grad_end = case[f"up_{cell}"]
    grad_x = layer.backward(_by_sequence(case[up]))
    case.agrees(_by_step(grad_x, x.ndim), "g_in_x")
    for name, grad in zip(("h0", "c0"), layer.grad_start, strict=False):
        case.agrees(grad, f"g_in_{name}")
    for parameter, name in zip(layer.parameters, names, strict=True):
        case.agrees(parameter.grad, f"g_p_{name}")


def _fill(layer: Recurrent, case: Case) -> list[str]:
    names = ["Wx", "Wh", *(["b"] if "p_b" in case else ["bx", "bh"])]
    parameters = layer.parameters
    if len(parameters) > len(names):  # the reference has one bias, here each product has one
        raise AssertionError("a bias of the layer is not in the reference")
    for parameter, name in zip(parameters, names, strict=True):
        parameter.value[...] = case[f"p_{name}"]
    return names


def _by_sequence(x: Any) -> Any:
    return x[:, None, :] if x.ndim == 2 else x.transpose(1, 0, 2)


def _by_step(y: Any, dimensions: int) -> Any:
    return y[:, 0] if dimensions == 2 else y.transpose(1, 0, 2)
