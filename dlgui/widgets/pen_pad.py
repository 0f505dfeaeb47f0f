"""A square sheet that one draws on with a mouse, a pen or a finger, or with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, final

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from dlgui import theme

SIDE: Final = 280
PEN_PX: Final = 24.0
STRIDE: Final = 10.0
TOUCHES: Final = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd)
WAYS: Final = {
    Qt.Key.Key_Left: QPointF(-STRIDE, 0),
    Qt.Key.Key_Right: QPointF(STRIDE, 0),
    Qt.Key.Key_Up: QPointF(0, -STRIDE),
    Qt.Key.Key_Down: QPointF(0, STRIDE),
}


@final
class PenPad(QWidget):
    """`changed` is emitted with every stroke. Arrow keys move the pen, with Shift they draw;
    Delete clears. With a picture under the sheet, ink covers it in the colour of accents.
    """

    changed = Signal()

    def __init__(
        self,
        *,
        name: str,
        accessible_name: str,
        tool_tip: str,
        pen_px: float = PEN_PX,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(accessible_name)
        theme.set_tool_tip(self, tool_tip)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(120, 120)
        self._sheet = QImage(SIDE, SIDE, QImage.Format.Format_Grayscale8)
        self._sheet.fill(0)
        self._pen_px = pen_px
        self._under: QImage | None = None
        self._pen = QPointF(SIDE / 2, SIDE / 2)
        self._is_down = False
        theme.notifier().changed.connect(self.update)

    def ink(self) -> NDArray[np.float64]:
        """Return what is drawn, (280, 280): 0 is paper, 1 is ink."""
        rows = np.frombuffer(self._sheet.constBits(), np.uint8)
        return rows.reshape(SIDE, self._sheet.bytesPerLine())[:, :SIDE] / 255.0

    def show_ink(self, ink: NDArray[np.floating[Any]]) -> None:
        """Put a picture of any size, 0..1, on the sheet in place of what is there."""
        picture = _image(ink)
        self._sheet.fill(0)
        self._on_sheet(lambda painter: painter.drawImage(QRectF(0, 0, SIDE, SIDE), picture))

    def lay_on(self, picture: NDArray[np.floating[Any]]) -> None:
        """Lay the sheet, which one sees through, on a picture of any size, 0..1."""
        self._under = _image(picture)
        self.update()

    def clear(self) -> None:
        """Take a new sheet."""
        self._sheet.fill(0)
        self._tell()

    # Mouse, pen and finger ------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._put_down(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._move(event.position())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._is_down = False

    def tabletEvent(self, event: QTabletEvent) -> None:
        kind = event.type()
        if kind == QEvent.Type.TabletPress:
            self._put_down(event.position(), event.pressure())
        elif kind == QEvent.Type.TabletMove and self._is_down:
            self._move(event.position(), event.pressure())
        elif kind == QEvent.Type.TabletRelease:
            self._is_down = False
        event.accept()

    def event(self, event: QEvent) -> bool:
        if not isinstance(event, QTouchEvent) or event.type() not in TOUCHES or not event.points():
            return super().event(event)
        at = event.points()[0].position()
        if event.type() == QEvent.Type.TouchBegin:
            self._put_down(at)
        elif event.type() == QEvent.Type.TouchUpdate:
            self._move(at)
        else:
            self._is_down = False
        event.accept()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (way := WAYS.get(Qt.Key(event.key()))) is not None:
            to = self._pen + way
            to = QPointF(min(max(to.x(), 0), SIDE), min(max(to.y(), 0), SIDE))
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._stroke(to)
            else:
                self._pen = to
                self.update()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    # Plumbing -------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def sheet_rect(self) -> QRectF:
        """Where the square sheet lies in the widget."""
        side = min(self.width(), self.height()) - 2.0
        return QRectF(1.0, 1.0, side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, rect = theme.current(), self.sheet_rect()
        sheet = self._sheet if self._under is None else self._under
        if not palette.dark:
            sheet = sheet.copy()
            sheet.invertPixels()
        with theme.painter_on(self) as painter:
            is_smooth = self._under is None
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
            painter.drawImage(rect, sheet)
            if self._under is not None:
                painter.drawImage(rect, self._cover(QColor(palette.accent)))
            edge = palette.accent if self.hasFocus() else palette.field_border
            painter.setPen(QPen(QColor(edge), 2.0 if self.hasFocus() else 1.0))
            painter.drawRect(rect)
            if self.hasFocus():
                at = rect.topLeft() + self._pen * (rect.width() / SIDE)
                painter.drawEllipse(at, 5.0, 5.0)

    def _cover(self, color: QColor) -> QImage:
        """The ink in one colour, nothing where there is none."""
        cover = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
        cover.fill(color)
        cover.setAlphaChannel(self._sheet)
        return cover

    def _put_down(self, at: QPointF, pressure: float = 1.0) -> None:
        self._is_down = True
        self._pen = self._to_sheet(at)
        self._stroke(self._pen, pressure)

    def _move(self, at: QPointF, pressure: float = 1.0) -> None:
        self._stroke(self._to_sheet(at), pressure)

    def _to_sheet(self, at: QPointF) -> QPointF:
        rect = self.sheet_rect()
        return (at - rect.topLeft()) * (SIDE / rect.width())

    def _stroke(self, to: QPointF, pressure: float = 1.0) -> None:
        """Draw from where the pen is; a stroke that does not move is a dot."""
        width = self._pen_px * (0.5 + 0.5 * min(max(pressure, 0.0), 1.0))
        pen = QPen(QColor("white"), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        start, self._pen = self._pen, to
        if start == to:
            start = to - QPointF(0.1, 0.0)

        def draw(painter: QPainter) -> None:
            painter.setPen(pen)
            painter.drawLine(start, to)

        self._on_sheet(draw)

    def _on_sheet(self, draw: Callable[[QPainter], object]) -> None:
        painter = QPainter(self._sheet)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        try:
            draw(painter)
        finally:
            painter.end()
        self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def _image(levels: NDArray[np.floating[Any]]) -> QImage:
    """A picture of numbers 0..1 that owns its pixels."""
    rows = np.ascontiguousarray(np.clip(levels, 0, 1) * 255).astype(np.uint8)
    height, width = rows.shape
    return QImage(rows.tobytes(), width, height, width, QImage.Format.Format_Grayscale8).copy()
