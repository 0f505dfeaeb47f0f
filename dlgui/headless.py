"""Training without a window: a study from start to end, and its curves as JSON and CSV."""

import csv
import io
import json
from collections.abc import Callable
from math import isfinite
from typing import Any

from dlgui.run.history import Curve, RunHistory
from engine.training.build import build_trainers
from engine.training.records import Ending
from engine.training.settings import to_mapping
from engine.training.study import Study

REPORTED = (Curve.TRAIN_LOSS, Curve.TEST_LOSS, Curve.TRAIN_ACCURACY, Curve.TEST_ACCURACY)


def run_study(study: Study, on_step: Callable[[list[RunHistory]], None]) -> list[RunHistory]:
    """Train every run of the study to its end, in lockstep; `on_step` is called after each step.

    Raises ConfigError or DataError before anything is trained. A KeyboardInterrupt ends the
    training, not the program: what was recorded until then is returned.
    """
    trainers = build_trainers(study)
    named = zip(study.configs, study.variants, strict=True)
    histories = [RunHistory(config, variant.name) for config, variant in named]
    for history, trainer in zip(histories, trainers, strict=True):
        history.add_evaluation(trainer.evaluate())
    try:
        running = {i: trainer.steps() for i, trainer in enumerate(trainers)}
        while running:
            for i, steps in list(running.items()):
                histories[i].add_record(next(steps))
                if histories[i].ending is not None:
                    del running[i]
            on_step(histories)
    except KeyboardInterrupt:
        return histories
    return histories


def study_as_json(study: Study, histories: list[RunHistory]) -> str:
    """Return the curves and final figures; a figure that is no number is written as null."""
    runs = [_run_as_dict(history) for history in histories]
    tree = {"preset": study.id, "seed": study.base.seed, "runs": runs}
    return json.dumps(_finite(tree), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def study_as_csv(histories: list[RunHistory]) -> str:
    """Return one line an evaluation: run, step and the four figures."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["run", "step", *REPORTED])
    for history in histories:
        for e in history.evaluations:
            figures = [getattr(e, curve.value) for curve in REPORTED]
            writer.writerow([history.name, e.step, *("" if f != f else f for f in figures)])
    return text.getvalue()


def _run_as_dict(history: RunHistory) -> dict[str, Any]:
    curves = {
        curve.value: [getattr(e, curve.value) for e in history.evaluations] for curve in REPORTED
    }
    return {
        "name": history.name,
        "config": to_mapping(history.config),
        "steps": [e.step for e in history.evaluations],
        **curves,
        "final": _final(history),
        "events": _events(history),
    }


def _final(history: RunHistory) -> dict[str, Any]:
    """The figures that the run ends with: of the best step if early stopping put it back."""
    kept = history.best_step
    evaluations = [e for e in history.evaluations if kept is None or e.step == kept]
    last = evaluations[-1]
    figures = {curve.value: getattr(last, curve.value) for curve in REPORTED}
    gap = last.train_accuracy - last.test_accuracy
    ending = history.ending or "cancelled"
    return {"step": last.step, **figures, "gap": gap, "ending": ending}


def _events(history: RunHistory) -> list[dict[str, Any]]:
    events: list[dict[str, Any]] = []
    if (broken := history.divergence) is not None:
        event = {"kind": Ending.DIVERGED, "step": broken.step, "fault": broken.fault}
        events.append(event | {"layer": broken.layer, "quantity": broken.quantity, "lr": broken.lr})
    if history.ending is Ending.STOPPED_EARLY:
        event = {"kind": Ending.STOPPED_EARLY, "step": history.step}
        events.append(event | {"best_step": history.best_step})
    return events


def _finite(tree: Any) -> Any:
    """Return the tree with None for every number that is not finite."""
    if isinstance(tree, dict):
        return {name: _finite(value) for name, value in tree.items()}
    if isinstance(tree, list):
        return [_finite(value) for value in tree]
    return None if isinstance(tree, float) and not isfinite(tree) else tree
