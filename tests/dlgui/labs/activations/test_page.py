"""Every change of a setting is drawn at once; a network that learns is recorded, step by step."""

from collections.abc import Iterator
from math import isnan

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from dlgui.labs.activations.page import ActivationsLab
from dlgui.labs.activations.presets import PRESETS
from dlgui.labs.activations.state import GridRows, View
from dlgui.plot.histogram_sheet import HistogramSheet
from dlgui.widgets.mark_row import MarkRow
from dlgui.widgets.number_edit import NumberEdit
from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.training.layer_study import study_layers
from engine.training.probes import Probe
from tests.open_activations import open_activations


@pytest.fixture
def lab(qtbot: QtBot) -> Iterator[ActivationsLab]:
    with open_activations(qtbot) as lab:
        yield lab


def sheet(lab: ActivationsLab) -> HistogramSheet:
    return lab.stage.histograms.sheet


def press(qtbot: QtBot, lab: ActivationsLab, bar: str, key: str) -> None:
    """Click a button of the toolbar."""
    button = getattr(lab.stage.toolbar, bar).button(key)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(lab: ActivationsLab, path: str, value: object) -> None:
    """Do what the inspector does for a choice of the user."""
    field = lab.inspector.field(path)
    field.set_value(value)
    field.value_changed.emit(value)


def type_in(qtbot: QtBot, lab: ActivationsLab, path: str, text: str) -> None:
    edit = lab.inspector.field(path).edit()
    edit.selectAll()
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def run(qtbot: QtBot, lab: ActivationsLab, steps: int) -> None:
    """Make so many updates and wait for the pictures of the last one."""
    wanted = lab.session.step + steps
    lab.player.advance(steps)
    qtbot.waitUntil(lambda: newest(lab) == wanted)


def newest(lab: ActivationsLab) -> int:
    """The last step that was recorded; -1 if none was."""
    entry = lab.live.entries(Probe.WEIGHTS)[0]
    return -1 if entry is None else entry.step


def test_it_opens_with_the_textbooks_five_layers(lab: ActivationsLab) -> None:
    row = sheet(lab).rows()[0]
    assert len(row.cells) == 5
    assert sheet(lab).figures(0)[1][:2] == ["std", "0.459"]
    assert lab.stage.message.text().startswith("The outputs are saturated.")


def test_counts_add_up_to_the_number_of_values(lab: ActivationsLab) -> None:
    for activation in (Activation.TANH, Activation.RELU):
        choose(lab, "setting.activation", activation.value)
        for histogram in lab.stage.histograms.picture.rows[0].histograms:
            assert histogram.total == 100_000
    assert lab.stage.histograms.picture.rows[0].histograms[0].outside > 0


def test_the_bars_are_the_counts_of_the_study(lab: ActivationsLab) -> None:
    values = study_layers(lab.state.setting).layers[2].arrays[Probe.ACTIVATIONS]
    bars = sheet(lab).rows()[0].cells[2].bars[0]
    np.testing.assert_array_equal(bars.counts, np.histogram(values, 64, (0, 1))[0])


def test_a_typed_std_is_drawn_at_once_without_a_run(qtbot: QtBot, lab: ActivationsLab) -> None:
    type_in(qtbot, lab, "setting.std", "0.01")
    assert lab.state.setting.std == 0.01
    assert sheet(lab).figures(0)[1][1] == "0.025"
    assert lab.session.histories == ()


@pytest.mark.parametrize("text", ["-1", "nan", "1e9", "x"])
def test_a_std_that_makes_no_sense_is_refused_with_a_reason(
    qtbot: QtBot, lab: ActivationsLab, text: str
) -> None:
    type_in(qtbot, lab, "setting.std", text)
    assert lab.inspector.field("setting.std").error()
    assert lab.state.setting.std == 1.0


def test_a_std_of_zero_says_what_happened(qtbot: QtBot, lab: ActivationsLab) -> None:
    type_in(qtbot, lab, "setting.std", "0")
    assert "All values are equal." in lab.stage.message.text()
    assert "0" in lab.stage.signal.backward.notes()


