"""A study of 32 runs of 10,000 updates in the window: frames a second, and memory.

Wanted: the window gets round to at least 30 frames a second to the very end, and holds less than
500 MB, the processes that train included. A picture is painted anew when its curves have moved by
a pixel. Run as `python -m tests.benchmarks.study_many [STEPS]`; it takes two minutes.
"""

import os
import sys
from time import perf_counter
from typing import final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.app import make_application
from dlgui.labs.comparison.page import ComparisonLab
from dlgui.main_window import MainWindow
from dlgui.session.frame import FRAME_MS
from dlgui.session.state import RunState
from engine.training.grid import Grid, Vary
from engine.training.presets import load_preset
from engine.training.study import Study, grid_study
from tests.benchmarks.in_use import megabytes
from tests.benchmarks.rows import Row

RUNS, STEPS = 32, 10_000
WANTED, MEGABYTES = 30.0, 500.0
LOOK_MS = 500
LOOKS_AT_MEMORY = 10


def study(steps: int = STEPS) -> Study:
    """Return 32 learning rates of the network of the five optimizers."""
    base = load_preset("five-optimizers").replaced({"training.steps": steps}).base
    return grid_study(base, Grid((Vary("optimizer.lr", f"logspace 1e-2 3 {RUNS}"),)))


@final
class Frames(QObject):
    """Notes when a clock of 60 frames a second is served: late if the window is busy."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.times: list[float] = []
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(FRAME_MS)
        self._timer.timeout.connect(self._on_timeout)
        self._timer.start()

    @Slot()
    def _on_timeout(self) -> None:
        self.times.append(perf_counter())


def _spin(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def measure(window: MainWindow, steps: int) -> tuple[float, float, float]:
    """Return frames a second in the last tenth, those of the poorest second, and the most MB."""
    window.show_lab("comparison")
    lab = window.lab
    assert isinstance(lab, ComparisonLab)
    lab.show_study(study(steps))
    frames = Frames(lab)
    lab.player.play()
    most, late, looks = 0.0, 0, 0
    while lab.session.state is not RunState.ENDED:
        _spin(LOOK_MS)
        looks += 1
        if looks % LOOKS_AT_MEMORY == 0:  # it takes a few frames' time
            most = max(most, megabytes())
        if not late and lab.session.step >= 0.9 * steps:
            late = len(frames.times)
    most = max(most, megabytes())
    times = frames.times
    frames.deleteLater()
    at_end = (len(times) - 1 - late) / (times[-1] - times[late])
    return at_end, _poorest_second(times), most


def _poorest_second(times: list[float]) -> float:
    """Return how many frames the poorest second had, the first two and the last left out."""
    first, last = times[0] + 2.0, times[-1] - 1.0
    counts = [0] * max(1, int(last - first))
    for t in times:
        if first <= t < first + len(counts):
            counts[int(t - first)] += 1
    return float(min(counts))


def benchmark(steps: int = STEPS) -> list[Row]:
    """Return the rows of the table."""
    app = QApplication.instance() or make_application()
    assert isinstance(app, QApplication)
    theme.apply(app, theme.ColorMode.DARK)
    window = MainWindow()
    window.show()
    window.make_labs()
    try:
        at_end, poorest, most = measure(window, steps)
    finally:
        window.close()
    title = f"{RUNS} runs of {steps:,} updates"
    return [
        Row(f"{title}, frames a second at the end", at_end, WANTED, "/s", lower_is_better=False),
        Row(f"{title}, frames in the poorest second", poorest, None, "/s", lower_is_better=False),
        Row(f"{title}, most memory", most, MEGABYTES, "MB"),
    ]


def main() -> None:
    for row in benchmark(int(sys.argv[1]) if len(sys.argv) > 1 else STEPS):
        print(f"{row.name}: {row.ratio:.1f} {row.unit}")


if __name__ == "__main__":
    main()
