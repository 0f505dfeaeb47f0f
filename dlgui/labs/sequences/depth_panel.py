"""How many test trees of each depth are right, a curve a run: do rules hold deeper than learnt?"""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from dlgui.labs.sequences.depths import by_depth, learnt_depth
from dlgui.labs.sequences.desk import Material
from dlgui.labs.shared.panel import Panel
from dlgui.labs.shared.waiting import waiting_text
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.marks import Edge, MarkRole, PlotMark
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Points

LEAST_SIZE = 160, 110
Y_RANGE = (0.0, 1.0)


@final
class DepthPanel(Panel):
    """`curve` is read by the number of a run, as in "0": depths and the shares that are right."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", name="sequences_depth", parent=parent)
        title = self.tr("Accuracy by depth")
        self.card.set_title(title)
        self.setAccessibleName(title)
        self.plot = PlotWidget(
            self.tr("depth"),
            self.tr("share of test trees that is right"),
            name="sequences_depth_plot",
            chips=Edge.BOTTOM,
            parent=self,
        )
        self.plot.keep_least(QSize(*LEAST_SIZE))
        self.plot.set_y_range(*Y_RANGE)
        self.card.add(self.plot)
        self._material = Material()
        self._runs: object = None
        self.hide()

    def show_material(self, material: Material) -> None:
        """Take the runs and their looks from there."""
        self._material = material

    def show_frame(self, frame: Frame) -> None:
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs = runs
            self.plot.reset()
            self.plot.clear_curves()
            pairs = zip(self._material.runs, self._material.colors, strict=False)
            for i, (run, look) in enumerate(pairs):
                self.plot.add_curve(str(i), run.name, CurveStyle(look, small=True))
        shares = [by_depth(run) for run in self._material.runs]
        for i, (depths, values) in enumerate(shares):
            self.plot.set_curve(str(i), depths, values)
        deepest = max((int(d.max(initial=1)) for d, _ in shares), default=1)
        self.plot.coordinates.x_axis.set_names(tuple(map(str, range(1, deepest + 1))))
        self.plot.set_x_end(deepest)
        self.plot.set_hint("" if any(len(d) for d, _ in shares) else waiting_text(frame))
        self.plot.set_marks(self._marks())
        self.plot.refresh()

    def read(self, name: str) -> tuple[Points, Points]:
        return self.plot.curve(name)

    def _marks(self) -> list[PlotMark]:
        """Up to where was learnt, if that is the same for all."""
        learnt = {learnt_depth(run) for run in self._material.runs}
        if len(learnt) != 1 or not (depth := learnt.pop()):
            return []
        return [PlotMark(depth, self.tr("learnt"), MarkRole.NOTE)]
