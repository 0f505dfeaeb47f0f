"""Every built-in surface: exact gradients, true minima, shapes and dtypes, silent overflow."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.numerical import numerical_gradient
from engine.optimization.names import SurfaceName
from engine.optimization.surfaces import SURFACES, Surface
from tests.oracle_data import small

names = st.sampled_from(SurfaceName)
coordinates = st.floats(-4, 4)
every_surface = pytest.mark.parametrize("surface", SURFACES.values(), ids=lambda s: s.name)


def test_every_name_has_a_surface() -> None:
    assert set(SURFACES) == set(SurfaceName)


@given(names, coordinates, coordinates)
def test_the_gradient_equals_central_differences(name: SurfaceName, x: float, y: float) -> None:
    surface = SURFACES[name]
    numeric = numerical_gradient(
        lambda p: float(surface.value(p[0], p[1])), np.array([x, y]), h=1e-5
    )
    size = max(1.0, abs(surface.value(x, y)), *np.abs(numeric))
    np.testing.assert_allclose(surface.gradient(x, y), numeric, rtol=1e-6, atol=1e-6 * size)


@every_surface
def test_the_minima_are_minima(surface: Surface) -> None:
    around = np.random.default_rng(0).uniform(-0.05, 0.05, (2, 500))
    for x, y in surface.minima:
        np.testing.assert_allclose(surface.gradient(x, y), 0, atol=1e-12)
        assert surface.value(x, y) == pytest.approx(0, abs=1e-20)
        assert (surface.value(x + around[0], y + around[1]) >= surface.value(x, y)).all()


@every_surface
def test_start_and_minima_are_in_view(surface: Surface) -> None:
    left, right, bottom, top = surface.view
    for x, y in (surface.start, *surface.minima):
        assert left < x < right
        assert bottom < y < top
    assert np.hypot(*surface.gradient(*surface.start)) > 0
    assert len(surface.name) <= 20
    assert surface.formula


@every_surface
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_arrays_broadcast_and_keep_their_dtype(
    surface: Surface, dtype: type[np.floating[Any]]
) -> None:
    x = np.linspace(-2, 2, 5).astype(dtype)
    y = np.linspace(-1, 1, 3).astype(dtype)[:, None]
    for result in (surface.value(x, y), *surface.gradient(x, y)):
        assert (result.shape, result.dtype) == ((3, 5), dtype)
    assert surface.value(x, y)[2, 1] == pytest.approx(surface.value(-1.0, 1.0), rel=1e-6)
    for whole, alone in zip(surface.gradient(x, y), surface.gradient(-1.0, 1.0), strict=True):
        assert whole[2, 1] == pytest.approx(alone, rel=1e-6)
    assert surface.value(1, 2) == surface.value(1.0, 2.0)
    assert surface.value(np.float32(1), np.float32(2)).dtype == np.float32


@every_surface
def test_far_away_there_is_no_warning(surface: Surface) -> None:
    for far in (1e200, -1e308, np.inf, np.nan):
        surface.value(far, 1.0)
        surface.gradient(1.0, far)
        surface.gradient(np.array([far, 1.0]), np.array(far))


def test_the_textbook_gradients_of_a_sum_of_squares() -> None:
    for case in small("numerical_gradient_x0sq_plus_x1sq"):
        np.testing.assert_allclose(SURFACES[SurfaceName.BOWL].gradient(*case["x"]), case["grad"])


def test_a_sum_of_squares_at_arbitrary_points_by_hand() -> None:
    assert SURFACES[SurfaceName.ELONGATED_BOWL].value(-7.0, 2.0) == pytest.approx(6.45)
    assert SURFACES[SurfaceName.ROSENBROCK].value(-1.2, 1.0) == pytest.approx(24.2)
    assert SURFACES[SurfaceName.BEALE].value(0.0, 0.0) == pytest.approx(14.203125)
    assert SURFACES[SurfaceName.HIMMELBLAU].value(0.0, 0.0) == pytest.approx(170)
    assert SURFACES[SurfaceName.SADDLE].value(2.0, 3.0) == pytest.approx(-5)
    assert SURFACES[SurfaceName.NOISY_VALLEY].value(np.pi, 0.0) == pytest.approx(
        np.pi**2 / 20 + 0.2
    )
