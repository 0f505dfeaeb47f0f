"""Plays a demo, scene after scene, by the clock of its window; whoever lectures can step in."""

from enum import StrEnum
from typing import Final, final

from PySide6.QtCore import QObject, Signal, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.demos.demo import Demo, Scene, Until, condition_text, in_language, scene_title
from dlgui.demos.hands import Hands
from dlgui.demos.protocol import Protocol
from dlgui.video.writer import Span

TICK_MS: Final = 40
"""How often it is looked whether a scene is over."""


class DemoState(StrEnum):
    """What a demo is doing."""

    WAITING = "waiting"
    PLAYING = "playing"
    PAUSED = "paused"
    OVER = "over"


@final
class DemoRunner(QObject):
    """A `Play` in the real window, in one language.

    `changed` is emitted when another scene begins, or the demo pauses, goes on or ends; `noticed`
    carries what did not come about, in words.
    """

    changed = Signal()
    noticed = Signal(str)

    def __init__(self, demo: Demo, hands: Hands, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self.demo, self.language = demo, language
        self.state, self.index = DemoState.WAITING, -1
        self._hands = hands
        self._protocol = Protocol()
        self._caption = self._lab = self._preset = ""
        self._speed: float | str | None = None
        self._plays, self._target, self._spent, self._seen = False, -1, 0.0, 0.0
        self._timer = Timer(self, TICK_MS)
        self._timer.timeout.connect(self._tick)

    # What a recording asks for ------------------------------------------------------------------

    @property
    def is_over(self) -> bool:
        """Whether the last scene is over."""
        return self.state is DemoState.OVER

    @property
    def share(self) -> float:
        """Which part of the scenes is over, from 0 to 1."""
        return 1.0 if self.is_over else max(self.index, 0) / len(self.demo.scenes)

    @property
    def captions(self) -> list[Span]:
        """What has been said, and when."""
        return self._protocol.captions(self._now())

    @property
    def chapters(self) -> list[Span]:
        """Which scenes there were, and when."""
        return self._protocol.chapters(self._now())

    # What a lecturer does -----------------------------------------------------------------------

    @property
    def title(self) -> str:
        """What the demo is called."""
        return in_language(self.demo.title, self.language)

    def scene_title(self, index: int) -> str:
        """Return what a scene is called."""
        return scene_title(self.demo.scenes[index], self.language)

    def start(self) -> None:
        """Begin with the first scene."""
        self._protocol = Protocol()
        self._go_to(0)

    @Slot()
    def toggle(self) -> None:
        """Pause, or go on."""
        (self.pause if self.state is DemoState.PLAYING else self.go_on)()

    @Slot()
    def pause(self) -> None:
        """Let everything stand: whoever lectures has the window."""
        if self.state is DemoState.PLAYING:
            self._timer.stop()
            self._hands.pause()
            self._enter(DemoState.PAUSED)

    @Slot()
    def go_on(self) -> None:
        """Take the window back; what was changed meanwhile stays if the same preset is there."""
        if self.state is DemoState.OVER:
            self.start()
        elif self.state is DemoState.PAUSED and not self._hands.is_where(self._lab, self._preset):
            self._go_to(self.index)
        elif self.state is DemoState.PAUSED:
            self._resume()

    @Slot()
    def next(self) -> None:
        """Leave this scene as it is and go to the next; from the last to the end."""
        if self._target >= 0:
            self._target = min(self._target + 1, len(self.demo.scenes) - 1)
            return
        self._hands.pause()
        self._begin(self.index + 1)

    @Slot()
    def previous(self) -> None:
        """Go back to the beginning of the scene before."""
        at = self._target if self._target >= 0 else self.index
        self._go_to(max(at - 1, 0))

    def stop(self) -> None:
        """Do nothing more."""
        self._timer.stop()
        self._hands.pause()
        self._enter(DemoState.OVER)

    def release(self) -> None:
        """Do nothing more, and let the window be as it was before the demo."""
        self.stop()
        self._hands.end()

    # One scene after the other ------------------------------------------------------------------

    def _go_to(self, index: int) -> None:
        """Bring about the beginning of a scene: from the last that loads something, in a hurry."""
        self._hands.pause()
        loads = [i for i, s in enumerate(self.demo.scenes[: index + 1]) if s.preset or s.open]
        self._target = index
        self._begin(max(loads, default=0))

    def _begin(self, index: int) -> None:
        if index >= len(self.demo.scenes):
            self.stop()
            return
        self.index, scene = index, self.demo.scenes[index]
        if self._target <= index:
            self._target = -1
        self._spent, self._plays = 0.0, scene.play_until is not None
        self._lab = scene.lab or self._lab
        self._preset = "" if scene.open else scene.preset or self._preset
        self._speed = self._speed if scene.speed is None else scene.speed
        for fault in self._hands.prepare(scene):
            self.noticed.emit(fault)
        self._hands.set_speed("full" if self._target >= 0 else self._speed)
        if scene.caption is not None:
            self._caption = in_language(scene.caption, self.language)
        self._say(scene)
        self._resume()

    def _say(self, scene: Scene) -> None:
        if self._target < 0:
            self._protocol.begin(self._now(), scene_title(scene, self.language), self._caption)
        self._hands.say(self._caption, f"{self.index + 1} / {len(self.demo.scenes)}")

    def _resume(self) -> None:
        until = self.demo.scenes[self.index].play_until
        if self._plays and until is not None:
            self._hands.play(until)
        self._seen = self._now()
        self._timer.start()
        self._enter(DemoState.PLAYING)

    @Slot()
    def _tick(self) -> None:
        scene, now = self.demo.scenes[self.index], self._now()
        self._spent, self._seen = self._spent + now - self._seen, now
        if self._plays and scene.play_until is not None:
            self._look_at(scene.play_until)
        elif self._target >= 0 or self._spent >= scene.wait:
            self._begin(self.index + 1)

    def _look_at(self, until: Until) -> None:
        """Play no more when the condition has come true, or is not going to."""
        in_time = until.seconds is not None and self._spent >= until.seconds
        if self._hands.playing and not in_time and self._spent < until.at_most:
            return
        playing = self._hands.playing
        self._hands.pause()
        self._plays, spent, self._spent = False, self._spent, 0.0
        if in_time or self._target >= 0 or (not playing and self._hands.has_met(until)):
            return
        text = self.tr("Scene {0}: {1} has not come true; after {2} s it goes on.")
        self.noticed.emit(text.format(self.index + 1, condition_text(until), f"{spent:.0f}"))

    def _enter(self, state: DemoState) -> None:
        self.state = state
        self.changed.emit()

    def _now(self) -> float:
        return clock_of(self).now()
