"""How much of its headless speed the engine keeps beside the window, and how evenly frames come.

Headless and window rounds alternate in one process; medians of the rounds are compared. Run as
`python -m tests.benchmarks.window_share [ROUNDS]`.
"""

import os
import sys
from statistics import median
from time import perf_counter

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from dlgui.app import make_application
from dlgui.blas import use_one_blas_thread
from dlgui.labs.overfitting_lab import OverfittingLab
from dlgui.main_window import MainWindow
from dlgui.run.session import Session
from engine.training.build import build_trainer
from engine.training.presets import load_preset
from engine.training.settings import replace
from tests.benchmarks.rows import Row, table

SECONDS = 4.0
STEPS = 1_000_000
"""Long enough never to end within a round."""


def headless_rate() -> float:
    """Return the updates a second of the opening preset without a window."""
    config = replace(load_preset("overfit").configs[0], {"training.steps": STEPS})
    steps = build_trainer(config).steps()
    next(steps)
    count, start = 0, perf_counter()
    while perf_counter() - start < SECONDS:
        next(steps)
        count += 1
    return count / (perf_counter() - start)


def window_rate(session: Session) -> tuple[float, list[float]]:
    """Return updates a second beside the window, and the intervals between frames in ms."""
    study = load_preset("overfit").replaced({"training.steps": STEPS})
    session.load(study)
    frames: list[float] = []
    on_frame = session.frame_ready.connect(lambda _frame: frames.append(perf_counter()))
    session.play()
    _run_events(0.5)
    frames.clear()
    first, start = session.step, perf_counter()
    _run_events(SECONDS)
    rate = (session.step - first) / (perf_counter() - start)
    session.frame_ready.disconnect(on_frame)
    session.pause()
    return rate, list(np.diff(frames) * 1000)


def _run_events(seconds: float) -> None:
    """Let the window work; polling `processEvents` would keep Python's lock from the engine."""
    loop = QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    loop.exec()


def benchmark(rounds: int = 5) -> list[Row]:
    """Return the share of the headless speed that is kept, and how evenly frames come."""
    app = QApplication.instance() or make_application()
    use_one_blas_thread()
    window = MainWindow()
    window.show()
    window.make_labs()
    lab = window.labs["overfitting"]
    assert isinstance(lab, OverfittingLab)
    shares, intervals = [], []
    for _ in range(rounds):
        alone = headless_rate()
        beside, frames = window_rate(lab.session)
        shares.append(beside / alone)
        intervals += frames
    window.close()
    app.processEvents()
    p50, p95, p99 = np.percentile(intervals, [50, 95, 99])
    return [
        Row("overfitting lab, share of headless speed", median(shares), 0.8, "x", False),
        Row("overfitting lab, frame interval p50", float(p50), unit="ms"),
        Row("overfitting lab, frame interval p95", float(p95), unit="ms"),
        Row("overfitting lab, frame interval p99", float(p99), 20.0, "ms"),
    ]


if __name__ == "__main__":
    print(table(benchmark(*map(int, sys.argv[1:2]))))
