"""Nothing is off screen: on small screens and large scales pages scroll, the transport stays."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QRegion
from PySide6.QtWidgets import QApplication, QDialog, QScrollArea, QWidget
from pytestqt.exceptions import TimeoutError as Late
from pytestqt.qtbot import QtBot

from dlgui.labs.all_labs import LABS
from dlgui.main_window import LEAST_SIZE, MainWindow
from dlgui.widgets.card import Card
from dlgui.widgets.text_box import TextBox
from tests.in_turns import labs_and_languages
from tests.open_window import control, open_only, press

ROOT = Path(__file__).parents[3]
SIZES = [
    (1536, 864),  # 1080p at 125 %,
    (1280, 720),  # 150 %,
    (1097, 617),  # 175 %
    (960, 540),  # and 200 %
    (1093, 614),  # 768p at 125 %,
    (911, 512),  # 150 %,
    (781, 439),  # 175 %
    (683, 384),  # and 200 %
    (1024, 600),
    (675, 344),  # the least of them, less what a desktop draws around the window
]
WIDE = 1024
"""From here on a page is as wide as its window has room for it."""


def frame_of(window: MainWindow) -> QScrollArea:
    return control(window, QScrollArea, f"{window.lab.objectName()}_frame")


def rect_in(window: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def is_seen(frame: QScrollArea, widget: QWidget) -> bool:
    """Whether some of a widget lies in what the frame shows."""
    seen = frame.viewport().rect().intersected(rect_in(frame.viewport(), widget))
    return seen.width() > 20 and seen.height() > 20


def scroll_area_of(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent


def picture_share(page: QWidget) -> float:
    """How much of a page its pictures take, with titles, legends and what belongs to them."""
    region: Any = QRegion()  # PySide's stubs do not know its rectangles
    for card in page.findChildren(Card):
        if card.isVisible():
            region += rect_in(page, card)
    pixels: int = sum(rect.width() * rect.height() for rect in region)
    return pixels / (page.width() * page.height())


def cut_off(window: MainWindow) -> list[str]:
    """Controls that cannot be reached: off the window, or off the content that scrolls."""
    names = []
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or not widget.isVisible():
            continue
        area = scroll_area_of(widget)
        content = area.widget() if area is not None else None
        around = content if content is not None and content.isAncestorOf(widget) else window
        if not around.rect().contains(rect_in(around, widget)):
            names.append(widget.objectName())
    return names


@pytest.mark.parametrize(("lab", "language"), labs_and_languages(LABS), indirect=["language"])
def test_every_control_can_be_reached_at_every_size(qtbot: QtBot, language: str, lab: str) -> None:
    window = open_only(qtbot, lab)
    for size in SIZES:
        window.resize(*size)
        qtbot.waitUntil(lambda size=size: window.size() == QSize(*size))  # type: ignore[misc]
        QApplication.processEvents()
        transport, frame = window.transport, frame_of(window)
        assert rect_in(window, transport).bottom() == window.rect().bottom()
        assert transport.width() == window.width()
        for part in (transport.play_button, transport.timeline, transport.speed_box):
            assert window.rect().contains(rect_in(window, part)), (size, part.objectName())
        assert window.rect().contains(rect_in(window, frame))
        assert frame.width() >= 192
        assert window.lab.inspector.width() >= 176
        assert picture_share(window.lab) >= 0.5, size
        with suppress(Late):  # a layout may take more than one turn
            qtbot.waitUntil(lambda: not cut_off(window))
        assert cut_off(window) == [], size
        assert size[0] < WIDE or not frame.horizontalScrollBar().maximum(), size


@pytest.mark.parametrize(("lab", "language"), labs_and_languages(LABS), indirect=["language"])
def test_at_its_usual_size_nothing_scrolls_but_settings(
    qtbot: QtBot, language: str, lab: str
) -> None:
    window = open_only(qtbot, lab)
    window.resize(1280, 800)
    QApplication.processEvents()
    frame = frame_of(window)
    assert frame.horizontalScrollBar().maximum() == 0
    assert frame.verticalScrollBar().maximum() == 0
    for area in window.lab.inspector.findChildren(QScrollArea):
        assert area.horizontalScrollBar().maximum() == 0


def test_the_page_scrolls_to_what_gets_the_focus(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    window.resize(LEAST_SIZE)
    QApplication.processEvents()
    frame = frame_of(window)
    plot = control(window, QWidget, "loss_plot")
    assert frame.verticalScrollBar().maximum() > 0
    assert not is_seen(frame, plot)
    for _ in range(200):
        if QApplication.focusWidget() is plot:
            break
        press(qtbot, window, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is plot
    assert is_seen(frame, plot)


def test_the_transport_leaves_out_figures_where_they_have_no_room(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    transport = window.transport
    transport.set_figures("12,345 steps/s · 1 min 20 s left")
    figures = control(window, QWidget, "transport_figures")
    unit = control(window, QWidget, "transport_unit")
    seen = []
    for width in range(1280, 639, -20):
        window.resize(width, 400)
        QApplication.processEvents()
        seen.append((unit.isVisible(), figures.isVisible()))
        assert window.rect().contains(rect_in(window, transport.speed_box))
    assert seen[0] == (True, True)
    assert seen == sorted(seen, reverse=True)  # the figures go first, then the unit
    assert not seen[-1][1]
    transport.show_scrubbed(10, 20)
    QApplication.processEvents()
    assert window.rect().contains(rect_in(window, transport.speed_box))


def test_a_long_text_scrolls_on_a_low_screen(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    box = TextBox("Keys", "<p>line</p>" * 200, name="box", parent=window)
    box.open()
    room = box.screen().availableSize()
    assert box.height() <= room.height()
    area = box.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() > 0
    qtbot.keyClick(box, Qt.Key.Key_Escape)


def test_a_short_text_is_seen_whole(qtbot: QtBot) -> None:
    window = open_only(qtbot, "overfitting")
    control(window, QWidget, "labs")
    window.findChild(QWidget, "menu_labs")
    box = TextBox("About", "<p>one</p><p>two</p>", name="box", parent=window)
    box.open()
    area = box.findChild(QScrollArea)
    assert area is not None
    assert area.verticalScrollBar().maximum() == 0
    assert isinstance(box, QDialog)
    box.accept()


OPENED = """
import json, sys
from dlgui.app import fit_to_screen, make_application
from dlgui.main_window import MainWindow

