"""The runs that are kept, newest first, as the list shows them."""

from collections.abc import Callable, Mapping, Sequence
from enum import IntEnum
from typing import Any, final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from dlgui import theme
from dlgui.runs.kept_run import KeptRun
from dlgui.runs.texts import differences_text, differing, settings_text
from dlgui.words.plain_line import one_line
from engine.models.names import TELL_CLASSES
from engine.training.config import RunConfig
from engine.training.records import Ending

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What the list asks of a run beside its name."""

    DIFFERENCE = Qt.ItemDataRole.UserRole
    PINNED = Qt.ItemDataRole.UserRole + 1
    ON_STAGE = Qt.ItemDataRole.UserRole + 2
    SERIES = Qt.ItemDataRole.UserRole + 3
    WORDS = Qt.ItemDataRole.UserRole + 4
    GROUP = Qt.ItemDataRole.UserRole + 5
    """Of the row of a group: "open" or "folded"; of a run: "member" if it stands in one."""


@final
class RunsModel(QAbstractListModel):
    """Shows the runs of whoever keeps them; renaming is asked of `rename`.

    `stage` is the configuration that differences are counted from; `stage_changed` is emitted
    when it or the runs on stage are others.
    """

    stage_changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.runs: list[KeptRun] = []
        self.stage: RunConfig | None = None
        self.rename: Callable[[KeptRun, str], None] = lambda _run, _name: None
        self._on_stage: Mapping[KeptRun, int] = {}
        self._differences: dict[KeptRun, tuple[RunConfig, str]] = {}

    def insert(self, run: KeptRun, row: int = 0) -> None:
        """Put a run into the list, at the top if nothing else is said."""
        self.beginInsertRows(QModelIndex(), row, row)
        self.runs.insert(row, run)
        self.endInsertRows()

    def add_older(self, runs: Sequence[KeptRun]) -> None:
        """Put runs, oldest first, below all that are there."""
        if runs:
            first = len(self.runs)
            self.beginInsertRows(QModelIndex(), first, first + len(runs) - 1)
            self.runs += reversed(runs)
            self.endInsertRows()

    def take(self, run: KeptRun) -> int:
        """Take a run out of the list and return the row in which it was."""
        row = self.runs.index(run)
        self.beginRemoveRows(QModelIndex(), row, row)
        del self.runs[row]
        self._differences.pop(run, None)
        self.endRemoveRows()
        return row

    def touch(self, run: KeptRun) -> None:
        """Show a run anew."""
        if run in self.runs:
            index = self.index(self.runs.index(run))
            self.dataChanged.emit(index, index)

    def set_stage(self, on_stage: Mapping[KeptRun, int], config: RunConfig | None) -> None:
        """Say which runs are on stage in which colours, and what differences are counted from."""
        if (on_stage, config) != (self._on_stage, self.stage):
            if config != self.stage:
                self._differences.clear()
            self._on_stage, self.stage = on_stage, config
            self.stage_changed.emit()
            if self.runs:
                self.dataChanged.emit(self.index(0), self.index(len(self.runs) - 1))

    def is_on_stage(self, run: KeptRun) -> bool:
        """Whether a run is among those on stage."""
        return run in self._on_stage

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.runs)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        run = self.runs[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return run.name
            case Role.DIFFERENCE:
                return self.difference(run)
            case Role.PINNED:
                return run.about.pinned
            case Role.ON_STAGE:
                return self.is_on_stage(run)
            case Role.SERIES:
                return self._on_stage.get(run, run.about.series)
            case Role.WORDS:
                words = (run.name, run.about.preset, run.title, self.difference(run))
                return " ".join(words)
            case Qt.ItemDataRole.ToolTipRole:
                return theme.wrapped(self._tool_tip(run))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name = one_line(str(value).strip())
        if role != Qt.ItemDataRole.EditRole or not name:
            return False
        self.rename(self.runs[index.row()], name)
        return True

    def difference(self, run: KeptRun) -> str:
        """Return in few words how a run differs from that on stage, or else where it is from."""
        if self.is_on_stage(run):
            return ""
        if self.stage is None:
            return run.title
        settings = run.settings()
        known = self._differences.get(run)
        if known is None or known[0] is not settings:  # a live change makes others of them
            known = settings, settings_text(differing(self.stage, settings))
            self._differences[run] = known
        return known[1]

    def _tool_tip(self, run: KeptRun) -> str:
        lines = [f"{run.name} · {run.title}" if run.title else run.name]
        if (evaluations := run.history.evaluations) and run.history.divergence is None:
            last = evaluations[-1]
            text = self.tr("Step {0}: train {1}, test {2}")
            shown = f"{last.train_accuracy:.3f}", f"{last.test_accuracy:.3f}"
            if run.about.config.network.model not in TELL_CLASSES:
                text = self.tr("Step {0}: train loss {1}, test loss {2}")
                shown = f"{last.train_loss:.4g}", f"{last.test_loss:.4g}"
            lines.append(text.format(last.step, *shown))
        lines.append(self._ending(run))
        if self.stage is not None and not self.is_on_stage(run):
            lines.append(differences_text(run.settings(), self.stage))
        return theme.wrapped("\n".join(lines))

    def _ending(self, run: KeptRun) -> str:
        """How it came to its end, if it did: it may have been killed, paused or left."""
        match run.history.ending:
            case Ending.FINISHED:
                return self.tr("It ran to its end.")
            case Ending.STOPPED_EARLY:
                return self.tr("It was stopped early.")
            case Ending.DIVERGED:
                return self.tr("It diverged.")
        text = self.tr("It is not finished: step {0} of {1}.")
        return text.format(f"{run.history.step:,}", f"{run.about.config.training.steps:,}")
