"""The processes that train a study together: started, spoken to, and ended without a trace."""

from collections.abc import Sequence
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess
from typing import Any, final

from dlgui.session.study.child import train_share
from dlgui.session.study.messages import Done, Take
from dlgui.session.study.shares import cores
from dlgui.session.worker.commands import Command, Stop
from engine.training.study import Study

END_S = 2.0
"""A process that has not ended this long after it was told to is killed."""


@final
class Member:
    """One process with its share of the runs; `unanswered` counts the commands it has not done."""

    def __init__(self, study: Study, runs: tuple[int, ...], *, roams: bool = False) -> None:
        self.runs = runs
        self.unanswered = 0
        self.ended = False
        part = replace(study, variants=tuple(study.variants[i] for i in runs))
        context = get_context("spawn")  # a fork of a program with threads may hang
        self.line, far_end = context.Pipe()
        self.process: SpawnProcess = context.Process(
            target=train_share, args=(far_end, part, runs, roams), name="dlgui-study", daemon=True
        )
        self.process.start()
        far_end.close()  # so that the end of the process is the end of the line

    def send(self, command: Command | Take) -> None:
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
            if isinstance(message, Done):
                self.unanswered -= message.commands
                self.ended = message.ended
        return messages


@final
class Crew:
    """All the processes of one study."""

    def __init__(self) -> None:
        self.members: list[Member] = []

    def hire(self, study: Study, shares: Sequence[tuple[int, ...]]) -> None:
        """Start a process for each share. Raises OSError where the system grants no more."""
        lightest = min(reversed(shares), key=len)  # there is one process more than cores
        roaming = lightest if len(shares) > cores() else ()
        for runs in shares:
            self.members.append(Member(study, runs, roams=runs == roaming))

    @property
    def answered(self) -> bool:
        """Whether everybody has done everything that was commanded."""
        return all(member.unanswered <= 0 for member in self.members)

    @property
    def ended(self) -> bool:
        """Whether every run has come to its end."""
        return all(member.ended for member in self.members)

    def send(self, command: Command | Take) -> None:
        """Tell all of them."""
        for member in self.members:
            member.send(command)

    def wait(self, bell: Connection) -> list[Member]:
        """Sleep until the bell rings or somebody has something to say; return those who have."""
        ready = wait([bell, *(member.line for member in self.members)])
        return [member for member in self.members if member.line in ready]

    def dismiss(self) -> None:
        """End all processes; returns when they have ended."""
        self.send(Stop())
        for member in self.members:
            member.line.close()
        for member in self.members:
            member.process.join(END_S)
            if member.process.is_alive():
                member.process.kill()
                member.process.join()
            member.process.close()
