"""Names over groups of bars, told apart in little room."""

import numpy as np
from pytestqt.qtbot import QtBot

from dlgui.plot.group_head import without_shared
from dlgui.plot.reach_bars import Reach, ReachBars
from dlgui.words.looks import run_look

NAMES = ["tanh, T = 10", "tanh, T = 30", "tanh, T = 100", "LSTM, T = 100"]


def shown(qtbot: QtBot, names: list[str], wide: int) -> ReachBars:
    bars = ReachBars(name="bars", title="gradient")
    qtbot.addWidget(bars)
    bars.resize(wide, 200)
    bars.show()
    bars.show_reaches([Reach(n, run_look(i), np.ones(9)) for i, n in enumerate(names)], 0)
    return bars


def test_what_all_names_share_is_left_out() -> None:
    assert without_shared(["random, 1", "random, 2"]) == ["1", "2"]
    assert without_shared(NAMES) == NAMES
    assert without_shared(["tanh, T = 10"]) == ["tanh, T = 10"]
    assert without_shared(["tanh", "tanh"]) == ["tanh", "tanh"]


def test_names_have_the_lines_it_takes_to_tell_them_apart(qtbot: QtBot) -> None:
    wide = shown(qtbot, NAMES, 1200)
    assert wide.texts()[:2] == ["tanh, T = 10", "step 1: 1"]
    narrow = shown(qtbot, NAMES, 340)
    said = " ".join(narrow.texts())
    assert "…" not in said
    assert "LSTM T = 100" in said
    assert narrow._groups[0].head.name.text().startswith("tanh")
    assert narrow._area(0).top() > wide._area(0).top()
