"""Turns what the worker reports into the histories of the runs, with their marked steps."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from typing import Any, final

from dlgui.session.changes import ChangeMarks
from dlgui.session.history import Mark, MarkKind, RunHistory
from dlgui.session.worker.mailbox import Changed, Looked, Message, Prepared, Recorded
from dlgui.words.labels import best_step_text, diverged_text
from engine.training.records import Change, Ending, StepRecord
from engine.training.study import Study


@final
class Recorder:
    """The only writer of the histories; `change_text` says in words what was changed."""

    def __init__(self, change_text: Callable[[Change], str]) -> None:
        self.histories: tuple[RunHistory, ...] = ()
        self._marks = ChangeMarks(change_text)

    @property
    def step(self) -> int:
        """The number of updates recorded."""
        return max((history.step for history in self.histories), default=0)

    @property
    def total_steps(self) -> int:
        """The length of the longest run."""
        return max((h.config.training.steps for h in self.histories), default=0)

    @property
    def marked_steps(self) -> list[tuple[int, str]]:
        """The marked steps of the first run, with what happened there."""
        return [(mark.step, mark.text) for h in self.histories[:1] for mark in h.marks]

    @property
    def endings(self) -> list[Ending | None]:
        """How each run ended; None for one that has not."""
        return [history.ending for history in self.histories]

    def begin(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> None:
        """Start empty histories, one for each run of the study, unless it was recorded before."""
        named = zip(study.configs, study.variants, strict=True)
        empty = (RunHistory(config, variant.name) for config, variant in named)
        self.histories = recorded or tuple(empty)
        self._marks.forget()

    def take(self, messages: Iterable[Message], now: float) -> None:
        """Write down what was reported and arrived at `now` (seconds)."""
        for message in in_portions(messages):
            self._take(message, now)

    def _take(self, message: Message, now: float) -> None:
        match message:
            case Recorded(run, records, seconds):
                self.histories[run].add_records(records, seconds)
                if records[-1].ending is not None:
                    _mark_ending(self.histories[run])
            case Looked(evaluations):
                for run, evaluation in evaluations:
                    self.histories[run].add_look(evaluation)
            case Changed(run, change):
                self._marks.add(self.histories[run], change, now)
            case Prepared(evaluations):
                for history, evaluation in zip(self.histories, evaluations, strict=True):
                    history.add_evaluation(evaluation)


def in_portions(messages: Iterable[Message]) -> Iterator[Message]:
    """Put together what each run has recorded between two messages of another kind.

    Many updates at once are written down in little more time than one.
    """
    for are_records, group in groupby(messages, lambda message: isinstance(message, Recorded)):
        found = list(group)
        yield from _portions(found) if are_records else found


def _portions(messages: Iterable[Any]) -> Iterator[Recorded]:
    records = defaultdict[int, list[StepRecord]](list)
    seconds = defaultdict[int, float](float)
    for message in messages:
        records[message.run] += message.records
        seconds[message.run] += message.seconds
    for run, made in records.items():
        yield Recorded(run, made, seconds[run])


def _mark_ending(history: RunHistory) -> None:
    """Mark where a run broke, or the step whose weights early stopping put back."""
    if history.divergence is not None:
        step = history.divergence.step
        history.add_mark(Mark(step, diverged_text(), MarkKind.DIVERGENCE))
    elif history.best_step is not None:
        text = best_step_text(history.best_step)
        history.add_mark(Mark(history.best_step, text, MarkKind.BEST))
