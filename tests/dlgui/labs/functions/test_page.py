"""The lab as a person meets it: pages turned, sliders led, sentences read, settings kept."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget
from pytestqt.qtbot import QtBot

from dlgui.clock.clock import put_on
from dlgui.clock.virtual import VirtualClock
from dlgui.labs.functions.loss_topic import LossTopic
from dlgui.labs.functions.page import FunctionsLab
from dlgui.labs.functions.presets import PRESETS, find_preset, first_of
from dlgui.main_window import MainWindow
from dlgui.plot.drawing import drawings_in
from dlgui.plot.export import as_csv, as_png, as_svg
from dlgui.plot.function_plot import FunctionPlot
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.formula.table import FormulaTable
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.switch_field import SwitchField
from tests.open_window import control, press, type_into

KEY = Qt.Key
PRESET_IDS = [preset.id for preset in PRESETS]
TOPICS = list(dict.fromkeys(preset.topic for preset in PRESETS))


def said(lab: FunctionsLab) -> tuple[str, str, str]:
    return lab.stage.message.parts()


def plays(lab: FunctionsLab) -> bool:
    return lab.player.playing


def test_every_page_has_a_preset_and_every_preset_a_page(lab: FunctionsLab) -> None:
    assert list(lab.topics) == list(dict.fromkeys(preset.topic for preset in PRESETS))
    assert all(find_preset(preset.id) is preset for preset in PRESETS)
    assert [first_of(topic).topic for topic in TOPICS] == TOPICS
    with pytest.raises(ValueError, match="no preset 'nothing'"):
        find_preset("nothing")


@pytest.mark.parametrize("name", PRESET_IDS)
def test_a_preset_shows_its_page_with_a_sentence_pictures_and_formulas(
    lab: FunctionsLab, name: str
) -> None:
    lab.load_preset(name)
    topic = lab.topic
    assert topic.key == find_preset(name).topic
    assert topic.isVisible()
    assert [other.key for other in lab.topics.values() if other.isVisible()] == [topic.key]
    assert lab.inspector.pages.current() == topic.key
    head, sentence, _ = said(lab)
    assert head
    assert sentence
    pictures = [picture for picture in drawings_in(topic) if picture.isVisible()]
    assert pictures
    lab.player.advance(3)
    for picture in pictures:
        assert picture.table().rows
        assert " from " in picture.accessibleDescription()
    (table,) = topic.findChildren(FormulaTable)
    assert table.text()


@pytest.mark.parametrize("name", TOPICS)
def test_every_page_has_one_question_to_try(lab: FunctionsLab, name: str) -> None:
    lab.load_preset(first_of(name).id)
    assert said(lab)[2].rstrip(".)").endswith(("?", "arrives", "axis logarithmic", "the map"))


def test_pages_are_turned_by_mouse_keys_and_number(
    window: MainWindow, staged: FunctionsLab, qtbot: QtBot
) -> None:
    pages = control(window, QListWidget, "functions_pages_list")
    item = pages.item(TOPICS.index("loss"))
    at = pages.visualItemRect(item).center()
    qtbot.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert staged.topic.key == "loss"
    pages.setFocus()
    press(qtbot, window, KEY.Key_Down)
    assert staged.topic.key == TOPICS[TOPICS.index("loss") + 1]
    press(qtbot, window, KEY.Key_2, Qt.KeyboardModifier.AltModifier)
    assert staged.topic.key == TOPICS[1]
    press(qtbot, window, KEY.Key_N)
    assert staged.preset == PRESET_IDS[PRESET_IDS.index(first_of(TOPICS[1]).id) + 1]


def test_where_the_two_cross_entropies_part_is_seen(lab: FunctionsLab) -> None:
    lab.load_preset("loss-clip")
    topic = lab.topic
    assert isinstance(topic, LossTopic)
    seen, points = topic.plot.visible_range(), {p.title: p.y for p in topic.plot.points}
    assert (points["cross entropy"], points["with 1e-7"]) == pytest.approx((20.7, 16.1), abs=0.05)
    assert seen.y0 <= min(points.values()) <= max(points.values()) <= seen.y1
    assert said(lab)[2] == "From which y on do the two part?"


def test_a_jump_is_drawn_upright(lab: FunctionsLab) -> None:
    for preset, plot, curve, where in (
        ("activation-functions", "activation_plot", "Step", 0.0),
        ("activation-functions", "slope_plot", "ReLU", 0.0),
        ("neuron", "neuron_sum_plot", "h(a)", 0.0),
        ("loss-functions", "loss_curves_plot", "1 − accuracy", 0.1),
    ):
        lab.load_preset(preset)
        (picture,) = (d for d in drawings_in(lab.topic) if d.objectName() == plot)
        assert isinstance(picture, FunctionPlot)
        x, y = picture.curve(curve)
        (jump,) = np.flatnonzero(np.abs(np.diff(y)) > 0.9)
        assert x[jump : jump + 2] == pytest.approx(where, abs=1e-8)


def test_far_out_rounding_makes_the_gradient_zero(lab: FunctionsLab) -> None:
    lab.load_preset("descent-too-large")
    topic = lab.topic
    topic.go(3)
    assert "leaps beyond the valley" in topic.finding().sentence
    topic.go(topic.steps)
    assert "the numerical gradient is 0" in topic.finding().sentence


def test_a_small_slope_is_not_called_none(lab: FunctionsLab) -> None:
    lab.load_preset("activation-relatives")
    assert "Leaky" not in lab.topic.finding().sentence
    assert "Sigmoid" not in lab.topic.finding().suggestion


def test_the_round_of_the_gradient_meets_the_axes_at_zero(lab: FunctionsLab) -> None:
    lab.load_preset("gradient-field")
    topic = lab.topic
    seen = []
    for position in range(topic.steps + 1):
        topic.go(position)
        x, y = (topic.add.fields[name] for name in ("x", "y"))
        assert isinstance(x, NumberField)
        assert isinstance(y, NumberField)
        seen += [x.value(), y.value()]
    assert seen.count(0.0) >= 4
    assert min(abs(value) for value in seen if value) > 1e-3


@pytest.mark.parametrize("name", TOPICS)
def test_play_leads_along_the_page_and_the_timeline_back(lab: FunctionsLab, name: str) -> None:
    put_on(lab, clock := VirtualClock())
    lab.load_preset(first_of(name).id)
    player, topic = lab.player, lab.topic
    player.restart()
    player.set_speed(lab.pace)
    pictures = [picture for picture in drawings_in(topic) if picture.isVisible()]
    before = [picture.accessibleDescription() for picture in pictures]
    player.play()
    clock.advance(1.0)
    assert plays(lab)
    assert player.step == topic.position > 0
    assert player.figures
    player.advance(3 * player.total_steps // 4)
    assert not plays(lab)
    assert [picture.accessibleDescription() for picture in pictures] != before
    player.advance(player.total_steps)
    assert player.step == player.total_steps == topic.position
    player.scrub(1)
    assert (player.cursor, topic.position) == (1, 1)
    player.play()
    assert player.cursor is None
    player.pause()


@pytest.mark.parametrize("name", TOPICS)
def test_every_number_goes_to_its_ends_and_every_choice_is_taken(
    lab: FunctionsLab, name: str, qtbot: QtBot
) -> None:
    lab.load_preset(first_of(name).id)
    topic = lab.topic
    for field in topic.add.fields.values():
        if isinstance(field, NumberField) and (slider := field.slider()) is not None:
            before = field.value()
            for key in (KEY.Key_Home, KEY.Key_End):
                qtbot.keyClick(slider, key)
                assert lab.stage.message.text()
            assert field.value() != before or slider.number() == before
            field.enter(str(before))
        elif isinstance(field, ChoiceField):
            for key in [field.box().itemData(i) for i in range(field.box().count())]:
                assert field.enter(key) == ""
        elif isinstance(field, SwitchField):
            assert field.enter("off") == field.enter("on") == ""
        assert topic.findChildren(FormulaTable)[0].text()


def test_what_is_no_finite_number_is_refused_and_changes_nothing(lab: FunctionsLab) -> None:
    for topic in lab.topics.values():
        for field in topic.add.fields.values():
            if isinstance(field, NumberField):
                before = field.value()
                for typed in ("1e400", "-1e400", "nan", "0x", "zero"):
                    assert field.enter(typed) != ""
                    assert field.value() == before


@pytest.mark.parametrize("path", ["numerical.h", "check.h", "descent.lr", "training.lr"])
def test_a_step_of_zero_is_refused_with_what_is_allowed(
    lab: FunctionsLab, path: str, qtbot: QtBot
) -> None:
    topic, name = path.split(".")
    lab.load_preset(first_of(topic).id)
    field = lab.topic.add.fields[name]
    assert isinstance(field, NumberField)
    before = field.value()
    for typed in ("0", "-1", "0,0", "1e-400"):
        type_into(qtbot, field.edit(), typed)
        assert "above 0" in field.error()
        assert field.value() == before


def test_a_slider_moves_the_way_on(staged: FunctionsLab, window: MainWindow, qtbot: QtBot) -> None:
    field = staged.topic.add.fields["x"]
    assert isinstance(field, NumberField)
    slider = field.slider()
    assert slider is not None
    slider.setFocus()
    qtbot.keyClick(slider, KEY.Key_End)
    assert staged.player.step == staged.player.total_steps
    assert window.transport.step_text() == f"{staged.player.total_steps:,}"
    staged.player.restart()
    assert field.value() == -2.0
    type_value = field.enter("1.0")
    assert type_value == ""
    assert staged.player.step == 120


def test_the_scale_of_a_page_is_changed_by_l_and_back(
    window: MainWindow, staged: FunctionsLab, qtbot: QtBot
) -> None:
    without = []
    for name in TOPICS:
        staged.load_preset(first_of(name).id)
        scale = staged.key_controls().scale
        if scale is None:
            without.append(name)
            continue
        before = scale.value()
        press(qtbot, window, KEY.Key_L)
        assert scale.value() != before
        press(qtbot, window, KEY.Key_L)
        assert scale.value() == before
    assert without == ["neuron", "linear", "forward", "softmax", "field"]


def test_settings_are_undone_and_presets_too(
    window: MainWindow, staged: FunctionsLab, qtbot: QtBot
) -> None:
    staged.load_preset("softmax")
    field = staged.topic.add.fields["temperature"]
    assert isinstance(field, NumberField)
    type_into(qtbot, field.edit(), "5")
    press(qtbot, window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == 1.0
    staged.load_preset("loss-functions")
    press(qtbot, window, KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert staged.topic.key == "softmax"


def test_another_language_keeps_page_numbers_and_place(window: MainWindow) -> None:
    lab = window.lab
    assert isinstance(lab, FunctionsLab)
    lab.load_preset("learning-steps")
    lab.topic.add.fields["lr"].enter("0.25")
    lab.player.advance(17)
    new = lab.translated(window)
    assert new.topic.key == "training"
    assert new.topic.values() == lab.topic.values()
    assert (new.player.step, new.topic.position) == (17, 17)
    lab.load_preset("numerical-textbook")
    other = lab.translated(window)
    assert other.topic.values()["h"] == "0.0001"
    assert other.player.step == lab.player.step
    for one in (new, other):
        one.close_lab()
        one.deleteLater()


@pytest.mark.parametrize("name", [first_of(topic).id for topic in TOPICS])
def test_pictures_leave_the_program(lab: FunctionsLab, name: str) -> None:
    lab.load_preset(name)
    lab.player.advance(5)
    for picture in drawings_in(lab.topic):
        assert as_png(picture).startswith(b"\x89PNG")
        assert b"<svg" in as_svg(picture)
        assert len(as_csv(picture).splitlines()) > 1


def test_an_epoch_is_as_many_steps_as_the_batches_need(lab: FunctionsLab) -> None:
    lab.load_preset("learning-steps")
    lab.player.advance_epoch()
    assert lab.player.step == 3 * 6
    lab.player.advance(2)
    lab.player.advance_epoch()
    assert lab.player.step == 2 * 3 * 6
    assert said(lab)[0] == "Epoch 2, update 12."
    lab.load_preset("descent")
    lab.player.advance_epoch()
    assert lab.player.step == 10


def test_every_control_is_named_and_explained(lab: FunctionsLab) -> None:
    for topic in lab.topics.values():
        for field in topic.add.fields.values():
            assert field.objectName().startswith(f"functions_{topic.key}_")
            assert field.label()
            assert field.toolTip()
        for widget in topic.findChildren(QWidget):
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                assert widget.objectName()
                assert widget.accessibleName(), widget.objectName()
    assert np.isfinite(lab.pace)
