"""The lab "Dream": Boltzmann machines, and what they make up while they learn."""

from __future__ import annotations

from typing import Any, final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from dlgui.labs.dream.adversarial.rules import find_of_net
from dlgui.labs.dream.desk import Desk
from dlgui.labs.dream.groups import dream_groups
from dlgui.labs.dream.presets import PRESETS
from dlgui.labs.dream.rules import find
from dlgui.labs.dream.stage import DreamStage, is_net
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.lab import KeyControls
from dlgui.labs.shared.looking_lab import LookingLab
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.training_lab import BEFORE_THE_RUN
from dlgui.session.frame import Frame
from engine.models.names import OF_UNITS, ModelName
from engine.training.config import RunConfig
from engine.training.probes import AnyProbe
from engine.training.study import Study

MODELS = (*OF_UNITS, ModelName.ADVERSARIAL)
"""The models that have a place here."""


@final
class DreamLab(LookingLab):
    """The step, the filters and the chains of a machine that learns to dream of digits."""

    key = "dream"
    icon = "moon"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: DreamLab | None = None) -> None:
        super().__init__(parent, before)
        self._inspector.add_first(self.runs)
        self.desk: Desk = before.desk if before else Desk()
        self._has_drawn = False
        self.stage = DreamStage(self.message, self)
        self.stage.data_chosen.connect(self._on_data)
        self.stage.survey.clicked.connect(self.survey_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)
        self.show_settings()
        if before is not None:
            self.stage.show_view(before.stage.switch.value())
            self.go_on()

    @property
    def title(self) -> str:
        return self.tr("Dream")

    def key_controls(self) -> KeyControls:
        return KeyControls(views=self.stage.switch)

    def translated(self, parent: QWidget) -> DreamLab:
        return DreamLab(parent, self)

    def retire(self) -> None:
        super().retire()
        self.stage.stop()

    def make_inspector(self, config: RunConfig) -> RunInspector:
        return RunInspector(config, prefix="dream_", groups=dream_groups())

    def show_study(self, study: Study, recorded: Any = ()) -> bool:
        """Only models that dream have a place here."""
        if any(config.network.model not in MODELS for config in study.configs):
            return False
        return super().show_study(study, recorded)

    @property
    def wanted(self) -> frozenset[AnyProbe]:
        return self.desk.wanted

    def take(self, frame: Frame) -> None:
        self.desk.take(frame, self.looked_at)
        self.stage.show_frame(frame.led_by(self.looked_at))

    def draw(self) -> None:
        material = self.desk.material(self.waiting())
        not_there = material is None or material.model is None
        if not_there and self._has_drawn and self.session.state in BEFORE_THE_RUN:
            return  # the last picture stays until there is another
        if material is not None:
            self._has_drawn = not not_there
            self.stage.show_material(material)

    def finding(self) -> Finding:
        if self.seen_step == 0:
            return self.introduction()
        history = self.session.histories[self.looked_at].until(self.session.cursor)
        if is_net(history):
            return find_of_net(history, self.waiting())
        material = self.desk.material("")
        model = material.model if material is not None else None
        return find(history, self.waiting(), model)

    @Slot(str, str)
    def _on_data(self, source: str, points: str) -> None:
        """Learn other points: a run that has begun begins anew."""
        self._study = self.with_setting("data.added_points", points)
        self._on_edited("data.source", source)
        self.show_settings()
        self.session.restart()


LAB = DreamLab
