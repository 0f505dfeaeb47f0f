"""What labs have in common that look into the model of one run of a study, while it learns."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from math import inf
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from dlgui.clock.clock import Timer, clock_of
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.run_box import make_run_box, show_runs
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.saying import Sayer
from dlgui.labs.shared.training_lab import TrainingLab
from dlgui.labs.shared.waiting import waiting_text
from dlgui.session.frame import Frame
from dlgui.session.state import OVER, RunState
from dlgui.widgets.message import Message
from dlgui.widgets.throttle import Throttle
from dlgui.words.preset_texts import preset_said, preset_summary
from engine.training.config import RunConfig
from engine.training.probes import AnyProbe
from engine.training.study import Study, Variant

NOTHING: frozenset[AnyProbe] = frozenset()


class LookingLab(TrainingLab):
    """Asks the worker for looks, hands frames on, and says one sentence of what is seen.

    `run` is the number of the run that is looked at; its box stands above the settings.
    """

    look_ms = 160
    """While a run plays its model is copied and drawn some six times a second: what is copied costs
    the engine little, what is drawn costs the window a frame."""

    def __init__(self, parent: QWidget | None = None, before: LookingLab | None = None) -> None:
        name = self.key
        super().__init__(name=f"{name}_lab", banner=f"{name}_banner", parent=parent, before=before)
        self.run: int = before.run if before else self.first_run(self._study)
        self._asked_at = -inf
        self._changes_shown = 0
        self._inspector = self.make_inspector(self._study.configs[self.looked_at])
        label, tip = self.tr("Run"), self.tr("The run of the study that is looked into")
        self.runs = make_run_box(name=f"{name}_run", label=label, tip=tip, parent=self)
        self.runs.activated.connect(self.look_at)
        self._inspector.edited.connect(self._on_edited)
        self._inspector.folder_chosen.connect(self.folder_wanted)
        self._inspector.fetch_requested.connect(self.fetch_wanted)
        self._inspector.restart_requested.connect(self.session.restart)
        self._inspector.notice.serve(self)
        self.message = Message(name=f"{name}_message", parent=self)
        self._turn = Timer(self, single=True)
        self._turn.timeout.connect(self._draw)
        self._drawing = Throttle(lambda: self._turn.start(0), self.look_ms, self)
        self._saying = Sayer(self._found, self.message, self)
        self.session.state_changed.connect(self._watch)

    # What subclasses say ------------------------------------------------------------------------

    @abstractmethod
    def make_inspector(self, config: RunConfig) -> RunInspector:
        """Return the settings of a run."""
        raise NotImplementedError

    @property
    @abstractmethod
    def wanted(self) -> frozenset[AnyProbe]:
        """What the worker is to show for the pictures that are seen."""
        raise NotImplementedError

    @property
    def due(self) -> frozenset[AnyProbe]:
        """What of it is to be shown now, while the run plays."""
        return self.wanted

    @abstractmethod
    def take(self, frame: Frame) -> None:
        """Take in what a frame brings of the run that is looked at."""
        raise NotImplementedError

    @abstractmethod
    def draw(self) -> None:
        """Bring the pictures up to date."""
        raise NotImplementedError

    @abstractmethod
    def finding(self) -> Finding | None:
        """What is to be said at the step that is looked at; None to leave what was said."""
        raise NotImplementedError

    def first_run(self, study: Study) -> int:
        """The run of a study that is looked at first."""
        return 0

    # What a lab that trains says ----------------------------------------------------------------

    @property
    def inspector(self) -> QWidget:
        return self._inspector

    @property
    def looked_at(self) -> int:
        """The number of the run that is looked at, of those there are."""
        return min(self.run, len(self._study.variants) - 1)

    @property
    def seen_step(self) -> int:
        """The step that is looked at."""
        cursor = self.session.cursor
        return self.session.step if cursor is None else cursor

    def retire(self) -> None:
        self._turn.stop()
        self._drawing.stop()
        self._saying.stop()

    def close_lab(self) -> None:
        self.retire()
        super().close_lab()

    def show_settings(self) -> None:
        self._inspector.show_config(self._study.configs[self.looked_at])
        names = [variant.name for variant in self._study.variants]
        show_runs(self.runs, names, self.looked_at)

    def show_running(self) -> None:
        history = self.session.histories[self.looked_at]
        self._changes_shown = len(history.changes)
        self._inspector.show_running(history.running_config)

    def show_error(self, path: str, text: str) -> None:
        self._inspector.setting(path).widget.set_error(text)

    def with_setting(self, path: str, value: Any) -> Study:
        """Return the study with a setting of the run that is looked at changed; others stay."""
        variants = list(self._study.variants)
        now = variants[self.looked_at]
        variants[self.looked_at] = Variant(now.name, {**now.settings, path: value})
        return replace(self._study, variants=tuple(variants), grid=None)

    def change(self, path: str, value: Any) -> None:
        self.session.change(path, value, run=self.looked_at)

    def show_study(self, study: Study, recorded: Any = ()) -> bool:
        self.run = self.first_run(study)
        return super().show_study(study, recorded)

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """Take in what is new, draw it when it is due, and ask for what comes next."""
        self.take(frame)
        if self.isVisible():
            (self._drawing.ask if frame.playing else self._draw_now)()
        self._watch()
        if frame.histories and len(frame.histories[self.looked_at].changes) != self._changes_shown:
            self._show_running()

    def waiting(self) -> str:
        """What is to be read where there is nothing to see."""
        if self.session.state is RunState.FAILED:
            return ""
        if self.session.state in OVER:  # a run that was trained here has left its last model
            return self.tr("Only the curves of this run were kept: press Space to train it anew.")
        return waiting_text(self.session.frame())

    def introduction(self) -> Finding:
        """Say what the preset shows, before the first update."""
        study = self._study
        start = self.tr("Press Space to start.")
        return Finding(start, preset_summary(study.id), preset_said(study))

    @Slot(str)
    def use_digits(self, folder: str, train_size: int | None = None) -> None:
        self._study = self.with_setting("data.folder", folder)
        if train_size is not None:
            self._study = self.with_setting("data.train_size", train_size)
        self.show_settings()
        self._banner.hide()
        self.session.load(self._study)

    # Plumbing -----------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.session.study is None:  # what nobody looks at is not even prepared
            self.session.load(self._study)
        self.look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch()

    @Slot()
    def look(self) -> None:
        """Show what there is, and ask for what is not there."""
        self._draw()
        self._watch()

    @Slot(int)
    def look_at(self, number: int) -> None:
        """Look at another run of the study."""
        self.run = number
        self.show_settings()
        if self.session.histories:
            self.show_frame(self.session.frame())
            self.show_running()

    def _draw_now(self) -> None:
        self._drawing.now()
        self._turn.stop()
        self._draw()

    @Slot()
    def _draw(self) -> None:
        """Draw what there is, and say it: pictures and sentence are of one step."""
        if self.session.histories:
            self.draw()
            (self._saying.ask if self.session.playing else self._saying.now)()

    @Slot()
    def _watch(self, _state: object = None) -> None:
        """Ask for looks: at rest for exact ones, in a run now and then, unseen for none."""
        if not self.isVisible():
            self.session.watch(NOTHING)
        elif self.session.state is not RunState.PLAYING:
            self.session.watch(self.wanted)
        elif (now := clock_of(self).now()) - self._asked_at >= self.look_ms / 1000:
            self._asked_at = now
            self.session.watch(self.due, once=True)

    def _found(self) -> Finding | None:
        return self.finding() if self.session.histories else None

    @Slot(str, object)
    def _on_edited(self, path: str, value: Any) -> None:
        self.edit(self.with_setting(path, value), path, value)
