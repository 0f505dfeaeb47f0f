"""Says what the layers show, and looks for a change of one thing that would make them healthy."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.clock.clock import Timer, clock_of
from dlgui.labs.activations.findings import (
    equal_text,
    find_in_comparison,
    find_in_grid,
    is_healthy,
    remedies,
    remedy_text,
)
from dlgui.labs.activations.gradients import find_in_gradients
from dlgui.labs.activations.rules import find_in_layers
from dlgui.labs.activations.state import ActivationState, View
from dlgui.labs.activations.texts import row_names
from dlgui.labs.shared.findings import Finding, Mood
from dlgui.labs.shared.saying import say
from dlgui.widgets.message import Message
from engine.training.layer_setting import LayerSetting
from engine.training.layer_study import LayerStudy, study_layers
from engine.training.probes import Probe

REST_MS = 150


@final
class ActivationExplainer(QObject):
    """Writes into a message. Candidates for a remedy are measured one at a time, when settings have
    rested for a moment and the window has nothing else to do: no picture waits for them.
    """

    def __init__(self, message: Message, parent: QObject) -> None:
        super().__init__(parent)
        self.finding = Finding("")
        self._message = message
        self._setting = LayerSetting()
        self._candidates: Iterator[LayerSetting] = iter(())
        self._timer = Timer(self)
        self._timer.timeout.connect(self._try_next)

    @property
    def searching(self) -> bool:
        """Whether there are candidates left to measure."""
        return self._timer.is_active

    def explain(self, state: ActivationState, studies: Sequence[LayerStudy]) -> None:
        """Say what is seen of untrained layers; what would help is added when it is found."""
        self.stop()
        if state.view is View.COMPARE:
            self.say(find_in_comparison(studies[0], studies[1]))
        elif state.view is View.GRID:
            self.say(find_in_grid(studies, row_names(state.settings, state.grid)))
        else:
            self._explain_one(state, studies[0])

    def say(self, finding: Finding) -> None:
        """Show a finding."""
        self.finding = finding
        say(self._message, finding)

    def stop(self) -> None:
        """Look for no remedy any more."""
        self._timer.stop()

    def _explain_one(self, state: ActivationState, study: LayerStudy) -> None:
        find = find_in_gradients if state.quantity is Probe.GRADIENTS else find_in_layers
        finding = find(study)
        self.say(_with_suggestion(finding, equal_text(state.setting)))
        if finding.mood in (Mood.WARNING, Mood.ERROR):
            self._setting, self._candidates = state.setting, remedies(state.setting)
            self._timer.start(REST_MS)

    @Slot()
    def _try_next(self) -> None:
        """One candidate a turn; by a clock that is driven, all of them while it stands still."""
        self._timer.set_interval(0)
        self._try()
        while clock_of(self).is_driven and self.searching:
            self._try()

    def _try(self) -> None:
        candidate = next(self._candidates, None)
        if candidate is None:
            self.stop()
            return
        study = study_layers(candidate)
        if is_healthy(study):
            self.stop()
            self.say(_with_suggestion(self.finding, remedy_text(study, self._setting)))


def _with_suggestion(finding: Finding, text: str) -> Finding:
    """Return the finding with one more suggestion in front of those it has."""
    return replace(finding, suggestion=" ".join(filter(None, [text, finding.suggestion])))
