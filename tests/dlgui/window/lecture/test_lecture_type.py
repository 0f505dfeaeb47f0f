"""What is read from the last row: type of 18 points at 1080p, with contrast, in every lab."""

import numpy as np
import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.theme import ColorMode, contrast
from dlgui.window.lecture.before import lecture_scale
from tests.dlgui.window.visible_texts import Seen, all_texts
from tests.open_window import open_only, press

LEAST_PX = 24  # 18 points at 96 dots an inch
FULL_HD = QRect(0, 0, 1920, 1080)


def lecture(qtbot: QtBot, lab: str) -> MainWindow:
    window = open_only(qtbot, lab)
    window.resize(FULL_HD.size())
    QApplication.processEvents()
    press(qtbot, window, Qt.Key.Key_F5)
    for _ in range(3):
        QApplication.processEvents()
    return window


def best_contrast(picture: QImage, place: QRect) -> float:
    """The contrast of what stands out most with the colour that there is most of."""
    part = picture.copy(place & picture.rect())
    values = np.frombuffer(part.constBits(), np.uint32) & 0xFFFFFF
    colors, counts = np.unique(values, return_counts=True)
    names = [f"#{value:06x}" for value in colors.tolist()]
    ground = names[int(counts.argmax())]
    return max(contrast(name, ground) for name in names)


@pytest.mark.parametrize("colors", [ColorMode.LIGHT, ColorMode.DARK], indirect=True)
@pytest.mark.parametrize("lab", list(LABS))
def test_nothing_is_written_smaller_than_18_points_or_faintly(qtbot: QtBot, lab: str) -> None:
    window = lecture(qtbot, lab)
    texts = all_texts(window)
    assert len(texts) > 10
    assert [t for t in texts if t.pixels < LEAST_PX - 0.01] == []
    assert [t for t in texts if t.needed] == []
    read = [t for t in texts if not t.place.isEmpty()]
    assert [t for t in read if not FULL_HD.contains(t.place)] == []
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    faint = [t for t in read if best_contrast(picture, t.place) < 4.5]
    assert [t for t in faint if not is_disabled(window, t)] == []
    window.lecture.leave()


def is_disabled(window: MainWindow, text: Seen) -> bool:
    """What cannot be used at the moment may be faint (WCAG 2.2)."""
    found = window.childAt(text.place.center())
    return found is not None and not found.isEnabled()


@pytest.mark.parametrize("palette", [theme.LIGHT, theme.DARK])
def test_curves_ghosts_and_words_about_them_stand_out(palette: theme.Palette) -> None:
    for color in (*palette.series, palette.ghost):
        assert contrast(color, palette.surface) >= 3
        assert contrast(palette.ink(color), palette.surface) >= 4.5
    assert palette.ink(palette.text) == palette.text
    assert palette.ink(palette.surface) != palette.surface


@pytest.mark.parametrize(
    ("size", "factor"),
    [
        ((1920, 1080), 2.0),
        ((1920, 1030), 2.0),  # with a frame around the window
        ((1280, 720), 4 / 3),
        ((2560, 1440), 8 / 3),
        ((640, 320), 1.0),
        ((7680, 4320), 4.0),
    ],
)
def test_type_goes_with_the_window(size: tuple[int, int], factor: float) -> None:
    assert lecture_scale(QSize(*size)) == pytest.approx(factor)
