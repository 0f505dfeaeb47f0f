"""A list of statements, each with a sign for what became of it and the figures beside it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from dlgui import theme
from dlgui.theme import IconRole, TextRole

SIGN_PX = 16
BETWEEN_PX = 24


class Sign(StrEnum):
    """What became of a statement."""

    OPEN = "open"
    AGREES = "agrees"
    DISAGREES = "disagrees"


ICONS = {
    Sign.OPEN: ("circle-question-mark", IconRole.MUTED),
    Sign.AGREES: ("circle-check", IconRole.GOOD),
    Sign.DISAGREES: ("circle-x", IconRole.WARNING),
}


@final
@dataclass(frozen=True)
class Statement:
    """What is stated, the sign beside it, and what is said of it."""

    text: str
    sign: Sign = Sign.OPEN
    remark: str = ""

    @property
    def line(self) -> str:
        """Statement and remark."""
        return f"{self.text} · {self.remark}" if self.remark else self.text


@final
class Verdicts(QWidget):
    """Shows statements in one column, or in two where each of them fits into one line there."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._statements: tuple[Statement, ...] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GRID)
        self._grid.setVerticalSpacing(2)
        theme.notifier().changed.connect(self._show)

    def set_statements(self, statements: tuple[Statement, ...]) -> None:
        """Show these statements and no others."""
        if statements == self._statements:
            return
        self._statements = statements
        while len(self._labels) < len(statements):
            self._add_row()
        self._lay_out()
        self._show()

    def texts(self) -> list[str]:
        """Return each statement with its sign and remark."""
        return [f"{s.sign}: {s.text} {s.remark}".strip() for s in self._statements]

    def spoken(self) -> list[str]:
        """Return each statement in words only, for those who do not see the signs."""
        return [f"{s.line} ({self._sign_text(s.sign)})" for s in self._statements]

    def _add_row(self) -> None:
        row = len(self._labels)
        sign, text = QLabel(self), QLabel(self)
        sign.setObjectName(f"{self.objectName()}_sign_{row}")
        text.setObjectName(f"{self.objectName()}_text_{row}")
        text.setTextFormat(Qt.TextFormat.PlainText)
        text.setWordWrap(True)
        theme.set_text_role(text, TextRole.SMALL)
        theme.keep_scaled(sign, sign.setFixedWidth, SIGN_PX)
        self._labels.append((sign, text))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._columns != self._columns_that_fit():
            self._lay_out()

    def _columns_that_fit(self) -> int:
        metrics = QFontMetrics(theme.font(TextRole.SMALL))
        widest = max((metrics.horizontalAdvance(s.line) for s in self._statements), default=0)
        room = self.width() / 2 - theme.scaled(SIGN_PX) - theme.GRID - BETWEEN_PX
        return 2 if len(self._statements) > 1 and widest <= room else 1

    def _lay_out(self) -> None:
        self._columns = columns = self._columns_that_fit()
        rows = -(-len(self._statements) // columns)
        for i, (sign, text) in enumerate(self._labels):
            self._grid.removeWidget(sign)
            self._grid.removeWidget(text)
            if i < len(self._statements):
                column, row = divmod(i, rows)
                self._grid.addWidget(sign, row, 2 * column, Qt.AlignmentFlag.AlignTop)
                self._grid.addWidget(text, row, 2 * column + 1, Qt.AlignmentFlag.AlignTop)
        for column in range(2):
            self._grid.setColumnStretch(2 * column + 1, 1 if column < columns else 0)

    @Slot()
    def _show(self) -> None:
        for i, (sign, text) in enumerate(self._labels):
            is_used = i < len(self._statements)
            sign.setVisible(is_used)
            text.setVisible(is_used)
            if is_used:
                statement = self._statements[i]
                icon, role = ICONS[statement.sign]
                sign.setPixmap(
                    theme.icon(icon, role).pixmap(
                        QSize(theme.scaled(SIGN_PX), theme.scaled(SIGN_PX))
                    )
                )
                sign.setAccessibleName(self._sign_text(statement.sign))
                text.setText(statement.line)
                theme.set_tool_tip(text, f"{self._sign_text(statement.sign)}: {text.text()}")

    def _sign_text(self, sign: Sign) -> str:
        return {
            Sign.OPEN: self.tr("not known yet"),
            Sign.AGREES: self.tr("this run agrees"),
            Sign.DISAGREES: self.tr("this run disagrees"),
        }[sign]
