"""What the sources of the presets claim, and whether the runs on stage agree.

A claim is judged from the recorded curves alone, once all runs have ended, and always with the
figures that it was judged by.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import final

import numpy as np
from PySide6.QtCore import QCoreApplication

from dlgui.session.history import Curve, RunHistory
from dlgui.words.run_names import run_name

Runs = Mapping[str, RunHistory]

LEARNT = 0.7
STUCK = 0.2
"""A share of digits right that guessing reaches: the commonest class makes up .12 of them."""
FLAT = 2.25
"""The loss of guessing is ln 10 = 2.303."""


@final
@dataclass(frozen=True)
class Verdict:
    """Whether the runs agree with a claim, and the figures that say so."""

    agrees: bool
    figures: str


@final
@dataclass(frozen=True)
class Claim:
    """What a source says, in words, and how to judge it; `judge` is given the runs by name."""

    text: str
    judge: Callable[[Runs], Verdict]


@final
class SeededRuns(dict[str, RunHistory]):
    """Runs by name, of several seeds the first; `seeds` has all of them."""

    def __init__(self) -> None:
        super().__init__()
        self.seeds: dict[str, list[RunHistory]] = {}

    def add(self, name: str, run: RunHistory) -> None:
        """Take in a run under the name that it shares with those of other seeds."""
        self.setdefault(name, run)
        self.seeds.setdefault(name, []).append(run)


def mean_of(runs: Runs, name: str, measure: Callable[[RunHistory], float]) -> float:
    """Return the mean of a figure over all seeds of a run. Raises KeyError for no such run."""
    seeds = runs.seeds[name] if isinstance(runs, SeededRuns) else [runs[name]]
    return float(np.mean([measure(run) for run in seeds]))


def judge_all(claims: Sequence[Claim], histories: Sequence[RunHistory]) -> list[Verdict | None]:
    """Return a verdict for every claim; None while runs go on, or without a run it needs.

    With several seeds of a run, the first of them is judged, unless a claim is about all.
    """
    if not histories or any(history.ending is None for history in histories):
        return [None] * len(claims)
    runs = SeededRuns()
    for history in histories:
        suffix = f", seed {history.config.seed}"
        runs.add(history.name.removesuffix(suffix), history)
    return [_judge(claim, runs) for claim in claims]


def _judge(claim: Claim, runs: Runs) -> Verdict | None:
    try:
        return claim.judge(runs)
    except (KeyError, IndexError):  # a run that the claim is about is not there, or has no points
        return None


def final_test(run: RunHistory) -> float:
    return run.evaluations[-1].test_accuracy


def final_train(run: RunHistory) -> float:
    return run.evaluations[-1].train_accuracy


def later_test(run: RunHistory) -> float:
    """Return the mean test accuracy of the second half: steadier than the last one."""
    _, values = run.curve(Curve.TEST_ACCURACY)
    return float(values[len(values) // 2 :].mean())


def vibration(run: RunHistory) -> float:
    """Return the mean change of the loss from one mini-batch to the next, second half."""
    _, losses = run.curve(Curve.BATCH_LOSS)
    return float(np.abs(np.diff(losses[len(losses) // 2 :])).mean())


def gap(run: RunHistory) -> float:
    return run.evaluations[-1].train_accuracy - run.evaluations[-1].test_accuracy


def test_at(run: RunHistory, step: int) -> float:
    found = run.value_at(Curve.TEST_ACCURACY, step)
    return float("nan") if found is None else found[1]


def first_above(run: RunHistory, threshold: float) -> float:
    """Return the first evaluated step with at least this test accuracy, infinity for none."""
    steps, values = run.curve(Curve.TEST_ACCURACY)
    above = np.flatnonzero(values >= threshold)
    return float(steps[above[0]]) if len(above) else np.inf


def unrest(run: RunHistory) -> float:
    """Return the mean change of the test accuracy from one evaluation to the next, second half."""
    _, values = run.curve(Curve.TEST_ACCURACY)
    return float(np.abs(np.diff(values[len(values) // 2 :])).mean())


def loss_around(run: RunHistory, first: int, last: int) -> float:
    """Return the mean loss of the mini-batches from one step to another."""
    steps, losses = run.curve(Curve.BATCH_LOSS)
    return float(losses[(steps >= first) & (steps <= last)].mean())


def step_text(step: float) -> str:
    if np.isinf(step):
        return QCoreApplication.translate("claims", "never")
    return f"{step:,.0f}"


def listed(runs: Runs, measure: Callable[[RunHistory], float], names: Sequence[str]) -> str:
    """Return the figure of each run with its name: "SGD .117, Adam .908"."""
    return ", ".join(f"{run_name(name)} {measure(runs[name]):.3f}" for name in names)


def compared_steps(runs: Runs, names: Sequence[str], threshold: float) -> str:
    """Return when the runs reached a test accuracy: "test 0.8 at step 300 against 360"."""
    template = QCoreApplication.translate("claims", "test {0} at step {1}")
    against = QCoreApplication.translate("claims", " against ")
    steps = against.join(step_text(first_above(runs[name], threshold)) for name in names)
    return template.format(f"{threshold:g}", steps)
