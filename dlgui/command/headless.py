"""Training without a window: a study from start to end."""

from collections.abc import Callable, Sequence
from math import inf
from time import sleep

from dlgui.session.history import RunHistory
from dlgui.session.study.shares import shares
from dlgui.session.study.worker import StudyWorker
from dlgui.session.worker.commands import Advance
from dlgui.session.worker.lockstep import Lockstep
from dlgui.session.worker.mailbox import Failed, Idle, Mailbox, Prepared, Recorded
from engine.training.build import build_trainers
from engine.training.fields import ConfigError
from engine.training.study import Study

OnStep = Callable[[list[RunHistory]], None]
POLL_S = 0.02


def run_study(study: Study, on_step: OnStep) -> list[RunHistory]:
    """Train every run of the study to its end, in lockstep; `on_step` is called now and then.

    The runs are spread over all cores where that is worth while; what they record is the same.
    Raises ConfigError or DataError before anything is trained. A KeyboardInterrupt ends the
    training, not the program: what was recorded until then is returned.
    """
    named = zip(study.configs, study.variants, strict=True)
    histories = [RunHistory(config, variant.name) for config, variant in named]
    parts = shares(study)
    if len(parts) > 1:
        _run_in_processes(study, parts, histories, on_step)
    else:
        _run_here(study, histories, on_step)
    return histories


def _run_here(study: Study, histories: list[RunHistory], on_step: OnStep) -> None:
    """One run, or runs so short that they are over before a process has started."""
    runs = Lockstep(build_trainers(study))
    for history, evaluation in zip(histories, runs.evaluate(), strict=True):
        history.add_evaluation(evaluation)
    try:
        while not runs.ended:
            for made in runs.advance():
                histories[made.run].add_records(made.records, made.seconds)
            on_step(histories)
    except KeyboardInterrupt:
        return


def _run_in_processes(
    study: Study, parts: Sequence[tuple[int, ...]], histories: list[RunHistory], on_step: OnStep
) -> None:
    """As the window does it, but nobody draws."""
    mailbox = Mailbox()
    worker = StudyWorker(study, parts, mailbox)
    worker.start()
    try:
        worker.send(Advance(inf))
        while not _take_all(mailbox, histories):
            on_step(histories)
            sleep(POLL_S)
        on_step(histories)
    except KeyboardInterrupt:
        return
    finally:
        worker.stop()


def _take_all(mailbox: Mailbox, histories: list[RunHistory]) -> bool:
    """Write down what has arrived; True when all runs have ended."""
    for message in mailbox.drain():
        match message:
            case Recorded(run, records, seconds):
                histories[run].add_records(records, seconds)
            case Prepared(evaluations):
                for history, evaluation in zip(histories, evaluations, strict=True):
                    history.add_evaluation(evaluation)
            case Failed(reason, details):
                raise ConfigError("", reason) if not details else RuntimeError(reason)
            case Idle(ended=True):
                return True
    return False
