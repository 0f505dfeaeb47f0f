"""The cube on its card: which normalisation, and what it averages over what."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.normalisation.averaged import Averaged, cube_picture
from dlgui.plot.cube import Cube
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented
from engine.layers.names import NormName


@final
class CubePanel(QWidget):
    """`norm_chosen` carries a `NormName`; `pointed` sample and channel under the mouse, or None."""

    norm_chosen = Signal(str)
    pointed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cube_panel")
        self.card = Card(self.tr("Averaged"), name="cube_card", parent=self)
        title = self.tr("Cube of the values, digits by channels by places")
        self.cube = Cube(name="cube", title=title, parent=self.card)
        self.norms = self._make_norms()
        self.norms.value_changed.connect(self.norm_chosen)
        self.cube.pointed.connect(self._on_pointed)
        self.card.add_action(self.norms)
        self.card.add(self.cube)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def draw(self, seen: Averaged) -> None:
        """Light what shares a mean."""
        self.norms.set_value(seen.state.norm.value)
        self.cube.set_picture(cube_picture(seen))

    @Slot(int, int)
    def _on_pointed(self, sample: int, channel: int) -> None:
        self.pointed.emit((sample, channel) if sample >= 0 else None)

    def _make_norms(self) -> Segmented:
        tip = self.tr("What is brought to mean 0 and variance 1 together")
        choices = [
            (NormName.BATCH.value, self.tr("batch")),
            (NormName.LAYER.value, self.tr("layer")),
            (NormName.GROUP.value, self.tr("group")),
            (NormName.INSTANCE.value, self.tr("instance")),
        ]
        return Segmented(
            choices,
            value=NormName.BATCH.value,
            name="cube_norm",
            accessible_name=self.tr("Normalisation"),
            tool_tip=tip,
            parent=self.card,
        )
