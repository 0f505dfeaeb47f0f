"""How far forward and central differences are off, for every step h from 0.1 to 1e-16."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import numpy as np

from dlgui.labs.functions.one_variable import FunctionName, function_of
from dlgui.widgets.number_text import rounded
from engine.arrays import Array
from engine.numerical import forward_difference, numerical_derivative

LARGEST, SMALLEST = -1, -16  # powers of ten of h
A_DECADE: Final = 10
STEPS: Final = tuple(
    rounded(10.0 ** (-k / A_DECADE), 3)
    for k in range(-LARGEST * A_DECADE, -SMALLEST * A_DECADE + 1)
)


@lru_cache(maxsize=64)
def errors_of(name: FunctionName, own: str, x: float) -> tuple[Array, Array]:
    """Return the errors of forward and central difference at x for every step of `STEPS`.

    One that is exactly 0 is NaN: it has no place on a logarithmic axis.
    """
    function = function_of(name, own)
    exact = function.slope(x)
    found = []
    for difference in (forward_difference, numerical_derivative):
        errors = np.abs([difference(function.f, x, h=h) - exact for h in STEPS])
        found.append(np.where(errors > 0, errors, np.nan))
    return found[0], found[1]
