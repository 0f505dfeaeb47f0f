"""Plays lessons as a person does, with keys and clicks, in a window with the labs they need."""

from functools import partial
from math import inf

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from dlgui.demos.demo import Until
from dlgui.labs.search.page import SearchLab
from dlgui.lessons.desk import LessonDesk
from dlgui.lessons.lesson import Lesson, PageKind
from dlgui.lessons.ordering import Ordering
from dlgui.main_window import MainWindow
from dlgui.session.search.workers import ProcessWorkers
from tests.open_window import control, press

PATIENCE_MS = 30_000
SHORT, SHORTEST = Until(step=13), Until(step=1)
"""Runs are as long: what is said of them is what is said of runs that fell otherwise. (A graph is
gone through to its end in thirteen steps, and a step of a search is a trial.)
"""
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_with_labs(qtbot: QtBot, labs: list[str]) -> MainWindow:
    """Open the window with these labs, and wait until all lessons have been read."""
    window = MainWindow()
    qtbot.addWidget(window)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("dlgui.labs.all_labs.LABS", labs)
        with qtbot.waitSignal(window.ready, timeout=PATIENCE_MS):
            window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: window.lessons is not None and window.lessons.is_read)
    return window


def labs_of(lesson: Lesson) -> list[str]:
    """Return the labs that a lesson needs."""
    return list(dict.fromkeys(page.lab for page in lesson.pages if page.lab))


def desk_of(window: MainWindow) -> LessonDesk:
    """Return what plays lessons."""
    assert window.lessons is not None
    return window.lessons.desk


def shorten(window: MainWindow, name: str) -> None:
    """Let what a lesson plays stop after a few steps, whatever it waits for."""
    lesson = desk_of(window).lessons[name]
    search = window.labs.get("search")
    if isinstance(search, SearchLab):
        search.player.workers = partial(ProcessWorkers, 1)
    short = SHORT if search is None else SHORTEST
    pages = [replace(page, play=short) if page.play else page for page in lesson.pages]
    desk_of(window).lessons[name] = replace(lesson, pages=tuple(pages))


def answer(qtbot: QtBot, window: MainWindow) -> None:
    """Answer the question of the page that is open, with the keyboard or the mouse."""
    desk = desk_of(window)
    page, answering = desk.page, desk.panel.answering
    if page.ask == "choose":
        qtbot.waitUntil(
            lambda: answering is not None and answering.isEnabled(), timeout=PATIENCE_MS
        )
        qtbot.keyClick(desk.panel.next, Qt.Key.Key_2)
        assert control(window, QRadioButton, "lesson_choice_2").isChecked()
    elif page.ask == "order":
        assert isinstance(answering, Ordering)
        qtbot.mouseClick(answering.buttons[0][1], Qt.MouseButton.LeftButton)
    elif page.ask == "number":
        button = control(window, QPushButton, "lesson_guess_keep")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    elif page.ask == "draw":
        draw(window)


def draw(window: MainWindow) -> None:
    """Draw a rising line over the plot with the mouse."""
    curve = desk_of(window).drawing.curve
    assert curve is not None
    view, canvas = curve.plot.view(), curve.plot.canvas
    places = [
        (view.left + view.width * k / 20, view.bottom - view.height * k / 25) for k in range(21)
    ]
    pixels = [QPoint(canvas.mapFromScene(x, y)) for x, y in places]
    port, left, no = canvas.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, left, no, pixels[0])
    for pixel in pixels[1:]:
        QTest.mouseMove(port, pixel)
    QTest.mouseRelease(port, left, no, pixels[-1])


def turn(qtbot: QtBot, window: MainWindow) -> None:
    """Turn the page with its key, as soon as it can be turned."""
    desk = desk_of(window)
    qtbot.waitUntil(desk.panel.next.isEnabled, timeout=PATIENCE_MS)
    press(qtbot, window, Qt.Key.Key_PageDown, CONTROL)


def play_page(qtbot: QtBot, window: MainWindow) -> None:
    """Do all that a page asks for, and turn it."""
    desk = desk_of(window)
    index, page = desk.index, desk.page
    if page.kind is PageKind.SEE:
        if window.lab.key != "search":  # whose trials have no pace to wait for
            window.lab.player.set_speed(inf)
        qtbot.waitUntil(lambda: index in desk.progress.seen, timeout=PATIENCE_MS)
    answer(qtbot, window)
    turn(qtbot, window)
