"""The plot under real mouse events, with no, one, many and broken points, in both palettes."""

import itertools
import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui import theme
from dlgui.plot.curve_style import CurveStyle
from dlgui.plot.ghosts import Ghost
from dlgui.plot.marks import MarkRole, PlotMark
from dlgui.plot.plot import PlotWidget
from dlgui.words.figure_texts import loss_text
from tests.wheel import turn_wheel


@pytest.fixture
def plot(qtbot: QtBot) -> PlotWidget:
    widget = PlotWidget("step", "accuracy", name="plot")
    qtbot.addWidget(widget)
    widget.add_curve("train", "train", CurveStyle(0))
    widget.add_curve("test", "test", CurveStyle(1))
    widget.set_gap("train", "test", least=0.01)
    widget.set_y_range(0.0, 1.0)
    widget.set_x_end(1000)
    widget.resize(760, 400)
    widget.show()
    return widget


def fill(plot: PlotWidget, train: float = 1.0, test: float = 0.761, last: int = 1000) -> None:
    steps = np.arange(0.0, last + 1, 10.0)
    rise = 1 - np.exp(-steps / 100)
    plot.set_curve("train", steps, train * rise / rise[-1])
    plot.set_curve("test", steps, test * rise / rise[-1])
    plot.refresh()


def at(plot: PlotWidget, step: float, value: float) -> QPoint:
    return QPointF(*plot.view().point(step, value)).toPoint()


def drag(plot: PlotWidget, start: QPoint, end: QPoint) -> None:
    viewport, left = plot.canvas.viewport(), Qt.MouseButton.LeftButton
    QTest.mousePress(viewport, left, pos=start)
    QTest.mouseMove(viewport, end)
    QTest.mouseRelease(viewport, left, pos=end)


def wheel(plot: PlotWidget, where: QPoint, notches: int, control: bool = False) -> None:
    turn_wheel(plot.canvas.viewport(), where, notches, control=control)


def assert_apart(plot: PlotWidget) -> None:
    rects = plot.label_rects()
    bracket = plot.picture.labels.bracket()
    for a, b in itertools.combinations(rects, 2):
        assert not a.adjusted(0, 2, 0, -2).intersects(b)
    for rect in rects:
        assert bracket is None or not rect.intersects(bracket)
        assert plot.canvas.sceneRect().contains(rect)


def test_labels_tell_name_and_value(plot: PlotWidget) -> None:
    fill(plot)
    assert plot.labels() == ["train 1.000", "test 0.761", "gap 0.239"]
    assert_apart(plot)


@pytest.mark.parametrize("test", [1.0, 0.995, 0.98, 0.9, 0.5, 0.0])
@pytest.mark.parametrize("last", [10, 500, 1000])
def test_labels_never_overlap(plot: PlotWidget, test: float, last: int) -> None:
    fill(plot, test=test, last=last)
    assert_apart(plot)


def test_no_gap_where_test_is_above_train_or_just_below(plot: PlotWidget) -> None:
    for test in (0.8, 0.705, 0.695):
        fill(plot, train=0.7, test=test)
        assert len(plot.labels()) == 2
        assert plot.picture.labels.bracket() is None


def test_the_gap_is_shaded_between_the_curves_only(plot: PlotWidget) -> None:
    fill(plot)
    assert plot.picture.gap is not None
    shaded = plot.picture.gap.item.path()
    assert shaded.contains(QPointF(*plot.view().point(500, 0.9)))
    assert not shaded.contains(QPointF(*plot.view().point(500, 0.5)))


def test_an_empty_plot_has_axes_and_a_hint(plot: PlotWidget) -> None:
    plot.set_hint("Press Space to start")
    plot.refresh()
    assert plot.hint() == "Press Space to start"
    assert {"1,000", "1.0"} <= set(plot.coordinates.texts())
    assert plot.labels() == []
    QTest.mouseMove(plot.canvas.viewport(), at(plot, 500, 0.5))
    assert plot.hover_lines() == []


def test_one_point(plot: PlotWidget) -> None:
    plot.set_curve("train", np.array([0.0]), np.array([0.1]))
    plot.refresh()
    assert plot.labels() == ["train 0.100"]
    assert plot.picture.lines["train"].marker.isVisible()


def test_nan_is_never_a_number(plot: PlotWidget) -> None:
    steps = np.array([0.0, 10.0, 20.0])
    plot.set_curve("train", steps, np.array([0.1, 0.5, math.nan]))
    plot.set_curve("test", steps, np.full(3, math.nan))
    plot.refresh()
    assert plot.labels() == ["train —", "test —"]
    assert not plot.picture.lines["train"].marker.isVisible()
    QTest.mouseMove(plot.canvas.viewport(), at(plot, 20, 0.5))
    assert plot.hover_lines() == ["step 20", "train —", "test —"]


