"""How often the window looks: 60 times a second, half as often at full speed."""

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from dlgui.session.clock import Clock


def test_the_clock_ticks_sixty_times_a_second_or_thirty(qtbot: QtBot) -> None:
    owner = QObject()
    clock = Clock(owner)
    assert (clock.interval(), clock.isActive()) == (16, False)
    assert clock.timerType() is Qt.TimerType.PreciseTimer
    clock.set_full_speed(True)
    clock.start()
    assert clock.interval() == 32
    clock.set_full_speed(False)
    assert clock.interval() == 16
    clock.set_full_speed(True)
    clock.rest()
    assert (clock.interval(), clock.isActive()) == (16, False)
