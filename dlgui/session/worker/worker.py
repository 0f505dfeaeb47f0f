"""The worker thread: makes the updates that it has a budget for, and waits when it has none.

A plain `threading.Thread`: nothing of Qt is needed here, so the whole seam runs without a window.
"""

import logging
import traceback
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from time import perf_counter
from typing import final

from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Stop, Watch
from dlgui.session.worker.goal import NO_GOAL
from dlgui.session.worker.lockstep import Lockstep, Made
from dlgui.session.worker.mailbox import (
    Changed,
    Failed,
    Idle,
    Looked,
    Mailbox,
    Prepared,
    Recorded,
    Refused,
)
from dlgui.session.worker.thread import WorkerThread
from engine.data.errors import DataError
from engine.training.fields import ConfigError
from engine.training.probes import AnyProbe
from engine.training.trainer import Trainer

_log = logging.getLogger(__name__)


@final
class Worker:
    """Advances the runs of a study in lockstep on a thread of its own.

    `make_trainers` is called on that thread, once `after` has returned there. Every outcome, errors
    too, goes to `mailbox`. Who has received `commands` already, and a thread to `run` it on, passes
    them on.
    """

    def __init__(
        self,
        make_trainers: Callable[[], Sequence[Trainer]],
        mailbox: Mailbox,
        commands: "SimpleQueue[Command] | None" = None,
        after: Callable[[], object] = bool,
    ) -> None:
        self._make_trainers, self._after = make_trainers, after
        self._mailbox = mailbox
        self._commands = SimpleQueue[Command]() if commands is None else commands
        self._budget, self._goal = 0.0, NO_GOAL
        self._handled = 0
        self._probes: frozenset[AnyProbe] = frozenset()
        self._once = False
        self._look = False
        self._stopping = False
        self._runs = Lockstep(())
        self._thread = WorkerThread(self.run, "dlgui-worker")

    def start(self) -> None:
        """Start the thread; it builds the runs and then waits for a budget."""
        self._thread.start()

    def send(self, command: Command) -> None:
        """Tell the thread something; it is read before its next update."""
        self._commands.put(command)

    def end(self) -> None:
        """Tell the thread to end, and return at once; it makes no more updates."""
        self._stopping = True
        self.send(Stop())

    def see_off(self, limit: float | None = None) -> None:
        """Wait for the end of the thread, so many seconds or (None) as long as it takes."""
        if self._thread.ident is not None:
            self._thread.join(limit)

    def stop(self) -> None:
        """End the thread and wait for it: at most the time of one update and its evaluation."""
        self.end()
        self.see_off()

    def run(self) -> None:
        """Work until told to stop, on the thread that calls this."""
        try:
            self._after()
            if not self._stopping:
                self._prepare()
            while not self._stopping:
                self._obey()
                if self._budget >= 1 and not self._stopping:
                    self._advance()
        except (ConfigError, DataError) as error:
            self._mailbox.put(Failed(str(error), ""))
        except Exception as error:  # whatever breaks here has to reach the window as a message
            _log.debug("the worker failed", exc_info=True)
            reason = f"{type(error).__name__}: {error}"
            self._mailbox.put(Failed(reason, traceback.format_exc()))

    def _prepare(self) -> None:
        self._runs = Lockstep(self._make_trainers())
        self._mailbox.put(Prepared(self._runs.evaluate()))
        self._rest()

    def _obey(self) -> None:
        """Read what was sent; without a budget, wait for something to be sent."""
        while not self._stopping and (self._budget < 1 or not self._commands.empty()):
            self._carry_out(self._commands.get())
            self._handled += 1
            if self._budget < 1:
                self._rest()

    def _carry_out(self, command: Command) -> None:
        match command:
            case Advance(steps, look, goal):
                self._budget += 0 if self._runs.ended else steps
                self._look, self._goal = look, goal
            case Pause(look):
                self._budget, self._look = 0, look
            case Apply(field, value, run):
                self._apply(field, value, run)
            case Watch(probes, once):
                self._probes, self._once = probes, once
            case Stop():
                self._stopping = True

    def _apply(self, field: str, value: object, run: int | None) -> None:
        try:
            for i, trainer in enumerate(self._runs.trainers):
                if run in (None, i):
                    self._mailbox.put(Changed(i, trainer.apply(field, value)))
        except ConfigError as error:
            self._mailbox.put(Refused(field, str(error)))

    def _advance(self) -> None:
        """Make one update of every run that has not ended."""
        made = self._runs.advance()
        self._mailbox.put(*(Recorded(m.run, m.records, m.seconds) for m in made))
        self._budget -= 1
        if self._runs.ended or self._budget < 1 or self._is_there(made):
            self._rest()
        elif self._probes and self._mailbox.wants_snapshots:
            self._take_snapshots(exact=False)

    def _is_there(self, made: Sequence[Made]) -> bool:
        """Whether an update was followed by an evaluation that meets the goal."""
        found = (record.evaluation for one in made for record in one.records)
        return any(self._goal.is_met_by(evaluation) for evaluation in found if evaluation)

    def _rest(self) -> None:
        """Spend the budget and show the exact last state: a still picture has to be of it."""
        self._budget = 0
        self._take_look()
        self._take_snapshots(exact=True)
        self._mailbox.put(Idle(self._runs.step, self._handled, ended=self._runs.ended))

    def _take_look(self) -> None:
        start = perf_counter()
        if self._look and not self._stopping and (found := self._runs.look()):
            self._mailbox.put(Looked(found, perf_counter() - start))
        self._look = False

    def _take_snapshots(self, *, exact: bool) -> None:
        if self._probes:
            self._mailbox.put_snapshots(self._runs.snapshots(self._probes, exact=exact))
        if self._once:
            self._probes, self._once = frozenset(), False
