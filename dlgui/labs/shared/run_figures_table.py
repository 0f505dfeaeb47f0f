"""The figures of a run beside those of the others: final, best, when it reached a threshold."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import final

import numpy as np

from dlgui.runs.compared import Group
from dlgui.session.history import Curve, Points, RunHistory


@final
@dataclass(frozen=True)
class RunFigures:
    """The figures of a group at its last evaluation; with several seeds, their means.

    None stands for what there is not: no evaluation yet, a threshold that some seed did not reach.
    The seconds are nan where one looks back: they are known of the whole run only.
    """

    final_test: float | None = None
    best_test: float | None = None
    best_step: int | None = None
    final_train: float | None = None
    final_gap: float | None = None
    final_loss: float | None = None
    reached_at: int | None = None
    seconds: float = 0.0
    diverged: bool = False
    spread: float | None = None


def run_figures(group: Group, threshold: float, step: int | None = None) -> RunFigures:
    """Return the figures of a group as they were at a step, None for the newest."""
    group = replace(group, runs=tuple(run.until(step) for run in group.runs))
    seconds = sum(run.seconds for run in group.runs)
    broken = any(run.divergence is not None for run in group.runs)
    finals = [_last(run, Curve.TEST_ACCURACY) for run in group.runs]
    known = [value for value in finals if value is not None]
    if not known or len(known) < len(group.runs):
        return RunFigures(seconds=seconds, diverged=broken)
    steps, values, _ = group.curve(Curve.TEST_ACCURACY)
    best = int(np.argmax(values))
    return RunFigures(
        final_test=float(np.mean(known)),
        best_test=float(values[best]),
        best_step=int(steps[best]),
        final_train=_mean([_last(run, Curve.TRAIN_ACCURACY) for run in group.runs]),
        final_gap=_mean([_last(run, Curve.GAP) for run in group.runs]),
        final_loss=_mean([_last(run, Curve.TRAIN_LOSS) for run in group.runs]),
        reached_at=_mean_step([first_at(run, threshold) for run in group.runs]),
        seconds=seconds,
        diverged=broken,
        spread=float(np.std(known)) if len(known) > 1 else None,
    )


def first_at(run: RunHistory, threshold: float, curve: Curve = Curve.TEST_ACCURACY) -> int | None:
    """Return the first evaluated step at which a curve is at or above the threshold."""
    steps, values = run.curve(curve)
    above = np.flatnonzero(values >= threshold)
    return int(steps[above[0]]) if len(above) else None


def _last(run: RunHistory, curve: Curve) -> float | None:
    points: Points = run.curve(curve)[1]
    return float(points[-1]) if len(points) else None


def _mean(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return float(np.mean(known)) if known else None


def _mean_step(steps: list[int | None]) -> int | None:
    known = [step for step in steps if step is not None]
    return round(float(np.mean(known))) if len(known) == len(steps) else None
