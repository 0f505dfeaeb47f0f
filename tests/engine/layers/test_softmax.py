"""Softmax and log-softmax against the reference data."""

import numpy as np

from engine.layers.layer import Layer
from engine.layers.softmax import LogSoftmax, Softmax
from tests.oracle_data import Case, over_cases


@over_cases("softmax", "log_softmax")
def test_agrees_with_the_reference(case: Case) -> None:
    layer: Layer = LogSoftmax() if case.file.startswith("log") else Softmax()
    case.agrees(layer.forward(case["in_x"]), "out_y")
    case.agrees(layer.backward(case["up_y"]), "g_in_x")


def test_probabilities_sum_to_one_however_far_apart_the_logits() -> None:
    x = np.array([[1000, -1000, 999], [0, 0, 0]], np.float32)
    np.testing.assert_allclose(Softmax().forward(x).sum(axis=1), 1, rtol=1e-6)
    np.testing.assert_allclose(np.exp(LogSoftmax().forward(x)).sum(axis=1), 1, rtol=1e-6)
