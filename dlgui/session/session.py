"""The run on screen: sends the worker its orders, collects what it recorded, ticks the window."""

from typing import Any, final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.session.beat import Beat
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.session.line import WorkerLine
from dlgui.session.recorder import Recorder
from dlgui.session.staging import Staging
from dlgui.session.state import OVER, RunState, is_preparing, progress_text
from dlgui.session.worker.commands import Advance, Apply, Command, Pause, Watch
from dlgui.session.worker.goal import NO_GOAL, Goal
from dlgui.session.worker.mailbox import Failed, Idle, Looked, Message, Prepared, Refused
from dlgui.words.labels import change_text
from engine.training.probes import AnyProbe
from engine.training.records import Snapshot
from engine.training.study import Study


@final
class Session(QObject):
    """Has a worker run a study, and hands out a `Frame` a tick.

    `idle` is emitted when the worker has done what it was told, with the number of updates made:
    after `advance(5)`, wait for it. `failed` carries a sentence and a traceback. The frame timer
    runs only while there is something to wait for: a window at rest costs nothing.
    """

    frame_ready, state_changed = Signal(object), Signal(object)
    idle, progressed = Signal(int), Signal()
    refused, failed = Signal(str, str), Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.study: Study | None = None
        self.state = RunState.READY
        self._recorder = Recorder(change_text)
        self.ghosts: tuple[RunHistory, ...] = ()
        self.cursor: int | None = None
        self._snapshots: tuple[Snapshot, ...] = ()
        self._probes, self._line = frozenset[AnyProbe](), WorkerLine()
        self._playing, self._goal = False, NO_GOAL
        self._beat, self._staging = Beat(self._tick, self), Staging(self)
        self._timer = self._beat.timer
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
        return self._recorder.total_steps

    @property
    def playing(self) -> bool:
        """Whether updates follow each other by themselves."""
        return self._playing

    @property
    def speed(self) -> float:
        """The chosen speed in steps a second; `math.inf` is as fast as possible."""
        return self._beat.speed

    @property
    def figures(self) -> str:
        """How fast the run goes and how long it will take, in words."""
        preparing, left = is_preparing(self.state, self.histories), self.total_steps - self.step
        said, rate = RunState.PREPARING if preparing else self.state, self._beat.rate
        return progress_text(said, rate.steps_per_second, left, self._recorder.endings)

    @property
    def timeline_marks(self) -> list[tuple[int, str]]:
        """The marked steps of the first run, with what happened there."""
        return self._recorder.marked_steps

    def load(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> None:
        """Put a study on stage, before its first update, or as it was `recorded`: then no worker is
        started until it is played anew. What was there is stopped.
        """
        self._timer.rest()
        self._staging.clear()
        self._line.close()
        self.study, self.cursor, self._snapshots, self._playing = study, None, (), False
        self._recorder.begin(study, recorded)
        self._beat.reset()
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
        playing, study = self._playing, self._staging.study or self.study
        self.load(study) if study is not None else None
        self.play() if playing else None

    def close(self) -> None:
        """End clock and worker; the `reaper` waits until thread and processes have ended."""
        self._timer.stop()
        self._staging.clear()
        self._line.close()

    def play(self) -> None:
        """Go on until the run ends, at the chosen speed; a run that is over starts again."""
        self.play_until(NO_GOAL)

    def play_until(self, goal: Goal) -> None:
        """Go on, and stop exactly where the goal is."""
        self._load_staged()
        if self.state in OVER:
            self.restart()
        if not self._line.is_open:
            return
        self._goal = goal = goal.in_steps(self._recorder.steps_per_epoch)
        self._playing, self.cursor = True, None
        self._beat.set_out(self.total_steps)
        self._enter(RunState.PLAYING)
        most = goal.step - self.step if self._beat.unlimited else 0
        self._send(Advance(most, goal=goal) if most > 0 else Pause())

    def pause(self) -> None:
        """Stop after the update that is being made; `idle` follows."""
        self._playing = False
        self._timer.set_full_speed(False)
        if self.state is RunState.PLAYING:
            self._enter(RunState.PAUSED)
            self._send(Pause(look=True))

    def advance(self, steps: int = 1) -> None:
        """Make exactly so many updates more, then rest; `idle` follows."""
        self._load_staged()
        self.pause()
        self.cursor = None
        if self.state not in OVER and self._line.is_open:
            self._enter(RunState.PAUSED)
        self._send(Advance(steps, look=True))

    def advance_epoch(self) -> None:
        """Make the updates of one epoch, then rest."""
        self.advance(self._recorder.steps_per_epoch)

    def change(self, field: str, value: Any, run: int | None = None) -> None:
        """Change a live setting of a run (None: of all) from the next update on, or say why not."""
        self._send(Apply(field, value, run))

    def set_speed(self, steps_per_second: float) -> None:
        """Choose a speed; `math.inf` is as fast as possible."""
        self._beat.speed = steps_per_second
        if self._playing:
            self.play_until(self._goal)

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
        seen = (self.histories, self.ghosts, self._snapshots, self.cursor, self.total_steps)
        return Frame(*seen, self._playing, is_preparing(self.state, seen[0]))

    def _show(self) -> None:
        self.frame_ready.emit(self.frame())
        self.progressed.emit()

    def _send(self, command: Command) -> None:
        if self._line.is_open:
            self._line.send(command)
            self._timer.start()

    def _enter(self, state: RunState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
            self.progressed.emit()

    @Slot()
    def _tick(self) -> None:
        """Read what the worker left and show it; at full speed every tick is a frame."""
        messages = self._read()
        if self._playing:
            self._beat.measure(self.step)
            if self._line.at_rest and (granted := self._beat.due(self.step, self._goal)):
                self._send(granted)
        if self._beat.clock.is_driven:  # a frame waits for what its time asks for
            messages += self._read()
        if self._playing and self._recorder.has_met(self._goal):
            self.pause()
        snapshots = self._line.take_snapshots()
        self._snapshots = snapshots or self._snapshots
        if self._beat.shows(bool(messages or snapshots), self._playing, self._line.at_rest):
            self._show()
        if self._line.at_rest and not self._playing and not self._line.has_snapshots:
            self._timer.stop()
            self.idle.emit(self.step)

    def _read(self) -> list[Message]:
        """Write down what the worker has left."""
        clock = self._beat.clock
        messages = self._line.receive_all() if clock.is_driven else self._line.receive()
        self._recorder.take(messages, clock.now())
        for message in messages:
            self._take(message)
        return messages

    def _take(self, message: Message) -> None:
        match message:
            case Prepared() if self.state is RunState.PREPARING:
                self._enter(RunState.READY)
            case Idle(ended=True):
                self._playing = False
                self._timer.set_full_speed(False)
                self._enter(RunState.ENDED)
            case Looked(_, seconds):
                self._beat.looked(seconds)
            case Refused(field, reason):
                self.refused.emit(field, reason)
            case Failed(reason, details):
                self._playing = False
                self._enter(RunState.FAILED)
                self.failed.emit(reason, details)
