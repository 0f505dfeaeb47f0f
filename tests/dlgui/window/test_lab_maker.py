"""Labs are made one after the other; the first is on stage before the others are there."""

from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow


def test_labs_come_one_by_one_and_ready_follows_the_last(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    counts: list[int] = []
    window._maker.made.connect(lambda _lab: counts.append(len(window.labs)))
    with qtbot.waitSignal(window.ready, timeout=20_000):
        window.show()
    assert counts == list(range(1, len(LABS) + 1))
    assert window.lab is next(iter(window.labs.values()))
    window.close()


def test_a_window_closed_early_makes_no_more_labs(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    readies: list[bool] = []
    window.ready.connect(lambda: readies.append(True))
    window._maker.made.connect(window.close)
    window.show()
    qtbot.waitUntil(lambda: bool(window.labs), timeout=20_000)
    window.make_labs()
    assert len(window.labs) == 1
    assert readies == []


def test_labs_made_at_once_leave_no_clock_running(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.make_labs()
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    window.repaint()
    assert not window._maker._timer.isActive()