def test_infinities_are_counted_apart(lab: ActivationsLab) -> None:
    for path, value in (
        ("setting.activation", "relu"),
        ("setting.depth", 12.0),
        ("setting.width", 400.0),
        ("setting.std", 500.0),  # several layers lie far above float32's limit
    ):
        choose(lab, path, value)
    histograms = lab.stage.histograms.picture.rows[0].histograms
    assert any(h.infinite for h in histograms)
    assert all(h.total == 400_000 for h in histograms)
    assert sheet(lab).figures(0)[-1][0] == "∞ · NaN"
    assert "overflow" in lab.stage.message.text()


def test_what_would_help_is_added_when_it_was_measured(qtbot: QtBot, lab: ActivationsLab) -> None:
    choose(lab, "setting.activation", "tanh")
    qtbot.waitUntil(lambda: not lab.explainer.searching)
    assert "With Xavier this does not happen" in lab.stage.message.text()


def test_equal_settings_are_said_to_be_equal(qtbot: QtBot, lab: ActivationsLab) -> None:
    type_in(qtbot, lab, "setting.std", "0.1")
    assert "std 0.1 is the same as Xavier" in lab.stage.message.text()
    press(qtbot, lab, "view", "compare")
    assert "same by arithmetic" in lab.stage.message.text()


def test_the_grid_has_the_four_figures_of_the_textbook(qtbot: QtBot, lab: ActivationsLab) -> None:
    press(qtbot, lab, "view", "grid")
    rows = sheet(lab).rows()
    assert [row.title for row in rows] == ["std 1", "std 0.01", "Xavier", "He"]
    assert len(rows[0].cells) == 5
    choose(lab, "grid", GridRows.NORMALIZATION.value)
    assert sheet(lab).rows()[1].title == "batch norm"


def test_a_comparison_overlays_two_settings_in_one_row(qtbot: QtBot, lab: ActivationsLab) -> None:
    press(qtbot, lab, "view", "compare")
    choose(lab, "other.initializer", "he_normal")
    cell = sheet(lab).rows()[0].cells[0]
    assert [bars.outline for bars in cell.bars] == [False, True]
    assert [line.name for line in lab.stage.signal.forward.series()] == ["std 1", "He"]


