"""What runs in each process that trains a share of a study; it knows nothing of windows.

Commands are carried out strictly in their order, so that a change acts after the same update in
every process. The process ends when it is told to, or when the program it belongs to is gone.
"""

import os
import signal
import traceback
from collections import deque
from contextlib import suppress
from itertools import cycle
from multiprocessing.connection import Connection
from time import perf_counter
from typing import Any, final

from dlgui.session.study.messages import Done, Look, Take, Taken, pack
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.session.worker.commands import Advance, Apply, Stop
from dlgui.session.worker.lockstep import Lockstep
from dlgui.session.worker.mailbox import Changed, Failed, Looked, Prepared, Refused
from engine.data.errors import DataError
from engine.training.build import build_trainers
from engine.training.fields import ConfigError
from engine.training.study import Study

REPORT_S = 0.016
"""Records are sent about once in a frame of the window."""
GENTLE = 10
"""The niceness of a process that trains: the window comes first where they share a core."""


def train_share(line: Connection, study: Study, runs: tuple[int, ...], roams: bool = False) -> None:
    """Train these runs of the study as `line` commands; whatever breaks is reported there.

    A process that `roams` changes its core after every report.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the program's own business
    step_back()
    use_one_blas_thread()
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):  # the program is gone
        try:
            _Share(line, study, runs, own_cores() if roams else []).serve()
        except (EOFError, BrokenPipeError, ConnectionResetError):
            raise
        except (ConfigError, DataError) as error:
            line.send(Failed(str(error), ""))
        except Exception as error:  # whatever breaks here has to reach the window as a message
            line.send(Failed(f"{type(error).__name__}: {error}", traceback.format_exc()))


def step_back() -> None:
    """Let other processes go first, where the system knows such a thing."""
    if hasattr(os, "nice"):
        os.nice(GENTLE)


def own_cores() -> list[int]:
    """Return the cores that this process may choose from; none where there is no such choice."""
    return sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_setaffinity") else []


@final
class _Share:
    """A part of the runs, numbered as in the study."""

    def __init__(
        self, line: Connection, study: Study, runs: tuple[int, ...], roaming: list[int]
    ) -> None:
        self._line, self._runs = line, runs
        self._roaming = cycle(roaming) if roaming else None
        self._lockstep = Lockstep(build_trainers(study))
        self._at_once = 1
        self._waiting: deque[Any] = deque()
        line.send(Prepared(self._lockstep.evaluate()))

    def serve(self) -> None:
        """Carry out what is commanded until told to stop."""
        while True:
            command = self._waiting.popleft() if self._waiting else self._line.recv()
            commands = 1
            match command:
                case Advance(steps):
                    commands += self._advance(int(steps))
                case Apply(field, value, run):
                    self._apply(field, value, run)
                case Take(probes, exact):
                    self._line.send(Taken(tuple(self._lockstep.snapshots(probes, exact=exact))))
                case Look():
                    self._look()
                case Stop():
                    return
            self._line.send(Done(self._lockstep.ended, commands))

    def _advance(self, steps: int) -> int:
        """Make so many updates of every run, and report about every `REPORT_S`.

        Those that are granted meanwhile are made in the same breath: small portions would have the
        runs push each other out of the cache. Returns how many grants that were.
        """
        grants = 0
        while steps > 0 and not self._lockstep.ended:
            updates = min(steps, self._at_once)
            start = perf_counter()
            made = self._lockstep.advance(updates)
            spent = max(perf_counter() - start, 1e-6)
            self._at_once = max(1, int(updates * REPORT_S / spent))
            self._line.send([pack(self._runs[m.run], m.records, m.seconds) for m in made])
            self._roam()
            granted = self._granted_meanwhile()
            steps += sum(granted) - updates
            grants += len(granted)
        return grants

    def _look(self) -> None:
        start = perf_counter()
        found = tuple((self._runs[i], e) for i, e in self._lockstep.look())
        if found:
            self._line.send(Looked(found, perf_counter() - start))

    def _roam(self) -> None:
        """Go to the next core: of three processes on two cores, the system would let two share a
        core for good, and the third wait for them.
        """
        if self._roaming is not None:
            with suppress(OSError):  # a core that was taken away meanwhile
                os.sched_setaffinity(0, {next(self._roaming)})

    def _granted_meanwhile(self) -> list[int]:
        """Take the grants that have arrived, up to the first command of another kind."""
        while self._line.poll():
            self._waiting.append(self._line.recv())
        granted = []
        while self._waiting and isinstance(self._waiting[0], Advance):
            granted.append(int(self._waiting.popleft().steps))
        return granted

    def _apply(self, field: str, value: object, run: int | None) -> None:
        try:
            for i, trainer in zip(self._runs, self._lockstep.trainers, strict=True):
                if run in (None, i):
                    self._line.send(Changed(i, trainer.apply(field, value)))
        except ConfigError as error:
            self._line.send(Refused(field, str(error)))
