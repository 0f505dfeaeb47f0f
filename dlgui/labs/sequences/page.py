"""The lab "Sequences": recurrent networks, opened while they read and learn."""

from __future__ import annotations

from typing import Any, final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui import theme
from dlgui.labs.sequences.desk import WANTED, Desk, Material, first_with_gates
from dlgui.labs.sequences.inspector import OnStage, make_inspector
from dlgui.labs.sequences.presets import PRESETS
from dlgui.labs.sequences.rules import find
from dlgui.labs.sequences.stage import SequencesStage
from dlgui.labs.sequences.tree_pictures import shows_trees
from dlgui.labs.sequences.tree_rules import find_trees
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.looking_lab import LookingLab
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.runs.compared import group_runs
from dlgui.session.frame import Frame
from dlgui.session.state import OVER
from dlgui.words.run_names import run_name
from engine.models.names import ModelName
from engine.training.config import RunConfig
from engine.training.parts import PROMPT
from engine.training.probes import AnyProbe
from engine.training.study import Study


@final
class SequencesLab(LookingLab):
    """The runs of a study, and of one of them one sequence as it is read."""

    key = "sequences"
    icon = "activity"
    preset_names = PRESETS
    has_epochs = False  # most sequences are drawn anew for every update
    look_ms = 240
    """Reading a dozen sequences and going back through them takes a few updates' time."""

    def __init__(self, parent: QWidget | None = None, before: SequencesLab | None = None) -> None:
        super().__init__(parent, before)
        self.desk: Desk = before.desk if before else Desk()
        self.on_stage = OnStage(self._inspector, self.runs)
        self.stage = SequencesStage(self.message, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[2 * theme.GRID] * 4)
        column.setSpacing(theme.GRID + theme.HALF)
        column.addWidget(self.stage, 1)
        self.stage.step_chosen.connect(self._on_step)
        self.stage.unit_chosen.connect(self._on_unit)
        self.on_stage.sequence_chosen.connect(self._on_sequence)
        self.on_stage.unit_chosen.connect(self._on_unit)
        self.show_settings()
        if before is not None:
            self.go_on()

    @property
    def title(self) -> str:
        return self.tr("Sequences")

    def key_controls(self) -> KeyControls:
        return KeyControls(scale=self.stage.loss.scale)

    def choose_number(self, number: int) -> bool:
        if number < len(self._study.variants):
            self.look_at(number)
        return number < len(self._study.variants)

    def translated(self, parent: QWidget) -> SequencesLab:
        return SequencesLab(parent, self)

    def retire(self) -> None:
        super().retire()
        self.stage.stop()

    def make_inspector(self, config: RunConfig) -> RunInspector:
        return make_inspector(config)

    def first_run(self, study: Study) -> int:
        return first_with_gates(study)

    def with_setting(self, path: str, value: Any) -> Study:
        """Return the study with a setting changed: in all runs, or if they differ in it, in the one
        that is looked at.
        """
        if self._differ_in(path):
            return super().with_setting(path, value)
        return self._study.replaced({path: value})

    def change(self, path: str, value: Any) -> None:
        self.session.change(path, value, run=self.looked_at if self._differ_in(path) else None)

    def edit(self, study: Study, path: str, value: Any) -> None:
        """A run that is over writes on as well, from whatever it is given to begin with."""
        if path == PROMPT and self.session.state in OVER:
            self._study = self.session.study = study
            self.change(path, value)
        else:
            super().edit(study, path, value)

    def show_study(self, study: Study, recorded: Any = ()) -> bool:
        """Only recurrent networks have a place here."""
        if any(c.network.model is not ModelName.RECURRENT for c in study.configs):
            return False
        self.desk.step = None
        return super().show_study(study, recorded)

    @property
    def wanted(self) -> frozenset[AnyProbe]:
        return WANTED

    def take(self, frame: Frame) -> None:
        self.desk.take(frame)

    def draw(self) -> None:
        material = self.material()
        self.on_stage.show_material(material)
        self.stage.show_material(material, self.session.frame())

    def finding(self) -> Finding:
        if self.seen_step == 0:
            return self.introduction()
        material = self.material()
        return find_trees(material) if shows_trees(material) else find(material)

    def material(self) -> Material:
        """What there is to see now."""
        histories = self.session.histories
        names = tuple(run_name(history.name) for history in histories)
        colors = {id(run): group.look for group in group_runs(histories) for run in group.runs}
        looks = tuple(colors[id(history)] for history in histories)
        return self.desk.material(self.looked_at, self.waiting(), names, looks)

    def waiting(self) -> str:
        words = super().waiting()
        if words and self.session.state in OVER:
            return self.tr("Only the curves of these runs were kept: press Space to train anew.")
        return words

    def _differ_in(self, path: str) -> bool:
        return any(path in variant.settings for variant in self._study.variants)

    @Slot(int)
    def look_at(self, number: int) -> None:
        super().look_at(number)
        self.look()  # all runs were looked at: this one can be seen at once

    @Slot(int)
    def _on_step(self, step: int) -> None:
        self.desk.step = step
        self.look()

    @Slot(int)
    def _on_sequence(self, number: int) -> None:
        self.desk.sequence = number
        self.look()

    @Slot(int)
    def _on_unit(self, number: int) -> None:
        self.desk.unit = number
        self.look()


LAB = SequencesLab