def test_a_grid_in_a_low_window_gives_its_place_to_the_signal_when_asked(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    stage = lab.stage
    assert not stage.toolbar.signal.isVisible()
    press(qtbot, lab, "view", "grid")
    assert stage.histograms.isVisible()
    assert not stage.signal.isVisible()
    qtbot.mouseClick(stage.toolbar.signal, Qt.MouseButton.LeftButton)
    assert stage.signal.isVisible()
    assert not stage.histograms.isVisible()
    assert [line.name for line in stage.signal.forward.series()] == [
        "std 1",
        "std 0.01",
        "Xavier",
        "He",
    ]
    press(qtbot, lab, "view", "row")
    assert stage.histograms.isVisible()


def test_curves_beside_the_row_and_the_signal_below_take_turns_where_both_are_too_high(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    stage = lab.stage
    stage.show_state(lab.state, learning=True)
    for height in (1000, 519, 1000):
        lab.resize(1024, height)
        QApplication.processEvents()
        assert stage.learning.isVisible()
        assert stage.signal.isVisible() == (height == 1000)
    lab.resize(1024, 519)
    QApplication.processEvents()
    qtbot.mouseClick(stage.toolbar.signal, Qt.MouseButton.LeftButton)
    assert (stage.learning.isVisible(), stage.signal.isVisible()) == (False, True)


def test_a_high_window_shows_grid_and_signal_together(qtbot: QtBot, lab: ActivationsLab) -> None:
    lab.resize(1200, 980)
    press(qtbot, lab, "view", "grid")
    assert lab.stage.histograms.isVisible()
    assert lab.stage.signal.isVisible()
    assert not lab.stage.toolbar.signal.isVisible()


def test_batch_norm_off_and_on_are_the_rows_of_a_grid(qtbot: QtBot, lab: ActivationsLab) -> None:
    press(qtbot, lab, "view", "grid")
    choose(lab, "grid", GridRows.BATCH_NORM.value)
    assert [row.title for row in sheet(lab).rows()] == ["no norm", "batch norm"]
    assert not lab.inspector.field("setting.normalization").isVisible()


def test_ranges_are_fixed_automatic_or_shared(qtbot: QtBot, lab: ActivationsLab) -> None:
    choose(lab, "setting.activation", "relu")
    press(qtbot, lab, "axis", "automatic")
    ends = lab.stage.histograms.picture.ends[0]
    assert len(set(ends)) == 5
    press(qtbot, lab, "axis", "shared")
    shared = lab.stage.histograms.picture.ends[0]
    assert set(shared) == {(0.0, max(high for _, high in ends))}
    assert all(h.outside == 0 for h in lab.stage.histograms.picture.rows[0].histograms)


def test_counts_may_be_logarithmic(qtbot: QtBot, lab: ActivationsLab) -> None:
    press(qtbot, lab, "counts", "log")
    assert lab.stage.histograms.picture.log


@pytest.mark.parametrize("quantity", list(Probe))
def test_each_quantity_is_shown(lab: ActivationsLab, quantity: Probe) -> None:
    box = lab.stage.toolbar.quantity
    box.setCurrentIndex(box.findData(quantity.value))
    box.activated.emit(box.currentIndex())
    total = {Probe.WEIGHTS: 10_000, Probe.GRADIENTS: 10_000}.get(quantity, 100_000)
    assert all(h.total == total for h in lab.stage.histograms.picture.rows[0].histograms)


@pytest.mark.parametrize("preset", [preset.id for preset in PRESETS])
def test_every_preset_is_drawn(lab: ActivationsLab, preset: str) -> None:
    lab.load_preset(preset)
    assert lab.preset == preset
    assert sheet(lab).rows()
    assert lab.stage.message.text()


@pytest.mark.parametrize("preset", [preset.id for preset in PRESETS])
def test_presets_show_their_point_on_axes_that_can_be_compared(
    lab: ActivationsLab, preset: str
) -> None:
    """On an axis of its own every layer is a healthy bell."""
    lab.load_preset(preset)
    (axis,) = {ends for row in lab.stage.histograms.picture.ends for ends in row}
    assert axis[0] < axis[1]


def test_a_signal_that_dies_out_is_seen_to(lab: ActivationsLab) -> None:
    """The bins in use get fewer from layer to layer, where there is no norm."""
    for preset, with_norm in (("deep-tanh", ()), ("batch-norm-rescues", (1,))):
        lab.load_preset(preset)
        for number, row in enumerate(lab.stage.histograms.picture.rows):
            used = [int((h.counts > 0).sum()) for h in row.histograms]
            assert (used[-1] <= 2 < used[0]) is (number not in with_norm)


def test_batch_norm_rescues_in_its_preset(lab: ActivationsLab) -> None:
    lab.load_preset("batch-norm-rescues")
    none, batch = lab.stage.histograms.picture.rows[:2]
    assert none.stds[-1] < 1e-4
    assert batch.stds[-1] > 0.5
    assert lab.state.setting.std == 0.0136


def test_the_rescued_network_is_the_one_that_learns(qtbot: QtBot, lab: ActivationsLab) -> None:
    lab.load_preset("batch-norm-rescues")
    run(qtbot, lab, 1)
    assert lab.session.histories[0].config.network.batch_norm
    press(qtbot, lab, "mode", "untrained")
    press(qtbot, lab, "view", "compare")
    names = [row.name for row in lab.stage.histograms.picture.rows]
    assert names == ["std 0.0136, batch norm", "std 0.0136"]


def test_a_run_is_called_by_its_network(qtbot: QtBot, lab: ActivationsLab) -> None:
    choose(lab, "setting.initializer", InitializerName.HE_NORMAL.value)
    run(qtbot, lab, 1)
    assert lab.session.study is not None
    assert [variant.name for variant in lab.session.study.variants] == ["Sigmoid, He"]


def test_the_step_that_is_seen_is_written_beside_the_picture(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    assert lab.stage.histograms.card.note() == "100,000 values a layer"
    run(qtbot, lab, 3)
    qtbot.waitUntil(lambda: lab.stage.histograms.card.note() == "step 3")
    press(qtbot, lab, "view", "compare")
    assert lab.stage.histograms.card.note() == "■ step 3  □ step 0"


def test_the_output_layer_is_called_so_in_a_sentence(qtbot: QtBot, lab: ActivationsLab) -> None:
    run(qtbot, lab, 1)
    assert lab.live.columns(Probe.WEIGHTS)[-1] == "output"
    assert lab.live.columns(Probe.WEIGHTS, in_a_sentence=True)[-1] == "the output layer"
    assert lab.live.columns(Probe.ACTIVATIONS, in_a_sentence=True)[-1] == "layer 5"


def test_before_a_run_the_layers_to_be_shown_over_time_are_offered(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    press(qtbot, lab, "view", "time")
    assert lab.stage.over_time.layer_box.count() == 5
    choose(lab, "setting.depth", 3.0)
    assert lab.stage.over_time.layer_box.count() == 3


def test_axes_that_hold_0_have_it_in_the_middle(qtbot: QtBot, lab: ActivationsLab) -> None:
    choose(lab, "setting.activation", "tanh")
    press(qtbot, lab, "axis", "automatic")
    assert all(low == -high for low, high in lab.stage.histograms.picture.ends[0])


def test_the_marks_of_the_std_are_clicked(qtbot: QtBot, lab: ActivationsLab) -> None:
    lab.inspector.show()
    marks = lab.inspector.field("setting.std").findChild(MarkRow)
    for std in (0.001, 0.01, 0.1, 1.0):
        qtbot.mouseClick(marks.button(std), Qt.MouseButton.LeftButton)
        assert lab.state.setting.std == std


def test_controls_have_the_name_of_the_lab_in_theirs(lab: ActivationsLab) -> None:
    names = [w.objectName() for w in lab.inspector.findChildren(NumberEdit)]
    assert names
    assert all(name.startswith("activations_") for name in names)


def test_a_remedy_is_looked_for_when_settings_rest(qtbot: QtBot, lab: ActivationsLab) -> None:
    choose(lab, "setting.activation", "relu")
    assert lab.explainer.searching
    assert "With He" not in lab.stage.message.text()
    qtbot.waitUntil(lambda: "With He this does not happen" in lab.stage.message.text())
    assert not lab.explainer.searching


def test_a_run_is_recorded_and_looked_back_at(qtbot: QtBot, lab: ActivationsLab) -> None:
    choose(lab, "setting.initializer", InitializerName.HE_NORMAL.value)
    choose(lab, "setting.activation", "relu")
    for _ in range(3):
        run(qtbot, lab, 2)
    assert lab.learning
    newest = lab.stage.histograms.picture.rows[0]
    assert newest.name == "step 6"
    lab.player.scrub(2)
    qtbot.waitUntil(lambda: lab.stage.histograms.picture.rows[0].name == "step 2")
    lab.player.scrub(None)
    qtbot.waitUntil(lambda: lab.stage.histograms.picture.rows[0].name == "step 6")


def test_that_a_run_diverged_is_not_said_of_a_step_before(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    choose(lab, "setting.activation", "relu")
    choose(lab, "setting.std", 0.1)
    choose(lab, "training.lr", 3.0)
    run(qtbot, lab, 1)
    with qtbot.waitSignal(lab.session.idle, timeout=20_000):
        lab.session.advance(500)
    assert lab.session.histories[0].divergence is not None
    assert lab.session.step > 0
    assert lab.stage.message.text().startswith("The run diverged.")
    lab.player.scrub(0)
    assert "before its first update" in lab.stage.message.text()
    lab.player.scrub(None)
    assert lab.stage.message.text().startswith("The run diverged.")


def test_at_a_slow_speed_every_quantity_is_recorded_at_every_look(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    lab.player.set_speed(20)
    lab.player.play()
    qtbot.waitUntil(lambda: lab.session.step >= 6)
    lab.player.pause()
    qtbot.waitUntil(lambda: newest(lab) == lab.session.step)
    histories = [lab.live.history(probe) for probe in Probe]
    steps = [list(history.steps) for history in histories if history is not None]
    assert [one for one in steps if one not in (steps[0], steps[0][1:])] == []


def test_a_layer_is_shown_over_time(qtbot: QtBot, lab: ActivationsLab) -> None:
    press(qtbot, lab, "view", "time")
    assert not lab.stage.over_time.map.image().any()
    run(qtbot, lab, 3)
    assert lab.stage.over_time.map.image().any()
    assert lab.stage.over_time.layer_box.count() == 5


def test_a_new_setting_puts_the_run_back(qtbot: QtBot, lab: ActivationsLab) -> None:
    run(qtbot, lab, 2)
    type_in(qtbot, lab, "setting.std", "0.1")
    assert not lab.learning
    qtbot.waitUntil(lambda: lab.session.step == 0)
    run(qtbot, lab, 1)
    assert lab.session.histories[0].config.network.initial_std == 0.1


def test_playing_ends_with_the_exact_last_picture(qtbot: QtBot, lab: ActivationsLab) -> None:
    type_in(qtbot, lab, "training.steps", "40")
    lab.player.play()
    qtbot.waitUntil(lambda: lab.stage.histograms.picture.rows[:1] != ())
    qtbot.waitUntil(lambda: lab.stage.histograms.picture.rows[0].name == "step 40")


def test_the_learning_rate_changes_live(qtbot: QtBot, lab: ActivationsLab) -> None:
    run(qtbot, lab, 1)
    type_in(qtbot, lab, "training.lr", "0.5")
    qtbot.waitUntil(lambda: len(lab.session.histories[0].changes) == 1)
    assert lab.learning


def test_a_norm_behind_the_activation_is_what_the_layers_hand_on(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    """Mean 0 and spread 1, and no share of dead units, while a network learns."""
    choose(lab, "setting.activation", "relu")
    choose(lab, "setting.normalization", Normalization.LAYER.value)
    choose(lab, "setting.place", NormPlace.AFTER.value)
    run(qtbot, lab, 1)
    figures = lab.stage.histograms.picture.rows[0].figures
    assert all(f.mean == pytest.approx(0, abs=0.01) for f in figures)
    assert all(f.std == pytest.approx(1, abs=0.05) for f in figures)
    assert all(isnan(f.flawed) for f in figures)
    assert not lab.stage.banner.isVisible()


def test_learning_needs_no_grid(qtbot: QtBot, lab: ActivationsLab) -> None:
    lab.load_preset("activation-spread-relu")
    run(qtbot, lab, 1)
    assert lab.state.view is View.ROW
    press(qtbot, lab, "mode", "untrained")
    assert not lab.learning
    assert lab.stage.histograms.picture.rows[0].histograms[0].total == 100_000


def test_what_was_seen_stays_until_the_network_that_learns_has_layers(
    lab: ActivationsLab, qtbot: QtBot
) -> None:
    untrained = sheet(lab).rows()
    lab.player.advance(1)
    assert lab.learning
    assert sheet(lab).rows() == untrained
    qtbot.waitUntil(lambda: newest(lab) == 1)
    assert sheet(lab).rows() != untrained


def test_a_second_run_does_not_begin_with_the_pictures_of_the_first(
    lab: ActivationsLab, qtbot: QtBot
) -> None:
    run(qtbot, lab, 3)
    choose(lab, "setting.depth", 4)
    untrained = sheet(lab).rows()
    lab.player.advance(1)
    assert sheet(lab).rows() == untrained
    qtbot.waitUntil(lambda: newest(lab) == 1)


def test_accuracy_and_loss_stand_beside_the_histograms_while_a_network_learns(
    qtbot: QtBot, lab: ActivationsLab
) -> None:
    least = lab.minimumSizeHint().width()
    lab.resize(1100, 700)
    learning = lab.stage.learning
    assert not learning.isVisible()
    with qtbot.waitSignal(lab.session.idle, timeout=20_000):
        lab.player.advance(3)
    assert learning.isVisible()
    place = learning.mapTo(lab.stage, QPoint(0, 0))
    assert place.x() >= lab.stage.histograms.geometry().right()
    assert learning.width() > 250
    history = lab.session.histories[0]
    for name in ("train_accuracy", "test_accuracy", "batch_loss", "test_loss"):
        steps, values = learning.curve(name)
        expected = history.curve(name)
        drawn = dict(zip(steps.tolist(), values.tolist(), strict=True))  # with looks between
        measured = dict(zip(expected[0].tolist(), expected[1].tolist(), strict=True))
        assert drawn | measured == drawn
    assert len(learning.curve("batch_loss")[0]) == 3
    assert lab.minimumSizeHint().width() <= least + 40
    lab.resize(least + 80, 900)
    QApplication.processEvents()
    assert learning.isVisible()
    place = learning.mapTo(lab.stage, QPoint(0, 0))
    assert place.y() >= lab.stage.histograms.geometry().bottom()
    press(qtbot, lab, "mode", "untrained")
    assert not learning.isVisible()
