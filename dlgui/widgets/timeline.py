"""A bar from start to end that shows how much is recorded and where one is looking."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractSlider, QSlider, QToolTip, QWidget

from dlgui import theme
from dlgui.widgets.spoken import Speech, SpokenNumber, speak

_KNOB: Final = 8
_EDGE: Final = _KNOB + 3  # room for the knob's focus ring
_TRACK: Final = 6
_NEAR: Final = 6  # how close to a mark the pointer must be, in pixels
_PAGES: Final = 20


@final
@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened at `position`; `text` is shown under the pointer."""

    position: int
    text: str


@final
class Timeline(QSlider):
    """Positions 0 to `total`, of which 0 to `recorded` can be looked at.

    `scrubbed` carries where the user goes back to; `live_requested` says that the user has let go
    at, or pressed End to reach, the newest position. `show_at` tells nobody.
    """

    scrubbed = Signal(int)
    live_requested = Signal()

    def __init__(self, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._recorded = 0
        self._marks: tuple[Mark, ...] = ()
        self._painted = (-1, -1)
        self.setObjectName(name)
        self.setRange(0, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.keep_scaled(self, self.setMinimumWidth, 12 * theme.GRID)
        theme.keep_scaled(self, self.setFixedHeight, 4 * theme.GRID)
        theme.notifier().changed.connect(self.update)

    def total(self) -> int:
        """Return the last position there will be."""
        return self.maximum()

    def set_total(self, total: int) -> None:
        """Make the bar end at `total`."""
        self.setMaximum(max(1, total))
        self.update()

    def recorded(self) -> int:
        """Return the newest position that can be looked at."""
        return self._recorded

    def show_at(self, position: int, recorded: int) -> None:
        """Show `position`; a knob that the user holds stays in the hand."""
        self._recorded = recorded
        if not self.isSliderDown():
            self.setValue(position)
        self._repaint_if_moved()

    def marks(self) -> tuple[Mark, ...]:
        """Return the marks drawn on the bar."""
        return self._marks

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Draw these marks on the bar."""
        self._marks = tuple(marks)
        self.update()

    def spoken(self) -> SpokenNumber:
        """Return the position as a screen reader says it."""
        text = self.tr("step {0} of {1}").format(f"{self.value():,}", f"{self.maximum():,}")
        return SpokenNumber(text, self.value(), 0, self.maximum())

    def accessibleDescription(self) -> str:  # noqa: N802 - Qt's name
        """Say the position, how much is recorded, and the marks; made when somebody asks."""
        recorded = self.tr("{0} recorded").format(f"{self._recorded:,}")
        marks = (f"{mark.position:,}: {mark.text}" for mark in self._marks)
        return "; ".join((self.spoken().text, recorded, *marks))

    def x_of(self, position: int) -> float:
        """Return where `position` lies, in pixels from the left."""
        return _EDGE + position / self.maximum() * (self.width() - 2 * _EDGE)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(30 * theme.GRID), theme.scaled(4 * theme.GRID))

    def sliderChange(self, _change: QAbstractSlider.SliderChange) -> None:  # noqa: N802 - Qt's name
        # Called on every frame of a run: paint again only if the knob has moved by a pixel.
        self._repaint_if_moved()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        page = max(1, self.maximum() // _PAGES)
        steps = {
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_PageDown: -page,
            Qt.Key.Key_PageUp: page,
            Qt.Key.Key_Home: -self.maximum(),
        }.get(Qt.Key(event.key()))
        if steps is not None:
            self._scrub_to(self.value() + steps)
        elif event.key() == Qt.Key.Key_End:
            self._scrub_to(self._recorded)
            self.live_requested.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._scrub_to(self._position_at(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._scrub_to(self._position_at(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held = self.isSliderDown()
        self.setSliderDown(False)
        if held and self._position_at(event.position().x()) >= self._recorded:
            self.live_requested.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text = self.mark_text_at(event.pos().x())
            if text:
                QToolTip.showText(event.globalPos(), theme.wrapped(text), self)
                return True
        return super().event(event)

    def mark_text_at(self, x: float) -> str:
        """Return the text of the marks near `x`, a line each; empty if there are none."""
        near = (mark.text for mark in self._marks if abs(self.x_of(mark.position) - x) <= _NEAR)
        return "\n".join(near)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colors = theme.current()
        with theme.painter_on(self) as painter:
            painter.setPen(Qt.PenStyle.NoPen)
            accent = QColor(colors.accent if self.isEnabled() else colors.disabled)
            faded = QColor(accent)
            faded.setAlphaF(0.45)
            self._draw_track(painter, QColor(colors.track), self.width() - _EDGE)
            self._draw_track(painter, faded, self.x_of(self._recorded))
            self._draw_track(painter, accent, self.x_of(self.value()))
            self._draw_marks(painter, colors)
            knob = QPointF(self.x_of(self.value()), self.height() / 2)
            painter.setBrush(QColor(colors.text if self.isEnabled() else colors.disabled))
            painter.drawEllipse(knob, _KNOB - 1, _KNOB - 1)
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(accent, 2))
                painter.drawEllipse(knob, _KNOB + 1.5, _KNOB + 1.5)

    def _draw_track(self, painter: QPainter, color: QColor, right: float) -> None:
        top = (self.height() - _TRACK) / 2
        painter.setBrush(color)
        painter.drawRoundedRect(QRectF(_EDGE, top, max(0.0, right - _EDGE), _TRACK), 3, 3)

    def _draw_marks(self, painter: QPainter, colors: theme.Palette) -> None:
        painter.setBrush(QColor(colors.warning))
        for mark in self._marks:
            x = self.x_of(mark.position)
            painter.drawRoundedRect(QRectF(x - 1, self.height() / 2 - 10, 2, 20), 1, 1)

    def _scrub_to(self, position: int) -> None:
        position = min(max(position, 0), self._recorded)
        if position != self.value():
            self.setValue(position)
            self.scrubbed.emit(position)

    def _hear(self, number: float) -> None:
        """Go to a step that a screen reader sets."""
        self._scrub_to(round(number))

    def _position_at(self, x: float) -> int:
        return round((x - _EDGE) / max(1, self.width() - 2 * _EDGE) * self.maximum())

    def _repaint_if_moved(self) -> None:
        places = (round(self.x_of(self.value())), round(self.x_of(self._recorded)))
        if places != self._painted:
            self._painted = places
            self.update()


speak(
    Timeline,
    Speech(
        QAccessible.Role.Slider,
        describe=Timeline.accessibleDescription,
        number=Timeline.spoken,
        hear=Timeline._hear,
    ),
)
