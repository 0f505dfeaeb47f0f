"""What the window tells the worker; read between two updates, in the order of sending."""

from dataclasses import dataclass
from typing import Any, final

from dlgui.session.worker.goal import NO_GOAL, Goal
from engine.training.probes import AnyProbe


@final
@dataclass(frozen=True, slots=True)
class Advance:
    """Make this many updates more; `math.inf` means until told otherwise, or until an evaluation
    meets the goal. With `look` the runs are measured where they come to rest, if they are not
    there anyway.
    """

    steps: float
    look: bool = False
    goal: Goal = NO_GOAL


@final
@dataclass(frozen=True, slots=True)
class Pause:
    """Make no more updates; with `look` measure the runs where they have come to rest."""

    look: bool = False


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
