"""The pictures of what a network has in mind, each on its card."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.sequences.cells import cell_picture, line_of, numbers_of
from dlgui.labs.sequences.desk import Arrays, Material
from dlgui.labs.sequences.rows import rows_of
from dlgui.plot.cell_diagram import CellDiagram
from dlgui.plot.reach_bars import Reach, ReachBars
from dlgui.plot.time_sheet import TimeSheet
from dlgui.theme import IconRole
from dlgui.widgets.card import Card

STEP_PX, ICON_PX = 24, 16


@final
class ReadingPicture(QWidget):
    """One sequence as it is read; `step_chosen` carries a step from 0."""

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_reading")
        title = self.tr("One sequence, being read")
        self.sheet = TimeSheet(name="sequences_reading_sheet", title=title, parent=self)
        self.card = _card(self, title, self.sheet)
        self._step, self._steps = 0, 0
        buttons = QWidget(self.card)
        self._pair = QHBoxLayout(buttons)
        self._pair.setContentsMargins(0, 0, 0, 0)
        self._pair.setSpacing(0)
        self.card.add_action(buttons)
        self.back = self._button("chevron-left", "sequences_step_back", self.tr("One step back"))
        self.forth = self._button("chevron-right", "sequences_step_on", self.tr("One step on"))
        self.back.clicked.connect(lambda: self._go(-1))
        self.forth.clicked.connect(lambda: self._go(1))
        self.sheet.chosen.connect(self.step_chosen)

    def show_material(self, material: Material) -> None:
        """Show the sequence that is looked at."""
        seen, step = material.seen, material.step
        if seen is None or seen.look is None or step is None:
            self.card.set_note("")
            self.sheet.show_hint(material.words)
            return
        rows, self._steps = rows_of(seen.look, material.sequence, step, material.unit)
        self._step = step
        self.card.set_note(self.tr("step {0} of {1}").format(step + 1, self._steps))
        self.back.setEnabled(step > 0)
        self.forth.setEnabled(step + 1 < self._steps)
        self.sheet.show_rows(rows, self._steps, step)

    @Slot(int)
    def _go(self, way: int) -> None:
        self.step_chosen.emit(min(max(self._step + way, 0), max(self._steps - 1, 0)))

    def _button(self, icon: str, name: str, text: str) -> QToolButton:
        button = QToolButton(self.card)
        button.setObjectName(name)
        button.setProperty("flat", True)
        button.setAccessibleName(text)
        theme.set_tool_tip(button, text)
        theme.keep_scaled(button, button.setIconSize, QSize(ICON_PX, ICON_PX))
        theme.keep_scaled(button, button.setFixedSize, STEP_PX, STEP_PX)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.set_icon(button, icon, IconRole.MUTED)
        self._pair.addWidget(button)
        return button


@final
class CellPanelPicture(QWidget):
    """The cell of the unit that is looked at, with the numbers of the step."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sequences_cell")
        self.diagram = CellDiagram(
            name="sequences_cell_diagram", title=self.tr("Cell"), parent=self
        )
        self.card = _card(self, self.tr("Cell"), self.diagram)

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
        self.card = _card(self, title, self.bars)
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


def _card(owner: QWidget, title: str, picture: QWidget) -> Card:
    card = Card(title, name=f"{owner.objectName()}_card", parent=owner)
    card.add(picture)
    layout = QVBoxLayout(owner)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(card)
    return card
