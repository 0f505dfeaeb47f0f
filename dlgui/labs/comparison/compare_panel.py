"""Curves of several runs over each other: raw faintly, smoothed strongly, a band around a mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import final

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.comparison.kinds import SECOND, gap_range
from dlgui.labs.shared.epochs import shared_epoch
from dlgui.labs.shared.panel import Panel
from dlgui.labs.shared.waiting import waiting_text
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ghosts import Ghost
from dlgui.plot.marks import Edge, MarkRole, PlotMark
from dlgui.plot.pick import curve_at
from dlgui.plot.plot import PlotWidget
from dlgui.plot.smoothing import Smoother
from dlgui.runs.compared import Group, Look, group_runs
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, MarkKind, Points, RunHistory
from dlgui.words.run_names import run_name

MOST_LABELS = 8
"""More names than this at the ends of curves would crowd; the table is the legend then."""
MOST_RAW = 8
LEAST_SIZE = 160, 104
"""Two of them stand side by side in the smallest window."""
MOST_LARGE = 2
"""Names of more runs than this stand in small letters: large ones take the room of the curves."""
LEAST_GAP = 0.02
ACCURACIES = (Curve.TEST_ACCURACY, Curve.TRAIN_ACCURACY)


@final
class ComparePanel(Panel):
    """One kind of curve of every run, and of ghosts behind them.

    `followed` is emitted with the group whose curve is clicked, `menu_requested` with the one that
    is clicked with the other button, the place on the screen, and the menu of the picture.

    `curve` of a panel is read by the number of a group, as in "0".
    """

    followed = Signal(int)
    menu_requested = Signal(int, QPoint, object)

    def __init__(self, title: str, plot: PlotWidget, curve: Curve, *, name: str) -> None:
        super().__init__(title, name=name)
        self.plot = plot
        self._curves: tuple[Curve, ...] = (curve,)
        self._look = Look()
        self._groups: list[Group] = []
        self._smoothers: dict[str, Smoother] = {}
        self._runs: object = None
        self._seen: object = None
        self.card.add(plot)
        plot.setMinimumSize(*LEAST_SIZE)
        plot.box.clicked.connect(self._on_clicked)
        plot.claim_menu = self._claim_menu

    @property
    def shown(self) -> tuple[Curve, ...]:
        """Which curves of the runs are drawn; of two the first is strong, the other thin."""
        return self._curves

    def set_curves(self, *curves: Curve) -> None:
        """Draw other curves of the runs."""
        self._curves = curves
        self._runs = None
        self.redraw()

    def set_look(self, look: Look) -> None:
        """Show the runs another way."""
        if look != self._look:
            self._look = look
            self._seen = None
            self._make_curves()
            self.redraw()

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs, self._seen = runs, None
            self._groups = group_runs(frame.histories)
            self.plot.reset()
            self._make_curves()
        counts = [len(run.drawn(self._curves[0])[0]) for run in frame.histories]
        marks = self._marks()
        ghosts = [(id(run), run.name, len(run.drawn(self._curves[0])[0])) for run in frame.ghosts]
        hint = "" if any(counts) else waiting_text(frame)
        seen = (counts, ghosts, frame.cursor, frame.total_steps, marks, hint)
        if seen == self._seen:
            return
        self._seen = seen
        self.plot.set_ghosts([self._ghost(run) for run in frame.ghosts])
        for group in self._visible():
            self._hand_over(group)
        self._set_gap_range(frame)
        self.plot.set_hint(hint)
        self.plot.set_marks(marks)
        self.plot.set_epoch(shared_epoch(frame.histories))
        self.plot.set_x_end(frame.total_steps)
        self.plot.set_cursor(frame.cursor)
        self.plot.refresh()

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a group's curve as they are drawn; "raw 0" is the one behind it."""
        return self.plot.curve(name)

    def _visible(self) -> list[Group]:
        return [group for group in self._groups if group.number not in self._look.hidden]

    def _make_curves(self) -> None:
        """The curves of each group, strong or faint as the look has it, and what lies behind."""
        self.plot.clear_curves()
        self._smoothers = {}
        for group in self._visible():
            is_aside = self._look.followed not in (None, group.number)
            if not is_aside:
                self._make_background(group)
            self.plot.add_curve(str(group.number), group.name, self._style(group, is_aside))
        if self._look.followed is not None and len(self._curves) > 1:
            number = self._look.followed
            self.plot.set_gap(f"{SECOND} {number}", str(number), least=LEAST_GAP)

    def _make_background(self, group: Group) -> None:
        """The other of two curves, else a band around a mean, else the curve before smoothing."""
        number, visible = group.number, self._visible()
        thin = CurveStyle(group.look, width=1.0, labelled=self._look.followed == number, small=True)
        if len(self._curves) > 1:
            title = self.tr("{0}, train").format(group.name)
            self.plot.add_curve(f"{SECOND} {number}", title, replace(thin, named=False))
        elif len(group.runs) > 1:
            self.plot.add_band(str(number), CurveStyle(group.look))
        elif len(visible) <= MOST_RAW and self._look.smoothing > 0:
            title = self.tr("{0}, not smoothed").format(group.name)
            self.plot.add_curve(f"raw {number}", title, replace(thin, faint=True, named=False))

    def _style(self, group: Group, is_aside: bool) -> CurveStyle:
        visible, is_followed = len(self._visible()), self._look.followed == group.number
        width = 1.25 if is_aside else 2.5 if is_followed else 2.0
        labelled = visible <= MOST_LABELS or is_followed
        small = visible > MOST_LARGE and not is_followed
        return CurveStyle(group.look, width, faint=is_aside, labelled=labelled, small=small)

    def _hand_over(self, group: Group) -> None:
        mean, name = group.drawn(self._curves[0]), str(group.number)
        self.plot.set_curve(name, mean.steps, self._smooth(name, mean.steps, mean.values))
        lines = self.plot.picture.lines
        if f"raw {name}" in lines:
            self.plot.set_curve(f"raw {name}", mean.steps, mean.values)
        if (second := f"{SECOND} {name}") in lines:
            steps, values, _ = group.drawn(self._curves[1])
            self.plot.set_curve(second, steps, self._smooth(second, steps, values))
        if mean.spread is not None and name in self.plot.picture.bands:
            low, high = mean.values - mean.spread, mean.values + mean.spread
            edges = (
                self._smooth(f"{side} {name}", mean.steps, values)
                for side, values in (("low", low), ("high", high))
            )
            self.plot.set_band(name, mean.steps, *edges)

    def _set_gap_range(self, frame: Frame) -> None:
        """A gap is small beside the accuracies, and below 0 where the test digits fare better."""
        if self._curves == (Curve.GAP,):
            self.plot.set_y_range(*gap_range((*frame.histories, *frame.ghosts)))
        elif self._curves[0] in ACCURACIES:
            self.plot.set_y_range(0.0, 1.0)

    def _ghost(self, run: RunHistory) -> Ghost:
        """A kept run behind the others, smoothed as they are."""
        steps, values = run.drawn(self._curves[0])
        drawn = steps, self._smooth(f"ghost {id(run)}", steps, values), 0
        return Ghost(id(run), run_name(run.name), (drawn,))

    def _smooth(self, name: str, steps: Points, values: Points) -> Points:
        """Smooth a curve; what was smoothed on earlier frames is remembered under its name."""
        smoother = self._smoothers.setdefault(name, Smoother(self._look.smoothing))
        return np.asarray(smoother.update(steps, values))

    def _marks(self) -> Sequence[PlotMark]:
        """Where a run broke, with its name."""
        broken = [
            (mark.step, f"{group.name}: {mark.text}")
            for group in self._visible()
            for run in group.runs
            for mark in run.marks
            if mark.kind is MarkKind.DIVERGENCE
        ]
        return [PlotMark(step, text, MarkRole.ERROR) for step, text in broken]

    @Slot(QPointF)
    def _on_clicked(self, at: QPointF) -> None:
        number = self._number_at(at)
        if number is not None:
            self.followed.emit(number)

    def _claim_menu(self, at: QPointF, on_screen: QPoint) -> bool:
        """Near a curve the menu of its run is shown instead of the picture's."""
        number = self._number_at(at)
        if number is not None:
            self.menu_requested.emit(number, on_screen, self.plot.menu(at))
        return number is not None

    def _number_at(self, at: QPointF) -> int | None:
        name = curve_at(self.plot.picture.lines, self.plot.view(), at)
        return None if name is None else int(name.split()[-1])


def make_plot(x_title: str, y_title: str, name: str, parent: QWidget | None = None) -> PlotWidget:
    """Return a plot for curves of accuracy."""
    plot = PlotWidget(x_title, y_title, name=name, chips=Edge.BOTTOM, parent=parent)
    plot.set_y_range(0.0, 1.0)
    return plot
