"""How the layers are looked at: before or while learning, which view, of what, in which range."""

from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from dlgui import theme
from dlgui.labs.activations.state import AxisRange, View
from dlgui.labs.activations.texts import quantity_text
from dlgui.widgets.combo_box import ComboBox
from dlgui.widgets.folding_line import FoldingLine
from dlgui.widgets.segmented import Segmented
from engine.training.probes import Probe

UNTRAINED, LEARNING = "untrained", "learning"
LINEAR, LOG = "linear", "log"


@final
class ActivationToolbar(QWidget):
    """The controls over the pictures; each signal carries what the user chose.

    `axis` and `counts` are made here but stand on the card whose axes they are about. `signal` is
    for a grid that leaves no room below it.
    """

    mode_chosen = Signal(str)
    view_chosen = Signal(str)
    quantity_chosen = Signal(str)
    axis_chosen = Signal(str)
    log_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("activation_toolbar")
        self.mode = self._segmented(
            "activations_mode",
            self.tr("Untrained, or learning digits"),
            self.tr("The first weights alone, or what becomes of them update by update"),
            [(UNTRAINED, self.tr("untrained")), (LEARNING, self.tr("learning"))],
        )
        self.view = self._segmented(
            "activations_view",
            self.tr("View"),
            self.tr("Layers in a row, many settings, two of them, or one layer over the steps"),
            [
                (View.ROW.value, self.tr("one row")),
                (View.GRID.value, self.tr("grid")),
                (View.COMPARE.value, self.tr("compare")),
                (View.TIME.value, self.tr("over time")),
            ],
        )
        self.axis = self._segmented(
            "activations_axis",
            self.tr("Range of the histograms"),
            self.tr("From 0 to 1, each layer as wide as its values, or all layers alike"),
            [
                (AxisRange.FIXED.value, self.tr("0 … 1")),
                (AxisRange.AUTOMATIC.value, self.tr("automatic")),
                (AxisRange.SHARED.value, self.tr("shared")),
            ],
        )
        self.counts = self._segmented(
            "activations_counts",
            self.tr("Counts of the histograms"),
            self.tr("Evenly, or by powers of ten: few values are then seen too"),
            [(LINEAR, self.tr("linear")), (LOG, self.tr("log"))],
        )
        self.quantity = self._quantity_box()
        self.signal = self._signal_button()
        self._arrange()
        self.mode.value_changed.connect(self.mode_chosen)
        self.view.value_changed.connect(self.view_chosen)
        self.axis.value_changed.connect(self.axis_chosen)
        self.counts.value_changed.connect(self._on_counts)
        self.quantity.activated.connect(self._on_quantity)

    def show_choices(self, view: View, quantity: Probe, axis: AxisRange, *, log: bool) -> None:
        """Show these choices without telling anybody."""
        self.view.set_value(view.value)
        self.axis.set_value(axis.value)
        self.counts.set_value(LOG if log else LINEAR)
        self.quantity.setCurrentIndex(self.quantity.findData(quantity.value))

    def show_mode(self, learning: bool) -> None:
        """Show whether the network is learning; a grid is of untrained networks only."""
        self.mode.set_value(LEARNING if learning else UNTRAINED)
        grid = self.view.button(View.GRID.value)
        grid.setEnabled(not learning)
        reason = self.tr("A grid is of untrained networks: one network learns at a time")
        theme.set_tool_tip(grid, reason if learning else self.view.toolTip())

    def _arrange(self) -> None:
        line = FoldingLine(theme.GRID + theme.HALF)
        line.start.addWidget(self.mode)
        line.start.addWidget(self.view)
        line.start.addStretch(1)
        line.end.addWidget(self.signal)
        line.end.addWidget(self.quantity)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def _segmented(
        self, name: str, label: str, tip: str, choices: list[tuple[str, str]]
    ) -> Segmented:
        return Segmented(
            choices,
            value=choices[0][0],
            name=name,
            accessible_name=label,
            tool_tip=tip,
            parent=self,
        )

    def _quantity_box(self) -> ComboBox:
        box = ComboBox(name="activations_quantity", parent=self)
        box.setAccessibleName(self.tr("Histograms of"))
        theme.set_tool_tip(box, self.tr("What the histograms are of"))
        for probe in Probe:
            box.addItem(quantity_text(probe), probe.value)
        return box

    def _signal_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("activations_signal")
        button.setText(self.tr("signal"))
        button.setAccessibleName(self.tr("Signal strength by layer"))
        theme.set_tool_tip(
            button, self.tr("Show the signal strength of all rows instead of the histograms")
        )
        button.setCheckable(True)
        button.setFixedHeight(self.view.sizeHint().height())
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.hide()
        return button

    @Slot(str)
    def _on_counts(self, value: str) -> None:
        self.log_chosen.emit(value == LOG)

    @Slot(int)
    def _on_quantity(self, index: int) -> None:
        self.quantity_chosen.emit(str(self.quantity.itemData(index)))
