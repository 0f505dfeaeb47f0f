"""A search on a thread of its own: it leads the workers, and lays what they find on a desk."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import final

from dlgui.session.search.running import Running
from dlgui.session.search.workers import SearchError, Workers
from dlgui.session.worker.thread import WorkerThread
from engine.search.outcome import Outcome
from engine.search.results import Results
from engine.training.fields import ConfigError

STUCK_S = 5.0
"""Workers that do not end are killed long before."""

Keep = Callable[[Outcome | None], None]


@final
@dataclass(frozen=True)
class Broken:
    """The search could not go on: a sentence, and details of what nobody foresaw."""

    reason: str
    details: str = ""


@final
class Desk:
    """One thread at a time; the window takes from the desk when it likes.

    `keep` is called on the thread with every outcome before it lies there, and with None when
    there is nothing more to come.
    """

    def __init__(self) -> None:
        self._news: SimpleQueue[Outcome | Broken] = SimpleQueue()
        self._running: Running | None = None
        self._thread: WorkerThread | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a thread that leads workers."""
        return self._thread is not None and self._thread.is_alive()

    @property
    def is_resting(self) -> bool:
        """Whether all that was granted is done, and lies on the desk."""
        return self._running is None or self._running.is_resting

    def open(self, results: Results, workers: Workers, keep: Keep) -> None:
        """Start the thread; it trains nothing before it is granted."""

        def found(outcome: Outcome) -> None:
            keep(outcome)
            self._news.put(outcome)

        self._running = running = Running(results, workers, found)
        self._thread = WorkerThread(lambda: self._lead(running, keep), "dlgui-search")
        self._thread.start()

    def grant(self, trials: float) -> None:
        """Let so many trials more be trained."""
        if self._running is not None:
            self._running.grant(trials)

    def pause(self) -> None:
        """Begin no trial more."""
        if self._running is not None:
            self._running.pause()

    def wait(self, seconds: float) -> None:
        """Wait for the thread's end, but no longer."""
        if self._thread is not None:
            self._thread.join(seconds)

    def close(self) -> None:
        """End the workers and the thread; what was found lies there still."""
        if self._running is not None:
            self._running.stop()
            self.wait(STUCK_S)
        self._running = self._thread = None

    def take(self, results: Results) -> tuple[int, Broken | None]:
        """Add what lies there to results; return how much was new, and what broke."""
        new, broken = 0, None
        while True:
            try:
                news = self._news.get_nowait()
            except Empty:
                return new, broken
            if isinstance(news, Broken):
                broken = news
            else:
                new += results.add(news)

    def _lead(self, running: Running, keep: Keep) -> None:
        """What the thread does; whatever breaks here has to reach the window as a message."""
        try:
            running.run(until_ended=False)
        except (SearchError, ConfigError) as error:
            self._news.put(Broken(str(error)))
        except Exception as error:
            self._news.put(Broken(f"{type(error).__name__}: {error}", traceback.format_exc()))
        finally:
            keep(None)
