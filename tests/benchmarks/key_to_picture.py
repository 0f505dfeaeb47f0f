"""From a key to the picture that it asks for: one step, a step back in time, the other scale.

What the window's thread works for a key, painting included (whatever else the machine does adds
nothing to that), and by the clock until the last picture is painted: the update, what measures the
network after it, and a frame's wait included; on a busy machine that says little. Run as
`python -m tests.benchmarks.key_to_picture`.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from time import perf_counter, thread_time
from typing import NamedTuple, final

from tests.benchmarks.own_window import own_window, run_events  # isort: skip  (chooses the platform)

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from dlgui.main_window import MainWindow
from dlgui.plot.drawing import drawings_in
from dlgui.session.session import Session
from dlgui.session.worker.goal import Goal
from tests.benchmarks.rows import Row, table

LABS = ("overfitting", "activations", "paths", "comparison", "inside", "functions")
PRESSES = 120
ONE_STEP = Qt.Key.Key_Period
AFTER_S = 0.08
"""So long after a key it is looked what is painted: panels take turns, curves glide."""
TARGET_MS = 33.0
PATIENCE_S = 60.0


@final
class Paints(QObject):
    """Notes when a picture was painted last."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.last = 0.0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:  # all that waits is painted now
            self.last = perf_counter()
        return False


@final
class Times(NamedTuple):
    """Milliseconds for each press of a key."""

    work: list[float]
    clock: list[float]


@contextmanager
def watched(window: MainWindow) -> Iterator[Paints]:
    paints = Paints(window)
    window.installEventFilter(paints)
    yield paints
    window.removeEventFilter(paints)


def half_way(window: MainWindow, lab: str) -> None:
    """Bring a lab on stage, with half of what it plays behind it."""
    window.show_lab(lab)
    player, begun = window.lab.player, perf_counter()
    while player.total_steps <= 0 and perf_counter() - begun < PATIENCE_S:
        run_events(0.1)
    run_events(1.0)
    window.transport.set_speed(float("inf"))
    window.transport.speed_changed.emit(float("inf"))
    player.play_until(Goal(player.total_steps // 2))
    begun = perf_counter()
    while player.step < player.total_steps // 2 and perf_counter() - begun < PATIENCE_S:
        run_events(0.1)
    run_events(1.0)


def pressed(window: MainWindow, target: QWidget, keys: Iterable[Qt.Key]) -> Times:
    """Press these keys, and let each have its picture, the look of its step included."""
    times = Times([], [])
    player = window.lab.player
    looks = isinstance(player, Session)
    rested: list[int] = []
    if isinstance(player, Session):
        player.idle.connect(rested.append)
    with watched(window) as paints:
        for key in keys:
            work, clock = thread_time(), perf_counter()
            rested.clear()
            QTest.keyClick(target, key)
            run_events(AFTER_S)
            while looks and key is ONE_STEP and not rested and perf_counter() - clock < PATIENCE_S:
                run_events(AFTER_S)
            times.work.append(1000 * (thread_time() - work))
            times.clock.append(1000 * max(paints.last - clock, 0.0))
    return times


def p99(times: list[float]) -> float:
    return sorted(times)[int(0.99 * (len(times) - 1))]


def rows_of(window: MainWindow, lab: str) -> list[Row]:
    half_way(window, lab)
    assert list(drawings_in(window.lab))
    line = window.transport.timeline
    asked = {
        "one step": (window.transport.play_button, [ONE_STEP] * PRESSES),
        "a step back": (line, [Qt.Key.Key_Left] * PRESSES),
        "linear or log": (window.transport.play_button, [Qt.Key.Key_L] * (PRESSES // 2)),
    }
    rows = []
    for name, (target, keys) in asked.items():
        target.setFocus()
        times = pressed(window, target, keys)
        rows.append(Row(f"{lab}: {name}, work p99", p99(times.work), TARGET_MS, "ms"))
        rows.append(Row(f"{lab}: {name}, to the last picture p99", p99(times.clock), unit="ms"))
    return rows


def benchmark() -> list[Row]:
    with own_window() as window:
        return [row for lab in LABS for row in rows_of(window, lab)]


if __name__ == "__main__":
    print(table(benchmark()))
