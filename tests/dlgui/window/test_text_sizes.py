"""Type of all sizes, folded panels, dragged bars: applied at once, and kept for the next start."""

import pytest
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import drawings_in
from dlgui.start import settings
from dlgui.widgets.splitter import Splitter
from tests.dlgui.window.visible_texts import all_texts
from tests.open_window import control, open_only, open_with, press
from tests.speaking import speaking

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_keys_go_through_the_sizes_and_back(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    seen = []
    for key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus, Qt.Key.Key_0):
        press(qtbot, window, key, CONTROL)
        seen.append(round(100 * theme.scale()))
    assert seen == [110, 125, 110, 100]
    assert settings.text_size() == 100


def test_the_menu_has_all_sizes_and_ticks_the_one_in_use(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    actions = {p: window.findChild(QAction, f"action_text_size_{p}") for p in theme.PERCENTS}
    assert [*actions] == [80, 90, 100, 110, 125, 150, 175, 200]
    for percent in (200, 80):
        action = actions[percent]
        assert action is not None
        action.trigger()
        assert theme.scale() == percent / 100
        assert settings.text_size() == percent
        assert [p for p, a in actions.items() if a is not None and a.isChecked()] == [percent]
    press(qtbot, window, Qt.Key.Key_Minus, CONTROL)
    assert theme.scale() == 0.8  # there is no smaller one


def sizes(window: MainWindow) -> dict[tuple[str, str], float]:
    """The least size of each text that is seen, in pixels, by its owner and what it says."""
    found: dict[tuple[str, str], float] = {}
    for seen in all_texts(window):
        key = (seen.owner, seen.text)
        found[key] = min(seen.pixels, found.get(key, seen.pixels))
    return found


@pytest.mark.parametrize("lab", list(LABS))
def test_everything_grows_and_shrinks_by_the_same_factor(
    qtbot: QtBot, qapp: QApplication, lab: str
) -> None:
    theme.apply(qapp, theme.mode())
    window = open_only(qtbot, lab)
    window.resize(1920, 1080)
    QApplication.processEvents()
    usual = sizes(window)
    for factor in (0.8, 2.0, 1.0):
        theme.set_scale(qapp, factor)
        QApplication.processEvents()
        scaled = sizes(window)
        common = usual.keys() & scaled.keys()
        assert len(common) > 20
        for text in common:
            assert scaled[text] == pytest.approx(usual[text] * factor, abs=0.51), text
        for drawing in drawings_in(window.lab):
            room = drawing.canvas.room()
            assert room.width() * factor == pytest.approx(drawing.canvas.width(), abs=0.01)


@pytest.mark.parametrize("text", ["", "big", "-5", "99999", "１００", "1e2"])
def test_disorder_in_the_settings_is_the_usual_size(text: str) -> None:
    QSettings("dlgui", "dlgui").setValue("text_size", text)
    assert settings.text_size() == 100


@pytest.mark.parametrize("text", ["", "{", "[1]", '{"a": "x"}', '{"a": -3}', '{"a": 1e99}'])
def test_disorder_in_the_sizes_is_none_that_was_chosen(text: str) -> None:
    QSettings("dlgui", "dlgui").setValue("sizes/middle", text)
    assert settings.panel_sizes("middle") == {}


def test_dragged_bars_and_folds_are_there_at_the_next_start(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    window.resize(1280, 800)
    QApplication.processEvents()
    bar = control(window, Splitter, "overfitting_pictures")
    handle = bar.handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 5))
    qtbot.mouseMove(handle, QPoint(50, 65))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(50, 5))
    sizes = bar.sizes()
    press(qtbot, window, Qt.Key.Key_B, CONTROL)
    window.close()
    again = open_only(qtbot, "overfitting")
    again.resize(1280, 800)
    QApplication.processEvents()
    assert again.lecture.folds.state() == {"sidebar"}
    assert control(again, Splitter, "overfitting_pictures").sizes() == sizes


@pytest.mark.parametrize(
    ("name", "key"), [("sidebar", "B"), ("inspector", "I"), ("transport", "T"), ("menu", "M")]
)
def test_a_panel_folds_by_key_and_comes_back_by_its_tab(qtbot: QtBot, name: str, key: str) -> None:
    window = open_only(qtbot, "overfitting")
    folds, tab = window.lecture.folds, control(window, QToolButton, f"unfold_{name}")
    assert not tab.isVisible()
    press(qtbot, window, key, CONTROL)
    assert folds.state() == {name}
    assert tab.isVisible()
    assert tab.toolTip()
    qtbot.mouseClick(tab, Qt.MouseButton.LeftButton)
    assert folds.state() == frozenset()
    press(qtbot, window, key, CONTROL)
    press(qtbot, window, key, CONTROL)
    assert folds.state() == frozenset()
    assert not tab.isVisible()


def test_a_panel_that_is_dragged_shut_is_folded(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    window.resize(1280, 800)
    QApplication.processEvents()
    middle = control(window, Splitter, "window_middle")
    before = middle.sizes()
    handle = middle.handle(2)
    start = handle.rect().center()
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(handle, start + QPoint(290, 0))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=start)
    assert window.lecture.folds.is_folded("inspector")
    window.lecture.folds.fold("inspector", False)
    QApplication.processEvents()
    assert middle.sizes() == before
    assert control(window, QWidget, "inspectors").width() == before[2]


def test_the_settings_are_as_wide_as_before_when_type_is_again_of_usual_size(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Japanese the search asks for the widest column: on stage or not, it gives it back."""
    labs = ["search", "functions", "overfitting"]
    monkeypatch.setattr("dlgui.labs.all_labs.LABS", labs)
    with speaking("ja"):
        window = open_with(qtbot, "overfitting")
        window.resize(1280, 800)
        column = control(window, QWidget, "inspectors")
        usual = column.width()
        for _ in range(3):  # 150 %
            press(qtbot, window, Qt.Key.Key_Plus, CONTROL)
        for lab in labs:
            window.show_lab(lab)
            QApplication.processEvents()
        assert column.width() > usual + 50
        press(qtbot, window, Qt.Key.Key_0, CONTROL)
        qtbot.waitUntil(lambda: column.width() == usual)
