"""What a demo does in the window: the same things, the same ways, as a person's hands."""

from collections.abc import Callable, Iterable
from math import inf
from pathlib import Path
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.demos.demo import Scene, Until, as_goal
from dlgui.demos.names import picture_called, set_value, setting_called, thing_called
from dlgui.demos.rehearsal import study_at
from dlgui.session.session import Session
from dlgui.session.state import OVER, RunState
from dlgui.theme import ColorMode
from dlgui.window.host import Host
from dlgui.window.lecture.lecture import Lecture

if TYPE_CHECKING:
    from dlgui.runs.keeper import RunKeeper


@final
class Hands(QObject):
    """Acts in a window; `fixed_colors` leaves the colours as they are, whatever scenes want."""

    def __init__(
        self, window: Host, lecture: Lecture, keeper: "RunKeeper", parent: QObject
    ) -> None:
        super().__init__(parent)
        self._window, self._lecture, self._keeper = window, lecture, keeper
        self.folder = Path()
        self.fixed_colors = False
        self._before: tuple[ColorMode, bool] | None = None

    def prepare(self, scene: Scene) -> list[str]:
        """Do all that a scene does before it plays; return what could not be done, in words."""
        acts: Iterable[tuple[bool, Callable[[], object]]] = (
            (bool(scene.theme), lambda: self._color(scene.theme)),
            (bool(scene.lab), lambda: self._show_lab(scene.lab)),
            (bool(scene.preset), lambda: self._window.lab.load_preset(scene.preset)),
            (bool(scene.open), lambda: self._open(scene.open)),
            (bool(scene.set), lambda: self._set(scene)),
            (scene.restart, lambda: self._window.lab.player.restart()),
            (scene.enlarge is not None, lambda: self._enlarge(scene.enlarge or "")),
            (scene.spotlight is not None, lambda: self._light(scene.spotlight or "")),
            (scene.pin, self._pin),
            (scene.scrub is not None, lambda: self._scrub(scene.scrub)),
        )
        faults = []
        for wanted, act in acts:
            try:
                if wanted:
                    act()
            except ValueError as error:  # names and values were tried, but a person's hands act too
                faults.append(str(error))
        return faults

    def is_where(self, lab: str, preset: str) -> bool:
        """Whether this lab, with this preset (empty: any), is on stage."""
        on_stage = self._window.lab
        return lab in ("", on_stage.key) and preset in ("", on_stage.preset)

    def play(self, until: Until) -> None:
        """Let what is on stage play until this comes true."""
        self._window.lab.player.play_until(as_goal(until))

    def pause(self) -> None:
        """Let it stand."""
        self._window.lab.player.pause()

    @property
    def playing(self) -> bool:
        """Whether it plays."""
        return self._window.lab.player.playing

    def has_met(self, until: Until) -> bool:
        """Whether what is on stage, at rest now, has stopped because this came true."""
        player, goal = self._window.lab.player, as_goal(until)
        sessions = self._window.lab.findChildren(Session)
        if not sessions:
            return player.step >= min(goal.step, player.total_steps if until.ended else inf)
        session = sessions[0]
        if session.state is RunState.FAILED:
            return False
        is_at_end = session.state in OVER or player.step >= player.total_steps
        if not is_at_end or until.ended:
            return True
        histories = session.histories
        met_step = goal.in_steps(histories[0].steps_per_epoch).step if histories else goal.step
        return session.step >= met_step or any(
            goal.is_met_by(history.evaluations[-1]) for history in histories if history.evaluations
        )

    def set_speed(self, speed: float | str | None) -> None:
        """Go at a speed, None is that of the preset; what a person has chosen stays remembered."""
        transport = self._window.transport
        if speed is None:
            transport.speeds.choose_own()
        else:
            transport.set_speed(inf if speed == "full" else float(speed))
        self._window.lab.player.set_speed(transport.speed())

    def say(self, caption: str, counter: str) -> None:
        """Show a caption under the stage."""
        if caption:
            self._lecture.show_caption(caption, counter)
        else:
            self._lecture.clear_caption()

    def begin(self, *, lecture: bool, mode: str = "") -> None:
        """Remember how the window is; fold away what lies around the stage if that is wanted."""
        self._before = (theme.mode(), self._lecture.active)
        with theme.at_once(_application()):
            if mode:
                self._color(mode)
            if lecture:
                self._lecture.enter()

    def end(self) -> None:
        """Take back what stands out, and let the window be as it was before the demo."""
        stage = self._lecture
        stage.clear_caption()
        stage.clear_spotlight()
        stage.unfill()
        if self._before is None:
            return
        mode, active = self._before
        self._before = None
        with theme.at_once(_application()):
            self._color(mode)
            if not active:
                stage.leave()
        self._window.show_lab(self._window.lab.key)  # at the speed that was chosen for it

    def _show_lab(self, key: str) -> None:
        if key != self._window.lab.key:
            self._window.show_lab(key)

    def _open(self, name: str) -> None:
        self._window.lab.show_study(study_at(self.folder, name))

    def _set(self, scene: Scene) -> None:
        """What is hidden by a large picture is set all the same: the page is shown meanwhile."""
        large = self._lecture.filled
        self._lecture.unfill()
        for name, value in scene.set.items():
            set_value(setting_called(self._window.lab, name), value)
        if large:
            self._lecture.fill(large)

    def _enlarge(self, name: str) -> None:
        self._lecture.unfill()
        if name:
            self._lecture.fill(picture_called(self._window.lab, name))

    def _light(self, name: str) -> None:
        self._lecture.clear_spotlight()
        if name:
            self._lecture.spotlight(thing_called(self._window.lab, name))

    def _pin(self) -> None:
        for run in self._keeper.on_stage:
            self._keeper.pin(run, True)

    def _scrub(self, step: int | str | None) -> None:
        self._window.lab.player.scrub(step if isinstance(step, int) else None)

    def _color(self, mode: str) -> None:
        if not self.fixed_colors:
            theme.apply(_application(), ColorMode(mode))


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication), "a window is there"
    return app
