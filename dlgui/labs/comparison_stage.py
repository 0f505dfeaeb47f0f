"""The pictures of the comparison lab: curves over each other or side by side, table and claims."""

from dataclasses import replace
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.panels.compare_panel import ComparePanel, make_plot
from dlgui.panels.compared import Look, group_runs, pairing
from dlgui.panels.loss_panel import loss_text
from dlgui.panels.multiples_panel import MultiplesPanel
from dlgui.panels.run_table import RunTable
from dlgui.run.frame import Frame
from dlgui.run.history import Curve
from dlgui.theme import TextRole
from dlgui.throttle import Throttle
from dlgui.widgets.card import Card
from dlgui.widgets.number_edit import NumberEdit
from dlgui.widgets.number_text import Limits
from dlgui.widgets.plot import PlotWidget
from dlgui.widgets.plot_marks import Edge
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.verdicts import Verdicts

OVERLAID, SIDE_BY_SIDE = "overlaid", "multiples"
TABLE_MS = 250
MANY_MS = 33
"""Pictures of many runs are drawn at most so often: 30 times a second."""
FEW = 8
"""More groups than this, if they come in pairs, are shown side by side at first."""
SMOOTHING = 20.0
MOST_SMOOTHING = 200.0


@final
class ComparisonStage(QWidget):
    """Draws frames; owns the look, which the table, the curves and the controls change."""

    look_changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = Look(smoothing=SMOOTHING)
        self._frame = Frame()
        self._runs: object = None
        self._make_panels()
        self._make_controls()
        self.table = RunTable(self)
        self.claims = Verdicts(name="claims", parent=self)
        self.claims_card = Card(self.tr("What the source says"), name="claims_card", parent=self)
        self.claims_card.add(self.claims)
        self._table_throttle = Throttle(self._draw_table, TABLE_MS, self)
        self._many_throttle = Throttle(self._draw_curves, MANY_MS, self)
        self._arrange()
        for panel in (self.accuracy, self.loss, self.multiples):
            panel.followed.connect(self.follow)
        self.table.followed.connect(self.follow)
        self.table.hidden_toggled.connect(self.toggle_hidden)
        self._set_look()

    def draw(self, frame: Frame) -> None:
        """Show a frame; figures in the table change a few times a second only."""
        self._frame = frame
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs = runs
            self.look = replace(self.look, followed=None, hidden=frozenset())
            self._set_look()
            groups = group_runs(frame.histories)
            paired = len(groups) > FEW and pairing(groups) is not None
            self._show_view(SIDE_BY_SIDE if paired else OVERLAID)
        if frame.playing and len(frame.histories) > FEW:
            self._many_throttle.ask()
        else:
            self._draw_curves()
        if frame.playing:
            self._table_throttle.ask()
        else:
            self._draw_table()

    @Slot(int)
    def follow(self, number: int) -> None:
        """Bring a group to the fore, or none if it is followed already."""
        followed = None if self.look.followed == number else number
        hidden = self.look.hidden - {number}
        self.look = replace(self.look, followed=followed, hidden=hidden)
        self._set_look()

    @Slot(int)
    def toggle_hidden(self, number: int) -> None:
        """Hide a group, or show it again."""
        followed = None if self.look.followed == number else self.look.followed
        self.look = replace(self.look, hidden=self.look.hidden ^ {number}, followed=followed)
        self._set_look()

    def _set_look(self) -> None:
        for panel in (self.accuracy, self.loss, self.multiples):
            panel.set_look(self.look)
        self.table.draw(self._frame, self.look)
        self.look_changed.emit(self.look)

    def _make_panels(self) -> None:
        step, share = self.tr("step"), self.tr("share of digits right")
        plot = make_plot(step, share, "compare_accuracy_plot")
        self.accuracy = ComparePanel(
            self.tr("Accuracy"), plot, Curve.TEST_ACCURACY, name="compare_accuracy"
        )
        loss = PlotWidget(
            step,
            self.tr("cross-entropy loss of each batch"),
            name="compare_loss_plot",
            number=loss_text,
            chips=Edge.TOP,
        )
        self.loss = ComparePanel(
            self.tr("Loss"), loss, Curve.BATCH_LOSS, name="compare_loss", named=False
        )
        self.multiples = MultiplesPanel(Curve.TRAIN_ACCURACY, parent=self)
        self.multiples.card.set_title(self.tr("Train accuracy"))

    def _make_controls(self) -> None:
        self.view = Segmented(
            [(OVERLAID, self.tr("overlaid")), (SIDE_BY_SIDE, self.tr("side by side"))],
            value=OVERLAID,
            name="compare_view",
            accessible_name=self.tr("How the runs are shown"),
            tool_tip=self.tr("All curves in one picture, or a small picture for each run or pair"),
            parent=self,
        )
        self.view.value_changed.connect(self._show_view)
        self.split = Segmented(
            [(Curve.TEST_ACCURACY, self.tr("test")), (Curve.TRAIN_ACCURACY, self.tr("train"))],
            value=Curve.TEST_ACCURACY,
            name="compare_split",
            accessible_name=self.tr("Digits that the accuracy is measured on"),
            tool_tip=self.tr("Accuracy on test digits or on training digits"),
            parent=self,
        )
        self.split.value_changed.connect(self._on_split)
        self.accuracy.card.add_action(self.split)
        self.scale = Segmented(
            [("linear", self.tr("linear")), ("log", self.tr("log"))],
            value="linear",
            name="compare_scale",
            accessible_name=self.tr("Scale of the loss axis"),
            tool_tip=self.tr("Scale of the loss axis"),
            parent=self,
        )
        self.scale.value_changed.connect(lambda s: self.loss.plot.set_log(s == "log"))
        self.loss.card.add_action(self.scale)
        self.smoothing = ScaleSlider(LinearScale(0, MOST_SMOOTHING, 1), name="smoothing")
        self.smoothing.setAccessibleName(self.tr("Smoothing"))
        self.smoothing.setToolTip(
            self.tr("Mean over about so many steps before each; the last point stays as it is")
        )
        self.smoothing.set_number(SMOOTHING)
        self.smoothing.moved.connect(self._on_smoothing)
        self._smoothing_text = self._small_label("smoothing_text")
        self.threshold = NumberEdit(
            value=self.look.threshold,
            limits=Limits(0, 1),
            moved=lambda value, notches: min(max(round(value + notches / 100, 6), 0), 1),
            name="threshold",
        )
        self.threshold.setAccessibleName(self.tr("Threshold of test accuracy"))
        self.threshold.setToolTip(
            self.tr("The table tells the first step with so high an accuracy")
        )
        self.threshold.setFixedWidth(8 * theme.GRID)
        self.threshold.changed.connect(self._on_threshold)

    def _small_label(self, name: str, text: str = "") -> QLabel:
        label = QLabel(text, self)
        label.setObjectName(name)
        theme.set_text_role(label, TextRole.SMALL)
        return label

    def _bar(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.GRID)
        row.addWidget(self.view)
        row.addStretch(1)
        row.addWidget(self._smoothing_text)
        row.addWidget(self.smoothing)
        row.addSpacing(2 * theme.GRID)
        row.addWidget(self._small_label("threshold_label", self.tr("threshold")))
        row.addWidget(self.threshold)
        self.smoothing.setFixedWidth(18 * theme.GRID)
        self._say_smoothing()
        return row

    def _arrange(self) -> None:
        overlaid = QWidget(self)
        pair = QHBoxLayout(overlaid)
        pair.setContentsMargins(0, 0, 0, 0)
        pair.setSpacing(theme.GRID + theme.HALF)
        pair.addWidget(self.loss, 2)
        pair.addWidget(self.accuracy, 3)
        self.pictures = QStackedWidget(self)
        self.pictures.addWidget(overlaid)
        self.pictures.addWidget(self.multiples)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addLayout(self._bar())
        column.addWidget(self.pictures, 6)
        column.addWidget(self.table, 3)
        column.addWidget(self.claims_card)
        self.claims_card.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    @Slot(str)
    def _show_view(self, view: str) -> None:
        self.view.set_value(view)
        self.pictures.setCurrentIndex(0 if view == OVERLAID else 1)

    @Slot(str)
    def _on_split(self, curve: str) -> None:
        self.accuracy.set_curve(Curve(curve))

    @Slot(float)
    def _on_smoothing(self, steps: float) -> None:
        self.look = replace(self.look, smoothing=round(steps))
        self._say_smoothing()
        self._set_look()

    def _say_smoothing(self) -> None:
        text = self.tr("smoothing: {0} steps").format(f"{self.look.smoothing:.0f}")
        self._smoothing_text.setText(text)

    @Slot(float)
    def _on_threshold(self, value: float) -> None:
        self.look = replace(self.look, threshold=value)
        self._set_look()

    def _draw_curves(self) -> None:
        for panel in (self.accuracy, self.loss, self.multiples):
            panel.draw(self._frame)

    def _draw_table(self) -> None:
        self.table.draw(self._frame, self.look)
