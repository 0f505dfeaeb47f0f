"""The stage of the activations lab: controls, histograms, signal strip, and words."""

from typing import final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.activation_state import ActivationState, View
from dlgui.labs.activation_texts import quantity_text
from dlgui.labs.activation_toolbar import ActivationToolbar
from dlgui.panels.histogram_panel import HistogramPanel
from dlgui.panels.layers_picture import LayersPicture
from dlgui.panels.over_time_panel import OverTimePanel
from dlgui.panels.signal_panel import SignalPanel
from dlgui.widgets.banner import Banner
from dlgui.widgets.message import Message

TALL = 880
"""A stage at least so high has room for the signal strip under a grid."""


@final
class ActivationStage(QWidget):
    """Arranges the panels; which of them are seen follows from the view that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activation_stage")
        self._view = View.ROW
        self.banner = Banner(name="layers_banner", parent=self)
        self.banner.hide()
        self.toolbar = ActivationToolbar(parent=self)
        self.histograms = HistogramPanel(parent=self)
        self.histograms.card.add_action(self.toolbar.axis)
        self.histograms.card.add_action(self.toolbar.counts)
        self.over_time = OverTimePanel(parent=self)
        self.signal = SignalPanel(parent=self)
        self.message = Message(name="layers_finding", parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.banner)
        column.addWidget(self.toolbar)
        column.addWidget(self.histograms, 9)
        column.addWidget(self.over_time, 9)
        column.addWidget(self.signal, 5)
        column.addWidget(self.message)

    def show_state(self, state: ActivationState, *, learning: bool) -> None:
        """Bring controls and titles up to date, and show the panels of the view."""
        self._view = state.view
        self.toolbar.show_choices(state.view, state.quantity, state.axis, log=state.log)
        self.toolbar.show_mode(learning)
        for card in (self.over_time.card, self.histograms.card):
            card.set_title(quantity_text(state.quantity))
        self._show_panels()

    def draw(self, picture: LayersPicture) -> None:
        """Hand a picture to the panels."""
        if not picture.moving:
            total = max((h.total for row in picture.rows for h in row.histograms), default=0)
            note = self.tr("{0} values a layer").format(f"{total:,}") if total else ""
            self.histograms.card.set_note(note)
        self.histograms.draw(picture)
        self.signal.draw(picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_panels()

    def _show_panels(self) -> None:
        self.over_time.setVisible(self._view is View.TIME)
        self.histograms.setVisible(self._view is not View.TIME)
        self.signal.setVisible(self._view is not View.GRID or self.height() >= TALL)
