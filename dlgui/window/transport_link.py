"""Ties the transport bar to whatever the lab on stage plays, at the speed of that lab."""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import TYPE_CHECKING, final

from PySide6.QtCore import QCoreApplication, QObject, Slot

from dlgui import theme
from dlgui.session.player import Player
from dlgui.start import settings
from dlgui.widgets.throttle import Throttle
from dlgui.widgets.timeline import Mark
from dlgui.widgets.transport import Transport
from dlgui.window.speed_texts import SPEEDS, own_text, speed_choices

if TYPE_CHECKING:  # it needs NumPy, which is read after the first paint
    from dlgui.labs.shared.lab import Lab

FIGURES_MS = 100
"""People read figures more slowly than curves move; each update costs the engine its lock."""


@final
class TransportLink(QObject):
    """Sends the bar's wishes to the player on stage and shows its progress."""

    def __init__(self, transport: Transport, parent: QObject) -> None:
        super().__init__(parent)
        self._transport = transport
        self._player: Player | None = None
        self._lab: Lab | None = None
        self._pace = 0.0
        self.stands_in: Callable[[], bool] = bool
        self._in_epochs = False
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

    def drive_lab(self, lab: Lab) -> None:
        """Drive the player of a lab from now on, at the speed of that lab."""
        self._offer_speeds(lab)
        self.drive(lab.player)

    def take_over(self, lab: Lab) -> None:
        """Drive the player of a lab, which may be playing at the lab's speed: it goes on."""
        self._offer_speeds(lab)
        self._player = lab.player
        lab.player.progressed.connect(self._on_progress)
        self._show()

    def count_in_epochs(self, on: bool) -> None:
        """Count the steps of the lab on stage in epochs, where those are all of one length."""
        self._in_epochs = on
        self._show()

    def _show_unit(self) -> None:
        per = self._lab.steps_per_epoch if self._lab is not None and self._in_epochs else None
        if per is None:
            self._transport.set_unit(self._counted())
        else:
            self._transport.set_unit(self.tr("epoch"), per)

    def _counted(self) -> str:
        word = str(self._lab.counted) if self._lab is not None else ""
        return QCoreApplication.translate("Transport", word)

    def _offer_speeds(self, lab: Lab) -> None:
        """What was chosen in a lab holds there, whatever the preset, until its pace is chosen."""
        self._lab, self._pace = lab, lab.pace
        self._transport.set_speeds(speed_choices(lab.seconds_at_full_speed, str(lab.counted)), inf)
        self._transport.speeds.offer_own(own_text(self._pace, str(lab.counted)), self._pace)
        theme.set_tool_tip(self._transport.speed_box, self._speed_tip(lab))
        chosen = settings.speed(lab.key)
        if chosen in SPEEDS:
            self._transport.set_speed(chosen)
        else:
            self._transport.speeds.choose_own()

    def _speed_tip(self, lab: Lab) -> str:
        tip = self.tr(
            "Speed. A preset's own pace tells its story in about ten seconds. What you choose"
            " instead stays with this lab, for other presets and the next start too, until you"
            " choose the preset's pace again."
        )
        if lab.seconds_at_full_speed is not None:
            return tip
        more = self.tr("Full speed is as fast as this computer can.")
        return f"{tip}\n{more}"

    @Slot()
    def toggle(self) -> None:
        """Play, or pause; whoever plays in place of a person stands in."""
        if self._player is not None and not self.stands_in():
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
        if self._lab is not None:
            own = self._transport.speeds.is_own
            settings.remember_speed(self._lab.key, None if own else steps_per_second)
        if self._player is not None:
            self._player.set_speed(steps_per_second)

    def _keep_pace(self) -> None:
        """Another preset, or another length, has another pace."""
        if self._lab is None or self._player is None or self._lab.pace == self._pace:
            return
        self._pace = self._lab.pace
        self._transport.speeds.offer_own(own_text(self._pace, str(self._lab.counted)), self._pace)
        if self._transport.speeds.is_own:
            self._player.set_speed(self._pace)

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
        self._keep_pace()
        self._show_unit()
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
