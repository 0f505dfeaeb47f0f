"""pyqtgraph's layout widget, in which view boxes and axes stand."""

from __future__ import annotations

from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from dlgui import theme
from dlgui.plot.axis import Axis
from dlgui.plot.magnified import Magnified
from dlgui.plot.view_box import PlotView
from dlgui.widgets.spoken import Speech, speak

LEFT_PX, SPACE_PX = 48, 8


@final
class Canvas(Magnified, pg.GraphicsLayoutWidget):
    """Room for view boxes and axes: for one of them with `hold`, or for what lies on `ci`.

    It is what `pyqtgraph.PlotWidget` is at heart, without the menus of some forty controls that
    each of those makes, in English, and which take longer to make than all the rest.
    """

    left = Signal()
    resized = Signal()
    double_clicked = Signal()

    def __init__(self, *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(parent.accessibleName())
        self.setAntialiasing(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The ground is the canvas' own: what lies under it need not be painted with every frame.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._line = QFontMetricsF(theme.picture_font(theme.TextRole.SMALL)).height() + SPACE_PX
        self._margins: object = None
        self.above_px = 0.0
        """More room above the plot than its title takes."""
        drop_menu(self.scene())

    def hold(self, box: PlotView, left: Axis, bottom: Axis) -> None:
        """Show a view box with an axis at the left and one at the bottom, and room around them."""
        for item, row, column in ((left, 0, 0), (box, 0, 1), (bottom, 1, 1)):
            self.ci.addItem(item, row, column)
        for axis in left, bottom:
            axis.linkToView(box)
        left.setWidth(LEFT_PX)
        bottom.setHeight(self._line)
        self.ci.layout.setSpacing(0)

    def accessibleDescription(self) -> str:  # noqa: N802 - Qt's name
        """Say what the picture says: readers may come to the canvas instead."""
        return str(self.parentWidget().accessibleDescription())

    def lay_out(self, right: float) -> None:
        """Leave room for the title above the plot and for labels at the right of it."""
        margins = (0.0, self._line + 4 + self.above_px, right, 4.0)
        if margins != self._margins:
            self._margins = margins
            self.ci.layout.setContentsMargins(*margins)
        self.ci.layout.activate()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.double_clicked.emit()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.left.emit()


speak(Canvas, Speech(QAccessible.Role.Canvas, describe=Canvas.accessibleDescription))


def drop_menu(scene: pg.GraphicsScene) -> None:
    """Take away pyqtgraph's own entries: ours are in the words of the program."""
    for action in scene.contextMenu:
        action.deleteLater()
    scene.contextMenu = []
