"""The list of kept runs at the left, under the labs: rename, pin, remove, find, bring back."""

from typing import Final, final

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from dlgui import theme
from dlgui.run.kept_run import KeptRun
from dlgui.run_keeper import RunKeeper
from dlgui.runs_delegate import RunDelegate
from dlgui.runs_model import Role
from dlgui.theme import TextRole

MANY: Final = 8
"""From so many runs on there is a field to find one."""


@final
class RunsView(QListView):
    """The rows. Signals name what a key or the mouse asks for."""

    pin_requested = Signal()
    removal_requested = Signal()
    stage_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runs")
        self.setAccessibleName(self.tr("Kept runs"))
        self.setToolTip(
            self.tr(
                "P pins a run as a ghost, F2 renames it, Return puts it on stage, Del removes it"
            )
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        signals = {
            Qt.Key.Key_P: self.pin_requested,
            Qt.Key.Key_Delete: self.removal_requested,
            Qt.Key.Key_Return: self.stage_requested,
            Qt.Key.Key_Enter: self.stage_requested,
        }
        key = Qt.Key(event.key())
        if key in signals and self.state() != QAbstractItemView.State.EditingState:
            signals[key].emit()
        elif key == Qt.Key.Key_Space:  # plays and pauses, here too
            event.ignore()
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def sizeHint(self) -> QSize:
        return QSize(0, 2 * theme.GRID)


@final
class RunsList(QWidget):
    """Heading, filter and rows. `stage_requested` and `export_requested` carry a `KeptRun`."""

    stage_requested = Signal(object)
    export_requested = Signal(object)

    def __init__(self, keeper: RunKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runs_list")
        self._keeper = keeper
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(keeper.model)
        self._shown.setFilterRole(Role.WORDS)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = self._make_filter()
        self.view = RunsView(self)
        self.view.setModel(self._shown)
        self.view.setItemDelegate(RunDelegate(self.view, self._toggle))
        self._hint = QLabel(self.tr("Every run is kept here once it has begun."), self)
        self._hint.setWordWrap(True)
        theme.set_text_role(self._hint, TextRole.SMALL)
        self._arrange()
        self._connect()
        self._on_count()

    def current(self) -> KeptRun | None:
        """Return the run that keys act on."""
        return self._run(self.view.currentIndex())

    def select(self, run: KeptRun) -> None:
        """Let keys act on this run."""
        source = self._keeper.model.index(self._keeper.runs.index(run))
        self.view.setCurrentIndex(self._shown.mapFromSource(source))

    def menu_for(self, run: KeptRun) -> QMenu:
        """Return the menu of a run, not yet shown."""
        menu = QMenu(self)
        menu.setObjectName("run_menu")
        pin = self.tr("Unpin") if run.about.pinned else self.tr("Pin as a ghost")
        self._entry(menu, "run_pin", pin, "P", self._pin)
        self._entry(menu, "run_rename", self.tr("Rename"), "F2", self._rename)
        self._entry(menu, "run_stage", self.tr("Put its settings on stage"), "Return", self._stage)
        self._entry(menu, "run_save", self.tr("Save the run …"), "", self._export)
        menu.addSeparator()
        self._entry(menu, "run_remove", self.tr("Remove"), "Del", self._remove)
        undo = self._entry(menu, "run_undo", self.tr("Undo removal"), "Ctrl+Z", self._keeper.undo)
        undo.setEnabled(self._keeper.can_undo)
        return menu

    def _make_filter(self) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setObjectName("runs_filter")
        edit.setPlaceholderText(self.tr("Find a run"))
        edit.setAccessibleName(self.tr("Find a run"))
        edit.setToolTip(self.tr("Show only runs whose name, preset or settings have these letters"))
        edit.setClearButtonEnabled(True)
        for button in edit.findChildren(QToolButton):  # Qt's own, without a name
            button.setObjectName("runs_filter_clear")
            button.setAccessibleName(self.tr("Show all runs"))
            button.setToolTip(self.tr("Show all runs"))
        return edit

    def _arrange(self) -> None:
        heading = QLabel(self.tr("Runs").upper(), self)
        heading.setObjectName("runs_heading")
        heading.setContentsMargins(theme.GRID, 0, 0, 0)
        theme.set_text_role(heading, TextRole.SECTION)
        self._hint.setContentsMargins(theme.GRID, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.GRID, 0, 0)
        column.setSpacing(theme.HALF)
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        column.addStretch()  # while there are no rows

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._shown.setFilterFixedString)
        self.view.pin_requested.connect(self._pin)
        self.view.removal_requested.connect(self._remove)
        self.view.stage_requested.connect(self._stage)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._keeper.model.rowsInserted.connect(self._on_count)
        self._keeper.model.rowsRemoved.connect(self._on_count)
        theme.notifier().changed.connect(self.view.viewport().update)

    def _entry(self, menu: QMenu, name: str, text: str, keys: str, action: object) -> QAction:
        entry = menu.addAction(text)
        entry.setObjectName(name)
        entry.setToolTip(text)
        if keys:
            entry.setShortcut(keys)
            entry.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        entry.triggered.connect(action)
        return entry

    def _run(self, index: QModelIndex | QPersistentModelIndex) -> KeptRun | None:
        if not index.isValid():
            return None
        return self._keeper.runs[self._shown.mapToSource(index).row()]

    def _toggle(self, index: QModelIndex | QPersistentModelIndex) -> None:
        if (run := self._run(index)) is not None:
            self._keeper.pin(run, not run.about.pinned)

    @Slot()
    def _pin(self) -> None:
        self._toggle(self.view.currentIndex())

    @Slot()
    def _rename(self) -> None:
        self.view.edit(self.view.currentIndex())

    @Slot()
    def _remove(self) -> None:
        if (run := self.current()) is not None:
            self._keeper.remove(run)

    @Slot()
    def _stage(self) -> None:
        if (run := self.current()) is not None:
            self.stage_requested.emit(run)

    @Slot()
    def _export(self) -> None:
        if (run := self.current()) is not None:
            self.export_requested.emit(run)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        if (run := self._run(self.view.indexAt(place))) is not None:
            menu = self.menu_for(run)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(place))

    @Slot()
    def _on_count(self) -> None:
        count = len(self._keeper.runs)
        self._hint.setVisible(count == 0)
        self.view.setVisible(count > 0)
        self.filter.setVisible(count > MANY or bool(self.filter.text()))
