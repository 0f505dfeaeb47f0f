"""A vertical list of places to go, with icons; the one shown carries an accent bar."""

from typing import Final, final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QSizePolicy, QWidget

from dlgui import theme
from dlgui.widgets.nav_entry import COMPACT, ICON_NAME, NARROW, ROOMY, NavEntry

_KEY: Final = Qt.ItemDataRole.UserRole


@final
class NavList(QListWidget):
    """Entries by key; Up and Down, Home and End, or a click go to one and emit `selected`.

    `select` shows an entry without telling anybody. An entry that cannot be used is left out.
    A `compact` list has lower rows, no icons, and is as tall as all of them. A `narrow` one is as
    wide as its words. Where not all rows have room they are lower, before anything scrolls.
    """

    selected = Signal(str)

    def __init__(self, *, name: str, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = NavEntry(self, COMPACT if compact else ROOMY)
        if compact:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(self._entry)
        theme.text_size.changed.connect(self._on_text_size)
        self._silent = False
        self.currentItemChanged.connect(self._on_current)

    def add_entry(self, key: str, text: str, icon: str = "", *, tool_tip: str = "") -> None:
        """Add an entry at the bottom; the first one is shown at once, without a signal."""
        item = QListWidgetItem(text)
        item.setData(_KEY, key)
        item.setData(ICON_NAME, icon)
        theme.set_tool_tip(item, tool_tip or text)
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

    def whole_width(self) -> int:
        """Return how wide the list has to be for all words, and its bar if it scrolls."""
        bar = self.verticalScrollBar()
        return self.sizeHintForColumn(0) + (bar.sizeHint().width() if bar.maximum() > 0 else 0)

    def be_narrow(self, narrow: bool) -> None:
        """Take less room beside the words and above them, or as much as looks best."""
        self._entry.look = NARROW if narrow else ROOMY
        self._on_text_size()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:  # an entry is shown as soon as it is reached
            event.ignore()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(
            max(theme.scaled(160), self.sizeHintForColumn(0)),
            self.count() * theme.scaled(self._entry.look.row),
        )

    def minimumSizeHint(self) -> QSize:
        look = self._entry.look
        return QSize(theme.scaled(look.left), theme.scaled(look.row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._share()
        super().resizeEvent(event)

    @Slot()
    def _on_text_size(self) -> None:
        self._share()
        self.updateGeometry()

    def _share(self) -> None:
        """Let rows be as high as there is room for all."""
        self._entry.room = self.viewport().height() // max(self.count(), 1)
        self.scheduleDelayedItemsLayout()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current(self, item: QListWidgetItem | None, _last: QListWidgetItem | None) -> None:
        if item is not None and not self._silent:
            self.selected.emit(str(item.data(_KEY)))
