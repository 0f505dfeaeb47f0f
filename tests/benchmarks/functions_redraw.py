"""From a moved slider to the painted pictures on every page of the functions lab.

Run it with `python -m tests.benchmarks.functions_redraw`. Wanted: at most 33 ms at the 95th
percentile, on every page.
"""

import os
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.app import make_application
from dlgui.labs.functions.page import FunctionsLab
from dlgui.labs.functions.presets import PRESETS, first_of
from dlgui.labs.functions.topic import Topic
from dlgui.plot.drawing import drawings_in
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.widgets.number_field import NumberField
from tests.benchmarks.rows import Row, table

TARGET_MS = 33.0
PLACES = 40  # of each slider


def redraw_times(app: QApplication, lab: FunctionsLab, topic: Topic) -> list[float]:
    """Lead every slider of a page from end to end; return how long each picture took, in ms."""
    took = []
    for field in topic.add.fields.values():
        if not isinstance(field, NumberField) or (slider := field.slider()) is None:
            continue
        before = field.value()
        for place in np.linspace(slider.minimum(), slider.maximum(), PLACES):
            start = time.perf_counter()
            slider.setSliderDown(True)
            slider.setSliderPosition(round(float(place)))
            for picture in drawings_in(topic):
                picture.canvas.viewport().repaint()
            took.append((time.perf_counter() - start) * 1e3)
            slider.setSliderDown(False)
            app.processEvents()
        field.enter(str(before))
    return took


def benchmark() -> list[Row]:
    """Return the 95th percentile of every page, and how long it takes to make the lab."""
    app = make_application()
    theme.apply(app, theme.ColorMode.DARK)
    use_one_blas_thread()
    start = time.perf_counter()
    lab = FunctionsLab()
    made = (time.perf_counter() - start) * 1e3
    lab.resize(800, 700)
    lab.show()
    rows = [Row("functions: to make the lab", made, unit="ms")]
    for key in dict.fromkeys(preset.topic for preset in PRESETS):
        lab.load_preset(first_of(key).id)
        app.processEvents()
        p95 = float(np.percentile(redraw_times(app, lab, lab.topics[key]), 95))
        name = f"functions, {key}: slider to picture, 95th percentile"
        rows.append(Row(name, p95, TARGET_MS, unit="ms"))
    lab.close_lab()
    lab.close()
    return rows


if __name__ == "__main__":
    print(table(benchmark()))
