"""Every rule on recorded paths: what it says, and when it keeps silent."""

import math
from collections.abc import Sequence
from dataclasses import replace

import pytest

from dlgui.labs.paths.findings import find
from dlgui.labs.paths.lost_rules import escapes
from dlgui.labs.paths.presets import find_preset
from dlgui.labs.paths.race_frame import RaceFrame, Track, facts_of
from dlgui.labs.paths.reasons import stable_below
from dlgui.labs.paths.standing import Standing
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.session.race import Course, Race, Racer
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import OptimizerName, SurfaceName, Verdict
from engine.optimization.surface import Point, Surface
from engine.optimization.surfaces import SURFACES
from engine.training.config import OptimizerConfig

BOWL = SURFACES[SurfaceName.ELONGATED_BOWL]


def standing(
    racers: Sequence[OptimizerConfig],
    *,
    surface: Surface = BOWL,
    start: Point = (-7.0, 2.0),
    steps: int = 30,
    at: int | None = None,
) -> Standing:
    """How a race stands at a step (the last one)."""
    race = Race(Course(surface, start, steps), [Racer(i, c) for i, c in enumerate(racers)])
    while not race.complete:
        race.extend()
    tracks = []
    for racer in race.racers:
        path, name = race.path(racer.key), f"{racer.optimizer.method} {racer.optimizer.lr}"
        tracks.append(Track(racer.key, name, racer.key, racer.optimizer, path.points, path.values))
    position = steps if at is None else at
    frame = RaceFrame(
        surface, surface.view, start, steps, position, position, tuple(tracks), chosen=0
    )
    return Standing(frame, tuple((t, facts_of(t, surface, position)) for t in tracks))


def sgd(lr: float) -> OptimizerConfig:
    return OptimizerConfig(method=OptimizerName.SGD, lr=lr)


def test_nobody_races() -> None:
    assert find(standing([])).headline == "Nobody races."


def test_a_race_that_has_not_begun() -> None:
    finding = find(standing([sgd(0.9)], at=0))
    assert finding.headline.startswith("Press Space")
    assert "(−7, 2)" in finding.sentence
    assert "6.45" in finding.sentence


@pytest.mark.parametrize("text", ["1/x", "log(x)", "sqrt(-1 - x**2)", "exp(exp(1000 + x))"])
def test_a_formula_without_a_value_at_the_start(text: str) -> None:
    finding = find(standing([sgd(0.1)], surface=ExpressionSurface(text), start=(0.0, 2.0)))
    assert finding.mood is Mood.ERROR
    assert "no value at the start (0, 2)" in finding.headline


def test_sgd_at_two_over_curvature_swings_for_ever() -> None:
    finding = find(standing([sgd(1.0)]))
    assert finding.headline == "sgd 1.0 swings to and fro."
    assert "for ever" in finding.sentence
    assert finding.suggestion == "Try a learning rate below 1."


def test_sgd_above_it_leaves_and_the_limit_is_named() -> None:
    finding = find(standing([sgd(0.9), sgd(1.03)], steps=40))
    assert finding.headline == "sgd 1.03 leaves: every swing is wider."
    assert "2 / curvature = 1" in finding.sentence
    assert finding.mood is Mood.ERROR


def test_a_racer_beyond_all_numbers_has_left() -> None:
    finding = find(standing([sgd(500.0)], steps=400))
    assert finding.headline == "sgd 500.0 has left the map."


def test_several_that_leave_are_named_together() -> None:
    finding = find(standing([sgd(1.5), sgd(2.0)], steps=40))
    assert finding.headline == "sgd 1.5, sgd 2.0 leave the map."


def test_sgd_below_the_limit_neither_swings_nor_leaves() -> None:
    finding = find(standing([sgd(0.95)], steps=30))
    assert finding.mood is Mood.INFO


def test_the_textbooks_race_says_who_zigzags() -> None:
    finding = find(standing(find_preset("contour-paths").racers))
    assert finding.headline == "sgd 0.95 zigzags across the valley."
    assert "30 times" in finding.sentence


def test_to_and_fro_in_a_round_bowl_is_no_zigzag_across_a_valley() -> None:
    racers = [sgd(0.95), sgd(0.4)]
    finding = find(standing(racers, surface=ExpressionSurface("x**2 + y**2"), steps=8))
    assert "zigzags" not in finding.headline


def test_from_far_away_nobody_leaves_the_map() -> None:
    finding = find(standing([sgd(0.1), sgd(0.2)], start=(1e5, 0.0)))
    assert finding.headline.startswith("Hardly any progress") or "lowest" in finding.headline


def test_who_arrives_first_and_who_then() -> None:
    racers = [sgd(0.9), OptimizerConfig(method=OptimizerName.ADAGRAD, lr=1.5)]
    finding = find(standing(racers, steps=120))
    assert "adagrad 1.5 is there first" in finding.headline
    assert "sgd 0.9 (94)" in finding.sentence
    assert finding.mood is Mood.GOOD


def test_the_only_one_there() -> None:
    finding = find(standing([sgd(0.9), sgd(0.3)], steps=120))
    assert finding.headline.startswith("sgd 0.9 is there first, at step 94")
    assert "No other racer" in finding.sentence


def test_a_learning_rate_too_small_is_named_at_the_end() -> None:
    finding = find(standing([sgd(0.001), sgd(0.9)], steps=100))
    assert finding.headline == "Hardly any progress: sgd 0.001."
    assert finding.suggestion == "Try a larger learning rate."
    early = find(standing([sgd(0.001), sgd(0.9)], steps=100, at=50))
    assert "Hardly" not in early.headline


