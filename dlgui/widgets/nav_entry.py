"""How an entry of a list of places is painted, in a wide list and in a narrow one."""

from dataclasses import dataclass
from typing import Any, Final, final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dlgui import theme
from dlgui.theme import IconRole, TextRole

ICON_NAME: Final = Qt.ItemDataRole.UserRole + 1
_RIGHT: Final = 4
"""Pixels after the longest word."""


@final
@dataclass(frozen=True)
class Look:
    """Pixels at the usual size of type: a row's height, and least height; where icon and words
    stand, and the role of these.
    """

    row: int
    least: int
    left: int
    icon_left: int = 0
    icon: int = 0
    role: TextRole = TextRole.BODY


ROOMY: Final = Look(row=40, least=28, left=48, icon_left=16, icon=20)
NARROW: Final = Look(row=34, least=22, left=31, icon_left=10, icon=16, role=TextRole.SMALL)
COMPACT: Final = Look(row=28, least=28, left=16)


@final
class NavEntry(QStyledItemDelegate):
    """Paints one entry: a wash and an accent bar if it is the one shown, icon, text.

    Rows are as high as the `look` has them, or lower where each has only so much `room` (pixels).
    """

    def __init__(self, parent: QWidget, look: Look) -> None:
        super().__init__(parent)
        self.look = look
        self.room = 0

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        width = QFontMetrics(_font(self.look, shown=True)).horizontalAdvance(str(index.data()))
        look = self.look
        row = max(min(theme.scaled(look.row), self.room), theme.scaled(look.least))
        return QSize(theme.scaled(look.left) + width + _RIGHT, row)

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
            if index.data(ICON_NAME):
                _draw_icon(painter, box, index, self.look, shown=shown)
            words = box.adjusted(theme.scaled(self.look.left), 0, 0, 0)
            _draw_words(painter, words, index, _font(self.look, shown=shown), shown)


def _draw_icon(
    painter: QPainter,
    box: QRectF,
    index: QModelIndex | QPersistentModelIndex,
    look: Look,
    *,
    shown: bool,
) -> None:
    icon = theme.icon(str(index.data(ICON_NAME)), IconRole.TEXT if shown else IconRole.MUTED)
    size = theme.scaled(look.icon)
    place = QRect(theme.scaled(look.icon_left), round(box.center().y()) - size // 2, size, size)
    icon.paint(painter, place.translated(round(box.left()), 0))


def _draw_words(
    painter: QPainter,
    words: QRectF,
    index: QModelIndex | QPersistentModelIndex,
    font: QFont,
    shown: bool,
) -> None:
    colors = theme.current()
    painter.setFont(font)
    painter.setPen(QColor(colors.text if shown else colors.muted))
    text = painter.fontMetrics().elidedText(
        str(index.data()), Qt.TextElideMode.ElideRight, round(words.width())
    )
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)


def _fill(painter: QPainter, box: QRectF, radius: float, color: str) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(color))
    painter.drawRoundedRect(box, radius, radius)


def _font(look: Look, *, shown: bool) -> QFont:
    font = theme.font(look.role)
    font.setWeight(QFont.Weight.DemiBold if shown else QFont.Weight.Normal)
    return font


def _state_and_rect(option: QStyleOptionViewItem) -> tuple[QStyle.StateFlag, QRect]:
    # PySide's stubs do not know these two fields.
    fields: Any = option
    return fields.state, fields.rect
