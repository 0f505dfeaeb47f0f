"""The picture of all trials over two settings, with the choice of those two."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QPointF, Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlgui.labs.search.all_settings import parallel_axes, parallel_lines
from dlgui.labs.search.frame import (
    FIGURE,
    SearchFrame,
    home_of,
    is_log,
    names_of,
    places_of,
    span,
)
from dlgui.labs.search.texts import axis_text, figure_text, judge_text, setting_text, settings_text
from dlgui.plot.parallel import ParallelChart
from dlgui.plot.range_frames import RangeFrame
from dlgui.plot.share_bars import Shares
from dlgui.plot.trial_card import CardText
from dlgui.plot.trial_map import TrialMap
from dlgui.plot.trial_points import TrialPoints
from dlgui.plot.view import Ranges
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented
from engine.search.narrowing import shares_along
from engine.search.ranges import Range

BINS = 20
TWO, ALL = "map", "parallel"
LOG, LINEAR = "log", "linear"


@final
class MapPanel(QWidget):
    """Draws frames; `range_drawn` carries a rectangle, `chosen` a trial and where on the canvas."""

    range_drawn = Signal(object)
    chosen = Signal(int, QPointF)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search_map_panel")
        self.card = Card(self.tr("All trials"), name="search_map_card", parent=self)
        title = self.tr("Trials of the search")
        self.map = TrialMap(title, "{:.2f}".format, name="search_map", parent=self.card)
        self.map.card_of = self._card
        self.map.range_drawn.connect(self.range_drawn)
        self.map.chosen.connect(self.chosen)
        self.parallel = ParallelChart(
            name="search_parallel", title=self.tr("All settings of the trials"), parent=self.card
        )
        self.views = self._make_views()
        self.scale = self._make_scale()
        self._pages = QStackedWidget(self.card)
        self._pages.addWidget(self.map)
        self._pages.addWidget(self.parallel)
        self.card.add(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._frame: SearchFrame | None = None
        self._axes_shown: object = None

    def draw(self, frame: SearchFrame) -> None:
        """Bring the picture up to date."""
        self._frame = frame
        self._show_axes(frame)
        self._show_trials(frame)
        self._show_ranges(frame)
        self.map.refresh()
        self.parallel.tell_axes(parallel_axes(frame))  # even while it is not seen
        if self.views.value() == ALL:
            self.parallel.show_lines(self.parallel.axes, parallel_lines(frame, self.map.scale))

    def _make_views(self) -> Segmented:
        views = Segmented(
            [(TWO, self.tr("two settings")), (ALL, self.tr("all"))],
            value=TWO,
            name="search_view",
            accessible_name=self.tr("How many settings are shown"),
            tool_tip=self.tr("Two settings as a map, or an axis for each with a line a trial"),
            parent=self,
        )
        views.value_changed.connect(self._on_view)
        self.card.add_action(views)
        return views

    def _make_scale(self) -> Segmented:
        scale = Segmented(
            [(LOG, self.tr("log")), (LINEAR, self.tr("linear"))],
            value=LOG,
            name="search_scale",
            accessible_name=self.tr("Scale of the axes"),
            tool_tip=self.tr("As the ranges are drawn, or evenly: then small rates lie on a heap"),
            parent=self,
        )
        scale.value_changed.connect(self._on_scale)
        self.card.add_action(scale)
        return scale

    @Slot(str)
    def _on_scale(self, _scale: str) -> None:
        if self._frame is not None:
            self.draw(self._frame)

    @Slot(str)
    def _on_view(self, view: str) -> None:
        self._pages.setCurrentIndex(int(view == ALL))
        if self._frame is not None:
            self.draw(self._frame)

    def _show_axes(self, frame: SearchFrame) -> None:
        home = home_of(frame)
        x, y = (self._axis(frame, path) for path in (frame.x, frame.y))
        key = (x, y, home)
        if key == self._axes_shown:
            return
        self._axes_shown = key
        self.map.set_axes(x, y, home)

    def _axis(self, frame: SearchFrame, path: str) -> tuple[str, bool, tuple[str, ...]]:
        if path == FIGURE:
            return judge_text(frame.results.search.judge), False, ()
        names = tuple(setting_text(choice) for choice in names_of(frame, path))
        return axis_text(path), is_log(frame, path) and self.scale.value() == LOG, names

    def _show_trials(self, frame: SearchFrame) -> None:
        self.map.scale.set_range(*frame.ends)
        self.map.figure_title = judge_text(frame.results.search.judge)
        self.map.set_points(_points(frame))
        self.map.set_shares(*(self._shares(frame, path) for path in (frame.x, frame.y)))

    def _shares(self, frame: SearchFrame, path: str) -> Shares:
        part = frame.results.search.rounds[frame.round_number - 1]
        found = [r for r in part.ranges if r.field == path]
        if not found or not frame.best:
            return Shares()
        searched = found[0]
        bins = len(searched.choices) or BINS
        shares = shares_along(frame.results, frame.best, searched, bins)
        return Shares(tuple(_edges(frame, searched, bins)), tuple(shares))

    def _show_ranges(self, frame: SearchFrame) -> None:
        rounds = frame.results.search.rounds
        text = self.tr("round {0} · {1} trials")
        self.map.set_frames(
            [
                RangeFrame(
                    Ranges(*span(frame, part, frame.x), *span(frame, part, frame.y)),
                    text.format(i, part.count),
                )
                for i, part in enumerate(rounds, 1)
            ]
        )
        shown = frame.is_new and FIGURE not in (frame.x, frame.y)
        x, y = span(frame, frame.draft, frame.x), span(frame, frame.draft, frame.y)
        said = self.tr("next range: {0} trials").format(frame.draft.count)
        self.map.set_next(Ranges(*x, *y) if shown else None, said)

    def _card(self, number: int) -> CardText:
        """What is said of a trial under the mouse."""
        frame = self._frame
        if frame is None:
            return CardText(())
        search, outcome = frame.results.search, frame.results.latest[number]
        text = self.tr("trial {0}: {1}")
        lines = [text.format(number, figure_text(outcome, search.judge))]
        if outcome.diverged:
            lines.append(self.tr("diverged: it counts as guessing"))
        elif not outcome.whole:
            lines.append(self.tr("stopped after {0} steps").format(outcome.steps))
        ranked = frame.results.ranked()
        best = ranked[0] if ranked else outcome
        seeds = search.trial(number).seeds
        lines += [*settings_text(search, number), self.tr("seed {0}").format(seeds[0])]
        return CardText(
            tuple(lines), (outcome.curve_steps, outcome.curve), (best.curve_steps, best.curve)
        )


def _points(frame: SearchFrame) -> TrialPoints:
    """The trials that have a place on both axes: their round drew both settings."""
    outcomes = frame.outcomes
    x, y, figures = (places_of(frame, path, outcomes) for path in (frame.x, frame.y, FIGURE))
    numbers = np.array([o.number for o in outcomes], int)
    stopped = np.array([not o.whole or o.diverged > 0 for o in outcomes], bool)
    known = np.isfinite(x) & np.isfinite(y)
    placed = set(numbers[known].tolist())
    best = tuple(o.number for o in frame.best if o.number in placed)
    return TrialPoints(x[known], y[known], figures[known], numbers[known], stopped[known], best)


def _edges(frame: SearchFrame, searched: Range, bins: int) -> list[float]:
    """Where the parts of a range begin and end on the axis."""
    if searched.choices:
        start, end = span(
            frame, frame.results.search.rounds[frame.round_number - 1], searched.field
        )
        return [float(edge) for edge in np.linspace(start, end, bins + 1)]
    low, high = searched.low, searched.high
    spread = np.geomspace if is_log(frame, searched.field) else np.linspace
    return [float(edge) for edge in spread(low, high, bins + 1)]
