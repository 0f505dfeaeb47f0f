"""Turns what the worker reports into the histories of the runs, with their marked steps."""

from collections.abc import Callable
from typing import final

from dlgui.session.changes import ChangeMarks
from dlgui.session.history import Mark, MarkKind, RunHistory
from dlgui.session.worker.mailbox import Changed, Prepared, Recorded
from dlgui.words.labels import best_step_text, diverged_text
from engine.training.records import Change
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

    def begin(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> None:
        """Start empty histories, one for each run of the study, unless it was recorded before."""
        named = zip(study.configs, study.variants, strict=True)
        empty = (RunHistory(config, variant.name) for config, variant in named)
        self.histories = recorded or tuple(empty)
        self._marks.forget()

    def take(self, message: Prepared | Recorded | Changed, now: float) -> None:
        """Write down one report, which arrived at `now` (seconds)."""
        match message:
            case Recorded(run, record, seconds):
                self.histories[run].seconds += seconds
                self.histories[run].add_record(record)
                if record.ending is not None:
                    _mark_ending(self.histories[run])
            case Changed(run, change):
                self._marks.add(self.histories[run], change, now)
            case Prepared(evaluations):
                for history, evaluation in zip(self.histories, evaluations, strict=True):
                    history.add_evaluation(evaluation)


def _mark_ending(history: RunHistory) -> None:
    """Mark where a run broke, or the step whose weights early stopping put back."""
    if history.divergence is not None:
        step = history.divergence.step
        history.add_mark(Mark(step, diverged_text(), MarkKind.DIVERGENCE))
    elif history.best_step is not None:
        text = best_step_text(history.best_step)
        history.add_mark(Mark(history.best_step, text, MarkKind.BEST))
