"""The panels of the activations lab draw what a picture holds, and nothing while hidden."""

from math import nan

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from dlgui.panels.histogram_panel import HistogramPanel
from dlgui.panels.layers_picture import (
    Flaw,
    LayerFigures,
    LayersPicture,
    LayersRow,
    Layout,
    count_text,
    end_text,
    figure_text,
    share_text,
)
from dlgui.panels.over_time_panel import OverTimePanel
from dlgui.panels.signal_panel import SignalPanel
from engine.histogram import Histogram
from engine.histogram_history import HistogramHistory


def row(name: str, *, outside: int = 0, infinite: int = 0) -> LayersRow:
    found = Histogram(0.0, 1.0, np.array([3, 1]), above=outside, infinite=infinite)
    figures = LayerFigures(0.5, 0.2, 0.38)
    return LayersRow(name, (found,) * 2, (figures,) * 2, (0.2, 0.1), (1e-3, 1e-2, 1e-1))


def picture(*rows: LayersRow, layout: Layout = Layout.ROWS, moving: bool = False) -> LayersPicture:
    ends = (((0.0, 1.0),) * 2,) * len(rows)
    return LayersPicture(("layer 1", "layer 2"), rows, ends, Flaw.SATURATED, layout, moving=moving)


@pytest.fixture
def histograms(qtbot: QtBot) -> HistogramPanel:
    panel = HistogramPanel()
    qtbot.addWidget(panel)
    panel.resize(700, 400)
    panel.show()
    return panel


def test_one_setting_has_all_figures_below(histograms: HistogramPanel) -> None:
    histograms.draw(picture(row("Xavier", outside=1204)))
    table = {line[0]: line[1] for line in histograms.sheet.figures(0)}
    assert table == {"mean": "0.500", "std": "0.200", "saturated": "38 %", "outside": "1,204"}


def test_infinities_get_a_line_of_their_own(histograms: HistogramPanel) -> None:
    histograms.draw(picture(row("", infinite=7)))
    assert histograms.sheet.figures(0)[-1][:2] == ["∞ · NaN", "7 · 0"]


def test_a_grid_names_its_rows_and_is_brief(histograms: HistogramPanel) -> None:
    histograms.draw(picture(row("Xavier"), row("He")))
    assert [r.title for r in histograms.sheet.rows()] == ["Xavier", "He"]
    assert histograms.sheet.figures(1) == [["std · saturated", "0.200 · 38 %", "0.200 · 38 %"]]


def test_two_settings_overlaid_share_cells_and_pair_their_figures(
    histograms: HistogramPanel,
) -> None:
    histograms.draw(picture(row("a"), row("b"), layout=Layout.OVERLAID))
    assert len(histograms.sheet.rows()) == 1
    labels = [line[0] for line in histograms.sheet.figures(0)]
    assert labels == ["mean", "", "std", "", "saturated", ""]


def test_an_empty_picture_is_drawn_without_fuss(histograms: HistogramPanel) -> None:
    histograms.draw(picture(row("a")))
    histograms.draw(LayersPicture())
    assert histograms.sheet.rows() == ()


def test_a_hidden_panel_draws_when_it_is_shown(qtbot: QtBot) -> None:
    panel = HistogramPanel()
    qtbot.addWidget(panel)
    panel.draw(picture(row("a")))
    assert panel.sheet.rows() == ()
    panel.show()
    assert len(panel.sheet.rows()) == 1


def test_the_signal_strip_names_the_output_layer(qtbot: QtBot) -> None:
    panel = SignalPanel()
    qtbot.addWidget(panel)
    panel.show()
    panel.draw(picture(row("")))
    assert panel.forward.series()[0].values == (0.2, 0.1)
    assert {"1", "2", "out"} <= set(panel.backward.notes())
    panel.draw(picture(row("a"), row("b"), moving=True))
    assert len(panel.forward.series()) == 1  # waits for a picture that does not move


def test_a_layer_over_time(qtbot: QtBot) -> None:
    panel = OverTimePanel()
    qtbot.addWidget(panel)
    panel.show()
    history = HistogramHistory(2)
    for step in range(3):
        history.add(step, [np.zeros(4), np.ones(4)])
    panel.set_layers(["layer 1", "layer 2"])
    panel.draw(history, 10, 2)
    assert panel.map.image().any()
    panel.layer_box.setCurrentIndex(1)
    panel.layer_box.activated.emit(1)
    assert panel.layer == 1


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.459, "0.459"), (-2.1e-5, "-2.1e-5"), (1164.2, "1164"), (nan, "NaN"), (float("inf"), "∞")],
)
def test_figures_are_short(value: float, text: str) -> None:
    assert figure_text(value) == text


def test_counts_shares_and_ends_are_short() -> None:
    assert [count_text(n) for n in (812, 3204, 51_234, 1_200_000)] == [
        "812", "3,204", "51.2k", "1.2M"
    ]  # fmt: skip
    assert [share_text(s) for s in (0, 1e-5, 0.034, 0.38)] == ["0 %", "< 0.1 %", "3.4 %", "38 %"]
    assert [end_text(v) for v in (0.0, 1.0, 4.153, 5.5e-5)] == ["0", "1", "4.15", "5.5e-5"]
