"""The layers of a network that learns: recorded from its frames, and made into pictures."""

from dataclasses import replace
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activations.findings import find_while_training
from dlgui.labs.activations.layers_picture import Flaw, LayersPicture, Layout
from dlgui.labs.activations.learning import handed_on
from dlgui.labs.activations.pictures import entry_rows, flaw_of
from dlgui.labs.activations.state import ActivationState, View
from dlgui.labs.activations.texts import network_text
from dlgui.labs.shared.findings import Finding, divergence_text
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.session.layer_recorder import LayerRecorder
from dlgui.session.session import Session
from engine.histogram_history import Entry, HistogramHistory
from engine.training.probes import Probe
from engine.training.records import Snapshot
from engine.training.study import Study, study_of


@final
class LiveLayers:
    """Owns the recorder of the run on stage; another run gets another recorder."""

    def __init__(self) -> None:
        self.frame = Frame()
        self.recorder: LayerRecorder | None = None
        self._run: RunHistory | None = None
        self._taken: Snapshot | None = None
        self._left: list[str] = []

    @property
    def has_layers(self) -> bool:
        """Whether any were recorded."""
        return self._taken is not None

    @property
    def is_complete(self) -> bool:
        """Whether all that can be measured was measured of the newest layers."""
        return self._taken is not None and len(self._taken.arrays) == len(Probe)

    def is_new(self, frame: Frame) -> bool:
        """Whether a frame brings layers that were not there before."""
        newest = _newest(frame)
        return newest is not None and (newest is not self._taken or bool(self._left))

    def take(self, frame: Frame, *, one: bool = False) -> None:
        """Take in what a frame brings; `one` quantity of it, and the next one at the next call.

        All at once would keep the window from its keys for ten milliseconds.
        """
        self.frame = frame
        run = frame.histories[0] if frame.histories else None
        if run is not self._run:
            self._run = run
            self.recorder = None if run is None else LayerRecorder(handed_on(run.config))
            self._taken, self._left = None, []
        newest = _newest(frame)
        if newest is None or self.recorder is None:
            return
        if newest is not self._taken:
            if self._taken is not None:  # a busy window has not come to all of them yet
                self.recorder.take(self._taken, self._left)
            self._taken, self._left = newest, list(newest.arrays)
        count = 1 if one else len(self._left)
        now, self._left = self._left[:count], self._left[count:]
        self.recorder.take(newest, now)

    def history(self, quantity: Probe) -> HistogramHistory | None:
        """Return what was recorded of a quantity."""
        return None if self.recorder is None else self.recorder.history(quantity)

    def columns(self, quantity: Probe, *, in_a_sentence: bool = False) -> tuple[str, ...]:
        """Return the names of the layers; the last weights are those of the output layer."""
        history = self.history(quantity)
        number = 0 if history is None else history.layers
        translate = QCoreApplication.translate
        layer = translate("activations", "layer {0}")
        names = [layer.format(i + 1) for i in range(number)]
        if quantity is not Probe.ACTIVATIONS and names:
            names[-1] = translate("activations", "output")
            if in_a_sentence:
                names[-1] = translate("activations", "the output layer")
        return tuple(names)

    def picture(self, state: ActivationState, *, moving: bool) -> LayersPicture:
        """Return the layers at the step that is looked at, beside the first step if compared."""
        history = self.history(state.quantity)
        if history is None or self.recorder is None or (now := self._now(history)) is None:
            return LayersPicture()
        entries = [now]
        if state.view is View.COMPARE and (first := history.at(int(history.steps[0]))) is not None:
            entries.append(first)
        names = [self._step_text(entry) for entry in entries]
        rows, ends = entry_rows(entries, names, state.axis)
        if not moving:  # the strip of the signal waits for figures as well
            rows = tuple(
                replace(
                    row,
                    stds=self.recorder.stds(entry.step),
                    gradients=self.recorder.gradients(entry.step),
                )
                for row, entry in zip(rows, entries, strict=True)
            )
        layout = Layout.OVERLAID if len(rows) > 1 else Layout.ROWS
        flaw = flaw_of(self.recorder.activation, state.quantity)
        columns = self.columns(state.quantity)
        note = names[0] if len(rows) == 1 else f"■ {names[0]}  □ {names[1]}"
        return LayersPicture(columns, rows, ends, flaw, layout, state.log, moving, note)

    def entries(self, quantity: Probe) -> tuple[Entry | None, Entry | None]:
        """Return the entry at the step that is looked at, and the first one."""
        history = self.history(quantity)
        if history is None or not len(history):
            return None, None
        return self._now(history), history.at(int(history.steps[0]))

    def _now(self, history: HistogramHistory) -> Entry | None:
        """Return the entry at the step that is looked at; the first, if that is before it."""
        if (now := history.at(self.frame.cursor)) is None and len(history):
            return history.at(int(history.steps[0]))
        return now

    def finding(self, quantity: Probe) -> Finding:
        """Say what the recorded layers show."""
        run = None if self._run is None else self._run.until(self.frame.cursor)
        if run is not None and run.divergence is not None:
            translate = QCoreApplication.translate
            return Finding(
                translate("findings", "The run diverged."), divergence_text(run.divergence)
            )
        now, first = self.entries(quantity)
        if now is not None and first is not None:
            flaw = flaw_of(self.recorder.activation, quantity) if self.recorder else Flaw.NONE
            names = self.columns(quantity, in_a_sentence=True)
            return find_while_training(first, now, names, flaw)
        if quantity is Probe.GRADIENTS:
            text = QCoreApplication.translate(
                "layer findings", "There is no gradient before the first update: press Space."
            )
            return Finding(text)
        return Finding("")

    def _step_text(self, entry: Entry) -> str:
        return QCoreApplication.translate("activations", "step {0}").format(f"{entry.step:,}")


def study_to_learn(state: ActivationState) -> Study:
    """Return the run in which the network of a state learns. Raises ValueError if it can't."""
    config, sent = state.run_config(), state.sent
    is_sent = sent is not None and config == sent.config
    return study_of(config, sent.name if sent and is_sent else network_text(state.setting))


def load_to_learn(session: Session, state: ActivationState) -> str:
    """Put a run of a state on stage, before its first update; return why not if it can't be."""
    translate = QCoreApplication.translate
    try:
        study = study_to_learn(state)
    except ValueError as error:
        return translate("ActivationsLab", "This network cannot learn: {0}").format(error)
    session.load(study)
    return ""


def _newest(frame: Frame) -> Snapshot | None:
    return frame.snapshots[0] if frame.snapshots else None
