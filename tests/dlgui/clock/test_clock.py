"""Everything in a window goes by its clock: the real one, or one that is driven."""

from time import perf_counter

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import REAL, Timer, clock_of, put_on
from dlgui.clock.virtual import VirtualClock


def driven() -> tuple[QObject, VirtualClock]:
    owner, clock = QObject(), VirtualClock()
    put_on(owner, clock)
    return owner, clock


def rings(timer: Timer, clock: VirtualClock) -> list[float]:
    found: list[float] = []
    timer.timeout.connect(lambda: found.append(round(clock.now(), 6)))
    return found


def test_what_has_no_clock_of_its_own_goes_by_the_real_one(qtbot: QtBot) -> None:
    owner = QObject()
    assert clock_of(owner) is REAL
    assert not REAL.is_driven
    before = perf_counter()
    assert before <= clock_of(owner).now() <= perf_counter()


def test_all_that_belongs_to_an_owner_goes_by_its_clock(qtbot: QtBot) -> None:
    owner, clock = driven()
    inner = QObject(QObject(owner))
    assert clock_of(inner) is clock
    assert clock.is_driven
    other = QObject()
    inner.setParent(other)
    assert clock_of(inner) is REAL


def test_a_real_timer_rings_by_itself(qtbot: QtBot) -> None:
    owner = QObject()
    timer = Timer(owner, 1, single=True)
    with qtbot.waitSignal(timer.timeout):
        timer.start()
    assert not timer.is_active


def test_a_driven_timer_rings_when_time_is_moved_and_only_then(qtbot: QtBot) -> None:
    owner, clock = driven()
    timer = Timer(owner, 16)
    found = rings(timer, clock)
    timer.start()
    clock.advance(0.015)
    assert (found, timer.is_active) == ([], True)
    clock.advance(0.035)
    assert found == [0.016, 0.032, 0.048]
    timer.stop()
    clock.advance(1.0)
    assert (len(found), timer.is_active) == (3, False)
    assert clock.now() == pytest.approx(1.05)


def test_a_single_timer_rings_once_and_may_be_started_from_its_ring(qtbot: QtBot) -> None:
    owner, clock = driven()
    timer = Timer(owner, 100, single=True)
    found = rings(timer, clock)
    timer.start()
    clock.advance(0.5)
    assert found == [0.1]
    timer.timeout.connect(lambda: timer.start(200))
    timer.start()
    clock.advance(0.55)
    assert found == [0.1, 0.6, 0.8, 1.0]


def test_timers_ring_in_the_order_in_which_they_are_due(qtbot: QtBot) -> None:
    owner, clock = driven()
    order: list[str] = []
    for name, interval in (("late", 30), ("early", 20), ("as early", 20)):
        timer = Timer(owner, interval, single=True)
        timer.timeout.connect(lambda name=name: order.append(name))
        timer.start()
    clock.advance(0.03)
    assert order == ["early", "as early", "late"]


def test_no_time_is_no_time_by_any_clock(qtbot: QtBot) -> None:
    owner, _ = driven()
    timer = Timer(owner, single=True)
    with qtbot.waitSignal(timer.timeout):
        timer.start()


def test_another_interval_counts_from_now(qtbot: QtBot) -> None:
    owner, clock = driven()
    timer = Timer(owner, 100)
    found = rings(timer, clock)
    timer.start()
    clock.advance(0.05)
    timer.set_interval(20)
    clock.advance(0.045)
    assert found == [0.07, 0.09]


def test_time_never_goes_back(qtbot: QtBot) -> None:
    clock = VirtualClock()
    clock.advance_to(1.0)
    with pytest.raises(ValueError, match=r"it is 1\.0 already, not 0\.5"):
        clock.advance_to(0.5)
    assert clock.now() == 1.0


def test_frame_n_is_at_n_over_the_frame_rate(qtbot: QtBot) -> None:
    """No error adds up: a timer of 1 s rings in frames 30, 60, 90."""
    owner, clock = driven()
    timer = Timer(owner, 1000)
    found: list[int] = []
    frame = 0
    timer.timeout.connect(lambda: found.append(frame))
    timer.start()
    for frame in range(91):
        clock.advance_to(frame / 30)
    assert found == [30, 60, 90]