if __name__ == "__main__":
    app = make_application()
    window = MainWindow()
    fit_to_screen(window)
    window.show()
    window.make_labs()
    seen = {}
    room = window.screen().availableGeometry()
    for key in window.labs:
        window.show_lab(key)
        app.processEvents()
        bar = window.transport
        corner = bar.mapTo(window, bar.rect().bottomRight())
        seen[key] = [
            room.contains(window.frameGeometry()),
            window.rect().contains(corner),
            [room.width(), room.height()],
        ]
    print(json.dumps(seen))
    window.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere screens cannot be made up")
@pytest.mark.parametrize(
    ("screen", "factor"),
    [
        pytest.param((1920, 1080), "2", marks=pytest.mark.slow),
        pytest.param((1366, 768), "1.75", marks=pytest.mark.slow),
        ((1366, 768), "2"),
        pytest.param((1024, 600), "1", marks=pytest.mark.slow),
    ],
)
def test_the_window_opens_within_the_screen(
    tmp_path: Path, screen: tuple[int, int], factor: str
) -> None:
    dpi = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    made_up = {"name": "s", "x": 0, "y": 0, "width": screen[0], "height": screen[1], **dpi}
    screens, script = tmp_path / "screens.json", tmp_path / "opened.py"
    screens.write_text(json.dumps({"screens": [made_up]}))
    script.write_text(OPENED)
    scaled = {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "QT_SCALE_FACTOR": factor}
    run = subprocess.run(
        [sys.executable, str(script)],
        env=os.environ | scaled | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    seen = json.loads(run.stdout)
    assert [*seen] == [*LABS]
    room = [round(side / float(factor)) for side in screen]
    for key, (fits, bar_is_seen, found) in seen.items():
        assert fits, key
        assert bar_is_seen, key
        assert all(abs(a - b) <= 1 for a, b in zip(found, room, strict=True))
