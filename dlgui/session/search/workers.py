"""Who trains the trials of a search: processes of this machine, or one thread where none can be.

`concurrent.futures` is the one interface; a cluster has it too (see `cluster`).
"""

import logging
import os
import signal
from abc import ABC, abstractmethod
from concurrent.futures import (
    BrokenExecutor,
    CancelledError,
    Executor,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import wait
from multiprocessing.context import SpawnContext, SpawnProcess
from threading import Event, Thread
from typing import Any, Final, final

from dlgui.session.search.trial import StopFlag, obey
from dlgui.session.study.child import step_back
from dlgui.session.study.crew import END_S, NAME
from dlgui.session.study.shares import cores

_log = logging.getLogger(__name__)

MOST_WORKERS = 256
GONE_S = 4.0
"""What was killed ends at once, but for a machine that is very busy."""


class SearchError(Exception):
    """The search cannot go on, and why; what was found stays."""


class Workers(ABC):
    """Those who train trials: `open` makes an executor, anew after it broke; `close` ends it."""

    count: int

    @abstractmethod
    def open(self) -> Executor:
        """Return an executor. Raises SearchError where there is none to be had."""

    @abstractmethod
    def close(self) -> None:
        """Leave off what is being trained, and end; returns soon."""

    def kill(self) -> None:  # noqa: B027 - who works elsewhere is not ours to kill
        """End at once whoever works on this machine; from any thread."""

    def is_break(self, error: BaseException) -> bool:
        """Whether an error says that workers have gone, rather than what a trial cannot do."""
        return isinstance(error, BrokenExecutor | CancelledError)

    def fault(self, error: BaseException) -> str:
        """Say in words what an executor broke of."""
        return f"the processes that train have ended ({type(error).__name__}: {error})"


@final
class _TrialProcess(SpawnProcess):
    """Has the name of all that train, by which they are ended when the program ends."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name = NAME


@final
class _TrialContext(SpawnContext):
    """Knows whom it has started: other labs start processes of the same name."""

    def __init__(self) -> None:
        super().__init__()
        self.started: list[_TrialProcess] = []

    def Process(self, *args: Any, **kwargs: Any) -> _TrialProcess:  # type: ignore[override]  # noqa: N802
        self.started.append(process := _TrialProcess(*args, **kwargs))
        return process


@final
class ProcessWorkers(Workers):
    """Processes of this machine, as many as cores unless said otherwise.

    They end with the program, also when it is killed.
    """

    def __init__(self, count: int | None = None) -> None:
        self.count = count or cores()
        self._context: Final = _TrialContext()
        self._executor: Executor | None = None
        self._stop: Any = None

    def open(self) -> Executor:
        self._context.started.clear()
        try:
            self._stop = self._context.Event()
            self._executor = ProcessPoolExecutor(
                self.count, mp_context=self._context, initializer=begin, initargs=(self._stop,)
            )
            self._executor.submit(int).result()  # whether a process can be started at all
        except OSError:  # no memory, no program to start, no semaphores
            _log.warning("no process can train: training on one thread", exc_info=True)
            self._stop = Event()
            self._executor = ThreadPoolExecutor(1, initializer=obey, initargs=(self._stop,))
        return self._executor

    def close(self) -> None:
        if (executor := self._executor) is None:
            return
        self._executor = None
        self._stop.set()
        ending = Thread(target=partial(executor.shutdown, cancel_futures=True), daemon=True)
        ending.start()
        ending.join(END_S)
        if ending.is_alive():  # one of them does not get to look at the flag, or is stopped
            self.kill()
        ending.join(GONE_S)

    def kill(self) -> None:
        for process in list(self._context.started):
            if process.pid is not None:  # it has been started
                process.kill()


def begin(stop: StopFlag) -> None:
    """Prepare a process that trains: others go first, and it ends with the program."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's own business
    step_back()
    obey(stop)
    Thread(target=_end_with_program, name="dlgui-orphan", daemon=True).start()


def _end_with_program() -> None:
    """A pool's processes hold both ends of their pipes, and would never hear of its end."""
    program = parent_process()
    if program is not None:
        wait([program.sentinel])
        os._exit(1)
