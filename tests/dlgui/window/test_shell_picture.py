"""The first picture of the window: the same surfaces at the same places as in the window itself."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.app import grounds
from dlgui.main_window import DEFAULT_SIZE, MainWindow
from dlgui.start.grounds import DARK_GROUNDS, LIGHT_GROUNDS, Grounds
from dlgui.theme import DARK, LIGHT, ColorMode
from dlgui.theme.roles import qt_palette
from dlgui.widgets.inspector import PREFERRED_WIDTH
from dlgui.window.places import (
    HEADER_HEIGHT,
    INSPECTOR_WIDTH,
    SIDEBAR_WIDTH,
    TRANSPORT_HEIGHT,
)
from dlgui.window.shell_picture import ShellPicture

MODES = {ColorMode.LIGHT: LIGHT_GROUNDS, ColorMode.DARK: DARK_GROUNDS}


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before, sheet, palette = theme.mode(), qapp.styleSheet(), qapp.palette()
    yield qapp
    theme.apply(qapp, before)
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture(params=MODES, ids=str)
def dressed(app: QApplication, request: pytest.FixtureRequest) -> Grounds:
    theme.apply(app, request.param)
    return MODES[request.param]


def picture_of(window: QWidget, size: QSize = DEFAULT_SIZE) -> QImage:
    window.resize(size)
    QApplication.processEvents()
    return window.grab().toImage()


def edges(image: QImage) -> list[str]:
    """Return the colours on either side of each line, away from what lies on the surfaces."""
    right, bottom = image.width() - INSPECTOR_WIDTH, image.height() - TRANSPORT_HEIGHT
    across = [(x, HEADER_HEIGHT + 2) for x in range(SIDEBAR_WIDTH - 3, SIDEBAR_WIDTH + 3)]
    across += [(x, bottom - 2) for x in range(right - 3, right + 3)]
    down = [(3, y) for y in range(HEADER_HEIGHT - 3, HEADER_HEIGHT + 3)]
    down += [(SIDEBAR_WIDTH + 3, y) for y in range(bottom - 3, bottom + 3)]
    return [image.pixelColor(x, y).name() for x, y in across + down]


def test_the_surfaces_lie_where_the_window_has_them(qtbot: QtBot, dressed: Grounds) -> None:
    first, window = QMainWindow(), MainWindow()
    first.setCentralWidget(ShellPicture(dressed))
    for each in (first, window):
        qtbot.addWidget(each)
        each.show()
    before = edges(picture_of(first))
    assert set(before) == set(dressed)
    assert edges(picture_of(window)) == before
    window.make_labs()
    assert edges(picture_of(window)) == before


def test_their_sizes_are_those_that_the_parts_want(qtbot: QtBot, dressed: Grounds) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    bar, transport = window.menuBar(), window.transport
    for part in (bar, transport):
        part.setMinimumHeight(0)
        part.setMaximumHeight(1000)
    window.show()
    assert (bar.height(), transport.height()) == (HEADER_HEIGHT, TRANSPORT_HEIGHT)
    assert INSPECTOR_WIDTH == PREFERRED_WIDTH


def test_the_surfaces_stretch_with_the_window(qtbot: QtBot) -> None:
    picture = ShellPicture(LIGHT_GROUNDS)
    qtbot.addWidget(picture)
    image = picture_of(picture, QSize(1920, 1080))
    assert image.pixelColor(1919, 500).name() == LIGHT_GROUNDS.surface
    assert image.pixelColor(1920 - INSPECTOR_WIDTH - 1, 500).name() == LIGHT_GROUNDS.background
    assert image.pixelColor(900, 1080 - TRANSPORT_HEIGHT).name() == LIGHT_GROUNDS.border


def test_it_tells_once_that_it_is_on_screen(qtbot: QtBot) -> None:
    picture = ShellPicture(LIGHT_GROUNDS)
    qtbot.addWidget(picture)
    told: list[bool] = []
    picture.painted.connect(lambda: told.append(picture.isVisible()))
    picture.show()
    assert told == []
    qtbot.waitUntil(lambda: told == [True])
    picture.repaint()
    QApplication.processEvents()
    assert told == [True]


def test_its_colours_are_those_chosen_or_those_of_the_desktop(app: QApplication) -> None:
    for palette, found in ((LIGHT, LIGHT_GROUNDS), (DARK, DARK_GROUNDS)):
        app.setPalette(qt_palette(palette))
        assert grounds(app, ColorMode.SYSTEM) is found
        assert grounds(app, ColorMode.DARK) is DARK_GROUNDS
        assert grounds(app, ColorMode.LIGHT) is LIGHT_GROUNDS


def test_before_the_first_lab_there_is_an_empty_inspector(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    inspectors = window.findChild(QStackedWidget, "inspectors")
    assert isinstance(inspectors, QStackedWidget)
    window.show()
    assert inspectors.mapTo(window, QPoint()).x() == DEFAULT_SIZE.width() - INSPECTOR_WIDTH
    window.make_labs()
    assert inspectors.count() == len(window.labs)
    assert inspectors.currentWidget() is window.lab.inspector
