"""How strong the signal is in each layer, forward and backward, on log axes: slopes are vanishing
and exploding.
"""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from dlgui import theme
from dlgui.panels.layers_panel import LayersPanel
from dlgui.panels.layers_picture import LayersPicture
from dlgui.widgets.layer_chart import LayerChart, LayerSeries


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
        columns = [str(i + 1) for i in range(len(picture.columns))]
        alone = len(picture.rows) == 1
        forward, backward = [], []
        for number, row in enumerate(picture.rows):
            name = "" if alone else row.name
            stds = tuple(f.forward_std for f in row.figures)
            gradients = tuple(f.gradient_rms for f in row.figures)
            forward.append(LayerSeries(name, stds, number))
            backward.append(LayerSeries(name, gradients, number))
        self.forward.set_series(columns, forward)
        self.backward.set_series(columns, backward)
