"""A process in which studies are trained; one can be started early, as that takes a while.

Nothing here needs NumPy or Qt: the process reads them while the window is made.
"""

import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import final

if sys.platform == "linux":
    import fcntl

PIPE_BYTES = 1 << 20
"""Room for a whole snapshot where the system grants it (Linux): the process need not wait."""
CODE = "import sys; sys.path[:] = {0!r}; from dlgui.session.process_child import main; main()"
"""It finds the same modules as this program, whatever folder it is started from."""


@final
class TrainingProcess:
    """The running process, and the pipes to it and from it. Raises OSError if it can't start.

    It is no member of the terminal's group of processes: Ctrl+C is for the program to act upon.
    """

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", CODE.format(search_path())],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            process_group=None if sys.platform == "win32" else 0,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self.orders, self.parcels = self._process.stdin, self._process.stdout
        for pipe in (self.orders, self.parcels):
            _widen(pipe.fileno())

    @property
    def pid(self) -> int:
        """The number that the system gives the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether it has not ended yet."""
        return self._process.poll() is None

    def wait(self) -> int:
        """Wait until it has ended; return its exit code."""
        return self._process.wait()

    def kill(self) -> None:
        """End it now and wait for that: it holds nothing that could be lost."""
        self._process.kill()
        self._process.wait()

    def close(self) -> None:
        """Close the pipes of a process that has ended."""
        self.parcels.close()
        with suppress(OSError):  # what was not sent is of no use any more
            self.orders.close()


def _widen(pipe: int) -> None:
    """Make more room in a pipe, if that is granted."""
    if sys.platform == "linux":
        with suppress(OSError):
            fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE_BYTES)


def search_path() -> list[str]:
    """Return where this program finds its modules, so that the process finds the same ones."""
    return [folder or str(Path.cwd()) for folder in sys.path]


_spare: list[TrainingProcess] = []


def start_spare() -> None:
    """Start a process for whoever needs the first; where none can be started, nothing happens."""
    with suppress(OSError):
        _spare.append(TrainingProcess())


def take() -> TrainingProcess:
    """Return the spare process, or a new one. Raises OSError if it can't start."""
    while _spare:
        if (process := _spare.pop()).is_alive:
            return process
        process.close()
    return TrainingProcess()


def end_spare() -> None:
    """End the spare process if nobody has needed it."""
    while _spare:
        process = _spare.pop()
        process.kill()
        process.close()
