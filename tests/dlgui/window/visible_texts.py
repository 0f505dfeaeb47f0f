"""Every text that is seen in a window: of widgets and of items in pictures, with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, final

from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QFont, QFontMetrics, QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QGraphicsItem,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from dlgui.plot.axis import Axis
from dlgui.plot.cube_item import CubeItem
from dlgui.plot.graph_item import GraphItem
from dlgui.plot.placed_text import PlacedText, width_of
from dlgui.widgets.combo_box import ComboBox


@final
@dataclass(frozen=True)
class Seen:
    """A text, the size of its font in pixels, its place in the window, and in whom it stands.

    `needed` is how wide a text is that stands on one line in a widget; 0 for others.
    """

    text: str
    pixels: float
    place: QRect
    owner: str
    needed: int = 0


def all_texts(window: QWidget) -> list[Seen]:
    """Return what is seen of widgets and pictures."""
    return [*_widget_texts(window), *_picture_texts(window)]


def in_scroll_area(widget: QWidget, window: QWidget) -> bool:
    """Whether a widget can be scrolled to where it is seen."""
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _widget_texts(window: QWidget) -> Iterator[Seen]:
    for widget in window.findChildren(QWidget):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
            continue
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        if text and widget.isVisible() and not widget.visibleRegion().isEmpty():
            place = widget.visibleRegion().boundingRect()
            moved = place.translated(widget.mapTo(window, QPoint(0, 0)))
            size, name = widget.fontInfo().pixelSize(), widget.objectName()
            yield Seen(text, size, moved, name, _needed(widget, text))


def _needed(widget: QWidget, text: str) -> int:
    """How much wider a text is than the widget that shows it on one line, if it is."""
    wraps = isinstance(widget, QLabel) and (
        widget.wordWrap() or widget.minimumSizeHint().width() == 0
    )
    if wraps or isinstance(widget, QLineEdit):
        return 0
    if isinstance(widget, ComboBox):
        width = QFontMetrics(widget.shown_font()).horizontalAdvance(text)
        return max(width - widget.text_room(), 0)
    width = QFontMetrics(widget.font()).horizontalAdvance(text.replace("&", ""))
    return max(width - widget.width(), 0)


def _picture_texts(window: QWidget) -> Iterator[Seen]:
    for view in window.findChildren(QGraphicsView):
        if view.isVisible():
            for item in view.scene().items():
                if item.isVisible():
                    yield from _item_texts(window, view, item)


def _item_texts(window: QWidget, view: QGraphicsView, item: Any) -> Iterator[Seen]:
    if isinstance(item, Axis):
        factor = item.deviceTransform(view.viewportTransform()).m22()
        font: QFont = item.style["tickFont"]
        yield from (
            Seen(text, font.pixelSize() * factor, QRect(), view.objectName())
            for text in item.texts()
        )
    elif isinstance(item, GraphItem | CubeItem):
        yield from (_painted(window, view, item, one) for one in item.placed_texts())
    elif isinstance(item, QGraphicsSimpleTextItem | QGraphicsTextItem):
        simple = isinstance(item, QGraphicsSimpleTextItem)
        text = item.text() if simple else item.toPlainText()  # type: ignore[union-attr]
        if text.strip():
            font = item.font() if simple else _font_of(item)  # type: ignore[arg-type]
            yield _written(window, view, item, text, font)


def _font_of(item: QGraphicsTextItem) -> QFont:
    """In what a rich text is written, which its own tags say."""
    cursor = QTextCursor(item.document())
    cursor.setPosition(1)
    return cursor.charFormat().font()


def _painted(window: QWidget, view: QGraphicsView, item: QGraphicsItem, text: PlacedText) -> Seen:
    """A text of an item that paints itself; `needed` is how much wider it is than its place."""
    on_screen = item.deviceTransform(view.viewportTransform())
    seen = view.viewport().visibleRegion().boundingRect()
    place = on_screen.mapRect(text.place).toAlignedRect() & seen
    moved = place.translated(view.viewport().mapTo(window, QPoint(0, 0)))
    widest = max(width_of(line, text.role) for line in text.text.splitlines())
    needed = max(round(widest - text.place.width()), 0)
    pixels = text.pixels * on_screen.m22()
    return Seen(text.text, pixels, moved, view.objectName(), needed)


def _written(
    window: QWidget, view: QGraphicsView, item: QGraphicsItem, text: str, font: QFont
) -> Seen:
    pixels = font.pixelSize() if font.pixelSize() > 0 else font.pointSizeF() * 96 / 72
    on_screen = item.deviceTransform(view.viewportTransform())
    rect: QRectF = on_screen.mapRect(item.boundingRect())
    seen = rect.toAlignedRect() & view.viewport().visibleRegion().boundingRect()
    place = seen.translated(view.viewport().mapTo(window, QPoint(0, 0)))
    return Seen(text, pixels * on_screen.m22(), place, view.objectName())
