"""One layer over the steps of a run: how its distribution moves while the network learns."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.plot.heat_map import HeatMap
from dlgui.widgets.card import Card
from dlgui.widgets.combo_box import ComboBox
from engine.histogram_history import HistogramHistory


@final
class OverTimePanel(QWidget):
    """A heat map of the layer that the user chose; `layer_chosen` carries its number."""

    layer_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("over_time_panel")
        self.setAccessibleName(self.tr("One layer over time"))
        self.card = Card("", name="over_time_card", parent=self)
        self.layer_box = ComboBox(name="activations_layer", parent=self.card)
        self.layer_box.setAccessibleName(self.tr("Layer"))
        theme.set_tool_tip(self.layer_box, self.tr("The layer that is shown over time"))
        self.layer_box.activated.connect(self._on_chosen)
        self.card.add_action(self.layer_box)
        self.map = HeatMap(self.tr("step"), self.tr("value"), name="heat_map", parent=self.card)
        self.map.set_hint(self.tr("Press Space: the layers are recorded while the network learns"))
        self.card.add(self.map)
        self._history: HistogramHistory | None = None
        self._total, self._cursor = 1, -1
        self._drawn: tuple[object, ...] = ()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    @property
    def layer(self) -> int:
        """The number of the layer that is shown, from 0."""
        return max(self.layer_box.currentIndex(), 0)

    def set_layers(self, names: list[str]) -> None:
        """Offer these layers; the choice stays where it was, if there is such a layer."""
        if names != [self.layer_box.itemText(i) for i in range(self.layer_box.count())]:
            number = min(self.layer, len(names) - 1)
            self.layer_box.clear()
            self.layer_box.addItems(names)
            self.layer_box.setCurrentIndex(max(number, 0))

    def choose(self, layer: int) -> None:
        """Show this layer, if there is one of this number."""
        if 0 <= layer < self.layer_box.count():
            self.layer_box.setCurrentIndex(layer)
            self._show()

    def draw(self, history: HistogramHistory | None, total: int, cursor: int | None) -> None:
        """Show what was recorded: now, or as soon as somebody looks."""
        self._history, self._total = history, total
        self._cursor = -1 if cursor is None else cursor
        if self.isVisible():
            self._show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show()

    def _show(self) -> None:
        history, number = self._history, self.layer
        self.map.set_cursor(self._cursor if self._cursor >= 0 else None)
        revision = -1 if history is None else history.revision
        key = (id(history), revision, number, self._total)
        if key == self._drawn:
            return
        self._drawn = key
        if history is None or number >= history.layers or not len(history):
            nothing = np.empty(0, np.int64), np.empty((0, 1))
            self.map.set_data(*nothing, (0.0, 1.0), total=self._total)
            return
        counts, low, high = history.over_time(number)
        self.map.set_data(history.steps, counts, (low, high), total=self._total)

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        self._show()
        self.layer_chosen.emit(number)
