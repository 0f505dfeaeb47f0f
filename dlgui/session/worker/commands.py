"""What the window tells the worker; read between two updates, in the order of sending."""

from dataclasses import dataclass
from typing import Any, final

from engine.training.probes import AnyProbe


@final
@dataclass(frozen=True, slots=True)
class Advance:
    """Make this many updates more; `math.inf` means until told otherwise."""

    steps: float


@final
@dataclass(frozen=True, slots=True)
class Pause:
    """Make no more updates."""


@final
@dataclass(frozen=True, slots=True)
class Apply:
    """Change a live setting from the next update on, in one run, or (None) in every run."""

    field: str
    value: Any
    run: int | None = None


@final
@dataclass(frozen=True, slots=True)
class Watch:
    """Take snapshots of what these probes ask for, as soon as the last ones were looked at.

    With `once` a single one is taken while the run goes on, and none when it rests.
    """

    probes: frozenset[AnyProbe]
    once: bool = False


@final
@dataclass(frozen=True, slots=True)
class Stop:
    """End the worker."""


Command = Advance | Pause | Apply | Watch | Stop
