"""How strong the signal is in each layer, forward and backward, on log axes: slopes are vanishing
and exploding.
"""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.activations.layers_panel import LayersPanel
from dlgui.labs.activations.layers_picture import LayersPicture
from dlgui.plot.layer_chart import LayerChart, LayerSeries


@final
class SignalPanel(LayersPanel):
    """Standard deviation of the activations, and size of the gradients, layer by layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="signal_panel", parent=parent)
        self.card.set_title(self.tr("Signal strength by layer"))
        self.setAccessibleName(self.tr("Signal strength by layer"))
        self.forward = LayerChart(
            self.tr("forward → std of the activations"), name="forward_chart", parent=self.card
        )
        self.backward = LayerChart(
            self.tr("← backward: gradient RMS per weight"),
            name="backward_chart",
            parent=self.card,
        )
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addWidget(self.forward, 1)
        row.addWidget(self.backward, 1)
        self.card.content().addLayout(row, 1)

    def show_picture(self, picture: LayersPicture) -> None:
        """Bring both charts up to date; figures that change every frame wait for a pause."""
        if picture.moving:
            return
        alone = len(picture.rows) == 1
        forward, backward = [], []
        for number, row in enumerate(picture.rows):
            name = "" if alone else row.name
            forward.append(LayerSeries(name, row.stds, number))
            backward.append(LayerSeries(name, row.gradients, number))
        hidden = max((len(row.stds) for row in picture.rows), default=0)
        self.forward.set_series(self._columns(hidden, forward), forward)
        self.backward.set_series(self._columns(hidden, backward), backward)

    def _columns(self, hidden: int, lines: list[LayerSeries]) -> list[str]:
        """The numbers of the layers; a last one without an activation is the output layer."""
        count = max((len(line.values) for line in lines), default=0)
        numbers = [str(i + 1) for i in range(count)]
        return [*numbers[:-1], self.tr("out")] if hidden and count > hidden else numbers
