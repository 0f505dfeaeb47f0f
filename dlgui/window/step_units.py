"""Whether a lab counts in steps or in epochs: all its plots and the transport alike, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING, final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.drawing import Drawing
from dlgui.start import settings
from dlgui.window.menus import Menus
from dlgui.window.transport_link import TransportLink

if TYPE_CHECKING:
    from dlgui.labs.shared.lab import Lab


@final
class StepUnits(QObject):
    """Makes the entry of the View menu, and hears the menus of the plots."""

    def __init__(self, menus: Menus, link: TransportLink, parent: QObject) -> None:
        super().__init__(parent)
        self._link = link
        self._lab: Lab | None = None
        self._text = self.tr("X axis in epochs")
        self.action = menus.add(menus.view, self._text, "action_epochs", "", self._toggle)
        self.action.setCheckable(True)
        self.action.setEnabled(False)

    def add_lab(self, lab: Lab) -> None:
        """Count in a lab as it was counted there before."""
        for drawing in _drawings(lab):
            drawing.show_epochs(settings.in_epochs(lab.key))
            drawing.epochs_chosen.connect(self._choose)

    def show_lab(self, lab: Lab) -> None:
        """Offer the choice if the lab on stage has epochs at all."""
        self._lab = lab
        on = lab.has_epochs and settings.in_epochs(lab.key)
        self.action.setEnabled(lab.has_epochs)
        lack = "" if lab.has_epochs else self.tr("Nothing here is counted in epochs.")
        theme.set_tool_tip(self.action, f"{self._text}\n{lack}".strip())
        self.action.setChecked(on)
        self._link.count_in_epochs(on)

    def _toggle(self) -> None:
        self._choose(self.action.isChecked())

    @Slot(bool)
    def _choose(self, on: bool) -> None:
        if self._lab is not None:
            settings.remember_in_epochs(self._lab.key, on)
            for drawing in _drawings(self._lab):
                drawing.show_epochs(on)
            self.show_lab(self._lab)


def _drawings(lab: Lab) -> list[Drawing]:
    return [child for child in lab.findChildren(QWidget) if isinstance(child, Drawing)]
