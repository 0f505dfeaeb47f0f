"""A list to choose one entry of: type a part of its name, move with the arrows, Return takes it."""

from collections.abc import Sequence
from typing import Final, NamedTuple, final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from dlgui import theme
from dlgui.theme import TextRole

SIZE: Final = QSize(46 * theme.GRID, 46 * theme.GRID)
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_RETURN: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLACE: Final = Qt.ItemDataRole.UserRole


@final
class Offer(NamedTuple):
    """An entry: its key, its text, and why it cannot be taken, if it can't."""

    key: str
    text: str
    refusal: str = ""


@final
class PickList(QDialog):
    """`picked` carries the key of what was taken. Entries that cannot be taken say why."""

    picked = Signal(str)

    def __init__(self, title: str, offers: Sequence[Offer], *, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._offers = offers
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = self._make_line(f"{name}_line")
        self.rows = self._make_rows(f"{name}_rows")
        self.said = QLabel(self)
        self.said.setObjectName(f"{name}_said")
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        theme.set_text_role(self.said, TextRole.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID + theme.HALF] * 4)
        column.setSpacing(theme.GRID)
        for widget in (self.line, self.rows, self.said):
            column.addWidget(widget)
        self.resize(SIZE.boundedTo(parent.window().size()))
        self._narrow("")

    def texts(self) -> list[str]:
        """Return what is listed now."""
        return [self.rows.item(i).text() for i in range(self.rows.count())]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.rows.keyPressEvent(event)
                return True
            if event.key() in _RETURN:
                self._take()
                return True
        return super().eventFilter(watched, event)

    @Slot(str)
    def _narrow(self, typed: str) -> None:
        """List what has all words of the text in its name or key."""
        words = typed.casefold().split()
        self.rows.clear()
        for i, offer in enumerate(self._offers):
            if all(word in f"{offer.text} {offer.key}".casefold() for word in words):
                item = QListWidgetItem(offer.text, self.rows)
                item.setData(_PLACE, i)
                if offer.refusal:
                    item.setForeground(self.palette().placeholderText())
        if self.rows.count():
            self.rows.setCurrentRow(0)
        self._tell()

    @Slot()
    def _tell(self) -> None:
        """Say of what is chosen why it cannot be taken; a screen reader says its name too."""
        offer = self._chosen()
        text = self.tr("There is nothing of this name.") if offer is None else offer.refusal
        self.said.setText(text)
        self.line.setAccessibleDescription(text if offer is None else f"{offer.text} {text}")

    @Slot()
    def _take(self) -> None:
        offer = self._chosen()
        if offer is not None and not offer.refusal:
            self.accept()  # before: what is done may want the focus
            self.picked.emit(offer.key)

    def _chosen(self) -> Offer | None:
        if self.rows.currentRow() < 0:
            return None
        return self._offers[int(self.rows.currentItem().data(_PLACE))]

    def _make_line(self, name: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setAccessibleName(self.windowTitle())
        line.setPlaceholderText(self.tr("A part of the name"))
        theme.set_tool_tip(line, self.tr("Up and Down choose, Return takes it, Esc closes"))
        line.textChanged.connect(self._narrow)
        line.installEventFilter(self)
        return line

    def _make_rows(self, name: str) -> QListWidget:
        rows = QListWidget(self)
        rows.setObjectName(name)
        rows.setAccessibleName(self.windowTitle())
        theme.set_tool_tip(rows, self.tr("What there is; what is grey cannot be taken now"))
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setUniformItemSizes(True)
        rows.itemClicked.connect(self._take)
        rows.currentItemChanged.connect(self._tell)
        return rows
