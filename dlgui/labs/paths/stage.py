"""The pictures of the optimizer paths lab: the map above, curves, facts or an explanation below."""

from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.contour_panel import ContourPanel
from dlgui.labs.paths.explain_panel import ExplainPanel
from dlgui.labs.paths.facts_table import FactsTable
from dlgui.labs.paths.findings import find
from dlgui.labs.paths.race_frame import RaceFrame, facts_of
from dlgui.labs.paths.standing import Standing
from dlgui.labs.paths.value_panel import LINEAR, LOG, ValuePanel
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.saying import say
from dlgui.widgets.card import Card
from dlgui.widgets.message import Message
from dlgui.widgets.page_stack import PageStack
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.splitter import Splitter

CURVES, FACTS, EXPLAIN = "curves", "facts", "explain"
WIDE_PX = 1100
"""From this width on there is room for curves and facts side by side."""
MAP_PX, NAMES_PX = 190, 160
"""Lower than these a map is a slit, and curves have no room for the names of five racers."""


@final
class PathsStage(QWidget):
    """Lays out the panels and hands frames to those that are seen.

    `explaining_changed` tells whether the explanation is seen, to which the arrows belong.
    """

    explaining_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paths_stage")
        self.contour_panel = ContourPanel(self)
        self.figures = Card("", name="paths_lower", parent=self)
        self.value_panel = ValuePanel(self.figures)
        self.facts_table = FactsTable(self.figures)
        self.explain_panel = ExplainPanel(self.figures)
        self.scale = self._make_scale()
        self.tabs = self._make_tabs()
        self.message = Message(name="paths_finding", parent=self)
        self._frame: RaceFrame | None = None
        self._lay_out()
        self._show_tab()

    @property
    def explaining(self) -> bool:
        """Whether the step is explained."""
        return self.tabs.value() == EXPLAIN

    @Slot(str)
    def set_scale(self, scale: str) -> None:
        """Show f on a "linear" or a "log" axis."""
        self.scale.set_value(scale)
        self.value_panel.set_scale(scale)

    def draw(self, frame: RaceFrame) -> None:
        """Bring the pictures that are seen up to date."""
        self.draw_map(frame)
        self.draw_lower(frame)

    def draw_map(self, frame: RaceFrame) -> None:
        """Bring the map up to date."""
        self._frame = frame
        self.contour_panel.draw(frame)

    def draw_lower(self, frame: RaceFrame) -> None:
        """Bring the curves or the explanation up to date, if they are seen."""
        if self.explaining:
            self.explain_panel.draw(frame)
            self.figures.set_title(self.explain_panel.headline())
        elif self.value_panel.isVisibleTo(self):
            self.value_panel.draw(frame)

    def draw_figures(self, frame: RaceFrame) -> None:
        """Work out what people read: the facts of all racers, and what they show in words."""
        rows = tuple((t, facts_of(t, frame.surface, frame.position)) for t in frame.tracks)
        self.facts_table.show_facts(rows, frame.chosen)
        if not self.explaining:
            self.figures.set_title(self.tr("After step {0}").format(f"{frame.position:,}"))
        self._say(find(Standing(frame, rows)))

    def _say(self, finding: Finding) -> None:
        say(self.message, finding)

    def _lay_out(self) -> None:
        self.figures.add_action(self.scale)
        self.figures.add_action(self.tabs)
        figures = Splitter(Qt.Orientation.Horizontal, name="paths_figures", parent=self.figures)
        map_ = self.contour_panel.map
        theme.keep_scaled(map_, map_.setMinimumHeight, MAP_PX)
        theme.keep_scaled(self.value_panel, self.value_panel.setMinimumHeight, NAMES_PX)
        figures.add(self.value_panel, 5)
        figures.add(self.facts_table, 4)
        self._pages = PageStack(self.figures)
        self._pages.addWidget(figures)
        self._pages.addWidget(self.explain_panel)
        self.figures.add(self._pages)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        pictures = Splitter(Qt.Orientation.Vertical, name="paths_pictures", parent=self)
        pictures.add(self.contour_panel, 8)
        pictures.add(self.figures, 5)
        column.addWidget(pictures, 1)
        column.addWidget(self.message)

    def _make_scale(self) -> Segmented:
        scale = Segmented(
            [(LINEAR, self.tr("linear")), (LOG, self.tr("log"))],
            value=LOG,
            name="value_scale",
            accessible_name=self.tr("Scale of the axis of f"),
            tool_tip=self.tr("Evenly, or by powers of ten: small values are then told apart"),
            parent=self.figures,
        )
        scale.value_changed.connect(self.set_scale)
        return scale

    def _make_tabs(self) -> Segmented:
        tip = self.tr("f over the steps, the figures of each racer, or one step in numbers")
        tabs = Segmented(
            [
                (CURVES, self.tr("curves")),
                (FACTS, self.tr("facts")),
                (EXPLAIN, self.tr("explain this step")),
            ],
            value=CURVES,
            name="paths_tabs",
            accessible_name=self.tr("Curves, facts, or the chosen racer's step explained"),
            tool_tip=tip,
            parent=self.figures,
        )
        tabs.value_changed.connect(self._on_tab)
        return tabs

    @Slot(str)
    def _on_tab(self, _tab: str) -> None:
        self._show_tab()
        self.explaining_changed.emit(self.explaining)

    def _show_tab(self) -> None:
        tab, wide = self.tabs.value(), self.width() >= theme.scaled(WIDE_PX)
        self._pages.setCurrentIndex(1 if tab == EXPLAIN else 0)
        self.value_panel.setVisible(tab == CURVES or wide)
        self.facts_table.setVisible(tab == FACTS or wide)
        self.scale.setVisible(self.value_panel.isVisibleTo(self._pages) and tab != EXPLAIN)
        self.tabs.button(FACTS).setVisible(not wide)
        if self._frame is not None and tab != EXPLAIN:
            self.value_panel.draw(self._frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_tab()
