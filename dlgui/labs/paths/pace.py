"""When the pictures of a race are drawn: at rest all at once, in play each at its own pace."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import QObject, QTimer, Slot

from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.labs.paths.stage import PathsStage
from dlgui.labs.shared.findings import SLOW, WORDS_MS
from dlgui.session.race_player import RacePlayer
from dlgui.widgets.throttle import Throttle
from engine.optimization.path_facts import steps_to_reach

FIGURES_MS = 100
"""At rest figures follow a slider at this pace; while a race is played, sentences are slower."""
CURVES_MS = 150
"""While a race is played, the curves of f are drawn so often, the map at every step."""


@final
class Pace(QObject):
    """Draws what the player shows on the stage; `frame` is asked for it."""

    def __init__(
        self,
        player: RacePlayer,
        stage: PathsStage,
        frame: Callable[[], RaceFrame],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._player, self._stage, self._frame = player, stage, frame
        self._figures = Throttle(self._draw_figures, FIGURES_MS, self)
        self._words = Throttle(self._draw_figures, WORDS_MS, self)
        self._lower = Throttle(self._draw_lower, CURVES_MS, self)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._draw)
        self._was_playing = False
        self._seen: object = None
        player.frame_ready.connect(self._on_tick)

    def stop(self) -> None:
        """Draw no more of what was asked for."""
        for throttle in (self._figures, self._words, self._lower):
            throttle.stop()

    @Slot()
    def draw(self) -> None:
        """Draw now, or in a race once the clock's tick is over, to keep its beat."""
        if self._player.playing:
            self._turn.start(0)
        else:
            self._turn.stop()
            self._draw()

    @Slot()
    def _on_tick(self) -> None:
        """Draw what has changed: a slow race stands still for several ticks."""
        player, race = self._player, self._player.race
        seen = (player.position, player.step, race.ready, race.course, race.racers)
        if seen != self._seen or not player.playing:
            self._seen = seen
            self.draw()

    @Slot()
    def _draw(self) -> None:
        frame, playing = self._frame(), self._player.playing
        came_to_rest = self._was_playing and not playing
        self._was_playing = playing
        if playing:
            self._stage.draw_map(frame)
            if self._player.steps_per_second <= SLOW:
                self._lower.now()
                self._words.now()
            else:
                self._lower.ask()
                self._words.ask()
            return
        self._lower.stop()
        self._words.stop()
        self._stage.draw(frame)
        self._figures.now() if came_to_rest else self._figures.ask()

    def _draw_lower(self) -> None:
        self._stage.draw_lower(self._frame())

    def _draw_figures(self) -> None:
        frame = self._frame()
        self._player.marks = arrivals(frame)
        self._stage.draw_figures(frame)


def arrivals(frame: RaceFrame) -> list[tuple[int, str]]:
    """Return the steps at which racers come within 1e-3 of a minimum, with their names."""
    steps = [
        (steps_to_reach(track.path, frame.surface.minima), track.name) for track in frame.tracks
    ]
    return sorted((step, name) for step, name in steps if step is not None)
