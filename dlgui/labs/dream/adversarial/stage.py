"""The stage of an adversarial net: the plane at the left, a step taken apart and curves beside."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.dream.adversarial.losses_panel import AdversarialCurves
from dlgui.labs.dream.adversarial.plane_picture import PlanePicture
from dlgui.labs.dream.adversarial.round_picture import RoundPicture
from dlgui.labs.dream.material import Material
from dlgui.widgets.splitter import Splitter


@final
class AdversarialStage(QWidget):
    """All pictures of an adversarial net at once; `slow` is a step that has the stage to itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dream_gan_stage")
        self.plane, self.curves = PlanePicture(self), AdversarialCurves(self)
        self.round = RoundPicture(self.tr("One step"), name="dream_gan_round", parent=self)
        slowly = self.tr("One step of both in slow motion")
        self.slow = RoundPicture(slowly, name="dream_gan_slow", slow=True, parent=self)
        self.pictures = (self.plane, self.round, self.slow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._columns())

    def show_material(self, material: Material) -> None:
        """Hand material over; what is not seen waits."""
        for picture in self.pictures:
            picture.show_material(material)

    def _columns(self) -> Splitter:
        columns = Splitter(Qt.Orientation.Horizontal, name="dream_gan_columns", parent=self)
        beside = Splitter(Qt.Orientation.Vertical, name="dream_gan_beside", parent=columns)
        beside.add(self.round, 5)
        beside.add(self.curves, 3)
        columns.add(self.plane, 5)
        columns.add(beside, 4)
        return columns
