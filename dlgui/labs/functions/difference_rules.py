"""What is said of a difference quotient: whether its error is bending, rounding, or a kink."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final, final

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.plot.short_numbers import short_number
from engine.numerical import forward_difference, numerical_derivative

ROUNDING: Final = 4 * np.finfo(np.float64).eps
"""Of f, by h: an error up to this size is one of rounding."""
SHARED: Final = 1e-3
"""Two numbers that differ by less of themselves share their leading digits."""
NEAR: Final = 1e-4
"""So far from a kink its two slopes are looked for; a tenth of it, too."""

Curve = Callable[[float], float]


@final
class Off(StrEnum):
    """Why a central difference is off, or that it is not."""

    NOT = "not"
    KINK = "kink"
    SAME = "same"
    DIGITS = "digits"
    ROUNDED = "rounded"
    LAST_DIGIT = "last_digit"
    REGULAR = "regular"
    BENT = "bent"


def why_off(f: Curve, x: float, h: float, exact: float) -> Off:
    """Return why the central difference of f at x is off from the exact slope."""
    error = abs(numerical_derivative(f, x, h=h) - exact)
    if is_kink(f, x):
        return Off.KINK
    if not error:
        return Off.NOT
    if x + h == x == x - h:
        return Off.SAME
    right, left = f(x + h), f(x - h)
    size = max(abs(f(x)), abs(right), abs(left), 1e-300)
    if error <= ROUNDING * size / h:
        return Off.DIGITS if abs(right - left) <= SHARED * size else Off.LAST_DIGIT
    if _is_rounding(f, x, h, exact):
        return Off.ROUNDED
    return Off.REGULAR if _is_regular(f, x, h, exact) else Off.BENT


def is_kink(f: Curve, x: float) -> bool:
    """Whether the slopes on both sides of x stay apart however near one comes."""
    (left, right), near = sides(f, x, NEAR), sides(f, x, NEAR / 10)
    apart, nearer = abs(right - left), abs(near[1] - near[0])
    return bool(apart > 1e-6 * max(abs(left), abs(right), 1e-3) and nearer > apart / 2)


def sides(f: Curve, x: float, h: float) -> tuple[float, float]:
    """Return the slopes to the left and to the right of x."""
    return forward_difference(f, x - h, h=h), forward_difference(f, x, h=h)


def error_text(f: Curve, x: float, h: float, exact: float) -> str:
    """Return what is said of the error at this x and h."""
    translate = QCoreApplication.translate
    error = short_number(abs(numerical_derivative(f, x, h=h) - exact))
    why = why_off(f, x, h, exact)
    if why is Off.KINK:
        text = translate(
            "difference_findings",
            "f has a kink at x = {0}: {1} is the slope on the left, {2} on the right. There is no"
            " derivative; the central difference gives their mean.",
        )
        return text.format(short_number(x), *map(short_number, sides(f, x, NEAR / 10)))
    return _texts()[why].format(error)


def _texts() -> dict[Off, str]:
    translate = QCoreApplication.translate
    return {
        Off.NOT: translate(
            "difference_findings", "The central difference is the slope, to the last digit."
        ),
        Off.SAME: translate(
            "difference_findings",
            "The central difference is off by {0}: beside x this h is lost, x + h is x itself, and"
            " the difference 0.",
        ),
        Off.ROUNDED: translate(
            "difference_findings",
            "The central difference is off by {0}: f itself is worked out with rounding, which is"
            " divided by a small h.",
        ),
        Off.DIGITS: translate(
            "difference_findings",
            "The central difference is off by {0}: f(x + h) and f(x − h) share almost all"
            " their digits, and what is left is rounding, divided by a small h.",
        ),
        Off.LAST_DIGIT: translate(
            "difference_findings",
            "The central difference is off by {0}: the last digit is rounded, and nothing better"
            " is to be had.",
        ),
        Off.REGULAR: translate(
            "difference_findings",
            "The central difference is off by {0}: the function bends within h. A tenth of h"
            " makes a hundredth of that error, of the forward one a tenth.",
        ),
        Off.BENT: translate(
            "difference_findings",
            "The central difference is off by {0}: the function bends within h.",
        ),
    }


def _is_rounding(f: Curve, x: float, h: float, exact: float) -> bool:
    """Whether larger h make the error smaller: bending makes it larger."""
    errors = [abs(numerical_derivative(f, x, h=times * h) - exact) for times in (1, 10, 100)]
    return 100 * h <= 1 and max(errors[1:]) < errors[0]


def _is_regular(f: Curve, x: float, h: float, exact: float) -> bool:
    """Whether a tenth of h does make a hundredth of the error, and a tenth of the forward one."""
    return all(
        0.7 < abs(difference(f, x, h=h) - exact) / (much * rest) < 1.4
        for difference, much in ((numerical_derivative, 100), (forward_difference, 10))
        if (rest := abs(difference(f, x, h=h / 10) - exact))
    )
