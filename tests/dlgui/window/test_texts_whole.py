"""No text is cut, covered or off the screen: in all labs, at all sizes of window and of type."""

from contextlib import suppress
from itertools import combinations

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.exceptions import TimeoutError as Late
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from tests.dlgui.window.visible_texts import all_texts, in_scroll_area
from tests.in_turns import labs_and_languages
from tests.open_window import open_only

HARDEST = [
    (1920, 1080, 2.0),  # the largest type on the commonest screen,
    (960, 540, 1.0),  # and that screen at 200 %
    (1366, 768, 1.25),
]
OTHERS = [(1920, 1080, 1.5), (1536, 864, 1.0), (1024, 600, 1.0), (1280, 800, 0.8)]


def faults(window: MainWindow) -> list[str]:
    """Texts wider than what shows them, and labels partly seen that nobody can scroll to."""
    cut = [f"cut: {t.owner}: {t.text}" for t in all_texts(window) if t.needed > 1]
    for label in window.findChildren(QLabel):
        seen = label.visibleRegion().boundingRect()
        fixed = label.isVisible() and not in_scroll_area(label, window)
        if fixed and label.text() and seen != label.rect():
            cut.append(f"covered: {label.objectName()}: {label.text()}")
    return [*cut, *overlaps(window)]


def overlaps(window: MainWindow) -> list[str]:
    """Pairs of texts of which one lies on the other (their empty margins may)."""
    texts = [t for t in all_texts(window) if not t.place.isEmpty()]
    return [
        f"overlap: {a.owner}: {a.text} and {b.owner}: {b.text}"
        for a, b in combinations(texts, 2)
        if lies_on(a.place & b.place, min(a.place.height(), b.place.height()))
    ]


def lies_on(common: QRect, height: int) -> bool:
    return common.width() > 3 and common.height() > max(3, height / 4)


@pytest.mark.parametrize("sizes", [HARDEST, pytest.param(OTHERS, marks=pytest.mark.slow)])
@pytest.mark.parametrize(("lab", "language"), labs_and_languages(LABS), indirect=["language"])
def test_no_text_is_cut_or_covered(
    qtbot: QtBot,
    qapp: QApplication,
    language: str,
    lab: str,
    sizes: list[tuple[int, int, float]],
) -> None:
    theme.apply(qapp, theme.mode())  # in the dress of the program
    window = open_only(qtbot, lab)
    found = {}
    for width, height, factor in sizes:
        theme.set_scale(qapp, factor)
        window.resize(width, height)
        qtbot.waitUntil(lambda w=width, h=height: window.size() == QSize(w, h))  # type: ignore[misc]
        with suppress(Late):  # panels take turns until all have their room
            qtbot.waitUntil(lambda: not faults(window))
        found[width, height, factor] = faults(window)
    assert {key: texts for key, texts in found.items() if texts} == {}