def test_a_saddle_says_who_escapes_and_who_stays() -> None:
    preset = find_preset("paths-saddle")
    surface = SURFACES[preset.surface]
    finding = find(standing(preset.racers, surface=surface, start=preset.start, steps=60))
    assert finding.headline == "adam 0.1 leaves the map first, at step 29."
    assert "Still on the map: sgd 0.03." in finding.sentence


def test_otherwise_the_lowest_is_named() -> None:
    finding = find(standing([sgd(0.1)], surface=SURFACES[SurfaceName.BOWL], steps=20))
    assert "0.0743" in finding.headline or "f is" in finding.headline
    two = find(standing([sgd(0.1), sgd(0.2)], steps=30, at=10))
    assert "is lowest" in two.headline


def test_the_limit_is_two_over_the_curvature() -> None:
    assert stable_below(BOWL) == pytest.approx(1.0)
    limit = stable_below(SURFACES[SurfaceName.ROSENBROCK])
    assert limit is not None
    assert math.isclose(limit, 2 / 1001.6, rel_tol=1e-3)
    assert stable_below(SURFACES[SurfaceName.SADDLE]) is None


@pytest.mark.parametrize(
    ("formula", "start", "lr"),
    [
        ("sqrt(x) + y**2", (1.0, 2.0), 0.5),
        ("sqrt(x) + y**2", (1.0, 2.0), 400.0),  # far away, but that is not why it ends
        ("log(x) + y**2", (0.5, 1.0), 0.4),  # the gradient goes on where f does not
        ("sqrt(4 - x**2 - y**2)", (1.0, 1.0), 1.0),
    ],
)
def test_where_f_has_no_value_nobody_has_left_the_map(
    formula: str, start: Point, lr: float
) -> None:
    surface = ExpressionSurface(formula)
    finding = find(standing([sgd(lr)], surface=surface, start=start, steps=60))
    assert finding.headline == f"sgd {lr} steps to where f has no value."
    assert "step " in finding.sentence
    assert finding.mood is Mood.ERROR
    assert "rate" not in finding.suggestion


def test_several_where_f_has_no_value_and_one_that_goes_on() -> None:
    surface = ExpressionSurface("sqrt(x) + y**2")
    racers = [sgd(0.5), sgd(0.6), sgd(0.001)]
    finding = find(standing(racers, surface=surface, start=(1.0, 2.0), steps=20))
    assert finding.headline == "sgd 0.5, sgd 0.6 step to where f has no value."


def test_who_has_no_value_is_not_counted_among_those_on_the_map() -> None:
    surface = ExpressionSurface("x - y + 0 * sqrt(x + 1)")
    race = standing([sgd(0.5)], surface=surface, start=(0.0, 0.0), steps=200)
    assert race.rows[0][1].verdict is Verdict.NO_VALUE
    assert "Still on the map" not in (escapes(race) or Finding("")).sentence


def test_before_it_steps_there_nothing_is_said_of_it() -> None:
    surface = ExpressionSurface("sqrt(x) + y**2")
    early = find(standing([sgd(0.5)], surface=surface, start=(1.0, 2.0), steps=20, at=1))
    assert "no value" not in early.headline


@pytest.mark.parametrize(
    ("lr", "wider"),
    [(1.03, True), (500.0, False)],
)
def test_wider_swings_are_said_of_swings_only(lr: float, wider: bool) -> None:
    headline = find(standing([sgd(lr)], steps=400 if lr > 2 else 40)).headline
    assert headline == f"sgd {lr} " + (
        "leaves: every swing is wider." if wider else "has left the map."
    )


def test_of_racers_that_are_equal_none_is_lowest() -> None:
    saddle = SURFACES[SurfaceName.SADDLE]
    same = [sgd(0.1), OptimizerConfig(method=OptimizerName.MOMENTUM, lr=0.1, momentum=0.0)]
    race = standing(same, surface=saddle, start=(-2.0, 0.0), steps=30)
    finding = find(race)
    assert finding.headline.startswith("All are equally low: f is ")
    assert finding.sentence == ""
    third = find(standing([*same, sgd(0.01)], surface=saddle, start=(-2.0, 0.0), steps=30))
    assert third.headline.startswith("sgd 0.1, momentum 0.1 are lowest: f is ")


def test_racers_that_differ_by_rounding_are_equal_and_others_are_not() -> None:
    race = standing([sgd(0.1), sgd(0.2)], surface=SURFACES[SurfaceName.SADDLE], steps=3)
    (a, facts), (b, _) = race.rows
    for factor, equal in ((1 + 1e-13, True), (1 + 1e-6, False)):
        other = replace(facts, value=facts.value * factor)
        rows = ((a, facts), (b, other))
        assert len(Standing(race.frame, rows).lowest()) == (2 if equal else 1)


def test_who_arrives_together_is_first_together() -> None:
    same = [sgd(0.9), OptimizerConfig(method=OptimizerName.MOMENTUM, lr=0.9, momentum=0.0)]
    finding = find(standing(same, steps=120))
    assert finding.headline == "momentum 0.9, sgd 0.9 are there first, at step 94."
    assert finding.sentence == ""


def test_where_the_gradient_is_0_no_rate_is_at_fault() -> None:
    finding = find(standing([sgd(0.1), sgd(5.0)], surface=ExpressionSurface("x**2 * y**2")))
    assert "gradient" not in finding.headline
    flat = find(
        standing([sgd(0.1)], surface=ExpressionSurface("x**2 * y**2"), start=(0.0, 0.0), steps=9)
    )
    assert flat.headline == "The gradient is 0 at the start (0, 0): nobody moves."
    assert "rate" not in flat.suggestion


def test_a_path_is_not_compared_with_that_of_one_who_stayed_behind() -> None:
    race = standing([sgd(0.95), sgd(0.001)], steps=31, at=30)
    assert "zigzags" not in find(race).headline
