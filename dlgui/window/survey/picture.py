"""The map itself: a row for each family, from what is sure to what is left to chance."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.plain_label import plain_label
from dlgui.window.survey.card import ModelCard
from dlgui.window.survey.model import Family, Nature
from dlgui.window.survey.table import MODELS

SLOTS: Final = max(sum(model.family is family for model in MODELS) for family in Family)
"""How many models stand side by side, at most."""
WAYS: Final = {
    Qt.Key.Key_Left: QPoint(-1, 0),
    Qt.Key.Key_Right: QPoint(1, 0),
    Qt.Key.Key_Up: QPoint(0, -1),
    Qt.Key.Key_Down: QPoint(0, 1),
}
ASIDE: Final = 4
"""Off the way counts so many times as much as along it."""


@final
class SurveyPicture(QWidget):
    """Arrow keys go from model to model. `looked` carries the card that is looked at, `chosen` the
    one that is to be opened.
    """

    looked = Signal(object)
    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("survey_picture")
        self.cards = [ModelCard(model, self) for model in MODELS]
        for card in self.cards:
            card.looked.connect(self._on_looked)
            card.clicked.connect(self._on_clicked)
            card.moved.connect(self._on_moved)
        self._lay_out()

    def next_to(self, card: ModelCard, key: Qt.Key) -> ModelCard:
        """Return the card that an arrow key leads to; the same where there is none further on."""
        way, here = WAYS[key], card.geometry().center()

        def distance(other: ModelCard) -> float:
            off = other.geometry().center() - here
            along, aside = (
                off.x() * way.x() + off.y() * way.y(),
                off.x() * way.y() + off.y() * way.x(),
            )
            return along + ASIDE * abs(aside) if along > card.width() / 4 else float("inf")

        best = min(self.cards, key=distance)
        return best if distance(best) < float("inf") else card

    def _on_looked(self) -> None:
        self.looked.emit(self.sender())

    def _on_clicked(self) -> None:
        self.chosen.emit(self.sender())

    def _on_moved(self, key: int) -> None:
        card = self.sender()
        assert isinstance(card, ModelCard)
        self.next_to(card, Qt.Key(key)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        """What is sure stands at the left, what is left to chance at the right."""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.GRID)
        sure, chance = (self._head(nature) for nature in Nature)
        grid.addWidget(sure, 0, 1, 1, SLOTS // 2)
        grid.addWidget(chance, 0, 1 + SLOTS // 2, 1, SLOTS - SLOTS // 2)
        chance.setAlignment(Qt.AlignmentFlag.AlignRight)
        for row, family in enumerate(Family, 1):
            text = QCoreApplication.translate("survey", family)
            name = f"survey_{family.name.lower()}"
            grid.addWidget(plain_label(self, text, name, TextRole.BODY), row, 0)
            own = [card for card in self.cards if card.model.family is family]
            by_chance = [card for card in own if card.model.nature is Nature.PROBABILISTIC]
            for slot, card in enumerate(card for card in own if card not in by_chance):
                grid.addWidget(card, row, 1 + slot)
            for slot, card in enumerate(by_chance, SLOTS - len(by_chance)):
                grid.addWidget(card, row, 1 + slot)
            grid.setRowStretch(row, 1)
        for slot in range(SLOTS):
            grid.setColumnStretch(1 + slot, 1)

    def _head(self, nature: Nature) -> QLabel:
        text = QCoreApplication.translate("survey", nature)
        return plain_label(self, text, f"survey_{nature.name.lower()}", TextRole.SECTION)
