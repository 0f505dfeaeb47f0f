"""The look: contrast of both palettes, fonts, tinted icons, and following the desktop."""

from collections.abc import Iterator
from dataclasses import fields
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.theme import DARK, LIGHT, ColorMode, IconRole, Palette, TextRole, contrast, icons
from dlgui.theme.style import style_sheet
from dlgui.widgets.severity import ICONS

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    before = theme.mode()
    theme.apply(qapp, ColorMode.LIGHT)
    yield qapp
    theme.apply(qapp, before)


def test_contrast_of_black_and_white_is_twenty_one() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == pytest.approx(1)


@BOTH
@pytest.mark.parametrize("ink", ["text", "muted", "accent", "good", "warning", "error"])
def test_words_can_be_read_on_every_ground(palette: Palette, ink: str) -> None:
    grounds = [palette.background, palette.surface, palette.raised]
    assert min(contrast(getattr(palette, ink), ground) for ground in grounds) >= 4.5


@BOTH
def test_words_on_the_accent_can_be_read(palette: Palette) -> None:
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.text, palette.accent_soft) >= 4.5


@BOTH
def test_every_series_stands_out_from_its_card(palette: Palette) -> None:
    assert min(contrast(color, palette.surface) for color in palette.series) >= 3


@BOTH
def test_the_focus_ring_stands_out_from_what_it_surrounds(palette: Palette) -> None:
    for ground in (palette.background, palette.surface, palette.raised, palette.hover):
        assert contrast(palette.accent, ground) >= 3
    assert contrast(palette.text, palette.accent) >= 1.8
    assert contrast(palette.text, palette.surface) >= 3


def test_the_first_four_series_are_in_the_order_that_was_chosen() -> None:
    assert LIGHT.series[:4] == ("#0072b2", "#d55e00", "#009e73", "#cc79a7")
    assert DARK.series[:4] == ("#56b4e9", "#e69f00", "#009e73", "#cc79a7")


@BOTH
def test_the_style_sheet_leaves_no_colour_open(palette: Palette) -> None:
    sheet = style_sheet(palette)
    assert "$" not in sheet
    assert sheet.count("{") == sheet.count("}")
    assert all(getattr(palette, f.name) is not None for f in fields(palette))


def test_apply_dresses_the_application(app: QApplication, qtbot: QtBot) -> None:
    with qtbot.waitSignal(theme.notifier().changed):
        theme.apply(app, ColorMode.DARK)
    assert theme.current() is DARK
    assert theme.mode() is ColorMode.DARK
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    assert app.palette().color(group.Active, role.Window).name() == DARK.background
    assert app.palette().color(group.Disabled, role.Text).name() == DARK.disabled
    assert app.palette().color(group.Active, role.PlaceholderText).name() == DARK.muted
    assert app.palette().color(group.Active, role.Link).name() == DARK.accent


def test_system_mode_follows_the_desktop_and_takes_unknown_for_light(
    app: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheme = Qt.ColorScheme.Unknown

    hints = SimpleNamespace(colorScheme=lambda: scheme)
    monkeypatch.setattr(
        "dlgui.theme.application.QGuiApplication", SimpleNamespace(styleHints=lambda: hints)
    )
    theme.apply(app, ColorMode.SYSTEM)
    assert theme.current() is LIGHT
    scheme = Qt.ColorScheme.Dark
    app.styleHints().colorSchemeChanged.emit(scheme)
    assert theme.current() is DARK


def test_a_chosen_mode_does_not_follow_the_desktop(app: QApplication) -> None:
    theme.apply(app, ColorMode.LIGHT)
    app.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current() is LIGHT


def test_the_bundled_font_is_used_in_pixels(app: QApplication) -> None:
    theme.apply(app, ColorMode.LIGHT)
    assert theme.load_fonts().startswith("Noto Sans JP")
    assert QFontInfo(app.font()).family() == theme.load_fonts()
    assert theme.font().pixelSize() == 14
    assert theme.font(TextRole.SMALL).pixelSize() == 12
    assert theme.font(TextRole.HEADING).pixelSize() == 16
    assert theme.font(TextRole.HEADING).bold()
    assert 20 <= theme.font(TextRole.READ_OUT).pixelSize() <= 24


def test_icons_take_the_colour_of_their_role(app: QApplication) -> None:
    theme.apply(app, ColorMode.LIGHT)
    assert LIGHT.accent in _colors(theme.icon("play-filled", IconRole.ACCENT))
    assert LIGHT.disabled in _colors(theme.icon("play-filled"), QIcon.Mode.Disabled)


def test_icons_are_sharp_on_fine_screens(app: QApplication) -> None:
    pixmap = theme.icon("play").pixmap(QSize(20, 20), 2.0)
    assert pixmap.size() == QSize(40, 40)


def test_a_button_s_icon_is_tinted_again_with_the_palette(app: QApplication, qtbot: QtBot) -> None:
    theme.apply(app, ColorMode.LIGHT)
    button = QToolButton()
    qtbot.addWidget(button)
    theme.set_icon(button, "pause-filled", IconRole.ACCENT)
    theme.apply(app, ColorMode.DARK)
    assert DARK.accent in _colors(button.icon())
    theme.set_icon(button, "play-filled", IconRole.TEXT)
    assert DARK.text in _colors(button.icon())
    assert len(button.children()) == 1


def test_an_unknown_icon_is_empty() -> None:
    assert theme.icon("no-such-thing").isNull()


def test_icons_that_the_widgets_use_are_bundled() -> None:
    used = {"chevron-down", "chevron-right", "play", "pause", "rotate-ccw", "x"}
    used |= {"step-forward", "skip-forward"} | {name for name, _role in ICONS.values()}
    assert used <= icons.available().keys()


def _colors(icon: QIcon, mode: QIcon.Mode = QIcon.Mode.Normal) -> set[str]:
    image = icon.pixmap(QSize(24, 24), 1.0, mode).toImage()
    every = ((x, y) for x in range(image.width()) for y in range(image.height()))
    pixels = (image.pixelColor(x, y) for x, y in every)
    return {color.name() for color in pixels if color.alpha() == 255}


def test_colours_that_are_there_already_disturb_nobody(qtbot: QtBot, app: QApplication) -> None:
    theme.apply(app, ColorMode.DARK)
    with qtbot.assertNotEmitted(theme.notifier().changed):
        theme.apply(app, ColorMode.DARK)
    with qtbot.waitSignal(theme.notifier().changed):
        theme.apply(app, ColorMode.LIGHT)
