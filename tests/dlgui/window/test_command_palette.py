"""The command palette with the keyboard alone: it finds, it sets, and it says what it cannot do."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.main_window import MainWindow
from dlgui.start.color_mode import ColorMode
from dlgui.window.command_palette import CommandPalette
from tests.open_window import lab_of, open_ready, open_window, press
from tests.speaking import speaking

KEY = Qt.Key


def opened(qtbot: QtBot, window: MainWindow) -> CommandPalette:
    press(qtbot, window, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.findChild(CommandPalette)
    assert isinstance(palette, CommandPalette)
    palette.activateWindow()
    qtbot.waitUntil(palette.line.hasFocus)
    return palette


def do(qtbot: QtBot, palette: CommandPalette, typed: str, *keys: Qt.Key) -> None:
    palette.line.clear()
    if typed.isascii():
        qtbot.keyClicks(palette.line, typed)
    else:  # it comes from an input method
        palette.line.insert(typed)
    for key in (*keys, KEY.Key_Return):
        qtbot.keyClick(palette.line, key)


def is_gone(window: MainWindow) -> bool:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return window.findChild(CommandPalette) is None


def test_a_value_is_set_by_name(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    do(qtbot, opened(qtbot, window), "L2 0.03")
    assert window.catalogue.read("regularization.l2") == "0.03"
    assert lab_of(window).study.configs[0].regularization.l2 == 0.03
    assert is_gone(window)
    qtbot.waitUntil(window.isActiveWindow)
    press(qtbot, window, KEY.Key_Space)  # the focus is where it was
    assert lab_of(window).session.playing


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("L2 much", "This is not a number."),
        ("dropout 7", "at most 0.95"),
        ("method sdg", "Must be one of: SGD"),
        ("xylophone", "There is nothing of this name."),
        ("β₁ 0.5", "no use"),
        ("beta1", "no use"),
        ("explain", "cannot be done now"),
    ],
)
def test_what_is_refused_is_said_in_the_palette(qtbot: QtBot, typed: str, said: str) -> None:
    window = open_ready(qtbot)
    before = [entry.value for entry in window.catalogue.settings()]
    palette = opened(qtbot, window)
    do(qtbot, palette, typed)
    assert palette.isVisible()
    assert said in palette.said.text()
    assert palette.said.isVisible()
    assert said in palette.line.accessibleDescription()
    assert [entry.value for entry in window.catalogue.settings()] == before
    qtbot.keyClick(palette.line, KEY.Key_Escape)
    assert is_gone(window)


def test_arrows_choose_and_return_does(qtbot: QtBot) -> None:
    window = open_window(qtbot)
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.line, "comparison")
    rows = [match.entry.id for match in palette.matches()]
    assert "remedies" in rows
    downs = [KEY.Key_Down] * rows.index("remedies")
    do(qtbot, palette, "comparison", *downs)
    assert (window.lab.key, window.lab.preset) == ("comparison", "remedies")


def test_a_command_is_done_and_its_key_is_shown_and_spoken(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    palette = opened(qtbot, window)
    qtbot.keyClicks(palette.line, "one epoch")
    (item,) = palette.rows.findItems("One epoch", Qt.MatchFlag.MatchExactly)
    assert item.text(2) == "Shift+."
    assert palette.line.accessibleDescription() == "One epoch, Run, Shift+."
    do(qtbot, palette, "log")
    assert lab_of(window).loss_panel.plot.log


def test_rows_of_one_title_say_what_they_are_about(qtbot: QtBot) -> None:
    palette = opened(qtbot, open_ready(qtbot))
    qtbot.keyClicks(palette.line, "dark")
    model = palette.rows.model()
    rows = [model.data(model.index(i, 0)) for i in range(2)]
    assert rows == ["Colours: Dark", "Colours of pictures: Dark"]


def test_a_setting_without_a_value_is_gone_to(qtbot: QtBot) -> None:
    window = open_ready(qtbot)
    do(qtbot, opened(qtbot, window), "clip")
    qtbot.waitUntil(lambda: window.focusWidget().objectName() == "optimizer_clip_norm_edit")


def test_in_japanese_too(qtbot: QtBot) -> None:
    with speaking("ja"):
        window = open_ready(qtbot)
        do(qtbot, opened(qtbot, window), "dropout 0.2")
        assert is_gone(window)
        qtbot.waitUntil(window.isActiveWindow)
        do(qtbot, opened(qtbot, window), "学習率 0.5")
        assert window.catalogue.read("regularization.dropout") == "0.2"
        assert window.catalogue.read("optimizer.lr") == "0.5"
        window.close()


@pytest.mark.parametrize("mode", [ColorMode.DARK, ColorMode.LIGHT])
@pytest.mark.parametrize("size", [(1024, 600), (640, 320)])
def test_it_fits_into_a_small_window_in_both_themes(
    qtbot: QtBot, qapp: QApplication, size: tuple[int, int], mode: ColorMode
) -> None:
    theme.apply(qapp, mode)
    window = open_ready(qtbot)
    window.resize(*size)
    palette = opened(qtbot, window)
    assert palette.width() <= size[0]
    assert palette.height() <= size[1]
    for widget in (palette.line, palette.rows):
        assert palette.rect().contains(widget.geometry())
        assert widget.accessibleName()
        assert widget.toolTip()
    palette.close()


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_value_can_be_read_in_type_of_any_size(
    qtbot: QtBot, qapp: QApplication, factor: float
) -> None:
    window = open_ready(qtbot)
    window.resize(1920, 1080)
    theme.set_scale(qapp, factor)
    palette = opened(qtbot, window)
    palette.line.insert("dropout 2")
    row = palette.rows.topLevelItem(0)
    assert row is not None
    assert row.text(1).endswith("0 → 2")
    written = palette.rows.fontMetrics().horizontalAdvance(row.text(1))
    assert written < palette.rows.columnWidth(1)
