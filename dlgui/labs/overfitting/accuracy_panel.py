"""Train and test accuracy over the steps, with the gap between them shaded: where overfitting is
seen.
"""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.words.looks import TEST, TRAIN, VALIDATION

Y_RANGE = (0.0, 1.0)
LEAST_GAP = 0.01  # smaller differences are within the noise of 2,000 test digits


@final
class AccuracyPanel(Panel):
    """Accuracy of the run on stage at every evaluation, and of ghosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="accuracy_panel", parent=parent)
        self.card.set_title(self.tr("Accuracy"))
        self.setAccessibleName(self.tr("Accuracy"))
        self.legend = Legend(name="accuracy_legend", parent=self.card)
        self.card.add_action(self.legend)
        self.plot = PlotWidget(
            self.tr("step"),
            self.tr("accuracy (share that is right)"),
            name="accuracy_plot",
            parent=self.card,
        )
        self.plot.set_y_range(*Y_RANGE)
        self.card.add(self.plot)
        self._drawer = CurvesDrawer(self.plot, self.legend, self._specs())
        self.plot.set_gap(Curve.TRAIN_ACCURACY, Curve.TEST_ACCURACY, least=LEAST_GAP)

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        self._drawer.draw(frame)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        return self.plot.curve(name)

    def _specs(self) -> list[CurveSpec]:
        return [
            CurveSpec(Curve.TRAIN_ACCURACY, self.tr("train"), CurveStyle(TRAIN)),
            CurveSpec(Curve.TEST_ACCURACY, self.tr("test"), CurveStyle(TEST)),
            CurveSpec(
                Curve.VALIDATION_ACCURACY,
                self.tr("validation"),
                CurveStyle(VALIDATION),
                in_ghosts=False,
            ),
        ]
