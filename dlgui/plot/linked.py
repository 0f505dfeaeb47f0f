"""Plots of one lab go together: the same steps are seen in all, and a step is read in all."""

from __future__ import annotations

from collections.abc import Sequence
from typing import final

from PySide6.QtCore import QObject, Slot

from dlgui.plot.plot import PlotWidget


@final
class LinkedPlots(QObject):
    """Keeps the x axes of several plots the same, and shows the step under the mouse in each.

    (pyqtgraph's own links line up pixels, so that plots with labels of different widths would end
    at different steps, none of them round.)
    """

    def __init__(self, plots: Sequence[PlotWidget], parent: QObject) -> None:
        super().__init__(parent)
        self._plots = tuple(plots)
        self._leads = False
        for plot in plots:
            plot.view_changed.connect(self._on_view_changed)
            plot.pointed.connect(self._on_pointed)

    @Slot()
    def _on_view_changed(self) -> None:
        """Follow the plot in which the user has moved; what follows leads no others."""
        if self._leads:
            return
        self._leads = True
        try:
            for plot in self._others():
                self._follow(plot)
        finally:
            self._leads = False

    def _follow(self, plot: PlotWidget) -> None:
        leader = self.sender()
        assert isinstance(leader, PlotWidget)
        plot.set_log_x(leader.log_x)
        if leader.following:
            plot.follow()
            return
        wanted, seen = leader.visible_range(), plot.visible_range()
        if (wanted.x0, wanted.x1) != (seen.x0, seen.x1):
            plot.show_range(seen._replace(x0=wanted.x0, x1=wanted.x1))

    @Slot(object)
    def _on_pointed(self, step: float | None) -> None:
        for plot in self._others():
            plot.point_to(step)

    def _others(self) -> list[PlotWidget]:
        return [plot for plot in self._plots if plot is not self.sender()]
