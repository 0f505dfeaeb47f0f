"""What a frame of the plot costs: four curves that all change, short and a hundred times longer.

Run it with `python -m tests.benchmarks.plot_cost`. Medians; the ratio is what matters.
"""

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.plot import PlotWidget
from tests.benchmarks.rows import Row, table

ROUNDS = 9
FRAMES = 20
APPEND = 20  # points that each curve gains from frame to frame


def learning_curve(count: int, series: int) -> np.ndarray:
    """A rise with noise on it, as accuracies of mini-batches have."""
    rng = np.random.default_rng(series)
    t = np.linspace(0, 1, count)
    return 0.1 + (0.85 - 0.1 * series) * (1 - np.exp(-6 * t)) + rng.normal(0, 0.015, count)


def make_plot(noisy: bool) -> PlotWidget:
    """A plot of the size it has in a window of 1280 by 800."""
    plot = PlotWidget("step", "accuracy", name="plot")
    for i in range(4):
        plot.add_curve(f"c{i}", f"curve {i}", CurveStyle(i if noisy else i % 2))
    plot.set_gap("c0", "c1", least=0.01)
    plot.set_y_range(0.0, 1.0)
    plot.resize(760, 400)
    plot.show()
    return plot


def measure(plot: PlotWidget, count: int) -> tuple[float, float]:
    """Milliseconds to bring the picture up to date, and to paint it."""
    steps = np.arange(count, dtype=np.float64)
    curves = [learning_curve(count, i) for i in range(4)]
    plot.reset()
    plot.set_x_end(count)
    update, paint = [], []
    for frame in range(FRAMES, 0, -1):
        seen = count - frame * APPEND
        start = time.perf_counter()
        for i, values in enumerate(curves):
            plot.set_curve(f"c{i}", steps[:seen], values[:seen])
        plot.refresh()
        ready = time.perf_counter()
        plot.canvas.viewport().repaint()
        update.append(ready - start)
        paint.append(time.perf_counter() - ready)
    return statistics.median(update[2:]) * 1e3, statistics.median(paint[2:]) * 1e3


def benchmark() -> list[Row]:
    """Return the cost of a frame, and how much more a hundred times the points cost."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.ColorMode.LIGHT)
    plot = make_plot(noisy=True)
    app.processEvents()
    totals: dict[int, list[float]] = {10_000: [], 1_000_000: []}
    for _ in range(ROUNDS):
        for count, costs in totals.items():
            costs.append(sum(measure(plot, count)))
    short, long = (statistics.median(costs) for costs in totals.values())
    plot.close()
    return [
        Row("4 noisy curves of 10,000 points, a frame", short, unit="ms"),
        Row("the same of 1,000,000 points, times that", long / short, 1.2),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
