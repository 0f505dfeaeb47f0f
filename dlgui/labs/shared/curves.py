"""What the curve panels share: handing histories, marks and ghosts of a frame over to a plot."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import final

import numpy as np

from dlgui.labs.shared.waiting import waiting_text
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ghosts import Ghost
from dlgui.plot.legend import Legend
from dlgui.plot.marks import MarkRole, PlotMark
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Mark, MarkKind, Points, RunHistory
from dlgui.words.run_names import run_name

ROLES = {
    MarkKind.CHANGE: MarkRole.NOTE,
    MarkKind.BEST: MarkRole.GOOD,
    MarkKind.DIVERGENCE: MarkRole.ERROR,
}

# Only recorded if the run has a validation split: no place in the legend until then.
ON_DEMAND = (Curve.VALIDATION_ACCURACY, Curve.VALIDATION_LOSS)
NO_POINTS: tuple[Points, Points] = (np.empty(0), np.empty(0))


@final
@dataclass(frozen=True)
class CurveSpec:
    """A curve of a panel: which one, its name on the screen, its look, and whether ghosts show it
    too.
    """

    curve: Curve
    title: str
    style: CurveStyle
    in_ghosts: bool = True


@final
class CurvesDrawer:
    """Keeps a plot and its legend in step with the frames of a run. Owned by one panel."""

    def __init__(self, plot: PlotWidget, legend: Legend, specs: Sequence[CurveSpec]) -> None:
        self._plot, self._legend, self._specs = plot, legend, specs
        self._run: RunHistory | None = None
        self._seen: object = None
        for spec in specs:
            plot.add_curve(spec.curve, spec.title, spec.style)
        plot.set_hint(waiting_text(Frame()))
        self._show_legend([spec for spec in specs if spec.curve not in ON_DEMAND])

    def draw(self, frame: Frame) -> None:
        """Show the first run on stage, with the others and the ghosts behind it.

        Between two evaluations there is nothing new to see, and nothing is done.
        """
        if (seen := self._contents(frame)) == self._seen:
            return
        self._seen = seen
        run = frame.histories[0] if frame.histories else None
        if run is not self._run:
            self._run = run
            self._plot.reset()
        drawn = [self._hand_over(run, spec) for spec in self._specs]
        self._plot.set_hint("" if any(drawn) else waiting_text(frame))
        wanted = zip(self._specs, drawn, strict=True)
        self._show_legend([s for s, is_drawn in wanted if is_drawn or s.curve not in ON_DEMAND])
        self._plot.set_marks([_plot_mark(m) for m in run.marks] if run else [])
        self._plot.set_ghosts([self._ghost(h) for h in (*frame.histories[1:], *frame.ghosts)])
        self._plot.set_epoch(run.steps_per_epoch if run else None)
        self._plot.set_x_end(frame.total_steps)
        self._plot.set_cursor(frame.cursor)
        self._plot.refresh()

    def _contents(self, frame: Frame) -> object:
        """What the picture depends on, to be compared with that of another frame."""
        runs = (*frame.histories, *frame.ghosts)
        counts = [len(run.drawn(spec.curve)[0]) for run in runs for spec in self._specs]
        marks = [mark for run in frame.histories[:1] for mark in run.marks]
        names = [(id(run), run.name) for run in runs]
        return (names, counts, marks, frame.total_steps, frame.cursor, waiting_text(frame))

    def _hand_over(self, run: RunHistory | None, spec: CurveSpec) -> bool:
        steps, values = run.drawn(spec.curve) if run else NO_POINTS
        self._plot.set_curve(spec.curve, steps, values)
        return len(steps) > 0

    def _show_legend(self, specs: Sequence[CurveSpec]) -> None:
        self._legend.set_entries(tuple((spec.title, spec.style) for spec in specs))

    def _ghost(self, run: RunHistory) -> Ghost:
        curves = [(*run.drawn(s.curve), s.style.series) for s in self._specs if s.in_ghosts]
        return Ghost(id(run), run_name(run.name), tuple(curve for curve in curves if len(curve[0])))


def _plot_mark(mark: Mark) -> PlotMark:
    return PlotMark(mark.step, mark.text, ROLES[mark.kind])
