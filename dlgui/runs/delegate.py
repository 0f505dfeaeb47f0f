"""Paints a run of the list: its look, its name, how its settings differ, its pin."""

from collections.abc import Callable
from typing import Any, Final, final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from dlgui import theme
from dlgui.plot.curve_style import marker_path
from dlgui.runs.model import Role
from dlgui.runs.rows import FOLDED, MEMBER, OPEN
from dlgui.theme import IconRole, TextRole

Index = QModelIndex | QPersistentModelIndex

_ROW: Final = 44
_SAMPLE: Final = 28  # the width of the drawn line
_MARKER: Final = 4.0
_TEXT_LEFT: Final = 42
_INDENT: Final = 12  # of the runs in a group


@final
class RunDelegate(QStyledItemDelegate):
    """Rows of one height: the name, and under it what differs from the run on stage.

    A click on the pin asks `toggle`, one on the arrow of a group `fold`; both are given the index.
    """

    def __init__(
        self,
        parent: QWidget,
        toggle: Callable[[Index], None],
        fold: Callable[[Index], None] = lambda _index: None,
    ) -> None:
        super().__init__(parent)
        self._toggle, self._fold = toggle, fold

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        with theme.safe_painting(painter, self):
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            _paint_row(painter, option, index)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setObjectName("run_name")
        editor.setAccessibleName(self.tr("Name of the run"))
        editor.setFont(theme.font())
        return editor

    def updateEditorGeometry(  # noqa: N802 - Qt's name
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        _, rect = _state_and_rect(option)
        editor.setGeometry(rect.adjusted(_TEXT_LEFT - 12, 3, -2, -3))

    def editorEvent(
        self, event: QEvent, model: Any, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        _, rect = _state_and_rect(option)
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            at = event.position().toPoint()
            if pin_place(rect).contains(at):
                self._toggle(index)
                return True
            if _is_group(index) and arrow_place(rect).contains(at):
                self._fold(index)
                return True
        return super().editorEvent(event, model, option, index)


def pin_place(row: QRect) -> QRect:
    """Return where the pin of a row can be clicked."""
    return QRect(row.right() - 23, row.top(), 24, row.height())


def arrow_place(row: QRect) -> QRect:
    """Return where the arrow of a group can be clicked."""
    return QRect(row.left(), row.top(), _TEXT_LEFT, row.height())


def _is_group(index: Index) -> bool:
    return index.data(Role.GROUP) in (OPEN, FOLDED)


def _paint_row(painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
    state, rect = _state_and_rect(option)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    box = QRectF(rect.adjusted(0, 1, 0, -1))
    _draw_box(painter, box, state, washed=chosen or hovered, on_stage=_is(index, Role.ON_STAGE))
    if index.data(Role.GROUP) == MEMBER:
        box.setLeft(box.left() + _INDENT)
    if _is_group(index):
        opened = index.data(Role.GROUP) == OPEN
        icon = theme.icon("chevron-down" if opened else "chevron-right", IconRole.MUTED)
        icon.paint(painter, arrow_place(rect).adjusted(14, 14, -12, -14))
    else:
        _draw_sample(painter, box, int(index.data(Role.SERIES)))
    pinned = _is(index, Role.PINNED)
    if pinned or hovered:
        icon = theme.icon("pin", IconRole.ACCENT if pinned else IconRole.MUTED)
        icon.paint(painter, pin_place(rect).adjusted(5, 15, -5, -15))
    _draw_words(painter, box, index, room=pinned or hovered)


def _draw_box(
    painter: QPainter, box: QRectF, state: QStyle.StateFlag, *, washed: bool, on_stage: bool
) -> None:
    colors = theme.current()
    painter.setPen(Qt.PenStyle.NoPen)
    if washed:
        painter.setBrush(QColor(colors.raised))
        painter.drawRoundedRect(box, 6, 6)
    if on_stage:
        painter.setBrush(QColor(colors.accent))
        painter.drawRoundedRect(
            QRectF(box.left() + 2, box.top() + 9, 3, box.height() - 18), 1.5, 1.5
        )
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colors.accent), 1.5))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)


def _draw_sample(painter: QPainter, box: QRectF, series: int) -> None:
    style = theme.current().series_style(series)
    pen = QPen(QColor(style.color), 2.0)
    if style.dash:
        pen.setDashPattern(list(style.dash))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    y = round(box.center().y())
    left = round(box.left()) + 10
    painter.drawLine(left, y, left + _SAMPLE, y)
    painter.fillPath(
        marker_path(style.marker, _MARKER).translated(left + _SAMPLE / 2, y), QColor(style.color)
    )


def _draw_words(painter: QPainter, box: QRectF, index: Index, *, room: bool) -> None:
    colors, difference = theme.current(), str(index.data(Role.DIFFERENCE) or "")
    words = box.adjusted(_TEXT_LEFT, 2, -26 if room else -6, -3)
    font = theme.font()
    if _is(index, Role.ON_STAGE):
        font.setWeight(QFont.Weight.DemiBold)
    center, top = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignTop
    name, ends_differ = str(index.data()), Qt.TextElideMode.ElideMiddle  # "(2)", "seed 3"
    place = top if difference else center
    _draw_text(painter, words, place, name, font, colors.text, ends_differ)
    small = theme.font(TextRole.SMALL)
    _draw_text(painter, words, Qt.AlignmentFlag.AlignBottom, difference, small, colors.muted)


def _draw_text(
    painter: QPainter,
    box: QRectF,
    place: Qt.AlignmentFlag,
    text: str,
    font: QFont,
    color: str,
    cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(color))
    width = int(box.width())
    shown = QFontMetrics(font).elidedText(text, cut, width)
    painter.drawText(box, place | Qt.AlignmentFlag.AlignLeft, shown)


def _is(index: Index, role: Role) -> bool:
    return bool(index.data(role))


def _state_and_rect(option: QStyleOptionViewItem) -> tuple[QStyle.StateFlag, QRect]:
    # PySide's stubs do not know these two fields.
    fields: Any = option
    return fields.state, fields.rect
