"""Demos in the window: which one plays, and who has the window in hand, the demo or a person."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.demos.demo import Demo
from dlgui.demos.hands import Hands
from dlgui.demos.reading import is_demo, read_demo
from dlgui.demos.rehearsal import rehearse
from dlgui.demos.runner import DemoRunner, DemoState
from dlgui.demos.strip import DemoStrip
from dlgui.demos.takeover import Takeover
from dlgui.window.host import Host
from dlgui.window.lecture.lecture import Lecture
from dlgui.words.languages import spoken_language
from engine.training.fields import ConfigError

if TYPE_CHECKING:
    from dlgui.runs.keeper import RunKeeper


@final
class DemoDesk(QObject):
    """Plays one demo at a time. `changed` is emitted when one begins, pauses, goes on, or ends.

    A key or a click that changes something hands the window over: the demo stands until Space, or
    its button, lets it go on.
    """

    changed = Signal()

    def __init__(self, window: Host, lecture: Lecture, keeper: RunKeeper) -> None:
        super().__init__(window)
        self._window = window
        self.runner: DemoRunner | None = None
        self.strip = DemoStrip(window)
        window.addToolBar(self.strip)
        self._hands = Hands(window, lecture, keeper, self)
        self._takeover = Takeover(window, self.strip, self)
        self._takeover.happened.connect(self.pause)
        self.strip.toggled.connect(self.toggle)
        self.strip.next_requested.connect(self.next)
        self.strip.previous_requested.connect(self.previous)
        self.strip.stop_requested.connect(self.stop)

    @property
    def playing(self) -> bool:
        """Whether a demo has the window in hand."""
        return self.runner is not None and self.runner.state is DemoState.PLAYING

    def open(self, file: Path) -> bool:
        """Play a demo from a file; what is wrong with it is said instead."""
        try:
            demo = read_demo(file)
            rehearse(demo, file)
        except ConfigError as error:
            self._window.show_problem(str(error))
            return False
        self._window.clear_problem()
        self.play(demo, file.parent)
        return True

    def open_if_demo(self, file: Path) -> bool | None:
        """Play a file with scenes, and tell whether it could be; None for any other file."""
        return self.open(file) if is_demo(file) else None

    def play(self, demo: Demo, folder: Path) -> None:
        """Play a demo that was checked, in the language that is spoken."""
        self.stop()
        self._hands.folder = folder
        self._hands.begin(lecture=demo.lecture, mode=demo.scenes[0].theme)
        self.runner = runner = DemoRunner(demo, self._hands, spoken_language(), self)
        runner.changed.connect(self._show)
        runner.noticed.connect(self.strip.say)
        self._takeover.start()
        self.strip.show()
        runner.start()

    def stands_in(self) -> bool:
        """Pause or go on in place of what is on stage; False if there is no demo."""
        self.toggle()
        return self.runner is not None

    @Slot()
    def toggle(self) -> None:
        """Pause the demo, or let it go on."""
        self._do(DemoRunner.toggle)

    @Slot()
    def pause(self) -> None:
        """Let whoever lectures have the window."""
        self._do(DemoRunner.pause)

    @Slot()
    def next(self) -> None:
        """Go to the next scene."""
        self._do(DemoRunner.next)

    @Slot()
    def previous(self) -> None:
        """Go to the scene before."""
        self._do(DemoRunner.previous)

    @Slot()
    def stop(self) -> None:
        """End the demo; what it shows stays, all around it is as before."""
        if (runner := self.runner) is None:
            return
        self.runner = None
        runner.changed.disconnect(self._show)
        runner.release()
        runner.deleteLater()
        self._takeover.stop()
        self.strip.hide()
        self.changed.emit()

    def _do(self, what: Callable[[DemoRunner], None]) -> None:
        if self.runner is not None:
            what(self.runner)

    @Slot()
    def _show(self) -> None:
        if (runner := self.runner) is None:
            return
        if runner.is_over:
            self.stop()
            return
        title = runner.scene_title(runner.index)
        self.strip.show_scene(runner.index + 1, len(runner.demo.scenes), title)
        self.strip.show_playing(self.playing)
        self.changed.emit()
