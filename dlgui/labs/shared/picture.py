"""A picture of a lab that looks into a model: a card that shows material, or words."""

from __future__ import annotations

from abc import abstractmethod
from typing import Generic, TypeVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.widgets.card import Card

Material = TypeVar("Material")


class Picture(QWidget, Generic[Material]):
    """Shows material while it is seen; what comes meanwhile is drawn when somebody looks.

    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    def __init__(self, title: str, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.material: Material | None = None
        self._stale = False
        self.card = Card(title, name=f"{name}_card", parent=self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.card)

    @abstractmethod
    def draw(self, material: Material) -> None:
        """Bring the picture up to date."""
        raise NotImplementedError

    def show_material(self, material: Material) -> None:
        """Show other material: now, or as soon as somebody looks."""
        self.material, self._stale = material, True
        self._catch_up()

    def redraw(self) -> None:
        """Show the same material in another way."""
        self._stale = self.material is not None
        self._catch_up()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catch_up()

    def _catch_up(self) -> None:
        if self._stale and self.isVisible() and self.material is not None:
            self._stale = False
            self.draw(self.material)


def small_label(text: str, name: str, parent: QWidget) -> QLabel:
    """Return a few quiet words beside a picture."""
    label = QLabel(text, parent)
    label.setObjectName(name)
    theme.set_text_role(label, theme.TextRole.SMALL)
    return label
