"""Small pictures that share their axes: the numbers at the ends follow the ranges."""

import numpy as np
from pytestqt.qtbot import QtBot

from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.small_plots import Cell, SmallPlots


def test_the_ends_of_the_axes_are_those_of_the_ranges(qtbot: QtBot) -> None:
    plots = SmallPlots(name="plots")
    qtbot.addWidget(plots)
    plots.resize(400, 300)
    plots.show()
    plots.set_ranges(1, 0, 1)
    plots.set_cells([Cell(name, ((name, CurveStyle()),)) for name in ("a", "b")])
    for steps in (1000, 20_000):
        plots.set_curve("a", np.array([0.0, steps]), np.array([0.1, 2.5]))
        plots.set_ranges(steps, 0.0, 3.0)
        plots.refresh()
        assert plots.ends() == ("3", "0", "0", f"{steps:,}")
