"""Every run in a small picture of its own, or in pairs: the textbook's figure of batch norm."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.panel import Panel
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.small_plots import Cell, SmallPlots
from dlgui.plot.smoothing import smoothed
from dlgui.runs.compared import (
    Group,
    Look,
    differing_fields,
    group_runs,
    pairing,
    settings_text,
)
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points, RunHistory
from dlgui.words.labels import field_label, value_text
from engine.training.settings import get, replace


@final
class MultiplesPanel(Panel):
    """One kind of curve of every run, side by side. `followed` carries the group of a picture."""

    followed = Signal(int)
    menu_requested = Signal(int, QPoint)

    def __init__(self, curve: Curve, parent: QWidget | None = None) -> None:
        super().__init__("", name="comparison_multiples_panel", parent=parent)
        self.plots = SmallPlots(name="comparison_multiples", parent=self.card)
        self.legend = Legend(name="comparison_multiples_legend", parent=self.card)
        self.card.add_action(self.legend)
        self.card.add(self.plots)
        self._curve, self._look = curve, Look()
        self._groups: list[Group] = []
        self._cells: list[tuple[Group, ...]] = []
        self._runs: object = None
        self._seen: object = None
        self.plots.clicked.connect(self._on_clicked)
        self.plots.menu_requested.connect(self._on_menu)

    def set_curve(self, curve: Curve) -> None:
        """Draw another curve of the runs."""
        self._curve, self._seen = curve, None
        self.redraw()

    def set_look(self, look: Look) -> None:
        """Show the runs another way."""
        self._look, self._seen, self._runs = look, None, None
        self.redraw()

    def show_frame(self, frame: Frame) -> None:
        """Bring the pictures up to date."""
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs, self._seen = runs, None
            self._groups = group_runs(frame.histories)
            self._make_cells()
        seen = ([len(run.curve(self._curve)[0]) for run in frame.histories], frame.total_steps)
        if seen == self._seen:
            return
        self._seen = seen
        for group in self._groups:
            mean = group.curve(self._curve)
            values = np.asarray(smoothed(mean.steps, mean.values, self._look.smoothing))
            self.plots.set_curve(str(group.number), mean.steps, values)
        low, high = self._y_range(frame.histories)
        self.plots.set_ranges(frame.total_steps, low, high)
        self.plots.refresh()

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a group's curve, as they are drawn."""
        return self.plots.curve(name)

    def _make_cells(self) -> None:
        pairs = pairing(self._groups)
        self.card.set_note("")
        if pairs is None:
            self._cells = [(group,) for group in self._groups]
            titles = [group.name for group in self._groups]
            self.legend.set_entries(())
        else:
            path, found = pairs
            self._cells = [(on, off) for off, on in found]
            titles = [_pair_title(cell[0], self._groups, path) for cell in self._cells]
            self._show_legend(path)
            configs = tuple(replace(g.runs[0].config, {"seed": 0}) for g in self._groups)
            fields = [field_label(p) for p in differing_fields(configs) if p != path]
            self.card.set_note(self.tr("by {0}").format(", ".join(fields)))
        cells = [
            Cell(title, tuple((str(g.number), self._style(g)) for g in cell))
            for title, cell in zip(titles, self._cells, strict=True)
        ]
        self.plots.set_cells(cells)

    def _style(self, group: Group) -> CurveStyle:
        aside = self._look.followed not in (None, group.number)
        gone = group.number in self._look.hidden
        return CurveStyle(group.look, width=1.0 if gone else 2.0, faint=aside or gone)

    def _show_legend(self, path: str) -> None:
        """What the two looks of all pairs mean, if they are the same two."""
        entries = []
        for group in self._cells[0]:
            value = value_text(get(group.runs[0].config, path))
            entries.append((f"{field_label(path)}: {value}", CurveStyle(group.look)))
        same = len({group.look for group in self._groups}) == len(entries)
        self.legend.set_entries(tuple(entries) if same else ())

    def _y_range(self, histories: tuple[RunHistory, ...]) -> tuple[float, float]:
        if self._curve not in (Curve.BATCH_LOSS, Curve.TRAIN_LOSS, Curve.TEST_LOSS):
            return 0.0, 1.0
        highest = [run.curve(self._curve)[1][:1].max(initial=1.0) for run in histories]
        return 0.0, float(np.ceil(max(highest)))

    @Slot(int, str, QPoint)
    def _on_menu(self, cell: int, name: str, at: QPoint) -> None:
        self.menu_requested.emit(self._number(cell, name), at)

    def _number(self, cell: int, name: str) -> int:
        """The group whose curve is meant; a click beside all curves means the first."""
        return int(name) if name else self._cells[cell][0].number

    @Slot(int, str)
    def _on_clicked(self, cell: int, name: str) -> None:
        self.followed.emit(self._number(cell, name))


def _pair_title(group: Group, groups: list[Group], path: str) -> str:
    """What tells this pair from the others."""
    configs = tuple(replace(g.runs[0].config, {"seed": 0}) for g in groups)
    others = [other for other in differing_fields(configs) if other != path]
    value = get(group.runs[0].config, others[0])
    if len(others) == 1 and isinstance(value, float):
        return f"{value:.3g}"
    return settings_text(group.runs[0].config, others)
