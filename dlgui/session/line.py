"""The line to the worker: commands one way, messages the other, and who waits for whom."""

from collections.abc import Callable, Sequence
from typing import final

from dlgui.session.reaper import reaper
from dlgui.session.study.shares import shares
from dlgui.session.study.worker import StudyWorker
from dlgui.session.worker.commands import Command
from dlgui.session.worker.mailbox import Failed, Idle, Mailbox, Message, Snapshots
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.study import Study
from engine.training.trainer import Trainer

After = Callable[[], object]

PATIENCE_S = 1.0


@final
class WorkerLine:
    """Holds one worker at a time; used by the window's thread only."""

    def __init__(self) -> None:
        self._mailbox = Mailbox()
        self._worker: Worker | StudyWorker | None = None
        self._sent = self._handled = 0
        self._left: After = bool

    @property
    def is_open(self) -> bool:
        """Whether there is a worker that can carry out commands."""
        return self._worker is not None

    @property
    def at_rest(self) -> bool:
        """Whether the worker has answered the last command and waits, or there is none."""
        return self._worker is None or self._handled == self._sent

    def open_study(self, study: Study) -> None:
        """Start a worker in place of the one before: a thread, with processes where they pay."""
        parts = shares(study)
        if len(parts) == 1:
            self.open(lambda: build_trainers(study))
            return
        try:
            self._start(lambda mailbox, after: StudyWorker(study, parts, mailbox, after))
        except OSError:  # there is not even a line for processes
            self.open(lambda: build_trainers(study))

    def open(self, make_trainers: Callable[[], Sequence[Trainer]]) -> None:
        """Start a worker thread in place of the worker before."""
        self._start(lambda mailbox, after: Worker(make_trainers, mailbox, after=after))

    def _start(self, make: Callable[[Mailbox, After], Worker | StudyWorker]) -> None:
        """Start a worker; on its own thread it waits for the one before, so that they do not get
        into each other's way. Where there is no thread to be had, that is what went wrong.
        """
        self.close()
        worker = make(self._mailbox, self._left)
        try:
            worker.start()
        except RuntimeError as error:
            self._mailbox.put(Failed(str(error), ""))
        self._worker = worker

    def close(self) -> None:
        """Tell the worker to end, and return at once; whatever it may still say is not heard."""
        self._let_go()
        self._mailbox = Mailbox()
        self._sent = self._handled = 0

    def _let_go(self) -> None:
        if self._worker is not None:
            self._left = reaper.see_off(self._worker)
            self._worker = None

    def send(self, command: Command) -> None:
        """Tell the worker something; without one, nothing happens."""
        if self._worker is not None:
            self._sent += 1
            self._worker.send(command)

    def receive(self) -> list[Message]:
        """Take what has arrived; a worker that failed is gone."""
        messages = self._mailbox.drain()
        for message in messages:
            if isinstance(message, Idle):
                self._handled = message.handled
            elif isinstance(message, Failed):
                self._let_go()
        return messages

    def receive_all(self) -> list[Message]:
        """Wait until the worker has done what it was told; take all that it says meanwhile."""
        messages = self.receive()
        while not self.at_rest:
            self._mailbox.wait(PATIENCE_S)
            messages += self.receive()
        return messages

    @property
    def has_snapshots(self) -> bool:
        """Whether there are snapshots to take."""
        return not self._mailbox.wants_snapshots

    def take_snapshots(self) -> Snapshots | None:
        """Take the newest snapshots, None if there are no new ones."""
        return self._mailbox.take_snapshots()
