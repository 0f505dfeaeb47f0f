"""The curves of a machine over the steps: of what it measures, one kind at a time."""

from __future__ import annotations

from typing import Any, final

from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.controls import make_choice
from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import TEST, TRAIN, VALIDATION
from engine.models.names import ModelName

LEAST = QSize(170, 116)
Y_RANGE = (0.0, 1.0)
ENERGY, LIKELIHOOD, ERROR = "energy", "likelihood", "error"
REBUILT, ACCURACY = "rebuilt", "accuracy"
OF_MODEL = {
    ModelName.RBM: (ENERGY, LIKELIHOOD, ERROR),
    ModelName.BOLTZMANN: (LIKELIHOOD, ERROR),
    ModelName.DBN: (ACCURACY, REBUILT),
    ModelName.DBM: (ACCURACY, REBUILT),
}
"""What each kind of machine measures."""
CURVES = {
    ENERGY: (Curve.TRAIN_FREE_ENERGY, Curve.TEST_FREE_ENERGY),
    LIKELIHOOD: (Curve.LOG_LIKELIHOOD, Curve.PSEUDO_LIKELIHOOD),
    ERROR: (Curve.TRAIN_LOSS, Curve.TEST_LOSS),
    REBUILT: (Curve.TRAIN_RECONSTRUCTION, Curve.TEST_RECONSTRUCTION),
    ACCURACY: (Curve.TRAIN_ACCURACY, Curve.TEST_ACCURACY),
}


@final
class DreamCurves(Panel):
    """The run that is looked at, train and test; the other runs of the study are ghosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_curves", parent=parent)
        self.card.set_title(self.tr("Curves"))
        self.setAccessibleName(self.card.title())
        self.shown = make_choice(
            [],
            name="dream_curve",
            spoken=self.tr("Curve"),
            tip=self.tr("Which of its measurements is seen over the steps"),
            parent=self.card,
        )
        self.card.add_action(self.shown)
        self.plots = {key: self._plot(text, key) for key, text in self._axes().items()}
        self._drawers = [
            CurvesDrawer(plot, self._legend(key), self._specs(key))
            for key, plot in self.plots.items()
        ]
        self._model: Any = None
        self._chosen = False
        self._offer(ModelName.RBM)
        self.shown.currentIndexChanged.connect(self._show)
        self.shown.activated.connect(self._on_chosen)

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        for history in frame.histories[:1]:
            self._offer(history.config.network.model)
        for drawer in self._drawers:
            drawer.draw(frame)

    def suggest(self, *, judged: bool, exact: bool) -> None:
        """Until somebody chooses, show what a deep machine learns at present, and of a small one
        how likely it finds the data, which is known exactly.
        """
        kinds = [ACCURACY if judged else REBUILT, *([LIKELIHOOD] if exact else [])]
        wanted = max(self.shown.findData(kind) for kind in kinds)
        if not self._chosen and wanted >= 0:
            self.shown.setCurrentIndex(wanted)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        curve = Curve(name)
        key = next((key for key, curves in CURVES.items() if curve in curves), ERROR)
        return self.plots[key].curve(curve)

    def _offer(self, model: ModelName) -> None:
        """Offer what such a model measures; the first of it is seen."""
        if model != self._model:
            self._model, names = model, self._names()
            self.shown.offer([(key, names[key]) for key in OF_MODEL.get(model, (ERROR,))])
            self._show()

    @Slot(int)
    def _on_chosen(self, _index: int) -> None:
        self._chosen = True

    @Slot()
    def _show(self) -> None:
        for key, plot in self.plots.items():
            plot.setVisible(key == self.shown.currentData())

    def _names(self) -> dict[str, str]:
        return {
            ENERGY: self.tr("free energy"),
            LIKELIHOOD: self.tr("log-likelihood"),
            ERROR: self.tr("error"),
            REBUILT: self.tr("rebuilding"),
            ACCURACY: self.tr("accuracy"),
        }

    def _axes(self) -> dict[str, str]:
        return {
            ENERGY: self.tr("free energy"),
            LIKELIHOOD: self.tr("log p, nats"),
            ERROR: self.tr("squared error"),
            REBUILT: self.tr("squared error"),
            ACCURACY: self.tr("accuracy"),
        }

    def _plot(self, title: str, key: str) -> PlotWidget:
        name = f"dream_{key}_plot"
        plot = PlotWidget(self.tr("step"), title, name=name, number=loss_text, parent=self.card)
        plot.set_name(self._names()[key])
        plot.keep_least(LEAST)
        if key == ACCURACY:
            plot.set_y_range(*Y_RANGE)
        self.card.add(plot)
        return plot

    def _legend(self, key: str) -> Legend:
        legend = Legend(name=f"dream_{key}_legend", parent=self)
        legend.hide()  # curves have their names at their ends, and there is little room
        return legend

    def _specs(self, key: str) -> list[CurveSpec]:
        titles = [self.tr("train"), self.tr("test")]
        looks = [CurveStyle(TRAIN), CurveStyle(TEST)]
        if key == LIKELIHOOD:
            titles = [self.tr("exact"), self.tr("pseudo")]
            looks = [CurveStyle(TEST), CurveStyle(VALIDATION)]
        return [CurveSpec(*each) for each in zip(CURVES[key], titles, looks, strict=True)]
