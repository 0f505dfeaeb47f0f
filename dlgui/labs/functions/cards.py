"""The cards of the functions lab: a picture, and formulas that scroll if they have to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.plot.drawing import Drawing
from dlgui.widgets.card import Card
from dlgui.widgets.formula.table import FormulaTable

LEAST_FORMULAS_PX = 96
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
        scroll = QScrollArea(self.card)
        scroll.setObjectName(f"{name}_scroll")
        scroll.setAccessibleName(title)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self.table)
        for widget in (scroll.viewport(), self.table):
            widget.setAutoFillBackground(False)
        self.card.add(scroll)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        theme.keep_scaled(self, self.setMinimumHeight, LEAST_FORMULAS_PX)

    def set_rows(self, rows: Sequence[Sequence[str]]) -> None:
        """Show these formulas, a line each."""
        self.table.set_rows(rows)

    def text(self) -> str:
        """Return what is written, as plain text."""
        return self.table.text()
