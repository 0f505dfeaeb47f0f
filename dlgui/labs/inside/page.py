"""The lab "Inside": it opens the network while it learns."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.inside.desk import Desk
from dlgui.labs.inside.looks import LOOK_MS, Looks
from dlgui.labs.inside.presets import PRESETS
from dlgui.labs.inside.rules import find
from dlgui.labs.inside.stage import InsideStage
from dlgui.labs.shared.findings import WORDS_MS, Finding
from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.training_lab import TrainingLab
from dlgui.labs.shared.waiting import waiting_text
from dlgui.session.frame import Frame
from dlgui.session.state import OVER, RunState
from dlgui.widgets.severity import Severity
from dlgui.widgets.throttle import Throttle
from dlgui.words.preset_texts import preset_said, preset_summary
from dlgui.words.run_names import run_name
from engine.training.study import Study, Variant


@final
class InsideLab(TrainingLab):
    """Views of one run of a study: what it sees, what it gets wrong, what it makes of a digit."""

    key = "inside"
    icon = "eye"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: InsideLab | None = None) -> None:
        super().__init__(name="inside_lab", banner="inside_banner", parent=parent, before=before)
        self.desk: Desk = before.desk if before else Desk()
        self._looks = Looks()
        self._changes_shown = 0
        self._said: object = None
        self._inspector = RunInspector(self._study.configs[0], prefix="inside_")
        self.stage = InsideStage(self)
        self._inspector.add_first(self.stage.runs)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._draw)
        self._drawing = Throttle(lambda: self._turn.start(0), LOOK_MS, self)
        self._words = Throttle(self._say, WORDS_MS, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        if before is not None:
            self.stage.show_view(before.stage.switch.value())
            self.go_on()

    @property
    def title(self) -> str:
        return self.tr("Inside")

    @property
    def inspector(self) -> QWidget:
        return self._inspector

    def key_controls(self) -> KeyControls:
        return KeyControls(views=self.stage.switch)

    def translated(self, parent: QWidget) -> TrainingLab:
        return InsideLab(parent, self)

    def retire(self) -> None:
        self._turn.stop()
        self._drawing.stop()
        self._words.stop()

    def close_lab(self) -> None:
        self.retire()
        super().close_lab()

    # What a lab that trains says ----------------------------------------------------------------

    def show_settings(self) -> None:
        config = self._study.configs[self._run]
        self._inspector.show_config(config)
        self.stage.plane.show_added(config.data.added_points)

    def show_running(self) -> None:
        history = self.session.histories[self._run]
        self._changes_shown = len(history.changes)
        self._inspector.show_running(history.running_config)

    def show_error(self, path: str, text: str) -> None:
        self._inspector.setting(path).widget.set_error(text)

    def with_setting(self, path: str, value: Any) -> Study:
        """Return the study with a setting of the run that is looked at changed; others stay."""
        variants = list(self._study.variants)
        looked_at = variants[self._run]
        settings = {**looked_at.settings, path: value}
        variants[self._run] = Variant(looked_at.name, settings)
        return replace(self._study, variants=tuple(variants), grid=None)

    def change(self, path: str, value: Any) -> None:
        self.session.change(path, value, run=self._run)

    def show_study(self, study: Study, recorded: Any = ()) -> bool:
        self.desk.run = 0
        return super().show_study(study, recorded)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Take in what is new, draw it when it is due, and ask for what comes next."""
        self.desk.take(frame)
        if self.isVisible():
            (self._drawing.ask if frame.playing else self._drawing.now)()
            if not frame.playing:
                self._turn.stop()
                self._draw()
            (self._words.ask if frame.playing else self._say)()
        self._watch()
        if frame.histories and len(frame.histories[self._run].changes) != self._changes_shown:
            self._show_running()

    # Plumbing -----------------------------------------------------------------------------------

    @property
    def _run(self) -> int:
        return min(self.desk.run, len(self._study.variants) - 1)

    def _connect(self) -> None:
        self.session.state_changed.connect(self._watch)
        self.stage.looked.connect(self._look)
        self.stage.run_chosen.connect(self._on_run)
        self.stage.plane.points_changed.connect(self._on_points)
        self._inspector.edited.connect(self._on_edited)
        self._inspector.folder_chosen.connect(self._on_folder)
        self._inspector.restart_requested.connect(self.session.restart)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session.study is None:  # what nobody looks at is not even prepared
            self.session.load(self._study)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch()

    @Slot()
    def _look(self) -> None:
        """Show what there is, and ask for what is not there."""
        if self.session.histories:
            self._draw()
            self._say()
            self._watch()

    @Slot()
    def _watch(self, _state: object = None) -> None:
        self._looks.ask(self.session, self.desk, seen=self.isVisible())

    @Slot()
    def _draw(self) -> None:
        material = self.desk.material(self._waiting())
        if material is None:
            return
        names = [run_name(variant.name) for variant in self._study.variants]
        self.stage.show_runs(names, self._run)
        self.stage.accuracy.show_run(material.history, self.session.cursor)
        self.stage.view.show_material(material)

    def _waiting(self) -> str:
        """What is to be read where there is nothing to see."""
        if self.session.state is RunState.FAILED:
            return ""
        if self.session.state in OVER:  # a run that was trained here has left its last network
            return self.tr("Only the curves of this run were kept: press Space to train it anew.")
        return waiting_text(self.session.frame())

    @Slot()
    def _say(self) -> None:
        material = self.desk.material(self._waiting())
        if material is None:
            return
        seen = (material.history, material.answers, material.history.ending, material.words)
        if seen != self._said:
            self._said = seen
            then = self.session.cursor if self.session.cursor is not None else self.session.step
            finding = self._introduction() if then == 0 and not material.words else find(material)
            self.stage.message.set_message(
                finding.headline,
                finding.sentence,
                finding.suggestion,
                severity=Severity(finding.mood.value),
            )

    def _introduction(self) -> Finding:
        """Say what the preset shows, before the first update."""
        study = self._study
        return Finding(
            self.tr("Press Space to start."), preset_summary(study.id), preset_said(study)
        )

    @Slot(int)
    def _on_run(self, number: int) -> None:
        """Look at another run of the study."""
        self.desk.run = number
        self.show_settings()
        if self.session.histories:
            self.show_frame(self.session.frame())
            self.show_running()

    @Slot(str, object)
    def _on_edited(self, path: str, value: Any) -> None:
        self.edit(self.with_setting(path, value), path, value)

    @Slot(str)
    def _on_points(self, text: str) -> None:
        """Learn from other points: at once before the first update, else after a restart."""
        self._on_edited("data.added_points", text)
        self.show_settings()
        if self.session.histories:
            self.show_running()

    @Slot(str)
    def _on_folder(self, folder: str) -> None:
        self.restart_with("data.folder", folder)

    def restart_with(self, path: str, value: Any) -> None:
        """Put the study on stage anew with another setting."""
        self._study = self.with_setting(path, value)
        self.show_settings()
        self._banner.hide()
        self.session.load(self._study)


LAB = InsideLab
