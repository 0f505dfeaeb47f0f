"""What labs have in common that train a study: presets, live changes, refusals, failures."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.epochs import shared_epoch
from dlgui.labs.shared.lab import Lab
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.session.session import Session
from dlgui.session.state import OVER, RunState
from dlgui.widgets.banner import Banner
from dlgui.widgets.severity import Severity
from dlgui.words.fault_texts import fault_text
from dlgui.words.preset_texts import preset_title
from engine.training.fields import field_info
from engine.training.presets import load_preset
from engine.training.settings import get
from engine.training.study import Study

BEFORE_THE_RUN = (RunState.PREPARING, RunState.READY, RunState.FAILED)


class TrainingLab(Lab):
    """A lab with a study on stage. Subclasses say which presets there are, and what is seen."""

    preset_names: tuple[str, ...] = ()

    def __init__(
        self,
        *,
        name: str,
        banner: str,
        parent: QWidget | None = None,
        before: TrainingLab | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.session: Session = before.session if before else Session(self)
        self.session.setParent(self)
        self._study = before.study if before else load_preset(self.preset_names[0])
        self._preset = before.preset if before else self._study.id
        self._banner = Banner(name=banner, parent=self)
        self.session.frame_ready.connect(self.show_frame)
        self.session.state_changed.connect(self._on_state)
        self.session.refused.connect(self._on_refused)
        self.session.failed.connect(self.show_failure)

    # What subclasses say ------------------------------------------------------------------------

    @abstractmethod
    def show_frame(self, frame: Frame) -> None:
        """Bring the pictures up to date."""
        raise NotImplementedError

    @abstractmethod
    def show_settings(self) -> None:
        """Show the settings of the study in the inspector."""
        raise NotImplementedError

    @abstractmethod
    def show_running(self) -> None:
        """Show in the inspector which settings are in effect, and which wait for a restart."""
        raise NotImplementedError

    @abstractmethod
    def show_error(self, path: str, text: str) -> None:
        """Say at a setting what is wrong with it."""
        raise NotImplementedError

    @abstractmethod
    def with_setting(self, path: str, value: Any) -> Study:
        """Return the study with a setting changed. Raises ConfigError for a wrong value."""
        raise NotImplementedError

    @abstractmethod
    def change(self, path: str, value: Any) -> None:
        """Change a live setting of what is training."""
        raise NotImplementedError

    # What all of them do ------------------------------------------------------------------------

    @property
    def player(self) -> Session:
        return self.session

    @property
    def steps_per_epoch(self) -> int | None:
        return shared_epoch(self.session.histories)

    @property
    def study(self) -> Study:
        """The study on stage."""
        return self._study

    @property
    def preset(self) -> str:
        return self._preset

    def presets(self) -> list[tuple[str, str]]:
        return [(name, preset_title(name)) for name in self.preset_names]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        self.show_study(load_preset(name))

    def show_study(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> bool:
        self._preset = study.id
        self._study = study
        self.show_settings()
        self._banner.hide()
        self.session.pause()
        self.session.load(study, recorded)
        self.preset_changed.emit(study.id)
        return True

    def edit(self, study: Study, path: str, value: Any) -> None:
        """Put an edit into effect: live, or by building the runs anew if they have not begun."""
        self._study = study
        if self.session.state in BEFORE_THE_RUN:
            self.session.stage(study)
            return
        self.session.study = study
        if field_info(path).live and self.session.state not in OVER:
            self.change(path, value)  # in effect as soon as the worker says so
        else:
            self._show_running()

    @abstractmethod
    def translated(self, parent: QWidget) -> TrainingLab:
        """Return this lab in the language in use now, with the study and its runs."""
        raise NotImplementedError

    def go_on(self) -> None:
        """Show what the lab before this one had on stage, and goes on there."""
        self.show_settings()
        if self.session.histories:
            self.show_frame(self.session.frame())
            self.show_running()

    def close_lab(self) -> None:
        self.session.close()

    def show_failure(self, reason: str, details: str) -> None:
        """Say what broke."""
        text = self.tr("The run could not go on: {0}").format(fault_text(reason))
        self._banner.show_notice(text, severity=Severity.ERROR)
        self._banner.show_details(details)

    def _show_running(self) -> None:
        if self.session.histories:
            self.show_running()

    @Slot(object)
    def _on_state(self, state: RunState) -> None:
        if state in (RunState.PREPARING, RunState.READY, RunState.PLAYING):
            self._banner.hide()
        self._show_running()

    @Slot(str, str)
    def _on_refused(self, path: str, reason: str) -> None:
        """Show the value that goes on being in effect, and why."""
        running = get(self.session.histories[0].running_config, path)
        self._study = self.session.study = self.with_setting(path, running)
        self.show_settings()
        self.show_error(path, fault_text(reason))
