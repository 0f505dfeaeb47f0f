"""The overfitting lab: train and test accuracy part, and what closes the gap."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.overfitting.accuracy_panel import AccuracyPanel
from dlgui.labs.overfitting.advice import after_divergence
from dlgui.labs.overfitting.loss_panel import LossPanel
from dlgui.labs.overfitting.presets import PRESETS
from dlgui.labs.overfitting.rules import find
from dlgui.labs.shared.findings import SLOW, Finding, divergence_text
from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.run_figures import share
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.saying import Sayer
from dlgui.labs.shared.training_lab import TrainingLab
from dlgui.labs.shared.turns import Turns
from dlgui.plot.linked import LinkedPlots
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.session.state import OVER, RunState
from dlgui.widgets.message import Message
from dlgui.widgets.severity import Severity
from dlgui.widgets.splitter import Splitter
from dlgui.words.fault_texts import fault_text
from dlgui.words.preset_texts import preset_said, preset_summary
from dlgui.words.run_names import run_name
from engine.training.presets import presets
from engine.training.settings import differences
from engine.training.study import Study, Variant


@final
class OverfittingLab(TrainingLab):
    """Accuracy and loss of one run, what they show in words, and the settings of the run.

    A preset with a second variant shows that one as a ghost behind the first.
    """

    key = "overfitting"
    icon = "trending-up"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: TrainingLab | None = None) -> None:
        super().__init__(name="overfitting_lab", banner="run_banner", parent=parent, before=before)
        self._said: object = None
        self._changes_shown = 0
        self._offered: Mapping[str, Any] = {}
        self._inspector = RunInspector(self._study.configs[0])
        self._make_stage()
        self._connect()
        if before is None:
            self.session.load(self._study)
        else:
            self.go_on()
            self._offer_way_out(self.session.state)

    @property
    def title(self) -> str:
        return self.tr("Overfitting")

    @property
    def inspector(self) -> QWidget:
        return self._inspector

    def key_controls(self) -> KeyControls:
        return KeyControls(scale=self.loss_panel.scale)

    def translated(self, parent: QWidget) -> TrainingLab:
        return OverfittingLab(parent, self)

    def show_settings(self) -> None:
        self._inspector.show_config(self._study.configs[0])

    def show_running(self) -> None:
        history = self.session.histories[0]
        self._changes_shown = len(history.changes)
        self._inspector.show_running(history.running_config)

    def show_error(self, path: str, text: str) -> None:
        self._inspector.setting(path).widget.set_error(text)

    def with_setting(self, path: str, value: Any) -> Study:
        """Return the study with a setting of its first run changed; the others stay."""
        first, *others = self._study.variants
        settings = {**first.settings, path: value}
        return replace(self._study, variants=(Variant(first.name, settings), *others), grid=None)

    def change(self, path: str, value: Any) -> None:
        self.session.change(path, value, run=0)

    @Slot(str)
    def use_digits(self, folder: str, train_size: int | None = None) -> None:
        size = {} if train_size is None else {"data.train_size": train_size}
        self.restart_with({"data.folder": folder, **size})

    def _make_stage(self) -> None:
        self.accuracy_panel, self.loss_panel = AccuracyPanel(parent=self), LossPanel(parent=self)
        LinkedPlots((self.accuracy_panel.plot, self.loss_panel.plot), self)
        self._turns = Turns((self.accuracy_panel, self.loss_panel), self)
        self._turns.drawn.connect(self._on_drawn)
        self._message = Message(name="finding", parent=self)
        self._saying = Sayer(self._found, self._message, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        pictures = Splitter(Qt.Orientation.Vertical, name="overfitting_pictures", parent=self)
        pictures.add(self.accuracy_panel, 3)
        pictures.add(self.loss_panel, 2)
        column.addWidget(pictures, 1)
        column.addWidget(self._message)

    def _connect(self) -> None:
        self.session.state_changed.connect(self._offer_way_out)
        self._inspector.folder_chosen.connect(self.folder_wanted)
        self._inspector.fetch_requested.connect(self.fetch_wanted)
        self._inspector.edited.connect(self._on_edited)
        self._inspector.restart_requested.connect(self.session.restart)
        self._inspector.notice.serve(self)
        self._banner.action_triggered.connect(self._on_banner_action)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Draw the first run; other runs of the study stand behind it as ghosts."""
        first, others = frame.histories[:1], frame.histories[1:]
        if others:
            frame = replace(frame, histories=first, ghosts=others + frame.ghosts)
        self._turns.draw(frame)
        if self.session.state is RunState.FAILED:  # nothing that Space could start
            for panel in (self.accuracy_panel, self.loss_panel):
                panel.plot.set_hint("")
        if not (frame.playing and self.session.speed > SLOW):
            self._saying.now()
        elif not self.accuracy_panel.isVisible():
            self._saying.ask()
        if len(first[0].changes) != self._changes_shown:
            self._show_running()

    @Slot(int)
    def _on_drawn(self, number: int) -> None:
        """The sentence changes with the picture whose figures it tells."""
        if self._turns.panels[number] is self.accuracy_panel and self.session.histories:
            self._saying.ask()

    def _found(self) -> Finding | None:
        """Put into words what is seen at the step looked at, once for all that has changed."""
        history, cursor = self.session.histories[0], self.session.cursor
        if self.session.state is RunState.FAILED and not history.evaluations:
            sentence = self.tr("Change the setting that the notice names, or choose a preset.")
            headline = self.tr("There is no run to show.")
            self._message.set_message(headline, sentence, severity=Severity.ERROR)
        measured = len(history.evaluations) + len(history.looks)
        counts = (measured, len(history.marks), history.ending)
        seen = (history, *counts, history.step > 0, cursor)
        if seen == self._said or not history.evaluations:
            return None
        self._said = seen
        then = history.until(cursor)
        finding = self._introduction(then) if then.step == 0 else find(then)
        return replace(finding, suggestion=self._beside() or finding.suggestion)

    def _beside(self) -> str:
        """Return the figures of the other run of the study at the same step, if there is one."""
        there = [h.until(self.session.cursor) for h in self.session.histories[1:]]
        others = [h for h in there if h.step > 0]
        text = self.tr("{0}: train {1}, test {2}.")
        last = [(run_name(history.name), history.evaluations[-1]) for history in others]
        return " ".join(
            text.format(name, share(e.train_accuracy), share(e.test_accuracy)) for name, e in last
        )

    def _introduction(self, history: RunHistory) -> Finding:
        """Say what the preset shows and what its source found, before the first update.

        Both are said of the preset's own settings: with others, only what is on stage is said.
        """
        start, study = self.tr("Press Space to start."), self._study
        preset = presets().get(study.id)
        if preset is None:
            return replace(find(history), suggestion=preset_said(study))
        if differences(preset.configs[0], history.config).keys() - {"seed"}:
            return find(history)
        return Finding(start, preset_summary(study.id), preset_said(study))

    @Slot(str, object)
    def _on_edited(self, path: str, value: Any) -> None:
        self.edit(self.with_setting(path, value), path, value)

    @Slot(object)
    def _offer_way_out(self, state: RunState) -> None:
        """Say what broke; the button begins anew with what lies at the cause changed."""
        if state in OVER and (broken := self.session.histories[0].divergence) is not None:
            way_out = after_divergence(self.session.histories[0], broken)
            self._offer(divergence_text(broken), way_out.action, way_out.settings)

    def _offer(self, text: str, action: str, settings: Mapping[str, Any]) -> None:
        """Say what has happened; the button restarts with these settings."""
        self._offered = settings
        self._banner.show_notice(text, action=action, severity=Severity.ERROR)

    @Slot()
    def _on_banner_action(self) -> None:
        self.restart_with(self._offered)
        self.session.play()

    def restart_with(self, settings: Mapping[str, Any]) -> None:
        """Put the study on stage anew with these settings of its first run."""
        for path, value in settings.items():
            self._study = self.with_setting(path, value)
        self.show_settings()
        self._banner.hide()
        self.session.load(self._study)

    @Slot(str, str)
    def show_failure(self, reason: str, details: str) -> None:
        """Say what broke; digits that can't be read give way to the bundled ones."""
        text = self.tr("The run could not go on: {0}").format(fault_text(reason))
        own_digits = bool(self._study.configs[0].data.folder)
        action = self.tr("Use the bundled digits") if own_digits else ""
        self._offer(text, action, {"data.folder": ""})
        self._banner.show_details(details)


LAB = OverfittingLab
