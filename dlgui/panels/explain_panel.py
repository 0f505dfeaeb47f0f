"""One step of one racer, explained: the update rule, and the same rule with the step's numbers."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.panels.race_frame import RaceFrame
from dlgui.panels.race_texts import number_text
from dlgui.panels.update_rules import RuleLine, rule_lines

WIDE_PX = 1000  # room for the same rule in larger letters
ROOM_PX = 172  # the longest rule, Adam's


@final
class ExplainPanel(QWidget):
    """Writes the chosen racer's step as a table: the rule, x, y."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explain_panel")
        self.setAccessibleName(self.tr("The step explained"))
        self._table = self._label("explain_table")
        self._table.setFont(theme.font(theme.TextRole.SMALL))
        scroll = QScrollArea(self)
        scroll.setObjectName("explain_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(self._table)
        scroll.viewport().setAutoFillBackground(False)
        self._table.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll, 1)
        self.setMinimumHeight(ROOM_PX)
        self._headline = ""
        self._frame: RaceFrame | None = None
        theme.notifier().changed.connect(self._write)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE_PX
        self._table.setFont(theme.font(theme.TextRole.BODY if wide else theme.TextRole.SMALL))

    def draw(self, frame: RaceFrame) -> None:
        """Explain the step of this frame."""
        self._frame = frame
        self._write()

    def headline(self) -> str:
        """Return which step of which racer is explained."""
        return self._headline

    def text(self) -> str:
        """Return what is written, with its marks."""
        return self._table.text()

    @Slot()
    def _write(self) -> None:
        frame = self._frame
        track = frame.chosen_track if frame else None
        self._headline, table = "", ""
        if frame is None or track is None:
            self._headline = self.tr("No racer is chosen")
        elif (step := frame.explained) is None:
            text = self.tr("{0} has left the numbers: there is no step {1}")
            self._headline = text.format(track.name, max(frame.position, 1))
        else:
            text = self.tr("{0}, step {1}: ({2}, {3}) → ({4}, {5})")
            ends = [number_text(a) for a in (*step.position, *step.arrived)]
            self._headline = text.format(track.name, step.number, *ends)
            table = _table(rule_lines(step, track.optimizer))
        self._table.setText(table)
        self._table.setAccessibleName(self._headline)

    def _label(self, name: str) -> QLabel:
        label = QLabel(self)
        label.setObjectName(name)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return label


def _table(lines: list[RuleLine]) -> str:
    """Return the lines as a table in Qt's rich text."""
    muted = theme.current().muted
    head = "".join(
        f'<td style="color:{muted}; padding-right:14px">{text}</td>' for text in ("", "x", "y")
    )
    rows = "".join(_row(line, muted) for line in lines)
    return f'<table cellspacing="0" cellpadding="1"><tr>{head}</tr>{rows}</table>'


def _row(line: RuleLine, muted: str) -> str:
    cells = "".join(
        f'<td style="padding-right:14px; white-space:pre">'
        f'<span style="color:{muted}">{numbers}{" = " if numbers else ""}</span>'
        f"<b>{number_text(result)}</b></td>"
        for numbers, result in zip(line.numbers, line.result, strict=True)
    )
    return f'<tr><td style="padding-right:14px; white-space:pre">{line.formula}</td>{cells}</tr>'
