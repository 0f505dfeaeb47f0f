"""An on/off switch: a knob that slides from left to right."""

from typing import Final, final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from dlgui import theme

_WIDTH: Final = 36
_HEIGHT: Final = 20
_RING: Final = 3  # room around the track for the focus ring


@final
class Switch(QAbstractButton):
    """A checkable button drawn as a switch; Space or a click turns it over."""

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        size = QSize(_WIDTH + 2 * _RING, _HEIGHT + 2 * _RING)
        theme.keep_scaled(self, self.setFixedSize, size)
        theme.notifier().changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        with theme.painter_on(self) as painter:
            painter.scale(theme.scale(), theme.scale())
            track = QRectF(_RING, _RING, _WIDTH, _HEIGHT)
            if self.hasFocus():
                painter.setPen(QPen(QColor(colors.accent), 1.5))
                painter.drawRoundedRect(track.adjusted(-2, -2, 2, 2), 12, 12)
            self._draw(painter, track, colors)

    def _draw(self, painter: QPainter, track: QRectF, colors: theme.Palette) -> None:
        on = self.isChecked()
        line = self._line_color(colors)
        painter.setPen(QPen(QColor(line), 1.5))
        painter.setBrush(QColor(line if on else colors.raised))
        inner = track.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colors.on_accent if on else line))
        x = track.right() - _HEIGHT / 2 if on else track.left() + _HEIGHT / 2
        radius = 7 if on else 5.5
        painter.drawEllipse(QPointF(x, track.center().y()), radius, radius)

    def _line_color(self, colors: theme.Palette) -> str:
        if not self.isEnabled():
            return colors.disabled
        if self.isChecked():
            return colors.accent_hover if self.underMouse() else colors.accent
        return colors.text if self.underMouse() else colors.muted
