"""Races are computed exactly, in portions, and bad settings change nothing."""

import json

import numpy as np
import pytest
from msgspec.structs import replace

from dlgui.labs.paths.presets import PRESETS, find_preset
from dlgui.session.race import PORTION, Course, Race, Racer
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import OptimizerName, SurfaceName
from engine.optimization.optimizers import SGD
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig
from tests.oracle_data import FOLDER

BOWL = SURFACES[SurfaceName.ELONGATED_BOWL]
BOOK = {
    0: "SGD lr=0.95",
    1: "Momentum lr=0.1 mu=0.9",
    2: "AdaGrad lr=1.5 eps=1e-7",
    3: "Adam lr=0.3 (book form eps=1e-7)",
}


def race_of(name: str, steps: int | None = None) -> Race:
    preset = find_preset(name)
    course = Course(SURFACES[preset.surface], preset.start, steps or preset.steps)
    race = Race(course, [Racer(key, config) for key, config in enumerate(preset.racers)])
    while not race.complete:
        race.extend()
    return race


def sgd(lr: float, key: int = 0) -> Racer:
    return Racer(key, OptimizerConfig(method=OptimizerName.SGD, lr=lr))


@pytest.mark.parametrize("key", BOOK)
def test_the_textbooks_paths_are_met(key: int) -> None:
    book = json.loads((FOLDER / "naive_trajectories.json").read_text())["trajectories"][BOOK[key]]
    path = race_of("contour-paths").path(key)
    np.testing.assert_allclose(path.points[:, 0], book["x"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(path.points[:, 1], book["y"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(path.values, book["f"], rtol=0, atol=1e-12)


def test_gradient_descent_of_section_4_4_ends_where_the_book_says() -> None:
    end = race_of("gradient-descent").path(0).points[-1]
    np.testing.assert_allclose(end, (-0.0346, 0.0461), atol=5e-5)


@pytest.mark.parametrize("preset", [preset.id for preset in PRESETS])
def test_every_step_that_is_explained_leads_where_the_path_goes(preset: str) -> None:
    race = race_of(preset)
    for racer in race.racers:
        path = race.path(racer.key)
        for number in (1, 2, race.course.steps // 2, race.course.steps):
            step = path.explain(number)
            assert step is not None
            assert step.number == number
            assert step.position == tuple(path.points[number - 1])
            assert step.arrived == tuple(path.points[number])


def test_explaining_starts_from_the_state_before_the_portion() -> None:
    race = race_of("contour-paths", steps=3 * PORTION)
    for number in (PORTION, PORTION + 1, 2 * PORTION + 7):
        step = race.path(3).explain(number)
        assert step is not None
        assert step.arrived == tuple(race.path(3).points[number])


def test_there_is_nothing_to_explain_beyond_the_path() -> None:
    path = race_of("contour-paths").path(0)
    assert path.explain(0) is None
    assert path.explain(31) is None


def test_a_changed_racer_alone_is_computed_anew() -> None:
    race = race_of("contour-paths")
    kept, old = race.path(1), race.path(0)
    first = race.racers[0]
    changed = Racer(0, replace(first.optimizer, lr=0.5))
    race.change(race.course, [changed, *race.racers[1:]])
    assert race.path(1) is kept
    assert race.path(0) is not old
    assert not race.complete


def test_another_course_starts_all_paths_anew() -> None:
    race = race_of("contour-paths")
    race.change(Course(BOWL, (1.0, 1.0), 5), race.racers)
    assert race.ready == 0
    assert race.path(3).points.shape == (6, 2)


@pytest.mark.parametrize("lr", [0.0, -1.0, float("nan"), float("inf"), 1e300])
def test_a_bad_learning_rate_is_refused(lr: float) -> None:
    with pytest.raises(ValueError, match="lr"):
        sgd(lr)


def test_settings_that_no_optimizer_takes_change_nothing() -> None:
    race = race_of("contour-paths")
    before = race.racers
    bad = OptimizerConfig(method=OptimizerName.ADAGRAD, lr=0.1, adagrad_skip_first=True)
    with pytest.raises(ValueError, match="initial_h"):
        race.change(race.course, [Racer(0, bad)])
    assert race.racers == before
    assert race.complete


def test_an_absurdly_large_learning_rate_leaves_the_numbers_and_the_rest_is_nan() -> None:
    race = Race(Course(BOWL, (-7.0, 2.0), 400), [sgd(1000.0)])
    while not race.complete:
        race.extend()
    path = race.path(0)
    assert np.isnan(path.points[-1]).all()
    assert path.explain(400) is None


def test_a_very_long_race_is_computed_in_portions() -> None:
    race = Race(Course(BOWL, (-7.0, 2.0), 100_000), [sgd(1.0), sgd(0.5, key=1)])
    race.extend()
    race.extend()
    assert race.ready == PORTION
    assert not race.complete


def test_portions_make_the_same_path_as_one_walk() -> None:
    race = race_of("paths-rosenbrock")
    optimizer = SGD(0.001)
    point = np.array(race.course.start)
    for _ in range(race.course.steps):
        optimizer.step(point, np.array(race.course.surface.gradient(*point.tolist())))
    np.testing.assert_array_equal(race.path(0).points[-1], point)


def test_a_surface_without_values_gives_a_path_without_numbers() -> None:
    race = Race(Course(ExpressionSurface("sqrt(-1 - x**2)"), (1.0, 1.0), 100), [sgd(0.1)])
    while not race.complete:
        race.extend()
    assert np.isnan(race.path(0).values[1:]).all()


@pytest.mark.parametrize("start", [(float("inf"), 0.0), (0.0, float("nan")), (1e300, 0.0)])
def test_a_start_that_is_no_place_is_refused(start: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="start"):
        Course(BOWL, start, 10)


@pytest.mark.parametrize("steps", [0, -1, 100_001])
def test_a_number_of_steps_out_of_range_is_refused(steps: int) -> None:
    with pytest.raises(ValueError, match="steps"):
        Course(BOWL, (0.0, 0.0), steps)


def test_a_race_of_nobody_is_over() -> None:
    race = Race(Course(BOWL, (0.0, 0.0), 10))
    assert race.complete
    assert race.ready == 10
