"""The stage of this lab: a switch between its views, and one sentence below them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.rebuild.anomaly_picture import AnomalyPicture
from dlgui.labs.rebuild.curves_panel import RebuildCurves
from dlgui.labs.rebuild.grid_picture import GridPicture
from dlgui.labs.rebuild.map_picture import MapPicture
from dlgui.labs.rebuild.material import Material
from dlgui.labs.rebuild.rebuilt_picture import RebuiltPicture
from dlgui.labs.rebuild.runs_picture import RunsPicture
from dlgui.labs.rebuild.weights_picture import WeightsPicture
from dlgui.labs.shared.survey_button import make_survey_button
from dlgui.widgets.message import Message
from dlgui.widgets.segmented import Segmented
from dlgui.widgets.splitter import Splitter

TOGETHER, RUNS, WEIGHTS, ANOMALY = "together", "runs", "weights", "anomaly"


@final
class RebuildStage(QWidget):
    """`looked` is emitted when another view is to be seen."""

    looked = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rebuild_stage")
        self.rebuilt, self.curves = RebuiltPicture(self), RebuildCurves(self)
        self.codes, self.grid = MapPicture(self), GridPicture(self)
        self.weights, self.anomaly = WeightsPicture(self), AnomalyPicture(self)
        self.runs = RunsPicture(self)
        self.pictures = (self.rebuilt, self.codes, self.grid, self.weights, self.anomaly)
        self.switch = Segmented(
            [
                (TOGETHER, self.tr("Rebuild")),
                (RUNS, self.tr("Maps")),
                (WEIGHTS, self.tr("Weights")),
                (ANOMALY, self.tr("Anomaly")),
            ],
            value=TOGETHER,
            name="rebuild_view",
            accessible_name=self.tr("View"),
            tool_tip=self.tr("What is looked at"),
            parent=self,
        )
        self.switch.value_changed.connect(self.show_view)
        self.survey = make_survey_button("rebuild_survey", self)
        self.codes.aimed.connect(self.grid.point_at)
        self.codes.area_changed.connect(self._on_area)
        self.grid.place_chosen.connect(self._on_place)
        self._pages = QStackedWidget(self)
        self._views = {
            TOGETHER: self._together(),
            RUNS: self.runs,
            WEIGHTS: self.weights,
            ANOMALY: self.anomaly,
        }
        for view in self._views.values():
            self._pages.addWidget(view)
        self._lay_out(message)

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

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.switch.set_value(key)
        self._pages.setCurrentWidget(self._views[key])
        self.looked.emit()

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

    def _lay_out(self, message: Message) -> None:
        head = QHBoxLayout()
        head.addWidget(self.switch)
        head.addStretch(1)
        head.addWidget(self.survey)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(message)
