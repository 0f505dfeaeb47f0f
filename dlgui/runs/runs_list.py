"""The list of kept runs at the left, under the labs: show, compare, rename, pin, remove, find."""

from collections.abc import Sequence
from typing import Final, final

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.runs.delegate import RunDelegate
from dlgui.runs.footer import RunsFooter
from dlgui.runs.keeper import RunKeeper
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.menu import RunsMenu
from dlgui.runs.reading_bar import ReadingBar
from dlgui.runs.rows import Row, RunGroup, RunRows
from dlgui.runs.run_filter import make_filter
from dlgui.runs.view import RunsView
from dlgui.theme import TextRole
from engine.training.grid import MAX_RUNS

MANY: Final = 8
"""From so many runs on there is a field to find one."""

Index = QModelIndex | QPersistentModelIndex


@final
class RunsList(QWidget):
    """Heading, filter, rows, footer. The signals carry a `KeptRun`, the last one a list of them."""

    stage_requested = Signal(object)
    export_requested = Signal(object)
    script_requested = Signal(object)
    comparison_requested = Signal(object)

    def __init__(self, keeper: RunKeeper, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("runs_list")
        self.setAccessibleName(self.tr("Kept runs"))
        self._keeper, self._filtered_by = keeper, ""
        self._shown = RunRows(keeper.model, self)
        self._shown.retitle = self._retitle
        self.filter = make_filter(self)
        self.view = RunsView(self)
        self.view.setModel(self._shown)
        self.view.setItemDelegate(RunDelegate(self.view, self._toggle, self._fold))
        self.footer = RunsFooter(self)
        self.reading = ReadingBar(keeper, self)
        self._hint = QLabel(self)
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        theme.set_text_role(self._hint, TextRole.SMALL)
        self._arrange()
        self._connect()
        self._on_count()

    def current(self) -> KeptRun | None:
        """Return the run that keys act on; of a group, the newest."""
        runs = self._shown.runs_of(self.view.currentIndex())
        return runs[0] if runs else None

    def chosen(self) -> list[KeptRun]:
        """Return the runs that are chosen, and all of a chosen group, in the order of making."""
        rows = sorted(self.view.selectedIndexes(), key=lambda index: index.row())
        runs = dict.fromkeys(run for index in rows for run in self._shown.runs_of(index))
        return list(reversed(runs))

    def select(self, *runs: KeptRun) -> None:
        """Choose these runs; keys act on the last one."""
        self.view.clearSelection()
        for run in runs:
            flags = QItemSelectionModel.SelectionFlag.Select
            self.view.selectionModel().setCurrentIndex(self._shown.index_of(run), flags)

    def choose_number(self, number: int) -> bool:
        """Go to a row by its place among those that are shown, 0 for the first, if it is there."""
        index = self._shown.index(number, 0)
        if index.isValid():
            self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.view.setCurrentIndex(index)
        return index.isValid()

    def menu_for(self, run: Row) -> QMenu:
        """Return the menu of a run or of a group, not yet shown."""
        menu, pinned = RunsMenu(self), run.pinned if isinstance(run, RunGroup) else run.about.pinned
        pin = self.tr("Unpin") if pinned else self.tr("Pin as a ghost")
        menu.add("run_stage", self.tr("Show on stage"), "Return", self._stage)
        if isinstance(run, RunGroup):
            opened = self._shown.is_open(run)
            text, key = (self.tr("Fold"), "Left") if opened else (self.tr("Unfold"), "Right")
            menu.add("run_fold", text, key, lambda: self._shown.set_open(run, not opened))
        compare = self.footer.compare.text()
        enabled = len(self._to_compare()) > 1
        menu.add("run_compare", compare, "C", self._compare, enabled=enabled)
        menu.add("run_pin", pin, "P", self._pin)
        menu.add("run_rename", self.tr("Rename"), "F2", self.view.rename_current)
        menu.addSeparator()
        if not isinstance(run, RunGroup):
            self._add_ways_out(menu, run)
        menu.add("run_remove", self.tr("Remove"), "Del", self._remove)
        undo, can_undo = self.tr("Undo removal"), bool(self._keeper.removed)
        menu.add("run_undo", undo, "Ctrl+Z", self._keeper.undo, enabled=can_undo)
        return menu

    def _add_ways_out(self, menu: RunsMenu, run: KeptRun) -> None:
        menu.add("run_save", self.tr("Save the run …"), "", lambda: self._send(run, script=False))
        script = self.tr("Save as a Python script …")
        menu.add("run_script", script, "", lambda: self._send(run, script=True))
        menu.addSeparator()

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
        column.addWidget(self.reading)
        column.addWidget(self.filter)
        column.addWidget(self._hint)
        column.addWidget(self.view, 1)
        column.addWidget(self.footer)
        column.addStretch()  # while there are no rows

    def _connect(self) -> None:
        self.filter.textChanged.connect(self._on_filter)
        self.view.pin_requested.connect(self._pin)
        self.view.name_requested.connect(self.view.rename_current)
        self.view.removal_requested.connect(self._remove)
        self.view.stage_requested.connect(self._stage)
        self.view.comparison_requested.connect(self._compare)
        self.view.fold_requested.connect(self._on_fold)
        self.view.selectionModel().selectionChanged.connect(self._on_selection)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.footer.comparison_requested.connect(self._compare)
        self.footer.undo_requested.connect(self._keeper.undo)
        self._keeper.removals_changed.connect(self._on_removals)
        self._shown.rowsInserted.connect(self._on_count)
        self._shown.rowsRemoved.connect(self._on_count)
        self._keeper.model.stage_changed.connect(self._on_selection)
        theme.notifier().changed.connect(self.view.viewport().update)

    def _to_compare(self) -> list[KeptRun]:
        """The runs that are chosen; one of them alone is compared with those on stage."""
        chosen = self.chosen()
        if len(chosen) != 1:
            return chosen
        stage = [run for run in self._keeper.on_stage if run in self._keeper.runs]
        return [*(run for run in stage if run not in chosen), *chosen]

    def _toggle(self, index: Index) -> None:
        runs = self._shown.runs_of(index)
        pinned = not all(run.about.pinned for run in runs)
        for run in runs:
            self._keeper.pin(run, pinned)

    def _fold(self, index: Index) -> None:
        if isinstance(group := self._shown.row(index), RunGroup):
            self._shown.set_open(group, not self._shown.is_open(group))

    @Slot(bool)
    def _on_fold(self, opened: bool) -> None:
        if isinstance(group := self._shown.row(self.view.currentIndex()), RunGroup):
            self._shown.set_open(group, opened)

    def _retitle(self, runs: Sequence[KeptRun], title: str) -> None:
        for run in runs:
            run.retitle(title)
            self._keeper.describe(run)

    @Slot()
    def _pin(self) -> None:
        """Pin what is chosen, or let it all go if the current one is pinned."""
        if (current := self.current()) is not None:
            runs = self._shown.runs_of(self.view.currentIndex())
            pinned = not all(run.about.pinned for run in runs)
            for run in self.chosen() or [current]:
                self._keeper.pin(run, pinned)

    @Slot()
    def _remove(self) -> None:
        if chosen := self.chosen():
            self._keeper.remove(*chosen)

    @Slot()
    def _stage(self) -> None:
        """Show the run that keys act on; of a group, all of its runs over each other."""
        runs = self._shown.runs_of(self.view.currentIndex())
        if len(runs) > 1:
            self.comparison_requested.emit(list(reversed(runs))[:MAX_RUNS])
        elif runs:
            self.stage_requested.emit(runs[0])

    @Slot()
    def _compare(self) -> None:
        if len(runs := self._to_compare()) > 1:
            self.comparison_requested.emit(runs)
        else:
            self.footer.compare.click()

    def _send(self, run: KeptRun, *, script: bool) -> None:
        (self.script_requested if script else self.export_requested).emit(run)

    @Slot(QPoint)
    def _show_menu(self, place: QPoint) -> None:
        row = self._shown.row(self.view.indexAt(place))
        if row is not None:
            menu = self.menu_for(row)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.view.viewport().mapToGlobal(place))

    @Slot()
    def _on_count(self) -> None:
        count = len(self._keeper.runs)
        self.view.setVisible(count > 0)
        self.filter.setVisible(count > MANY or bool(self.filter.text()))
        self._on_filter(self.filter.text())
        self._on_selection()

    @Slot(str)
    def _on_filter(self, text: str) -> None:
        if text != self._filtered_by:  # else each row that comes would have all looked at again
            self._filtered_by = text
            self._shown.find(text)
        none_kept = self.tr("Every run is kept here once it has begun.")
        self._hint.setText(none_kept if not self._keeper.runs else self.tr("No run has these."))
        self._hint.setVisible(self._shown.rowCount() == 0)

    @Slot()
    def _on_selection(self) -> None:
        chosen = len(self.chosen())
        against_stage = chosen == 1 and len(self._to_compare()) > 1
        kept = len(self._keeper.runs)
        self.footer.show_choice(chosen, kept=kept, against_stage=against_stage)

    @Slot()
    def _on_removals(self) -> None:
        self.footer.show_removed(self._keeper.removed)
