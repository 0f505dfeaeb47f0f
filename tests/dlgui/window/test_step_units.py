"""A lab counts in steps or in epochs, everywhere alike; its data stays in steps."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from dlgui.labs.comparison.page import ComparisonLab
from dlgui.labs.overfitting.page import OverfittingLab
from dlgui.main_window import MainWindow
from dlgui.plot.plot import PlotWidget
from dlgui.plot.step_unit import StepUnit, unit_of
from dlgui.session.history import Curve
from tests.open_window import PATIENCE_MS, lab_of, open_needed, open_with
from tests.tiny_runs import tiny_study


def action(window: MainWindow) -> QAction:
    found = window.findChild(QAction, "action_epochs")
    assert isinstance(found, QAction)
    return found


def read(window: MainWindow, name: str) -> str:
    label = window.transport.findChild(QLabel, f"transport_{name}")
    assert isinstance(label, QLabel)
    return label.text()


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    """A run of 12 updates with 4 in an epoch, after the sixth."""
    window = open_needed(qtbot, request)
    lab = lab_of(window)
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.show_study(tiny_study())
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        lab.session.advance(6)
    return window


def plots(lab: OverfittingLab) -> tuple[PlotWidget, PlotWidget]:
    return lab.accuracy_panel.plot, lab.loss_panel.plot


def test_steps_until_epochs_are_chosen(window: MainWindow) -> None:
    assert (action(window).isEnabled(), action(window).isChecked()) == (True, False)
    assert (read(window, "unit"), read(window, "count")) == ("step", "6")


def test_all_of_a_lab_counts_in_epochs(window: MainWindow) -> None:
    lab = lab_of(window)
    before = [plot.curve(Curve.TRAIN_LOSS)[0].tolist() for plot in plots(lab)[1:]]
    action(window).trigger()
    for plot in plots(lab):
        axis = plot.coordinates.x_axis
        assert plot.coordinates.titles[0] == "epoch"
        assert all(float(t) == v / 4 for t, v in zip(axis.texts(), axis.values(), strict=True))
        assert float(axis.texts()[-1]) == 3
        assert plot.facts()[0].startswith("epoch from 0 to 3;")
        assert plot.table().names[0] == "epoch"
        assert plot.table().rows[-1][0] == 1.5
        assert plot.visible_range().x1 == 12
    assert "at epoch 1.50." in plots(lab)[0].facts()[1]
    assert (read(window, "unit"), read(window, "count")) == ("epoch", "1.50")
    assert [plot.curve(Curve.TRAIN_LOSS)[0].tolist() for plot in plots(lab)[1:]] == before
    action(window).trigger()
    assert (read(window, "unit"), read(window, "count")) == ("step", "6")
    assert plots(lab)[0].coordinates.titles[0] == "step"


def test_the_read_out_says_epochs(window: MainWindow) -> None:
    plot = plots(lab_of(window))[0]
    action(window).trigger()
    plot.point_to(6)
    view = plot.view()
    plot.picture.read(view, view.point(6, 0.5)[0], view.point(6, 0.5)[1])
    assert plot.hover_lines()[0] == "epoch 1.50"


def test_the_menu_of_one_plot_turns_all_of_the_lab(window: MainWindow, qtbot: QtBot) -> None:
    first, second = plots(lab_of(window))
    menu = second.menu(QPointF())
    entry = next(a for a in menu.actions() if a.objectName() == "plot_epochs")
    entry.trigger()
    menu.close()
    assert first.in_epochs
    assert second.in_epochs
    assert action(window).isChecked()


@pytest.mark.all_labs
def test_each_lab_remembers_what_it_counts_in(window: MainWindow, qtbot: QtBot) -> None:
    action(window).trigger()
    window.show_lab("comparison")
    assert not action(window).isChecked()
    window.show_lab("paths")
    assert not action(window).isEnabled()
    assert read(window, "unit") == "step"
    window.show_lab("overfitting")
    assert action(window).isChecked()
    later = open_with(qtbot, "overfitting")
    assert action(later).isChecked()
    lab = lab_of(later)
    qtbot.waitUntil(lambda: plots(lab)[0].coordinates.titles[0] == "epoch", timeout=PATIENCE_MS)


@pytest.mark.all_labs
def test_runs_whose_epochs_differ_are_counted_in_steps(window: MainWindow) -> None:
    lab = window.labs["comparison"]
    assert isinstance(lab, ComparisonLab)
    window.show_lab("comparison")
    action(window).trigger()
    lab.load_preset("remedies")  # one of its runs has more digits to learn
    assert len({run.steps_per_epoch for run in lab.session.histories}) > 1
    assert (lab.steps_per_epoch, read(window, "unit")) == (None, "step")
    lab.load_preset("five-optimizers")
    assert lab.steps_per_epoch == lab.session.histories[0].steps_per_epoch
    assert read(window, "unit") == "epoch"


@pytest.mark.parametrize(
    ("steps", "step", "text"),
    [(1, 1000, "1,000"), (3, 7, "2.33"), (4, 6, "1.50"), (600, 0, "0.00")],
)
def test_units(steps: int, step: int, text: str) -> None:
    unit = StepUnit("epoch", steps)
    assert unit.text(step) == text
    assert unit.counted(np.array([float(step)])).tolist() == [step / steps]


def test_epochs_need_a_length_that_is_known() -> None:
    assert unit_of("step", None, in_epochs=True) == StepUnit("step")
    assert unit_of("step", 4, in_epochs=False) == StepUnit("step")
    assert unit_of("step", 4, in_epochs=True) == StepUnit("epoch", 4)
