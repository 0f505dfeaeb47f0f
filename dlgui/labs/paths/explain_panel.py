"""One step of one racer, explained: the update rule, and the same rule with the step's numbers."""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.race_frame import RaceFrame
from dlgui.labs.paths.update_rules import RuleLine, rule_lines
from dlgui.widgets.formula.figures import figure, muted, strong
from dlgui.widgets.formula.table import FormulaTable

ROOM_PX = 204  # the longest rule, the textbook's Adam
HEAD = ("", r"\muted{x}", r"\muted{y}")


@final
class ExplainPanel(QWidget):
    """Writes the chosen racer's step as a table: the rule, x, y."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("explain_panel")
        self.setAccessibleName(self.tr("The step explained"))
        self._table = FormulaTable(name="explain_table", parent=self)
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

    def draw(self, frame: RaceFrame) -> None:
        """Explain the step of this frame."""
        track, lines = frame.chosen_track, []
        if track is None:
            self._headline = self.tr("No racer is chosen")
        elif (step := frame.explained) is None:
            text = self.tr("{0} has left the numbers: there is no step {1}")
            self._headline = text.format(track.name, max(frame.position, 1))
        else:
            self._headline = self.tr("{0}, step {1}").format(track.name, step.number)
            lines = rule_lines(step, track.optimizer)
        self._table.set_rows([HEAD, *map(_row, lines)] if lines else [])
        self._table.setAccessibleName(self._headline)

    def headline(self) -> str:
        """Return which step of which racer is explained."""
        return self._headline

    def text(self) -> str:
        """Return what is written, as plain text."""
        return self._table.text()


def _row(line: RuleLine) -> tuple[str, ...]:
    cells = (
        f"{muted(f'{numbers} = ' if numbers else '')}{strong(figure(result))}"
        for numbers, result in zip(line.numbers, line.result, strict=True)
    )
    return (line.formula, *cells)
