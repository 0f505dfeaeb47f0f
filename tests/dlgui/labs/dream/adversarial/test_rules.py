"""What is said of an adversarial net holds where it should, and is silent where it should not."""

from math import log
from typing import Any

import pytest

from dlgui.labs.dream.adversarial.rules import LONG, find_of_net
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.session.history import RunHistory
from engine.training.config import RunConfig
from engine.training.records import Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import replace

NAN = float("nan")
BALANCE = (2 * log(2), log(2))
RING: dict[str, Any] = {"network.model": "adversarial", "data.source": "gaussian_ring"}
MINIMAX = {"adversarial.generator_loss": "minimax"}
NO_MODES = {"data.source": "moons"}


def measured(
    losses: tuple[float, float], modes: int | None = 8, quality: float = 0.95
) -> dict[str, float]:
    found = {"discriminator_loss": losses[0], "generator_loss": losses[1]}
    return found if modes is None else found | {"modes": modes, "quality": quality}


def history(figures: list[dict[str, float]], settings: dict[str, Any]) -> RunHistory:
    made = RunHistory(replace(RunConfig(), RING | settings))
    for step, more in enumerate(figures, 1):
        loss = more["discriminator_loss"]
        made.add_evaluation(Evaluation(step, loss, NAN, loss, NAN, more=tuple(more.items())))
    made.step = len(figures)
    return made


def said(
    *figures: dict[str, float], times: int = 3, settings: dict[str, Any] | None = None
) -> Finding:
    return find_of_net(history([*figures] * times, settings or {}))


def test_equilibrium_where_both_losses_are_those_of_guessing_and_all_modes_are_hit() -> None:
    found = said(measured(BALANCE))
    assert "Equilibrium" in found.headline
    assert "All 8 modes are hit, 95%" in found.sentence
    assert found.mood is Mood.GOOD
    flat = said(measured((BALANCE[0], -BALANCE[1])), settings=MINIMAX)
    assert "Equilibrium" in flat.headline


@pytest.mark.parametrize(
    ("found", "instead"),
    [
        (said(measured(BALANCE), times=2), "8 of 8 modes are hit"),
        (said(measured((1.25, 0.7))), "8 of 8 modes are hit"),
        (said(measured(BALANCE, 8, 0.6)), "8 of 8 modes are hit"),
        (said(measured(BALANCE, 7)), "1 of 8 modes are missed"),
        (said(measured(BALANCE), settings=MINIMAX), "8 of 8 modes are hit"),
        (said(measured(BALANCE), settings={"adversarial.learns": "generator"}), "Only the gen"),
        (said(measured(BALANCE, None), settings=NO_MODES), "can only guess"),
    ],
)
def test_equilibrium_is_not_said_too_soon(found: Finding, instead: str) -> None:
    assert "Equilibrium" not in found.headline
    assert instead in found.headline


def test_modes_that_are_missed_are_counted_where_points_are_good_at_all() -> None:
    found = said(measured((1.2, 0.9), 5, 0.9))
    assert found.headline == "3 of 8 modes are missed."
    assert "losses say nothing" not in found.sentence
    assert "losses say nothing" in said(measured(BALANCE, 5, 0.9)).sentence
    assert "missed" not in said(measured((1.2, 0.9), 5, 0.3)).headline
    assert "missed" not in said(measured((1.2, 0.9), None), settings=NO_MODES).headline


def test_collapse_takes_long_and_half_of_the_modes() -> None:
    few, many = measured((1.3, 0.8), 2, 0.2), measured((1.3, 0.8), 5, 0.2)
    found = said(few, times=LONG, settings={"adversarial.generator_steps": 10})
    assert "Mode collapse" in found.headline
    assert f"{LONG} evaluations at most 2 of 8" in found.sentence
    assert "Fewer steps of the generator" in found.suggestion
    assert said(few, times=LONG).suggestion == ""
    assert "collapse" not in said(few, times=LONG - 1).headline
    assert "collapse" not in find_of_net(history([many, *[few] * (LONG - 1)], {})).headline


def test_a_discriminator_that_wins_saturates_minimax_alone() -> None:
    won = measured((0.01, -0.005), 0, 0.0)
    found = said(won, settings=MINIMAX)
    assert "wins" in found.headline
    assert "saturated" in found.sentence
    assert "non-saturating" in found.suggestion
    other = said(measured((0.01, 7.0), 0, 0.0))
    assert "wins" in other.headline
    assert "saturated" not in other.sentence
    assert "wins" not in said(measured((0.3, 2.0), 0, 0.0), settings=MINIMAX).headline


def test_without_figures_words_are_handed_on_and_a_run_that_broke_says_so() -> None:
    assert find_of_net(history([], {}), "wait").headline == "wait"
    broken = history([measured(BALANCE)], {})
    fault = Divergence(2, Fault.NOT_A_NUMBER, "linear4", "weight", 0.1, NAN)
    broken.add_record(StepRecord(2, NAN, NAN, 0.1, ending=Ending.DIVERGED, divergence=fault))
    assert find_of_net(broken).mood is Mood.ERROR
