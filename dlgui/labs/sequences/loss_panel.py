"""The test loss of every run over the updates, and the loss of the constant guess as a line."""

from __future__ import annotations

from typing import final

import numpy as np
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from dlgui.labs.sequences.desk import Material
from dlgui.labs.shared.panel import Panel
from dlgui.labs.shared.scale_switch import ScaleSwitch
from dlgui.labs.shared.waiting import waiting_text
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ghosts import Ghost
from dlgui.plot.marks import Edge, MarkRole, PlotMark
from dlgui.plot.plot import PlotWidget
from dlgui.session.frame import Frame
from dlgui.session.history import Curve, MarkKind, Points
from dlgui.words.figure_texts import loss_text
from dlgui.words.looks import Hue
from dlgui.words.run_names import run_name

GUESS = "guess"
LEAST_SIZE = 160, 110


@final
class SequencesLossPanel(Panel):
    """`curve` is read by the number of a run, as in "0"; "guess" is the line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", name="sequences_loss", parent=parent)
        self.card.set_title(self.tr("Loss"))
        self.setAccessibleName(self.tr("Loss"))
        self.plot = PlotWidget(
            self.tr("step"),
            self.tr("test loss"),
            name="sequences_loss_plot",
            number=loss_text,
            chips=Edge.TOP,
            parent=self,
        )
        self.plot.keep_least(QSize(*LEAST_SIZE))
        self.card.add(self.plot)
        switch = ScaleSwitch(self.plot, name="sequences_scale", parent=self)
        self.scale = switch.buttons
        self.card.add_action(self.scale)
        self.plot.set_log(True)
        self._material = Material()
        self._runs: object = None
        self._seen: object = None

    def show_material(self, material: Material) -> None:
        """Take the names, looks and the guess from there."""
        self._material = material

    def show_frame(self, frame: Frame) -> None:
        runs = tuple(map(id, frame.histories))
        if runs != self._runs:
            self._runs, self._seen = runs, None
            self.plot.reset()
            self._make_curves()
        guess = self._material.guess
        counts = [len(run.drawn(Curve.TEST_LOSS)[0]) for run in frame.histories]
        ghosts = [(id(run), run.name, run.revision) for run in frame.ghosts]
        marks = self._marks(frame)
        seen = (counts, ghosts, frame.cursor, frame.total_steps, guess, marks, frame.preparing)
        if seen == self._seen:
            return
        self._seen = seen
        for i, run in enumerate(frame.histories):
            self.plot.set_curve(str(i), *run.drawn(Curve.TEST_LOSS))
        if guess is not None:
            ends = np.array([0.0, float(max(frame.total_steps, 1))])
            self.plot.set_curve(GUESS, ends, np.full(2, guess))
        self.plot.set_hint("" if any(counts) else waiting_text(frame))
        self.plot.set_ghosts(
            [
                Ghost(id(run), run_name(run.name), ((*run.drawn(Curve.TEST_LOSS), 0),))
                for run in frame.ghosts
            ]
        )
        self.plot.set_marks(marks)
        self.plot.set_x_end(frame.total_steps)
        self.plot.set_cursor(frame.cursor)
        self.plot.refresh()

    def read(self, name: str) -> tuple[Points, Points]:
        return self.plot.curve(name)

    def _make_curves(self) -> None:
        self.plot.clear_curves()
        grey = CurveStyle(int(Hue.INK), width=1.0, solid=True, ghost=True, small=True)
        self.plot.add_curve(GUESS, self.tr("guess"), grey)
        pairs = zip(self._material.runs, self._material.colors, strict=False)
        for i, (run, look) in enumerate(pairs):
            self.plot.add_curve(str(i), run.name, CurveStyle(look, small=True))

    def _marks(self, frame: Frame) -> list[PlotMark]:
        found: list[PlotMark] = []
        for run in frame.histories:
            for mark in run.marks:
                broken = mark.kind is MarkKind.DIVERGENCE
                text = f"{run_name(run.name)}: {mark.text}" if broken else mark.text
                made = PlotMark(mark.step, text, MarkRole.ERROR if broken else MarkRole.NOTE)
                if made not in found:  # what was changed in all runs is marked once
                    found.append(made)
        return found
