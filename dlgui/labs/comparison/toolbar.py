"""The line above the pictures of the comparison lab: how the runs are shown."""

from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.widgets.number_edit import NumberEdit
from dlgui.widgets.number_text import Limits
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.widgets.segmented import Segmented

OVERLAID, SIDE_BY_SIDE = "overlaid", "multiples"
MOST_SMOOTHING = 200.0


@final
class ComparisonBar(QWidget):
    """Overlaid or side by side, the smoothing, and the threshold that the table goes by.

    `smoothing_moved` carries steps, `threshold_changed` a share of digits right.
    """

    view_chosen = Signal(str)
    smoothing_moved = Signal(float)
    threshold_changed = Signal(float)

    def __init__(self, smoothing: float, threshold: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_bar")
        self.view = Segmented(
            [(OVERLAID, self.tr("overlaid")), (SIDE_BY_SIDE, self.tr("side by side"))],
            value=OVERLAID,
            name="comparison_view",
            accessible_name=self.tr("How the runs are shown"),
            tool_tip=self.tr("All curves in one picture, or a small picture for each run or pair"),
            parent=self,
        )
        self.smoothing = self._make_slider(smoothing)
        self.smoothing_text = self._small_label("comparison_smoothing_text")
        self.threshold = self._make_threshold(threshold)
        self.view.value_changed.connect(self.view_chosen)
        self.smoothing.moved.connect(self._on_smoothing)
        self.threshold.changed.connect(self.threshold_changed)
        self._say_smoothing(smoothing)
        self._arrange()

    def show_choices(self, smoothing: float, threshold: float) -> None:
        """Show these without telling anybody."""
        self.smoothing.set_number(smoothing)
        self.threshold.set_number(threshold)
        self._say_smoothing(smoothing)

    def _make_slider(self, smoothing: float) -> ScaleSlider:
        scale, unit = LinearScale(0, MOST_SMOOTHING, 1), self.tr("steps")
        slider = ScaleSlider(scale, name="comparison_smoothing", unit=unit)
        slider.setAccessibleName(self.tr("Smoothing"))
        theme.set_tool_tip(
            slider,
            self.tr("Mean over about so many steps before each; the last point stays as it is"),
        )
        slider.set_number(smoothing)
        theme.keep_scaled(slider, slider.setMinimumWidth, 7 * theme.GRID)
        theme.keep_scaled(slider, slider.setMaximumWidth, 18 * theme.GRID)
        return slider

    def _make_threshold(self, threshold: float) -> NumberEdit:
        edit = NumberEdit(
            value=threshold,
            limits=Limits(0, 1),
            moved=lambda value, notches: min(max(round(value + notches / 100, 6), 0), 1),
            name="comparison_threshold",
        )
        edit.setAccessibleName(self.tr("Threshold of test accuracy"))
        theme.set_tool_tip(
            edit, self.tr("The table tells the first step with so high a test accuracy")
        )
        theme.keep_scaled(edit, edit.setFixedWidth, 8 * theme.GRID)
        return edit

    def _small_label(self, name: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setObjectName(name)
        theme.set_text_role(label, TextRole.SMALL)
        return label

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GRID)
        row.addWidget(self.view)
        row.addStretch(1)
        row.addWidget(self.smoothing_text)
        row.addWidget(self.smoothing, 1)
        row.addSpacing(2 * theme.GRID)
        row.addWidget(self._small_label("comparison_threshold_label", self.tr("threshold")))
        row.addWidget(self.threshold)

    @Slot(float)
    def _on_smoothing(self, steps: float) -> None:
        self._say_smoothing(steps)
        self.smoothing_moved.emit(round(steps))

    def _say_smoothing(self, steps: float) -> None:
        self.smoothing_text.setText(self.tr("smoothing: {0} steps").format(f"{steps:.0f}"))
