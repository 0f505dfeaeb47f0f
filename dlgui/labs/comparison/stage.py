"""The pictures of the comparison lab: curves over each other or side by side, table and claims."""

from collections.abc import Callable, Container
from dataclasses import replace
from functools import partial
from typing import final

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.comparison.compare_panel import ComparePanel, make_plot
from dlgui.labs.comparison.foot import ComparisonFoot
from dlgui.labs.comparison.kinds import (
    ACCURACIES,
    axis_title,
    curves_of,
    kind_choices,
    kind_title,
)
from dlgui.labs.comparison.menu import RunMenu
from dlgui.labs.comparison.multiples_panel import MultiplesPanel
from dlgui.labs.comparison.run_table import RunTable
from dlgui.labs.comparison.toolbar import OVERLAID, SIDE_BY_SIDE, ComparisonBar
from dlgui.labs.shared.scale_switch import ScaleSwitch
from dlgui.labs.shared.turns import Turns
from dlgui.plot.export import copy_picture_at
from dlgui.plot.linked import LinkedPlots
from dlgui.plot.marks import Edge
from dlgui.plot.plot import PlotWidget
from dlgui.runs.compared import FEW, Look, group_runs, pairing
from dlgui.session.frame import Frame
from dlgui.session.history import Curve
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.splitter import Splitter
from dlgui.widgets.throttle import Throttle
from dlgui.words.figure_texts import loss_text

TABLE_MS = 400
SMOOTHING = 20.0
BESIDE_PX = 500
"""From this width on two plots side by side are wide enough for their labels."""
CARD_PX = 104
"""What a card needs beside its picture: title, margins, and a legend side by side."""


