"""The list of racers in the inspector: add, remove, duplicate, choose."""

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.paths.racer_card import RacerCard
from dlgui.labs.paths.racer_names import racer_names
from dlgui.session.race import Racer
from dlgui.words.looks import method_looks
from engine.optimization.names import OptimizerName
from engine.training.config import OptimizerConfig

USUAL_RATES = {
    OptimizerName.SGD: 0.95,
    OptimizerName.MOMENTUM: 0.1,
    OptimizerName.NESTEROV: 0.1,
    OptimizerName.ADAGRAD: 1.5,
    OptimizerName.RMSPROP: 0.3,
    OptimizerName.ADAM: 0.3,
    OptimizerName.ADAMW: 0.3,
    OptimizerName.AMSGRAD: 0.3,
}
"""Learning rates that get somewhere on the textbook's surface."""


@final
class RacerList(QWidget):
    """Owns the racers that are wanted. `edited` carries all of them, `chosen` a key."""

    edited = Signal(object)
    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("racer_list")
        self._cards: list[RacerCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.HALF)
        self.add_button = QPushButton(self.tr("Add a racer"), self)
        self.add_button.setObjectName("racer_add")
        self.add_button.setAccessibleName(self.add_button.text())
        theme.set_tool_tip(
            self.add_button, self.tr("Another optimizer, or the same with other settings")
        )
        self.add_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.add_button.clicked.connect(self.add)
        theme.keep_scaled(self.add_button, self.add_button.setIconSize, QSize(16, 16))
        theme.set_icon(self.add_button, "plus")
        self._column.addWidget(self.add_button)

    @property
    def racers(self) -> tuple[Racer, ...]:
        """The racers that are wanted."""
        return tuple(card.racer for card in self._cards)

    def card(self, key: int) -> RacerCard:
        """Return the card of one racer."""
        return next(card for card in self._cards if card.racer.key == key)

    def show_racers(self, racers: Sequence[Racer], chosen: int) -> None:
        """Show these racers; nobody is told."""
        while self._cards:
            self._take(self._cards[-1])
        for racer in racers:
            self._insert(racer, len(self._cards))
        self.show_chosen(chosen)

    def show_chosen(self, key: int) -> None:
        """Mark the racer that is explained."""
        for card in self._cards:
            card.set_chosen(card.racer.key == key)

    @Slot()
    def add(self) -> None:
        """Add the first method that does not race yet."""
        racing = {card.racer.optimizer.method for card in self._cards}
        waiting = [name for name in OptimizerName if name not in racing]
        method = waiting[0] if waiting else OptimizerName.SGD
        config = OptimizerConfig(method=method, lr=USUAL_RATES[method], decay=0.9)
        self._place(Racer(self._free_key(), config), len(self._cards))

    @Slot(int)
    def _on_duplicated(self, key: int) -> None:
        card = self.card(key)
        copy = Racer(self._free_key(), card.racer.optimizer)
        self._place(copy, self._cards.index(card) + 1)

    @Slot(int)
    def _on_removed(self, key: int) -> None:
        self._take(self.card(key))
        self.edited.emit(self.racers)

    @Slot(object)
    def _on_edited(self, _racer: Racer) -> None:
        self._show_looks()
        self.edited.emit(self.racers)

    def _place(self, racer: Racer, index: int) -> None:
        self._insert(racer, index)
        self.edited.emit(self.racers)
        self.chosen.emit(racer.key)

    def _insert(self, racer: Racer, index: int) -> None:
        card = RacerCard(racer, self)
        card.edited.connect(self._on_edited)
        card.chosen.connect(self.chosen)
        card.duplicated.connect(self._on_duplicated)
        card.removed.connect(self._on_removed)
        self._cards.insert(index, card)
        self._column.insertWidget(index, card)
        self._show_looks()

    def _take(self, card: RacerCard) -> None:
        self._cards.remove(card)
        self._column.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._show_looks()

    def _show_looks(self) -> None:
        """The look of a racer is that of its method; of a second one of a method, akin to it."""
        looks = method_looks([card.racer.optimizer.method for card in self._cards])
        names = racer_names(self.racers)
        for card, look, name in zip(self._cards, looks, names, strict=True):
            card.show_look(look, name)

    def _free_key(self) -> int:
        """Return the first key that is free."""
        taken = {card.racer.key for card in self._cards}
        return next(key for key in range(len(taken) + 1) if key not in taken)
