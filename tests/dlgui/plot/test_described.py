"""What pictures say of themselves, word for word."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.described import axes_text
from dlgui.plot.heat_map import HeatMap
from dlgui.plot.histogram_data import Bars, Cell, Figure, FigureRow, SheetRow
from dlgui.plot.histogram_sheet import HistogramSheet
from dlgui.plot.layer_chart import LayerChart, LayerSeries
from dlgui.plot.pane import Cell as SmallCell
from dlgui.plot.pane import CellCurve
from dlgui.plot.plot import PlotWidget
from dlgui.plot.small_plots import SmallPlots
from dlgui.plot.view import Ranges


@pytest.mark.parametrize(
    ("titles", "logs", "text"),
    [
        (("step", "loss"), (False, False), "step from 0 to 1000; loss from 0.5 to 2."),
        (
            ("step", "loss"),
            (False, True),
            "step from 0 to 1000; loss from 0.5 to 2, logarithmic.",
        ),
        (("", ""), (True, False), "x from 0 to 1000, logarithmic; y from 0.5 to 2."),
    ],
)
def test_axes_have_titles_ends_and_scales(
    titles: tuple[str, str], logs: tuple[bool, bool], text: str
) -> None:
    assert axes_text(*titles, Ranges(0, 1000, 0.5, 2), logs) == text


def make_plot(qtbot: QtBot) -> PlotWidget:
    plot = PlotWidget("step", "accuracy", name="plot")
    qtbot.addWidget(plot)
    plot.set_x_end(100)
    plot.set_y_range(0, 1)
    return plot


def test_curves_say_their_last_values_and_those_at_the_cursor(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    for name in ("train", "test"):
        plot.add_curve(name, name, CurveStyle(0))
    plot.add_curve("raw", "", CurveStyle(1, faint=True))
    steps = np.array([0.0, 10.0, 20.0])
    plot.set_curve("train", steps, np.array([0.1, 0.5, 0.75]))
    plot.set_curve("raw", steps, np.array([0.2, 0.5, 0.7]))
    plot.set_curve("test", np.array([0.0]), np.array([np.nan]))
    axes = "step from 0 to 100; accuracy from 0 to 1."
    assert plot.facts() == [axes, "train: 0.750 at step 20.", "test: — at step 0."]
    plot.set_cursor(13)
    assert plot.facts()[1] == "train: 0.500 at step 10."
    plot.sentence = lambda: "It learns."
    assert plot.accessibleDescription().splitlines()[-1] == "It learns."


def test_an_empty_plot_says_its_hint(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    plot.set_hint("Press Space")
    plot.refresh()
    assert plot.facts() == ["step from 0 to 100; accuracy from 0 to 1.", "Press Space"]


def test_where_the_user_has_gone_is_what_is_said(qtbot: QtBot) -> None:
    plot = make_plot(qtbot)
    plot.show_range(Ranges(20, 30, 0.25, 0.5))
    assert plot.facts()[0] == "step from 20 to 30; accuracy from 0.25 to 0.5."


def test_a_layer_chart_says_every_layer(qtbot: QtBot) -> None:
    chart = LayerChart("std", name="chart")
    qtbot.addWidget(chart)
    series = LayerSeries("He", (1.0, 0.043, 0.0)), LayerSeries("", (1e-5, float("nan")), 1)
    chart.set_series(("1", "2", "3"), series)
    home = chart.home()
    assert chart.facts() == [
        f"layer from 1 to 3; std from {home.y0:.1e} to {home.y1:.3g}, logarithmic.".replace(
            "e-0", "e-"
        ),
        "He: 1, 0.043, 0.",
        "std: 1.0e-5, NaN.",
    ]


def test_a_heat_map_says_where_most_values_lie(qtbot: QtBot) -> None:
    heat = HeatMap("step", "value", name="heat")
    qtbot.addWidget(heat)
    heat.set_hint("Press Space")
    assert heat.facts()[1] == "Press Space"
    counts = np.array([[0, 3, 1, 0], [0, 1, 3, 0]], float)
    heat.set_data(np.array([0, 1200]), counts, (-1.0, 1.0), total=2000)
    assert heat.facts() == [
        "step from 0 to 2000; value from -0.5 to 0.5.",
        "At step 1,200 most values lie between 0 and 0.5.",
    ]


def test_small_plots_say_each_cell(qtbot: QtBot) -> None:
    plots = SmallPlots("step", name="small", title="Runs")
    qtbot.addWidget(plots)
    cells = [
        SmallCell("SGD", (CellCurve("a", CurveStyle(0), "train"), CellCurve("b", CurveStyle(1)))),
        SmallCell("Adam", (CellCurve("c", CurveStyle(0)),)),
    ]
    plots.set_cells(cells)
    plots.set_ranges(50, 0, 1)
    plots.set_curve("a", np.array([0.0, 5.0]), np.array([0.25, 0.5]))
    plots.set_curve("b", np.array([0.0, 5.0]), np.array([0.25, 0.125]))
    plots.set_note("c", "diverged")
    plots.refresh()
    assert plots.facts() == [
        "step from 0 to 50; values from 0 to 1.",
        "SGD: train 0.500, 0.125.",
        "Adam: diverged.",
    ]


def test_a_sheet_says_range_and_figures_of_each_cell(qtbot: QtBot) -> None:
    sheet = HistogramSheet(name="sheet", title="Layers")
    qtbot.addWidget(sheet)
    cells = (
        Cell((Bars(0.0, 1.0, np.array([1, 7, 2, 0])),), 0.0, 1.0),
        Cell((Bars(0.0, 1.0, np.zeros(4, np.int64)),), -1.0, 1.0),
        Cell((), 0.0, 1.0, "no numbers"),
    )
    figures = (FigureRow("mean", (Figure("0.4"), Figure("0"), Figure("—"))),)
    sheet.set_rows(("layer 1", "layer 2", "layer 3"), [SheetRow("He", cells, figures)], log=False)
    assert sheet.facts() == [
        "He layer 1: from 0 to 1, most between 0.25 and 0.5, mean 0.4.",
        "He layer 2: from -1 to 1, mean 0.",
        "He layer 3: no numbers, mean —.",
    ]
