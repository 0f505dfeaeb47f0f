"""The comparison lab, used with keys and the mouse: study, curves, table, claims, other labs."""

from collections import Counter
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.comparison.claim_table import claims_of
from dlgui.labs.comparison.page import PRESETS, ComparisonLab
from dlgui.labs.comparison.run_table import CELL_PX, RunTable
from dlgui.labs.comparison.run_table_model import Column
from dlgui.labs.paths.page import PathsLab
from dlgui.main_window import MainWindow
from dlgui.plot.ends import NOTHING
from dlgui.plot.plot import PlotWidget
from dlgui.plot.small_plots import SmallPlots
from dlgui.runs.compared import Look
from dlgui.session.history import Curve, RunHistory
from dlgui.session.state import RunState
from dlgui.widgets.combo_box import ComboBox
from engine.training.grid import Grid, Vary
from engine.training.presets import load_preset
from engine.training.study import Study, Variant, grid_study, study_from_toml
from tests.open_window import at_full_speed, control, lab_of, open_needed, press, type_into
from tests.tiny_runs import tiny_config, tiny_study

# The offscreen platform has no keyboard that a menu could grab.
pytestmark = pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)

LEFT = Qt.MouseButton.LeftButton
PATIENCE_MS = 30_000

RATES = (
    Variant("slow", {"optimizer.lr": 0.01}),
    Variant("fast", {"optimizer.lr": 0.5}),
    Variant("adam", {"optimizer.method": "adam"}),
)


@pytest.fixture
def window(qtbot: QtBot, request: pytest.FixtureRequest) -> MainWindow:
    return open_needed(qtbot, request, "comparison")


def comparison(window: MainWindow) -> ComparisonLab:
    lab = window.labs["comparison"]
    assert isinstance(lab, ComparisonLab)
    return lab


def show(qtbot: QtBot, window: MainWindow, study: Study) -> ComparisonLab:
    lab = comparison(window)
    assert lab.show_study(study)
    wait_for(qtbot, lab, RunState.READY)
    return lab


def wait_for(qtbot: QtBot, lab: ComparisonLab, state: RunState) -> None:
    qtbot.waitUntil(lambda: lab.session.state is state, timeout=PATIENCE_MS)


def play(qtbot: QtBot, window: MainWindow, study: Study) -> ComparisonLab:
    lab = show(qtbot, window, study)
    press(qtbot, window, Qt.Key.Key_Space)
    wait_for(qtbot, lab, RunState.ENDED)
    return lab


def followed(lab: ComparisonLab) -> int | None:
    return lab.stage.look.followed


def click(qtbot: QtBot, table: RunTable, row: int, column: Column) -> None:
    at = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=at)


def click_action(qtbot: QtBot, window: MainWindow, name: str) -> None:
    menu = window.findChild(QMenu, "comparison_menu")
    assert menu is not None
    action = next(action for action in menu.actions() if action.objectName() == name)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def open_menu(lab: ComparisonLab, row: int) -> None:
    table = lab.stage.table
    at = table.visualRect(table.model().index(row, Column.NAME)).center()
    table.customContextMenuRequested.emit(at)


