"""The command palette: type what is wanted, choose with the arrows, Return does it."""

from collections import Counter
from typing import Final, final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from dlgui import theme
from dlgui.theme import TextRole
from dlgui.window.catalogue.catalogue import Catalogue
from dlgui.window.catalogue.entry import CatalogueError
from dlgui.window.catalogue.search import Match, search
from dlgui.window.host import Host

SIZE: Final = QSize(72 * theme.GRID, 52 * theme.GRID)
AROUND: Final = QSize(4 * theme.GRID, 8 * theme.GRID)
_MOVES: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@final
class CommandPalette(QDialog):
    """Finds labs, presets, settings, actions and pictures, in both languages; sets values.

    What is refused is said in the palette, which stays open.
    """

    def __init__(self, window: Host, catalogue: Catalogue) -> None:
        super().__init__(window)
        self._catalogue = catalogue
        self._entries = catalogue.entries()
        self._matches: list[Match] = []
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("Find and do"))
        self.setAccessibleName(self.windowTitle())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = self._make_line()
        self.rows = self._make_rows()
        self.said = self._make_said()
        column = QVBoxLayout(self)
        column.setContentsMargins(*[theme.GRID + theme.HALF] * 4)
        column.setSpacing(theme.GRID)
        for widget in (self.line, self.rows, self.said):
            column.addWidget(widget)
        self.finished.connect(window.activateWindow)  # not every desktop does so by itself
        self.resize((SIZE * theme.scale()).boundedTo(window.size() - AROUND))
        self._search("")

    def matches(self) -> list[Match]:
        """Return what is listed."""
        return self._matches

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in _MOVES:
                self.rows.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _do(self) -> None:
        """Do what is chosen; say so if it cannot be done."""
        row = self.rows.currentIndex().row()
        if not 0 <= row < len(self._matches):
            self._say(self.tr("There is nothing of this name."))
            return
        match = self._matches[row]
        try:
            if match.value:
                self._catalogue.set_entry(match.entry, match.value)
                self.accept()
            elif not match.entry.enabled:
                self._catalogue.do(match.entry)
            else:
                self.accept()  # before: what is done may want the focus, or open a dialog
                self._catalogue.do(match.entry)
        except CatalogueError as error:
            self._say(str(error))

    @Slot(str)
    def _search(self, typed: str) -> None:
        self._matches = search(self._entries, typed)
        self.rows.clear()
        titles = Counter(match.entry.title for match in self._matches)
        alike = {title for title, count in titles.items() if count > 1}
        self.rows.addTopLevelItems([self._row(match, alike) for match in self._matches])
        if self._matches:
            self.rows.setCurrentIndex(self.rows.model().index(0, 0))
        self._say("" if self._matches else self.tr("There is nothing of this name."))

    def _row(self, match: Match, alike: set[str]) -> QTreeWidgetItem:
        """Return what a match looks like; of several of one title each says what it is about."""
        entry = match.entry
        told_apart = entry.title in alike and entry.subject
        title = f"{entry.subject}: {entry.title}" if told_apart else entry.title
        about = entry.subject
        if entry.control is not None:
            value = f"{entry.value} → {match.value}" if match.value else entry.value
            about = f"{entry.subject}: {value}"
        texts = [title, about, entry.shortcut]
        item = QTreeWidgetItem(texts)
        item.setTextAlignment(2, _RIGHT)
        spoken = ", ".join(filter(None, texts))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, spoken)
        for column, text in enumerate(texts):
            item.setToolTip(column, theme.wrapped(text))
        if not entry.enabled:
            for column in range(3):
                item.setForeground(column, self.palette().placeholderText())
        return item

    def _say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        if text:
            self._tell(text)

    @Slot()
    def _on_current(self) -> None:
        item = self.rows.currentItem()
        self._tell(str(item.data(0, Qt.ItemDataRole.AccessibleTextRole)) if item else "")

    def _tell(self, text: str) -> None:
        """Let a screen reader say what is chosen: the focus stays where one types."""
        self.line.setAccessibleDescription(text)
        event = QAccessibleEvent(self.line, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    def _make_line(self) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName("palette_line")
        line.setAccessibleName(self.windowTitle())
        line.setPlaceholderText(self.tr("A setting and its value, a preset, a command: L2 0.03"))
        theme.set_tool_tip(line, self.tr("Up and Down choose, Return does it, Esc closes"))
        line.textChanged.connect(self._search)
        line.installEventFilter(self)
        return line

    def _make_rows(self) -> QTreeWidget:
        rows = QTreeWidget(self)
        rows.setObjectName("palette_rows")
        rows.setAccessibleName(self.tr("What was found"))
        theme.set_tool_tip(rows, self.tr("What was found"))
        rows.setColumnCount(3)
        rows.setHeaderHidden(True)
        rows.setRootIsDecorated(False)
        rows.setUniformRowHeights(True)
        rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        rows.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = rows.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        rows.itemClicked.connect(self._do)
        rows.currentItemChanged.connect(self._on_current)
        return rows

    def _make_said(self) -> QLabel:
        said = QLabel(self)
        said.setObjectName("palette_said")
        said.setTextFormat(Qt.TextFormat.PlainText)
        said.setWordWrap(True)
        theme.set_text_role(said, TextRole.ERROR)
        return said
