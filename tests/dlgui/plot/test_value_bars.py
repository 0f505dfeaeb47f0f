"""Each bar is as long as its share, and is said with its name."""

from itertools import pairwise

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.export import as_csv, as_png
from dlgui.plot.value_bars import BarRow, ValueBars


@pytest.fixture
def bars(qtbot: QtBot) -> ValueBars:
    widget = ValueBars(name="bars", title="probabilities")
    qtbot.addWidget(widget)
    widget.resize(240, 220)
    widget.show()
    return widget


def test_bars_are_as_long_as_their_shares(bars: ValueBars) -> None:
    bars.set_rows([BarRow("0", 0.25, "0.25"), BarRow("1", 0.75, "0.75", strong=True)])
    assert [bars.bar_width(i) for i in (0, 1)] == pytest.approx([0.25, 0.75])
    assert "1: 0.75." in bars.accessibleDescription()
    bars.set_rows([BarRow("0", 2.0, "2"), BarRow("1", -1.0, "-1")])
    assert [bars.bar_width(i) for i in (0, 1)] == [1.0, 0.0]


def test_rows_that_are_left_over_are_hidden(bars: ValueBars) -> None:
    bars.set_rows([BarRow(str(i), 0.5, "x") for i in range(10)])
    bars.set_rows([BarRow("a", 0.5, "x")])
    shown = [track.isVisible() for track, _ in bars._bars]
    assert shown == [True] + [False] * 9


def test_it_can_be_saved(bars: ValueBars) -> None:
    bars.set_rows([BarRow("a", 0.5, "half")])
    assert as_png(bars).startswith(b"\x89PNG")
    assert as_csv(bars).splitlines()[1] == "a,0.5,half"


@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0])
def test_rows_keep_apart_and_in_the_picture(
    qapp: QApplication, bars: ValueBars, factor: float
) -> None:
    theme.set_scale(qapp, factor)
    bars.set_rows([BarRow(str(i), 0.1, f"0.10 ({i})") for i in range(10)])
    bars.resize(bars.minimumSize())
    bars.dress()
    places = [
        bars.canvas.viewportTransform().mapRect(value.item.sceneBoundingRect())
        for _, value in bars._texts
    ]
    for above, below in pairwise(places):
        assert above.bottom() <= below.top() + 1
    assert places[-1].bottom() <= bars.height() + 1
    assert max(place.right() for place in places) <= bars.width() + 1
