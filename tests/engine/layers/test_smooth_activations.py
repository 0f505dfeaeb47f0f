"""The smooth activations against the reference data."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.layers.layer import Layer
from engine.layers.names import GELUForm
from engine.layers.smooth_activations import ELU, GELU, Softplus, Swish
from tests.oracle_data import Case, over_cases

LAYERS: dict[str, Callable[[], Layer]] = {
    "elu": ELU,
    "gelu": GELU,
    "gelu_tanh": lambda: GELU(GELUForm.TANH),
    "softplus": Softplus,
    "swish": Swish,
}


@over_cases("elu", "gelu", "gelu_tanh", "softplus", "swish")
def test_agrees_with_the_reference(case: Case) -> None:
    layer = LAYERS[case.file.split(".")[0]]()
    case.agrees(layer.forward(case["in_x"]), "out_y")
    case.agrees(layer.backward(case["up_y"]), "g_in_x")


def test_elu_scales_its_negative_side_by_alpha() -> None:
    layer = ELU(0.5)
    x = np.array([[-1.0, 0.0, 2.0]])
    np.testing.assert_allclose(layer.forward(x), [[0.5 * np.expm1(-1), 0, 2]])
    np.testing.assert_allclose(layer.backward(np.ones_like(x)), [[0.5 * np.exp(-1), 0.5, 1]])


@pytest.mark.parametrize("alpha", [0, -1, np.inf, np.nan])
def test_elu_names_an_alpha_out_of_range(alpha: float) -> None:
    with pytest.raises(ValueError, match="alpha must be"):
        ELU(alpha)


def test_the_two_forms_of_gelu_differ_by_less_than_a_thousandth() -> None:
    x = np.linspace(-6, 6, 1001)[:, None]
    difference = np.abs(GELU().forward(x) - GELU(GELUForm.TANH).forward(x)).max()
    assert 1e-4 < difference < 1e-3
