"""Writes a demo from what is done in the window: acts become scenes, pauses become waits."""

from typing import Any, Final, final

import tomli_w
from PySide6.QtCore import QObject, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.demos.demo import MOST_SCENES
from dlgui.demos.stage import Content, settings_now, stage_now
from dlgui.session.player import Player
from dlgui.session.session import Session
from dlgui.window.host import Host
from dlgui.window.lecture.lecture import Lecture
from dlgui.window.speed_texts import SPEEDS

LOOK_MS: Final = 200
LONGEST_WAIT_S: Final = 20.0
SHORTEST_WAIT_S: Final = 0.3
"""Shorter pauses are those between two keys."""


@final
class Scribe(QObject):
    """Looks at the window a few times a second, between `start` and `stop`.

    (What is done is seen by what has changed, whoever did it and how: keys, mouse, palette, menu.)
    """

    def __init__(self, window: Host, lecture: Lecture, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._lecture = window, lecture
        self._scenes: list[Content] = []
        self._scene: Content = {}
        self._state: dict[str, Any] = {}
        self._settings: dict[str, str] = {}
        self._player: Player = window.lab.player
        self._step, self._rested = 0, 0.0
        self._looked = 0.0
        self._timer = Timer(self, LOOK_MS)
        self._timer.timeout.connect(self.look)

    @property
    def writing(self) -> bool:
        """Whether it writes down what is done."""
        return self._timer.is_active

    def start(self) -> None:
        """Begin with what is on stage now."""
        self._scenes = []
        self._scene = stage_now(self._window.lab) | self._speed()
        self._begin_scene()
        self._state, self._settings = self._now(), settings_now(self._window.lab)
        self._timer.start()

    def stop(self) -> str:
        """Return the demo that was written, as TOML."""
        self.look()
        self._timer.stop()
        self._close()
        return tomli_w.dumps({"title": self._window.lab.title, "scene": self._scenes[:MOST_SCENES]})

    @Slot()
    def look(self) -> None:
        """Write down what has changed since the last look."""
        now = clock_of(self).now()
        if not self._player.playing:
            self._rested += now - self._looked
        self._looked = now
        acts = self._acts()
        if acts:
            self._close()
            self._scene = acts
            self._begin_scene()

    def _begin_scene(self) -> None:
        self._player = self._window.lab.player
        self._step, self._rested = self._player.step, 0.0
        self._looked = clock_of(self).now()

    def _acts(self) -> Content:
        state, before, lab = self._now(), self._state, self._window.lab
        self._state = state
        if (state["lab"], state["preset"]) != (before["lab"], before["preset"]):
            self._settings = settings_now(lab)
            keys = ("lab", "preset") if state["lab"] != before["lab"] else ("preset",)
            return {key: state[key] for key in keys if state[key] in self._known(key)}
        acts = {k: v for k, v in state.items() if v != before[k] and k not in ("lab", "preset")}
        if acts.get("scrub", "live") != "live" or "scrub" not in acts:
            acts |= self._restart()
        return acts | self._changed_settings()

    def _known(self, key: str) -> list[str]:
        lab = self._window.lab
        return list(self._window.labs) if key == "lab" else [name for name, _ in lab.presets()]

    def _restart(self) -> Content:
        return {"restart": True} if self._player.step < self._step else {}

    def _changed_settings(self) -> Content:
        settings = settings_now(self._window.lab)
        changed = {k: v for k, v in settings.items() if self._settings.get(k) not in (v, None)}
        self._settings = settings
        return {"set": changed} if changed else {}

    def _now(self) -> dict[str, Any]:
        lab = self._window.lab
        cursor = lab.player.cursor
        state = {"lab": lab.key, "preset": lab.preset, "enlarge": self._lecture.filled}
        return state | self._speed() | {"scrub": "live" if cursor is None else cursor}

    def _speed(self) -> Content:
        speed = self._window.transport.speed()
        return {"speed": "full" if speed not in SPEEDS[:-1] else speed}

    def _close(self) -> None:
        """Write down how far it was played meanwhile, and how long it then stood."""
        scene, step = self._scene, self._played_to()
        if step > self._step:
            ended = step >= self._player.total_steps
            scene["play_until"] = {"ended": True} if ended else {"step": step}
            scene["play_until"]["at_most"] = 600
        if self._rested >= SHORTEST_WAIT_S:
            scene["wait"] = round(min(self._rested, LONGEST_WAIT_S), 1)
        if scene:
            self._scenes.append(scene)
        self._scene = {}

    def _played_to(self) -> int:
        """Return the step; if a live change has just come, the exact one at which it did."""
        sessions = self._window.lab.findChildren(Session)
        histories = sessions[0].histories if sessions else ()
        changes = histories[0].changes if histories else []
        if self._player.playing and changes and changes[-1].step >= self._step:
            return changes[-1].step
        return self._player.step
