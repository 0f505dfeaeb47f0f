"""A lab comes with its folder and a line in the list, and goes with them."""

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

import dlgui.labs
from dlgui.labs.all_labs import LABS
from dlgui.main_window import MainWindow
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.pane import Cell, CellCurve
from dlgui.plot.plot import PlotWidget
from dlgui.plot.small_plots import SmallPlots
from tests.kept_runs import kept, recorded_history

PAGE = """
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from dlgui.labs.shared.lab import Lab
from dlgui.session.session import Session


class OwnLab(Lab):
    key, icon = "own_lab", "book"

    def __init__(self, parent):
        super().__init__(parent)
        self.session, self.settings = Session(self), QLabel("settings", self)

    title = property(lambda self: "Own lab")
    inspector = property(lambda self: self.settings)
    player = property(lambda self: self.session)
    preset = property(lambda self: "nothing")

    def presets(self):
        return [("nothing", "Nothing")]

    def load_preset(self, name):
        self.preset_changed.emit(name)

    def close_lab(self):
        self.session.close()


LAB = OwnLab
"""


@pytest.fixture
def own_lab(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A folder with a lab, and its line in the list."""
    folder = tmp_path / "own_lab"
    folder.mkdir()
    (folder / "page.py").write_text(PAGE, encoding="utf-8")
    monkeypatch.setattr(dlgui.labs, "__path__", [*dlgui.labs.__path__, str(tmp_path)])
    LABS.append(folder.name)
    yield folder.name
    LABS.remove(folder.name)
    for name in [name for name in sys.modules if name.startswith(f"dlgui.labs.{folder.name}")]:
        del sys.modules[name]


def opened(qtbot: QtBot) -> MainWindow:
    window = MainWindow()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.ready, timeout=20_000):
        window.show()
    return window


def lab_entries(window: MainWindow) -> list[str]:
    menu = window.findChild(QMenu, "menu_labs")
    assert menu is not None
    return [action.text() for action in menu.actions()]


def test_a_lab_is_added(qtbot: QtBot, own_lab: str) -> None:
    window = opened(qtbot)
    assert [*window.labs] == [*LABS]
    assert lab_entries(window)[-1] == "Own lab"
    window.show_lab(own_lab)
    assert window.lab.title == "Own lab"
    assert window.lab.inspector.isVisible()


ASKED_FOR = ("overfitting", "comparison", "activations")
"""Labs that others send runs to, or that the window begins with; the rest with the slow tests."""


@pytest.mark.parametrize(
    "name",
    [pytest.param(lab, marks=() if lab in ASKED_FOR else pytest.mark.slow) for lab in LABS],
)
def test_a_lab_is_removed_and_nothing_asks_for_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    rest = [other for other in LABS if other != name]
    monkeypatch.setattr("dlgui.labs.all_labs.LABS", rest)
    window = opened(qtbot)
    assert [*window.labs] == rest
    assert len(lab_entries(window)) == len(rest)
    assert window.workspace is not None
    runs = [window.workspace.keeper.add(kept(recorded_history(), name=n)) for n in "ab"]
    window.workspace.stage.show_run(runs[0])
    assert ("no lab" in window.problem) == (name == "overfitting")
    window.workspace.stage.compare(runs)
    for key in rest:
        window.show_lab(key)


@pytest.mark.parametrize("key", list(LABS))
def test_no_curve_leaves_a_picture_without_a_word(qtbot: QtBot, key: str) -> None:
    window = opened(qtbot)
    window.show_lab(key)
    steps, values = np.arange(4.0), np.array([1.0, 1e6, 0.5, 0.5])
    for plot in window.labs[key].findChildren(PlotWidget):
        plot.add_curve("own", "own", CurveStyle())
        plot.set_curve("own", steps, values)
        plot.resize(400, 300)
        plot.refresh()
        assert plot.visible_range().y1 >= 1e6 or plot.beyond_texts()
    for plots in window.labs[key].findChildren(SmallPlots):
        plots.set_cells([Cell("one", (CellCurve("own", CurveStyle()),))])
        plots.set_ranges(4.0, 0.0, 3.0)
        plots.set_curve("own", steps, values)
        plots.resize(400, 300)
        plots.refresh()
        assert plots.beyond(0) == "↑ 1000000.000"
