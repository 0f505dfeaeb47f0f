"""The run on screen: sends the worker its orders, collects what it recorded, ticks the window.

The one frame timer runs only while there is something to wait for: a window at rest costs nothing.
"""

from math import inf
from time import perf_counter
from typing import Any, final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.session.clock import Clock
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.session.line import WorkerLine
from dlgui.session.pace import Pace, RateMeter
from dlgui.session.recorder import Recorder
from dlgui.session.staging import Staging
from dlgui.session.state import OVER, RunState, is_preparing, progress_text
from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Watch
from dlgui.session.worker.mailbox import Failed, Idle, Message, Prepared, Refused
from dlgui.words.labels import change_text
from engine.training.probes import AnyProbe
from engine.training.records import Snapshot
from engine.training.study import Study


@final
class Session(QObject):
    """Has a worker run a study, and hands out a `Frame` a tick.

    `idle` is emitted when the worker has done what it was told, with the number of updates made:
    after `advance(5)`, wait for it. `failed` carries a sentence and a traceback.
    """

    frame_ready = Signal(object)
    state_changed = Signal(object)
    idle = Signal(int)
    progressed = Signal()
    refused = Signal(str, str)
    failed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.study: Study | None = None
        self.state = RunState.READY
        self._recorder = Recorder(change_text)
        self.ghosts: tuple[RunHistory, ...] = ()
        self.cursor: int | None = None
        self.pace, self.rate = Pace(), RateMeter()
        self._snapshots: tuple[Snapshot, ...] = ()
        self._probes: frozenset[AnyProbe] = frozenset()
        self._line = WorkerLine()
        self._playing = False
        self._timer, self._staging = Clock(self), Staging(self)
        self._timer.timeout.connect(self._tick)
        self._staging.due.connect(self._load_staged)

    @property
    def histories(self) -> tuple[RunHistory, ...]:
        """What the runs on stage have recorded."""
        return self._recorder.histories

    @property
    def step(self) -> int:
        """The number of updates that the window knows of."""
        return self._recorder.step

    @property
    def total_steps(self) -> int:
        """The length of the longest run."""
        return max((h.config.training.steps for h in self.histories), default=0)

    @property
    def playing(self) -> bool:
        """Whether updates follow each other by themselves."""
        return self._playing

    @property
    def figures(self) -> str:
        """How fast the run goes and how long it will take, in words."""
        left = self.total_steps - self.step
        said = RunState.PREPARING if is_preparing(self.state, self.histories) else self.state
        return progress_text(said, self.rate.steps_per_second, left, self._recorder.endings)

    @property
    def timeline_marks(self) -> list[tuple[int, str]]:
        """The marked steps of the first run, with what happened there."""
        return [(mark.step, mark.text) for h in self.histories[:1] for mark in h.marks]

    def load(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> None:
        """Put a study on stage, before its first update or `recorded`; what was there is stopped.

        Of a study that was recorded before, no worker is started until it is played anew.
        """
        self._timer.rest()
        self._staging.clear()
        self._line.close()
        self.study, self.cursor, self._snapshots, self._playing = study, None, (), False
        self._recorder.begin(study, recorded)
        self.rate.reset()
        if recorded:
            self._enter(RunState.LEFT if None in self._recorder.endings else RunState.ENDED)
        else:
            self._enter(RunState.PREPARING)
            self._line.open_study(study)
            self._send(Watch(self._probes))
        self._show()  # names and "preparing" are seen at once

    def stage(self, study: Study) -> None:
        """Put a study on stage soon; at the latest before the next update."""
        self._staging.put(study)

    @Slot()
    def _load_staged(self) -> None:
        if self._staging.study is not None:
            self.load(self._staging.study)

    def restart(self) -> None:
        """Put the study back before its first update; a run that plays, plays on."""
        playing = self._playing
        if (study := self._staging.study or self.study) is not None:
            self.load(study)
        if playing:
            self.play()

    def close(self) -> None:
        """End clock and worker; the `reaper` waits until thread and processes have ended."""
        self._timer.stop()
        self._staging.clear()
        self._line.close()

    def play(self) -> None:
        """Go on until the run ends, at the chosen speed; a run that is over starts again."""
        self._load_staged()
        if self.state in OVER:
            self.restart()
        if not self._line.is_open:
            return
        self._playing, self.cursor = True, None
        self.rate.reset()
        self.pace.start(perf_counter())
        self._enter(RunState.PLAYING)
        self._timer.set_full_speed(self.pace.unlimited)
        self._send(Advance(inf) if self.pace.unlimited else Pause())

    def pause(self) -> None:
        """Stop after the update that is being made; `idle` follows."""
        self._playing = False
        self._timer.set_full_speed(False)
        if self.state is RunState.PLAYING:
            self._enter(RunState.PAUSED)
            self._send(Pause())

    def advance(self, steps: int = 1) -> None:
        """Make exactly so many updates more, then rest; `idle` follows."""
        self._load_staged()
        self.pause()
        self.cursor = None
        if self.state not in OVER and self._line.is_open:
            self._enter(RunState.PAUSED)
        self._send(Advance(steps))

    def advance_epoch(self) -> None:
        """Make the updates of one epoch, then rest."""
        self.advance(self.histories[0].steps_per_epoch if self.histories else 1)

    def change(self, field: str, value: Any, run: int | None = None) -> None:
        """Change a live setting of a run (None: of all) from the next update on.

        `refused` follows if that can't be.
        """
        self._send(Apply(field, value, run))

    def set_speed(self, steps_per_second: float) -> None:
        """Choose a speed; `math.inf` is as fast as possible."""
        self.pace.steps_per_second = steps_per_second
        if self._playing:
            self.play()

    def scrub(self, step: int | None) -> None:
        """Look back at a step that was recorded; None follows the run again."""
        self.cursor = None if step is None else min(max(step, 0), self.step)
        self._show()

    def watch(self, probes: frozenset[AnyProbe], *, once: bool = False) -> None:
        """Measure what these probes ask for, and nothing else; `once`, or again and again."""
        if once or probes != self._probes:
            self._probes = frozenset() if once else probes
            self._send(Watch(probes, once))

    def frame(self) -> Frame:
        """Return what there is to see now."""
        seen = (self.histories, self.ghosts, self._snapshots, self.cursor)
        return Frame(*seen, self.total_steps, self._playing, is_preparing(self.state, seen[0]))

    def _show(self) -> None:
        self.frame_ready.emit(self.frame())
        self.progressed.emit()

    def _send(self, command: Command) -> None:
        if self._line.is_open:
            self._line.send(command)
            if not self._timer.isActive():  # else the tick that is due would come later
                self._timer.start()

    def _enter(self, state: RunState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
            self.progressed.emit()

    @Slot()
    def _tick(self) -> None:
        """Read what the worker left and show it; at full speed every tick is a frame."""
        messages, now = self._line.receive(), perf_counter()
        self._recorder.take(messages, now)
        for message in messages:
            self._take(message)
        if self._playing:
            self.rate.add(now, self.step)
            self._grant(now)
        if (snapshots := self._line.take_snapshots()) is not None:
            self._snapshots = snapshots
        if messages or snapshots is not None or (self._playing and self.pace.unlimited):
            self._show()
        if self._line.at_rest and not self._playing and not self._line.has_snapshots:
            self._timer.stop()
            self.idle.emit(self.step)

    def _grant(self, now: float) -> None:
        """At a chosen speed, allow the updates that are due; at full speed nothing is needed."""
        if not self.pace.unlimited and self._line.at_rest and (steps := self.pace.due(now)):
            self._send(Advance(steps))

    def _take(self, message: Message) -> None:
        match message:
            case Prepared() if self.state is RunState.PREPARING:
                self._enter(RunState.READY)
            case Idle(ended=True):
                self._playing = False
                self._timer.set_full_speed(False)
                self._enter(RunState.ENDED)
            case Refused(field, reason):
                self.refused.emit(field, reason)
            case Failed(reason, details):
                self._playing = False
                self._enter(RunState.FAILED)
                self.failed.emit(reason, details)
