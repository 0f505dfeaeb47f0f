"""The stage: a step above, filters and completed digits, fantasies and curves; one sentence."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.dream.completed_picture import CompletedPicture
from dlgui.labs.dream.curves_panel import DreamCurves
from dlgui.labs.dream.fantasy_picture import FantasyPicture
from dlgui.labs.dream.filters_picture import FiltersPicture
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.step_picture import StepPicture
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter


@final
class DreamStage(QWidget):
    """All pictures of a machine at once; each can have the whole stage."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dream_stage")
        self.step, self.filters = StepPicture(self), FiltersPicture(self)
        self.fantasy, self.completed = FantasyPicture(self), CompletedPicture(self)
        self.curves = DreamCurves(self)
        self.pictures = (self.step, self.filters, self.fantasy, self.completed)
        self.filters.unit_chosen.connect(self.step.set_unit)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self._rows(), 1)
        column.addWidget(message)

    def show_material(self, material: Material) -> None:
        """Hand material over; what is not seen waits."""
        for picture in self.pictures:
            picture.show_material(material)

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
