"""From a change of a setting to the painted picture in the activations lab, 5 layers of 100.

Run it with `python -m tests.benchmarks.activations_redraw`. Wanted: at most 33 ms at the 95th
percentile.
"""

import os
import time
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np

from dlgui import theme
from dlgui.app import make_application
from dlgui.labs.activations.page import ActivationsLab
from dlgui.session.worker.blas import use_one_blas_thread
from tests.benchmarks.rows import Row, table

CHANGES = 200


def repaint(lab: ActivationsLab) -> None:
    """Paint whatever of the lab is out of date, now."""
    stage = lab.stage
    for owner in (stage.histograms.sheet, stage.signal.forward, stage.signal.backward):
        owner.canvas.viewport().repaint()


def benchmark() -> list[Row]:
    """Return the time from a change to its picture: the median, and the 95th percentile."""
    app = make_application()
    theme.apply(app, theme.ColorMode.DARK)
    use_one_blas_thread()
    lab = ActivationsLab()
    lab.resize(800, 700)
    lab.show()
    app.processEvents()
    took = []
    for i in range(CHANGES):
        setting = replace(lab.state.setting, std=0.01 * 1.02**i)
        start = time.perf_counter()
        lab.inspector.show_state(replace(lab.state, setting=setting))
        lab.inspector.edited.emit("setting.std", lab.inspector.state)
        repaint(lab)
        took.append((time.perf_counter() - start) * 1e3)
        lab.explainer.stop()
        app.processEvents()
    lab.close_lab()
    lab.close()
    median, p95 = np.percentile(took, [50, 95])
    return [
        Row("activations: change to picture, median", float(median), unit="ms"),
        Row("activations: change to picture, 95th percentile", float(p95), 33.0, unit="ms"),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
