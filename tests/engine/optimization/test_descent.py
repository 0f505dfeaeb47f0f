"""Optimizers walking: the textbook's paths, and the records that explain each step."""

import itertools
import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.optimization.descent import DescentStep, descend, walk
from engine.optimization.expression import ExpressionSurface
from engine.optimization.names import AdamEps, SurfaceName
from engine.optimization.optimizers import SGD, AdaGrad, Adam, Momentum, Optimizer
from engine.optimization.path_facts import path_length, sign_changes
from engine.optimization.surfaces import SURFACES
from tests.oracle_data import FOLDER, small

BOWL = SURFACES[SurfaceName.BOWL]
ELONGATED = SURFACES[SurfaceName.ELONGATED_BOWL]
START = (-7.0, 2.0)
TRAJECTORIES: dict[str, Any] = json.loads((FOLDER / "naive_trajectories.json").read_text())
RACERS: dict[str, Callable[[], Optimizer]] = {
    "SGD lr=0.95": lambda: SGD(0.95),
    "Momentum lr=0.1 mu=0.9": lambda: Momentum(0.1),
    "AdaGrad lr=1.5 eps=1e-7": lambda: AdaGrad(1.5),
    "Adam lr=0.3 (book form eps=1e-7)": lambda: Adam(0.3, eps=1e-7, eps_place=AdamEps.UNCORRECTED),
}


@pytest.mark.parametrize("name", sorted(RACERS))
def test_the_paths_of_the_textbook(name: str) -> None:
    expected = TRAJECTORIES["trajectories"][name]
    path = walk(ELONGATED, RACERS[name](), START, TRAJECTORIES["steps"])
    assert path.shape == (31, 2)
    assert path.dtype == np.float64
    np.testing.assert_allclose(path[:, 0], expected["x"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(path[:, 1], expected["y"], rtol=0, atol=1e-12)
    np.testing.assert_allclose(ELONGATED.value(*path.T), expected["f"], rtol=0, atol=1e-12)
    assert path_length(path) == pytest.approx(expected["path_length"], abs=1e-12)
    assert sign_changes(path[:, 1]) == expected["y_sign_changes"]


def test_every_reference_path_is_walked() -> None:
    assert set(TRAJECTORIES["trajectories"]) == set(RACERS)
    assert TRAJECTORIES["start"] == list(START)


def test_gradient_descent_of_chapter_4() -> None:
    case = small("gradient_descent_book_ch4")
    path = walk(BOWL, SGD(case["lr"]), tuple(case["start"]), case["steps"])
    np.testing.assert_allclose(path[-1], case["final"], rtol=0, atol=1e-12)
    powers = 0.8 ** np.arange(case["steps"] + 1)
    np.testing.assert_allclose(path, powers[:, None] * case["start"], rtol=1e-12)


@pytest.mark.parametrize("make", RACERS.values())
def test_records_follow_the_same_path(make: Callable[[], Optimizer]) -> None:
    path = walk(ELONGATED, make(), START, 12)
    records = list(itertools.islice(descend(ELONGATED, make(), START), 12))
    assert [r.position for r in records] == [tuple(p) for p in path[:-1].tolist()]
    assert [r.arrived for r in records] == [tuple(p) for p in path[1:].tolist()]
    assert [r.number for r in records] == list(range(1, 13))
    for record in records:
        assert record.value == ELONGATED.value(*record.position)
        assert record.gradient == ELONGATED.gradient(*record.position)


def first_two(optimizer: Optimizer) -> tuple[DescentStep, DescentStep]:
    first, second = itertools.islice(descend(ELONGATED, optimizer, START), 2)
    return first, second


def test_a_record_holds_the_numbers_of_the_rule() -> None:
    first, second = first_two(Momentum(0.1))
    assert first.gradient == pytest.approx((-0.7, 4))
    assert first.before == {"v": (0, 0)}
    assert first.state["v"] == pytest.approx((0.07, -0.4))
    assert first.move == pytest.approx(first.state["v"])
    assert second.before == first.state
    assert second.state["v"] == pytest.approx((0.9 * 0.07 + 0.0693, 0.9 * -0.4 - 0.32))
    first, _ = first_two(AdaGrad(1.5, initial_h=0.5))
    assert first.before == {"h": (0.5, 0.5)}
    first, second = first_two(Adam(0.3))
    assert first.before == {"m": (0, 0), "v": (0, 0)}
    assert first.state["m_hat"] == pytest.approx(first.gradient)
    assert first.state["v_hat"] == pytest.approx((0.49, 16))
    assert first_two(SGD(0.1))[1].state == {}


def test_a_record_cannot_be_changed() -> None:
    first, _ = first_two(Momentum(0.1))
    with pytest.raises(AttributeError):
        first.lr = 1  # type: ignore[misc]
    with pytest.raises(TypeError):
        first.state["v"] = (0, 0)  # type: ignore[index]


def test_a_change_of_lr_acts_on_the_next_record() -> None:
    optimizer = SGD(0.1)
    records = descend(BOWL, optimizer, (1.0, 0.0))
    assert next(records).arrived == pytest.approx((0.8, 0))
    optimizer.lr = 0.5
    second = next(records)
    assert second.lr == 0.5
    assert second.arrived == pytest.approx((0, 0))


def test_a_walk_goes_on_from_the_state_it_is_given() -> None:
    whole = walk(ELONGATED, Momentum(0.1), START, 10)
    optimizer = Momentum(0.1)
    first = walk(ELONGATED, optimizer, START, 4)
    rest = walk(ELONGATED, optimizer, tuple(first[-1]), 6)
    np.testing.assert_array_equal(np.vstack([first, rest[1:]]), whole)


def test_divergence_is_walked_to_its_end_without_a_warning() -> None:
    path = walk(ELONGATED, SGD(1e300), START, 50)
    assert path.shape == (51, 2)
    assert not np.isfinite(path[-1]).any()
    walk(ExpressionSurface("1/x + log(y)"), Adam(1.0), (1.0, 0.5), 50)


def test_no_step_is_a_path_too() -> None:
    np.testing.assert_array_equal(walk(BOWL, SGD(0.1), (1, 2), 0), [[1, 2]])


@pytest.mark.parametrize("start", [(np.inf, 0.0), (0.0, np.nan)])
def test_a_start_nowhere_is_refused(start: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="start must be two finite numbers"):
        walk(BOWL, SGD(0.1), start, 5)
    with pytest.raises(ValueError, match="start must be two finite numbers"):
        next(descend(BOWL, SGD(0.1), start))


def test_a_negative_number_of_steps_is_refused() -> None:
    with pytest.raises(ValueError, match="steps must be at least 0, not -1"):
        walk(BOWL, SGD(0.1), (1.0, 1.0), -1)
