"""The lab "Inside": it opens the network while it learns."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.inside.desk import Desk
from dlgui.labs.inside.presets import PRESETS
from dlgui.labs.inside.rules import find
from dlgui.labs.inside.stage import InsideStage
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.views_lab import ViewsLab
from dlgui.session.frame import Frame
from engine.training.config import RunConfig
from engine.training.probes import AnyProbe, Inside


@final
class InsideLab(ViewsLab):
    """Views of one run of a study: what it sees, what it gets wrong, what it makes of a digit."""

    key = "inside"
    icon = "eye"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: InsideLab | None = None) -> None:
        super().__init__(parent, before)
        self.desk: Desk = before.desk if before else Desk()
        self._said: object = None
        self.stage: InsideStage = InsideStage(self.message, self)
        self.stage.looked.connect(self.look)
        self.stage.plane.points_changed.connect(self._on_points)
        self.show_stage(before)

    @property
    def title(self) -> str:
        return self.tr("Inside")

    def translated(self, parent: QWidget) -> InsideLab:
        return InsideLab(parent, self)

    def make_inspector(self, config: RunConfig) -> RunInspector:
        return RunInspector(config, prefix="inside_")

    def show_settings(self) -> None:
        super().show_settings()
        self.stage.plane.show_added(self._study.configs[self.looked_at].data.added_points)

    @property
    def wanted(self) -> frozenset[AnyProbe]:
        return self.desk.wanted

    @property
    def due(self) -> frozenset[AnyProbe]:
        """The network, and after an evaluation the answers that were measured for it."""
        evaluations = self.session.histories[self.looked_at].evaluations
        is_old = self.desk.answered < (evaluations[-1].step if evaluations else -1)
        return frozenset(p for p in self.wanted if p is not Inside.ANSWERS or is_old)

    def take(self, frame: Frame) -> None:
        self.desk.take(frame, self.looked_at)

    def draw(self) -> None:
        material = self.desk.material(self.waiting())
        if material is not None:
            # Both count the same answers, so the figures are those of the step that is told of.
            told = material.answers.step if material.answers is not None else None
            cursor = self.session.cursor if told is None else told
            self.stage.accuracy.show_run(material.history, cursor)
            self.stage.view.show_material(material)

    def finding(self) -> Finding | None:
        material = self.desk.material(self.waiting())
        if material is None:
            return None
        seen = (material.history, material.answers, material.history.ending, material.words)
        if seen == self._said:
            return None
        self._said = seen
        is_new = self.seen_step == 0 and not material.words
        return self.introduction() if is_new else find(material)

    @Slot(str)
    def _on_points(self, text: str) -> None:
        """Learn from other points: at once before the first update, else after a restart."""
        self._on_edited("data.added_points", text)
        self.show_settings()
        if self.session.histories:
            self.show_running()


LAB = InsideLab
