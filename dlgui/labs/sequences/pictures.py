"""The pictures of what a network has in mind, each on its card."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.sequences.cells import cell_picture, line_of, numbers_of
from dlgui.labs.sequences.desk import Arrays, Material
from dlgui.labs.sequences.rows import rows_of
from dlgui.labs.sequences.step_buttons import StepButtons
from dlgui.plot.cell_diagram import CellDiagram
from dlgui.plot.reach_bars import Reach, ReachBars
from dlgui.plot.time_sheet import TimeSheet
from dlgui.widgets.card import Card


@final
class ReadingPicture(QWidget):
    """One sequence as it is read; `step_chosen` carries a step from 0."""

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_reading")
        title = self.tr("One sequence, being read")
        self.sheet = TimeSheet(name="sequences_reading_sheet", title=title, parent=self)
        self.card = framed(self, title, self.sheet)
        words = self.tr("One step back"), self.tr("One step on")
        self.buttons = StepButtons(words, name="sequences_step", parent=self.card)
        self.back, self.forth = self.buttons.back, self.buttons.forth
        self.card.add_action(self.buttons)
        self.buttons.chosen.connect(self.step_chosen)
        self.sheet.chosen.connect(self.step_chosen)

    def show_material(self, material: Material) -> None:
        """Show the sequence that is looked at."""
        seen, step = material.seen, material.step
        if seen is None or seen.look is None or step is None:
            self.card.set_note("")
            self.sheet.show_hint(material.words)
            return
        rows, steps = rows_of(seen.look, material.sequence, step, material.unit)
        self.card.set_note(self.tr("step {0} of {1}").format(step + 1, steps))
        self.buttons.stand_at(step, steps)
        self.sheet.show_rows(rows, steps, step)


@final
class CellPanelPicture(QWidget):
    """The cell of the unit that is looked at, with the numbers of the step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_cell")
        self.diagram = CellDiagram(
            name="sequences_cell_diagram", title=self.tr("Cell"), parent=self
        )
        self.card = framed(self, self.tr("Cell"), self.diagram)

    def show_material(self, material: Material) -> None:
        """Show one unit at one step."""
        seen, step = material.seen, material.step
        if seen is None or seen.look is None or step is None:
            self.card.set_note("")
            return
        look = seen.look
        self.card.set_title(_cell_title(look))
        self.card.set_note(self.tr("unit {0}, t = {1}").format(material.unit + 1, step + 1))
        picture = cell_picture(look)
        given = numbers_of(look, material.sequence, step, material.unit)
        values = picture.worked_out(given)
        self.diagram.show_cell(picture, values, line_of(look, values))


@final
class ReachPicture(QWidget):
    """How much of the gradient reaches each step, of every run; `step_chosen` as above."""

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_reach")
        title = self.tr("Gradient through time")
        self.bars = ReachBars(name="sequences_reach_bars", title=title, parent=self)
        self.card = framed(self, title, self.bars)
        self.card.set_note(self.tr("log axis"))
        self.bars.chosen.connect(self.step_chosen)

    def show_material(self, material: Material) -> None:
        """Show all runs that have been looked at."""
        pairs = zip(material.runs, material.colors, strict=False)
        reaches = [Reach(r.name, look, r.reach) for r, look in pairs if r.look is not None]
        if reaches:
            self.bars.show_reaches(reaches, material.step)
        else:
            self.bars.show_hint(material.words)


def _cell_title(look: Arrays) -> str:
    return "LSTM" if "cell" in look else "GRU" if "update" in look else "tanh"


def framed(owner: QWidget, title: str, picture: QWidget) -> Card:
    """Put a picture on a card that fills its owner."""
    card = Card(title, name=f"{owner.objectName()}_card", parent=owner)
    card.add(picture)
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(card)
    return card
