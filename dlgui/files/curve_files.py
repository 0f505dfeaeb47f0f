"""Curves and final figures of runs as the text of a file: JSON and CSV."""

import csv
import io
import json
from math import isfinite
from typing import Any

from dlgui.session.history import Curve, RunHistory
from dlgui.words.cells import cell
from engine.training.records import Ending, Evaluation
from engine.training.settings import to_mapping
from engine.training.study import Study

UNFINISHED = "unfinished"
"""The ending of a run that has none: stopped with Ctrl+C, or written while it goes on or rests."""

REPORTED = (Curve.TRAIN_LOSS, Curve.TEST_LOSS, Curve.TRAIN_ACCURACY, Curve.TEST_ACCURACY)
VALIDATED = (Curve.VALIDATION_LOSS, Curve.VALIDATION_ACCURACY)


def study_as_json(study: Study, histories: list[RunHistory]) -> str:
    """Return the curves and final figures; a figure that is no number is written as null."""
    runs = [_run_as_dict(history) for history in histories]
    tree = {"preset": study.id, "seed": study.base.seed, "runs": runs}
    return json.dumps(_finite(tree), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def study_as_csv(histories: list[RunHistory]) -> str:
    """Return one line an evaluation: run, step and the figures, of validation too if there are."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    judged = any(len(history.curve(VALIDATED[0])[0]) for history in histories)
    columns = [*REPORTED, *(VALIDATED if judged else ()), *_own_curves(histories)]
    writer.writerow(["run", "step", *columns])
    for history in histories:
        for e in history.evaluations:
            figures = [e.figure(curve.value) for curve in columns]
            shown = ("" if f is None or f != f else f for f in figures)
            writer.writerow([cell(history.name), e.step, *shown])
    return text.getvalue()


def _own_curves(histories: list[RunHistory]) -> tuple[Curve, ...]:
    """The curves that only some models have, as far as one of these runs has them."""
    named = {name for h in histories for e in h.evaluations[:1] for name, _ in e.more}
    return tuple(curve for curve in Curve if curve in named)


def losses_as_csv(histories: list[RunHistory]) -> str:
    """Return one line an update: run, step, loss and accuracy of its mini-batch."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["run", "step", Curve.BATCH_LOSS, Curve.BATCH_ACCURACY])
    for history in histories:
        steps, losses = history.curve(Curve.BATCH_LOSS)
        columns = steps.astype(int).tolist(), losses.tolist()
        accuracies = history.curve(Curve.BATCH_ACCURACY)[1].tolist()
        name = cell(history.name)
        writer.writerows((name, *row) for row in zip(*columns, accuracies, strict=True))
    return text.getvalue()


def _run_as_dict(history: RunHistory) -> dict[str, Any]:
    reported = (*REPORTED, *_own_curves([history]))
    curves = {c.value: [e.figure(c.value) for e in history.evaluations] for c in reported}
    return {
        "name": history.name,
        "config": to_mapping(history.config),
        "steps": [e.step for e in history.evaluations],
        **curves,
        "final": _final(history),
        "events": _events(history),
    }


def final_evaluation(history: RunHistory) -> Evaluation:
    """Return the figures that a run ends with: of the best step if early stopping put it back."""
    kept = history.best_step
    return [e for e in history.evaluations if kept is None or e.step == kept][-1]


def _final(history: RunHistory) -> dict[str, Any]:
    last = final_evaluation(history)
    reported = (*REPORTED, *_own_curves([history]))
    figures = {curve.value: last.figure(curve.value) for curve in reported}
    gap = last.train_accuracy - last.test_accuracy
    ending = history.ending or UNFINISHED
    found = {"step": last.step, **figures, "gap": gap, "ending": ending}
    own = history.batch_test_accuracy
    return found if own is None else found | {"batch_test_accuracy": own}


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
