"""The curve that somebody draws in a round of a lesson: with the pen first, then beside the run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from dlgui.lessons.lesson import Lesson
from dlgui.lessons.notebook import Answer
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.drawn_curve import DrawnCurve
from dlgui.plot.plot import PlotWidget
from dlgui.window.host import Host
from dlgui.words.looks import run_look

DRAWN = CurveStyle(run_look(2), width=4.0)
"""In a colour that neither train nor test has."""


@final
class RoundCurve:
    """Shows the curve of one round at a time, on the plot of the lab on stage."""

    def __init__(self, window: Host) -> None:
        self._window = window
        self.curve: DrawnCurve | None = None

    def show(self, lesson: Lesson, index: int, answers: Mapping[str, Answer]) -> None:
        """Show what was drawn in the round of a page; on the page that asks, with the pen."""
        self.drop()
        drawn = [number for number in lesson.rounds(index) if lesson.pages[number].ask == "draw"]
        if not drawn or drawn[0] > index:
            return
        page = lesson.pages[drawn[0]]
        plot = self._window.lab.findChild(QWidget, page.picture)
        if isinstance(plot, PlotWidget):
            text = QCoreApplication.translate("lessons", "you {0}")
            self.curve = DrawnCurve(plot, page.curve, text, DRAWN)
            if drawn[0] < index:
                self._compare(self.curve, answers.get(str(drawn[0])))

    def drop(self) -> None:
        """Take it away."""
        if self.curve is not None:
            self.curve.remove()
            self.curve = None

    def _compare(self, curve: DrawnCurve, answer: Answer | None) -> None:
        points = answer if isinstance(answer, list) else []
        curve.set_points([point for point in points if isinstance(point, list)])
        curve.compare(True)
