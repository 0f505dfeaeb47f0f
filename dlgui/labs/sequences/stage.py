"""The stage: a sequence and a cell above, gradients and losses below, one sentence under all."""

from __future__ import annotations

from collections.abc import Callable
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.clock.clock import Timer
from dlgui.labs.sequences.depth_panel import DepthPanel
from dlgui.labs.sequences.desk import Material
from dlgui.labs.sequences.loss_panel import SequencesLossPanel
from dlgui.labs.sequences.pictures import CellPanelPicture, ReachPicture, ReadingPicture
from dlgui.labs.sequences.tree_pictures import NodePicture, TreePicture, shows_trees
from dlgui.labs.sequences.written_picture import WrittenPicture
from dlgui.session.frame import FRAME_MS, Frame
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter


@final
class SequencesStage(QWidget):
    """`step_chosen` carries the step, or the node, (from 0) that somebody wants to look at,
    `unit_chosen` the unit.
    """

    step_chosen = Signal(int)
    unit_chosen = Signal(int)

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_stage")
        self.reading, self.cell = ReadingPicture(self), CellPanelPicture(self)
        self.reach, self.loss = ReachPicture(self), SequencesLossPanel(self)
        self.written = WrittenPicture(self)
        self.tree, self.node, self.depths = TreePicture(self), NodePicture(self), DepthPanel(self)
        self.message = message
        self._material, self._frame = Material(), Frame()
        self._waiting: list[Callable[[], None]] = []
        self._turn = Timer(self, single=True)
        self._turn.timeout.connect(self._on_turn)
        self.reading.step_chosen.connect(self.step_chosen)
        self.reach.step_chosen.connect(self.step_chosen)
        self.tree.node_chosen.connect(self.step_chosen)
        self.node.unit_chosen.connect(self.unit_chosen)
        for drawing in (
            *(self.reading.sheet, self.cell.diagram, self.reach.bars, self.loss.plot),
            *(self.tree.sheet, self.node.vectors, self.node.answers, self.depths.plot),
        ):
            drawing.sentence = self.message.text
        self._lay_out()

    def show_material(self, material: Material, frame: Frame) -> None:
        """Bring all pictures up to date: at rest now, while runs play one after the other."""
        self._material, self._frame = material, frame
        self._waiting = [self._draw_reading, self._draw_below, self._draw_loss]
        if shows_trees(material):
            self._waiting = [self._draw_tree, self._draw_depth, self._draw_loss]
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

    def _show_pictures(self, *, of_trees: bool) -> None:
        """Pictures of a tree have the places of those of a sequence."""
        of_sequences: tuple[QWidget, ...] = (self.reading, self.cell)
        for picture in of_sequences:
            picture.setVisible(not of_trees)
        for picture in (self.tree, self.node, self.depths):
            picture.setVisible(of_trees)

    def _draw_tree(self) -> None:
        self._show_pictures(of_trees=True)
        self.tree.show_material(self._material)
        self.node.show_material(self._material)

    def _draw_depth(self) -> None:
        self.reach.hide()
        self.written.hide()
        self.depths.show_material(self._material)
        self.depths.draw(self._frame)

    def _draw_reading(self) -> None:
        self._show_pictures(of_trees=False)
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
        # Of letters the text has the place of the gradient; trees have pictures of their own.
        above = (self.reading, 6), (self.tree, 6), (self.cell, 5), (self.node, 4)
        below = (self.reach, 1), (self.written, 1), (self.depths, 1), (self.loss, 1)
        for name, pictures, weight in (
            ("sequences_above", above, 3),
            ("sequences_below", below, 2),
        ):
            row = Splitter(Qt.Orientation.Horizontal, name=name, parent=rows)
            for picture, share in pictures:
                row.add(picture, share)
            rows.add(row, weight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(rows, 1)
        column.addWidget(self.message)
