"""The line to the worker: commands one way, messages the other, and who waits for whom."""

import logging
from collections.abc import Callable, Sequence
from typing import final

from dlgui.session.process_worker import ProcessWorker
from dlgui.session.study.shares import is_worth_a_process, shares
from dlgui.session.study.worker import StudyWorker
from dlgui.session.worker.commands import Command
from dlgui.session.worker.mailbox import Failed, Idle, Mailbox, Message, Snapshots
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.study import Study
from engine.training.trainer import Trainer

_log = logging.getLogger(__name__)


@final
class WorkerLine:
    """Holds one worker at a time; used by the window's thread only.

    A process that has trained one study is kept for the next, as it takes a while to start.
    """

    def __init__(self) -> None:
        self._mailbox = Mailbox()
        self._worker: Worker | StudyWorker | ProcessWorker | None = None
        self._process: ProcessWorker | None = None
        self._asked: tuple[Study, list[Command]] | None = None
        self._sent = self._handled = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a worker that can carry out commands."""
        return self._worker is not None

    @property
    def at_rest(self) -> bool:
        """Whether the worker has answered the last command and waits, or there is none."""
        return self._worker is None or self._handled == self._sent

    @property
    def _busy_process(self) -> ProcessWorker | None:
        """The process, if it is what trains the study; it may be kept for a later one only."""
        return self._process if self._worker is self._process else None

    def open(self, make_trainers: Callable[[], Sequence[Trainer]]) -> None:
        """Start a worker thread in place of the worker before."""
        self._renew()
        self._worker = Worker(make_trainers, self._mailbox)
        self._worker.start()

    def open_study(self, study: Study) -> None:
        """Start a worker in place of the one before: a thread, or processes where they pay."""
        parts = shares(study)
        if len(parts) > 1:
            self._renew()
            self._worker = StudyWorker(study, parts, self._mailbox)
            self._worker.start()
        elif not (is_worth_a_process(study) and self._open_process(study)):
            self.open(lambda: build_trainers(study))

    def _open_process(self, study: Study) -> bool:
        """Train the study in the process; False if the system lets none start."""
        self._renew()
        if self._process is not None and not self._process.is_alive:
            self.close()
        try:
            self._process = self._process or ProcessWorker()
        except OSError:
            _log.warning("no process can be started: training on a thread", exc_info=True)
            return False
        self._worker = self._process
        self._asked = study, []
        self._process.begin(study, self._mailbox)
        return True

    def _falls_back(self) -> bool:
        """Where a process ended before its first word, do on a thread what was asked of it."""
        if self._asked is None or self._process is None or self._process.has_spoken:
            return False
        _log.warning("the process cannot work: training on a thread")
        study, commands = self._asked
        self.close()
        self.open(lambda: build_trainers(study))
        for command in commands:
            self.send(command)
        return True

    def _renew(self) -> None:
        self.leave()
        self._mailbox = Mailbox()
        self._sent = self._handled = 0

    def leave(self) -> None:
        """End the study; a process is kept for the next one, a thread has ended on return."""
        if (process := self._busy_process) is not None:
            process.leave()
        elif self._worker is not None:
            self._worker.stop()
        self._worker = self._asked = None

    def close(self) -> None:
        """End the worker; returns when its thread, and every process, has ended."""
        self.leave()
        if self._process is not None:
            self._process.stop()
            self._process = None

    def send(self, command: Command) -> None:
        """Tell the worker something; without one, nothing happens."""
        if self._worker is not None:
            self._sent += 1
            self._worker.send(command)
            if self._asked is not None:
                self._asked[1].append(command)

    def receive(self) -> list[Message]:
        """Take what has arrived; a worker that failed is gone."""
        messages = self._mailbox.drain()
        if messages and self._process is not None and self._process.has_spoken:
            self._asked = None  # it works: nothing will have to be asked again
        for message in messages:
            if isinstance(message, Idle):
                self._handled = message.handled
            elif isinstance(message, Failed):
                if self._falls_back():
                    return []
                self.leave()
        return messages

    @property
    def has_snapshots(self) -> bool:
        """Whether there are snapshots to take."""
        return not self._mailbox.wants_snapshots

    def take_snapshots(self) -> Snapshots | None:
        """Take the newest snapshots, None if there are no new ones."""
        snapshots = self._mailbox.take_snapshots()
        if snapshots is not None and (process := self._busy_process) is not None:
            process.looked()
        return snapshots
