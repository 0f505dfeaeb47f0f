"""Tool tips are lines that one can read, in every lab and in both languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QApplication, QComboBox, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.labs.all_labs import LABS
from dlgui.theme.tips import TIP_PX
from tests.open_window import control, open_only, open_with
from tests.speaking import speaking

LONG = "Brings numbers to mean 0 and std 1: each unit over all samples, or each sample. " * 3
JAPANESE = "値を平均0、標準偏差1にします。バッチ正規化はユニットごとに全サンプルで行います。" * 3


@pytest.fixture(params=["en", "ja"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    with speaking(request.param):
        yield request.param


def width(line: str) -> int:
    return QFontMetrics(QToolTip.font()).horizontalAdvance(line)


@pytest.mark.parametrize("text", [LONG, JAPANESE, "/a/very/long/path" * 20, "two\nlines", "", "a"])
def test_no_line_is_wider_than_can_be_read_and_no_sign_is_lost(qtbot: QtBot, text: str) -> None:
    lines = theme.wrapped(text).split("\n")
    assert max(map(width, lines)) <= TIP_PX
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert theme.wrapped(theme.wrapped(text)) == theme.wrapped(text)
    assert len(lines) <= 2 * width(text) // TIP_PX + 2


def test_words_and_line_breaks_stay_whole(qtbot: QtBot) -> None:
    assert theme.wrapped(LONG).replace("\n", " ").split() == LONG.split()
    assert theme.wrapped("two\nlines") == "two\nlines"
    assert theme.wrapped("short") == "short"


def test_every_tool_tip_of_every_lab_can_be_read(qtbot: QtBot, language: str) -> None:
    window = open_with(qtbot, "overfitting")
    for key in LABS:
        window.show_lab(key)
    texts = [widget.toolTip() for widget in window.findChildren(QWidget)]
    texts += [action.toolTip() for action in window.findChildren(QAction)]
    tips = {line for text in texts for line in text.split("\n")}
    assert len(tips) > 100
    assert {tip for tip in tips if width(tip) > TIP_PX} == set()


def test_a_tool_tip_lists_what_its_control_offers(qtbot: QtBot, language: str) -> None:
    window = open_only(qtbot, "overfitting")
    for name in ("network_activation", "network_initializer", "optimizer_method"):
        box = control(window, QComboBox, f"{name}_box")
        offered = [box.itemText(i) for i in range(box.count())]
        tip = "".join(box.toolTip().split())
        assert "".join(", ".join(offered).split()) in tip
        assert "leaky_relu" not in tip
        assert len(offered) > 4
    assert control(window, QComboBox, "network_activation_box").count() == 9
