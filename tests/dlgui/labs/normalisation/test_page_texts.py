"""No text of any page is cut, in both languages and at all sizes; each page has its sentence."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.labs.normalisation.page_texts import page_question, page_sentence
from dlgui.labs.normalisation.presets import PRESETS
from dlgui.labs.normalisation.state import Page
from dlgui.main_window import MainWindow
from tests.dlgui.window.visible_texts import all_texts
from tests.open_window import open_only
from tests.speaking import speaking

SETTINGS = [(1280, 800, 1.0), (1024, 600, 1.0), (1920, 1080, 2.0), (1920, 1080, 1.0)]


@pytest.fixture(params=["en", "ja"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    with speaking(request.param):
        yield open_only(qtbot, "normalisation")


def test_no_text_of_any_page_is_cut(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    lab, found = window.lab, {}
    for width, height, factor in SETTINGS:
        theme.set_scale(qapp, factor)
        window.resize(width, height)
        qtbot.waitUntil(lambda w=width, h=height: window.size() == QSize(w, h))  # type: ignore[misc]
        for preset in PRESETS:
            lab.load_preset(preset.id)
            for moves in (0, 1, lab.player.total_steps):
                lab.player.advance(moves)
                for _ in range(3):
                    QApplication.processEvents()
                cut = [(t.owner, t.text) for t in all_texts(window) if t.needed > 1]
                found[preset.id, width, factor, moves] = cut
    theme.set_scale(qapp, 1.0)
    assert {key: texts for key, texts in found.items() if texts} == {}


@pytest.mark.parametrize("page", list(Page))
def test_each_page_has_one_sentence_and_one_question(page: Page) -> None:
    assert page_sentence(page).endswith(".")
    assert page_question(page).endswith("?")
    assert page_question(page).count("?") == 1
