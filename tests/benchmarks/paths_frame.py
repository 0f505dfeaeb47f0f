"""What the race costs: a frame of five paths of 200 points, a setting, a slider, the contours.

Run it with `python -m tests.benchmarks.paths_frame`. Milliseconds, of which a screen that shows 60
frames a second leaves 16.7 for each; and ratios to a repaint of the map without racers.
"""

import os
import statistics
import time
from collections.abc import Callable
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
from msgspec.structs import replace
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from dlgui import theme
from dlgui.labs.paths import contour_layer
from dlgui.labs.paths.contour_layer import ContourLayer, ContourLook
from dlgui.labs.paths.page import PathsLab
from dlgui.plot.view import Ranges, View
from dlgui.session.race import Racer
from dlgui.session.race_player import RaceMode
from engine.optimization.names import SurfaceName
from engine.optimization.surface import Surface
from engine.optimization.surfaces import SURFACES
from tests.benchmarks.rows import Row, table

STEPS = 200
DRAGS = 100
SETTINGS = 40
FRAME_MS, CONTOURS_MS = 8.0, 15.0


def timed(work: Callable[[], object]) -> float:
    """Milliseconds that `work` takes."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def make_lab() -> PathsLab:
    """The lab as it is in a window of 1280 by 800, with five racers and 200 steps."""
    lab = PathsLab()
    lab.resize(784, 690)
    lab.show()
    lab.inspector.steps_chosen.emit(STEPS)
    return lab


def paint(lab: PathsLab) -> None:
    """Paint now what is due, as Qt's event loop would."""
    for canvas in (lab.stage.contour_panel.map.canvas, lab.stage.value_panel.plot.canvas):
        canvas.viewport().repaint()


def frames(lab: PathsLab) -> list[float]:
    """Each step of the race: all that happens between two pictures, painting included."""
    lab.player.set_mode(RaceMode.RACE)

    def frame() -> None:
        lab.player.advance()
        paint(lab)

    return [timed(frame) for _ in range(STEPS)]


def drags(lab: PathsLab) -> list[float]:
    """The learning rate of one racer is dragged: its path is computed and all is drawn anew."""
    lab.player.set_mode(RaceMode.INSTANT)
    racers = lab.inspector.racers.racers

    def drag(lr: float) -> None:
        others = racers[1:]
        changed = Racer(racers[0].key, replace(racers[0].optimizer, lr=lr))
        lab.inspector.racers.edited.emit((changed, *others))
        paint(lab)

    return [timed(partial(drag, lr)) for lr in np.linspace(0.1, 0.99, DRAGS).tolist()]


def starts(lab: PathsLab) -> list[float]:
    """The start is dragged: all five paths are computed and drawn anew."""

    def drag(x: float) -> None:
        lab.start_at(x, 2.0)
        paint(lab)

    return [timed(partial(drag, x)) for x in np.linspace(-8.0, 2.0, DRAGS).tolist()]


def settings(lab: PathsLab) -> list[float]:
    """The contours are filled, and left empty again: a setting, up to its picture."""
    lab.player.set_mode(RaceMode.INSTANT)

    def change(filled: bool) -> None:
        lab.inspector.look_chosen.emit(ContourLook(filled=filled), True)
        paint(lab)

    return [timed(partial(change, i % 2 == 1)) for i in range(SETTINGS)]


def empty_views(lab: PathsLab) -> list[float]:
    """The map is painted anew with no racer on it."""
    racers = lab.inspector.racers.racers
    lab.inspector.racers.edited.emit(())
    paint(lab)
    times = [timed(lab.stage.contour_panel.map.canvas.viewport().repaint) for _ in range(STEPS)]
    lab.inspector.racers.edited.emit(racers)
    return times


def contours() -> list[float]:
    """A grid of 400 by 400: f, lines, bands and numbers, painted into pixels of that number."""
    layer = ContourLayer()
    coarse, contour_layer.CELL_PX = contour_layer.CELL_PX, 1.0
    view = View(Ranges(-10.0, 10.0, -5.0, 5.0), False, 0.0, 0.0, 400.0, 400.0)
    surface = SURFACES[SurfaceName.ELONGATED_BOWL]
    results = []
    for filled in (False, True):
        look = ContourLook(filled=filled)
        times = [timed(partial(_painted, layer, surface, view, look)) for _ in range(20)]
        results.append(min(times))
    contour_layer.CELL_PX = coarse
    return results


def benchmark() -> list[Row]:
    """Return what a frame of the race, a drag and the contours take."""
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme.apply(app, theme.ColorMode.LIGHT)
    lab = make_lab()
    app.processEvents()
    for _ in range(2):
        steps, slider, start = frames(lab), drags(lab), starts(lab)
        setting, empty = settings(lab), statistics.median(empty_views(lab))
    lab.close_lab()
    lab.close()
    lines, filled = contours()
    return [
        *_rows("paths, a frame of the race", steps, FRAME_MS),
        *_rows("paths, a learning rate dragged", slider, None),
        *_rows("paths, the start dragged", start, None),
        Row("paths, an empty view painted", empty, unit="ms"),
        Row("paths, p99 of a frame to an empty view", _p99(steps) / empty),
        Row("paths, a setting to an empty view", statistics.median(setting) / empty),
        Row("paths, a slider to an empty view", statistics.median(slider) / empty),
        Row("paths, contour lines of 400 x 400", lines, CONTOURS_MS, "ms"),
        Row("paths, filled contours of 400 x 400", filled, CONTOURS_MS, "ms"),
    ]


def _painted(layer: ContourLayer, surface: Surface, view: View, look: ContourLook) -> None:
    pixels = QPixmap(round(view.width), round(view.height))
    layer.compute(surface, view, look)
    painter = QPainter(pixels)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    layer.draw(painter)
    painter.end()


def _p99(times: list[float]) -> float:
    return float(np.percentile(times, 99))


def _rows(what: str, times: list[float], target: float | None) -> list[Row]:
    return [
        Row(f"{what}, median", statistics.median(times), unit="ms"),
        Row(f"{what}, p95", float(np.percentile(times, 95)), target, "ms"),
    ]


if __name__ == "__main__":
    print(table(benchmark()))
