"""f against the step, all racers overlaid, on a log axis or a linear one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.paths.race_frame import RaceFrame, Track
from dlgui.labs.paths.race_texts import height_text
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ghosts import Ghost
from dlgui.plot.plot import PlotWidget
from dlgui.session.history import Curve, RunHistory
from dlgui.words.looks import RUNS
from engine.arrays import Array
from engine.optimization.surface import Point
from engine.training.config import OptimizerConfig

LINEAR, LOG = "linear", "log"
DEEPER = 30.0
"""Heights so many times lower than the start's are left out: a racer that falls off a saddle for
ever would flatten all other curves. (Of those that shoot up the axis takes care by itself.)"""


@final
class ValuePanel(QWidget):
    """The curves of a race; they come and go with the racers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("value_panel")
        self.setAccessibleName(self.tr("Value of f at each step"))
        self.plot = PlotWidget(
            self.tr("step"), self.tr("f(x, y)"), name="value_plot", number=height_text, parent=self
        )
        self.plot.set_log(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.plot)
        self._course: tuple[int, int, Point] | None = None
        self._limit = -np.inf
        self._racers: dict[int, OptimizerConfig] = {}

    def set_scale(self, scale: str) -> None:
        """Show a "linear" or a "log" axis."""
        self.plot.set_log(scale == LOG)

    def draw(self, frame: RaceFrame) -> None:
        """Bring the curves up to date."""
        course = (id(frame.surface), frame.total, frame.start)
        if course != self._course:
            self._course = course
            self._limit = _lowest(frame)
            self.plot.reset()
        self._match_lines(frame)
        self._forget_other_paths(frame)
        for track in frame.tracks:
            values = track.values[: frame.drawn + 1]
            shown = np.full(len(values), np.nan)
            np.copyto(shown, values, where=values >= self._limit)
            self.plot.set_curve(str(track.key), np.arange(len(shown), dtype=np.float64), shown)
        self.plot.set_x_end(frame.total)
        self.plot.set_cursor(frame.position if frame.position < frame.drawn else None)
        self.plot.refresh()

    def show_ghosts(self, runs: Sequence[RunHistory]) -> None:
        """Draw f of these kept runs behind the curves, and of no others."""
        self.plot.set_ghosts(
            [Ghost(id(r), r.name, ((*r.curve(Curve.BATCH_LOSS), RUNS),)) for r in runs]
        )
        self.plot.refresh()

    def curve(self, key: int) -> tuple[Array, Array]:
        """Steps and heights of a racer, as they are drawn."""
        return self.plot.curve(str(key))

    def _match_lines(self, frame: RaceFrame) -> None:
        """Make and remove curves so that there is one for each racer, of its name and look."""
        wanted = {str(track.key): track for track in frame.tracks}
        lines = self.plot.picture.lines
        for name in [n for n in lines if n not in wanted or not self._fits(n, wanted[n])]:
            self.plot.remove_curve(name)
        for name, track in wanted.items():
            if name not in lines:
                self.plot.add_curve(name, track.name, CurveStyle(track.series))

    def _forget_other_paths(self, frame: RaceFrame) -> None:
        """Empty the curves of racers whose settings are others now.

        Two paths of the same racer may begin and end alike, by which a plot tells curves apart.
        """
        racers = {track.key: track.optimizer for track in frame.tracks}
        for key in racers.keys() & self._racers.keys():
            if racers[key] != self._racers[key]:
                self.plot.set_curve(str(key), np.empty(0), np.empty(0))
        self._racers = racers

    def _fits(self, name: str, track: Track) -> bool:
        line = self.plot.picture.lines[name]
        return line.title == track.name and line.style.series == track.series


def _lowest(frame: RaceFrame) -> float:
    known = [float(frame.surface.value(*point)) for point in (frame.start, *frame.surface.minima)]
    sizes = [abs(value) for value in known if np.isfinite(value)]
    return -DEEPER * max([*sizes, 1.0])
