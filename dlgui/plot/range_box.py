"""A rectangle in a plot that can be drawn, moved and pulled at its handles: pyqtgraph's."""

from __future__ import annotations

from typing import final

import pyqtgraph as pg
from PySide6.QtCore import QObject, QRectF, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QGraphicsRectItem

from dlgui import theme
from dlgui.plot.plate import Plate, small_bold
from dlgui.plot.view import View

BOX_Z, TEXT_Z = 6.0, 9.0
HANDLES = ((0, 0), (0.5, 0), (1, 0), (0, 0.5), (1, 0.5), (0, 1), (0.5, 1), (1, 1))
LEAST_PX = 6.0
"""What is drawn smaller was a click."""


@final
class RangeBox(QObject):
    """`changed` carries the rectangle in the axes' own units, once it is let go."""

    changed = Signal(QRectF)

    def __init__(self, box: pg.ViewBox, parent: QObject) -> None:
        super().__init__(parent)
        self._roi = pg.ROI((0, 0), (1, 1), removable=False)
        self._roi.setZValue(BOX_Z)
        for x, y in HANDLES:
            self._roi.addScaleHandle((x, y), (1 - x, 1 - y))
        for handle in self._roi.getHandles():
            handle.menu.deleteLater()  # in English, never shown, and it would outlive the handle
        self._roi.hide()
        box.addItem(self._roi, ignoreBounds=True)
        self._roi.setAcceptedMouseButtons(Qt.MouseButton.NoButton)  # a click goes to the points
        self._roi.sigRegionChangeFinished.connect(self._on_finished)
        self._ground = QGraphicsRectItem()  # in front of all points
        self._ground.setZValue(TEXT_Z)
        box.scene().addItem(self._ground)
        self._plate = Plate(self._ground, small_bold(), TEXT_Z)
        self._text = ""

    def recolor(self) -> None:
        """Take the colours of the palette in use."""
        accent = theme.current().accent
        self._roi.setPen(pg.mkPen(accent, width=2 * theme.scale()))
        self._roi.hoverPen = pg.mkPen(theme.current().accent_hover, width=2 * theme.scale())
        for handle in self._roi.getHandles():
            handle.pen = handle.currentPen = pg.mkPen(accent, width=2 * theme.scale())
            handle.update()

    def rect(self) -> QRectF | None:
        """Where it is, in the axes' own units; None while there is none."""
        if not self._roi.isVisible():
            return None
        at, size = self._roi.pos(), self._roi.size()
        return QRectF(at.x(), at.y(), size.x(), size.y()).normalized()

    def text(self) -> str:
        """What stands at it."""
        return self._plate.text()

    def places(self) -> list[QRectF]:
        """Where that stands."""
        return [self._plate.rect()] if self.text() else []

    def show(self, rect: QRectF | None, text: str) -> None:
        """Show it there, with a few words; None takes it away. Nobody is told."""
        self._text = text
        self._roi.setVisible(rect is not None)
        if rect is None:
            self._plate.hide()
            return
        with QSignalBlocker(self._roi):
            self._roi.setPos(rect.left(), rect.top(), update=False)
            self._roi.setSize((rect.width(), rect.height()))

    def draw(self, view: View) -> None:
        """Write the words above it, within the plot."""
        rect = self.rect()
        if rect is None or not self._text:
            self._plate.hide()
            return
        palette = theme.current()
        size = self._plate.write(self._text, palette.on_accent, palette.accent)
        x, y = _pixel(view, rect.center().x(), rect.bottom())
        left = min(max(x - size.width() / 2, view.left), view.right - size.width())
        top = y - size.height() - 6
        self._plate.move(left, top if top > view.top else min(y + 6, view.bottom - size.height()))

    @Slot(object)
    def _on_finished(self, _roi: object) -> None:
        if (rect := self.rect()) is not None:
            self.changed.emit(rect)


def _pixel(view: View, x: float, y: float) -> tuple[float, float]:
    """Pixels of a place in the axes' own units."""
    return view.point(10**x if view.log_x else x, 10**y if view.log else y)
