"""The stage: a step above, filters and completed digits, fantasies and curves; one sentence."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.dream.adversarial.stage import AdversarialStage
from dlgui.labs.dream.completed_picture import CompletedPicture
from dlgui.labs.dream.curves_panel import DreamCurves
from dlgui.labs.dream.fantasy_picture import FantasyPicture
from dlgui.labs.dream.filters_picture import FiltersPicture
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.step_picture import StepPicture
from dlgui.session.frame import Frame
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter
from engine.models.names import ModelName


@final
class DreamStage(QWidget):
    """All pictures of a machine at once; each can have the whole stage.

    An adversarial net has pictures of its own; `source_chosen` carries the points it is to learn.
    """

    source_chosen = Signal(str)

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dream_stage")
        self.step, self.filters = StepPicture(self), FiltersPicture(self)
        self.fantasy, self.completed = FantasyPicture(self), CompletedPicture(self)
        self.curves = DreamCurves(self)
        self.pictures = (self.step, self.filters, self.fantasy, self.completed)
        self.filters.unit_chosen.connect(self.step.set_unit)
        self.adversarial: AdversarialStage | None = None
        self._sheets = QStackedWidget(self)
        self._sheets.addWidget(self._rows())
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self._sheets, 1)
        column.addWidget(message)

    def show_material(self, material: Material) -> None:
        """Hand material over; what is not seen waits."""
        if material.history.config.network.model is ModelName.ADVERSARIAL:
            self.show_adversarial().show_material(material)
            return
        self._sheets.setCurrentIndex(0)
        for picture in self.pictures:
            picture.show_material(material)

    def show_frame(self, frame: Frame) -> None:
        """Bring the curves up to date."""
        self.curves.draw(frame)
        if self.adversarial is not None:
            self.adversarial.show_frame(frame)

    def show_adversarial(self) -> AdversarialStage:
        """Show the pictures of an adversarial net, which are made when one first comes on stage."""
        if self.adversarial is None:
            self.adversarial = AdversarialStage(self)
            self._sheets.addWidget(self.adversarial)
            self.adversarial.plane.source_chosen.connect(self.source_chosen)
        self._sheets.setCurrentWidget(self.adversarial)
        return self.adversarial

    def stop(self) -> None:
        """Let no chain run on."""
        self.fantasy.chains.stop()
        self.completed.chains.stop()

    def _rows(self) -> Splitter:
        rows = Splitter(Qt.Orientation.Vertical, name="dream_rows", parent=self)
        rows.add(self.step, 7)
        for name, pair, shares, weight in (
            ("dream_middle", (self.filters, self.completed), (1, 1), 7),
            ("dream_below", (self.fantasy, self.curves), (5, 4), 7),
        ):
            row = Splitter(Qt.Orientation.Horizontal, name=name, parent=rows)
            for picture, share in zip(pair, shares, strict=True):
                row.add(picture, share)
            rows.add(row, weight)
        return rows
