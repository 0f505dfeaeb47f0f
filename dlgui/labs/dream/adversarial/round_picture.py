"""An update of each player in slow motion: what is computed, in the order of that."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.adversarial.area import are_points, area_of
from dlgui.labs.dream.adversarial.plane_picture import LEAST, arrows_of, both
from dlgui.labs.dream.adversarial.round_texts import STAGES, magnified, sentence
from dlgui.labs.dream.adversarial.words import kinds, no_net
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.staged_picture import StagedPicture
from dlgui.labs.shared.digits import Numbers
from dlgui.plot.point_groups import PointGroup, Sign
from dlgui.plot.region_map import RegionMap
from dlgui.plot.view import Ranges
from dlgui.session.history import RunHistory
from engine.training.adversarial_look import Area
from engine.training.adversarial_step import AdversarialStep, Rehearsal
from engine.training.config import RunConfig

SIDE, SIDE_MOVING = 48, 24
CODES = Ranges(-3.5, 3.5, -3.5, 3.5)
NONE = np.zeros((0, 2))


@final
class RoundPicture(StagedPicture):
    """Six stages of a step of both on 100 points of the data, seen one after the other.

    The step is played beside the run, by its own rules and from what its optimizers remember.
    """

    def __init__(
        self, title: str, *, name: str, slow: bool = False, parent: QWidget | None = None
    ) -> None:
        stage = 0 if slow else STAGES.index("pull")
        super().__init__(title, STAGES, stage=stage, name=name, parent=parent)
        self.step: AdversarialStep | None = None
        self._area: Area = (-1.0, 1.0, -1.0, 1.0)
        self._rehearsal: tuple[RunConfig, Rehearsal] | None = None
        self.map = RegionMap("x", "y", name=f"{name}_map", title=title, parent=self)
        self.map.keep_least(LEAST)
        self.card.add(self.map)
        self.card.content().addWidget(self.said)

    def draw(self, material: Material) -> None:
        self.step = None
        numbers, digits = material.numbers, material.digits
        if numbers is not None and digits is not None and material.net and are_points(digits):
            at, network, optimizer = numbers
            self._area = area_of(digits.inputs)
            rehearsal = self._rehearsal_of(material.history, at)
            side = SIDE_MOVING if material.moving else SIDE
            self.step = rehearsal.step(network, optimizer, at=at, area=self._area, side=side)
        self.show_now()

    def show_stage(self) -> None:
        material, step = self.material, self.step
        if material is None or step is None:
            words = "" if material is None else material.words
            is_other = material is not None and material.model is not None and material.net is None
            self.said.setText(no_net() if is_other else words)
            self._show_on(None, (), NONE, NONE)
            return
        number = self.stage_text(self.stage)
        self.said.setText(f"{number}. {sentence(STAGES[self.stage], step)}")
        self._show_step(step)
        self.map.saying = self.said.text()

    def _show_step(self, step: AdversarialStep) -> None:
        real = _group(0, Sign.FILLED, step.real)
        generated = _group(1, Sign.HOLLOW, step.generated)
        match STAGES[self.stage]:
            case "codes":
                codes = np.pad(step.codes, ((0, 0), (0, max(0, 2 - step.codes.shape[1]))))
                self.map.set_regions(np.zeros((0, 0, 0)), CODES, kinds())
                self.map.set_points([PointGroup("z", 4, Sign.FILLED, *codes[:, :2].T)])
                self.map.set_arrows(NONE, NONE)
            case "points":
                self._show_on(None, (generated,), NONE, NONE)
            case "judged":
                self._show_on(step.field, (real, generated), NONE, NONE)
            case "discriminator":
                self._show_on(step.field_after, (real, generated), NONE, NONE)
            case "pull":
                pulls = arrows_of(step.pulls)
                self._show_on(step.field_after, (generated,), step.generated, pulls)
            case _:
                along = magnified(step) * (step.moved - step.generated)
                moved = _group(1, Sign.HOLLOW, step.moved)
                self._show_on(step.field_after, (moved,), step.generated, along)

    def _show_on(
        self,
        field: Numbers | None,
        groups: tuple[PointGroup, ...],
        starts: Numbers,
        along: Numbers,
    ) -> None:
        shares = np.zeros((0, 0, 0)) if field is None else both(field)
        area = self._area
        self.map.set_regions(shares, Ranges(*area), kinds())
        self.map.set_points(groups)
        self.map.set_arrows(starts, along)

    def _rehearsal_of(self, history: RunHistory, step: int) -> Rehearsal:
        """The same one as long as the settings stay: it has all points of the run."""
        config = history.config_at(step)
        if self._rehearsal is None or self._rehearsal[0] != config:
            self._rehearsal = config, Rehearsal(config)
        return self._rehearsal[1]


def _group(kind: int, sign: Sign, points: Numbers) -> PointGroup:
    return PointGroup(kinds()[kind], kind, sign, *np.nan_to_num(points).T)
