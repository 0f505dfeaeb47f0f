"""The activations lab: what initial values and batch norm make of every layer's outputs."""

from dataclasses import replace
from typing import Any, final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.clock.clock import clock_of
from dlgui.labs.activations.explainer import ActivationExplainer
from dlgui.labs.activations.inspector import ActivationInspector
from dlgui.labs.activations.live_layers import LiveLayers, load_to_learn, study_to_learn
from dlgui.labs.activations.look_pace import ALL, NOTHING, LookPace
from dlgui.labs.activations.presets import BY_ID, PRESETS, activation_preset_title
from dlgui.labs.activations.sent import sent_text, state_of_sent, unlike_text
from dlgui.labs.activations.stage import ActivationStage
from dlgui.labs.activations.state import ActivationState, AxisRange, View
from dlgui.labs.activations.toolbar import LEARNING
from dlgui.labs.shared.epochs import shared_epoch
from dlgui.labs.shared.lab import KeyControls, Lab
from dlgui.labs.shared.training_player import TrainingPlayer
from dlgui.labs.shared.turns import Turns
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.session.session import Session
from dlgui.session.state import RunState
from engine.training.layer_study import LayerStudy, study_layers
from engine.training.probes import Probe
from engine.training.study import Study


@final
class ActivationsLab(Lab):
    """Histograms of every layer of an untrained network, and of one that learns digits.

    A change of a setting is drawn at once, without a run; the transport lets the network learn.
    """

    key = "activations"
    icon = "chart-column"

    def __init__(
        self, parent: QWidget | None = None, before: "ActivationsLab | None" = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("activations_lab")
        self.session: Session = before.session if before else Session(self)
        self.session.setParent(self)
        self.live: LiveLayers = before.live if before else LiveLayers()
        self.learning: bool = before.learning if before else False
        self.studies: tuple[LayerStudy, ...] = ()
        self._preset = before.preset if before else PRESETS[0].id
        self.state: ActivationState = before.state if before else PRESETS[0].state
        self._is_outdated: bool = before._is_outdated if before else True
        self._waiting: Frame | None = None
        self._pace = LookPace()
        self._player = TrainingPlayer(
            self.session, self._begin, lambda: self.state.training.steps, self
        )
        self._inspector = ActivationInspector(self.state)
        self.stage = ActivationStage(self)
        self._turns = Turns((self.stage.learning,), self)
        self.explainer = ActivationExplainer(self.stage.message, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self._connect()
        self._show_state()
        if before is not None and self.learning:
            self.stage.over_time.choose(before.stage.over_time.layer)
            self._on_frame(self.session.frame())

    @property
    def title(self) -> str:
        return self.tr("Activations")

    @property
    def inspector(self) -> ActivationInspector:
        return self._inspector

    @property
    def steps_per_epoch(self) -> int | None:
        return shared_epoch(self.session.histories)

    @property
    def player(self) -> TrainingPlayer:
        return self._player

    @property
    def preset(self) -> str:
        return self._preset

    def presets(self) -> list[tuple[str, str]]:
        return [(preset.id, activation_preset_title(preset.id)) for preset in PRESETS]

    @Slot(str)
    def load_preset(self, name: str) -> None:
        self._put_on_stage(name, BY_ID[name].state)

    def show_study(self, study: Study, recorded: tuple[RunHistory, ...] = ()) -> bool:
        if recorded or len(study.variants) > 1:
            return False
        self._put_on_stage(study.id, state_of_sent(study))
        self._begin()
        return True

    def _put_on_stage(self, preset: str, state: ActivationState) -> None:
        self._preset, self.state = preset, state
        self._put_run_back()
        self._show_state()
        self.preset_changed.emit(preset)

    def key_controls(self) -> KeyControls:
        return KeyControls(scale=self.stage.toolbar.counts, views=self.stage.toolbar.view)

    def translated(self, parent: QWidget) -> "ActivationsLab":
        return ActivationsLab(parent, self)

    def retire(self) -> None:
        self.explainer.stop()

    def close_lab(self) -> None:
        self.explainer.stop()
        self.session.close()

    def _connect(self) -> None:
        toolbar = self.stage.toolbar
        self.session.frame_ready.connect(self._on_frame)
        self.session.state_changed.connect(self._on_run_state)
        self.session.refused.connect(self.stage.say_refusal)
        self.session.failed.connect(self.stage.say_failure)
        self._inspector.edited.connect(self._on_edited)
        toolbar.mode_chosen.connect(self._on_mode)
        toolbar.view_chosen.connect(lambda key: self._on_looked("view", View(key)))
        toolbar.quantity_chosen.connect(lambda key: self._on_looked("quantity", Probe(key)))
        toolbar.axis_chosen.connect(lambda key: self._on_looked("axis", AxisRange(key)))
        for chooser in (toolbar, self.stage.histograms.sheet):
            chooser.log_chosen.connect(lambda log: self._on_looked("log", log))

    def _show_state(self) -> None:
        self._inspector.show_state(self.state, learning=self.learning)
        self.stage.show_state(self.state, learning=self.learning)
        self.redraw()

    def redraw(self) -> None:
        """Draw the layers of the settings, measured anew, or those of the run on stage."""
        if self.learning:
            self._draw_run(moving=False)
            return
        self.studies = tuple(study_layers(setting) for setting in self.state.settings)
        self.stage.draw_untrained(self.state, self.studies)
        self.explainer.explain(self.state, self.studies)

    def _on_looked(self, name: str, value: Any) -> None:
        self.state = replace(self.state, **{name: value})
        self._show_state()

    @Slot(str, object)
    def _on_edited(self, path: str, state: ActivationState) -> None:
        """Draw another setting; a run goes back before its first update, but for its rate."""
        self.state = state
        if path == "training.lr" and self.session.histories:
            self.session.change("optimizer.lr", state.training.lr)
            return
        if path.startswith(("setting.", "training.")):
            self._put_run_back()
        self._show_state()

    @Slot(str)
    def _on_mode(self, mode: str) -> None:
        if mode == LEARNING:
            self._begin()
            return
        self.session.pause()
        self.session.watch(NOTHING)
        self.learning = False
        self._show_state()
        self.stage.tell(unlike_text(self.state))

    def _begin(self) -> bool:
        """Have a network of these settings ready to learn; say why not, if there can't be one."""
        if self.learning and not self._is_outdated:
            return True
        if self._is_outdated and (fault := load_to_learn(self.session, self.state)):
            self.stage.say(fault)
            self.stage.toolbar.show_mode(self.learning)
            return False
        self._is_outdated, self.learning = False, True
        self.explainer.stop()
        self.stage.tell(sent_text(self.state))
        if self.state.view is View.GRID:
            self.state = replace(self.state, view=View.ROW)
        self.session.watch(ALL)
        self._show_state()
        return True

    def _put_run_back(self) -> None:
        """Show untrained layers again; the next run will be one of the new settings."""
        self.session.pause()
        self.session.watch(NOTHING)
        self.stage.banner.hide()
        self.live, self.learning = LiveLayers(), False
        if self.session.histories:
            self.session.stage(study_to_learn(self.state))
        else:
            self._is_outdated = True

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        """Have the newest layers drawn after the clock's tick, and say what is measured next."""
        self._waiting = None
        if not self.learning:
            return
        self._turns.draw(frame)
        if not frame.playing:
            self.live.take(frame)
            self._draw_run(moving=False)
            return
        if self.live.is_new(frame):
            self.session.watch(NOTHING)
            self._waiting = frame
            QTimer.singleShot(0, self._on_turn)
        if probes := self._pace.due(clock_of(self).now(), self.state.quantity, self.session.speed):
            self.session.watch(probes, once=True)

    @Slot()
    def _on_turn(self) -> None:
        if self._waiting is None or not self.learning:
            return
        if self.live.is_new(self._waiting):
            self.live.take(self._waiting, one=True)
            QTimer.singleShot(0, self._on_turn)  # keys that were pressed meanwhile come first
            return
        if self.live.is_complete:
            self._pace.told(clock_of(self).now())
        self._draw_run(moving=not self.live.is_complete)

    def _draw_run(self, *, moving: bool) -> None:
        if self.live.has_layers:  # until there are some, what is seen stays
            self.stage.draw_run(self.live, self.state, self.steps_per_epoch, moving=moving)
            if not moving:
                self.explainer.say(self.live.finding(self.state.quantity))

    @Slot(object)
    def _on_run_state(self, state: RunState) -> None:
        if self.learning and state is not RunState.PLAYING:
            self.session.watch(ALL)


LAB = ActivationsLab
