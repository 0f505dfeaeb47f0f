"""The lab "Sequences": recurrent networks, opened while they read and learn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.sequences.desk import Desk, Material, first_with_gates
from dlgui.labs.sequences.inspector import OnStage, make_inspector
from dlgui.labs.sequences.looks import LOOK_MS, Looks
from dlgui.labs.sequences.presets import PRESETS
from dlgui.labs.sequences.rules import find
from dlgui.labs.sequences.stage import SequencesStage
from dlgui.labs.shared.findings import WORDS_MS, Finding
from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.training_lab import TrainingLab
from dlgui.labs.shared.waiting import waiting_text
from dlgui.runs.compared import group_runs
from dlgui.session.frame import Frame
from dlgui.session.state import OVER, RunState
from dlgui.widgets.throttle import Throttle
from dlgui.words.preset_texts import preset_said, preset_summary
from dlgui.words.run_names import run_name
from engine.models.names import ModelName
from engine.training.study import Study, Variant


@final
class SequencesLab(TrainingLab):
    """The runs of a study, and of one of them one sequence as it is read."""

    key = "sequences"
    icon = "activity"
    preset_names = PRESETS
    has_epochs = False  # most sequences are drawn anew for every update

    def __init__(self, parent: QWidget | None = None, before: SequencesLab | None = None) -> None:
        super().__init__(
            name="sequences_lab", banner="sequences_banner", parent=parent, before=before
        )
        self.desk: Desk = before.desk if before else Desk()
        if before is None:
            self.desk.run = first_with_gates(self._study)
        self._looks = Looks()
        self._changes_shown = 0
        self._inspector = make_inspector(self._study.configs[self._run])
        self.on_stage = OnStage(self._inspector)
        self.stage = SequencesStage(self)
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._draw)
        self._drawing = Throttle(lambda: self._turn.start(0), LOOK_MS, self)
        self._words = Throttle(self._say, WORDS_MS, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.stage, 1)
        self._connect()
        if before is not None:
            self.go_on()

    @property
    def title(self) -> str:
        return self.tr("Sequences")

    @property
    def inspector(self) -> QWidget:
        return self._inspector

    def key_controls(self) -> KeyControls:
        return KeyControls(scale=self.stage.loss.scale)

    def choose_number(self, number: int) -> bool:
        if number < len(self._study.variants):
            self._on_run(number)
        return number < len(self._study.variants)

    def translated(self, parent: QWidget) -> TrainingLab:
        return SequencesLab(parent, self)

    def retire(self) -> None:
        self._turn.stop()
        self._drawing.stop()
        self._words.stop()
        self.stage.stop()

    def close_lab(self) -> None:
        self.retire()
        super().close_lab()

    # What a lab that trains says ----------------------------------------------------------------

    def show_settings(self) -> None:
        self._inspector.show_config(self._study.configs[self._run])

    def show_running(self) -> None:
        history = self.session.histories[self._run]
        self._changes_shown = len(history.changes)
        self._inspector.show_running(history.running_config)

    def show_error(self, path: str, text: str) -> None:
        self._inspector.setting(path).widget.set_error(text)

    def with_setting(self, path: str, value: Any) -> Study:
        """Return the study with a setting changed: in all runs, or if they differ in it, in the one
        that is looked at.
        """
        variants = list(self._study.variants)
        looked_at = variants[self._run]
        if any(path in variant.settings for variant in variants):
            variants[self._run] = Variant(looked_at.name, {**looked_at.settings, path: value})
            return replace(self._study, variants=tuple(variants), grid=None)
        return self._study.replaced({path: value})

    def change(self, path: str, value: Any) -> None:
        differ = any(path in variant.settings for variant in self._study.variants)
        self.session.change(path, value, run=self._run if differ else None)

    def show_study(self, study: Study, recorded: Any = ()) -> bool:
        """Only recurrent networks have a place here."""
        if any(c.network.model is not ModelName.RECURRENT for c in study.configs):
            return False
        self.desk.run, self.desk.step = first_with_gates(study), None
        return super().show_study(study, recorded)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Take in what is new, draw it when it is due, and ask for what comes next."""
        self.desk.take(frame)
        if self.isVisible():
            if frame.playing:
                self._drawing.ask()
                self._words.ask()
            else:
                self._turn.stop()
                self._draw()
                self._say()
        self._watch()
        if frame.histories and len(frame.histories[self._run].changes) != self._changes_shown:
            self._show_running()

    # Plumbing -----------------------------------------------------------------------------------

    @property
    def _run(self) -> int:
        return min(self.desk.run, len(self._study.variants) - 1)

    def _connect(self) -> None:
        self.session.state_changed.connect(self._watch)
        self.stage.step_chosen.connect(self._on_step)
        self.on_stage.run_chosen.connect(self._on_run)
        self.on_stage.sequence_chosen.connect(self._on_sequence)
        self.on_stage.unit_chosen.connect(self._on_unit)
        self._inspector.edited.connect(self._on_edited)
        self._inspector.restart_requested.connect(self.session.restart)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session.study is None:  # what nobody looks at is not even prepared
            self.session.load(self._study)
        if self.session.histories:
            self._draw()
            self._say()
        self._watch()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch()

    @Slot()
    def _watch(self, _state: object = None) -> None:
        self._looks.ask(self.session, seen=self.isVisible())

    def material(self) -> Material:
        """What there is to see now."""
        histories = self.session.histories
        names = tuple(run_name(history.name) for history in histories)
        colors = {id(run): group.look for group in group_runs(histories) for run in group.runs}
        looks = tuple(colors[id(history)] for history in histories)
        return self.desk.material(self._waiting(), names, looks)

    @Slot()
    def _draw(self) -> None:
        if self.session.histories:
            material = self.material()
            self.on_stage.show_material(material)
            self.stage.show_material(material, self.session.frame())

    def _waiting(self) -> str:
        """What is to be read where there is nothing to see."""
        if self.session.state is RunState.FAILED:
            return ""
        if self.session.state in OVER:
            return self.tr("Only the curves of these runs were kept: press Space to train anew.")
        return waiting_text(self.session.frame())

    @Slot()
    def _say(self) -> None:
        if not self.session.histories:
            return
        then = self.session.cursor if self.session.cursor is not None else self.session.step
        self.stage.say(self._introduction() if then == 0 else find(self.material()))

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
        self._look_again()
        self._show_running()

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self.desk.step = step
        self._look_again()

    @Slot(int)
    def _on_sequence(self, number: int) -> None:
        self.desk.sequence = number
        self._look_again()

    @Slot(int)
    def _on_unit(self, number: int) -> None:
        self.desk.unit = number
        self._look_again()

    def _look_again(self) -> None:
        if self.session.histories:
            self._draw()
            self._say()

    @Slot(str, object)
    def _on_edited(self, path: str, value: Any) -> None:
        self.edit(self.with_setting(path, value), path, value)


LAB = SequencesLab
