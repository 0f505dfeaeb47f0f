"""The stage of this lab: a switch between its views, accuracy beside it, one sentence below."""

from __future__ import annotations

from typing import final

from PySide6.QtWidgets import QWidget

from dlgui.labs.inside.accuracy_strip import AccuracyStrip
from dlgui.labs.inside.confusion_view import ConfusionView
from dlgui.labs.inside.digits_view import DigitsView
from dlgui.labs.inside.draw_view import DrawView
from dlgui.labs.inside.maps_view import MapsView
from dlgui.labs.inside.plane_view import PlaneView
from dlgui.labs.inside.view import View
from dlgui.labs.inside.weights_view import WeightsView
from dlgui.labs.shared.views_stage import ViewsStage
from dlgui.widgets.message import Message


@final
class InsideStage(ViewsStage):
    """Each view is a page."""

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        names = {
            "digits": self.tr("Digits"),
            "weights": self.tr("Weights"),
            "maps": self.tr("Maps"),
            "confusion": self.tr("Confusion"),
            "draw": self.tr("Draw"),
            "plane": self.tr("Plane"),
        }
        super().__init__(names, name="inside", parent=parent)
        self.digits, self.weights = DigitsView(self), WeightsView(self)
        self.confusion, self.pen = ConfusionView(self), DrawView(self)
        self.maps, self.plane = MapsView(self), PlaneView(self)
        views: tuple[View, ...] = (
            self.digits,
            self.weights,
            self.maps,
            self.confusion,
            self.pen,
            self.plane,
        )
        self.views = {view.key: view for view in views}
        for view in views:
            self.pages.addWidget(view)
        self.accuracy = AccuracyStrip(self)
        self.message = message
        self.lay_out(self.accuracy, message)

    @property
    def view(self) -> View:
        """The view that is seen."""
        return self.views[self.switch.value()]

    def page(self, key: str) -> View:
        return self.views[key]
