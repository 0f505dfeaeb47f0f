"""What is said of recursive runs, and when nothing is."""

from typing import Any

import numpy as np
import pytest

from dlgui.labs.sequences.desk import Material, SeenRun
from dlgui.labs.sequences.tree_rules import find_trees
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.session.history import RunHistory
from engine.training.records import Divergence, Ending, Evaluation, Fault, StepRecord
from engine.training.settings import from_mapping

GUESS = 1.0


def look(at_leaves: float = 0.1) -> dict[str, Any]:
    """A look at one tree of three nodes."""
    return {
        "guess": np.array([GUESS]),
        "reach": np.array([[at_leaves, at_leaves, 1.0]]),
        "inside": np.ones((1, 3), np.bool_),
        "valued": np.ones((1, 3), np.bool_),
        "value": np.zeros((1, 3)),
        "symbol": np.array([[0, 1, -1]]),
        "left": np.array([[-1, -1, 0]]),
        "right": np.array([[-1, -1, 1]]),
        "outputs": np.full((1, 3, 2), 0.5),
        "hidden": np.zeros((1, 3, 4)),
        "classes": np.array(["F", "T"]),
        "names": np.array(["F", "T"]),
    }


def run(
    name: str, loss: float, *shares: float, step: int = 500, task: str = "logic", tests: int = 300
) -> SeenRun:
    """A run that learnt two deep and was tested as deep as there are shares."""
    config = from_mapping(
        {
            "network": {"model": "recurrent"},
            "sequence": {"task": task, "depth": 2, "test_depth": max(len(shares), 1)},
            "training": {"evaluation_test": tests},
        }
    )
    history = RunHistory(config, name)
    history.step = step
    more = tuple((f"accuracy_depth_{d}", share) for d, share in enumerate(shares, 1))
    history.add_evaluation(Evaluation(step, loss, 0.5, loss, 0.5, more=more))
    return SeenRun(history, name, look(), step)


def said(*runs: SeenRun) -> Finding:
    return find_trees(Material(runs, step=2))


def test_one_that_holds_deeper_is_praised_and_held_against_one_that_fails() -> None:
    found = said(run("tensor", 0.01, 1.0, 0.99, 0.97), run("roots", 0.8, 0.7, 0.5, 0.4))
    assert found.headline == "tensor: right deeper than trained as well."
    assert "tensor: 0.99 right at depth 2, 0.97 at depth 3." in found.sentence
    assert "roots: 0.50 right at depth 2, 0.40 at depth 3." in found.sentence
    assert found.mood is Mood.INFO
    assert said(run("tensor", 0.01, 1.0, 0.99, 0.97)).mood is Mood.GOOD


def test_one_that_falls_off_and_one_that_fails_are_told() -> None:
    falls = said(run("matrix", 0.1, 1.0, 0.95, 0.6))
    assert falls.headline == "matrix: wrong more often the deeper a tree is."
    fails = said(run("matrix", 0.6, 0.8, 0.6, 0.5))
    assert fails.headline == "matrix: often wrong where it was trained, too."
    assert "Its loss is 0.600; the guess has 1.000." in fails.sentence
    assert fails.mood is Mood.WARNING
    stuck = said(run("matrix", 0.99, 0.8, 0.6, 0.5))
    assert stuck.headline == "matrix: no better than the constant guess."


@pytest.mark.parametrize(
    "silent",
    [
        run("few tests", 0.2, 1.0, 1.0, 1.0, tests=40),
        run("no deeper", 0.2, 1.0, 1.0),
        run("phrases", 0.2, 1.0, 1.0, 1.0, task="phrases"),
        run("between", 0.2, 1.0, 0.85, 0.8),
    ],
    ids=lambda silent: silent.name,
)
def test_of_depth_nothing_is_said_that_is_not_known(silent: SeenRun) -> None:
    found = said(silent)
    assert found.headline == "It is better than the constant guess."
    assert "depth" not in found.sentence


def test_in_the_first_updates_nothing_has_failed_yet() -> None:
    early = said(run("matrix", 0.99, 0.6, 0.5, 0.4, step=20))
    assert early.headline == "So far it is no better than the constant guess."
    unseen = SeenRun(run("matrix", 0.5).history, "matrix")
    assert find_trees(Material((unseen,), words="Preparing")).headline == "Preparing"


@pytest.mark.parametrize(("flow", "told"), [(1e-4, True), (0.1, False), (0.0, False)])
def test_a_gradient_that_fades_on_its_way_down_is_told(flow: float, told: bool) -> None:
    seen = run("matrix", 0.1, 1.0, 1.0, 1.0)
    seen = SeenRun(seen.history, seen.name, look(flow), 500)
    assert bool(said(seen).suggestion) is told


def test_a_run_that_diverged_is_told_first() -> None:
    broken = run("matrix", 0.5)
    fault = Divergence(7, Fault.INFINITE, "recursive1", "weight", 9.0, float("inf"))
    record = StepRecord(7, float("inf"), 0.0, 9.0, ending=Ending.DIVERGED, divergence=fault)
    broken.history.add_records([record])
    found = said(run("tensor", 0.01, 1.0, 1.0, 1.0), broken)
    assert found.headline == "matrix: the run diverged."
    assert "recursive layer 1" in found.sentence