@final
class ComparisonStage(QWidget):
    """Draws frames; owns the look, which the table, the curves and the controls change.

    `sent` carries the key of another lab and the run that is to be shown there.
    """

    look_changed = Signal(object)
    sent = Signal(str, object)

    def __init__(self, targets: Callable[[], Container[str]], parent: QWidget) -> None:
        super().__init__(parent)
        self._targets = targets
        self.look = Look(smoothing=SMOOTHING)
        self._frame = Frame()
        self._runs: object = None
        self._make_panels()
        self._make_controls()
        self.bar = ComparisonBar(SMOOTHING, self.look.threshold, self)
        self.bar.view_chosen.connect(self._show_view)
        self.bar.smoothing_moved.connect(self._on_smoothing)
        self.bar.threshold_changed.connect(self._on_threshold)
        self.table = RunTable(self)
        self.foot = ComparisonFoot(self.table, self)
        self.foot.folded.connect(self._share_height)
        self.claims, self.claims_card = self.foot.claims, self.foot.claims_card
        self.seen = self.foot.seen
        self._table_throttle = Throttle(self._draw_table, TABLE_MS, self)
        self._turns = Turns((self.accuracy, self.loss, self.multiples), self)
        LinkedPlots((self.accuracy.plot, self.loss.plot), self)
        self._arrange()
        for panel in (self.accuracy, self.loss, self.multiples):
            panel.followed.connect(self.follow)
            panel.menu_requested.connect(self._show_menu)
        self.table.menu_requested.connect(self._show_menu)
        self.table.followed.connect(self.follow)
        self.table.hidden_toggled.connect(self.toggle_hidden)
        self._set_look()

    def draw(self, frame: Frame, *, is_slow: bool = False) -> None:
        """Show a frame; figures in the table change a few times a second, or with slow steps."""
        self._frame = frame
        if (runs := tuple(map(id, frame.histories))) != self._runs:
            self._runs = runs
            self.look = replace(self.look, followed=None, hidden=frozenset())
            self._set_look()
            groups = group_runs(frame.histories)
            paired = len(groups) > FEW and pairing(groups) is not None
            self._show_view(SIDE_BY_SIDE if paired else OVERLAID)
        self._turns.draw(frame)
        if frame.playing and not is_slow:
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

    @Slot(int, QPoint, object)
    def _show_menu(self, number: int, at: QPoint, picture: QMenu | None) -> None:
        """Offer what can be done with a group, and with the picture, at a place of the screen."""
        group = next(g for g in group_runs(self._frame.histories) if g.number == number)
        config, targets = group.runs[0].config, self._targets()
        menu = RunMenu(group.name, number, self.look, targets, self, picture, config)
        menu.follow_chosen.connect(lambda: self.follow(number))
        menu.hide_chosen.connect(lambda: self.toggle_hidden(number))
        menu.copy_chosen.connect(partial(copy_picture_at, self, at))
        menu.sent.connect(lambda key: self.sent.emit(key, group.runs[0]))
        menu.popup(at)

    def look_like(self, look: Look) -> None:
        """Show the runs in this way."""
        self.look = look
        self.bar.show_choices(look.smoothing, look.threshold)
        self._set_look()

    def _set_look(self) -> None:
        for panel in (self.accuracy, self.loss, self.multiples):
            panel.set_look(self.look)
        self.table.draw(self._frame, self.look)
        self.look_changed.emit(self.look)

    def _make_panels(self) -> None:
        step, share = self.tr("step"), self.tr("share that is right")
        plot = make_plot(step, share, "comparison_accuracy_plot")
        self.accuracy = ComparePanel(
            self.tr("Accuracy"), plot, Curve.TEST_ACCURACY, name="comparison_accuracy"
        )
        loss = PlotWidget(
            step,
            self.tr("cross-entropy loss of each batch"),
            name="comparison_loss_plot",
            number=loss_text,
            chips=Edge.TOP,
        )
        self.loss = ComparePanel(self.tr("Loss"), loss, Curve.BATCH_LOSS, name="comparison_loss")
        self.multiples = MultiplesPanel(Curve.TRAIN_ACCURACY, parent=self)
        self.multiples.card.set_title(kind_title(Curve.TRAIN_ACCURACY))

    def _make_controls(self) -> None:
        self.split = Segmented(
            kind_choices(ACCURACIES),
            value=Curve.TEST_ACCURACY,
            name="comparison_split",
            accessible_name=self.tr("Curves of accuracy"),
            tool_tip=self.tr("Accuracy in the test, in training, both, or their gap"),
            parent=self,
        )
        self.split.value_changed.connect(self.show_split)
        self.accuracy.card.add_action(self.split)
        switch = ScaleSwitch(self.loss.plot, name="comparison_scale", parent=self)
        self.scale = switch.buttons
        self.loss.card.add_action(self.scale)
        self.kind = Segmented(
            kind_choices((*ACCURACIES, Curve.BATCH_LOSS)),
            value=Curve.TRAIN_ACCURACY,
            name="comparison_kind",
            accessible_name=self.tr("Curve of the small pictures"),
            tool_tip=self.tr("Accuracy in the test or in training, both, their gap, or the loss"),
            parent=self,
        )
        self.kind.value_changed.connect(self.show_kind)
        self.multiples.card.add_action(self.kind)

    def _arrange(self) -> None:
        self._pair = Splitter(Qt.Orientation.Horizontal, name="comparison_pair", parent=self)
        self._pair.add(self.loss, 1)
        self._pair.add(self.accuracy, 1)
        self.pictures = QStackedWidget(self)
        self.pictures.setObjectName("comparison_pictures")
        self.pictures.addWidget(self._pair)
        self.pictures.addWidget(self.multiples)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.bar)
        self._column = Splitter(Qt.Orientation.Vertical, name="comparison_column", parent=self)
        self._column.add(self.pictures, 1)
        self._column.add(self.foot, 0)
        column.addWidget(self._column, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= theme.scaled(BESIDE_PX)
        direction = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if direction != self._pair.orientation():
            self._pair.setOrientation(direction)
            self._pair.share()
        self._share_height()

    @Slot()
    def _share_height(self) -> None:
        """The pictures have at least half of the stage; table and claims what is left, or less."""
        spacing = 2 * (theme.GRID + theme.HALF)
        pictures = self.height() // 2 + theme.scaled(CARD_PX)
        left = self.height() - self.bar.sizeHint().height() - spacing - pictures
        least, wanted = self.foot.header_height(), self.foot.sizeHint().height()
        self._column.prefer(self.foot, max(min(wanted, self.foot.whole_rows(left)), least))

    @Slot(str)
    def _show_view(self, view: str) -> None:
        self.bar.view.set_value(view)
        self.pictures.setCurrentIndex(0 if view == OVERLAID else 1)

    @Slot(str)
    def show_split(self, kind: str) -> None:
        """Show these curves of accuracy over each other."""
        self.split.set_value(kind)
        self.accuracy.plot.set_y_title(axis_title(kind))
        self.accuracy.set_curves(*curves_of(kind))

    @Slot(str)
    def show_kind(self, kind: str) -> None:
        """Show these curves side by side."""
        self.kind.set_value(kind)
        self.multiples.set_curves(*curves_of(kind))
        self.multiples.card.set_title(kind_title(kind))

    @Slot(float)
    def _on_smoothing(self, steps: float) -> None:
        self.look = replace(self.look, smoothing=steps)
        self._set_look()

    @Slot(float)
    def _on_threshold(self, value: float) -> None:
        self.look = replace(self.look, threshold=value)
        self._set_look()

    def _draw_table(self) -> None:
        self.table.draw(self._frame, self.look)
