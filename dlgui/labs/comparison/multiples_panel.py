"""Every run in a small picture of its own, or in pairs: the textbook's figure of batch norm."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Signal, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.comparison.kinds import SECOND, gap_range
from dlgui.labs.shared.epochs import shared_epoch
from dlgui.labs.shared.panel import Panel
from dlgui.labs.shared.waiting import waiting_text
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ends import three_decimals
from dlgui.plot.legend import Legend
from dlgui.plot.pane import Cell, CellCurve
from dlgui.plot.small_plots import SmallPlots
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
from dlgui.words.figure_texts import loss_text
from dlgui.words.labels import field_label, value_text
from engine.training.settings import get, replace

LOSSES = (Curve.BATCH_LOSS, Curve.TRAIN_LOSS, Curve.TEST_LOSS)


@final
class MultiplesPanel(Panel):
    """One kind of curve of every run, side by side. `followed` carries the group of a picture."""

    followed = Signal(int)
    menu_requested = Signal(int, QPoint, object)

    def __init__(self, curve: Curve, parent: QWidget | None = None) -> None:
        super().__init__("", name="comparison_multiples_panel", parent=parent)
        self.plots = SmallPlots(
            self.tr("step"),
            name="comparison_multiples",
            title=self.tr("Runs side by side"),
            parent=self.card,
        )
        self.legend = Legend(name="comparison_multiples_legend", parent=self.card)
        self.card.add_action(self.plots.follow_button)
        self.card.add(self.legend, stretch=0)  # beside the title it would widen the window
        self.card.add(self.plots)
        self._curves: tuple[Curve, ...] = (curve,)
        self._look = Look()
        self._groups: list[Group] = []
        self._cells: list[tuple[Group, ...]] = []
        self._note = ""
        self._runs: object = None
        self._seen: object = None
        self._is_laid_out = False
        self.plots.clicked.connect(self._on_clicked)
        self.plots.menu_requested.connect(self._on_menu)

    def set_curves(self, *curves: Curve) -> None:
        """Draw other curves of the runs; of two the first is strong, the other thin."""
        self._curves, self._seen, self._is_laid_out = curves, None, False
        self.plots.set_number(loss_text if curves[0] in LOSSES else three_decimals)
        self.plots.follow()
        self.redraw()

    def set_look(self, look: Look) -> None:
        """Show the runs another way."""
        self._look, self._seen, self._is_laid_out = look, None, False
        self.redraw()

    def show_frame(self, frame: Frame) -> None:
        """Bring the pictures up to date."""
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs, self._groups = runs, group_runs(frame.histories)
            self._make_cells()
            self.plots.follow()  # a zoom into other runs says nothing about these
        elif not self._is_laid_out:
            self._make_cells()
        counts = [len(run.drawn(self._curves[0])[0]) for run in frame.histories]
        hint = "" if any(counts) else waiting_text(frame)
        seen = (counts, frame.total_steps, hint, frame.cursor)
        if seen == self._seen:
            return
        self._seen = seen
        for group in self._groups:
            for name, curve in zip(_names(group), self._curves, strict=False):
                mean = group.drawn(curve)
                values = np.asarray(smoothed(mean.steps, mean.values, self._look.smoothing))
                self.plots.set_curve(name, mean.steps, values)
            self.plots.set_note(str(group.number), self._broken(group, frame.cursor))
        self.plots.set_cursor(frame.cursor)
        self.card.set_note(hint or self._note)
        low, high = self._y_range(frame.histories)
        self.plots.set_epoch(shared_epoch(frame.histories))
        self.plots.set_ranges(frame.total_steps, low, high)
        self.plots.refresh()

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a group's curve, as they are drawn."""
        return self.plots.curve(name)

    def _make_cells(self) -> None:
        self._is_laid_out, self._seen = True, None
        pairs = pairing(self._groups)
        self._note = ""
        self._set_legend(())
        if pairs is None:
            self._cells = [(group,) for group in self._groups]
            self._show_cells([group.name for group in self._groups])
            return
        path, found = pairs
        self._cells = [(on, off) for off, on in found]
        self._show_legend(path)
        self._show_cells([_pair_title(cell[0], self._groups, path) for cell in self._cells], path)
        configs = tuple(replace(g.runs[0].config, {"seed": 0}) for g in self._groups)
        fields = [field_label(p) for p in differing_fields(configs) if p != path]
        self._note = self.tr("by {0}").format(", ".join(fields))

    def _show_cells(self, titles: list[str], path: str = "") -> None:
        """One picture a cell; `path` is what the two of a pair differ in."""
        self.plots.set_cells(
            Cell(title, tuple(curve for group in cell for curve in self._cell_curves(group, path)))
            for title, cell in zip(titles, self._cells, strict=True)
        )

    def _cell_curves(self, group: Group, path: str) -> list[CellCurve]:
        """A curve of a pair has a name, which is written if no legend says it."""
        aside = self._look.followed not in (None, group.number)
        gone = group.number in self._look.hidden
        named = not self.legend.names()
        style = CurveStyle(group.look, width=1.0 if gone else 2.0, faint=aside or gone, named=named)
        strong = CellCurve(str(group.number), style, _kind(group, path) if path else "")
        thin = CurveStyle(group.look, width=1.0, faint=aside or gone, labelled=False)
        return [strong, CellCurve(_names(group)[1], thin)][: len(self._curves)]

    def _broken(self, group: Group, step: int | None) -> str:
        """That a run of the group has diverged, and where if there is room to say so."""
        there = [run.until(step).divergence for run in group.runs]
        steps = [broken.step for broken in there if broken is not None]
        if not steps:
            return ""
        if any(len(cell) > 1 for cell in self._cells):
            return self.tr("diverged")
        return self.tr("diverged at {0}").format(f"{min(steps):,}")

    def _show_legend(self, path: str) -> None:
        """What the two looks of all pairs mean, if they are the same two."""
        if len({group.look for group in self._groups}) == len(self._cells[0]):
            entries = [(_kind(g, path), CurveStyle(g.look)) for g in self._cells[0]]
            self._set_legend(tuple(entries))

    def _set_legend(self, entries: tuple[tuple[str, CurveStyle], ...]) -> None:
        self.legend.set_entries(entries)
        self.legend.setVisible(bool(entries))

    def _y_range(self, histories: tuple[RunHistory, ...]) -> tuple[float, float]:
        if self._curves == (Curve.GAP,):
            return gap_range(histories)
        if self._curves[0] not in LOSSES:
            return 0.0, 1.0
        sound = [run for run in histories if run.divergence is None]
        highest = [run.curve(self._curves[0])[1][:1].max(initial=1.0) for run in sound or histories]
        return 0.0, float(np.ceil(max(highest)))

    @Slot(int, str, QPoint)
    def _on_menu(self, cell: int, name: str, at: QPoint) -> None:
        menu = self.plots.menu(QPointF())
        self.menu_requested.emit(self._number(cell, name), at, menu)

    def _number(self, cell: int, name: str) -> int:
        """The group whose curve is meant; a click beside all curves means the first."""
        return int(name.split()[-1]) if name else self._cells[cell][0].number

    @Slot(int, str)
    def _on_clicked(self, cell: int, name: str) -> None:
        self.followed.emit(self._number(cell, name))


def _names(group: Group) -> tuple[str, str]:
    """What the curves of a group are called: the strong one, and the thin one behind it."""
    return str(group.number), f"{SECOND} {group.number}"


def _kind(group: Group, path: str) -> str:
    """Which of a pair it is: "Batch norm: on"."""
    return f"{field_label(path)}: {value_text(get(group.runs[0].config, path))}"


def _pair_title(group: Group, groups: list[Group], path: str) -> str:
    """What tells this pair from the others."""
    configs = tuple(replace(g.runs[0].config, {"seed": 0}) for g in groups)
    others = [other for other in differing_fields(configs) if other != path]
    value = get(group.runs[0].config, others[0])
    if len(others) == 1 and isinstance(value, float):
        return f"{value:.3g}"
    return settings_text(group.runs[0].config, others)
