"""The panels of the activations lab draw what a picture holds, and nothing while hidden."""

from dataclasses import replace
from math import nan

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.labs.activations.histogram_panel import HistogramPanel
from dlgui.labs.activations.layers_picture import (
    Flaw,
    LayerFigures,
    LayersPicture,
    LayersRow,
    Layout,
    figure_text,
    share_text,
)
from dlgui.labs.activations.over_time_panel import OverTimePanel
from dlgui.labs.activations.signal_panel import SignalPanel
from engine.histogram import Histogram
from engine.histogram_history import HistogramHistory
from tests.wheel import turn_wheel


def row(name: str, *, outside: int = 0, infinite: int = 0) -> LayersRow:
    found = Histogram(0.0, 1.0, np.array([3, 1]), above=outside, infinite=infinite)
    figures = LayerFigures(0.5, 0.2, 0.38)
    return LayersRow(name, (found,) * 2, (figures,) * 2, (0.2, 0.1), (1e-3, 1e-2, 1e-1))


def wide(*rows: LayersRow, columns: int) -> LayersPicture:
    """The rows with so many columns, between -1 and 1."""
    many = tuple(
        LayersRow(r.name, r.histograms[:1] * columns, r.figures[:1] * columns) for r in rows
    )
    ends = (((-1.0, 1.0),) * columns,) * len(rows)
    return LayersPicture(tuple(f"layer {i}" for i in range(columns)), many, ends, Flaw.SATURATED)


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
    assert histograms.sheet.figures(1) == [
        ["mean ± std", "0.500 ± 0.200", "0.500 ± 0.200"],
        ["saturated · outside", "38 % · 0", "38 % · 0"],
    ]


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


def test_shares_are_short() -> None:
    assert [share_text(s) for s in (0, 1e-5, 0.034, 0.38)] == ["0 %", "< 0.1 %", "3.4 %", "38 %"]


def test_narrow_columns_of_a_grid_have_one_figure_a_line(histograms: HistogramPanel) -> None:
    histograms.draw(wide(row("a"), row("b"), columns=12))
    assert [line[0] for line in histograms.sheet.figures(0)] == ["mean", "std", "saturated"]
    histograms.draw(wide(row("a", outside=3), row("b"), columns=12))
    assert histograms.sheet.figures(1)[-1][:2] == ["outside", "0"]


def test_figures_of_narrow_columns_do_not_overlap(histograms: HistogramPanel) -> None:
    histograms.draw(wide(row("std 0.01", outside=51_234), row("b"), columns=12))
    rects = histograms.sheet.text_rects()
    assert not any(
        a.intersects(b) for i, a in enumerate(rects) for b in rects[:i] if a.top() == b.top()
    )


def test_a_grid_that_is_too_high_can_be_scrolled(histograms: HistogramPanel) -> None:
    histograms.resize(700, 260)
    histograms.draw(wide(*(row(str(i), outside=1) for i in range(4)), columns=12))
    bar = histograms.scroll_area.verticalScrollBar()
    assert bar.maximum() > 0
    turn_wheel(histograms.sheet.canvas.viewport(), QPoint(5, 5), -1)
    assert bar.value() > 0


def test_a_narrow_symmetric_axis_is_written_once(histograms: HistogramPanel) -> None:
    histograms.draw(wide(row("a"), columns=2))
    assert histograms.sheet.cell(0, 0).texts()[:2] == ["-1", "1"]
    one = row("a")
    ends = (((-0.98765, 0.98765),) * 12,)
    columns = tuple(str(i) for i in range(12))
    narrow = LayersRow("", one.histograms[:1] * 12, one.figures[:1] * 12)
    histograms.draw(LayersPicture(columns, (narrow,), ends, Flaw.SATURATED))
    assert "±0.99" in histograms.sheet.cell(0, 0).texts()


def test_while_moving_a_sheet_of_another_form_is_shown_whole(histograms: HistogramPanel) -> None:
    histograms.draw(picture(row("a")))
    histograms.draw(wide(row("a"), columns=3))
    moving = replace(wide(row("a"), columns=4), moving=True)
    histograms.draw(moving)
    assert len(histograms.sheet.rows()[0].cells) == 4
    assert len(histograms.sheet.figures(0)[0]) == 5


def test_the_first_layer_may_have_more_values_than_the_others() -> None:
    many = Histogram(0.0, 1.0, np.array([300, 1]))
    both = LayersRow("", (many, row("").histograms[0]), ())
    assert LayersPicture(("a", "b"), (both,)).totals == (4, 301)
    assert LayersPicture().totals == (0, 0)


@pytest.mark.parametrize("columns", [5, 12])
def test_the_cells_of_a_grid_take_the_room_there_is(
    histograms: HistogramPanel, columns: int
) -> None:
    four = wide(*(row(str(i)) for i in range(4)), columns=columns)
    heights = []
    for height in (520, 700, 1000):
        histograms.resize(1100, height)
        histograms.draw(four)
        QApplication.processEvents()
        cell = histograms.sheet.cell(0, 0)
        heights.append(cell.rect.height())
    assert heights[0] >= 50
    assert heights[1] >= 80
    assert heights == sorted(heights)
    assert histograms.scroll_area.verticalScrollBar().maximum() == 0


def test_rows_with_the_same_axes_share_those_of_the_last(histograms: HistogramPanel) -> None:
    histograms.draw(wide(row("a"), row("b"), columns=3))
    sheet = histograms.sheet
    assert not sheet.cell(0, 0).axis.isVisible()
    assert sheet.cell(1, 0).axis.isVisible()
    histograms.draw(wide(row("a"), columns=3))
    assert sheet.cell(0, 0).axis.isVisible()
    assert sheet.cell(0, 0).axis.size().height() > 10
