"""Brings about what a page of a lesson needs on stage, plays it, and measures what came of it."""

from enum import StrEnum
from math import inf
from typing import Final, final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer
from dlgui.demos.demo import Scene, Until, Value, as_goal
from dlgui.demos.hands import Hands
from dlgui.labs.shared.lab import Lab
from dlgui.lessons.conditions import Condition
from dlgui.lessons.figures import measure
from dlgui.lessons.lesson import Lesson, Page, PageKind
from dlgui.session.session import Session
from dlgui.session.state import OVER
from dlgui.window.host import Host

TICK_MS: Final = 100
"""How often it is looked whether a run has come to where the page wants it."""


@final
class StageState(StrEnum):
    """What a page finds on stage."""

    THERE = "there"
    PLAYING = "playing"
    STANDING = "standing"
    AWAY = "away"


@final
class LessonStage(QObject):
    """Serves one page at a time. `measured` carries page and figures when its run has stopped, or
    when the goal of its task is reached; `changed` tells that `state` is another, `ran_ahead` that
    somebody has played on the page of a prediction.
    """

    measured = Signal(int, dict)
    changed = Signal()
    ran_ahead = Signal()

    def __init__(self, window: Host, hands: Hands, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._hands = window, hands
        self._lesson: Lesson | None = None
        self._index = 0
        self._waits = False
        self._began: float = 0
        self.state = StageState.THERE
        self.now: dict[str, float] = {}
        """The figures of a task as they are now."""
        self._timer = Timer(self, TICK_MS)
        self._timer.timeout.connect(self._tick)

    def show(self, lesson: Lesson, index: int, *, done: bool) -> None:
        """Put on stage what a page needs, unless it is there; `done` pages do not play again."""
        same, before = self._lesson is lesson, self._index
        self._lesson, self._index, self._waits = lesson, index, not done
        self.now, self._began = {}, inf
        fresh = not same or index > before
        if not self._is_there() or (fresh and lesson.pages[index].has_stage):
            self.bring_back()
        elif self._waits:
            self._begin()
        self._timer.start()
        self._tick()

    @Slot()
    def bring_back(self) -> None:
        """Put on stage what the page needs, as it is at the beginning."""
        if self._lesson is not None:
            self._hands.prepare(scene_at(self._lesson, self._index))
            if self._waits:
                self._begin()
            self._tick()

    @Slot()
    def go_on(self) -> None:
        """Let play what was paused."""
        page = self._page()
        if page is not None and page.play is not None:
            self._hands.play(page.play)

    def begin_again(self) -> None:
        """Stop what plays, and go back to its beginning."""
        self._hands.pause()
        self._window.lab.player.restart()

    def show_way(self, way: dict[str, Value]) -> None:
        """Set what reaches the goal of a task, and play."""
        if self._lesson is None:
            return
        self._hands.pause()
        self._hands.prepare(Scene(set=way, restart=True))
        self._hands.play(Until(ended=True))

    def leave(self) -> None:
        """Serve no page any more."""
        self._lesson = None
        self._timer.stop()

    def lab(self) -> Lab:
        """Return the lab on stage."""
        return self._window.lab

    def _page(self) -> Page | None:
        return None if self._lesson is None else self._lesson.pages[self._index]

    def _begin(self) -> None:
        """Play what a page plays, from its beginning: somebody may have looked ahead."""
        page = self._page()
        if page is None or page.kind is not PageKind.SEE or page.play is None:
            return
        player = self._window.lab.player
        player.pause()
        if player.step > 0:
            player.restart()
        self._hands.set_speed(page.speed)
        self._hands.play(page.play)

    def _is_there(self) -> bool:
        if self._lesson is None:
            return True
        scene = scene_at(self._lesson, self._index)
        return self._hands.is_where(scene.lab, scene.preset)

    @Slot()
    def _tick(self) -> None:
        page, lesson = self._page(), self._lesson
        if page is None or lesson is None:
            return
        state = StageState.THERE if self._is_there() else StageState.AWAY
        if state is StageState.THERE and self._waits and page.kind is PageKind.SEE:
            state = self._look(page)
        if page.kind is PageKind.PREDICT and state is StageState.THERE:
            self._began = min(self._began, self._window.lab.player.step)
            if self._window.lab.player.step > self._began:
                self.ran_ahead.emit()
        if page.kind is PageKind.TASK and self._is_lab(lesson):
            self._try(page)
        if state is not self.state or page.kind is PageKind.TASK:
            self.state = state
            self.changed.emit()

    def _look(self, page: Page) -> StageState:
        lab = self._window.lab
        if lab.player.playing:
            return StageState.PLAYING
        if page.play is None or not has_stopped(lab, page.play):
            return StageState.STANDING
        self._waits = False
        self.measured.emit(self._index, measure(lab, page.figures))
        return StageState.THERE

    def _is_lab(self, lesson: Lesson) -> bool:
        """A task may be done with any preset of its lab."""
        return self._window.lab.key == scene_at(lesson, self._index).lab

    def _try(self, page: Page) -> None:
        self.now = measure(self._window.lab, page.figures)
        if self._waits and Condition(page.goal).holds(self.now):
            self._waits = False
            self.measured.emit(self._index, dict(self.now))


def scene_at(lesson: Lesson, index: int) -> Scene:
    """Return what is on stage on a page: what it says itself, and what pages before it have said.

    A preset takes back what was set before it.
    """
    lab = preset = ""
    values: dict[str, Value] = {}
    for page in lesson.pages[: index + 1]:
        lab = page.lab or lab
        if page.preset:
            preset, values = page.preset, {}
        values = {**values, **page.set}
    return Scene(lab=lab, preset=preset, set=values)


def has_stopped(lab: Lab, until: Until) -> bool:
    """Whether what is on stage, at rest, has come to where it was to stop, or to its end."""
    player, goal = lab.player, as_goal(until)
    sessions = lab.findChildren(Session)
    if player.step <= 0 or player.playing:
        return False
    if player.step >= player.total_steps or any(session.state in OVER for session in sessions):
        return True
    histories = [history for session in sessions for history in session.histories]
    step = goal.in_steps(histories[0].steps_per_epoch).step if histories else goal.step
    met = (goal.is_met_by(one.evaluations[-1]) for one in histories if one.evaluations)
    return player.step >= step or any(met)
