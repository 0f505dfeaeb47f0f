"""Where the window finds what a search has found; it never waits here for a thread or process."""

from __future__ import annotations

from queue import Empty
from typing import final

from dlgui.session.reaper import reaper
from dlgui.session.search.leader import Broken, Leader, Opener
from dlgui.session.search.workers import Workers
from engine.search.results import Results


@final
class Desk:
    """One search at a time; the window takes from the desk when it likes.

    A search that is closed ends behind the window's back: the `reaper` waits for it, and so does
    the next search, on its own thread.
    """

    def __init__(self) -> None:
        self._leader: Leader | None = None
        self._before: Leader | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a thread that leads workers."""
        return self._leader is not None and self._leader.is_alive

    @property
    def is_resting(self) -> bool:
        """Whether all that was granted is done, and lies on the desk."""
        return self._leader is None or self._leader.running.is_resting

    def open(self, results: Results, workers: Workers, open_keep: Opener) -> None:
        """Start a thread; it trains nothing before it is granted."""
        self.close()
        self._leader = Leader(results, workers, open_keep, self._before)
        self._before = None
        self._leader.start()

    def grant(self, trials: float) -> None:
        """Let so many trials more be trained."""
        if self._leader is not None:
            self._leader.running.grant(trials)

    def grant_until(self, outcomes: float) -> None:
        """Let as many trials be trained as are needed for so many outcomes in all."""
        if self._leader is not None:
            self._leader.running.grant_until(outcomes)

    def pause(self) -> None:
        """Begin no trial more."""
        if self._leader is not None:
            self._leader.running.pause()

    def wait(self, seconds: float) -> None:
        """Wait for the thread's end, but no longer."""
        if self._leader is not None:
            self._leader.wait(seconds)

    def close(self) -> None:
        """Have the workers and the thread end, and return at once; what lies there can be taken."""
        if self._leader is not None:
            reaper.see_off(self._leader)
            self._before = self._leader
            self._leader = None

    def take(self, results: Results) -> tuple[int, Broken | None]:
        """Add what lies there to results; return how much was new, and what broke."""
        new, broken = 0, None
        leader = self._leader
        while leader is not None:
            try:
                news = leader.news.get_nowait()
            except Empty:
                break
            if isinstance(news, Broken):
                broken = news
            else:
                new += results.add(news)
        return new, broken
