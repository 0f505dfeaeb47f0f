"""Numbers of a race in few signs, at the edges of each way to write them."""

import math

import pytest

from dlgui.labs.paths.race_texts import height_text, number_text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0"), (-0.0512, "−0.0512"), (3.2e-9, "3.2·10⁻⁹"), (1e20, "10²⁰")),
        *((-1e20, "−10²⁰"), (12345.0, "1.234·10⁴"), (1234.5, "1234")),
        *((math.nan, "—"), (math.inf, "—")),
    ],
)
def test_a_number_with_a_true_minus(value: float, text: str) -> None:
    assert number_text(value) == text


def test_fewer_digits_can_be_asked_for() -> None:
    assert number_text(0.123456, 2) == "0.12"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        *((0.0, "0"), (0.001, "0.001"), (0.00099, "9.9e-4"), (1.234, "1.23")),
        *((9990.0, "9.99e+03"), (10_000.0, "1.0e4"), (1e-12, "1.0e-12"), (2e15, "2.0e15")),
        *((-0.5, "-0.5"), (math.nan, "—")),
    ],
)
def test_a_height(value: float, text: str) -> None:
    assert height_text(value) == text
