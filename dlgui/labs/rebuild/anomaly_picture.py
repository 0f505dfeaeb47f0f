"""Is it odd? Errors of normal and of odd test digits, a threshold between, and the ROC curve."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.rebuild.material import Material
from dlgui.labs.shared.digits import Digits, Numbers
from dlgui.labs.shared.picture import Picture, small_label
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.function_plot import FunctionCurve, FunctionPlot, PlotPoint
from dlgui.plot.histogram_data import Bars, Cell, SheetRow
from dlgui.plot.histogram_sheet import HistogramSheet
from dlgui.plot.tile_wall import TileWall
from dlgui.plot.tiles import Tiles
from dlgui.plot.view import Ranges
from dlgui.widgets.scale import LinearScale
from dlgui.widgets.scale_slider import ScaleSlider
from dlgui.words.looks import TEST, TRAIN
from engine.histogram import count
from engine.roc import area_under_roc, roc_curve

BINS, SHOWN = 40, 16
NOTHING = Cell((Bars(0.0, 1.0, np.zeros(BINS, np.intp)),), 0.0, 1.0)
"""What the histogram shows while there are no errors."""


@final
class AnomalyPicture(Picture[Material]):
    """The threshold is a share of the largest error that is drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="rebuild_anomaly", parent=parent)
        self.card.set_title(self.tr("Is it odd?"))
        self.setAccessibleName(self.card.title())
        self.threshold = ScaleSlider(
            LinearScale(0, 1, 0.01), name="rebuild_threshold", parent=self.card
        )
        self.threshold.setAccessibleName(self.tr("Threshold"))
        theme.set_tool_tip(self.threshold, self.tr("Digits with a larger error count as odd"))
        self.threshold.set_number(0.5)
        self.threshold.moved.connect(self._on_threshold)
        self.said = QLabel(self)
        self.said.setObjectName("rebuild_anomaly_text")
        self.said.setWordWrap(True)
        self.histogram = HistogramSheet(
            name="rebuild_errors", title=self.tr("Errors of the test digits"), parent=self
        )
        self.histogram.setMinimumHeight(120)
        self.histogram.set_rows(("",), (SheetRow("", (NOTHING,)),), log=False)
        self.roc = FunctionPlot(
            self.tr("false alarms"), self.tr("odd ones found"), name="rebuild_roc", parent=self
        )
        self.roc.set_home(Ranges(-0.02, 1.02, -0.02, 1.05))
        self.wall = TileWall(
            name="rebuild_mistaken", title=self.tr("Digits on the wrong side"), parent=self
        )
        self._lay_out()

    def draw(self, material: Material) -> None:
        digits, errors, model = material.digits, material.errors, material.model
        if digits is None or errors is None or model is None or not model.odd:
            self._show_nothing(self._why_not(material))
            return
        labels = digits.labels[: len(errors)]
        odd, normal = np.isin(labels, model.odd), np.isin(labels, model.normal)
        asked = np.flatnonzero(odd | normal)
        if not (odd.any() and normal.any()) or not np.isfinite(errors).all():
            self._show_nothing(self.tr("There are no digits of both kinds among those tested."))
            return
        self._show(digits, asked, errors[asked], odd[asked])

    def _why_not(self, material: Material) -> str:
        if material.digits is None or material.errors is None:
            return material.words
        return self.tr(
            "This run learns all digits, so that none is odd. Say in “Digits learnt” which it is to"
            " learn, as in 1."
        )

    def _show_nothing(self, why: str) -> None:
        for widget in self._pictures:
            widget.hide()
        self.card.set_note("")
        self.said.setText(why)

    def _show(self, digits: Digits, asked: Numbers, errors: Numbers, odd: Numbers) -> None:
        for widget in self._pictures:
            widget.show()
        top = float(np.percentile(errors, 99.5)) or 1.0
        at = self.threshold.number() * top
        found, alarms = errors[odd] >= at, errors[~odd] >= at
        text = self.tr("Error {0} or more: {1} of {2} odd digits found, and {3} of {4} normal.")
        counts = (int(found.sum()), len(found), int(alarms.sum()), len(alarms))
        self.said.setText(text.format(f"{at:.1f}", *(f"{n:,}" for n in counts)))
        self._show_bars(errors, odd, top)
        self._show_roc(errors, odd, (float(alarms.mean()), float(found.mean())))
        wrong = asked[(errors >= at) != odd][:SHOWN]
        name = self.tr("test digit {0}, a {1}")
        names = [name.format(i, digits.classes[int(digits.labels[i])]) for i in wrong.tolist()]
        pictures = digits.pictures(digits.inputs[wrong])
        self.wall.set_tiles(Tiles(pictures, 0.0, 1.0, names=names), hint=self.tr("none"))

    def _show_bars(self, errors: Numbers, odd: Numbers, top: float) -> None:
        bars = [
            Bars(0.0, top, count(errors[chosen], 0.0, top, BINS).counts, series, name=name)
            for chosen, series, name in (
                (~odd, TRAIN, self.tr("normal")),
                (odd, TEST, self.tr("odd")),
            )
        ]
        rows = [SheetRow(bar.name, (Cell((bar,), 0.0, top),), series=bar.series) for bar in bars]
        self.histogram.set_rows((self.tr("reconstruction error"),), rows, log=False)

    def _show_roc(self, errors: Numbers, odd: Numbers, at: tuple[float, float]) -> None:
        _, alarms, found = roc_curve(np.asarray(errors, float), odd)
        area = area_under_roc(errors, odd)
        self.card.set_note(self.tr("area under the curve {0}").format(f"{area:.3f}"))
        chance = np.array([0.0, 1.0])
        self.roc.show_curves(
            [
                FunctionCurve(self.tr("by chance"), chance, chance, CurveStyle(TRAIN, faint=True)),
                FunctionCurve(self.tr("ROC"), alarms, found, CurveStyle(TEST)),
            ],
            [PlotPoint(self.tr("at the threshold"), *at, series=TEST)],
        )

    @Slot(float)
    def _on_threshold(self, _share: float) -> None:
        self.redraw()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        title = small_label(self.tr("Threshold"), "rebuild_threshold_title", self)
        head.addWidget(title)
        head.addWidget(self.threshold, 1)
        left = QVBoxLayout()
        left.addWidget(self.histogram, 1)
        left.addLayout(head)
        right = QVBoxLayout()
        right.addWidget(self.roc, 2)
        heading = small_label(self.tr("digits on the wrong side"), "rebuild_mistaken_title", self)
        right.addWidget(heading)
        right.addWidget(self.wall, 1)
        row = QHBoxLayout()
        row.setSpacing(2 * theme.GRID)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
        self.card.add(self.said, stretch=0)
        self.card.content().addLayout(row, 1)
        self._pictures = (self.histogram, self.roc, self.wall, self.threshold, title, heading)
