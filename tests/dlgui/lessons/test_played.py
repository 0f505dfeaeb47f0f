"""Every lesson that comes with the program is played to its end, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dlgui.lessons.lesson import PageKind
from dlgui.lessons.reading import built_in, read_lesson
from tests.lessons_played import (
    CONTROL,
    desk_of,
    labs_of,
    open_with_labs,
    play_page,
    shorten,
)
from tests.open_window import press
from tests.speaking import speaking

LESSONS = {path.stem: read_lesson(path) for path in built_in()}
HEAVY = {"a1-autoencoders": pytest.mark.slow}
"""It makes ready seven runs on 8,000 digits, and as often their principal components."""
NAMES = [pytest.param(name, marks=[HEAVY[name]] if name in HEAVY else []) for name in LESSONS]


@pytest.mark.parametrize("language", ["en", pytest.param("ja", marks=pytest.mark.slow)])
@pytest.mark.parametrize("name", NAMES)
def test_every_lesson_is_played_to_its_end(qtbot: QtBot, name: str, language: str) -> None:
    with speaking(language):
        window = open_with_labs(qtbot, labs_of(LESSONS[name]))
        desk, said = desk_of(window), set()
        shorten(window, name)
        desk.notebook.open = name
        press(qtbot, window, Qt.Key.Key_L, CONTROL)
        assert window.problem == ""
        while desk.lesson is not None:
            if desk.page.kind is PageKind.EXPLAIN:
                label = desk.panel.findChild(QLabel, "lesson_explanation")
                assert isinstance(label, QLabel)
                said.add(label.accessibleName())
            play_page(qtbot, window)
        assert desk.notebook.lessons()[name].finished
        assert len(said) == sum(page.kind is PageKind.EXPLAIN for page in LESSONS[name].pages)
        assert all(said)
        assert not any("…" in text for text in said)
        assert not desk.panel.isVisible()
