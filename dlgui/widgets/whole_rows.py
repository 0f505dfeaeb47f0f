"""A table that ends with a whole row, whatever room there is for it."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView, QWidget


@final
class WholeRows(QWidget):
    """Holds a table of rows of one height; what is left below the last that fits stays empty."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        table.setParent(self)
        table.horizontalHeader().sectionResized.connect(self.fit)
        table.verticalHeader().sectionResized.connect(self.fit)

    def sizeHint(self) -> QSize:
        return self._table.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._table.minimumSizeHint().expandedTo(self._table.minimumSize())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Give the table as many whole rows as there is room for."""
        table, row = self._table, max(self._table.verticalHeader().defaultSectionSize(), 1)
        around = 2 * table.frameWidth() + table.horizontalHeader().height()
        if table.horizontalHeader().length() > self.width() - 2 * table.frameWidth():
            around += table.horizontalScrollBar().sizeHint().height()
        rows = (self.height() - around) // row
        table.setGeometry(0, 0, self.width(), around + rows * row if rows > 0 else self.height())
