"""The stage: a sequence and a cell above, gradients and losses below, one sentence under all."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.clock.clock import Timer
from dlgui.labs.sequences.desk import Material
from dlgui.labs.sequences.loss_panel import SequencesLossPanel
from dlgui.labs.sequences.pictures import CellPanelPicture, ReachPicture, ReadingPicture
from dlgui.labs.sequences.written_picture import WrittenPicture
from dlgui.session.frame import FRAME_MS, Frame
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter


@final
class SequencesStage(QWidget):
    """`step_chosen` carries the step (from 0) that somebody wants to look at."""

    step_chosen = Signal(int)

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_stage")
        self.reading, self.cell = ReadingPicture(self), CellPanelPicture(self)
        self.reach, self.loss = ReachPicture(self), SequencesLossPanel(self)
        self.written = WrittenPicture(self)
        self.message = message
        self._material, self._frame = Material(), Frame()
        self._waiting: list[Callable[[], None]] = []
        self._turn = Timer(self, single=True)
        self._turn.timeout.connect(self._on_turn)
        self.reading.step_chosen.connect(self.step_chosen)
        self.reach.step_chosen.connect(self.step_chosen)
        for drawing in (self.reading.sheet, self.cell.diagram, self.reach.bars, self.loss.plot):
            drawing.sentence = self.message.text
        self._lay_out()

    def show_material(self, material: Material, frame: Frame) -> None:
        """Bring all pictures up to date: at rest now, while runs play one after the other."""
        self._material, self._frame = material, frame
        self._waiting = [self._draw_reading, self._draw_below, self._draw_loss]
        if material.playing:
            self._turn.start(0)
        else:
            self.finish()

    def finish(self) -> None:
        """Draw all that waits, now."""
        self._turn.stop()
        while self._waiting:
            self._waiting.pop(0)()

    def stop(self) -> None:
        """Draw nothing more of what waits."""
        self._turn.stop()
        self._waiting.clear()

    @Slot()
    def _on_turn(self) -> None:
        if self._waiting:
            self._waiting.pop(0)()
        if self._waiting:
            self._turn.start(FRAME_MS)

    def _draw_reading(self) -> None:
        self.reading.show_material(self._material)

    def _draw_below(self) -> None:
        self.cell.show_material(self._material)
        self.written.show_material(self._material)
        self.reach.setVisible(self.written.isHidden())
        self.reach.show_material(self._material)

    def _draw_loss(self) -> None:
        self.loss.show_material(self._material)
        self.loss.draw(self._frame)

    def _lay_out(self) -> None:
        rows = Splitter(Qt.Orientation.Vertical, name="sequences_rows", parent=self)
        for name, pair, shares, weight in (
            ("sequences_above", (self.reading, self.cell), (6, 5), 3),
            ("sequences_below", (self.reach, self.loss), (1, 1), 2),
        ):
            row = Splitter(Qt.Orientation.Horizontal, name=name, parent=rows)
            row.add(pair[0], shares[0])
            if pair[0] is self.reach:  # of letters the text has the place of the gradient
                row.add(self.written, shares[0])
            row.add(pair[1], shares[1])
            rows.add(row, weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(rows, 1)
        column.addWidget(self.message)