def test_a_million_points(plot: PlotWidget) -> None:
    steps = np.arange(1e6)
    values = np.random.default_rng(0).random(1_000_000)
    plot.set_curve("train", steps, values)
    plot.set_x_end(1_000_000)
    plot.refresh()
    assert plot.labels() == [f"train {values[-1]:.3f}"]
    assert plot.picture.lines["train"].item.path().elementCount() < 3000
    assert plot.curve("train")[1] is values


def test_nothing_is_redone_if_nothing_changed(plot: PlotWidget) -> None:
    fill(plot)
    before = plot.picture.lines["train"].item.path()
    revision = plot.picture.lines["train"].data.revision
    fill(plot)
    assert plot.picture.lines["train"].data.revision == revision
    assert plot.picture.lines["train"].item.path() == before


def test_hover_tells_the_nearest_evaluation(plot: PlotWidget) -> None:
    fill(plot)
    QTest.mouseMove(plot.canvas.viewport(), at(plot, 500, 0.5))
    steps, train = plot.curve("train")
    lines = plot.hover_lines()
    step = int(lines[0].removeprefix("step ").replace(",", ""))
    assert abs(step - 500) <= 2
    nearest = int(np.abs(steps - step).argmin())
    remark = "" if step == steps[nearest] else f" at {steps[nearest]:,.0f}"
    assert lines[1] == f"train {train[nearest]:.3f}{remark}"
    assert plot.canvas.sceneRect().contains(plot.picture.read_out.rect())


@pytest.mark.parametrize("step", [0, 5, 995, 1000])
@pytest.mark.parametrize("value", [0.01, 0.99])
def test_the_read_out_stays_inside(plot: PlotWidget, step: int, value: float) -> None:
    fill(plot)
    QTest.mouseMove(plot.canvas.viewport(), at(plot, step, value))
    assert plot.hover_lines()
    assert plot.canvas.sceneRect().contains(plot.picture.read_out.rect())


def test_the_read_out_goes_with_the_mouse(plot: PlotWidget, qtbot: QtBot) -> None:
    fill(plot)
    viewport = plot.canvas.viewport()
    QTest.mouseMove(viewport, at(plot, 500, 0.5))
    QTest.mouseMove(viewport, QPoint(2, 2))
    assert plot.hover_lines() == []


def test_dragging_pans_and_follow_comes_back(plot: PlotWidget, qtbot: QtBot) -> None:
    fill(plot)
    home = plot.visible_range()
    assert not plot.follow_button.isVisible()
    with qtbot.waitSignal(plot.following_changed):
        drag(plot, at(plot, 500, 0.5), at(plot, 300, 0.5))
    seen = plot.visible_range()
    assert seen.x0 == pytest.approx(200, abs=3)
    assert seen.y0 == pytest.approx(0, abs=0.01)
    assert plot.follow_button.isVisible()
    qtbot.mouseClick(plot.follow_button, Qt.MouseButton.LeftButton)
    assert plot.following
    assert plot.visible_range() == home
    assert not plot.follow_button.isVisible()


def test_the_wheel_zooms_about_the_mouse(plot: PlotWidget) -> None:
    fill(plot)
    wheel(plot, at(plot, 400, 0.5), 3)
    seen = plot.visible_range()
    assert seen.x1 - seen.x0 == pytest.approx(1000 * 0.8**3)
    assert seen.x0 < 400 < seen.x1
    assert (seen.y0, seen.y1) == (0.0, 1.0)
    wheel(plot, at(plot, 400, 0.5), 1, control=True)
    assert plot.visible_range().y1 - plot.visible_range().y0 == pytest.approx(0.8)


def test_a_double_click_follows_again(plot: PlotWidget) -> None:
    fill(plot)
    wheel(plot, at(plot, 400, 0.5), 3)
    QTest.mouseDClick(plot.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at(plot, 400, 0.5))
    assert plot.following


def test_zooming_ends_somewhere(plot: PlotWidget) -> None:
    fill(plot)
    for notches in (200, -400):
        for _ in range(abs(notches)):
            wheel(plot, at(plot, plot.visible_range().x0 + 1e-9, 0.5), int(np.sign(notches)))
        seen = plot.visible_range()
        assert 0.009 <= seen.x1 - seen.x0 <= 4000


def test_new_data_does_not_move_a_zoomed_view(plot: PlotWidget) -> None:
    fill(plot, last=500)
    wheel(plot, at(plot, 400, 0.5), 3)
    seen = plot.visible_range()
    fill(plot, last=1000)
    assert plot.visible_range() == seen


