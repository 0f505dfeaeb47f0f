"""The graph on its card: one move back, numbers or pictures, and how deep the shades are."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.normalisation.graph_picture import graph_picture
from dlgui.labs.normalisation.state import Page
from dlgui.labs.normalisation.traced import Traced
from dlgui.plot.graph_sheet import GraphSheet
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented

NUMBERS, PICTURES = "numbers", "pictures"
LINEAR, LOG = "linear", "log"


@final
class GraphPanel(QWidget):
    """Shows a graph after so many moves; a click on a node writes its formula under the graph."""

    back_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("graph_panel")
        self.setAccessibleName(self.tr("Graph with values"))
        self.card = Card("", name="graph_card", parent=self)
        self.sheet = GraphSheet(name="graph", title=self.tr("Computation graph"), parent=self.card)
        self.views, self.shades = self._make_views(), self._make_shades()
        self.back = self._button("graph_back", "chevron-left", self.tr("One step back (,)"))
        for action in (self.back, self.shades, self.views):
            self.card.add_action(action)
        self.card.add(self.sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        self._looked_at = ""
        self._drawn: tuple[Traced, int] | None = None
        self._connect()

    def draw(self, traced: Traced, moves: int) -> None:
        """Show a graph as it is known after so many moves."""
        if self._drawn is None or (self._drawn[0].state.page, self._drawn[1]) != (
            traced.state.page,
            moves,
        ):
            self._looked_at = ""
        self._drawn = traced, moves
        self.card.set_title(self._title(traced.state.page))
        self.back.setEnabled(moves > 0)
        self._redraw()

    def look_at(self, key: str) -> None:
        """Write the formula of one node under the graph, until the next move."""
        self._looked_at = key
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        if self._drawn is not None:
            traced, moves = self._drawn
            picture = graph_picture(
                traced,
                moves,
                looked_at=self._looked_at,
                as_images=self.views.value() == PICTURES,
                log=self.shades.value() == LOG,
            )
            self.sheet.set_picture(picture)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_requested)
        self.sheet.chosen.connect(self.look_at)
        for chooser in (self.views, self.shades):
            chooser.value_changed.connect(self._redraw)

    def _title(self, page: Page) -> str:
        return {
            Page.ORANGES: self.tr("Apples and oranges"),
            Page.APPLES: self.tr("Two apples"),
            Page.AFFINE: self.tr("Affine"),
            Page.DECAY: self.tr("Affine with decay"),
            Page.SOFTMAX: self.tr("Softmax and loss"),
            Page.BATCH_NORM: self.tr("Batch norm"),
        }[page]

    def _make_views(self) -> Segmented:
        tip = self.tr("Numbers of one unit or digit, or all numbers of a node as a picture")
        return Segmented(
            [(NUMBERS, self.tr("numbers")), (PICTURES, self.tr("pictures"))],
            value=NUMBERS,
            name="graph_views",
            accessible_name=self.tr("What the boxes show"),
            tool_tip=tip,
            parent=self.card,
        )

    def _make_shades(self) -> Segmented:
        tip = self.tr("Shades by size, or by powers of ten: then small numbers are told apart")
        return Segmented(
            [(LINEAR, self.tr("linear")), (LOG, self.tr("log"))],
            value=LINEAR,
            name="graph_shades",
            accessible_name=self.tr("Shades of the numbers"),
            tool_tip=tip,
            parent=self.card,
        )

    def _button(self, name: str, icon: str, tip: str) -> QToolButton:
        button = QToolButton(self.card)
        button.setObjectName(name)
        button.setProperty("flat", True)
        theme.keep_scaled(button, button.setIconSize, QSize(16, 16))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(tip)
        theme.set_tool_tip(button, tip)
        theme.set_icon(button, icon, theme.IconRole.MUTED)
        return button
