"""The lab as a person uses it: steps by key, predictions, sliders, pages, pointing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from dlgui.labs.normalisation.page import NormalisationLab
from dlgui.labs.normalisation.presets import PRESETS, GraphPreset
from dlgui.labs.normalisation.state import Page
from dlgui.plot.drawing import drawings_in
from dlgui.widgets.message import Message
from dlgui.widgets.scale_slider import ScaleSlider
from tests.open_window import control, open_only, press, type_into

KEY = Qt.Key


@pytest.fixture
def lab(qtbot: QtBot) -> Iterator[NormalisationLab]:
    """The lab by itself, as large as in a window of the usual size."""
    lab = NormalisationLab()
    qtbot.addWidget(lab)
    qtbot.addWidget(lab.inspector)
    lab.resize(760, 690)
    lab.inspector.resize(300, 690)
    lab.show()
    lab.inspector.show()
    yield lab
    lab.close_lab()


def figure(lab: NormalisationLab, key: str) -> tuple[object, object]:
    """The first value and gradient that a box shows."""
    box = lab.stage.graph.sheet.picture.box(key)
    value = box.value.values[0] if box.value else None
    return value, box.gradient.values[0] if box.gradient else None


def shown(lab: NormalisationLab, key: str) -> float:
    """The first value that a box shows."""
    value, _ = figure(lab, key)
    assert isinstance(value, float)
    return value


def said(lab: NormalisationLab) -> str:
    return lab.stage.message.text()


def test_it_opens_with_apples_and_oranges_and_steps_by_key(qtbot: QtBot) -> None:
    window = open_only(qtbot, "normalisation")
    lab = window.lab
    assert isinstance(lab, NormalisationLab)
    assert (lab.preset, lab.title) == ("apples-oranges", "Normalisation")
    assert figure(lab, "total") == (None, None)
    for _ in range(4):
        press(qtbot, window, KEY.Key_Period)
    assert figure(lab, "total") == (pytest.approx(715), None)
    press(qtbot, window, KEY.Key_Period, Qt.KeyboardModifier.ShiftModifier)  # all the way back
    wanted = {"apple_price": 2.2, "apple_count": 110, "orange_price": 3.3, "orange_count": 165}
    wanted |= {"tax": 650}
    assert {key: figure(lab, key)[1] for key in wanted} == pytest.approx(wanted)
    press(qtbot, window, KEY.Key_Comma)
    assert figure(lab, "apple_count") == (2, None)
    press(qtbot, window, KEY.Key_Comma)
    assert figure(lab, "apple_price") == (100, None)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_every_page_plays_to_its_end_and_shows_what_it_has(
    lab: NormalisationLab, preset: GraphPreset
) -> None:
    lab.load_preset(preset.id)
    page, stage = lab.state.page, lab.stage
    assert stage.graph.isVisible() is (page is not Page.AVERAGED)
    assert stage.cube.isVisible() is (page in (Page.BATCH_NORM, Page.AVERAGED))
    assert stage.facts.isVisible() is (page is Page.BATCH_NORM)
    texts = {said(lab)}
    for _ in range(lab.player.total_steps):
        lab.player.advance()
        texts.add(said(lab))
        assert said(lab)
    assert lab.player.position == lab.player.total_steps
    assert len(texts) > lab.player.total_steps / 3 or lab.state.digits == 1
    assert all(" from " in drawing.accessibleDescription() for drawing in drawings_in(lab))
    fields = [f for _, f in lab.inspector._fields.values() if not f.isHidden()]
    assert fields


def test_settings_of_other_pages_are_hidden_and_those_of_this_one_seen(
    lab: NormalisationLab,
) -> None:
    seen = {}
    for preset in PRESETS:
        lab.load_preset(preset.id)
        fields = lab.inspector._fields.items()
        seen[preset.id] = {name for name, (_, f) in fields if f.isVisibleTo(lab.inspector)}
    assert seen["apples"] == {"apple_count", "apple_price", "tax"}
    assert seen["apples-oranges"] == seen["apples"] | {"orange_count", "orange_price"}
    assert {"digits", "scale", "gamma", "beta", "unit", "updates"} == seen["batch-norm-graph"]
    assert seen["what-is-averaged"] == {"digits"}
    assert "decay" in seen["decay-graph"]


def test_a_slider_changes_the_numbers_and_keeps_the_place(
    lab: NormalisationLab, qtbot: QtBot
) -> None:
    lab.player.advance(4)
    slider = lab.inspector.findChild(ScaleSlider, "shop_apple_count_slider")
    assert isinstance(slider, ScaleSlider)
    qtbot.keyClick(slider, KEY.Key_Right)
    count = lab.state.apple_count
    assert count > 2
    assert figure(lab, "total") == (pytest.approx((100 * count + 450) * 1.1), None)
    assert lab.player.position == 4


@pytest.mark.parametrize("gamma", [0.0, -2.5, 1.2])
def test_gamma_beta_and_scale_reach_the_graph(
    lab: NormalisationLab, qtbot: QtBot, gamma: float
) -> None:
    lab.load_preset("batch-norm-graph")
    lab.player.advance(23)
    normal, before = shown(lab, "normal"), shown(lab, "x")
    for name, text in (("gamma", str(gamma)), ("beta", "0.7"), ("scale", "100")):
        type_into(qtbot, lab.inspector.field(name).edit(), text)
    assert figure(lab, "y")[0] == pytest.approx(gamma * normal + 0.7, abs=1e-3)
    assert figure(lab, "x")[0] == pytest.approx(100 * before)


@pytest.mark.parametrize("text", ["0", "-3", "65", "1.5", "1e400", "none"])
def test_an_empty_batch_cannot_be_chosen(lab: NormalisationLab, qtbot: QtBot, text: str) -> None:
    lab.load_preset("batch-norm-graph")
    field = lab.inspector.field("digits")
    type_into(qtbot, field.edit(), text)
    assert lab.state.digits == 4
    assert field.error()
    slider = field.slider()
    assert slider is not None
    qtbot.keyClick(slider, KEY.Key_Home)
    assert lab.state.digits == 1


@pytest.mark.parametrize("text", ["0", "1e400", "-1"])
def test_a_scale_of_nothing_or_of_everything_is_refused(
    lab: NormalisationLab, qtbot: QtBot, text: str
) -> None:
    lab.load_preset("batch-norm-graph")
    type_into(qtbot, lab.inspector.field("scale").edit(), text)
    assert lab.state.scale == 1
    assert lab.inspector.field("scale").error()


@pytest.mark.parametrize("scale", ["1e-6", "1e6"])
@pytest.mark.parametrize("gamma", ["0", "1e6", "-1e6"])
def test_the_ends_of_what_can_be_typed_are_drawn(
    lab: NormalisationLab, qtbot: QtBot, scale: str, gamma: str
) -> None:
    lab.load_preset("batch-norm-graph")
    lab.player.advance(23)
    for name, text in (("scale", scale), ("gamma", gamma)):
        type_into(qtbot, lab.inspector.field(name).edit(), text)
    QApplication.processEvents()
    _, gradient = figure(lab, "x")
    assert abs(shown(lab, "x")) < 1e9
    assert isinstance(gradient, float)
    assert abs(gradient) < 1e15


def test_a_batch_of_one_is_shown_and_said(lab: NormalisationLab) -> None:
    lab.load_preset("batch-norm-graph")
    assert "A batch of one" not in said(lab)
    lab.load_preset("batch-of-one")
    lab.player.advance(23)
    assert said(lab).startswith("A batch of one")
    assert figure(lab, "normal")[0] == 0
    assert figure(lab, "y") == (pytest.approx(0.3), pytest.approx(figure(lab, "beta")[1]))
    assert figure(lab, "x")[1] == pytest.approx(0, abs=1e-12)


def test_the_facts_are_measured_and_say_where_they_fail(
    lab: NormalisationLab, qtbot: QtBot
) -> None:
    lab.load_preset("batch-norm-graph")
    facts = lab.stage.facts.facts()
    assert [fact.name for fact in facts] == ["Σ dx", "Σ dx · x̂", "10 · x", "Δ"]
    assert all(fact.holds for fact in facts)
    assert all(float(fact.figure) < 1e-3 for fact in facts)
    type_into(qtbot, lab.inspector.field("scale").edit(), "0.01")
    assert [fact.holds for fact in lab.stage.facts.facts()] == [True, False, False, True]
    type_into(qtbot, lab.inspector.field("gamma").edit(), "-1000000")
    assert lab.stage.facts.facts()[3].holds  # of gradients as large as that nine digits agree


def test_a_prediction_is_checked_before_the_number_is_shown(
    lab: NormalisationLab, qtbot: QtBot
) -> None:
    predictor = lab.inspector.predictor
    assert predictor.question is not None
    assert predictor.question.text == "Value of node 1, cost"
    type_into(qtbot, predictor.edit, "199")
    assert predictor.said().startswith("Right")
    type_into(qtbot, predictor.edit, "100")
    assert predictor.said() == "Not quite: 200 is shown with the next step"
    assert predictor.edit.accessibleDescription() == predictor.said()
    assert figure(lab, "apples") == (None, None)  # it is shown by a step alone
    lab.player.advance()
    assert predictor.said() == ""
    predictor.edit.setFocus()
    predictor.edit.selectAll()
    qtbot.keyClicks(predictor.edit, "450")
    qtbot.mouseClick(predictor.button, Qt.MouseButton.LeftButton)
    assert predictor.said() == "Right: 450"
    lab.player.advance(100)
    assert not predictor.button.isEnabled()
    assert not predictor.edit.isEnabled()


@pytest.mark.parametrize("text", ["two", "--", "1e400"])
def test_what_is_no_number_is_not_checked(lab: NormalisationLab, qtbot: QtBot, text: str) -> None:
    predictor = lab.inspector.predictor
    type_into(qtbot, predictor.edit, text)
    assert predictor.said().startswith("Type a number")
    assert predictor.edit.property("invalid") is True


def test_a_click_on_a_node_writes_how_its_number_came_about(
    lab: NormalisationLab, qtbot: QtBot
) -> None:
    lab.player.advance(4)
    sheet = lab.stage.graph.sheet
    viewport, place = sheet.canvas.viewport(), sheet.box_rect("fruit").center()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert sheet.lines()[0] == "F = A + O = 200 + 450 = 650"
    lab.player.advance()
    assert sheet.lines()[0] == "∂L/∂L = 1"


def test_v_shows_pictures_and_l_deepens_the_shades(qtbot: QtBot) -> None:
    window = open_only(qtbot, "normalisation")
    lab = window.lab
    assert isinstance(lab, NormalisationLab)
    lab.load_preset("batch-norm-graph")
    press(qtbot, window, KEY.Key_V)
    press(qtbot, window, KEY.Key_L)
    picture = lab.stage.graph.sheet.picture
    assert (picture.as_images, picture.log) == (True, True)
    lab.load_preset("what-is-averaged")
    press(qtbot, window, KEY.Key_V)
    assert lab.state.norm.value == "instance"


def test_pointing_into_the_cube_lights_what_shares_a_mean(
    lab: NormalisationLab, qtbot: QtBot
) -> None:
    lab.load_preset("what-is-averaged")
    QApplication.processEvents()
    cube = lab.stage.cube.cube
    assert cube.lit() == set()
    place = cube.canvas.mapFromScene(cube.place_of(3, 4))
    QTest.mouseMove(cube.canvas.viewport(), place)
    assert cube.picture.title == ("Channels 4 to 6", "of digit 4")
    assert said(lab).startswith("Channels 4 to 6 of digit 4: 1,728 values share one mean")
    QTest.mouseMove(cube.canvas.viewport(), QPoint(2, 2))
    assert cube.lit() == set()
    for norm, count in (("batch", 6), ("layer", 8), ("instance", 48), ("group", 16)):
        qtbot.mouseClick(lab.stage.cube.norms.button(norm), Qt.MouseButton.LeftButton)
        assert lab.player.total_steps == count


def test_the_digits_of_the_batch_are_seen_and_chosen(lab: NormalisationLab, qtbot: QtBot) -> None:
    lab.load_preset("softmax-graph")
    QApplication.processEvents()
    panel = lab.stage.digits
    assert panel.wall.captions() == ["4", "7", "9", "5"]
    assert panel.wall.current == 0
    assert panel.card.note() == "2 of 4 answered right"
    place = panel.wall.tile_rect(2).center()
    viewport = panel.wall.canvas.viewport()
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert (lab.state.digit, lab.inspector.field("digit").value()) == (3, 3)
    logits = lab.traced.graph.nodes["logits"].value[2]
    assert shown(lab, "logits") == logits[lab.state.first_class]
    type_into(qtbot, lab.inspector.field("digits").edit(), "2")
    assert panel.wall.captions() == ["4", "7"]
    assert panel.wall.current == 1  # the third is gone: the last is looked at
    lab.load_preset("apples")
    assert not panel.isVisible()


def test_another_language_finds_everything_where_it_was(
    lab: NormalisationLab, qtbot: QtBot
) -> None:
    lab.load_preset("batch-norm-graph")
    lab.player.advance(15)
    lab.player.scrub(12)
    again = lab.translated(lab)
    lab.retire()
    qtbot.addWidget(again.inspector)
    assert (again.preset, again.state, again.player.position) == (lab.preset, lab.state, 12)
    assert figure(again, "y") == figure(lab, "y")
    again.player.advance()
    assert figure(again, "beta") != figure(lab, "beta")  # the old page is drawn no more


def test_its_message_and_pictures_are_in_the_window(qtbot: QtBot) -> None:
    window = open_only(qtbot, "normalisation")
    assert control(window, Message, "graph_finding").text()
    assert control(window, QLineEdit, "shop_tax_edit").text() == "1.1"
