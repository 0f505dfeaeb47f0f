"""The rows that are seen of the list of runs: the runs of a study are one group, folded or open."""

from collections.abc import Callable, Sequence
from typing import Any, final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Slot,
)

from dlgui import theme
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.model import Role, RunsModel

Index = QModelIndex | QPersistentModelIndex

OPEN, FOLDED, MEMBER = "open", "folded", "member"
NAMES_TOLD = 12


@final
class RunGroup:
    """The runs of one study that are kept, newest first; the same object as long as it is seen."""

    def __init__(self, key: str) -> None:
        self.key = key
        self.runs: list[KeptRun] = []

    @property
    def title(self) -> str:
        """What the study is called, or else its first run."""
        return self.runs[-1].title or self.runs[-1].name

    @property
    def pinned(self) -> bool:
        """Whether all of its runs are."""
        return all(run.about.pinned for run in self.runs)


Row = KeptRun | RunGroup


@final
class RunRows(QAbstractListModel):
    """Follows a `RunsModel`; a study of which but one run is left is that run.

    `retitle` is asked to call a group otherwise.
    """

    def __init__(self, source: RunsModel, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.retitle: Callable[[Sequence[KeptRun], str], None] = lambda _runs, _title: None
        self._source, self._letters = source, ""
        self._places: dict[KeptRun, int] = {}
        self._groups: dict[str, RunGroup] = {}
        self._open: set[str] = set()
        source.rowsInserted.connect(self._follow)
        source.rowsRemoved.connect(self._follow)
        source.dataChanged.connect(self._on_data_changed)
        self._follow()

    def row(self, index: Index) -> Row | None:
        """Return the run or the group that stands there."""
        return self.rows[index.row()] if index.isValid() else None

    def runs_of(self, index: Index) -> list[KeptRun]:
        """Return the run of a row, or all of a group, newest first."""
        row = self.row(index)
        return row.runs if isinstance(row, RunGroup) else [row] if row is not None else []

    def index_of(self, run: KeptRun) -> QModelIndex:
        """Return where a run is seen; its group is opened for that."""
        if run not in self.rows and run.about.group in self._groups:
            self.set_open(self._groups[run.about.group], True)
        return self.index(self.rows.index(run)) if run in self.rows else QModelIndex()

    def is_open(self, group: RunGroup) -> bool:
        """Whether the runs of a group are seen; those that letters are looked for in always are."""
        return group.key in self._open or bool(self._letters)

    def set_open(self, group: RunGroup, opened: bool) -> None:
        """Show the runs of a group, or its own row only."""
        self._open = self._open | {group.key} if opened else self._open - {group.key}
        self._follow()

    def find(self, letters: str) -> None:
        """Show only runs that have these letters in their name, preset or settings."""
        self._letters = letters.casefold()
        self._follow()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if isinstance(row, RunGroup):
            return self._told(row, role)
        if row is None or row not in self._places:
            return None
        if role == Role.GROUP:
            return MEMBER if row.about.group in self._groups else ""
        return self._source.data(self._source.index(self._places[row]), role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row, title = self.row(index), " ".join(str(value).split())
        if not isinstance(row, RunGroup):
            own = self._source.index(self._places[row]) if row is not None else QModelIndex()
            return self._source.setData(own, value, role)
        if role != Qt.ItemDataRole.EditRole or title in ("", row.title):
            return False
        self.retitle(row.runs, title)
        return True

    def _told(self, group: RunGroup, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.tr("{0} · {1} runs").format(group.title, len(group.runs))
            case Qt.ItemDataRole.EditRole:
                return group.title
            case Role.DIFFERENCE:
                return ", ".join(run.name for run in reversed(group.runs))
            case Role.PINNED:
                return group.pinned
            case Role.ON_STAGE:
                return any(self._source.is_on_stage(run) for run in group.runs)
            case Role.SERIES:
                return group.runs[-1].about.series
            case Role.GROUP:
                return OPEN if self.is_open(group) else FOLDED
            case Qt.ItemDataRole.ToolTipRole:
                names = [run.name for run in reversed(group.runs)]
                more = [f"+{len(names) - NAMES_TOLD}"] if len(names) > NAMES_TOLD else []
                return theme.wrapped("\n".join([group.title, *names[:NAMES_TOLD], *more]))
        return None

    @Slot()
    def _follow(self) -> None:
        """Put in and take out what differs, so that what is chosen elsewhere stays chosen."""
        self._places = {run: i for i, run in enumerate(self._source.runs)}
        wanted = self._wanted()
        first = 0
        while first < min(len(wanted), len(self.rows)) and wanted[first] is self.rows[first]:
            first += 1
        last = 0
        most = min(len(wanted), len(self.rows)) - first
        while last < most and wanted[-1 - last] is self.rows[-1 - last]:
            last += 1
        self._replace(first, len(self.rows) - last, wanted[first : len(wanted) - last])
        if self._groups and self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))

    def _replace(self, first: int, end: int, rows: list[Row]) -> None:
        if end > first:
            self.beginRemoveRows(QModelIndex(), first, end - 1)
            del self.rows[first:end]
            self.endRemoveRows()
        if rows:
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self.rows[first:first] = rows
            self.endInsertRows()

    def _wanted(self) -> list[Row]:
        """The runs that have the letters; a group stands where its newest run would."""
        found: dict[str, list[KeptRun]] = {}
        seen = [run for run in self._source.runs if self._has_letters(run)]
        for run in seen:
            found.setdefault(run.about.group or run.about.id, []).append(run)
        keys = [key for key, runs in found.items() if len(runs) > 1]
        self._groups = {key: self._groups.get(key) or RunGroup(key) for key in keys}
        rows: list[Row] = []
        for key, runs in found.items():
            group = self._groups.get(key)
            if group is not None:
                group.runs = runs
                rows.append(group)
            if group is None or self.is_open(group):
                rows += runs
        return rows

    def _has_letters(self, run: KeptRun) -> bool:
        if not self._letters:
            return True
        own = self._source.index(self._places[run])
        return self._letters in str(self._source.data(own, Role.WORDS)).casefold()

    @Slot()
    def _on_data_changed(self) -> None:
        if self._letters:
            self._follow()
        if self.rows:
            self.dataChanged.emit(self.index(0), self.index(len(self.rows) - 1))
