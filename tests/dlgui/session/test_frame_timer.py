"""How often the window looks: 60 times a second, half as often at full speed."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.session.frame_timer import FrameTimer


def test_it_ticks_sixty_times_a_second_or_thirty(qtbot: QtBot) -> None:
    owner, clock, ticks = QObject(), VirtualClock(), list[float]()
    put_on(owner, clock)
    timer = FrameTimer(lambda: ticks.append(clock.now()), owner)
    assert (timer.interval, timer.is_active) == (16, False)
    timer.start()
    clock.advance(0.5)
    timer.start()  # does not put off the tick that is due
    clock.advance(0.5)
    assert len(ticks) == 62
    timer.set_full_speed(True)
    clock.advance(1.0)
    assert len(ticks) == 62 + 31
    timer.set_full_speed(False)
    assert timer.interval == 16
    timer.set_full_speed(True)
    timer.rest()
    assert (timer.interval, timer.is_active) == (16, False)
    clock.advance(1.0)
    assert len(ticks) == 62 + 31
