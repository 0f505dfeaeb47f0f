"""Losses in few signs, at the edges of each way to write them."""

import math

import pytest

from dlgui.words.figure_texts import loss_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0.000"), (0.012, "0.012"), (0.001, "0.001"), (0.00099, "9.9e-04")),
        *((99.94, "99.940"), (100.0, "100.0"), (9999.9, "9999.9"), (10_000.0, "1.0e4")),
        *((1.5e20, "1.5e20"), (-0.5, "-0.500"), (-12_345.0, "-1.2e4")),
        *((math.nan, "—"), (math.inf, "—"), (-math.inf, "—")),
    ],
)
def test_a_loss(value: float, text: str) -> None:
    assert loss_text(value) == text
