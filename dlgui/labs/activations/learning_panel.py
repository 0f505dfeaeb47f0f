"""Accuracy and loss of the network whose layers are shown: what the histograms lead to."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.plot.chart import LEAST_SIZE
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.linked import LinkedPlots
from dlgui.plot.marks import Edge
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import TEST, TRAIN

ACCURACIES = (Curve.TRAIN_ACCURACY, Curve.TEST_ACCURACY)
WIDTH_PX = 38 * theme.GRID
"""How wide it is beside the histograms."""
LEAST_PX = 200


@final
class LearningPanel(Panel):
    """Two small plots, one above the other or, with `set_wide`, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="learning_panel", parent=parent)
        self.card.set_title(self.tr("Accuracy and loss"))
        self.setAccessibleName(self.tr("Accuracy and loss"))
        self.accuracy = PlotWidget(
            self.tr("step"), self.tr("accuracy"), name="learning_accuracy_plot", parent=self.card
        )
        self.accuracy.set_y_range(0.0, 1.0)
        self.loss = PlotWidget(
            self.tr("step"),
            self.tr("cross-entropy loss"),
            name="learning_loss_plot",
            number=loss_text,
            chips=Edge.TOP,
            parent=self.card,
        )
        for plot in (self.accuracy, self.loss):  # the window may be made as narrow as without them
            plot.keep_least(QSize(LEAST_PX, LEAST_SIZE.height()))
        LinkedPlots((self.accuracy, self.loss), self)
        self._row = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._row.setSpacing(theme.GRID)
        self._row.addWidget(self.accuracy, 1)
        self._row.addWidget(self.loss, 1)
        self.card.content().addLayout(self._row, 1)
        self._drawers = [self._drawer(self.accuracy, True), self._drawer(self.loss, False)]
        self.set_wide(False)

    def set_wide(self, wide: bool) -> None:
        """Stand side by side over the whole width, or one above the other in a column."""
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        # Beside the histograms it is moved below them before it gets too narrow: were it to insist
        # on its width, the window could not be made narrower.
        self.setMinimumWidth(0 if wide else 1)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(WIDTH_PX), super().sizeHint().height())

    def show_frame(self, frame: Frame) -> None:
        """Bring both pictures up to date."""
        for drawer in self._drawers:
            drawer.draw(frame)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        return (self.accuracy if name in ACCURACIES else self.loss).curve(name)

    def _drawer(self, plot: PlotWidget, of_accuracy: bool) -> CurvesDrawer:
        legend = Legend(name=f"{plot.objectName()}_legend", parent=self.card)
        legend.hide()  # the curves have their names at their ends
        specs = self._accuracies() if of_accuracy else self._losses()
        return CurvesDrawer(plot, legend, specs)

    def _accuracies(self) -> list[CurveSpec]:
        return [
            CurveSpec(Curve.TRAIN_ACCURACY, self.tr("train"), CurveStyle(TRAIN)),
            CurveSpec(Curve.TEST_ACCURACY, self.tr("test"), CurveStyle(TEST)),
        ]

    def _losses(self) -> list[CurveSpec]:
        batch = CurveStyle(TRAIN, width=1.0, faint=True)
        return [
            CurveSpec(Curve.BATCH_LOSS, self.tr("each batch"), batch, in_ghosts=False),
            CurveSpec(Curve.TRAIN_LOSS, self.tr("train"), CurveStyle(TRAIN)),
            CurveSpec(Curve.TEST_LOSS, self.tr("test"), CurveStyle(TEST)),
        ]
