"""Trains the runs of a study on all cores: a thread that leads a process for each share of them.

To the window it is what `Worker` is. The processes may run ahead of each other a little; what they
report is handed on only when every run has come that far, so curves end at the same step.
"""

import logging
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from queue import SimpleQueue
from typing import Any, final

from dlgui.session.study.bell import Bell
from dlgui.session.study.crew import Crew, Member
from dlgui.session.study.lead import Lead
from dlgui.session.study.messages import Look, Take, Taken
from dlgui.session.study.row import Row
from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Stop, Watch
from dlgui.session.worker.mailbox import (
    Changed,
    Failed,
    Idle,
    Looked,
    Mailbox,
    Prepared,
    Refused,
)
from dlgui.session.worker.thread import WorkerThread
from dlgui.session.worker.worker import Worker
from engine.training.build import build_trainers
from engine.training.probes import AnyProbe
from engine.training.records import Evaluation, Snapshot
from engine.training.study import Study
from engine.training.trainer import Trainer

_log = logging.getLogger(__name__)

STUCK_S = 2.0
"""The thread ends its processes in less; if not, one of them is stopped in the middle of a word."""


class _ProcessEndedError(Exception):
    """A process has ended that nobody told to."""


@final
class StudyWorker:
    """Advances the runs of a study in lockstep, each share in a process of its own.

    Every outcome, errors too, goes to `mailbox`. Where processes cannot be started or cannot work,
    the thread trains all runs itself. On its thread it lets `after` return first. Raises OSError
    where the system grants no line to the thread.
    """

    def __init__(
        self,
        study: Study,
        shares: Sequence[tuple[int, ...]],
        mailbox: Mailbox,
        after: Callable[[], object] = bool,
    ) -> None:
        self._study, self._shares, self._mailbox = study, shares, mailbox
        self._after = after
        self._crew = Crew()
        self._commands: SimpleQueue[Command] = SimpleQueue()
        self._bell = Bell()
        self._budget = 0.0
        self._handled = 0
        self._probes: frozenset[AnyProbe] = frozenset()
        self._once = self._look = False
        self._stopping = self._prepared = self._resting = self._shown = False
        self._refused: set[Refused] = set()
        self._evaluations: dict[int, Evaluation] = {}
        self._snapshots: list[deque[Snapshot]] = [deque() for _ in study.variants]
        self._row = Row(len(study.variants))
        self._lead = Lead(max(config.training.steps for config in study.configs))
        self._thread = WorkerThread(self._run, "dlgui-study")

    def start(self) -> None:
        """Start the thread; it starts the processes, which build the runs and wait."""
        self._thread.start()

    def send(self, command: Command) -> None:
        """Tell the thread something."""
        self._commands.put(command)
        self._bell.ring()

    def end(self) -> None:
        """Tell the thread to end its processes and itself, and return at once."""
        self._stopping = True
        self.send(Stop())

    def see_off(self, limit: float = STUCK_S) -> None:
        """Wait for the end of thread and processes, never for long: who hangs is killed.

        Once killed, a process can neither keep the thread reading nor refuse what it writes.
        """
        if self._thread.ident is None:
            self._bell.close()
            return
        self._thread.join(limit)
        if self._thread.is_alive():
            self._crew.kill()
            self._thread.join(STUCK_S)

    def stop(self) -> None:
        """End the processes and the thread and wait for them: some hundredths of a second."""
        self.end()
        self.see_off()

    def _run(self) -> None:
        try:
            self._after()
            if not self._stopping:
                self._lead_crew()
        except (OSError, _ProcessEndedError) as error:
            self._go_on_without(error)
        except Exception as error:  # whatever breaks here has to reach the window as a message
            _log.debug("the study failed", exc_info=True)
            reason = f"{type(error).__name__}: {error}"
            self._mailbox.put(Failed(reason, traceback.format_exc()))
        finally:
            self._bell.close()

    def _go_on_without(self, error: Exception) -> None:
        """Before the first update a thread can do what processes cannot; later it is too late."""
        if self._prepared:
            self._mailbox.put(Failed(str(error), ""))
        elif not self._stopping:
            _log.warning("no processes can train: training on one thread", exc_info=True)
            Worker(self._build, self._mailbox, self._commands).run()

    def _build(self) -> Sequence[Trainer]:
        return build_trainers(self._study)

    def _lead_crew(self) -> None:
        crew = self._crew
        try:
            crew.hire(self._study, self._shares, lambda: not self._stopping)
            while not self._stopping:
                self._listen(crew)
                self._obey(crew)
                self._drive(crew)
        finally:
            crew.dismiss()

    def _listen(self, crew: Crew) -> None:
        """Wait for something to happen, and take in what the processes say."""
        for member in crew.wait(self._bell.line):
            try:
                messages = member.receive()
            except EOFError:
                raise _ProcessEndedError(self._last_words(member)) from None
            for message in messages:
                self._take(message, member)

    def _last_words(self, member: Member) -> str:
        member.process.join(1.0)
        names = ", ".join(self._study.variants[i].name for i in member.runs)
        return f"the process that trained {names} has ended (exit code {member.process.exitcode})"

    def _take(self, message: Any, member: Member) -> None:
        match message:
            case Prepared(evaluations):
                self._evaluations |= zip(member.runs, evaluations, strict=True)
            case list():
                for packed in message:
                    self._row.add(packed.unpacked())
            case Taken(snapshots):
                for run, snapshot in zip(member.runs, snapshots, strict=True):
                    self._snapshots[run].append(snapshot)
            case Refused() if message in self._refused:
                pass  # every process refuses; once is enough to say
            case Refused():
                self._refused.add(message)
                self._mailbox.put(message)
            case Changed() | Looked():
                self._release()
                self._mailbox.put(message)
            case Failed():
                self._mailbox.put(message)
                self._stopping = True

    def _obey(self, crew: Crew) -> None:
        """Read what was sent; before the runs are built, commands wait."""
        self._bell.hear()
        while self._prepared and not self._stopping and not self._commands.empty():
            self._carry_out(self._commands.get(), crew)
            self._handled += 1

    def _carry_out(self, command: Command, crew: Crew) -> None:
        self._resting = self._shown = False
        match command:
            case Advance(steps, look):
                self._budget += 0 if crew.ended else steps
                self._look = look
                self._lead.start(self._row.reached)
            case Pause(look):
                self._budget, self._look = 0, look
            case Apply():
                self._refused.clear()
                crew.send(command)
            case Watch(probes, once):
                self._probes, self._once = probes, once

    def _drive(self, crew: Crew) -> None:
        """Hand on what all have reached; let them go on, or rest."""
        self._release()
        if not self._prepared:
            self._finish_preparing()
            return
        if crew.ended:
            self._budget = 0
        if (steps := int(min(self._budget, self._lead.due(self._row.reached)))) > 0:
            self._budget -= steps
            self._lead.granted += steps
            crew.send(Advance(steps))
            if self._probes and self._mailbox.wants_snapshots:
                crew.send(Take(self._probes, exact=False))
                self._probes = frozenset() if self._once else self._probes
        elif self._budget < 1 and crew.answered and not self._resting:
            self._rest(crew)

    def _finish_preparing(self) -> None:
        if len(self._evaluations) == len(self._study.variants):
            in_order = [self._evaluations[i] for i in sorted(self._evaluations)]
            self._mailbox.put(Prepared(tuple(in_order)))
            self._mailbox.put(Idle(0, 0, ended=False))
            self._prepared = self._resting = True
            self._bell.ring()  # what was sent meanwhile is read now

    def _release(self) -> None:
        self._mailbox.put(*self._row.take())
        # One process may have answered twice before another has once: what belongs together does.
        while all(self._snapshots):
            self._mailbox.put_snapshots([waiting.popleft() for waiting in self._snapshots])

    def _rest(self, crew: Crew) -> None:
        """Ask for the exact last state, then say that there is nothing left to do."""
        if self._look:
            self._look = False
            crew.send(Look())
            return
        if self._probes and not self._shown:
            self._shown = True
            crew.send(Take(self._probes))
            return
        self._resting = True
        self._mailbox.put(Idle(self._row.step, self._handled, ended=crew.ended))
