"""The stage of this lab: a switch between its views, and one sentence below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.rebuild.anomaly_picture import AnomalyPicture
from dlgui.labs.rebuild.curves_panel import RebuildCurves
from dlgui.labs.rebuild.grid_picture import GridPicture
from dlgui.labs.rebuild.map_picture import MapPicture
from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.rebuilt_picture import RebuiltPicture
from dlgui.labs.rebuild.runs_picture import RunsPicture
from dlgui.labs.rebuild.weights_picture import WeightsPicture
from dlgui.labs.shared.survey_button import make_survey_button
from dlgui.labs.shared.views_stage import ViewsStage
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter

TOGETHER, RUNS, WEIGHTS, ANOMALY = "together", "runs", "weights", "anomaly"


@final
class RebuildStage(ViewsStage):
    """The pictures of one autoencoder, and the maps of all of them."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        names = {
            TOGETHER: self.tr("Rebuild"),
            RUNS: self.tr("Maps"),
            WEIGHTS: self.tr("Weights"),
            ANOMALY: self.tr("Anomaly"),
        }
        super().__init__(names, name="rebuild", parent=parent)
        self.rebuilt, self.curves = RebuiltPicture(self), RebuildCurves(self)
        self.codes, self.grid = MapPicture(self), GridPicture(self)
        self.weights, self.anomaly = WeightsPicture(self), AnomalyPicture(self)
        self.runs = RunsPicture(self)
        self.pictures = (self.rebuilt, self.codes, self.grid, self.weights, self.anomaly)
        self.codes.aimed.connect(self.grid.point_at)
        self.codes.area_changed.connect(self._on_area)
        self.grid.place_chosen.connect(self._on_place)
        self._views = {
            TOGETHER: self._together(),
            RUNS: self.runs,
            WEIGHTS: self.weights,
            ANOMALY: self.anomaly,
        }
        for view in self._views.values():
            self.pages.addWidget(view)
        self.survey = make_survey_button("rebuild_survey", self)
        self.lay_out(self.survey, message)

    @property
    def shows_errors(self) -> bool:
        """Whether the errors of the test digits are to be seen."""
        return self.switch.value() == ANOMALY

    @property
    def shows_all_runs(self) -> bool:
        """Whether the maps of all runs are to be seen."""
        return self.switch.value() == RUNS

    def show_materials(self, materials: Sequence[Material], looked_at: int) -> None:
        """Hand over what there is of the runs that are to be seen; what is not seen waits."""
        self.runs.show_material(tuple(materials))
        one = materials[min(looked_at, len(materials) - 1)]
        for picture in self.pictures:
            picture.show_material(one)

    def page(self, key: str) -> QWidget:
        return self._views[key]

    @Slot()
    def _on_area(self) -> None:
        self.grid.set_area(self.codes.area)

    @Slot(float, float)
    def _on_place(self, x: float, y: float) -> None:
        self.codes.map.set_aim(x, y)
        self.codes.aim(x, y)

    def _together(self) -> QWidget:
        rows = Splitter(Qt.Orientation.Vertical, name="rebuild_pictures", parent=self)
        for name, pair, weight in (
            ("rebuild_above", (self.rebuilt, self.curves), 4),
            ("rebuild_below", (self.codes, self.grid), 5),
        ):
            row = Splitter(Qt.Orientation.Horizontal, name=name, parent=rows)
            for picture in pair:
                row.add(picture, 1)
            rows.add(row, weight)
        return rows
