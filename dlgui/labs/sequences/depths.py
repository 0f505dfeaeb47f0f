"""How deep the trees of a run are, and how many of each depth are right."""

from __future__ import annotations

import numpy as np

from dlgui.labs.sequences.desk import SeenRun
from dlgui.session.history import Points
from engine.data.names import SequenceTask
from engine.models.sequence_model import DEEPEST


def by_depth(run: SeenRun) -> tuple[Points, Points]:
    """Return the depths that were tested, and the share that was right last."""
    if not run.history.evaluations:
        return np.empty(0), np.empty(0)
    last = run.history.evaluations[-1]
    shares = {d: last.figure(f"accuracy_depth_{d}") for d in range(1, DEEPEST + 1)}
    known = {d: share for d, share in shares.items() if share is not None}
    return np.array(list(known), np.float64), np.array(list(known.values()), np.float64)


def learnt_depth(run: SeenRun) -> int:
    """How deep the expressions are that a run learns from; 0 where that is not known."""
    settings = run.history.config.sequence
    nested = (SequenceTask.LOGIC, SequenceTask.ARITHMETIC)
    return settings.depth if settings.task in nested else 0
