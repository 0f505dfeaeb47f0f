"""Runs a search: hands out what is due, takes in what comes back, and repeats what was lost."""

from collections.abc import Callable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future
from concurrent.futures import wait as wait_for
from math import inf
from threading import Event, Lock
from typing import final

from dlgui.session.search.trial import StoppedError, Unfit, train_trial
from dlgui.session.search.workers import SearchError, Workers
from engine.search.judging import job_of
from engine.search.outcome import Outcome
from engine.search.results import Results, Task
from engine.training.fields import ConfigError

BEAT_S = 0.1
"""So often is it looked whether to go on, and `beat` called."""
MOST_BREAKS = 3
"""So often may the workers end, without a single trial between, before the search gives up."""


@final
class Running:
    """One search on its way; `run` blocks, the other methods are for any thread.

    `found` is called with every outcome and `beat` ten times a second, on the thread of `run`.
    """

    def __init__(
        self,
        results: Results,
        workers: Workers,
        found: Callable[[Outcome], None],
        beat: Callable[[], None] = lambda: None,
    ) -> None:
        self._results, self._workers = results, workers
        self._found, self._beat = found, beat
        self._budget: float = 0
        self._stopping = self._resting = False
        self._wake, self._lock = Event(), Lock()
        self._executor: Executor | None = None
        self._waiting: dict[Future[Outcome | Unfit], Task] = {}
        self._claimed = 0
        self._breaks = 0
        self._due: Iterator[Task] = iter(())

    def grant(self, trials: float = inf) -> None:
        """Let so many trials more be trained."""
        with self._lock:
            self._budget += trials
            self._resting = False
            self._wake.set()

    def grant_until(self, outcomes: float) -> None:
        """Let as many trials be trained as are needed for so many outcomes in all.

        What was granted before is taken back; what is being trained counts.
        """
        with self._lock:
            on_the_way = len(self._results) + len(self._waiting) + self._claimed
            self._budget = max(0, outcomes - on_the_way)
            self._resting = False
            self._wake.set()

    @property
    def is_resting(self) -> bool:
        """Whether all that was granted is done, and told of."""
        return self._resting

    def pause(self) -> None:
        """Begin no trial more; those that are being trained are finished."""
        with self._lock:
            self._budget = 0

    def stop(self) -> None:
        """Have `run` return soon; what is being trained is lost."""
        self._stopping = True
        self._wake.set()

    def run(self, *, until_ended: bool = True) -> None:
        """Train what is due, as far as it is granted, until all is done or `stop` is called.

        Unless `until_ended`, it waits for what else may be granted. Raises SearchError when workers
        end again and again, and ConfigError for a trial that cannot be trained.
        """
        try:
            while not (self._stopping or (until_ended and self._results.ended)):
                try:
                    self._turn()
                except (SearchError, ConfigError):
                    raise
                except BaseException as error:  # CancelledError is no Exception
                    if not self._workers.is_break(error):
                        raise
                    self._mend(error)
        finally:
            self._workers.close()

    def _turn(self) -> None:
        self._hand_out()
        self._beat()
        if not self._waiting:
            self._rest()
            return
        done, _ = wait_for(self._waiting, BEAT_S, FIRST_COMPLETED)
        for future in done:
            self._take(future)

    def _rest(self) -> None:
        """Sleep until more is granted; what was granted just now is not slept through."""
        with self._lock:
            self._resting = not self._wake.is_set()
        self._wake.wait()
        self._wake.clear()

    def _hand_out(self) -> None:
        """One trial more than there are workers, so that none has to wait for its next."""
        while len(self._waiting) <= self._workers.count and self._claim():
            if (task := self._next()) is None:
                self._claimed = 0
                return
            self._executor = self._executor or self._workers.open()
            job = job_of(self._results.search, task)
            future = self._executor.submit(train_trial, job)
            with self._lock:
                self._waiting[future] = task
                self._claimed = 0

    def _claim(self) -> bool:
        """Take one trial from what is granted; nobody can take it back then."""
        with self._lock:
            if self._budget < 1:
                return False
            self._budget -= 1
            self._claimed = 1
            return True

    def _next(self) -> Task | None:
        """The next task that nobody has; what came back may have made more of them due."""
        held = set(self._waiting.values())
        for _ in range(2):
            for task in self._due:
                if task not in held and not self._results.has(task):
                    return task
            self._due = self._results.due()
        return None

    def _take(self, future: Future[Outcome | Unfit]) -> None:
        try:
            outcome = future.result()
        except StoppedError:
            with self._lock:
                del self._waiting[future]
            return
        with self._lock:
            del self._waiting[future]
            is_new = not isinstance(outcome, Unfit) and self._results.add(outcome)
        if isinstance(outcome, Unfit):
            raise ConfigError("", outcome.reason)
        self._breaks = 0
        if is_new:
            self._found(outcome)

    def _mend(self, error: BaseException) -> None:
        """What was being trained is due again, with new workers."""
        self._workers.close()
        self._executor = None
        with self._lock:
            self._budget += len(self._waiting) + self._claimed
            self._claimed = 0
            self._waiting.clear()
        self._due = self._results.due()
        self._breaks += 1
        if self._breaks >= MOST_BREAKS:
            raise SearchError(self._workers.fault(error)) from error
