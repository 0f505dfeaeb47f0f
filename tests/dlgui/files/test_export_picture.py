"""Pictures keep their size, twice over in pixels, and as shapes and words in SVG."""

import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QGraphicsItem, QGraphicsView
from pytestqt.qtbot import QtBot

from dlgui.files.export_picture import as_png, as_svg
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.plot import PlotWidget
from dlgui.widgets.card import Card

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def card(qtbot: QtBot) -> Card:
    card = Card("Loss & more", name="loss_card")
    plot = PlotWidget("step", "loss", name="loss_plot", parent=card)
    plot.add_curve("train", "train", CurveStyle(0))
    plot.set_curve("train", np.arange(50.0), np.linspace(2, 1, 50))
    card.add(plot)
    card.resize(400, 300)
    qtbot.addWidget(card)
    card.show()
    plot.refresh()
    QApplication.processEvents()
    return card


def test_a_png_has_twice_the_pixels(card: Card) -> None:
    image = QImage.fromData(as_png(card))
    assert (image.width(), image.height()) == (800, 600)
    colors = {image.pixel(x, y) for x in range(0, 800, 2) for y in range(0, 600, 2)}
    assert len(colors) > 10  # something is drawn


def test_a_png_is_drawn_anew_and_not_enlarged(card: Card) -> None:
    image = QImage.fromData(as_png(card))
    enlarged = QImage.fromData(as_png(card, 1)).scaled(image.size())
    assert image != enlarged


def test_an_svg_is_well_formed_and_has_the_size_the_curve_and_the_words(card: Card) -> None:
    tree = ElementTree.fromstring(as_svg(card))
    assert tree.get("viewBox") == "0 0 400 300"
    words = " ".join(e.text or "" for e in tree.iter(f"{SVG}text"))
    assert "Loss & more" in words
    assert "step" in words
    paths = [e.get("d", "") for e in tree.iter(f"{SVG}path")]
    assert all(paths)
    assert max(map(len, paths)) > 300
    assert not list(tree.iter(f"{SVG}image"))  # nothing is a picture of pixels


def test_items_are_kept_for_speed_as_before(card: Card) -> None:
    (view,) = card.findChildren(QGraphicsView)
    before = [item.cacheMode() for item in view.scene().items()]
    assert QGraphicsItem.CacheMode.DeviceCoordinateCache in before
    as_svg(card)
    as_png(card)
    assert [item.cacheMode() for item in view.scene().items()] == before
