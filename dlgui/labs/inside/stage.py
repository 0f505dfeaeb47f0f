"""The stage of this lab: a switch between its views, accuracy beside it, one sentence below."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.inside.accuracy_strip import AccuracyStrip
from dlgui.labs.inside.confusion_view import ConfusionView
from dlgui.labs.inside.digits_view import DigitsView
from dlgui.labs.inside.draw_view import DrawView
from dlgui.labs.inside.maps_view import MapsView
from dlgui.labs.inside.plane_view import PlaneView
from dlgui.labs.inside.view import View
from dlgui.labs.inside.weights_view import WeightsView
from dlgui.widgets.message import Message
from dlgui.widgets.segmented import Segmented


@final
class InsideStage(QWidget):
    """`looked` is emitted when another view is to be seen."""

    looked = Signal()

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("inside_stage")
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
        names = {
            "digits": self.tr("Digits"),
            "weights": self.tr("Weights"),
            "maps": self.tr("Maps"),
            "confusion": self.tr("Confusion"),
            "draw": self.tr("Draw"),
            "plane": self.tr("Plane"),
        }
        self.switch = Segmented(
            [(key, names[key]) for key in self.views],
            value=next(iter(self.views)),
            name="inside_view",
            accessible_name=self.tr("View"),
            tool_tip=self.tr("What is looked at"),
            parent=self,
        )
        self.switch.value_changed.connect(self.show_view)
        self.accuracy = AccuracyStrip(self)
        self.message = message
        self._pages = _Pages(self)
        for view in self.views.values():
            self._pages.addWidget(view)
        self._lay_out()

    @property
    def view(self) -> View:
        """The view that is seen."""
        return self.views[self.switch.value()]

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Bring a view to the front."""
        self.switch.set_value(key)
        self._pages.setCurrentWidget(self.views[key])
        self.looked.emit()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(theme.GRID)
        head.addWidget(self.switch)
        head.addStretch(1)
        head.addWidget(self.accuracy)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addLayout(head)
        column.addWidget(self._pages, 1)
        column.addWidget(self.message)


@final
class _Pages(QStackedWidget):
    """The views; only the one that is seen says how much room it needs."""

    def minimumSizeHint(self) -> QSize:
        page = self.currentWidget()
        return page.minimumSizeHint() if page is not None else super().minimumSizeHint()
