"""A small thread that does work with files, one job after the other, and says what went wrong."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from queue import SimpleQueue
from typing import final

Job = Callable[[], None]

_log = logging.getLogger(__name__)


@final
class FileThread:
    """Carries out jobs in their order; a disk that is slow or full never holds up the window.

    `failed` is called on the thread with the error of a job that could not be done.
    """

    def __init__(self, failed: Callable[[OSError], None]) -> None:
        self._failed = failed
        self._jobs: SimpleQueue[Job | None] = SimpleQueue()
        self._waiting: deque[None] = deque()
        self._thread: threading.Thread | None = None

    @property
    def busy(self) -> bool:
        """Whether there are jobs that are not done."""
        return bool(self._waiting)

    def do(self, job: Job) -> None:
        """Have a job done; the thread begins with the first one."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="dlgui-files", daemon=True)
            self._thread.start()
        self._waiting.append(None)
        self._jobs.put(job)

    def close(self, seconds: float | None = None) -> bool:
        """Do what is left, then end the thread; returns when it has ended, or after so long.

        False means that it hangs in a job; it does not keep the program from ending.
        """
        if (thread := self._thread) is None:
            return True
        self._jobs.put(None)
        thread.join(seconds)
        self._thread = None
        return not thread.is_alive()

    def _run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                job()
            except OSError as error:
                self._failed(error)
            except Exception as error:  # a mistake of ours must not end the keeping of runs
                _log.exception("a file could not be written")
                self._failed(OSError(str(error)))
            finally:
                self._waiting.popleft()
