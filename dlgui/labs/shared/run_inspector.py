"""The settings of a training run, grouped; live ones act at once, the others on restart."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, final

from PySide6.QtCore import QCoreApplication, QSize, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QToolButton, QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.shared.setting_fields import Setting
from dlgui.widgets.banner import Banner
from dlgui.widgets.inspector import Inspector
from dlgui.widgets.section import Section
from dlgui.widgets.severity import Severity
from dlgui.widgets.surfaces import Chip
from engine.optimization.names import ScheduleName
from engine.training.config import RunConfig
from engine.training.fields import ConfigError, field_info
from engine.training.grid import NEEDS, has_use
from engine.training.settings import differences, get, replace


def _groups() -> dict[str, tuple[str, ...]]:
    """Return heading -> paths, in the order of the screen."""
    translate = QCoreApplication.translate
    return {
        translate("RunInspector", "Data"): (
            "data.train_size",
            "data.label_noise",
            "data.validation_size",
        ),
        translate("RunInspector", "Network"): (
            "network.hidden",
            "network.activation",
            "network.batch_norm",
        ),
        translate("RunInspector", "Initial values"): ("network.initializer", "network.initial_std"),
        translate("RunInspector", "Optimizer"): (
            "optimizer.method",
            "optimizer.lr",
            "optimizer.momentum",
            "optimizer.decay",
            "optimizer.beta1",
            "optimizer.beta2",
            "optimizer.weight_decay",
        ),
        translate("RunInspector", "Regularisation"): (
            "regularization.l2",
            "regularization.l1",
            "regularization.dropout",
            "early_stopping.enabled",
            "early_stopping.monitor",
            "early_stopping.patience",
        ),
        translate("RunInspector", "Training"): ("training.steps", "training.batch_size", "seed"),
        translate("RunInspector", "More"): (
            "optimizer.schedule",
            "optimizer.schedule_steps",
            "optimizer.schedule_factor",
            "optimizer.warm_up",
            "optimizer.clip_norm",
            "regularization.label_smoothing",
            "regularization.max_norm",
        ),
    }


RARE = "optimizer.schedule"
"""The first of the settings that are folded away until a configuration uses one."""


@final
class RunInspector(QWidget):
    """Shows the configuration that is wanted and tells in which the running one differs.

    `edited(path, value)` is emitted for every change by the user; `restart_requested` when the
    button of the notice is pressed. Names of controls begin with the `prefix` of the lab.
    """

    edited = Signal(str, object)
    restart_requested = Signal()
    folder_chosen = Signal(str)

    def __init__(
        self, config: RunConfig, parent: QWidget | None = None, *, prefix: str = ""
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{prefix}run_inspector")
        self.config, self._prefix = config, prefix
        self._settings: dict[str, Setting] = {}
        self._notice = Banner(name=f"{prefix}restart_notice", parent=self, at_bottom=True)
        self._notice.action_triggered.connect(self.restart_requested)
        self._inspector = Inspector(name=f"{prefix}inspector", parent=self)
        for title, paths in _groups().items():
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
        if not waiting:
            self._notice.hide()
        elif self._notice.isHidden():
            translate = QCoreApplication.translate
            self._notice.show_notice(
                translate("RunInspector", "Some settings take effect on restart."),
                action=translate("RunInspector", "Restart"),
                severity=Severity.INFO,
            )

    def _section(self, title: str, paths: tuple[str, ...]) -> Section:
        name = f"{self._prefix}section_{paths[0].replace('.', '_')}"
        section = Section(title, name=name, collapsible=True)
        for path in paths:
            setting = Setting(path, get(self.config, path), self._on_edited, self._prefix)
            self._settings[path] = setting
            section.add(setting.widget)
        if paths[0].startswith("data."):
            section.add_action(self._folder_button())
            self._digits = Chip("", name=f"{self._prefix}own_digits", parent=section)
            self._digits.clicked.connect(self._on_bundled_digits)
            section.add(self._digits)
        if paths[0] == RARE:
            self._rare, self._rare_paths = section, paths
            section.set_folded(True)
        return section

    @Slot()
    def _choose_folder(self) -> None:
        title = QCoreApplication.translate(
            "RunInspector", "A folder with the IDX files of MNIST or Fashion-MNIST"
        )
        if folder := QFileDialog.getExistingDirectory(self, title):
            self.folder_chosen.emit(folder)

    def _folder_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(f"{self._prefix}choose_folder")
        button.setProperty("flat", True)
        text = QCoreApplication.translate("RunInspector", "Other digits: a folder of IDX files …")
        button.setAccessibleName(text)
        theme.set_tool_tip(button, text)
        theme.keep_scaled(button, button.setIconSize, QSize(16, 16))
        theme.set_icon(button, "folder-open", theme.IconRole.MUTED)
        button.clicked.connect(self._choose_folder)
        return button

    @Slot()
    def _on_bundled_digits(self) -> None:
        self._on_edited("data.folder", "")

    def _show_digits(self, folder: str) -> None:
        """Name the folder that the digits come from, unless they are the bundled ones."""
        translate = QCoreApplication.translate
        text = translate("RunInspector", "Digits of {0}").format(Path(folder).name or folder)
        tip = translate("RunInspector", "Read from {0}. Press for the bundled digits.")
        self._digits.setText(theme.as_label(f"{text}  ×"))
        self._digits.setAccessibleName(text)
        theme.set_tool_tip(self._digits, tip.format(folder))
        self._digits.setVisible(bool(folder))

    def _on_edited(self, path: str, value: Any) -> None:
        try:
            self.config = replace(self.config, {path: value})
        except ConfigError as error:
            self._settings[path].widget.set_error(str(error))
            return
        self._show_those_in_use()
        self.edited.emit(path, value)

    def _show_those_in_use(self) -> None:
        """Hide the fields that the chosen method or initial values have no use for."""
        config = self.config
        for path in NEEDS.keys() & self._settings.keys():
            self._settings[path].widget.setVisible(has_use(config, path))
        stages = config.optimizer.schedule not in (ScheduleName.CONSTANT, ScheduleName.COSINE)
        for path in ("optimizer.schedule_steps", "optimizer.schedule_factor"):
            self._settings[path].widget.setVisible(stages)
        for path in ("early_stopping.monitor", "early_stopping.patience"):
            self._settings[path].widget.setVisible(config.early_stopping.enabled)
        self._show_digits(config.data.folder)
