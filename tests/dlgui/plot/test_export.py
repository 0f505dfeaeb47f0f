"""A picture on its way out: in a size and colours of its own, without buttons, with its numbers."""

import csv
import io
import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from pyqtgraph.exporters import ImageExporter
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QGraphicsItem, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.export import Pose, as_csv, as_png, as_svg, copy_picture, copy_table
from dlgui.plot.histogram_data import Bars, Cell, Figure, FigureRow, SheetRow
from dlgui.plot.histogram_sheet import HistogramSheet
from dlgui.plot.plot import PlotWidget

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def plot(qtbot: QtBot) -> PlotWidget:
    plot = PlotWidget("step", "loss", name="loss_plot")
    plot.add_curve("train", "train", CurveStyle(0))
    plot.set_curve("train", np.arange(50.0), np.linspace(2, 1, 50))
    plot.resize(400, 300)
    qtbot.addWidget(plot)
    plot.show()
    plot.refresh()
    QApplication.processEvents()
    return plot


def test_a_png_has_twice_the_pixels_of_the_screen_or_of_a_chosen_size(plot: PlotWidget) -> None:
    image = QImage.fromData(as_png(plot))
    assert (image.width(), image.height()) == (800, 600)
    image = QImage.fromData(as_png(plot, Pose(QSize(1920, 1080))))
    assert (image.width(), image.height()) == (1920, 1080)
    assert plot.size() == QSize(400, 300)
    assert plot.canvas.size() == QSize(400, 300)


@pytest.mark.parametrize("mode", [theme.ColorMode.LIGHT, theme.ColorMode.DARK])
def test_colours_are_chosen_for_the_file_alone(plot: PlotWidget, mode: theme.ColorMode) -> None:
    before = theme.current()
    image = QImage.fromData(as_png(plot, Pose(mode=mode)))
    palette = theme.DARK if mode is theme.ColorMode.DARK else theme.LIGHT
    assert image.pixelColor(2, 2) == QColor(palette.surface)
    assert theme.current() is before
    assert plot.picture.lines["train"].item.brush().color() == QColor(before.series[0])


def test_no_button_is_in_the_picture(plot: PlotWidget, qtbot: QtBot) -> None:
    plot.show_range(plot.home()._replace(x1=20.0))
    assert plot.follow_button.isVisible()
    with_button = as_png(plot)
    plot.follow_button.hide()
    assert as_png(plot) == with_button


def test_an_svg_has_the_size_the_curve_and_words_in_fonts_that_others_have(
    plot: PlotWidget,
) -> None:
    text = as_svg(plot, Pose(QSize(1280, 960)))
    tree = ElementTree.fromstring(text)
    assert tree.get("viewBox") == "0 0 640 480"
    words = [e.text or "" for e in tree.iter(f"{SVG}text")]
    assert {"step", "loss", "train 1.000"} <= set(words)
    paths = [e.get("d", "") for e in tree.iter(f"{SVG}path")]
    assert all(paths)
    assert max(map(len, paths)) > 300
    assert not list(tree.iter(f"{SVG}image"))  # nothing is a picture of pixels
    families = re.findall(rb'font-family="([^"]*)"', text)
    assert families
    assert all(b"sans-serif" in family for family in families)


def test_items_are_kept_for_speed_as_before(plot: PlotWidget) -> None:
    before = [item.cacheMode() for item in plot.canvas.scene().items()]
    assert QGraphicsItem.CacheMode.DeviceCoordinateCache in before
    as_svg(plot)
    as_png(plot)
    assert [item.cacheMode() for item in plot.canvas.scene().items()] == before


def test_numbers_are_written_a_row_a_step_with_gaps_where_there_are_none(
    plot: PlotWidget,
) -> None:
    plot.add_curve("test", "test", CurveStyle(1))
    plot.set_curve("test", np.array([0.0, 49.0, 60.0]), np.array([2.5, float("nan"), 1.5]))
    plot.refresh()
    head, first, *_, last_but_one, last = csv.reader(io.StringIO(as_csv(plot)))
    assert head == ["step", "train", "test"]
    assert first == ["0", "2.0", "2.5"]
    assert last_but_one == ["49", "1.0", ""]
    assert last == ["60", "", "1.5"]


