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
from dlgui.blas import use_one_blas_thread
from dlgui.labs.activations_lab import ActivationsLab

CHANGES = 200


def repaint(lab: ActivationsLab) -> None:
    """Paint whatever of the lab is out of date, now."""
    stage = lab.stage
    for owner in (stage.histograms.sheet, stage.signal.forward, stage.signal.backward):
        owner.canvas.viewport().repaint()


def main() -> None:
    app = make_application()
    theme.apply(app, theme.ColorMode.DARK)
    use_one_blas_thread()
    lab = ActivationsLab()
    lab.resize(800, 700)
    lab.show()
    app.processEvents()
    took, worked = [], []
    for i in range(CHANGES):
        setting = replace(lab.state.setting, std=0.01 * 1.02**i)
        start, cpu = time.perf_counter(), time.thread_time()
        lab.inspector.show_state(replace(lab.state, setting=setting))
        lab.inspector.edited.emit("setting.std", lab.inspector.state)
        lab.explainer.stop()
        repaint(lab)
        took.append((time.perf_counter() - start) * 1e3)
        worked.append((time.thread_time() - cpu) * 1e3)
        app.processEvents()
    median, p95 = np.percentile(took, [50, 95])
    print(f"change to picture, 5 x 100: median {median:.1f} ms, 95th percentile {p95:.1f} ms")
    median, p95 = np.percentile(worked, [50, 95])
    print(f"of that, this thread worked: {median:.1f} ms, {p95:.1f} ms (the rest it waited)")
    lab.close_lab()
    lab.close()


if __name__ == "__main__":
    main()
