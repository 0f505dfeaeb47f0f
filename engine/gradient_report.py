"""What a gradient check found: for each parameter, where formula and trying disagree most."""

from dataclasses import dataclass
from typing import final

import numpy as np


@final
@dataclass(frozen=True, slots=True)
class ParameterCheck:
    """The entry of one parameter where `backward` and central differences disagree most."""

    name: str
    shape: tuple[int, ...]
    checked: int
    index: tuple[int, ...]
    analytic: float
    numeric: float
    error: float


@final
@dataclass(frozen=True, slots=True)
class GradientReport:
    """The result of a gradient check, parameter by parameter."""

    parameters: tuple[ParameterCheck, ...]

    @property
    def largest_error(self) -> float:
        """The largest relative error of all; nan if one is nan, 0 if there are no parameters."""
        return float(np.max([check.error for check in self.parameters], initial=0))

    def passed(self, tolerance: float = 1e-5) -> bool:
        """Whether no relative error exceeds `tolerance` (a nan does not pass)."""
        return self.largest_error <= tolerance

    def text(self) -> str:
        """The report as a table for people."""
        head = (
            f"{'parameter':<20}{'shape':>12}{'checked':>9}"
            f"{'backward':>14}{'numerical':>14}{'error':>11}"
        )
        lines = [_line(check) for check in self.parameters]
        return "\n".join([head, *lines, f"largest relative error: {self.largest_error:.1e}"])


def _line(check: ParameterCheck) -> str:
    shape = " x ".join(map(str, check.shape))
    return (
        f"{check.name:<20}{shape:>12}{check.checked:>9}"
        f"{check.analytic:>14.6e}{check.numeric:>14.6e}{check.error:>11.1e}"
    )