def test_picture_and_numbers_go_to_the_clipboard(plot: PlotWidget) -> None:
    copy_picture(plot)
    assert QGuiApplication.clipboard().image().size() == QSize(800, 600)
    copy_table(plot)
    assert QGuiApplication.clipboard().text().splitlines()[:2] == ["step\ttrain", "0\t2.0"]


def tall_sheet() -> HistogramSheet:
    """It wants more height than a picture of 1280 x 720 is laid out for."""
    cell = Cell((Bars(0.0, 1.0, np.array([1, 4, 2])),), 0.0, 1.0)
    lines = tuple(FigureRow(f"line {i}", (Figure("0.5"),) * 3) for i in range(5))
    sheet = HistogramSheet(name="sheet", title="layers")
    sheet.set_rows(["a", "b", "c"], [SheetRow(f"row {i}", (cell,) * 3, lines) for i in range(4)],
                   log=False)  # fmt: skip
    return sheet


def size_of(png: bytes) -> QSize:
    return QImage.fromData(png).size()


@pytest.mark.parametrize("scrolled", [False, True])
def test_the_chosen_size_is_kept_whatever_the_picture_wants(qtbot: QtBot, scrolled: bool) -> None:
    sheet = tall_sheet()
    shown: QWidget = sheet
    if scrolled:
        shown = area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(sheet)
    qtbot.addWidget(shown)
    shown.resize(500, 300)
    shown.show()
    QApplication.processEvents()
    before, least, most = sheet.size(), sheet.minimumSize(), sheet.maximumSize()
    assert least.height() > 360
    assert size_of(as_png(sheet, Pose(QSize(1280, 720)))) == QSize(1280, 720)
    QApplication.processEvents()
    assert sheet.size() == sheet.canvas.size() == before
    assert (sheet.minimumSize(), sheet.maximumSize()) == (least, most)


@pytest.mark.parametrize("is_plot", [True, False])
def test_what_was_never_shown_has_the_chosen_size_too(qtbot: QtBot, is_plot: bool) -> None:
    drawing = PlotWidget("step", "loss", name="loss_plot") if is_plot else tall_sheet()
    qtbot.addWidget(drawing)
    before = drawing.size()
    pose = Pose(QSize(1280, 720))
    assert size_of(as_png(drawing, pose)) == QSize(1280, 720)
    assert ElementTree.fromstring(as_svg(drawing, pose)).get("viewBox") == "0 0 640 360"
    assert drawing.size() == before
    assert not drawing.isVisible()


def test_a_plot_that_was_never_shown_fills_the_chosen_size(qtbot: QtBot) -> None:
    plot = PlotWidget("step", "loss", name="loss_plot")
    qtbot.addWidget(plot)
    tree = ElementTree.fromstring(as_svg(plot, Pose(QSize(2400, 1600))))
    places = [e.get("transform", "") for e in tree.iter() if "step" in [t.text for t in e]]
    assert float(re.findall(r"-?[0-9.]+", places[0])[-1]) > 700


@pytest.mark.parametrize("fails", ["dress", "render"])
def test_a_picture_that_cannot_be_drawn_is_left_as_it_was(
    plot: PlotWidget, monkeypatch: pytest.MonkeyPatch, fails: str
) -> None:
    before, least, palette = plot.size(), plot.minimumSize(), theme.current()
    other = theme.ColorMode.DARK if palette is theme.LIGHT else theme.ColorMode.LIGHT
    dress, posed = plot.dress, QSize(640, 480)
    pose = Pose(QSize(1280, 960), other)

    def failing(*_: object, **__: object) -> None:
        if fails == "render" or plot.size() == posed:
            raise ArithmeticError("cannot be drawn")
        dress()

    if fails == "dress":
        monkeypatch.setattr(plot, "dress", failing)
    else:
        monkeypatch.setattr(ImageExporter, "export", failing)
    with pytest.raises(ArithmeticError, match="cannot be drawn"):
        as_png(plot, pose)
    assert plot.size() == plot.canvas.size() == before
    assert plot.minimumSize() == least
    assert theme.current() is palette
    assert plot.canvas.backgroundBrush().color() == QColor(palette.surface)
    assert plot.picture.lines["train"].item.brush().color() == QColor(palette.series[0])
