"""The layers of a network that learns: recorded from its frames, and made into pictures."""

from dataclasses import replace
from typing import final

from PySide6.QtCore import QCoreApplication

from dlgui.labs.activation_findings import find_while_training
from dlgui.labs.activation_state import ActivationState, View
from dlgui.labs.findings import Finding, divergence_text
from dlgui.labs.layer_pictures import entry_rows, flaw_of
from dlgui.panels.layers_picture import Flaw, LayersPicture, Layout
from dlgui.run.frame import Frame
from dlgui.run.history import RunHistory
from dlgui.run.layer_recorder import LayerRecorder
from engine.histogram_history import Entry, HistogramHistory
from engine.training.probes import Probe
from engine.training.records import Snapshot


@final
class LiveLayers:
    """Owns the recorder of the run on stage; another run gets another recorder."""

    def __init__(self) -> None:
        self.frame = Frame()
        self.recorder: LayerRecorder | None = None
        self._run: RunHistory | None = None
        self._taken: Snapshot | None = None

    @property
    def is_complete(self) -> bool:
        """Whether all that can be measured was measured of the newest layers."""
        return self._taken is not None and len(self._taken.arrays) == len(Probe)

    def is_new(self, frame: Frame) -> bool:
        """Whether a frame brings layers that were not there before."""
        return bool(frame.snapshots) and frame.snapshots[0] is not self._taken

    def take(self, frame: Frame) -> None:
        """Take in what a frame brings."""
        self.frame = frame
        run = frame.histories[0] if frame.histories else None
        if run is not self._run:
            self._run = run
            self.recorder = None if run is None else LayerRecorder(run.config.network.activation)
        if self.is_new(frame) and self.recorder is not None:
            self._taken = frame.snapshots[0]
            self.recorder.take(self._taken)

    def history(self, quantity: Probe) -> HistogramHistory | None:
        """Return what was recorded of a quantity."""
        return None if self.recorder is None else self.recorder.history(quantity)

    def columns(self, quantity: Probe) -> tuple[str, ...]:
        """Return the names of the layers; the last weights are those of the output layer."""
        history = self.history(quantity)
        number = 0 if history is None else history.layers
        translate = QCoreApplication.translate
        layer = translate("activations", "layer {0}")
        names = [layer.format(i + 1) for i in range(number)]
        if quantity is not Probe.ACTIVATIONS and names:
            names[-1] = translate("activations", "output")
        return tuple(names)

    def picture(self, state: ActivationState, *, moving: bool) -> LayersPicture:
        """Return the layers at the step that is looked at, beside the first step if compared."""
        now, first = self.entries(state.quantity)
        if now is None or first is None or self.recorder is None:
            return LayersPicture()
        entries, names = [now], [self._step_text(now)]
        if state.view is View.COMPARE:
            entries, names = [now, first], [self._step_text(now), self._step_text(first)]
        rows, ends = entry_rows(entries, names, state.axis)
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
        return LayersPicture(columns, rows, ends, flaw, layout, state.log, moving)

    def entries(self, quantity: Probe) -> tuple[Entry | None, Entry | None]:
        """Return the entry at the step that is looked at, and the first one."""
        history = self.history(quantity)
        if history is None or not len(history):
            return None, None
        first = history.at(int(history.steps[0]))
        return history.at(self.frame.cursor) or first, first

    def finding(self, quantity: Probe) -> Finding:
        """Say what the recorded layers show."""
        if self._run is not None and self._run.divergence is not None:
            translate = QCoreApplication.translate
            return Finding(
                translate("findings", "The run diverged."), divergence_text(self._run.divergence)
            )
        now, first = self.entries(quantity)
        if now is not None and first is not None:
            flaw = (
                flaw_of(self._run.config.network.activation, quantity) if self._run else Flaw.NONE
            )
            return find_while_training(first, now, self.columns(quantity), flaw)
        if quantity is Probe.GRADIENTS:
            text = QCoreApplication.translate(
                "layer findings", "There is no gradient before the first update: press Space."
            )
            return Finding(text)
        return Finding("")

    def _step_text(self, entry: Entry) -> str:
        return QCoreApplication.translate("activations", "step {0}").format(f"{entry.step:,}")
