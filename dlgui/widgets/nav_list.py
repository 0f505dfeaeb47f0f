"""A vertical list of places to go, with icons; the one shown carries an accent bar."""

from typing import Any, Final, final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from dlgui import theme
from dlgui.theme import IconRole

_ROW: Final = 40
_COMPACT_ROW: Final = 28
_ICON: Final = 20
_TEXT_LEFT: Final = 48
_COMPACT_LEFT: Final = 16
_KEY: Final = Qt.ItemDataRole.UserRole
_ICON_NAME: Final = Qt.ItemDataRole.UserRole + 1


@final
class NavList(QListWidget):
    """Entries by key; Up and Down, Home and End, or a click go to one and emit `selected`.

    `select` shows an entry without telling anybody. An entry that cannot be used is left out.
    A `compact` list has lower rows, no icons, and is as tall as all of them.
    """

    selected = Signal(str)

    def __init__(self, *, name: str, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = _COMPACT_ROW if compact else _ROW
        if compact:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Entry(self, self._row, _COMPACT_LEFT if compact else _TEXT_LEFT))
        theme.text_size.changed.connect(self._on_text_size)
        self._silent = False
        self.currentItemChanged.connect(self._on_current)

    def add_entry(self, key: str, text: str, icon: str = "", *, tool_tip: str = "") -> None:
        """Add an entry at the bottom; the first one is shown at once, without a signal."""
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        item.setData(_ICON_NAME, icon)
        theme.set_tool_tip(item, tool_tip or text)  # in a narrow list the text is cut short
        self.addItem(item)
        if self.count() == 1:
            self.select(key)
        self.updateGeometry()

    def keys(self) -> list[str]:
        """Return the keys from top to bottom."""
        return [str(self.item(row).data(_KEY)) for row in range(self.count())]

    def current(self) -> str:
        """Return the key of the entry shown, empty if the list is."""
        row = self.currentRow()
        return self.keys()[row] if row >= 0 else ""

    def select(self, key: str) -> None:
        """Show entry `key` without telling anybody; an unknown key raises ValueError."""
        if key not in self.keys():
            raise ValueError(f"{self.objectName()}: no entry {key!r}")
        self._silent = True
        self.setCurrentRow(self.keys().index(key))
        self._silent = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:  # an entry is shown as soon as it is reached
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(
            max(theme.scaled(160), self.sizeHintForColumn(0)),
            self.count() * theme.scaled(self._row),
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(_TEXT_LEFT), theme.scaled(self._row))

    @Slot()
    def _on_text_size(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None, _last: QListWidgetItem | None) -> None:
        if item is not None and not self._silent:
            self.selected.emit(str(item.data(_KEY)))


@final
class _Entry(QStyledItemDelegate):
    """Paints one entry: a wash and an accent bar if it is the one shown, icon, text."""

    def __init__(self, parent: QWidget, row: int, left: int) -> None:
        super().__init__(parent)
        self._row, self._left = row, left

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = QFontMetrics(_font(shown=True)).horizontalAdvance(str(index.data()))
        return QSize(theme.scaled(self._left) + width + 12, theme.scaled(self._row))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        state, rect = _state_and_rect(option)
        shown = bool(state & QStyle.StateFlag.State_Selected)
        box = QRectF(rect.adjusted(0, 2, 0, -2))
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if shown or state & QStyle.StateFlag.State_MouseOver:
                _fill(painter, box, 8, theme.current().raised)
            if shown:
                gap = box.height() / 4
                bar = QRectF(box.left() + 4, box.top() + gap, 3, box.height() - 2 * gap)
                _fill(painter, bar, 1.5, theme.current().accent)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(theme.current().accent), 2))
                painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 7, 7)
            if index.data(_ICON_NAME):
                _draw_icon(painter, box, index, shown=shown)
            _draw_words(painter, box.adjusted(theme.scaled(self._left), 0, -4, 0), index, shown)


def _draw_icon(
    painter: QPainter, box: QRectF, index: QModelIndex | QPersistentModelIndex, *, shown: bool
) -> None:
    icon = theme.icon(str(index.data(_ICON_NAME)), IconRole.TEXT if shown else IconRole.MUTED)
    size = theme.scaled(_ICON)
    place = QRect(theme.scaled(16), round(box.center().y()) - size // 2, size, size)
    icon.paint(painter, place.translated(round(box.left()), 0))


def _draw_words(
    painter: QPainter, words: QRectF, index: QModelIndex | QPersistentModelIndex, shown: bool
) -> None:
    colors = theme.current()
    painter.setFont(_font(shown=shown))
    painter.setPen(QColor(colors.text if shown else colors.muted))
    text = painter.fontMetrics().elidedText(
        str(index.data()), Qt.TextElideMode.ElideRight, round(words.width())
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def _fill(painter: QPainter, box: QRectF, radius: float, color: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(box, radius, radius)


def _font(*, shown: bool) -> QFont:
    font = theme.font()
    font.setWeight(QFont.Weight.DemiBold if shown else QFont.Weight.Normal)
    return font


def _state_and_rect(option: QStyleOptionViewItem) -> tuple[QStyle.StateFlag, QRect]:
    # PySide's stubs do not know these two fields.
    fields: Any = option
    return fields.state, fields.rect
