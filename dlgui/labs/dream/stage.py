"""The stage: a step or bars, filters and completed digits, fantasies and curves; one sentence."""

from __future__ import annotations

from typing import final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from dlgui.labs.dream.adversarial.stage import AdversarialStage
from dlgui.labs.dream.bars_picture import BarsPicture
from dlgui.labs.dream.completed_picture import CompletedPicture
from dlgui.labs.dream.curves_panel import DreamCurves
from dlgui.labs.dream.edges_picture import EdgesPicture
from dlgui.labs.dream.fantasy_picture import FantasyPicture
from dlgui.labs.dream.filters_picture import FiltersPicture
from dlgui.labs.dream.material import Material
from dlgui.labs.dream.phases_picture import PhasesPicture
from dlgui.labs.dream.step_picture import StepPicture
from dlgui.labs.shared.survey_button import make_survey_button
from dlgui.labs.shared.views_stage import ViewsStage
from dlgui.session.frame import Frame
from dlgui.session.history import RunHistory
from dlgui.widgets.message import Message
from dlgui.widgets.splitter import Splitter
from engine.models.names import ModelName

TOGETHER, SLOW = "together", "slow"


@final
class DreamStage(ViewsStage):
    """All pictures of a machine at once, or a step of its learning, one stage after the other.

    An adversarial net has pictures of its own, which are made when the first one comes on stage;
    `data_chosen` carries the points it is to learn, as `PlanePicture` says.
    """

    data_chosen = Signal(str, str)

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        names = {TOGETHER: self.tr("Together"), SLOW: self.tr("Slow motion")}
        super().__init__(names, name="dream", parent=parent)
        self.step = StepPicture(self.tr("One step of learning"), name="dream_step", parent=self)
        slowly = self.tr("One step in slow motion")
        self.slow = StepPicture(slowly, name="dream_slow", slow=True, parent=self)
        self.bars, self.edges = BarsPicture(self), EdgesPicture(self)
        self.phases = PhasesPicture(self)
        self.filters, self.fantasy = FiltersPicture(self), FantasyPicture(self)
        self.completed, self.curves = CompletedPicture(self), DreamCurves(self)
        self.pictures = (
            self.step,
            self.slow,
            self.phases,
            self.bars,
            self.edges,
            self.filters,
            self.fantasy,
            self.completed,
        )
        for step in (self.step, self.slow):
            self.filters.unit_chosen.connect(step.set_unit)
        self.adversarial: AdversarialStage | None = None
        self._is_net = False
        self._views: dict[tuple[bool, str], QWidget] = {}
        self._add_pages(self._rows(), self.slow, is_net=False)
        self.pages.addWidget(self.phases)
        self.bars.hide()
        self.survey = make_survey_button("dream_survey", self)
        self.lay_out(self.survey, message)

    def show_material(self, material: Material) -> None:
        """Hand material over; what is not seen waits."""
        self._show_pages(is_net=is_net(material.history))
        if self._is_net and self.adversarial is not None:
            self.adversarial.show_material(material)
            return
        if material.model is not None:
            general = material.machine is not None
            self.bars.setVisible(general)
            self.step.setVisible(not general)
            self._show_slow(self.phases if general else self.slow)
            self.curves.suggest(judged=material.model.is_judged, exact=material.is_exact)
        for picture in self.pictures:
            picture.show_material(material)

    def show_frame(self, frame: Frame) -> None:
        """Bring the curves up to date."""
        for history in frame.histories[:1]:
            self._show_pages(is_net=is_net(history))
        curves = self.adversarial.curves if self._is_net and self.adversarial else self.curves
        curves.draw(frame)

    def stop(self) -> None:
        """Let no chain run on."""
        self.fantasy.chains.stop()
        self.completed.chains.stop()

    def page(self, key: str) -> QWidget:
        return self._views[self._is_net, key]

    def _show_slow(self, page: QWidget) -> None:
        """Let an update in slow motion be that of the machine that is looked at."""
        if self._views[False, SLOW] is not page:
            self._views[False, SLOW] = page
            self.show_view(self.switch.value())

    def _show_pages(self, *, is_net: bool) -> None:
        """Show the pictures of an adversarial net, or those of machines."""
        if is_net == self._is_net:
            return
        self._is_net = is_net
        if is_net and self.adversarial is None:
            self.adversarial = AdversarialStage(self)
            self.adversarial.plane.data_chosen.connect(self.data_chosen)
            self._add_pages(self.adversarial, self.adversarial.slow, is_net=True)
        self.show_view(self.switch.value())

    def _add_pages(self, together: QWidget, slow: QWidget, *, is_net: bool) -> None:
        self._views |= {(is_net, TOGETHER): together, (is_net, SLOW): slow}
        self.pages.addWidget(together)
        self.pages.addWidget(slow)

    def _rows(self) -> Splitter:
        rows = Splitter(Qt.Orientation.Vertical, name="dream_rows", parent=self)
        for name, pictures, shares in (
            ("dream_above", (self.step, self.bars, self.edges), (5, 5, 2)),
            ("dream_middle", (self.filters, self.completed), (1, 1)),
            ("dream_below", (self.fantasy, self.curves), (1, 1)),
        ):
            row = Splitter(Qt.Orientation.Horizontal, name=name, parent=rows)
            for picture, share in zip(pictures, shares, strict=True):
                row.add(picture, share)
            rows.add(row, 1)
        return rows


def is_net(history: RunHistory) -> bool:
    """Whether a run trains an adversarial net."""
    return history.config.network.model is ModelName.ADVERSARIAL
