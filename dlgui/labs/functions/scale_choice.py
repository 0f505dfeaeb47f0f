"""Linear or logarithmic axis of a function plot: buttons in step with the menu of the plot."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.plot.function_plot import FunctionPlot
from dlgui.widgets.card import Card
from dlgui.widgets.segmented import Segmented

LINEAR, LOG = "linear", "log"


@final
class ScaleChoice(QObject):
    """Owns `buttons`, which stand beside the title of the card; with `along_x` they are for x."""

    def __init__(
        self, plot: FunctionPlot, title: str, card: Card, *, along_x: bool = False
    ) -> None:
        super().__init__(card)
        self._plot, self._along_x = plot, along_x
        self.buttons = Segmented(
            [(LINEAR, self.tr("linear")), (LOG, self.tr("log"))],
            value=LINEAR,
            name=f"{plot.objectName()}_scale",
            accessible_name=title,
            tool_tip=self.tr("Evenly, or by powers of ten: small values are then told apart"),
            parent=card,
        )
        self.buttons.value_changed.connect(self.choose)
        plot.scales_changed.connect(self._on_scales_changed)
        card.add_action(self.buttons)

    @Slot(str)
    def choose(self, scale: str) -> None:
        """Choose a scale."""
        if self._along_x:
            self._plot.set_log_x(scale == LOG)
        else:
            self._plot.set_log(scale == LOG)

    @Slot()
    def _on_scales_changed(self) -> None:
        log = self._plot.log_x if self._along_x else self._plot.log
        self.buttons.set_value(LOG if log else LINEAR)
