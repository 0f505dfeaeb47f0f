"""Train and test loss over the steps, with the loss of every mini-batch faintly behind; log scale a
click away.
"""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.labs.shared.scale_switch import ScaleSwitch
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.marks import Edge
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import TEST, TRAIN, VALIDATION


@final
class LossPanel(Panel):
    """Loss of the run on stage at every evaluation and every step, and of ghosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="loss_panel", parent=parent)
        self.card.set_title(self.tr("Loss"))
        self.setAccessibleName(self.tr("Loss"))
        self.legend = Legend(name="loss_legend", parent=self.card)
        self.card.add_action(self.legend)
        self.plot = PlotWidget(
            self.tr("step"),
            self.tr("cross-entropy loss"),
            name="loss_plot",
            number=loss_text,
            chips=Edge.TOP,
            parent=self.card,
        )
        self.scale = ScaleSwitch(self.plot, name="loss_scale", parent=self.card).buttons
        self.card.add_action(self.scale)
        self.card.add(self.plot)
        self._drawer = CurvesDrawer(self.plot, self.legend, self._specs())

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        self._drawer.draw(frame)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        return self.plot.curve(name)

    def _specs(self) -> list[CurveSpec]:
        batch = CurveStyle(TRAIN, width=1.0, faint=True)
        return [
            CurveSpec(Curve.BATCH_LOSS, self.tr("each batch"), batch, in_ghosts=False),
            CurveSpec(Curve.TRAIN_LOSS, self.tr("train"), CurveStyle(TRAIN)),
            CurveSpec(Curve.TEST_LOSS, self.tr("test"), CurveStyle(TEST)),
            CurveSpec(
                Curve.VALIDATION_LOSS,
                self.tr("validation"),
                CurveStyle(VALIDATION),
                in_ghosts=False,
            ),
        ]
