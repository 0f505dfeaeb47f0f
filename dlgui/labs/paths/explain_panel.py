"""One step of one racer, explained: the update rule, and the same rule with the step's numbers."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.labs.paths.race_texts import number_text
from dlgui.labs.paths.update_rules import RuleLine, rule_lines

ROOM_PX = 172  # the longest rule, Adam's
SMALLEST_PX, LARGEST_PX = 12, 20  # the letters
LINE_PX = 1.5  # height of a line, and
SHORT_RULE_PX, LONG_RULE_PX = 40, 60  # width of a table, both for letters of one pixel
LONG_RULE = 4  # from so many lines on a rule is written in long lines too


@final
class ExplainPanel(QWidget):
    """Writes the chosen racer's step as a table: the rule, x, y."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explain_panel")
        self.setAccessibleName(self.tr("The step explained"))
        self._table = self._label("explain_table")
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
        theme.keep_scaled(self, self.setMinimumHeight, ROOM_PX)
        self._headline = ""
        self._lines = LONG_RULE
        self._frame: RaceFrame | None = None
        theme.notifier().changed.connect(self._write)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

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
            self._headline = self.tr("{0}, step {1}").format(track.name, step.number)
            lines = rule_lines(step, track.optimizer)
            table = _table(lines)
            self._lines = len(lines)
        self._table.setText(table)
        self._table.setAccessibleName(self._headline)
        self._fit()

    def _fit(self) -> None:
        """Choose letters as large as there is room for, whatever this step's numbers are."""
        widths = LONG_RULE_PX if self._lines >= LONG_RULE else SHORT_RULE_PX
        px = min(
            self.width() / widths,
            self.height() / (LINE_PX * (self._lines + 1)),
            theme.scaled(LARGEST_PX),
        )
        font = theme.font(theme.TextRole.BODY)
        font.setPixelSize(max(int(px), theme.scaled(SMALLEST_PX)))
        if self._table.font().pixelSize() != font.pixelSize():
            self._table.setFont(font)

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
        f'<td style="color:{muted}; padding-right:10px">{text}</td>' for text in ("", "x", "y")
    )
    rows = "".join(_row(line, muted) for line in lines)
    return f'<table cellspacing="0" cellpadding="1"><tr>{head}</tr>{rows}</table>'


def _row(line: RuleLine, muted: str) -> str:
    cells = "".join(
        f'<td style="padding-right:10px; white-space:pre">'
        f'<span style="color:{muted}">{numbers}{" = " if numbers else ""}</span>'
        f"<b>{number_text(result)}</b></td>"
        for numbers, result in zip(line.numbers, line.result, strict=True)
    )
    return f'<tr><td style="padding-right:10px; white-space:pre">{line.formula}</td>{cells}</tr>'
