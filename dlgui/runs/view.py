"""The rows of the list of kept runs: what a key, a double click or the mouse asks for."""

from typing import final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal, SignalInstance, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from dlgui import theme


@final
class RunsView(QListView):
    """Several rows may be chosen. Signals name what a key or the mouse asks for.

    `fold_requested` carries whether the current group is to be opened (True) or folded.
    """

    pin_requested = Signal()
    removal_requested = Signal()
    name_requested = Signal()
    stage_requested = Signal()
    comparison_requested = Signal()
    fold_requested = Signal(bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runs")
        self.setAccessibleName(self.tr("Kept runs"))
        theme.set_tool_tip(
            self,
            self.tr(
                "Return or a double click shows a run, Ctrl + click chooses several, C compares"
                " them, P pins one as a ghost, F2 renames it, Del removes it; Right and Left unfold"
                " and fold the runs of a study"
            ),
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.doubleClicked.connect(self._on_double_click)
        self._add_keys()

    def rename_current(self) -> None:
        """Let the name of the current run be typed; Qt would complain where there is none."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if self.currentIndex().isValid() and not editing:
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:  # plays and pauses, here too
            event.ignore()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.fold_requested.emit(event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * theme.GRID)

    def _add_keys(self) -> None:
        """Keys that act while the list has the focus; the window's table of keys names them."""
        self._add_key("Return", self.stage_requested)
        self._add_key("Enter", self.stage_requested)
        self._add_key("C", self.comparison_requested)
        self._add_key("P", self.pin_requested)
        self._add_key("F2", self.name_requested)
        self._add_key("Del", self.removal_requested)

    def _add_key(self, key: str, signal: SignalInstance) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(signal)

    @Slot(QModelIndex)
    def _on_double_click(self, _index: QModelIndex) -> None:
        self.stage_requested.emit()
