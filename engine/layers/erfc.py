"""The complementary error function, which NumPy lacks and GELU needs: erfc(x) = 1 - erf(x)."""

import numpy as np

from engine.arrays import Array

# W. J. Cody, "Rational Chebyshev approximations for the error function", 1969: numerators and
# denominators, highest power first, for |x| up to 0.46875, up to 4, and beyond.
_NEAR_P = (
    1.85777706184603153e-1, 3.16112374387056560, 1.13864154151050156e2,
    3.77485237685302021e2, 3.20937758913846947e3,
)  # fmt: skip
_NEAR_Q = (
    1.0, 2.36012909523441209e1, 2.44024637934444173e2,
    1.28261652607737228e3, 2.84423683343917062e3,
)  # fmt: skip
_MIDDLE_P = (
    2.15311535474403846e-8, 5.64188496988670089e-1, 8.88314979438837594, 6.61191906371416295e1,
    2.98635138197400131e2, 8.81952221241769090e2, 1.71204761263407058e3, 2.05107837782607147e3,
    1.23033935479799725e3,
)  # fmt: skip
_MIDDLE_Q = (
    1.0, 1.57449261107098347e1, 1.17693950891312499e2, 5.37181101862009858e2,
    1.62138957456669019e3, 3.29079923573345963e3, 4.36261909014324716e3, 3.43936767414372164e3,
    1.23033935480374942e3,
)  # fmt: skip
_FAR_P = (
    1.63153871373020978e-2, 3.05326634961232344e-1, 3.60344899949804439e-1,
    1.25781726111229246e-1, 1.60837851487422766e-2, 6.58749161529837803e-4,
)  # fmt: skip
_FAR_Q = (
    1.0, 2.56852019228982242, 1.87295284992346725,
    5.27905102951428412e-1, 6.05183413124413191e-2, 2.33520497626869185e-3,
)  # fmt: skip


def erfc(x: Array, out: Array) -> Array:
    """2/sqrt(pi) times the integral of exp(-t^2) from x to infinity, into `out` (or into x).

    In float64 the relative error stays below 1e-14 as far as the result is a normal number.
    """
    if x.dtype == np.float16:  # whose largest number is smaller than some coefficients
        wide = x.astype(np.float32)
        np.copyto(out, erfc(wide, wide), casting="same_kind")
        return out
    size, negative = np.abs(x), x < 0
    near, far = size <= 0.46875, size > 4
    middle = ~(near | far)
    out[near] = 1 - x[near] * _ratio(_NEAR_P, _NEAR_Q, x[near] * x[near])
    out[middle] = _gaussian(size[middle]) * _ratio(_MIDDLE_P, _MIDDLE_Q, size[middle])
    out[far] = _beyond_4(size[far])
    negative &= ~near
    out[negative] = 2 - out[negative]
    return out


def _beyond_4(x: Array) -> Array:
    x = np.minimum(x, 30)  # erfc(30) is 0 already, and 1/x^2 stays a plain number
    inverse_square = 1 / (x * x)
    tail = inverse_square * _ratio(_FAR_P, _FAR_Q, inverse_square)
    scaled: Array = _gaussian(x) * (1 / np.sqrt(np.pi).astype(x.dtype) - tail) / x
    return scaled


def _gaussian(x: Array) -> Array:
    """exp(-x^2), its exponent split so that squaring does not cost the last digits."""
    coarse = np.trunc(x * 16) / 16
    product: Array = np.exp(-coarse * coarse) * np.exp(-(x - coarse) * (x + coarse))
    return product


def _ratio(numerator: tuple[float, ...], denominator: tuple[float, ...], x: Array) -> Array:
    return _polynomial(numerator, x) / _polynomial(denominator, x)


def _polynomial(coefficients: tuple[float, ...], x: Array) -> Array:
    total = np.full_like(x, coefficients[0])
    for coefficient in coefficients[1:]:
        total *= x
        total += coefficient
    return total
