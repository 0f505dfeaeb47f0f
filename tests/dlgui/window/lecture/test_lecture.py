"""Lecture mode: what folds comes back, pictures fill the stage, and what stands out is named."""

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from dlgui import theme
from dlgui.labs.all_labs import LABS
from dlgui.widgets.message import Message
from dlgui.window.lecture.before import as_the_eye_goes
from tests.open_window import control, open_only, open_ready, press, wait_until_ready


@pytest.mark.parametrize("lab", list(LABS))
def test_one_key_folds_everything_and_brings_it_back(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    window.resize(1920, 1080)
    window.lecture.folds.fold("sidebar")
    focus = control(window, QWidget, window.lecture.pictures()[0])
    focus.setFocus()
    QApplication.processEvents()
    before = {name: window.lecture.folds.panel(name).size() for name in ("inspector", "transport")}
    press(qtbot, window, Qt.Key.Key_F5)
    folds = window.lecture.folds
    assert folds.state() == {"sidebar", "inspector", "transport", "menu"}
    assert not window.menuBar().isVisible()
    assert window.lecture.caption
    assert not any(message.isVisible() for message in window.lab.findChildren(Message))
    press(qtbot, window, Qt.Key.Key_F5)
    assert folds.state() == {"sidebar"}
    assert QApplication.focusWidget() is focus
    qtbot.waitUntil(lambda: {n: folds.panel(n).size() for n in before} == before)
    assert window.lecture.caption == ""
    said = [message for message in window.lab.findChildren(Message) if message.text()]
    assert all(message.isVisible() for message in said)


def test_what_had_the_focus_may_be_gone_by_the_end(qtbot: QtBot) -> None:
    """Another language makes the labs anew; a lesson that is closed takes its answers with it."""
    window = open_only(qtbot, "overfitting")
    focus = QLabel("for a while", window)
    focus.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    focus.show()
    focus.setFocus()
    QApplication.processEvents()
    told: list[bool] = []
    window.lecture.changed.connect(told.append)
    press(qtbot, window, Qt.Key.Key_F5)
    qtbot.keyClick(focus, Qt.Key.Key_X)  # nobody wants it; the strip knows who was asked
    delete(focus)
    press(qtbot, window, Qt.Key.Key_Y)
    press(qtbot, window, Qt.Key.Key_F5)
    assert told == [True, False]
    assert window.menuBar().isVisible()


def test_what_stood_out_may_be_taken_away(qtbot: QtBot) -> None:
    """The page comes back, and nothing is dimmed around nothing."""
    window = open_only(qtbot, "overfitting")
    lecture, told = window.lecture, list[str]()
    lecture.filled_changed.connect(told.append)
    beside = [control(window, QWidget, name) for name in lecture.pictures()]
    for show in (lecture.fill, lecture.spotlight):
        passing = QLabel("for a while", window.lab)
        passing.setObjectName("passing")
        layout = window.lab.layout()
        assert layout is not None
        layout.addWidget(passing)
        passing.show()
        show("passing")
        QApplication.processEvents()
        delete(passing)
        QApplication.processEvents()
        assert lecture.filled == lecture.spotlit == ""
        assert all(picture.isVisible() for picture in beside)
    assert told == ["passing", ""]
    assert not control(window, QWidget, "spotlight").isVisible()


@pytest.mark.parametrize("lab", list(LABS))
def test_every_picture_fills_the_stage_by_its_number(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    lecture = window.lecture
    wait_until_ready(qtbot, window)
    QApplication.processEvents()  # or the order is that of a layout which is not there yet
    names = lecture.pictures()
    sizes = {name: control(window, QWidget, name).size() for name in names}
    press(qtbot, window, Qt.Key.Key_1)
    assert lecture.filled == ""  # a digit means nothing as yet
    press(qtbot, window, Qt.Key.Key_F5)
    QApplication.processEvents()
    names = lecture.pictures()  # larger, they may lie in another order
    assert sizes.keys() == set(names)
    for number, name in enumerate(names, start=1):
        press(qtbot, window, str(number))
        assert lecture.filled == name
        picture = control(window, QWidget, name)
        stage = control(window, QWidget, "stage").size()
        least = QSize(round(0.9 * stage.width()), round(0.7 * stage.height()))
        qtbot.waitUntil(lambda p=picture, s=least: p.size().expandedTo(s) == p.size())  # type: ignore[misc]
        others = set(names) - {name}
        assert not any(control(window, QWidget, other).isVisible() for other in others)
        assert lecture.pictures() == names
    press(qtbot, window, "9")
    assert lecture.filled == names[-1]  # there are not so many
    press(qtbot, window, Qt.Key.Key_Escape)
    assert lecture.filled == ""
    press(qtbot, window, Qt.Key.Key_F5)
    QApplication.processEvents()
    for name in names:
        qtbot.waitUntil(lambda n=name: control(window, QWidget, n).size() == sizes[n])  # type: ignore[misc]


@pytest.mark.parametrize("lab", list(LABS))
def test_a_double_click_on_a_title_and_return_fill_the_stage(qtbot: QtBot, lab: str) -> None:
    window = open_only(qtbot, lab)
    lecture = window.lecture
    for name in lecture.pictures():
        picture = control(window, QWidget, name)
        picture.setFocus()
        press(qtbot, window, Qt.Key.Key_Return)
        assert lecture.filled == name
        press(qtbot, window, Qt.Key.Key_Return)
        assert lecture.filled == ""
        card = picture.parentWidget()
        while card is not None and not card.objectName().endswith(("_card", "_lower")):
            card = card.parentWidget()
        assert card is not None
        title = control(window, QLabel, f"{card.objectName()}_title")
        qtbot.mouseDClick(title, Qt.MouseButton.LeftButton)
        assert lecture.filled == card.objectName()
        assert picture.isVisible()
        press(qtbot, window, Qt.Key.Key_Escape)
        assert lecture.filled == ""


def test_the_spotlight_is_seen_through_and_unfolds_what_it_shows(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    lecture, shade = window.lecture, window.lecture.spotlight_shade
    lecture.enter()
    lecture.spotlight("optimizer_lr")
    assert lecture.spotlit == "optimizer_lr"
    assert not lecture.folds.is_folded("inspector")
    QApplication.processEvents()
    target = control(window, QWidget, "optimizer_lr")
    over = shade.parentWidget()
    assert over is not None
    corner = target.mapTo(over, QPoint(0, 0))
    assert shade.hole().contains(corner)
    assert shade.hole().height() == target.height() + 16
    middle = QPoint(300, 300)
    assert window.childAt(middle) is not shade  # a click goes to what lies under it
    lecture.clear_spotlight()
    assert lecture.spotlit == ""
    assert lecture.folds.is_folded("inspector")


def test_names_that_there_are_none_of_are_refused(qtbot: QtBot) -> None:
    lecture = open_ready(qtbot).lecture
    for call in (lecture.fill, lecture.spotlight, lecture.folds.fold):
        with pytest.raises(ValueError, match="nothing_like_it"):
            call("nothing_like_it")
    assert (lecture.filled, lecture.spotlit) == ("", "")


def test_a_caption_stands_under_the_stage_until_it_is_taken_away(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    lecture = window.lecture
    lecture.show_caption("It learns by heart.\nTest accuracy stands still.", "scene 3 of 6")
    assert lecture.caption == "It learns by heart. Test accuracy stands still."
    assert control(window, QLabel, "caption_counter").text() == "scene 3 of 6"
    assert control(window, QLabel, "caption_step").text() == "step 0"
    lecture.enter()
    assert lecture.caption.startswith("It learns by heart.")
    lecture.clear_caption()
    assert lecture.caption.startswith("Press Space to start.")
    lecture.leave()
    assert lecture.caption == ""


def test_keys_and_clicks_are_shown_while_one_lectures(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    watcher = window.lecture.watcher
    press(qtbot, window, Qt.Key.Key_F9)
    assert watcher.strip.texts() == []
    window.lecture.enter()
    press(qtbot, window, "1")
    press(qtbot, window, Qt.Key.Key_Period)
    assert [text.split()[0] for text in watcher.strip.texts()] == ["1", "."]
    assert watcher.strip.texts()[1].endswith("One step")
    strip, bar = watcher.strip, control(window, QWidget, "caption_bar")
    assert strip.isVisible()
    assert strip.geometry().top() < bar.y() < strip.geometry().bottom() <= bar.y() + theme.GRID
    for label in strip.findChildren(QLabel):  # whole at once, not only when the next key comes
        assert label.width() >= label.sizeHint().width()
        assert strip.rect().contains(label.geometry())
    plot = control(window, QWidget, "accuracy_plot")
    qtbot.mouseClick(plot, Qt.MouseButton.LeftButton, pos=QPoint(100, 60))
    ring = watcher.ring
    assert ring.isVisible()
    over = ring.parentWidget()
    assert over is not None
    assert ring.geometry().contains(plot.mapTo(over, QPoint(100, 60)))
    assert (ring.geometry().center() - plot.mapTo(over, QPoint(100, 60))).manhattanLength() <= 2
    window.lecture.leave()
    assert not ring.isVisible()
    assert not watcher.strip.isVisible()


def test_pictures_are_numbered_row_by_row_though_one_begins_lower(qtbot: QtBot) -> None:
    a, b, c, d = (QWidget() for _ in range(4))
    for widget in (a, b, c, d):
        qtbot.addWidget(widget)
    places = {d: QPoint(0, 300), b: QPoint(400, 10), a: QPoint(0, 57), c: QPoint(10, 90)}
    assert as_the_eye_goes(places) == [a, b, c, d]
    assert as_the_eye_goes({}) == []
