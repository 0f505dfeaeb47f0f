"""The thread that leads the workers of one search: it waits, opens, trains and closes by itself."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import final

from dlgui.session.search.running import Running
from dlgui.session.search.workers import SearchError, Workers
from dlgui.session.worker.thread import WorkerThread
from engine.search.judging import check_search
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.training.fields import ConfigError

STUCK_S = 2.0
"""Workers that were killed are gone long before."""
LONGEST_S = 30.0
"""So long is the search before waited for: one that looks for a cluster may take a while."""

Keep = Callable[[Outcome | None], None]
Opener = Callable[[], Keep]


@final
@dataclass(frozen=True)
class Broken:
    """The search could not go on: a sentence, and details of what nobody foresaw."""

    reason: str
    details: str = ""


@final
class Leader:
    """Trains what is granted to it; `news` is what it finds, for another thread to take.

    `open_keep` is called on the thread, and may raise ConfigError or OSError; what it returns gets
    every outcome before `news` does, and None when there is nothing more to come.
    """

    def __init__(
        self, results: Results, workers: Workers, open_keep: Opener, before: Leader | None
    ) -> None:
        self.news: SimpleQueue[Outcome | Broken] = SimpleQueue()
        self._results, self._workers, self._open_keep = results, workers, open_keep
        self._before = before
        self._keep: Keep = _forget
        self.running = Running(results, workers, self._found)
        self._thread = WorkerThread(self._run, "dlgui-search")
        self._ending = False

    def start(self) -> None:
        """Start the thread; it trains nothing before it is granted."""
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether the thread has not come to its end."""
        return self._thread.is_alive()

    def wait(self, seconds: float) -> None:
        """Wait for the thread's end, but no longer."""
        self._thread.join(seconds)

    def end(self) -> None:
        """Tell the thread to end its workers and itself, and return at once."""
        self._ending = True
        self.running.stop()

    def see_off(self, limit: float) -> None:
        """Wait so many seconds for the thread's end; workers that are not gone then are killed."""
        self._thread.join(limit)
        if self._thread.is_alive():
            self._workers.kill()
            self._thread.join(STUCK_S)

    def _run(self) -> None:
        """What the thread does; whatever breaks here has to reach the window as a message."""
        try:
            if (before := self._before) is not None:
                self._before = None
                before.wait(LONGEST_S)  # it may hold the file, and the cores
            self._lead()
        except (SearchError, ConfigError, OSError) as error:
            self.news.put(Broken(str(error)))
        except Exception as error:
            self.news.put(Broken(f"{type(error).__name__}: {error}", traceback.format_exc()))
        finally:
            self._keep(None)

    def _lead(self) -> None:
        if not self._ending:
            check_search(self._results.search)
        if not self._ending:
            self._keep = self._open_keep()
            self.running.run(until_ended=False)

    def _found(self, outcome: Outcome) -> None:
        self._keep(outcome)
        self.news.put(outcome)


def _forget(_outcome: Outcome | None) -> None:
    """What is found is kept nowhere but in the window."""
