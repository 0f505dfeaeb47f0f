"""Linear or logarithmic axis of losses: a switch in step with the menu of the plot."""

from typing import final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from dlgui.plot.marks import Edge
from dlgui.plot.plot import PlotWidget
from dlgui.widgets.segmented import Segmented

LINEAR, LOG = "linear", "log"


@final
class ScaleSwitch(QObject):
    """Owns the control, `buttons`, which stands beside the title of the plot."""

    def __init__(self, plot: PlotWidget, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._plot = plot
        self.buttons = Segmented(
            [(LINEAR, self.tr("linear")), (LOG, self.tr("log"))],
            value=LINEAR,
            name=name,
            accessible_name=self.tr("Scale of the loss axis"),
            tool_tip=self.tr("Evenly, or by powers of ten: small values are then told apart"),
            parent=parent,
        )
        self.buttons.value_changed.connect(self._on_chosen)
        plot.scales_changed.connect(self._on_scales_changed)

    @Slot(str)
    def _on_chosen(self, scale: str) -> None:
        self._plot.set_log(scale == LOG)

    @Slot()
    def _on_scales_changed(self) -> None:
        self.buttons.set_value(LOG if self._plot.log else LINEAR)
        # Falling curves leave room above them, but on a log axis they stay high for long.
        self._plot.set_chips(Edge.BOTTOM if self._plot.log else Edge.TOP)
