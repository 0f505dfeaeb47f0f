"""The pictures of the normalisation lab: the graph; cube, facts or digits below; and the words."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.labs.normalisation.averaged import Averaged
from dlgui.labs.normalisation.cube_panel import CubePanel
from dlgui.labs.normalisation.digits_panel import DigitsPanel
from dlgui.labs.normalisation.facts_panel import FactsPanel
from dlgui.labs.normalisation.graph_panel import GraphPanel
from dlgui.labs.normalisation.state import OF_DIGIT, SHOPPING, Page
from dlgui.labs.normalisation.traced import Traced
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.saying import say
from dlgui.labs.shared.sentence_below import lay_out
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter

WIDE_PX = 724
"""From this width on there is room for cube and facts side by side."""


@final
class GraphStage(QWidget):
    """Lays out the panels; the page says which of them are seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_stage")
        self.graph = GraphPanel(self)
        self.cube = CubePanel(self)
        self.facts = FactsPanel(self)
        self.digits = DigitsPanel(self)
        self.message = Message(name="graph_finding", parent=self)
        self._lower = Splitter(Qt.Orientation.Horizontal, name="graph_lower", parent=self)
        self._lower.add(self.cube, 1)
        self._lower.add(self.facts, 1)
        self._lower.add(self.digits, 1)
        self._pictures = Splitter(Qt.Orientation.Vertical, name="graph_pictures", parent=self)
        self._pictures.add(self.graph, 2)
        self._pictures.add(self._lower, 1)
        lay_out(self, self._pictures, self.message)

    def show_page(self, page: Page) -> None:
        """Show the panels that a page has."""
        norm, cube = page is Page.BATCH_NORM, page is Page.AVERAGED
        self.facts.setVisible(norm)
        self.cube.setVisible(norm or cube)
        self.digits.setVisible(page in OF_DIGIT)
        self._lower.setVisible(page not in SHOPPING)
        self.graph.setVisible(not cube)
        self._pictures.weigh(self._lower, 0 if page in OF_DIGIT else 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow stage the facts stand under the cube, and the shades are left as they are."""
        super().resizeEvent(event)
        wide = self.width() >= theme.scaled(WIDE_PX)
        self.graph.shades.setVisible(wide)
        along = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if along is not self._lower.orientation():
            self._lower.setOrientation(along)

    def draw_graph(self, traced: Traced, moves: int) -> None:
        """Bring graph, facts and digits up to date."""
        self.graph.draw(traced, moves)
        self.facts.draw(traced)
        self.digits.draw(traced)

    def draw_cube(self, seen: Averaged) -> None:
        """Bring the cube up to date."""
        self.cube.draw(seen)

    def say(self, finding: Finding) -> None:
        """Write what is to be seen, and what to try."""
        say(self.message, finding)
