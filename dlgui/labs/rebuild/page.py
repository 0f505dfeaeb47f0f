"""The lab "Rebuild": autoencoders of all kinds, and the map of their codes while it forms."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtWidgets import QWidget

from dlgui.labs.rebuild.desk import Desk
from dlgui.labs.rebuild.groups import rebuild_groups
from dlgui.labs.rebuild.presets import PRESETS
from dlgui.labs.rebuild.rules import find
from dlgui.labs.rebuild.stage import RebuildStage
from dlgui.labs.shared.findings import Finding
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.labs.shared.views_lab import ViewsLab
from dlgui.session.frame import Frame
from engine.training.config import RunConfig
from engine.training.probes import AnyProbe


@final
class RebuildLab(ViewsLab):
    """Digits over what is rebuilt from their codes, and where the codes lie."""

    key = "rebuild"
    icon = "copy"
    preset_names = PRESETS

    def __init__(self, parent: QWidget | None = None, before: RebuildLab | None = None) -> None:
        super().__init__(parent, before)
        self.desks: dict[int, Desk] = before.desks if before else {}
        self.stage: RebuildStage = RebuildStage(self.message, self)
        self.stage.looked.connect(self.look)
        self.stage.survey.clicked.connect(self.survey_wanted)
        self.show_stage(before)

    @property
    def title(self) -> str:
        return self.tr("Rebuild")

    def show_settings(self) -> None:
        super().show_settings()
        self.stage.curves.show_kind(self.study.configs[self.looked_at].autoencoder.kind)

    def translated(self, parent: QWidget) -> RebuildLab:
        return RebuildLab(parent, self)

    @property
    def wanted(self) -> frozenset[AnyProbe]:
        errors, runs = self.stage.shows_errors, self._seen(len(self._study.variants))
        return frozenset().union(*(self._desk(run).wanted(errors=errors) for run in runs))

    def make_inspector(self, config: RunConfig) -> RunInspector:
        return RunInspector(config, prefix="rebuild_", groups=rebuild_groups())

    def take(self, frame: Frame) -> None:
        current = {id(history) for history in frame.histories}
        self.desks = {n: desk for n, desk in self.desks.items() if id(desk.history) in current}
        for run in self._seen(len(frame.histories)):
            self._desk(run).take(frame, run)
        self.stage.curves.draw(frame.led_by(self.looked_at))

    def draw(self) -> None:
        words, runs = self.waiting(), self._seen(len(self.session.histories))
        found = [one for run in runs if (one := self._desk(run).material(words)) is not None]
        is_there = any(one.model is not None for one in found)
        if found and self.replaces_last(is_there=is_there):
            self.stage.show_materials(found, self.looked_at)

    def _seen(self, runs: int) -> Sequence[int]:
        """The numbers of the runs that are to be seen, of so many."""
        return range(runs) if self.stage.shows_all_runs else (self.looked_at,)

    def _desk(self, run: int) -> Desk:
        """What was seen of a run."""
        return self.desks.setdefault(run, Desk())

    def finding(self) -> Finding:
        if self.seen_step == 0:
            return self.introduction()
        history = self.session.histories[self.looked_at]
        return find(history.until(self.session.cursor), self.waiting())


LAB = RebuildLab
