"""The loss over the steps with the line of PCA, or KL where there is any."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.widgets.segmented import Segmented
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import TEST, TRAIN, VALIDATION
from engine.models.names import AutoencoderKind

LEAST = QSize(176, 116)
"""It stands beside a wide row of digits."""
LOSS, KL = "loss", "kl"


@final
class RebuildCurves(Panel):
    """The run that is looked at, train and test; the other runs of the study are ghosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_curves", parent=parent)
        self.card.set_title(self.tr("Loss"))
        self.setAccessibleName(self.card.title())
        legends = [Legend(name=f"rebuild_{key}_legend", parent=self) for key in ("loss", "kl")]
        for legend in legends:
            legend.hide()  # curves have their names at their ends, and there is little room
        self.plot = self._plot(self.tr("loss a digit"), "rebuild_loss_plot")
        self.kl = self._plot(self.tr("KL, nats"), "rebuild_kl_plot")
        self.kl.let_grow()  # a code says next to nothing at first
        self.kl.hide()
        self.shown = Segmented(
            [(LOSS, self.tr("loss")), (KL, self.tr("KL"))],
            value=LOSS,
            name="rebuild_curve",
            accessible_name=self.tr("Curve"),
            tool_tip=self.tr("What is drawn: the loss, or how far codes are from one cloud"),
            parent=self.card,
        )
        self.shown.hide()
        self.shown.value_changed.connect(self._show)
        self.card.add_action(self.shown)
        self._drawers = (
            CurvesDrawer(self.plot, legends[0], self._losses()),
            CurvesDrawer(self.kl, legends[1], self._kls()),
        )

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        for drawer in self._drawers:
            drawer.draw(frame)

    def show_kind(self, kind: AutoencoderKind) -> None:
        """Offer what a code of this kind is measured by: KL is there for variational ones."""
        has_kl = kind is AutoencoderKind.VARIATIONAL
        self.shown.setVisible(has_kl)
        if not has_kl:
            self.shown.set_value(LOSS)
        self._show()

    @Slot()
    def _show(self) -> None:
        is_kl = self.shown.value() == KL
        self.plot.setVisible(not is_kl)
        self.kl.setVisible(is_kl)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        return (self.kl if "kl" in name else self.plot).curve(name)

    def _plot(self, title: str, name: str) -> PlotWidget:
        plot = PlotWidget(self.tr("step"), title, name=name, number=loss_text, parent=self.card)
        plot.keep_least(LEAST)
        self.card.add(plot)
        return plot

    def _losses(self) -> list[CurveSpec]:
        return [
            CurveSpec(Curve.TRAIN_LOSS, self.tr("train"), CurveStyle(TRAIN)),
            CurveSpec(Curve.TEST_LOSS, self.tr("test"), CurveStyle(TEST)),
            CurveSpec(Curve.PCA_LOSS, self.tr("PCA"), CurveStyle(VALIDATION), in_ghosts=False),
        ]

    def _kls(self) -> list[CurveSpec]:
        return [
            CurveSpec(Curve.TRAIN_KL, self.tr("train"), CurveStyle(TRAIN)),
            CurveSpec(Curve.TEST_KL, self.tr("test"), CurveStyle(TEST)),
        ]
