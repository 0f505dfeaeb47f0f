"""What a worker of a search does with a job; it knows nothing of windows, files or other trials."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, final

from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.session.worker.lockstep import Lockstep
from engine.data.errors import DataError
from engine.search.judging import Job, train_job
from engine.search.outcome import Outcome
from engine.training.fields import ConfigError
from engine.training.trainer import Trainer

AT_ONCE = 10
"""Updates between two looks at whether to stop: a few milliseconds, of large networks seconds."""


class StopFlag(Protocol):
    """What tells a worker to leave off, from another thread or process."""

    def is_set(self) -> bool:
        """Whether to leave off."""


class StoppedError(Exception):
    """A trial was left off because nobody wants it any more."""


@final
@dataclass(frozen=True)
class Unfit:
    """What a trial cannot be trained for: its errors do not travel between processes."""

    reason: str


_stop: list[StopFlag] = []


def obey(stop: StopFlag) -> None:
    """Leave off trials of this process as soon as `stop` is set."""
    _stop[:] = [stop]


def train_trial(job: Job) -> Outcome | Unfit:
    """Train a job to its end, or say why it cannot be trained."""
    use_one_blas_thread()
    try:
        return train_job(job, _advance)
    except (ConfigError, DataError) as error:
        return Unfit(str(error))


def _advance(trainer: Trainer) -> Callable[[int], bool]:
    runs = Lockstep([trainer])

    def more(updates: int) -> bool:
        while updates > 0 and not runs.ended:
            if any(stop.is_set() for stop in _stop):
                raise StoppedError
            runs.advance(min(updates, AT_ONCE))
            updates -= AT_ONCE
        return not runs.ended

    return more