def test_the_x_axis_grows_in_strides(plot: PlotWidget) -> None:
    plot.set_x_end(0)
    ends = set()
    for last in range(10, 1001, 10):
        fill(plot, last=last)
        assert plot.visible_range().x1 >= last
        ends.add(plot.visible_range().x1)
    assert len(ends) < 25


def test_log_scale_leaves_out_what_is_not_positive(plot: PlotWidget, qtbot: QtBot) -> None:
    loss = PlotWidget("step", "loss", name="loss")
    qtbot.addWidget(loss)
    loss.add_curve("train", "train", CurveStyle(0))
    loss.resize(700, 300)
    loss.set_curve("train", np.arange(5.0), np.array([2.3, 0.5, 0.0, math.nan, 0.02]))
    loss.refresh()
    assert loss.visible_range()[2:] == (0.0, 2.5)
    loss.set_log(True)
    assert loss.visible_range()[2:] == pytest.approx((0.02, 5.0))
    assert loss.labels() == ["train 0.020"]
    texts = loss.coordinates.texts()
    assert {"0.1", "1"} <= set(texts)
    loss.set_log(False)
    assert loss.visible_range()[2:] == (0.0, 2.5)


def test_an_exploding_curve_leaves_the_picture_and_keeps_its_label(qtbot: QtBot) -> None:
    loss = PlotWidget("step", "loss", name="loss")
    qtbot.addWidget(loss)
    loss.add_curve("train", "train", CurveStyle(0))
    loss.set_curve("train", np.arange(4.0), np.array([2.3, 2.0, 1e9, math.inf]))
    loss.refresh()
    assert loss.visible_range().y1 <= 10
    assert loss.labels() == ["train —"]


def test_marks_near_the_right_edge_turn_to_the_left(plot: PlotWidget) -> None:
    fill(plot)
    plot.set_marks([PlotMark(100, "L2 0 → 0.03"), PlotMark(999, "learning rate 0.1 → 0.01")])
    plot.refresh()
    assert sorted(plot.mark_texts()) == ["L2 0 → 0.03", "learning rate 0.1 → 0.01"]
    view = plot.view()
    for rect in plot.picture.marks.rects():
        assert view.left <= rect.left()
        assert rect.right() <= view.right


def test_crowded_marks_are_stacked_and_the_rest_counted(plot: PlotWidget) -> None:
    fill(plot)
    plot.set_marks([PlotMark(500 + i, f"learning rate 0.{i}") for i in range(9)])
    plot.refresh()
    texts, rects = plot.mark_texts(), plot.picture.marks.rects()
    more = next(text for text in texts if text.startswith("+"))
    assert int(more[1:].split()[0]) + len(texts) - 1 == 9
    assert "learning rate 0.8" in texts
    for a, b in itertools.combinations(rects, 2):
        assert not a.intersects(b)


@pytest.mark.parametrize("height", [110, 150, 220, 400])
@pytest.mark.parametrize("count", [2, 3, 5, 12])
@pytest.mark.parametrize("first", [0, 500, 995])
def test_no_chip_covers_a_chip_or_a_label(
    plot: PlotWidget, height: int, count: int, first: int
) -> None:
    """In low plots there is one row, which the chip that counts the others shares."""
    plot.resize(400, height)
    fill(plot, train=0.9, test=0.2, last=600)
    plot.set_marks([PlotMark(first + i, f"learning rate 0.{i} → 0.0{i}") for i in range(count)])
    plot.refresh()
    rects = plot.picture.marks.rects()
    for a, b in itertools.combinations(rects, 2):
        assert not a.intersects(b)
    assert not [a for a in rects for b in plot.label_rects() if a.intersects(b)]
    view = plot.view()
    assert all(view.left - 2 <= r.left() and r.right() <= view.right + 2 for r in rects)


LOSS_PEAKS = (2.3, 9.0, 17.0, 1e3, 4e30)


@pytest.mark.parametrize("peak", LOSS_PEAKS)
@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("name", ["test", "raw", "ghost"])
def test_a_curve_that_leaves_the_picture_says_how_far_it_goes(
    qtbot: QtBot, peak: float, log: bool, name: str
) -> None:
    plot = PlotWidget("step", "loss", name="plot", number=loss_text)
    qtbot.addWidget(plot)
    plot.add_curve("test", "test", CurveStyle(1))
    plot.add_curve("raw", "", CurveStyle(1, faint=True))
    plot.resize(500, 300)
    plot.set_log(log)
    steps = np.arange(5.0)
    shapes = {"test": np.full(5, 2.3), "raw": np.full(5, 2.3), "ghost": np.full(5, 2.3)}
    shapes[name] = np.array([2.3, 2.0, peak, 2.0, 2.2])
    for curve in ("test", "raw"):
        plot.set_curve(curve, steps, shapes[curve])
    plot.set_ghosts([Ghost(1, "before", ((steps, shapes["ghost"], 3),))])
    plot.refresh()
    if plot.visible_range().y1 >= peak:
        assert plot.beyond_texts() == []
    else:
        assert plot.beyond_texts() == [f"↑ {loss_text(peak)}"]
    seen = plot.visible_range()
    plot.show_range(seen._replace(y1=seen.y0 + 0.1))  # one knows what one has left out
    assert plot.beyond_texts() == []


