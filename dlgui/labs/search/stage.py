"""The pictures of the search lab: trials over two settings, the best in a table, and a sentence."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.search.best_table import BestTable
from dlgui.labs.search.frame import SearchFrame
from dlgui.labs.search.map_panel import MapPanel
from dlgui.labs.search.rules import find
from dlgui.labs.shared.saying import say
from dlgui.widgets.card import Card
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter
from dlgui.widgets.throttle import Throttle
from dlgui.widgets.whole_rows import WholeRows
from engine.models.names import ModelName

WORDS_MS = 400


@final
class SearchStage(QWidget):
    """Hands frames to the pictures; `opened` carries a trial and where on the screen it is."""

    opened = Signal(int, object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("search_stage")
        self.map = MapPanel(self)
        self.best_card = Card(self.tr("Best ten"), name="search_best_card", parent=self)
        self.table = BestTable(self.best_card)
        self.best_card.add(WholeRows(self.table, self.best_card))
        self.message = Message(name="search_finding", parent=self)
        self.map.map.sentence = self.map.parallel.sentence = self.message.text
        self._frame: SearchFrame | None = None
        self._words = Throttle(self._say, WORDS_MS, self)
        self._column = Splitter(Qt.Orientation.Vertical, name="search_column", parent=self)
        self._column.add(self.map, 2)
        self._column.add(self.best_card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self._column, 1)
        column.addWidget(self.message)
        self.map.chosen.connect(self._on_chosen)
        self.map.map.pointed.connect(self.table.select)
        self.table.pointed.connect(self.map.map.point_to)
        self.table.opened.connect(self._on_opened)

    def draw(self, frame: SearchFrame) -> None:
        """Bring all pictures up to date; figures to be read change a few times a second only."""
        self._frame = frame
        self.map.draw(frame)
        if frame.playing:
            self._words.ask()
        else:
            self._say()

    def _say(self) -> None:
        if (frame := self._frame) is None:
            return
        self.table.draw(frame)
        base = frame.results.search.base
        note = self.tr("judged by {0} validation digits")
        if base.network.model is ModelName.RECURRENT:
            note = self.tr("judged by {0} validation sequences")
        self.best_card.set_note(note.format(base.data.validation_size))
        finding = find(frame)
        say(self.message, finding)

    @Slot(int, QPointF)
    def _on_chosen(self, number: int, at: QPointF) -> None:
        canvas = self.map.map.canvas
        self.opened.emit(number, canvas.viewport().mapToGlobal(canvas.mapFromScene(at)))

    @Slot(int)
    def _on_opened(self, number: int) -> None:
        middle = self.table.viewport().rect().center()
        self.opened.emit(number, self.table.viewport().mapToGlobal(middle))
