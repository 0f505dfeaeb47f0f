"""A formula in a scene is as large as what was set, and follows what it is to show."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QGraphicsScene

from dlgui import theme
from dlgui.plot.formula_item import FormulaItem
from dlgui.widgets.formula.setting import set_formula


def test_it_shows_another_formula_in_another_size(qapp: QApplication) -> None:
    item = FormulaItem()
    item.set_formula(r"\frac{a}{b}", 20)
    block = set_formula(r"\frac{a}{b}", 20)
    assert (item.width, item.height, item.baseline) == (block.width, block.height, block.ascent)
    assert item.text() == "a/b"
    item.set_formula(r"\sqrt{a}", 40)
    assert item.text() == "√a"
    assert item.boundingRect().contains(QRectF(0, 0, item.width, item.height))
    item.hide()
    assert item.text() == ""


@pytest.mark.parametrize("mode", list(theme.ColorMode))
def test_it_is_painted_in_the_colours_of_the_theme(
    qapp: QApplication, mode: theme.ColorMode
) -> None:
    theme.apply(qapp, mode)
    scene = QGraphicsScene()
    item = FormulaItem()
    item.set_formula(r"\frac{a}{b}", 60)
    scene.addItem(item)
    image = QImage(200, 200, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.current().surface))
    painter = QPainter(image)
    scene.render(painter)
    painter.end()
    colors = {image.pixelColor(x, y).name() for x in range(200) for y in range(200)}
    assert theme.current().text in colors
