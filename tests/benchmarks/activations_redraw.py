"""From a change of a setting to the painted picture in the activations lab, 5 layers of 100.

Run it with `python -m tests.benchmarks.activations_redraw`. Wanted: at most 33 ms at the 95th
percentile.
"""

import os
import time
from dataclasses import replace

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.app import make_application
from dlgui.blas import use_one_blas_thread
from dlgui.labs.activations_lab import ActivationsLab

CHANGES = 200


def repaint(lab: QWidget) -> None:
    """Paint whatever of the lab is out of date, now."""
    for canvas in (
        lab.stage.histograms.sheet.canvas,  # type: ignore[attr-defined]
        lab.stage.signal.forward.canvas,  # type: ignore[attr-defined]
        lab.stage.signal.backward.canvas,  # type: ignore[attr-defined]
    ):
        canvas.viewport().repaint()


def main() -> None:
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
        lab.explainer.stop()
        repaint(lab)
        took.append((time.perf_counter() - start) * 1e3)
        app.processEvents()
    median, p95 = np.percentile(took, [50, 95])
    print(f"change to picture, 5 x 100: median {median:.1f} ms, 95th percentile {p95:.1f} ms")
    lab.close_lab()
    lab.close()


if __name__ == "__main__":
    main()
