"""A view of a scene that is magnified as a whole when type is written larger.

Type, lines, markers and gaps grow together, and what is laid out in the scene is laid out for the
room that is left: in units of the scene, which are pixels only at the usual size of type.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QResizeEvent, QTransform

from dlgui import theme


class Magnified:
    """Mixed into pyqtgraph's views: the scene is as large as the view divided by the factor.

    (Were it a view itself, its heirs would have two, and PySide lose them where it looks for the
    paint device that each of them is.)
    """

    size: Callable[[], QSize]
    _factor = 1.0
    closed: bool
    range: QRectF
    setSceneRect: Any  # noqa: N815
    setTransform: Any  # noqa: N815
    sigDeviceRangeChanged: Any  # noqa: N815
    sigDeviceTransformChanged: Any  # noqa: N815

    def room(self) -> QSizeF:
        """Return how much of the scene is seen."""
        return QSizeF(self.size()) / theme.scale()

    def magnify(self) -> None:
        """Show the scene in the size of type in use."""
        if self._factor != theme.scale():
            self.setRange()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        if not self.closed:
            self.setRange()

    def setRange(self, *_: Any, **__: Any) -> None:  # noqa: N802 - pyqtgraph's name
        self.autoPixelRange = False
        room = QRectF(0, 0, self.room().width(), self.room().height())
        super().setRange(room, padding=0)  # type: ignore[misc]

    def updateMatrix(self, propagate: bool = True) -> None:  # noqa: N802 - pyqtgraph's name
        self._factor = theme.scale()
        self.range = QRectF(0, 0, self.room().width(), self.room().height())
        self.setSceneRect(self.range)
        self.setTransform(QTransform.fromScale(self._factor, self._factor))
        self.sigDeviceRangeChanged.emit(self, self.range)
        self.sigDeviceTransformChanged.emit(self)
