"""The processes that train a study together: started, spoken to, and ended without a trace."""

import atexit
from collections.abc import Callable, Sequence
from dataclasses import replace
from multiprocessing import active_children, get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from time import monotonic
from typing import Any, final

from dlgui.session.study.child import train_share
from dlgui.session.study.messages import Done, Look, Take
from dlgui.session.study.shares import cores
from dlgui.session.worker.commands import Command
from dlgui.session.worker.mailbox import Prepared
from engine.training.study import Study

NAME = "dlgui-study"

START_S = 60.0
"""Processes that are not ready by then never will be."""

END_S = 0.5
"""Processes that have not ended this long after they were told to are killed."""
KILLED_S = 1.0
"""The system needs a moment to end what was killed; one that hangs in it is left behind."""


@final
class Member:
    """One process with its share of the runs; `unanswered` counts the commands it has not done.

    Raises OSError, or whatever else the system says, where it cannot be started.
    """

    def __init__(self, study: Study, runs: tuple[int, ...], *, roams: bool = False) -> None:
        self.runs = runs
        self.unanswered = 0
        self.ready = self.ended = False
        part = replace(study, variants=tuple(study.variants[i] for i in runs))
        context = get_context("spawn")  # a fork of a program with threads may hang
        self.line, far_end = context.Pipe()
        self.process: SpawnProcess = context.Process(
            target=train_share, args=(far_end, part, runs, roams), name=NAME, daemon=True
        )
        try:
            self.process.start()
        except BaseException:
            self.line.close()
            raise
        finally:
            far_end.close()  # so that the end of the process is the end of the line

    def send(self, command: Command | Look | Take) -> None:
        """Tell the process something; one that is gone is noticed when it is read from."""
        self.unanswered += 1
        try:
            self.line.send(command)
        except (BrokenPipeError, ConnectionResetError):
            return

    def receive(self) -> list[Any]:
        """Take all that has arrived. Raises EOFError when the process is gone."""
        messages: list[Any] = []
        try:
            while self.line.poll():
                messages.append(self.line.recv())
        except (EOFError, ConnectionResetError):
            if not messages:  # else its last words first; the end will be met again
                raise EOFError from None
        for message in messages:
            if isinstance(message, Prepared):
                self.ready = True
            elif isinstance(message, Done):
                self.unanswered -= message.commands
                self.ended = message.ended
        return messages

    def kill(self) -> None:
        """End the process, whatever it does; one that is stopped too."""
        self.process.kill()


@final
class Crew:
    """All the processes of one study."""

    def __init__(self) -> None:
        self.members: list[Member] = []
        self._ready_by = 0.0

    def hire(
        self,
        study: Study,
        shares: Sequence[tuple[int, ...]],
        needed: Callable[[], bool] = lambda: True,
    ) -> None:
        """Start a process for each share, as long as they are `needed`.

        Raises OSError where there cannot be as many, whatever the reason.
        """
        self._ready_by = monotonic() + START_S
        lightest = min(reversed(shares), key=len)  # there is one process more than cores
        roaming = lightest if len(shares) > cores() else ()
        for runs in shares:
            if needed():
                try:
                    self.members.append(Member(study, runs, roams=runs == roaming))
                except Exception as error:  # no memory, no program to start, no thread, ...
                    raise OSError(f"{type(error).__name__}: {error}") from error

    @property
    def answered(self) -> bool:
        """Whether everybody has done everything that was commanded."""
        return all(member.unanswered <= 0 for member in self.members)

    @property
    def ended(self) -> bool:
        """Whether every run has come to its end."""
        return all(member.ended for member in self.members)

    def send(self, command: Command | Look | Take) -> None:
        """Tell all of them."""
        for member in self.members:
            member.send(command)

    def wait(self, bell: Connection) -> list[Member]:
        """Sleep until the bell rings or somebody has something to say; return those who have.

        Raises TimeoutError if somebody does not become ready.
        """
        waiting = not all(member.ready for member in self.members)
        limit = max(0.0, self._ready_by - monotonic()) if waiting else None
        ready = wait([bell, *(member.line for member in self.members)], limit)
        if not ready:
            raise TimeoutError("a process was not ready in time")
        return [member for member in self.members if member.line in ready]

    def kill(self) -> None:
        """End all processes at once; from any thread."""
        for member in list(self.members):
            member.kill()

    def dismiss(self) -> None:
        """End all processes; returns soon, whatever state they are in.

        The end of its line tells a process to end. It is not spoken to: who is stopped reads
        nothing, and might have us wait. Who has not begun to read is not waited for either.
        """
        for member in self.members:
            if not member.ready:
                member.kill()
            member.line.close()
        due = monotonic() + END_S
        for member in self.members:
            member.process.join(max(0.0, due - monotonic()))
        self.kill()
        for member in self.members:  # not closed: at its end Python may be waiting for them too
            member.process.join(KILLED_S)


def _kill_the_rest() -> None:
    """Python waits at its end for processes that it has told to end; one that is stopped never
    hears of that.
    """
    for process in active_children():
        if process.name == NAME:
            process.kill()


atexit.register(_kill_the_rest)
