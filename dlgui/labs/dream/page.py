"""The lab "Dream": Boltzmann machines, and what they make up while they learn."""

from __future__ import annotations

from typing import Any, final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.adversarial.rules import find_of_net
from dlgui.labs.dream.desk import Desk
from dlgui.labs.dream.groups import dream_groups
from dlgui.labs.dream.presets import PRESETS
from dlgui.labs.dream.rules import find
from dlgui.labs.dream.stage import DreamStage, is_net
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.views_lab import ViewsLab
from dlgui.session.frame import Frame
from engine.models.names import OF_UNITS, ModelName
from engine.training.config import RunConfig
from engine.training.probes import AnyProbe
from engine.training.study import Study

MODELS = (*OF_UNITS, ModelName.ADVERSARIAL)
"""The models that have a place here."""


@final
class DreamLab(ViewsLab):
    """The step, the filters and the chains of a machine that learns to dream of digits."""

    key = "dream"
    icon = "moon"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: DreamLab | None = None) -> None:
        super().__init__(parent, before)
        self.desk: Desk = before.desk if before else Desk()
        self.stage: DreamStage = DreamStage(self.message, self)
        self.stage.data_chosen.connect(self._on_data)
        self.stage.survey.clicked.connect(self.survey_wanted)
        self.show_stage(before)

    @property
    def title(self) -> str:
        return self.tr("Dream")

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
        if material is not None and self.replaces_last(is_there=material.model is not None):
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
