"""A frame of an LSTM's memory and gates over time: five heat maps of 100 steps and 32 units.

Run it with `python -m tests.benchmarks.sequences_frame`. Wanted: 4 ms of the window's thread a map.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np

from dlgui import theme
from dlgui.app import make_application
from dlgui.plot.tile_colors import Scale
from dlgui.plot.time_rows import HeatRow
from dlgui.plot.time_sheet import TimeSheet
from tests.benchmarks.rows import Row, table

STEPS, UNITS, FRAMES = 100, 32, 200
TARGET_MS = 4.0
GATES = ("cell", "forget", "input", "output", "hidden")


def rows_of(rng: np.random.Generator) -> list[HeatRow]:
    """Rows of numbers that no frame before had."""
    return [
        HeatRow(name, name, "0 to 1", rng.random((UNITS, STEPS)), Scale.SIGNED, -1.0, 1.0, marked=3)
        for name in GATES
    ]


def frame_times() -> list[float]:
    """How long the window's thread works at each frame, in ms."""
    sheet = TimeSheet(name="sheet", title="a sequence")
    sheet.resize(640, 480)
    sheet.show()
    rng, took = np.random.default_rng(1), []
    for step in range(FRAMES):
        rows = rows_of(rng)
        start = time.thread_time()
        sheet.show_rows(rows, STEPS, step % STEPS)
        sheet.canvas.viewport().repaint()
        took.append((time.thread_time() - start) * 1e3)
    sheet.close()
    return took[FRAMES // 10 :]


def benchmark() -> list[Row]:
    """Return what a heat map costs in a frame of five, in the middle and at the slow end."""
    theme.apply(make_application(), theme.ColorMode.DARK)
    took = np.array(frame_times()) / len(GATES)
    return [
        Row(
            "sequences: a heat map of 100 steps by 32 units, median",
            float(np.median(took)),
            unit="ms",
        ),
        Row(
            "sequences: the same, 95th percentile",
            float(np.percentile(took, 95)),
            TARGET_MS,
            unit="ms",
        ),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
