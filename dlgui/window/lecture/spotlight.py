"""A spotlight: one thing is seen as ever, the rest dims, but all of it can be clicked."""

from __future__ import annotations

from typing import Final, final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from dlgui import theme

DIM: Final = 0.55
AROUND_PX: Final = theme.GRID
_MOVES: Final = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


@final
class Spotlight(QWidget):
    """Lies over its parent and lets the mouse through; follows what it is on.

    It never dims `spared`, where one reads why the light is where it is.
    """

    def __init__(self, parent: QWidget, spared: QWidget) -> None:
        super().__init__(parent)
        self._spared = spared
        self._over = parent
        self.setObjectName("spotlight")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()

    def show_on(self, target: QWidget) -> None:
        """Let this widget be seen, and dim the rest."""
        self.clear()
        self.target = target
        target.destroyed.connect(self._on_destroyed)
        self._watch(target)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def clear(self) -> None:
        """Dim nothing."""
        for widget in filter(isValid, self._watched):
            widget.removeEventFilter(self)
        self.target, self._watched = None, []
        self.hide()

    @Slot()
    def _on_destroyed(self) -> None:
        """A racer that stood out was taken away, perhaps."""
        if self.target is not None and not isValid(self.target):
            self.clear()

    def hole(self) -> QRect:
        """Return the part that is not dimmed, in the pixels of this widget; empty if none is."""
        if self.target is None or not self.target.isVisible():
            return QRect()
        corner = self.target.mapTo(self._over, QPoint(0, 0))
        around = QRect(corner, self.target.size())
        return around.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX) & self.dimmed()

    def dimmed(self) -> QRect:
        """Return the part over which shade lies, the hole included."""
        below = 0 if self._spared.isHidden() else self._spared.height()
        return self.rect().adjusted(0, 0, 0, -below)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.setGeometry(self._over.rect())
            self.update()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            path = QPainterPath()
            path.setFillRule(Qt.FillRule.OddEvenFill)
            path.addRect(QRectF(self.dimmed()))
            hole = QRectF(self.hole())
            if not hole.isEmpty():
                path.addRoundedRect(hole, 12, 12)
            shade = QColor(theme.current().background)
            shade.setAlphaF(DIM)
            painter.fillPath(path, shade)
            if not hole.isEmpty():
                painter.setPen(QPen(QColor(theme.current().muted), 2))
                painter.drawRoundedRect(hole.adjusted(1, 1, -1, -1), 12, 12)

    def _watch(self, target: QWidget) -> None:
        """All of those that it lies in may move it."""
        widget: QWidget | None = target
        while widget is not None:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = None if widget is self._over else widget.parentWidget()
