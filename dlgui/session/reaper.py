"""Waits for workers that were told to end, so that the window's thread never waits for one."""

from collections import deque
from collections.abc import Callable
from functools import partial
from threading import Event, Lock, Thread
from time import monotonic
from typing import Final, Protocol, final

EACH_S = 2.0
"""A worker gets this long to end by itself; its processes are killed after that."""


class Leaving(Protocol):
    """A worker that can be told to end, and waited for with a limit; no wait is without end."""

    def end(self) -> None:
        """Tell it to end, and return at once."""

    def see_off(self, limit: float) -> None:
        """Wait so many seconds for its end; use force then, if there is any."""


@final
class Reaper:
    """Has a thread of its own while there is somebody to wait for."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._leaving: deque[tuple[Leaving, Event, float]] = deque()
        self._thread: Thread | None = None

    def see_off(self, worker: Leaving) -> Callable[[], object]:
        """Tell a worker to end, and return at once.

        What is returned waits until it has ended, or will not, and is for another thread to call.
        """
        worker.end()
        gone = Event()
        with self._lock:
            self._leaving.append((worker, gone, monotonic() + EACH_S))
            if self._thread is None:
                self._start()
        return partial(gone.wait, 2 * EACH_S)

    def _start(self) -> None:
        """Where there is no thread to be had, workers end all the same, and nobody waits."""
        thread = Thread(target=self._run, name="dlgui-reaper", daemon=True)
        try:
            thread.start()
        except RuntimeError:
            for _, gone, _ in self._leaving:
                gone.set()
            self._leaving.clear()
        else:
            self._thread = thread

    def wait(self, limit: float) -> bool:
        """Wait at most so many seconds for all who are leaving; return whether all have ended."""
        thread = self._thread
        if thread is not None:
            thread.join(limit)
        return thread is None or not thread.is_alive()

    def _run(self) -> None:
        while (waiting := self._next()) is not None:
            worker, gone, due = waiting
            worker.see_off(max(0.0, due - monotonic()))
            gone.set()

    def _next(self) -> tuple[Leaving, Event, float] | None:
        with self._lock:
            if not self._leaving:
                self._thread = None
                return None
            return self._leaving.popleft()


reaper: Final = Reaper()
"""The one of the program: labs come and go, and it is waited for at the program's end."""
