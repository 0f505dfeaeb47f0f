"""Ties the transport bar to whatever the lab on stage plays."""

from math import inf
from typing import final

from PySide6.QtCore import QCoreApplication, QObject, Slot

from dlgui.session.player import Player
from dlgui.widgets.throttle import Throttle
from dlgui.widgets.timeline import Mark
from dlgui.widgets.transport import Transport

FIGURES_MS = 100
"""People read figures more slowly than curves move; each update costs the engine its lock."""

SPEEDS = (1.0, 2.0, 5.0, 10.0, 30.0, 60.0, 120.0, 300.0, 1000.0, inf)


def speed_choices() -> list[tuple[str, float]]:
    """Return what the speed box offers: from one step a second to as fast as possible."""
    translate = QCoreApplication.translate
    one = translate("TransportLink", "1 step/s")
    many = translate("TransportLink", "{0} steps/s")
    limited = [(one if s == 1 else many.format(f"{s:,.0f}"), s) for s in SPEEDS[:-1]]
    return [*limited, (translate("TransportLink", "full speed"), inf)]


@final
class TransportLink(QObject):
    """Sends the bar's wishes to the player on stage and shows its progress."""

    def __init__(self, transport: Transport, parent: QObject) -> None:
        super().__init__(parent)
        self._transport = transport
        self._player: Player | None = None
        self._marks: list[tuple[int, str]] = []
        self._figures = Throttle(self._show, FIGURES_MS, self)
        transport.set_speeds(speed_choices(), inf)
        transport.play_toggled.connect(self.set_playing)
        transport.step_requested.connect(self.step)
        transport.leap_requested.connect(self.leap)
        transport.restart_requested.connect(self.restart)
        transport.scrubbed.connect(self._scrub)
        transport.live_requested.connect(self._follow)
        transport.speed_changed.connect(self._set_speed)

    def drive(self, player: Player) -> None:
        """Drive this player from now on; the one before is paused."""
        if self._player is not None:
            self._player.pause()
            self._player.progressed.disconnect(self._on_progress)
        self._player = player
        player.progressed.connect(self._on_progress)
        player.set_speed(self._transport.speed())
        self._show()

    def take_over(self, player: Player, speed: float) -> None:
        """Drive this player, which may be playing at this speed: it goes on."""
        self._transport.set_speed(speed)
        self._player = player
        player.progressed.connect(self._on_progress)
        self._show()

    @Slot()
    def toggle(self) -> None:
        """Play, or pause."""
        if self._player is not None:
            self.set_playing(not self._player.playing)

    @Slot(bool)
    def set_playing(self, playing: bool) -> None:
        """Play or pause."""
        if self._player is not None:
            (self._player.play if playing else self._player.pause)()
            self._show()

    @Slot()
    def step(self) -> None:
        """Make one step."""
        if self._player is not None:
            self._player.advance(1)

    @Slot()
    def leap(self) -> None:
        """Make the steps of one epoch."""
        if self._player is not None:
            self._player.advance_epoch()

    @Slot()
    def restart(self) -> None:
        """Go back before the first step."""
        if self._player is not None:
            self._player.restart()

    def look(self, steps: int) -> None:
        """Look so many steps on, or back, from what is seen; the run is followed from its end."""
        if (player := self._player) is not None:
            seen = player.step if player.cursor is None else player.cursor
            there = max(seen + steps, 0)
            player.scrub(None if there >= player.step else there)

    def look_at_start(self) -> None:
        """Look back at the first step."""
        self._scrub(0)

    def look_at_end(self) -> None:
        """Follow the run again."""
        self._follow()

    def slower(self) -> None:
        """Play at the next lower speed."""
        self._transport.change_speed(-1)

    def faster(self) -> None:
        """Play at the next higher speed."""
        self._transport.change_speed(1)

    @Slot(int)
    def _scrub(self, step: int) -> None:
        if self._player is not None:
            self._player.scrub(step)

    @Slot()
    def _follow(self) -> None:
        if self._player is not None:
            self._player.scrub(None)

    @Slot(float)
    def _set_speed(self, steps_per_second: float) -> None:
        if self._player is not None:
            self._player.set_speed(steps_per_second)

    @Slot()
    def _on_progress(self) -> None:
        """While playing, figures change now and then; at rest they are exact at once."""
        if self._player is not None and self._player.playing:
            self._figures.ask()
        else:
            self._show()

    @Slot()
    def _show(self) -> None:
        player = self._player
        if player is None:
            return
        self._transport.set_total(player.total_steps)
        self._transport.set_playing(player.playing)
        if player.cursor is None:
            self._transport.show_live(player.step)
        else:
            self._transport.show_scrubbed(player.cursor, player.step)
        if player.timeline_marks != self._marks:
            self._marks = player.timeline_marks
            self._transport.set_marks([Mark(step, text) for step, text in self._marks])
        self._transport.set_figures(player.figures)
