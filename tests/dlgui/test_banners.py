"""A notice lies over the page: wherever one appears in the window, nothing else moves."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.labs.shared.run_inspector import RunInspector
from dlgui.main_window import MainWindow
from dlgui.widgets.banner import Banner
from dlgui.widgets.inspector import Inspector
from engine.training.config import RunConfig
from tests.open_window import open_with, wait_until_ready

RESTING_TURNS = 4
LONG = "Something could not be done, and it takes many words to say what it was. " * 6


def places(window: MainWindow) -> dict[QWidget, QRect]:
    """Where every visible widget is in the window, but for banners and what lies in them."""
    banners = window.findChildren(Banner)
    seen = [w for w in window.findChildren(QWidget) if w.isVisible() and w.window() is window]
    return {
        widget: QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        for widget in seen
        if not any(banner is widget or banner.isAncestorOf(widget) for banner in banners)
    }


def settled(window: MainWindow) -> dict[QWidget, QRect]:
    """The places of all widgets once a page that was just shown is laid out, in several turns."""
    seen: dict[QWidget, QRect] = {}
    alike = 0
    while alike < RESTING_TURNS:
        QApplication.processEvents()
        alike = alike + 1 if seen == (seen := places(window)) else 0
    return seen


@pytest.mark.parametrize(
    ("size", "text"),
    [
        ((1024, 640), LONG),
        pytest.param((1280, 800), "Short.", marks=pytest.mark.slow),
        pytest.param((1024, 640), "Short.", marks=pytest.mark.slow),
        pytest.param((1280, 800), LONG, marks=pytest.mark.slow),
    ],
)
def test_no_notice_moves_anything_in_any_lab(
    qtbot: QtBot, size: tuple[int, int], text: str
) -> None:
    window = open_with(qtbot, "overfitting")
    window.resize(*size)
    shown = 0
    for key in LABS:
        window.show_lab(key)
        wait_until_ready(qtbot, window)
        QApplication.processEvents()
        for banner in window.findChildren(Banner):
            if (parent := banner.parentWidget()) is None or not parent.isVisible():
                continue
            banner.hide()
            before = settled(window)
            banner.show_notice(text, action="Mend it")
            QApplication.processEvents()
            assert places(window) == before, banner.objectName()
            shown += 1
            banner.hide()
            QApplication.processEvents()
            assert places(window) == before, banner.objectName()
    assert shown >= 2 * len(LABS)


def test_a_notice_is_seen_whole_and_its_buttons_can_be_pressed(qtbot: QtBot) -> None:
    window = open_with(qtbot, "activations")
    window.show_problem(LONG)
    banner = window.findChild(Banner, "window_banner")
    assert isinstance(banner, Banner)
    parent = banner.parentWidget()
    assert parent is not None
    assert parent.rect().contains(banner.geometry())
    assert banner.height() >= banner.heightForWidth(banner.width())
    window.resize(1500, 900)
    QApplication.processEvents()
    assert parent.rect().contains(banner.geometry())
    assert banner.width() > 0.9 * parent.width()
    button = banner.close_button()
    middle = button.mapTo(window, button.rect().center())
    assert window.childAt(middle) is button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.problem == ""


def test_the_last_setting_can_be_scrolled_above_a_notice(qtbot: QtBot) -> None:
    inspector = RunInspector(RunConfig(seed=5))
    qtbot.addWidget(inspector)
    inspector.resize(320, 300)
    inspector.show()
    inspector.show_running(RunConfig())
    notice = inspector.findChild(Banner, "restart_notice")
    scroll = inspector.findChild(Inspector, "inspector")
    assert isinstance(notice, Banner)
    assert isinstance(scroll, Inspector)
    QApplication.processEvents()
    scroll.verticalScrollBar().setValue(scroll.verticalScrollBar().maximum())
    last = max(
        (s.widget for s in inspector.settings.values() if s.widget.isVisible()),
        key=lambda widget: widget.mapTo(inspector, QPoint(0, 0)).y(),
    )
    assert last.mapTo(inspector, QPoint(0, last.height())).y() <= notice.y()
