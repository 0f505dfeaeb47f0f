"""What nobody sees is dressed when it is shown: then it looks as if it had been seen all along."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.theme import DARK, ColorMode, TextRole
from dlgui.theme.style import style_sheet


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = theme.mode()
    theme.apply(qapp, ColorMode.LIGHT)
    yield qapp
    theme.set_scale(qapp, 1.0)
    theme.apply(qapp, before)


@pytest.fixture
def pages(qtbot: QtBot, app: QApplication) -> QStackedWidget:
    """Three pages alike: one that waits, one that Qt sees to, and the one that is shown."""
    pages = QStackedWidget()
    qtbot.addWidget(pages)
    for _ in range(3):
        pages.addWidget(page())
    theme.dress_when_shown(at(pages, 0))
    pages.resize(240, 160)
    pages.show()
    for i in range(3):  # each has been seen once
        pages.setCurrentIndex(i)
        app.processEvents()
    return pages


def at(pages: QStackedWidget, index: int) -> QWidget:
    found = pages.widget(index)
    assert found is not None
    return found


def page() -> QWidget:
    result = QWidget()
    column = QVBoxLayout(result)
    label, edit, button = QLabel("muted"), QLineEdit("text"), QPushButton("button")
    theme.set_text_role(label, TextRole.MUTED)
    for widget in (label, edit, button):
        widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # a cursor blinks
        column.addWidget(widget)
    return result


def seen(pages: QStackedWidget, index: int) -> QImage:
    theme.dress_now(at(pages, index))
    pages.setCurrentIndex(index)
    for _ in range(3):
        QApplication.processEvents()
    return pages.grab().toImage()


def change_twice(app: QApplication) -> None:
    theme.apply(app, ColorMode.DARK)
    theme.set_scale(app, 1.5)
    theme.apply(app, ColorMode.LIGHT)
    theme.set_scale(app, 1.25)


@pytest.mark.parametrize("shown_between", [False, True])
def test_a_page_that_waited_looks_like_one_that_did_not(
    pages: QStackedWidget, app: QApplication, shown_between: bool
) -> None:
    theme.apply(app, ColorMode.DARK)
    if shown_between:
        assert seen(pages, 0) == seen(pages, 1)
        pages.setCurrentIndex(2)
    change_twice(app)
    theme.apply(app, ColorMode.DARK)
    assert seen(pages, 0) == seen(pages, 1)


def test_a_page_that_was_never_seen_is_dressed_as_qt_does_it(
    pages: QStackedWidget, app: QApplication
) -> None:
    for _ in range(2):
        pages.addWidget(page())
    theme.dress_when_shown(at(pages, 3))
    change_twice(app)
    assert seen(pages, 3) == seen(pages, 4)


def test_a_text_that_changes_its_role_takes_the_colours_of_today(
    pages: QStackedWidget, app: QApplication
) -> None:
    theme.apply(app, ColorMode.DARK)
    theme.dress_now(at(pages, 0))
    for i in range(2):
        theme.set_text_role(at(pages, i).findChildren(QLabel)[0], TextRole.BODY)
    label = at(pages, 0).findChildren(QLabel)[0]
    assert label.palette().windowText().color().name() == DARK.text
    assert seen(pages, 0) == seen(pages, 1)


def test_what_waits_is_told_once_when_it_is_dressed(
    pages: QStackedWidget, app: QApplication
) -> None:
    told: list[str] = []

    def tell() -> None:
        told.append(theme.current().text)

    inner = at(pages, 0).findChildren(QLabel)[0]
    theme.once_dressed(inner, tell)
    assert len(told) == 1, "it did not wait"
    for mode in (ColorMode.DARK, ColorMode.LIGHT, ColorMode.DARK):
        theme.apply(app, mode)
        theme.once_dressed(inner, tell)
    assert len(told) == 1
    assert theme.dress_now(at(pages, 0))
    assert told[1:] == [DARK.text]
    assert not theme.dress_now(at(pages, 0)), "it waits no longer"


def test_a_page_that_is_shown_is_dressed_at_once(pages: QStackedWidget, app: QApplication) -> None:
    pages.setCurrentIndex(0)
    theme.apply(app, ColorMode.DARK)
    assert not theme.dress_now(at(pages, 0))
    assert app.styleSheet() == style_sheet(DARK)


def test_a_page_that_is_gone_is_forgotten(pages: QStackedWidget, app: QApplication) -> None:
    theme.apply(app, ColorMode.DARK)
    gone = at(pages, 0)
    theme.once_dressed(gone, gone.update)
    pages.removeWidget(gone)
    gone.deleteLater()
    QApplication.sendPostedEvents(gone)
    QApplication.processEvents()
    theme.apply(app, ColorMode.LIGHT)
    theme.once_dressed(at(pages, 1), pages.update)


class StyleChanges(QObject):
    """Counts how often a widget is told that its style is another."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.number = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.number += event.type() == QEvent.Type.StyleChange
        return False


def test_a_page_that_waits_costs_nothing(pages: QStackedWidget, app: QApplication) -> None:
    waits, shown = (StyleChanges(at(pages, i).findChildren(QLineEdit)[0]) for i in (0, 2))
    change_twice(app)
    assert waits.number == 0
    assert shown.number >= 4
    theme.dress_now(at(pages, 0))
    assert waits.number == 1