@pytest.mark.parametrize("last", [60, 200, 600])
def test_labels_keep_clear_of_what_is_said_of_curves_that_leave(
    plot: PlotWidget, last: int
) -> None:
    steps = np.arange(0.0, last + 1, 10.0)
    plot.set_curve("train", steps, 0.9 + 0.1 * steps / last)
    plot.set_curve("test", steps, np.where(steps < last, 0.99, 4e11))
    plot.refresh()
    said = plot.picture.beyond.rects()
    assert plot.beyond_texts() == [f"↑ {plot.picture.number(4e11)}"]
    assert not [a for a in said for b in plot.label_rects() if a.intersects(b)]
    assert_apart(plot)


@pytest.mark.parametrize("time", ["first", "second"])  # neither moves the mouse for the other
def test_a_hidden_mark_is_told_under_the_mouse(plot: PlotWidget, time: str) -> None:
    fill(plot)
    plot.set_marks([PlotMark(500, "best", MarkRole.GOOD)])
    plot.refresh()
    QTest.mouseMove(plot.canvas.viewport(), at(plot, 500, 0.5))
    assert plot.hover_lines()[-1] == "best"


def test_the_cursor_shows_the_values_of_its_step(plot: PlotWidget) -> None:
    fill(plot)
    plot.set_cursor(305)
    plot.refresh()
    steps, train = plot.curve("train")
    assert plot.labels()[0] == f"train {train[steps == 300][0]:.3f}"
    assert_apart(plot)
    plot.set_cursor(None)
    plot.refresh()
    assert plot.labels()[0] == "train 1.000"


def test_ghosts_come_and_go_with_their_names(plot: PlotWidget) -> None:
    fill(plot)
    steps = np.arange(0.0, 1001.0, 10.0)
    curves = ((steps, steps / 1500, 0), (steps, steps / 1600, 1))
    plot.set_ghosts([Ghost(1, "L2 0.03", curves), Ghost(2, "a name " * 9, curves)])
    plot.refresh()
    names = plot.labels()[-2:]
    assert not any(line.marker.isVisible() for line in plot.picture.ghosts.lines())
    assert names[0] == "L2 0.03"
    assert names[1].endswith("…")
    assert_apart(plot)
    plot.set_ghosts([])
    plot.refresh()
    assert plot.labels() == ["train 1.000", "test 0.761", "gap 0.239"]


def test_a_reset_forgets_the_run_before(plot: PlotWidget) -> None:
    fill(plot, last=5000)
    assert plot.visible_range().x1 == 5000
    plot.reset()
    assert plot.visible_range().x1 == 1000
    assert plot.labels() == []


def test_the_palette_recolours_everything(plot: PlotWidget, qapp: QApplication) -> None:
    fill(plot)
    for mode, palette in (("dark", theme.DARK), ("light", theme.LIGHT)):
        theme.apply(qapp, theme.ColorMode(mode))
        train = plot.picture.lines["train"]
        assert train.item.brush().color() == QColor(palette.series[0])
        assert plot.canvas.backgroundBrush().color() == QColor(palette.surface)
        assert plot.labels()[0] == "train 1.000"


def test_no_text_is_cut_off(plot: PlotWidget) -> None:
    fill(plot)
    for size in ((320, 160), (760, 400), (1500, 900)):
        plot.resize(*size)
        QApplication.processEvents()
        inside = plot.canvas.sceneRect()
        assert all(inside.contains(rect) for rect in plot.coordinates.title_rects())
        assert_apart(plot)


def test_the_title_of_the_y_axis_can_be_another(plot: PlotWidget) -> None:
    fill(plot)
    plot.set_y_title("gap")
    assert plot.coordinates._y_title.text() == "gap"
    assert plot.coordinates.title_rects()[1].width() > 0


@pytest.mark.parametrize("step", [0, 3, 500, 998, 1000])
def test_the_number_of_the_cursor_is_whole_at_both_ends(plot: PlotWidget, step: int) -> None:
    fill(plot)
    plot.set_cursor(step)
    plot.refresh()
    plot.grab()  # what is written is placed when it is painted
    label, view = plot.picture.cursor.line.label, plot.view()
    rect = label.mapRectToScene(label.boundingRect())
    assert label.toPlainText() == f"{step:,}"
    assert view.left - 1 <= rect.left()
    assert rect.right() <= view.right + 1
