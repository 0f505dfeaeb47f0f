"""What an x axis over steps counts in: steps, or epochs of so many steps each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication

from dlgui.plot.view import Ranges

Numbers = NDArray[np.float64] | NDArray[np.int64]


@final
@dataclass(frozen=True)
class StepUnit:
    """The name of an axis, and how many steps there are in one of what it counts."""

    title: str
    steps: int = 1

    def text(self, step: float) -> str:
        """Return a step as people read it: 1,000, or 3.25 for an epoch and its part."""
        return f"{step / self.steps:,.{0 if self.steps == 1 else 2}f}"

    def counted(self, steps: Numbers) -> Numbers:
        """Return steps in this unit."""
        return steps if self.steps == 1 else np.asarray(steps / self.steps)

    def seen(self, ranges: Ranges) -> Ranges:
        """Return what is seen, with its first and last step in this unit."""
        return ranges._replace(x0=ranges.x0 / self.steps, x1=ranges.x1 / self.steps)


def unit_of(title: str, steps_per_epoch: int | None, *, in_epochs: bool) -> StepUnit:
    """Return epochs if they are wanted and it is known how long they are, else steps."""
    if in_epochs and steps_per_epoch is not None:
        return StepUnit(QCoreApplication.translate("Plot", "epoch"), steps_per_epoch)
    return StepUnit(title)
