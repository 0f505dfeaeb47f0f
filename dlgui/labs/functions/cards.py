"""The cards of the functions lab: a picture, and formulas that scroll if they have to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.functions.sheet import Sheet
from dlgui.plot.drawing import Drawing
from dlgui.widgets.card import Card
from dlgui.widgets.formula.table import FormulaTable

LARGEST_PX = 17


def card_of(picture: Drawing, title: str, parent: QWidget) -> Card:
    """Return a card with one picture on it."""
    name = picture.objectName().removesuffix("_plot")
    card = Card(title, name=f"{name}_card", parent=parent)
    card.add(picture)
    return card


@final
class FormulaCard(QWidget):
    """Formulas on a card, with this moment's numbers in them."""

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.card = Card(title, name=f"{name}_card", parent=self)
        self.table = FormulaTable(name=f"{name}_table", largest=LARGEST_PX, parent=self.card)
        self.table.setAccessibleName(title)
        self._sheet = Sheet(self.table, title, name=f"{name}_scroll", parent=self.card)
        self.card.add(self._sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these formulas, a line each."""
        before = self.table.minimumSizeHint()
        self.table.set_rows(rows)
        if self.table.minimumSizeHint() != before:
            self._sheet.updateGeometry()

    def text(self) -> str:
        """Return what is written, as plain text."""
        return self.table.text()