def test_space_trains_all_runs_in_lockstep(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    assert [history.step for history in lab.session.histories] == [12, 12, 12]
    for number in range(3):
        steps, losses = lab.stage.loss.read(str(number))
        assert steps.tolist() == list(range(1, 13))
        raw = lab.session.histories[number].curve(Curve.BATCH_LOSS)[1]
        assert losses[-1] == raw[-1]  # smoothing never hides the last point
        np.testing.assert_array_equal(lab.stage.loss.read(f"raw {number}")[1], raw)
    slider = lab.stage.bar.smoothing
    slider.setFocus()
    before = lab.stage.look.smoothing
    press(qtbot, slider, Qt.Key.Key_Right)
    assert lab.stage.look.smoothing > before
    assert lab.stage.loss.read("2")[1][-1] == raw[-1]


def test_a_step_is_a_step_of_every_run(window: MainWindow, qtbot: QtBot) -> None:
    lab = show(qtbot, window, tiny_study({}, *RATES))
    with qtbot.waitSignal(lab.session.idle, timeout=PATIENCE_MS):
        press(qtbot, window, Qt.Key.Key_Period)
    assert [history.step for history in lab.session.histories] == [1, 1, 1]


def test_the_table_has_the_figures_and_only_what_differs(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    rows = [lab.stage.table.row_texts(row) for row in range(3)]
    assert [row[Column.NAME] for row in rows] == ["slow", "fast", "adam"]
    assert [row[Column.DIFFERENCE] for row in rows] == [
        "SGD, lr 0.01",
        "SGD, lr 0.5",
        "Adam, lr 0.1",
    ]
    assert_nothing_is_cut(lab.stage.table)
    for row, history in zip(rows, lab.session.histories, strict=True):
        tests = [evaluation.test_accuracy for evaluation in history.evaluations]
        assert row[Column.FINAL_TEST] == f"{tests[-1]:.3f}"
        assert row[Column.BEST_TEST] == f"{max(tests):.3f}"
        assert row[Column.SECONDS].endswith(" s")


def assert_nothing_is_cut(table: RunTable) -> None:
    """In what the runs differ stands whole in its cell, in as many lines as it takes."""
    width = table.columnWidth(Column.DIFFERENCE) - CELL_PX
    for row, group in enumerate(table.groups()):
        room, wraps = QRect(0, 0, width, 1000), Qt.TextFlag.TextWordWrap
        needed = table.fontMetrics().boundingRect(room, wraps, group.short).height()
        assert table.rowHeight(row) >= needed


@pytest.mark.parametrize("preset", ["five-optimizers", "remedies"])
def test_at_the_usual_size_nothing_that_differs_is_cut_off(window: MainWindow, preset: str) -> None:
    assert window.width() == 1280
    lab = window.lab
    assert isinstance(lab, ComparisonLab)
    lab.load_preset(preset)
    assert any(len(group.short) > 30 for group in lab.stage.table.groups())
    assert_nothing_is_cut(lab.stage.table)


def test_the_threshold_is_typed(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window, tiny_study({"training.evaluation_interval": 1}, *RATES))
    assert lab.stage.look.threshold == 0.9
    tests = lab.session.histories[1].curve(Curve.TEST_ACCURACY)
    goal = float(max(tests[1]))
    type_into(qtbot, control(window, QLineEdit, "comparison_threshold"), f"{goal:g}")
    first = int(tests[0][np.argmax(tests[1] >= float(f"{goal:g}"))])
    assert lab.stage.table.row_texts(1)[Column.REACHED] == str(first)
    header = lab.stage.table.model().headerData(Column.REACHED, Qt.Orientation.Horizontal)
    assert f"{goal:g}" in header


def test_a_row_is_clicked_to_follow_its_run_and_its_sample_to_hide_it(
    window: MainWindow, qtbot: QtBot
) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    click(qtbot, lab.stage.table, 1, Column.NAME)
    assert followed(lab) == 1
    lines = lab.stage.accuracy.plot.picture.lines
    assert [lines[str(i)].style.faint for i in range(3)] == [True, False, True]
    click(qtbot, lab.stage.table, 1, Column.NAME)
    assert followed(lab) is None
    click(qtbot, lab.stage.table, 2, Column.SAMPLE)
    assert lab.stage.look.hidden == {2}
    assert "2" not in lab.stage.accuracy.plot.picture.lines
    click(qtbot, lab.stage.table, 0, Column.NAME)
    press(qtbot, lab.stage.table, Qt.Key.Key_H)
    assert lab.stage.look.hidden == {0, 2}
    open_menu(lab, 1)
    click_action(qtbot, window, "comparison_follow")
    assert followed(lab) == 1


def test_a_curve_is_clicked_to_follow_it_and_has_a_menu(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    plot = lab.stage.loss.plot
    columns = plot.picture.lines["0"].columns(plot.view())
    at = QPointF(columns.x[-1], columns.low[-1]).toPoint()
    qtbot.mouseClick(plot.canvas.viewport(), LEFT, pos=at)
    number = followed(lab)
    assert number is not None
    qtbot.mouseClick(plot.canvas.viewport(), Qt.MouseButton.RightButton, pos=at)
    click_action(qtbot, window, "comparison_hide")
    assert lab.stage.look.hidden == {number}


@pytest.mark.parametrize("view", ["overlaid", "multiples"])
def test_the_menu_of_the_picture_is_reached_near_a_curve(
    window: MainWindow, qtbot: QtBot, view: str
) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    qtbot.mouseClick(control(window, QAbstractButton, f"comparison_view_{view}"), LEFT)
    if view == "overlaid":
        plot: PlotWidget | SmallPlots = lab.stage.loss.plot
        columns = lab.stage.loss.plot.picture.lines["0"].columns(lab.stage.loss.plot.view())
    else:
        plot = lab.stage.multiples.plots
        columns = plot.line("0").columns(plot.view(0))
    at = QPointF(columns.x[-1] - 2, columns.low[-1]).toPoint()
    qtbot.mouseClick(plot.canvas.viewport(), Qt.MouseButton.RightButton, pos=at)
    menu = window.findChild(QMenu, "comparison_menu")
    assert menu is not None
    names = {action.objectName() for action in menu.actions()}
    assert {"comparison_follow", "comparison_hide"} <= names
    (picture,) = [entry.menu() for entry in menu.actions() if isinstance(entry.menu(), QMenu)]
    assert isinstance(picture, QMenu)
    own = {action.objectName(): action for action in picture.actions()}
    assert {"plot_copy_picture", "plot_copy_data", "plot_save_png", "plot_log_y"} <= own.keys()
    own["plot_log_y"].trigger()
    if isinstance(plot, PlotWidget):
        assert plot.log
    menu.close()


@pytest.mark.all_labs
def test_a_run_is_sent_to_other_labs(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    open_menu(lab, 1)
    click_action(qtbot, window, "comparison_send_overfitting")
    assert window.lab.key == "overfitting"
    study = lab_of(window).study
    assert study.configs[0] == lab.session.histories[1].config
    assert study.variants[0].name == "fast"
    qtbot.waitUntil(lambda: lab_of(window).session.state is RunState.READY, timeout=PATIENCE_MS)
    window.show_lab("comparison")
    open_menu(lab, 2)
    click_action(qtbot, window, "comparison_send_paths")
    paths = window.lab
    assert isinstance(paths, PathsLab)
    assert [track.optimizer for track in paths.frame().tracks] == [
        lab.session.histories[2].config.optimizer
    ]


@pytest.mark.all_labs
def test_a_run_is_sent_to_the_activations_lab_whatever_network_it_has(
    window: MainWindow, qtbot: QtBot
) -> None:
    """It learns there as it did here, to the last bit, with the settings that have no control."""
    conv = {"network.model": "convolutional", "network.stages": "conv 3 5x5 stride 4, pool 2"}
    kinds: tuple[dict[str, Any], ...] = (
        {"network.hidden": [9, 7], "regularization.dropout": 0.2, "network.initializer": "uniform"},
        conv | {"network.batch_norm": True, "network.norm": "instance"},
        conv | {"network.hidden": [], "network.activation": "tanh"},
        {"data.source": "moons", "network.batch_norm": True, "network.norm_place": "after"},
    )
    study = tiny_study({}, *(Variant(f"kind {i}", kind) for i, kind in enumerate(kinds)))
    lab = play(qtbot, window, study)
    for i, layers in enumerate((2, 3, 1, 2)):
        window.show_lab("comparison")
        open_menu(lab, i)
        click_action(qtbot, window, "comparison_send_activations")
        there = window.lab
        assert isinstance(there, ActivationsLab)
        own, (run, names) = lab.session.histories[i], learnt_there(qtbot, there, layers)
        assert (run.name, run.config) == (own.name, own.config)
        assert run.evaluations == own.evaluations
        assert names[0] == "layer 1"


def learnt_there(
    qtbot: QtBot, lab: ActivationsLab, layers: int
) -> tuple[RunHistory, tuple[str, ...]]:
    """Let the run learn to its end, and so many layers be drawn; return it, and their names."""
    lab.player.play()
    panel = lab.stage.histograms
    qtbot.waitUntil(lambda: lab.session.state is RunState.ENDED, timeout=PATIENCE_MS)
    qtbot.waitUntil(lambda: panel.picture.note == f"step {lab.session.step}", timeout=PATIENCE_MS)
    assert len(panel.picture.columns) == layers
    (run,) = lab.session.histories
    return run, panel.picture.columns


@pytest.mark.all_labs
def test_a_network_without_hidden_layers_has_nothing_to_show_there(
    window: MainWindow, qtbot: QtBot
) -> None:
    lab = play(qtbot, window, tiny_study({"network.hidden": []}))
    open_menu(lab, 0)
    action = window.findChild(QAction, "comparison_send_activations")
    assert action is not None
    assert not action.isEnabled()
    assert "no layer with an activation" in action.toolTip()
    menu = action.parent()
    assert isinstance(menu, QMenu)
    menu.close()


def test_seeds_are_drawn_as_a_mean_with_a_band(window: MainWindow, qtbot: QtBot) -> None:
    lab = show(qtbot, window, tiny_study({}, *RATES[:2]))
    type_into(qtbot, control(window, QLineEdit, "comparison_vary_seeds_edit"), "3")
    qtbot.waitUntil(lambda: len(lab.session.histories) == 6, timeout=PATIENCE_MS)
    wait_for(qtbot, lab, RunState.READY)
    press(qtbot, window, Qt.Key.Key_Space)
    wait_for(qtbot, lab, RunState.ENDED)
    curves = [h.curve(Curve.TEST_ACCURACY)[1] for h in lab.session.histories[:3]]
    assert lab.stage.accuracy.read("0")[1][-1] == pytest.approx(np.mean(curves, axis=0)[-1])
    assert set(lab.stage.accuracy.plot.picture.bands) == {"0", "1"}
    assert "±" in lab.stage.table.row_texts(0)[Column.FINAL_TEST]


def test_a_setting_is_chosen_to_vary(window: MainWindow, qtbot: QtBot) -> None:
    lab = show(qtbot, window, tiny_study({}))
    vary = lab._inspector.vary
    choose(qtbot, vary.fields[0].box(), "optimizer.lr")
    type_into(qtbot, control(window, QLineEdit, "comparison_vary_values_1_edit"), "0.01, 0.1, 1")
    choose(qtbot, vary.fields[1].box(), "network.batch_norm")
    type_into(qtbot, control(window, QLineEdit, "comparison_vary_values_2_edit"), "off, on")
    qtbot.waitUntil(lambda: len(lab.session.histories) == 6, timeout=PATIENCE_MS)
    assert [h.name for h in lab.session.histories][:2] == [
        "lr 0.01, batch norm off",
        "lr 0.01, batch norm on",
    ]
    wait_for(qtbot, lab, RunState.READY)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("0,01; 0,1", "0.01, 0.1"),
        ("logspace 0,01 0,1 2", "logspace 0.01 0.1 2"),
        ("0.01,0.1", "0.01, 0.1"),
    ],
)
def test_values_are_shown_as_they_were_understood(
    window: MainWindow, qtbot: QtBot, typed: str, shown: str
) -> None:
    lab = show(qtbot, window, tiny_study({}))
    values = lab._inspector.vary.values[0]
    choose(qtbot, lab._inspector.vary.fields[0].box(), "optimizer.lr")
    type_into(qtbot, control(window, QLineEdit, "comparison_vary_values_1_edit"), typed)
    assert values.edit().text() == shown
    assert values.note() == (f"“{typed}” was read as {shown}." if "0,0" in typed else "")
    qtbot.waitUntil(lambda: len(lab.session.histories) == 2, timeout=PATIENCE_MS)
    assert [c.optimizer.lr for c in lab.study.configs] == [0.01, 0.1]
    wait_for(qtbot, lab, RunState.READY)


REFUSED = {
    "0,1": "one value or 2",
    "0.1, -1, 0.2": "Learning rate: -1",
    "logspace 1e-4 1 10000": "10000",
    ",": "no values",
    "0.1, 0.1": "twice",
}


def test_values_are_refused_as_a_whole(window: MainWindow, qtbot: QtBot) -> None:
    lab = show(qtbot, window, tiny_study({}))
    choose(qtbot, lab._inspector.vary.fields[0].box(), "optimizer.lr")
    before = lab.study
    for values, told in REFUSED.items():
        type_into(qtbot, control(window, QLineEdit, "comparison_vary_values_1_edit"), values)
        assert told in lab._inspector.vary.error()
        assert lab.study == before


def choose(qtbot: QtBot, box: ComboBox, key: str) -> None:
    """Pick a line of a drop-down list, as the mouse does."""
    index = box.findData(key)
    assert index >= 0
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_pairs_stand_side_by_side(window: MainWindow, qtbot: QtBot) -> None:
    scales = Vary("network.initial_std", "logspace 1e-2 1 5")
    norm = Vary("network.batch_norm", (False, True))
    base = tiny_config({"network.initializer": "normal"})
    lab = play(qtbot, window, grid_study(base, Grid((scales, norm))))
    assert lab.stage.pictures.currentWidget() is lab.stage.multiples
    plots = lab.stage.multiples.plots
    assert len(plots.titles()) == 5
    assert len(lab.stage.multiples.legend.names()) == 2
    steps, _ = lab.stage.multiples.read("0")
    assert steps.tolist() == [0, 4, 8, 12]
    loss = next(
        b
        for b in window.findChildren(QAbstractButton)
        if b.objectName() == "comparison_kind_batch_loss"
    )
    qtbot.mouseClick(loss, LEFT)
    assert lab.stage.multiples.card.title() == "Loss"
    assert lab.stage.multiples.read("0")[0].tolist() == list(range(1, 13))
    qtbot.mouseClick(plots.canvas.viewport(), LEFT, pos=QPoint(60, 40))
    assert followed(lab) in (0, 1)


def test_the_batch_norm_figure_is_four_by_four(window: MainWindow, qtbot: QtBot) -> None:
    lab = comparison(window)
    study = load_preset("batch-norm-scales")
    assert [c.training.evaluation_interval for c in study.configs] == [5] * 32
    show(qtbot, window, study.replaced({"training.steps": 1}))
    assert len(lab.stage.multiples.plots.titles()) == 16
    assert lab.stage.multiples.plots.columns() == 4


@pytest.mark.parametrize("name", PRESETS)
def test_every_preset_says_what_its_source_claims(name: str) -> None:
    study = load_preset(name)
    assert study.said
    assert study.seen
    assert claims_of(name)
    names = {variant.name for variant in study.variants}
    assert len(names) == len(study.variants) > 1


def test_claims_are_judged_once_all_runs_have_ended(window: MainWindow, qtbot: QtBot) -> None:
    lab = comparison(window)
    lab.load_preset("initial-scale")
    wait_for(qtbot, lab, RunState.READY)
    assert all(text.startswith("open") for text in lab.stage.claims.texts())
    at_full_speed(window)
    press(qtbot, window, Qt.Key.Key_Space)
    wait_for(qtbot, lab, RunState.ENDED)
    assert len(lab.stage.claims.texts()) == 3
    assert not any(text.startswith("open") for text in lab.stage.claims.texts())
    assert lab.stage.claims_card.note() == "this run agrees with 3 of 3"
    lab.session.scrub(20)  # a step at which they had not ended
    assert all(text.startswith("open") for text in lab.stage.claims.texts())
    lab.session.scrub(None)
    assert lab.stage.claims_card.note() == "this run agrees with 3 of 3"
    assert "5 seeds" in lab.stage.seen.whole()


@pytest.mark.all_labs
def test_any_field_may_vary_and_no_two_controls_have_one_name(window: MainWindow) -> None:
    box = comparison(window)._inspector.vary.fields[0].box()
    keys = {box.itemData(i) for i in range(box.count())}
    assert {"network.batch_norm_eps", "optimizer.lr", "seed", "training.evaluation_test"} <= keys
    names = Counter(w.objectName() for w in window.findChildren(QWidget) if w.objectName())
    shared = {n for n, count in names.items() if count > 1 and not n.startswith("qt_")}
    assert shared == set()


def test_a_study_that_a_person_wrote(window: MainWindow, qtbot: QtBot) -> None:
    study = study_from_toml(
        """
        title = "Rates"
        seeds = 2
        [run]
        data = { train_size = 40, validation_size = 0 }
        network = { hidden = [8] }
        training = { steps = 3, batch_size = 10, evaluation_test = 30 }
        [[vary]]
        field = "optimizer.lr"
        values = "logspace 0.01 1 3"
        """
    )
    lab = play(qtbot, window, study)
    assert len(lab.session.histories) == 6
    assert lab.stage.table.row_texts(1)[Column.NAME] == "lr 0.1"


def test_side_by_side_a_run_that_diverged_says_so(window: MainWindow, qtbot: QtBot) -> None:
    far = {"network.initializer": "normal", "network.initial_std": 100.0}
    broken = Variant("broken", far | {"network.hidden": [50] * 20})
    lab = play(qtbot, window, tiny_study({}, RATES[0], broken))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    plots = lab.stage.multiples.plots
    test = lab.session.histories[0].curve(Curve.TRAIN_ACCURACY)[1][-1]
    assert plots.written(0) == ["slow", f"{test:.3f}"]
    divergence = lab.session.histories[1].divergence
    assert divergence is not None
    assert plots.written(1) == ["broken", f"diverged at {divergence.step}"]


def test_few_pairs_keep_their_own_looks_and_say_which_is_which(
    window: MainWindow, qtbot: QtBot
) -> None:
    grid = Grid((Vary("optimizer.lr", (0.1, 0.2)), Vary("network.batch_norm", (False, True))))
    lab = play(qtbot, window, grid_study(tiny_config(), grid))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    plots = lab.stage.multiples.plots
    assert len(plots.titles()) == 2
    assert len({plots.line(str(i)).style.series for i in range(4)}) == 4
    assert lab.stage.multiples.legend.names() == []
    assert [text.split(": ")[0] for text in plots.written(0)[1:]] == ["Batch norm"] * 2


def test_a_zoom_side_by_side_is_left_with_a_button(window: MainWindow, qtbot: QtBot) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    plots = lab.stage.multiples.plots
    assert not plots.follow_button.isVisible()
    plots.show_range(plots.visible_range()._replace(x1=6.0))
    assert plots.follow_button.isVisible()
    qtbot.mouseClick(plots.follow_button, LEFT)
    assert plots.following


def test_a_zoom_side_by_side_outlives_a_look_but_not_the_runs(
    window: MainWindow, qtbot: QtBot
) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    plots = lab.stage.multiples.plots
    plots.show_range(zoom := plots.visible_range()._replace(x1=6.0))
    lab.stage.multiples.set_look(Look(followed=0))
    assert plots.visible_range() == pytest.approx(zoom)
    play(qtbot, window, tiny_study({"training.steps": 8}, *RATES))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    assert plots.following
    assert plots.visible_range().x1 == 8.0
    assert not plots.follow_button.isVisible()


def test_table_and_pictures_belong_to_the_step_that_is_looked_at(
    window: MainWindow, qtbot: QtBot
) -> None:
    lab = play(qtbot, window, tiny_study({}, *RATES))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    table, plots = lab.stage.table, lab.stage.multiples.plots
    at_the_end = [table.row_texts(row) for row in range(3)]
    then = [history.evaluations[1] for history in lab.session.histories]
    lab.session.scrub(then[0].step)
    for row, (history, e) in enumerate(zip(lab.session.histories, then, strict=True)):
        texts = table.row_texts(row)
        assert texts[Column.FINAL_TEST] == f"{e.test_accuracy:.3f}"
        assert texts[Column.FINAL_TRAIN] == f"{e.train_accuracy:.3f}"
        assert texts[Column.LOSS] == f"{e.train_loss:.3f}"
        best = max(e.test_accuracy for e in history.evaluations[:2])
        assert texts[Column.BEST_TEST] == f"{best:.3f}"
        assert texts[Column.SECONDS] == NOTHING
        drawn = plots.line(str(row)).data
        at_cursor = float(drawn.y[list(drawn.x).index(e.step)])
        assert plots.written(row)[1:] == [f"{at_cursor:.3f}"]
    lab.session.scrub(None)
    assert [table.row_texts(row) for row in range(3)] == at_the_end


def test_that_a_run_diverged_is_not_said_of_a_step_before(window: MainWindow, qtbot: QtBot) -> None:
    broken = Variant("broken", {"optimizer.lr": 50.0, "network.activation": "leaky_relu"})
    lab = play(qtbot, window, tiny_study({}, RATES[0], broken))
    qtbot.mouseClick(control(window, QAbstractButton, "comparison_view_multiples"), LEFT)
    divergence = lab.session.histories[1].divergence
    assert divergence is not None
    assert divergence.step > 0
    table, plots = lab.stage.table, lab.stage.multiples.plots
    assert table.row_texts(1)[Column.FINAL_TEST] == "diverged"
    lab.session.scrub(0)
    first = lab.session.histories[1].evaluations[0]
    assert table.row_texts(1)[Column.FINAL_TEST] == f"{first.test_accuracy:.3f}"
    assert plots.written(1) == ["broken", f"{first.train_accuracy:.3f}"]
