"""The settings of a training run, grouped; live ones act at once, the others on restart."""

from collections.abc import Mapping
from typing import Any, final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.shared.digits_source import DigitsSource
from dlgui.labs.shared.restart_notice import RestartNotice
from dlgui.labs.shared.setting_fields import Setting
from dlgui.labs.shared.setting_groups import RARE, setting_groups
from dlgui.labs.shared.size_limits import BATCH, TRAIN, VALIDATION, batch_note, size_limits
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.section import Section
from dlgui.words.fault_texts import fault_text
from dlgui.words.stage_texts import stages_fault
from engine.data.digits import BUNDLED_SIDE
from engine.data.names import DataSource
from engine.layers.names import NormName
from engine.models.names import ModelName
from engine.optimization.names import ScheduleName
from engine.training.config import RunConfig
from engine.training.fields import STAGES, ConfigError, field_info
from engine.training.grid import NEEDS, has_use
from engine.training.settings import differences, get, replace


@final
class RunInspector(QWidget):
    """Shows the configuration that is wanted and tells in which the running one differs.

    `edited(path, value)` is emitted for every change by the user; `restart_requested` when the
    button of the notice is pressed; `folder_chosen` and `fetch_requested` as by `DigitsSource`.
    Names of controls begin with the `prefix` of the lab; `groups` are its settings under their
    headings, all of a classifier if none are named.
    """

    edited = Signal(str, object)
    restart_requested = Signal()
    folder_chosen = Signal(str)
    fetch_requested = Signal(str, bool)

    def __init__(
        self,
        config: RunConfig,
        parent: QWidget | None = None,
        *,
        prefix: str = "",
        groups: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{prefix}run_inspector")
        self.config, self._prefix = config, prefix
        self._settings: dict[str, Setting] = {}
        self._digits: DigitsSource | None = None
        self.notice = RestartNotice(self, prefix)
        self.notice.restart_requested.connect(self.restart_requested)
        self._inspector = Inspector(name=f"{prefix}inspector", parent=self)
        for title, paths in (setting_groups() if groups is None else groups).items():
            self._inspector.add(self._section(title, paths))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._inspector)
        self._show_those_in_use()

    @property
    def settings(self) -> Mapping[str, Setting]:
        """The control of every setting by its path."""
        return self._settings

    def add_first(self, widget: QWidget) -> None:
        """Put something of a lab's own above all settings."""
        self._inspector.add_first(widget)

    def setting(self, path: str) -> Setting:
        """Return the control of one setting."""
        return self._settings[path]

    def show_config(self, config: RunConfig) -> None:
        """Show another configuration without telling anybody."""
        self.config = config
        for path, setting in self._settings.items():
            setting.show(get(config, path))
        if any(get(config, path) != field_info(path).default for path in self._rare_paths):
            self._rare.set_folded(False)
        self._show_those_in_use()

    def show_running(self, running: RunConfig) -> None:
        """Mark the fields whose wanted value is not the one of the run on stage."""
        waiting = set(differences(running, self.config))
        for path, setting in self._settings.items():
            setting.set_pending(path in waiting)
        self._inspector.leave_room(bool(waiting))
        self.notice.show(bool(waiting))

    def _section(self, title: str, paths: tuple[str, ...]) -> Section:
        name = f"{self._prefix}section_{paths[0].replace('.', '_')}"
        section = Section(title, name=name, collapsible=True)
        for path in paths:
            fault = self._stages_fault if path == STAGES else None
            setting = Setting(path, get(self.config, path), self._on_edited, self._prefix, fault)
            self._settings[path] = setting
            section.add(setting.widget)
        if paths[0].startswith("data."):
            self._digits = DigitsSource(section, self._prefix)
            self._digits.folder_chosen.connect(self.folder_chosen)
            self._digits.fetch_requested.connect(self.fetch_requested)
            self._digits.given_up.connect(self._on_bundled_digits)
        if paths[0] == RARE:
            self._rare, self._rare_paths = section, paths
            section.set_folded(True)
        return section

    @Slot()
    def _on_bundled_digits(self) -> None:
        self._on_edited("data.folder", "")

    def _stages_fault(self, text: str) -> str | None:
        """What is wrong with a list of stages; of images in a folder the size is not known here."""
        folder = self.config.data.folder
        return stages_fault(text, None if folder else (1, BUNDLED_SIDE, BUNDLED_SIDE))

    def _on_edited(self, path: str, value: Any) -> None:
        if path == "data.source" and value != DataSource.DIGITS:
            self._leave_images()
        try:
            self.config = replace(self.config, {path: value})
        except ConfigError as error:
            self._settings[path].widget.set_error(fault_text(error))
            return
        self._show_those_in_use()
        self.edited.emit(path, value)
        if path == "network.model" and value == ModelName.FULLY_CONNECTED:
            self._leave("network.norm", NormName.INSTANCE, NormName.BATCH)

    def _leave_images(self) -> None:
        """Points of the plane have no neighbours, so that convolution is not for them."""
        self._leave("network.model", ModelName.CONVOLUTIONAL, ModelName.FULLY_CONNECTED)
        self._leave("network.norm", NormName.INSTANCE, NormName.BATCH)

    def _leave(self, path: str, choice: Any, plain: Any) -> None:
        """Take another choice instead of one that has become impossible, and say so."""
        if get(self.config, path) == choice:
            self._settings[path].show(plain)
            self._on_edited(path, plain)

    def _show_those_in_use(self) -> None:
        """Hide the fields that the chosen data, model or method have no use for."""
        config = self.config
        for path in NEEDS.keys() & self._settings.keys():
            self._settings[path].widget.setVisible(has_use(config, path))
        stages = config.optimizer.schedule not in (ScheduleName.CONSTANT, ScheduleName.COSINE)
        for path in ("optimizer.schedule_steps", "optimizer.schedule_factor"):
            self._settings[path].widget.setVisible(stages)
        for path in ("early_stopping.monitor", "early_stopping.patience"):
            if path in self._settings:
                self._settings[path].widget.setVisible(config.early_stopping.enabled)
        if self._digits is not None:
            self._digits.show_data(config.data)
        self._show_limits()

    def _show_limits(self) -> None:
        """Let fields ask for no more examples than there are; say where some come up again."""
        limits = size_limits(self.config)
        for path in {TRAIN, VALIDATION, BATCH} & self._settings.keys():
            self._settings[path].widget.limit(*limits.get(path, ()))
        if BATCH in self._settings:
            self._settings[BATCH].widget.set_note(batch_note(self.config))
