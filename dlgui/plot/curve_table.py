"""Several curves as one table: a row for each step at which any of them has a value."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dlgui.plot.drawing import Table
from dlgui.plot.step_unit import StepUnit

Floats = NDArray[np.float64]


def curve_table(unit: StepUnit, curves: Sequence[tuple[str, Floats, Floats]]) -> Table:
    """Return the steps in rising order, and for each curve its values or gaps at these steps."""
    steps = np.unique(np.concatenate([x for _, x, _ in curves])) if curves else np.empty(0)
    counted = unit.counted(steps).tolist()
    columns: list[list[object]] = [[int(s) if s == int(s) else float(s) for s in counted]]
    for _, x, y in curves:
        column: list[object] = [""] * len(steps)
        for place, value in zip(np.searchsorted(steps, x).tolist(), y.tolist(), strict=True):
            column[place] = "" if value != value else value
        columns.append(column)
    names = (unit.title, *(name for name, _, _ in curves))
    return Table(names, list(zip(*columns, strict=True)))
