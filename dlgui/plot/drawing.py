"""What everything drawn with pyqtgraph has in common: a canvas, data behind it, and a menu."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pyqtgraph as pg
from PySide6.QtCore import QPoint, QPointF, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from dlgui import theme

Claim = Callable[[QPointF, QPoint], bool]

# Whatever limits mouse moves may drop the last one, and a read-out would stay behind.
pg.setConfigOptions(mouseRateLimit=0)


class Table(NamedTuple):
    """The data of a picture, as it is copied or saved: names of the columns, and rows."""

    names: tuple[str, ...]
    rows: Sequence[Sequence[object]]


class Drawing(QWidget):
    """A picture that can be copied and saved. Its accessible name is its title.

    `save_wanted` carries the kind of file that was chosen in its menu: png, svg or csv.
    (Qt's metaclass and `abc.ABC` do not go together; the abstract methods raise when called.)
    """

    save_wanted = Signal(str)
    canvas: pg.GraphicsView

    def __init__(self, *, name: str, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.claim_menu: Claim | None = None
        """Asked before the menu of the picture is shown; True if it has shown one of its own."""
        theme.notifier().changed.connect(self._on_palette)

    @abstractmethod
    def dress(self) -> None:
        """Take the colours of the palette in use, and lay everything out for the size there is."""
        raise NotImplementedError

    @abstractmethod
    def table(self) -> Table:
        """The data of the picture, for the clipboard and for files."""
        raise NotImplementedError

    @abstractmethod
    def menu(self, at: QPointF) -> QMenu:
        """What can be done with the picture, or with the part of it at a place of the scene."""
        raise NotImplementedError

    @Slot(QPointF, QPoint)
    def show_menu(self, at: QPointF, on_screen: QPoint) -> None:
        """Show what can be done at a place of the scene; it is gone once it is closed."""
        if self.claim_menu is None or not self.claim_menu(at, on_screen):
            self.menu(at).popup(on_screen)

    @Slot()
    def _on_palette(self) -> None:
        """Not `dress` itself: of a deleted widget Qt cuts off only slots that nothing overrides."""
        self.dress()
