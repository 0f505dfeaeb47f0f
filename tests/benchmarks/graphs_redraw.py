"""From a slider to the painted picture in the normalisation lab, and from one move to the next.

Run it with `python -m tests.benchmarks.graphs_redraw`. Wanted: at most 33 ms at the 95th
percentile, for every slider of the page of batch norm, which has the most to draw.
"""

import os
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.app import make_application
from dlgui.labs.normalisation.page import NormalisationLab
from dlgui.session.worker.blas import use_one_blas_thread
from tests.benchmarks.rows import Row, table

CHANGES = 60
SLIDERS = {
    "digits": np.linspace(1, 64, CHANGES).round(),
    "updates": np.linspace(0, 100, CHANGES).round(),
    "scale": np.geomspace(0.001, 1000, CHANGES),
    "gamma": np.linspace(-3, 3, CHANGES),
    "beta": np.linspace(-3, 3, CHANGES),
    "unit": np.linspace(1, 20, CHANGES).round(),
}
WANTED_MS = 33.0


def drags(lab: NormalisationLab, name: str) -> list[float]:
    """A slider is dragged from one end to the other: what each of its notches takes."""
    slider = lab.inspector.field(name).slider()
    assert slider is not None

    def drag(number: float) -> None:
        slider.move_to(number)
        QApplication.processEvents()  # what is due is painted

    return [timed(partial(drag, number)) for number in SLIDERS[name].tolist()]


def moves(lab: NormalisationLab) -> list[float]:
    """From one move to the next."""

    def move() -> None:
        lab.player.advance()
        QApplication.processEvents()  # what is due is painted

    lab.player.restart()
    return [timed(move) for _ in range(lab.player.total_steps)]


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def benchmark() -> list[Row]:
    """Return what a change of each slider takes, and a move: the 95th percentiles."""
    app = make_application()
    theme.apply(app, theme.ColorMode.DARK)
    use_one_blas_thread()
    lab = NormalisationLab()
    lab.resize(760, 690)
    lab.show()
    lab.load_preset("batch-norm-graph")
    app.processEvents()
    rows = [Row("graphs: a move, p95", p95(moves(lab)), WANTED_MS, "ms")]
    for name in SLIDERS:
        drags(lab, name)  # the network learns on the way, once
        lab.load_preset("batch-norm-graph")
        lab.player.advance(lab.player.total_steps)
        rows.append(Row(f"graphs: {name} dragged, p95", p95(drags(lab, name)), WANTED_MS, "ms"))
    lab.close_lab()
    lab.close()
    return rows


def p95(times: list[float]) -> float:
    """Return the 95th percentile."""
    return float(np.percentile(times, 95))


if __name__ == "__main__":
    print(table(benchmark()))
