"""Free energies of train and test over the steps, log-likelihoods, or errors of rebuilding."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.choice import make_choice
from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import TEST, TRAIN, VALIDATION

LEAST = QSize(150, 84)
ENERGY, LIKELIHOOD, ERROR = "energy", "likelihood", "error"


@final
class DreamCurves(Panel):
    """The run that is looked at, train and test; the other runs of the study are ghosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_curves", parent=parent)
        self.card.set_title(self.tr("Curves"))
        self.setAccessibleName(self.card.title())
        self.shown = make_choice(
            [
                (ENERGY, self.tr("free energy")),
                (LIKELIHOOD, self.tr("log-likelihood")),
                (ERROR, self.tr("error")),
            ],
            name="dream_curve",
            spoken=self.tr("Curve"),
            tip=self.tr("Free energy, log-likelihood, or the error of rebuilding"),
            parent=self.card,
        )
        self.shown.currentIndexChanged.connect(self._show)
        self.card.add_action(self.shown)
        self.plots = {
            ENERGY: self._plot(self.tr("free energy"), "dream_energy_plot"),
            LIKELIHOOD: self._plot(self.tr("log p, nats a digit"), "dream_likelihood_plot"),
            ERROR: self._plot(self.tr("squared error a digit"), "dream_error_plot"),
        }
        self._drawers = [
            CurvesDrawer(plot, self._legend(key), specs)
            for (key, plot), specs in zip(self.plots.items(), self._specs(), strict=True)
        ]
        self._show()

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        for drawer in self._drawers:
            drawer.draw(frame)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        curve = Curve(name)
        for plot, specs in zip(self.plots.values(), self._specs(), strict=True):
            if curve in [spec.curve for spec in specs]:
                return plot.curve(curve)
        return self.plots[ERROR].curve(curve)

    @Slot()
    def _show(self) -> None:
        for key, plot in self.plots.items():
            plot.setVisible(key == self.shown.currentData())

    def _plot(self, title: str, name: str) -> PlotWidget:
        plot = PlotWidget(self.tr("step"), title, name=name, number=loss_text, parent=self.card)
        plot.keep_least(LEAST)
        self.card.add(plot)
        return plot

    def _legend(self, key: str) -> Legend:
        legend = Legend(name=f"dream_{key}_legend", parent=self)
        legend.hide()  # curves have their names at their ends, and there is little room
        return legend

    def _specs(self) -> list[list[CurveSpec]]:
        train, test = CurveStyle(TRAIN), CurveStyle(TEST)
        return [
            [
                CurveSpec(Curve.TRAIN_FREE_ENERGY, self.tr("train"), train),
                CurveSpec(Curve.TEST_FREE_ENERGY, self.tr("test"), test),
            ],
            [
                CurveSpec(Curve.LOG_LIKELIHOOD, self.tr("exact"), test),
                CurveSpec(Curve.PSEUDO_LIKELIHOOD, self.tr("pseudo"), CurveStyle(VALIDATION)),
            ],
            [
                CurveSpec(Curve.TRAIN_LOSS, self.tr("train"), train),
                CurveSpec(Curve.TEST_LOSS, self.tr("test"), test),
            ],
        ]
