"""The settings of a study: what varies, then the base settings that all runs share."""

from typing import final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.comparison.vary_editor import VaryEditor
from dlgui.labs.shared.run_inspector import RunInspector
from engine.training.config import RunConfig
from engine.training.settings import get, replace
from engine.training.study import Study


@final
class ComparisonInspector(QWidget):
    """`edited` and `restart_requested` as in a run's inspector; `grid_changed` carries a `Grid`."""

    edited = Signal(str, object)
    restart_requested = Signal()
    grid_changed = Signal(object)
    folder_chosen = Signal(str)
    fetch_requested = Signal(str, bool)

    def __init__(self, study: Study, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparison_settings")
        self.run = RunInspector(study.base, self, prefix="comparison_")
        self.vary = VaryEditor(self)
        self.run.add_first(self.vary)
        self.run.edited.connect(self.edited)
        self.run.restart_requested.connect(self.restart_requested)
        self.run.folder_chosen.connect(self.folder_chosen)
        self.run.fetch_requested.connect(self.fetch_requested)
        self.vary.grid_changed.connect(self.grid_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.run)
        self.show_study(study)

    def show_study(self, study: Study) -> None:
        """Show another study without telling anybody."""
        self.vary.show_study(study)
        self.show_base(study)

    def show_base(self, study: Study) -> None:
        """Show what all runs share; settings in which they differ are told by the table."""
        self.vary.set_base(study.base)
        self.run.show_config(study.base)
        self._show_varying(study)

    def show_running(self, running: RunConfig, study: Study) -> None:
        """Mark what waits for a restart, leaving out the settings in which the runs differ."""
        own = {path: get(study.base, path) for path in _varying(study)}
        self.run.show_running(replace(running, own))
        self._show_varying(study)

    def show_error(self, path: str, reason: str) -> None:
        """Say under a setting why it is refused."""
        self.run.setting(path).widget.set_error(reason)

    def _show_varying(self, study: Study) -> None:
        varying = _varying(study)
        for path, setting in self.run.settings.items():
            setting.widget.setEnabled(path not in varying)
            if path in varying:
                setting.widget.set_tag(self.tr("varies"), role=theme.TextRole.SMALL)


def _varying(study: Study) -> set[str]:
    return {path for variant in study.variants for path in variant.settings}
