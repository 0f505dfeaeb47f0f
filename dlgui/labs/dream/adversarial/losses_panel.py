"""Both losses over the steps with the lines of balance, or the modes that are hit."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QSize, Slot
from PySide6.QtWidgets import QWidget

from dlgui.labs.shared.controls import make_choice
from dlgui.labs.shared.curves import CurvesDrawer, CurveSpec
from dlgui.labs.shared.panel import Panel
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.legend import Legend
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, Points
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import TEST, TRAIN, VALIDATION
from engine.losses.adversarial import BALANCE
from engine.models.names import Player

LEAST = QSize(150, 84)
LOSSES, MODES, QUALITY = "losses", "modes", "quality"


@final
class AdversarialCurves(Panel):
    """The run that is looked at; the other runs of the study are ghosts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", name="dream_gan_curves", parent=parent)
        self.card.set_title(self.tr("Curves"))
        self.setAccessibleName(self.card.title())
        self.shown = make_choice(
            [
                (LOSSES, self.tr("losses")),
                (MODES, self.tr("modes hit")),
                (QUALITY, self.tr("quality")),
            ],
            name="dream_gan_curve",
            spoken=self.tr("Curve"),
            tip=self.tr("The losses of both, the modes that are hit, or how many points lie near"),
            parent=self.card,
        )
        self.shown.currentIndexChanged.connect(self._show)
        self.card.add_action(self.shown)
        self.plots = {
            LOSSES: self._plot(self.tr("loss"), "dream_gan_loss_plot"),
            MODES: self._plot(self.tr("modes hit"), "dream_gan_modes_plot"),
            QUALITY: self._plot(self.tr("share of points near a mode"), "dream_gan_quality_plot"),
        }
        self._drawers = [
            CurvesDrawer(plot, self._legend(key), specs)
            for (key, plot), specs in zip(self.plots.items(), self._specs(), strict=True)
        ]
        balance = CurveStyle(width=1.5, faint=True, ghost=True)
        for player in Player:
            self.plots[LOSSES].add_curve(f"balance_{player}", self.tr("balance"), balance)
        self._balance: object = None
        self._show()

    def show_frame(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        for drawer in self._drawers:
            drawer.draw(frame)
        self._show_balance(frame)

    def read(self, name: str) -> tuple[Points, Points]:
        """Steps and values of a curve, as they are drawn."""
        key = name if name in (MODES, QUALITY) else LOSSES
        return self.plots[key].curve(name)

    def _show_balance(self, frame: Frame) -> None:
        """Lines from the first step to the last: 2 log 2 and log 2, or - log 2 under minimax."""
        if not frame.histories:
            return
        form = frame.histories[0].config.adversarial.generator_loss
        if (balance := (form, frame.total_steps, id(frame.histories[0]))) == self._balance:
            return
        self._balance = balance
        ends = np.array([0.0, float(max(frame.total_steps, 1))])
        for player, level in (
            (Player.DISCRIMINATOR, BALANCE["discriminator"]),
            (Player.GENERATOR, BALANCE[form]),
        ):
            self.plots[LOSSES].set_curve(f"balance_{player}", ends, np.full(2, level))
        self.plots[LOSSES].refresh()

    @Slot()
    def _show(self) -> None:
        for key, plot in self.plots.items():
            plot.setVisible(key == self.shown.currentData())

    def _plot(self, title: str, name: str) -> PlotWidget:
        plot = PlotWidget(self.tr("step"), title, name=name, number=loss_text, parent=self.card)
        plot.keep_least(LEAST)
        self.card.add(plot)
        return plot

    def _legend(self, key: str) -> Legend:
        legend = Legend(name=f"dream_gan_{key}_legend", parent=self)
        legend.hide()  # curves have their names at their ends, and there is little room
        return legend

    def _specs(self) -> list[list[CurveSpec]]:
        discriminator, generator = self.tr("D"), self.tr("G")
        return [
            [
                CurveSpec(Curve.DISCRIMINATOR_LOSS, discriminator, CurveStyle(TRAIN)),
                CurveSpec(Curve.GENERATOR_LOSS, generator, CurveStyle(TEST)),
            ],
            [CurveSpec(Curve.MODES, self.tr("modes"), CurveStyle(VALIDATION, solid=True))],
            [CurveSpec(Curve.QUALITY, self.tr("near"), CurveStyle(VALIDATION, solid=True))],
        ]
