"""A slider along a linear or logarithmic scale: it holds real numbers, not slider positions."""

from collections.abc import Sequence
from math import ceil
from typing import Final, final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QSlider, QWidget

from dlgui import theme
from dlgui.widgets.number_text import shown
from dlgui.widgets.scale import Scale
from dlgui.widgets.spoken import Speech, SpokenNumber, speak

_PLACES: Final = 10_000  # the integer range that Qt knows of
_KNOB: Final = 6  # radius in pixels
_HEIGHT: Final = 18
_TRACK: Final = 4


@final
class ScaleSlider(QSlider):
    """Shows `value()` on a track; drag, click, arrows, page keys, Home and End move it.

    `moved` is emitted for what the user does, and only for that. A screen reader says the number,
    in `unit` if there is one.
    """

    moved = Signal(float)

    def __init__(
        self, scale: Scale, *, name: str, unit: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._scale, self._unit = scale, unit
        self._number = scale.value(0.0)
        self._marks: tuple[float, ...] = ()
        self.setObjectName(name)
        self.setRange(0, _PLACES)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.keep_scaled(self, self.setFixedHeight, _HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.actionTriggered.connect(self._on_action)
        self._tell()
        theme.notifier().changed.connect(self.update)

    def number(self) -> float:
        """Return the number the slider stands for, exactly as it was set."""
        return self._number

    def set_number(self, number: float) -> None:
        """Show `number` without telling anybody; outside the scale the knob rests at the end."""
        changed, self._number = number != self._number, number
        self.setValue(round(self._scale.fraction(number) * _PLACES))
        self.update()
        if changed:
            self._tell()

    def spoken(self) -> SpokenNumber:
        """Return the number as a screen reader says it, and the ends of the scale."""
        low, high = self._scale.value(0.0), self._scale.value(1.0)
        return SpokenNumber(self._said(self._number), self._number, low, high)

    def set_marks(self, numbers: Sequence[float]) -> None:
        """Draw a small tick under the track at each of these numbers."""
        self._marks = tuple(numbers)
        self.update()

    def move_to(self, number: float) -> None:
        """Show `number` as if the user had dragged the knob there."""
        if number != self._number:
            self.set_number(number)
            self.moved.emit(number)

    def place(self, number: float) -> float:
        """Return how many pixels from the left the knob stands for `number`."""
        return self._x(self._scale.fraction(number))

    def width_for(self, low: float, high: float, pixels: float) -> int:
        """Return how wide a slider must be for two numbers to lie so many pixels apart."""
        share = abs(self._scale.fraction(high) - self._scale.fraction(low))
        return ceil(pixels / share) + 2 * (_KNOB + 3) if share else 0

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(15 * theme.GRID), theme.scaled(_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(6 * theme.GRID), theme.scaled(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = self._scale.page
        steps = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: page,
            Qt.Key.Key_PageDown: -page,
        }.get(Qt.Key(event.key()))
        if steps is not None:
            self.move_to(self._scale.moved(self._number, steps))
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.move_to(self._scale.value(0.0 if event.key() == Qt.Key.Key_Home else 1.0))
        else:
            event.ignore()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A wheel that scrolls the page past a slider must not change it.
        if not self.hasFocus():
            event.ignore()
            return
        notches = event.angleDelta().y() // 120
        self.move_to(self._scale.moved(self._number, notches))
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.move_to(self._scale.value(self._fraction_at(event.position().x())))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.move_to(self._scale.value(self._fraction_at(event.position().x())))

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self.setSliderDown(False)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with theme.painter_on(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            colors = theme.current()
            fill = QColor(colors.accent if self.isEnabled() else colors.disabled)
            knob = QPointF(self.place(self._number), self.height() / 2)
            self._draw_track(painter, QColor(colors.track), self.width())
            self._draw_track(painter, fill, knob.x())
            painter.setBrush(QColor(colors.disabled))
            for mark in self._marks:
                x = self.place(mark)
                painter.drawRect(QRectF(x - 0.5, self.height() / 2 + 5, 1, 4))
            painter.setBrush(fill)
            painter.drawEllipse(knob, _KNOB, _KNOB)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(fill, 1.5))
                painter.drawEllipse(knob, _KNOB + 2.25, _KNOB + 2.25)

    @Slot(int)
    def _on_action(self, _action: int) -> None:
        # Assistive programs move the integer position; take the number from there.
        self.move_to(self._scale.value(self.sliderPosition() / _PLACES))

    def _hear(self, number: float) -> None:
        """Take a number that a screen reader sets, as near as the scale comes to it."""
        self.move_to(self._scale.value(self._scale.fraction(number)))

    def _said(self, number: float) -> str:
        return f"{shown(number)} {self._unit}".strip()

    def _tell(self) -> None:
        """Say the number as it is now to whoever listens: Qt has said the integer position."""
        number = self.spoken()
        ends = self._said(number.low), self._said(number.high)
        self.setAccessibleDescription(self.tr("{0}, from {1} to {2}").format(number.text, *ends))
        QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, number.text))

    def _draw_track(self, painter: QPainter, color: QColor, right: float) -> None:
        top = (self.height() - _TRACK) / 2
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(0, top, right, _TRACK), 2, 2)

    def _x(self, fraction: float) -> float:
        # The knob's ring needs room at both ends.
        return _KNOB + 3 + fraction * (self.width() - 2 * (_KNOB + 3))

    def _fraction_at(self, x: float) -> float:
        room = max(1, self.width() - 2 * (_KNOB + 3))
        return min(max((x - _KNOB - 3) / room, 0.0), 1.0)


speak(
    ScaleSlider,
    Speech(
        QAccessible.Role.Slider,
        describe=ScaleSlider.accessibleDescription,
        number=ScaleSlider.spoken,
        hear=ScaleSlider._hear,
    ),
)
