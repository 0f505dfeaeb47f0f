"""Axes and labels glide to where they belong; the data is drawn where the axes have it."""

import numpy as np
import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.plot import glide
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.glide import GLIDE_S, Glide, moves_are_wanted
from dlgui.plot.plot import PlotWidget


@pytest.fixture
def clock() -> VirtualClock:
    return VirtualClock()


@pytest.fixture
def plot(qtbot: QtBot, clock: VirtualClock) -> PlotWidget:
    """A plot by a driven clock, of a curve up to 1."""
    plot = PlotWidget("step", "loss", name="plot")
    qtbot.addWidget(plot)
    put_on(plot, clock)
    plot.add_curve("loss", "loss", CurveStyle(0))
    plot.resize(500, 300)
    plot.show()
    show(plot, 1.0)
    return plot


def show(plot: PlotWidget, *values: float) -> None:
    plot.set_curve("loss", np.arange(float(len(values))), np.array(values))
    plot.refresh()


def test_places_glide_from_where_they_are(qtbot: QtBot, clock: VirtualClock) -> None:
    owner, moves = QObject(), list[float]()
    put_on(owner, clock)
    goal = [0.0]
    glider = Glide(owner, lambda: moves.append(glider.toward((goal[0],), "a")[0]))
    assert glider.toward((0.0,), "a") == (0.0,)
    goal[0] = 10.0
    assert glider.toward((10.0,), "a") == (0.0,)
    clock.advance(GLIDE_S / 2)
    half = glider.toward((10.0,), "a")[0]
    assert half == moves[-1] == pytest.approx(10 * (1 - 0.5**3), abs=0.5)
    assert moves == sorted(moves)
    goal[0] = 0.0
    assert glider.toward((0.0,), "a") == (half,)  # turned round on the way
    clock.advance(0.02)
    assert 0.0 < glider.toward((0.0,), "a")[0] < half
    clock.advance(2 * GLIDE_S)
    assert (moves[-1], glider.is_moving) == (0.0, False)


def test_other_things_are_jumped_to(qtbot: QtBot, clock: VirtualClock) -> None:
    owner = QObject()
    put_on(owner, clock)
    glider = Glide(owner, lambda: None)
    glider.toward((0.0,), "a")
    assert glider.toward((5.0,), "b") == (5.0,)
    assert glider.toward((1.0, 2.0), "b") == (1.0, 2.0)
    assert not glider.is_moving


def test_an_axis_glides_to_its_next_stride(plot: PlotWidget, clock: VirtualClock) -> None:
    clock.advance(1.0)
    assert plot.visible_range().y1 == 1.0
    show(plot, 1.0, 3.9)
    seen = []
    for _ in range(16):
        clock.advance(GLIDE_S / 12)
        seen.append(plot.visible_range().y1)
    assert seen == sorted(seen)
    assert 1.0 <= seen[0] < seen[3] < 4.0
    assert seen[-1] == 4.0 == plot.home().y1


def test_data_is_drawn_where_the_axis_has_it(plot: PlotWidget, clock: VirtualClock) -> None:
    clock.advance(1.0)
    show(plot, 1.0, 3.9)
    clock.advance(GLIDE_S / 3)
    view = plot.view()
    assert view.ranges == plot.coordinates.ranges()
    assert plot.curve("loss")[1].tolist() == [1.0, 3.9]
    assert plot.labels() == ["loss 3.900"]


def test_a_log_axis_glides_on_its_own_scale(plot: PlotWidget, clock: VirtualClock) -> None:
    plot.set_log(True)
    clock.advance(1.0)
    low = plot.visible_range().y0
    show(plot, 1.0, 1e-4)
    clock.advance(GLIDE_S / 4)
    assert 1e-4 < plot.visible_range().y0 < low
    clock.advance(1.0)
    assert plot.visible_range() == plot.home()


def test_where_somebody_has_zoomed_to_nothing_glides(plot: PlotWidget, clock: VirtualClock) -> None:
    clock.advance(1.0)
    zoomed = plot.home()._replace(x1=0.5)
    plot.show_range(zoomed)
    show(plot, 1.0, 3.9)
    clock.advance(GLIDE_S / 2)
    assert plot.visible_range() == pytest.approx(zoomed)


def test_a_label_glides_to_the_end_of_its_curve(plot: PlotWidget, clock: VirtualClock) -> None:
    plot.set_y_range(0.0, 1.0)
    show(plot, 0.9)
    clock.advance(1.0)
    (before,) = plot.label_rects()
    show(plot, 0.9, 0.1)
    (begun,) = plot.label_rects()
    assert begun.center().y() == pytest.approx(before.center().y(), abs=2)
    assert plot.labels() == ["loss 0.100"]  # what it says is never eased
    clock.advance(GLIDE_S / 2)
    (half,) = plot.label_rects()
    clock.advance(1.0)
    (after,) = plot.label_rects()
    assert before.center().y() < half.center().y() < after.center().y()


class Still(QProxyStyle):
    """The style of a desktop whose owner wants no animation."""

    def styleHint(self, hint: QStyle.StyleHint, *_rest: object) -> int:
        return 0 if hint is QStyle.StyleHint.SH_Widget_Animation_Duration else 1


def test_nothing_glides_unseen_or_where_the_system_asks_for_no_animation(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner, still = QObject(), Still()
    assert not moves_are_wanted(owner)  # nobody looks at this platform
    monkeypatch.setattr(glide, "NOBODY_LOOKS", ())
    assert moves_are_wanted(owner)
    monkeypatch.setattr(QApplication, "style", lambda: still)
    assert not moves_are_wanted(owner)
    put_on(owner, VirtualClock())
    assert moves_are_wanted(owner)
