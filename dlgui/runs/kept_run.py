"""A run that is kept: what it is called and where it comes from, beside what it recorded.

`RunAbout` and `RunPart` are frozen, so that another thread may write them to a file.
"""

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from typing import final

from dlgui.session.history import Curve, Mark, Points, RunHistory
from dlgui.words.looks import RUNS
from dlgui.words.plain_line import one_line
from dlgui.words.preset_texts import kept_title
from dlgui.words.run_names import kept_name
from engine.training.config import RunConfig
from engine.training.records import Change, Divergence, Ending, Evaluation


@final
@dataclass(frozen=True)
class RunAbout:
    """What is known of a run beside its record. `made` is in seconds since 1970.

    `course` is that of a path over a surface (see `session.race_runs`), empty for a network.
    `series` is the number of its look: colour, dash and marker (see `words.looks`); runs of one
    study have the same `group`.
    """

    id: str
    name: str
    config: RunConfig
    lab: str = ""
    preset: str = ""
    title: str = ""
    made: float = 0.0
    series: int = RUNS
    pinned: bool = False
    group: str = ""
    course: str = ""

    def __post_init__(self) -> None:
        """Have a name that can stand in a line, wherever it comes from."""
        object.__setattr__(self, "name", one_line(self.name) or "run")
        object.__setattr__(self, "title", one_line(self.title))


@final
@dataclass(frozen=True)
class RunPlace:
    """How much of a run has been written down: counts, and what may change as a whole."""

    points: int = 0
    evaluations: int = 0
    changes: int = 0
    marks: tuple[Mark, ...] = ()
    step: int = 0
    ending: Ending | None = None


@final
@dataclass(frozen=True)
class RunPart:
    """What a run has recorded since a place. `marks` is None if they are as they were."""

    steps: Points
    losses: Points
    accuracies: Points
    evaluations: Sequence[Evaluation]
    changes: Sequence[Change]
    marks: Sequence[Mark] | None
    step: int
    ending: Ending | None
    divergence: Divergence | None
    best_step: int | None
    seconds: float
    batch_test_accuracy: float | None = None


@final
@dataclass(eq=False)
class KeptRun:
    """A run in the list. `about` is replaced by whoever keeps the list; the history is read."""

    about: RunAbout
    history: RunHistory
    place: RunPlace = field(default_factory=RunPlace)
    _ghost: RunHistory | None = None
    _settings: tuple[int, RunConfig] | None = None

    def rename(self, name: str) -> None:
        """Call the run otherwise."""
        self.about = replace(self.about, name=name)

    def retitle(self, title: str) -> None:
        """Call what the run is a part of otherwise."""
        self.about = replace(self.about, title=title)

    def pin(self, pinned: bool) -> None:
        """Show the run behind the others, or no longer."""
        self.about = replace(self.about, pinned=pinned)

    @property
    def name(self) -> str:
        """What people read: a name that comes from a preset in the language that is spoken now."""
        return kept_name(self.about.name)

    @property
    def title(self) -> str:
        """What people read of the study; empty if it has no title."""
        return kept_title(self.about.preset, self.about.title)

    @property
    def ghost(self) -> RunHistory:
        """The history under the name of the list: the same object until either changes."""
        name, ghost = self.name, self._ghost
        if ghost is None or (ghost.name, ghost.revision) != (name, self.history.revision):
            self._ghost = ghost = copy(self.history)
            ghost.name = name
        return ghost

    def settings(self) -> RunConfig:
        """The settings that the run has now, or ended with."""
        changes = len(self.history.changes)
        if self._settings is None or self._settings[0] != changes:
            self._settings = (changes, self.history.running_config)
        return self._settings[1]


def place_of(history: RunHistory) -> RunPlace:
    """Return where a history stands now."""
    return RunPlace(
        len(history.curve(Curve.BATCH_LOSS)[0]),
        len(history.evaluations),
        len(history.changes),
        tuple(history.marks),
        history.step,
        history.ending,
    )


def part_since(history: RunHistory, place: RunPlace) -> RunPart:
    """Return what was recorded since `place`; arrays are views that nobody writes to any more."""
    steps, losses = history.curve(Curve.BATCH_LOSS)
    _, accuracies = history.curve(Curve.BATCH_ACCURACY)
    marks = tuple(history.marks)
    return RunPart(
        steps[place.points :],
        losses[place.points :],
        accuracies[place.points :],
        tuple(history.evaluations[place.evaluations :]),
        tuple(history.changes[place.changes :]),
        marks if marks != place.marks else None,
        history.step,
        history.ending,
        history.divergence,
        history.best_step,
        history.seconds,
        history.batch_test_accuracy,
    )


def whole(history: RunHistory) -> RunPart:
    """Return all that was recorded."""
    return part_since(history, RunPlace())


def add_part(history: RunHistory, part: RunPart) -> None:
    """Write a part to the end of a history that is being read back."""
    history.add_batches(part.steps, part.losses, part.accuracies)
    history.add_evaluations(part.evaluations)
    for change in part.changes:
        history.add_change(change)
    if part.marks is not None:
        history.marks[:] = part.marks
    history.step, history.ending = part.step, part.ending
    history.divergence, history.best_step = part.divergence, part.best_step
    history.seconds, history.batch_test_accuracy = part.seconds, part.batch_test_accuracy
