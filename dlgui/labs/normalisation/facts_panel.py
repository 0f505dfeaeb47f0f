"""Three facts about batch norm with the figures that were measured; whether the layer agrees."""

from __future__ import annotations

from typing import NamedTuple, final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.normalisation.traced import Traced
from dlgui.plot.short_numbers import short_number
from dlgui.theme import IconRole, TextRole
from dlgui.widgets.card import Card
from engine.graphs.norm_facts import NormFacts

HOLDS_BELOW = 1e-3
"""A thousandth of what cancels in it may be left of a figure that ought to be 0: that is eps."""
ROUNDING = 1e-9
"""Two ways to reckon the same gradient differ in their last digits: so far, as a share of it."""
SIGN_PX = 16
PARTS = {
    "sign": TextRole.BODY,
    "name": TextRole.BODY,
    "text": TextRole.SMALL,
    "figure": TextRole.BODY,
}
"""What a row has, from left to right."""


@final
class Fact(NamedTuple):
    """What is said, the figure, and whether it holds."""

    name: str
    text: str
    figure: str
    holds: bool


@final
class FactsPanel(QWidget):
    """A row for each fact: a sign, what it says, and its figure."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("facts_panel")
        self.card = Card(self.tr("Facts, measured"), name="facts_card", parent=self)
        body = QWidget(self.card)
        body.setObjectName("facts_body")
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.GRID)
        self._grid.setVerticalSpacing(theme.HALF)
        self._grid.setColumnStretch(2, 1)
        self._rows = [self._add_row(i, body) for i in range(4)]
        self._facts: tuple[Fact, ...] = ()
        self.card.add(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        theme.notifier().changed.connect(self._show)

    def draw(self, traced: Traced) -> None:
        """Show the facts of the unit that is looked at."""
        if traced.facts is None:
            return
        self._facts = (*self._of(traced.facts), self._of_layer(traced))
        self._show()

    def facts(self) -> tuple[Fact, ...]:
        """Return what is shown."""
        return self._facts

    def _of(self, facts: NormFacts) -> list[Fact]:
        texts = (
            ("Σ dx", self.tr("the gradients cancel"), facts.gradient_sum),
            ("Σ dx · x̂", self.tr("orthogonal to x̂"), facts.along_normal),
            ("10 · x", self.tr("change of y"), facts.scaled_input),
        )
        return [
            Fact(name, text, short_number(measured.value, 2), measured.share < HOLDS_BELOW)
            for name, text, measured in texts
        ]

    def _of_layer(self, traced: Traced) -> Fact:
        text, difference = self.tr("layer − graph"), traced.difference
        largest = max(float(abs(gradient).max()) for gradient in traced.graph.gradients.values())
        holds = difference < ROUNDING * max(largest, 1.0)
        return Fact("Δ", text, short_number(difference, 2), holds)

    def _add_row(self, row: int, body: QWidget) -> tuple[QLabel, ...]:
        labels = tuple(QLabel(body) for _ in PARTS)
        for column, (label, (part, role)) in enumerate(zip(labels, PARTS.items(), strict=True)):
            label.setObjectName(f"fact_{part}_{row}")
            theme.set_text_role(label, role)
            self._grid.addWidget(label, row, column)
        theme.keep_scaled(labels[0], labels[0].setFixedWidth, SIGN_PX)
        labels[-1].setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return labels

    @Slot()
    def _show(self) -> None:
        for (sign, name, text, figure), fact in zip(self._rows, self._facts, strict=False):
            icon = ("circle-check", IconRole.GOOD) if fact.holds else ("circle-x", IconRole.WARNING)
            size = theme.scaled(SIGN_PX)
            sign.setPixmap(theme.icon(*icon).pixmap(QSize(size, size)))
            said = self.tr("holds") if fact.holds else self.tr("does not hold: ε counts here")
            sign.setAccessibleName(said)
            for label, words in ((name, fact.name), (text, fact.text), (figure, fact.figure)):
                label.setText(words)
            for label in (sign, name, text, figure):
                theme.set_tool_tip(label, said)
