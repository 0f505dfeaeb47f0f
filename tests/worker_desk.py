"""Speaks with a worker as the window does, for tests without one."""

from collections.abc import Callable, Iterable
from time import monotonic, sleep
from typing import final

from dlgui.session.worker.commands import Command
from dlgui.session.worker.mailbox import Idle, Mailbox, Message, Recorded
from engine.training.records import StepRecord

PATIENCE_S = 60.0
POLL_S = 0.002


@final
class Desk:
    """What the window does: sends commands, and reads until the last one is answered."""

    def __init__(self, send: Callable[[Command], None], mailbox: Mailbox) -> None:
        self.send, self.mailbox = send, mailbox
        self.sent = 0
        self.messages: list[Message] = []

    def tell(self, *commands: Command) -> None:
        for command in commands:
            self.send(command)
            self.sent += 1

    def ask(self, *commands: Command) -> list[Message]:
        self.tell(*commands)
        return self.until(lambda m: isinstance(m, Idle) and m.handled == self.sent)

    def until(self, is_last: Callable[[Message], bool]) -> list[Message]:
        fresh: list[Message] = []
        limit = monotonic() + PATIENCE_S
        while not any(map(is_last, fresh)):
            assert monotonic() < limit, fresh[-3:]
            sleep(POLL_S)  # between two looks; what is waited for is the message
            fresh += self.mailbox.drain()
        self.messages += fresh
        return fresh

    def steps(self, run: int = 0) -> list[int]:
        return [record.step for record in records(self.messages, run)]


def records(messages: Iterable[Message], run: int = 0) -> list[StepRecord]:
    """All that was recorded of a run, however many updates a message tells of."""
    told = [m for m in messages if isinstance(m, Recorded) and m.run == run]
    return [record for message in told for record in message.records]


def has_reached(step: int) -> Callable[[Message], bool]:
    """Whether a message tells of this update of some run, or of a later one."""
    return lambda m: isinstance(m, Recorded) and m.records[-1].step >= step
