"""What a screen reader hears in every lab: each slider its number, each picture what it shows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QMenu, QSlider, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import Drawing, drawings_in
from dlgui.widgets.message import Message
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.number_text import shown
from dlgui.widgets.scale_slider import ScaleSlider
from tests.open_window import PATIENCE_MS, open_only
from tests.search_lab import show_tiny

Text = QAccessible.Text


@pytest.fixture(params=list(LABS))
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[MainWindow]:
    one = open_only(qtbot, request.param)
    show_tiny(one.lab)
    yield one  # noqa: PT022 - the window lives as long as this frame


def heard(widget: QWidget, kind: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


def advance(qtbot: QtBot, window: MainWindow) -> int:
    """Make twenty steps, or all there are; return how many."""
    player = window.lab.player
    qtbot.waitUntil(lambda: player.total_steps > 1, timeout=PATIENCE_MS)
    steps = min(20, player.total_steps)
    player.advance(steps)
    qtbot.waitUntil(lambda: player.step >= steps, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: not player.playing, timeout=PATIENCE_MS)
    return steps


def test_every_slider_says_the_number_of_its_field(window: MainWindow) -> None:
    fields = [f for f in window.lab.inspector.findChildren(NumberField) if f.slider() is not None]
    for field in fields:
        slider = field.slider()
        assert slider is not None
        assert heard(slider, Text.Name) == field.label()
        before = heard(slider, Text.Value)
        assert before == shown(field.value())
        assert heard(slider, Text.Description).startswith(f"{before}, from ")
        assert slider.accessibleDescription().startswith(f"{before}, from ")
        value = QAccessible.queryAccessibleInterface(slider).valueInterface()
        assert value.currentValue() == field.value()
        assert value.minimumValue() < value.maximumValue()
    kinds = {type(s) for s in (*window.lab.findChildren(QSlider), *_sliders(window.lab.inspector))}
    assert kinds <= {ScaleSlider}  # none that Qt would speak for


def _sliders(widget: QWidget) -> list[QSlider]:
    return widget.findChildren(QSlider)


def test_every_picture_has_a_name_and_says_its_axes(window: MainWindow) -> None:
    pictures = drawings_in(window.lab)
    assert pictures
    for picture in pictures:
        for widget in (picture, picture.canvas):
            assert heard(widget, Text.Name) == picture.accessibleName() != ""
            said = heard(widget, Text.Description)
            assert said == picture.accessibleDescription()
            assert " from " in said
    names = [picture.accessibleName() for picture in pictures]
    assert len(set(names)) == len(names)


def test_the_timeline_and_pictures_follow_a_run(window: MainWindow, qtbot: QtBot) -> None:
    seen = [picture for picture in drawings_in(window.lab) if picture.isVisible()]
    before = {picture: picture.accessibleDescription() for picture in seen}
    starts_at = window.lab.player.step  # whole paths are there from the start
    steps = advance(qtbot, window)
    timeline = window.transport.timeline
    qtbot.waitUntil(lambda: timeline.value() >= steps, timeout=PATIENCE_MS)
    assert heard(timeline, Text.Value) == f"step {timeline.value():,} of {timeline.maximum():,}"
    qtbot.waitUntil(
        lambda: starts_at > 0 or all(p.accessibleDescription() != before[p] for p in seen),
        timeout=PATIENCE_MS,
    )
    sentences = [m.text() for m in window.lab.findChildren(Message) if m.text()]
    for picture in seen:
        assert all(sentence in picture.accessibleDescription() for sentence in sentences)


def test_nothing_is_described_unless_somebody_asks(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def facts(picture: Drawing) -> list[str]:
        asked.append(picture.objectName())
        return []

    for picture in drawings_in(window.lab):
        monkeypatch.setattr(type(picture), "facts", facts)
    advance(qtbot, window)
    assert asked == []


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)
@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier),
    ],
)
def test_tab_leads_to_each_picture_and_the_menu_key_opens_its_menu(
    window: MainWindow, qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    wanted = {picture for picture in drawings_in(window.lab) if picture.isVisible()}
    reached = set()
    window.transport.play_button.setFocus()
    for _ in range(400):
        focus = QApplication.focusWidget()
        assert focus is not None
        if isinstance(focus, Drawing) and focus not in reached:
            reached.add(focus)
            menu = _menu_opened(qtbot, focus, key, modifier)
            assert menu.accessibleName() == focus.accessibleName()
            assert menu.activeAction() is menu.actions()[0]
            menu.close()
            assert QApplication.focusWidget() is focus
        if reached == wanted:
            break
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert reached == wanted != set()


def _menu_opened(
    qtbot: QtBot, picture: Drawing, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> QMenu:
    qtbot.keyClick(picture, key, modifier)
    name = f"{picture.objectName()}_menu"
    (menu,) = [m for m in picture.findChildren(QMenu, name) if m.isVisible()]
    at = QRect(picture.mapFromGlobal(menu.pos()), menu.size())  # pushed in at the screen's edge
    assert picture.rect().intersects(at)
    picture.show_menu_by_key()  # some platforms ask twice
    assert [m for m in picture.findChildren(QMenu, name) if m.isVisible()] == [menu]
    return menu
