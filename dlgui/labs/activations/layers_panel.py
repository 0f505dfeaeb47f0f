"""What the panels of the activations lab have in common: drawn from a picture of layers, and not
at all while hidden.
"""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.activations.layers_picture import LayersPicture
from dlgui.widgets.card import Card


class LayersPanel(QWidget):
    """One picture on a card. Subclasses implement `show_picture`."""

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.card = Card(title, name=f"{name}_card", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)
        self._picture = LayersPicture()
        self._is_stale = False

    @property
    def picture(self) -> LayersPicture:
        """What it shows, or will as soon as somebody looks."""
        return self._picture

    def draw(self, picture: LayersPicture) -> None:
        """Show `picture`: now, or as soon as somebody looks."""
        self.offer(picture)
        self.catch_up()

    def offer(self, picture: LayersPicture) -> None:
        """Show `picture` when it is asked to catch up, or as soon as somebody looks."""
        self._picture = picture
        self._is_stale = True

    @Slot()
    def catch_up(self) -> None:
        """Draw what was offered, if somebody looks."""
        if self._is_stale and self.isVisible():
            self._is_stale = False
            self.show_picture(self._picture)

    @abstractmethod
    def show_picture(self, picture: LayersPicture) -> None:
        """Bring the panel up to date."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.catch_up()
