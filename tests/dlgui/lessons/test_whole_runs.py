"""Lessons at their full length: runs fall as is explained first, and tasks are reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from dlgui.lessons.lesson import PageKind
from dlgui.lessons.reading import built_in, read_lesson
from dlgui.lessons.telling import case_of
from dlgui.main_window import MainWindow
from tests.lessons_played import desk_of, labs_of, open_with_labs, play_page
from tests.open_window import control

LESSONS = {path.stem: read_lesson(path) for path in built_in()}
MINUTES_MS = 300_000


@pytest.mark.slow
@pytest.mark.parametrize("name", LESSONS)
def test_runs_fall_as_explained_first_and_tasks_are_reached(
    qtbot: QtBot, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.lessons_played.PATIENCE_MS", MINUTES_MS)
    lesson = LESSONS[name]
    window = open_with_labs(qtbot, labs_of(lesson))
    desk = desk_of(window)
    desk.open(name)
    while desk.lesson is not None:
        page = desk.page
        if page.kind is PageKind.EXPLAIN:
            told = control(window, QLabel, "lesson_explanation").accessibleName()
            print(f"{name}, page {desk.index + 1}: {told}")
            assert case_of(page, desk.progress.figures) is page.case[0]
        if page.kind is PageKind.TASK:
            reach(qtbot, window)
        play_page(qtbot, window)


def reach(qtbot: QtBot, window: MainWindow) -> None:
    """Let the lesson show its way to the goal, and wait until that is reached."""
    desk = desk_of(window)
    last = desk.index
    assert last not in desk.progress.seen, "the goal holds before anything was done"
    if window.lab.key != "search":  # whose trials have no pace
        window.lab.player.set_speed(float("inf"))
    qtbot.mouseClick(control(window, QPushButton, "lesson_way"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: last in desk.progress.seen, timeout=MINUTES_MS)
    window.lab.player.pause()
