"""The panels around the stage, each of which can be folded away, and brought back as it was."""

from collections.abc import Mapping
from typing import Final, final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

SIDEBAR: Final = "sidebar"
INSPECTOR: Final = "inspector"
TRANSPORT: Final = "transport"
MENU: Final = "menu"


@final
class Folds(QObject):
    """Folds panels by their names. `changed` carries the name, and whether the panel is folded."""

    changed = Signal(str, bool)

    def __init__(self, panels: Mapping[str, QWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._panels = dict(panels)

    def names(self) -> tuple[str, ...]:
        """Return the names of all panels."""
        return tuple(self._panels)

    def panel(self, name: str) -> QWidget:
        """Return a panel. Raises ValueError for a name that none has."""
        if name not in self._panels:
            raise ValueError(f"no panel {name!r}: there are {', '.join(self._panels)}")
        return self._panels[name]

    def holding(self, widget: QWidget) -> str:
        """Return the name of the panel that a widget lies in, empty for the stage."""
        found = (n for n, p in self._panels.items() if p is widget or p.isAncestorOf(widget))
        return next(found, "")

    def is_folded(self, name: str) -> bool:
        """Whether a panel is folded away."""
        return self.panel(name).isHidden()

    def fold(self, name: str, folded: bool = True) -> None:
        """Fold a panel away, or bring it back."""
        panel = self.panel(name)
        if folded != panel.isHidden():
            panel.setVisible(not folded)
            self.changed.emit(name, folded)

    def toggle(self, name: str) -> None:
        """Fold a panel away if it is seen, else bring it back."""
        self.fold(name, not self.is_folded(name))

    def state(self) -> frozenset[str]:
        """Return the names of the panels that are folded."""
        return frozenset(name for name in self._panels if self.is_folded(name))

    def show_state(self, folded: frozenset[str]) -> None:
        """Fold these panels and no others; names that there are none of are passed over."""
        for name in self._panels:
            self.fold(name, name in folded)
