"""What is said over one lab is not said over the next, and is there again as long as it is so."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from dlgui.main_window import MainWindow
from dlgui.widgets.banner import Banner
from dlgui.window.notices import BRIEF_MS
from tests.open_window import open_with, press


def banner_of(window: MainWindow) -> Banner:
    banner = window.findChild(Banner, "window_banner")
    assert isinstance(banner, Banner)
    return banner


def test_a_notice_stays_with_its_lab(qtbot: QtBot) -> None:
    window = open_with(qtbot, "functions")
    window.show_problem("It went wrong here.")
    window.show_lab("normalisation")
    assert window.problem == ""
    assert banner_of(window).isHidden()
    window.show_problem("And here.")
    window.show_lab("functions")
    assert window.problem == "It went wrong here."
    window.show_lab("normalisation")
    assert window.problem == "And here."


def test_what_was_put_aside_or_is_no_longer_so_does_not_come_back(qtbot: QtBot) -> None:
    window = open_with(qtbot, "functions")
    so = [True]
    window.show_problem("As long as it is so.", holds=lambda: so[0])
    window.show_lab("normalisation")
    window.show_problem("Put aside.")
    qtbot.mouseClick(banner_of(window).close_button(), Qt.MouseButton.LeftButton)
    assert window.problem == ""
    window.show_lab("functions")
    assert window.problem == "As long as it is so."
    window.show_lab("normalisation")
    assert window.problem == ""
    so[0] = False
    window.show_lab("functions")
    assert window.problem == ""


def test_what_has_to_do_with_no_lab_is_said_over_all(qtbot: QtBot) -> None:
    window = open_with(qtbot, "functions")
    window.show_problem_everywhere("The disk is full.")
    window.show_lab("normalisation")
    assert window.problem == "The disk is full."
    window.show_problem("It went wrong here.")
    assert window.problem == "It went wrong here."
    qtbot.mouseClick(banner_of(window).close_button(), Qt.MouseButton.LeftButton)
    assert window.problem == "The disk is full."
    window.clear_problem()
    assert window.problem == ""


def test_a_remark_goes_by_itself_and_does_not_come_back(qtbot: QtBot) -> None:
    window = open_with(qtbot, "functions")
    press(qtbot, window, Qt.Key.Key_V)
    assert window.problem == "There is no other view here."
    window.show_lab("normalisation")
    window.show_lab("functions")
    assert window.problem == ""
    press(qtbot, window, Qt.Key.Key_E)
    assert window.problem == "No step is explained here."
    qtbot.waitUntil(lambda: window.problem == "", timeout=2 * BRIEF_MS)
