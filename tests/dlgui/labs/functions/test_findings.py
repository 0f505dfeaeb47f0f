"""The sentence of every page says what is so, whatever its sliders are set to."""

import pytest

from dlgui.labs.functions.activation_topic import ActivationTopic
from dlgui.labs.functions.check_topic import CheckTopic
from dlgui.labs.functions.descent_topic import DescentTopic
from dlgui.labs.functions.difference_rules import Off, is_kink, why_off
from dlgui.labs.functions.field_topic import FieldTopic
from dlgui.labs.functions.linear_topic import LinearTopic
from dlgui.labs.functions.listing import listed
from dlgui.labs.functions.loss_values import LossName, slope
from dlgui.labs.functions.neuron_topic import NeuronTopic
from dlgui.labs.functions.numerical_topic import NumericalTopic
from dlgui.labs.functions.one_variable import FunctionName, function_of
from dlgui.labs.functions.page import FunctionsLab
from dlgui.labs.functions.presets import PRESETS, FunctionPreset
from dlgui.labs.functions.softmax_topic import SoftmaxTopic
from dlgui.labs.functions.topic import Topic
from dlgui.widgets.choice_field import ChoiceField
from dlgui.widgets.number_field import NumberField
from dlgui.widgets.text_field import TextField
from dlgui.words.looks import look
from engine.layers.names import Activation
from tests.speaking import speaking

pytestmark = pytest.mark.usefixtures("qapp")
OFF = dict.fromkeys(("step", "sigmoid", "tanh", "relu"), "off")


SAID: list[tuple[type[Topic], dict[str, str], str]] = [
    (ActivationTopic, OFF | {"x": "-2", "relu": "on", "swish": "on"}, "Steepest: Swish, with"),
    (ActivationTopic, OFF | {"x": "3", "relu": "on", "identity": "on"}, "ReLU, Identity, with"),
    (ActivationTopic, OFF | {"x": "0", "step": "on"}, "Step jumps here and has no slope."),
    (ActivationTopic, OFF | {"x": "-1", "relu": "on"}, "Hardly anything is learnt through ReLU"),
    (NeuronTopic, {"w1": "0", "w2": "0"}, "Both weights are 0"),
    (NeuronTopic, {"w1": "0", "w2": "1"}, "Where a = 0 lies the line"),
    (LinearTopic, {"between": "relu", "w1": "2", "b1": "100"}, "nothing bends here"),
    (LinearTopic, {"between": "tanh", "w1": "2", "w2": "0"}, "a weight is 0"),
    (LinearTopic, {"between": "relu", "w1": "2", "b1": "0", "w2": "1"}, "the two layers bend"),
    (SoftmaxTopic, {}, "The outputs sum to 1"),
    (
        NumericalTopic,
        {"function": "tanh", "at": "1", "h": "0.01"},
        "A tenth of h makes a hundredth",
    ),
    (NumericalTopic, {"h": "1e-13"}, "share almost all"),
    (NumericalTopic, {"h": "1e-16"}, "x + h is x itself"),
    (NumericalTopic, {"h": "1e-4", "at": "-10"}, "f itself is worked out with rounding"),
    (SoftmaxTopic, {"offset": "1e300", "precision": "float32"}, "infinite in float32"),
    (SoftmaxTopic, {"offset": "-1e300", "precision": "float32"}, "infinite in float32"),
    (CheckTopic, {"h": "0.1"}, "agree in 6 digits"),
    (NumericalTopic, {"function": "own", "formula": "abs(x)", "at": "0"}, "f has a kink at x = 0"),
    (NumericalTopic, {"function": "own", "formula": "3", "at": "1"}, "to the last digit"),
    (NumericalTopic, {"function": "own", "formula": "log(x)", "at": "-1"}, "no value at x = -1"),
    (FieldTopic, {"x": "0", "y": "0"}, "The gradient is 0"),
    (FieldTopic, {"x": "0", "y": "1"}, "f falls fastest along the arrow"),
    (DescentTopic, {"lr": "0.1"}, "Every step goes downhill"),
    (DescentTopic, {"lr": "0.9"}, "Every step goes downhill"),
    (DescentTopic, {"lr": "1"}, "not all of them go downhill"),
    (DescentTopic, {"lr": "0.1", "x": "0", "y": "0"}, "The gradient is 0 at the start"),
    (DescentTopic, {"surface": "saddle", "lr": "0.1", "x": "1", "y": "1"}, "no lowest place"),
    (CheckTopic, {"fault": "sign"}, "wrong sign"),
    (CheckTopic, {"fault": "sign", "h": "1e-13"}, "This h is too large or too small"),
]


@pytest.mark.parametrize(("topic", "values", "said"), SAID)
def test_what_is_said_is_so(topic: type[Topic], values: dict[str, str], said: str) -> None:
    page = topic()
    page.show_values(values)
    page.draw()
    assert said in page.finding().sentence


def test_every_activation_is_told_apart_by_hue_or_dash() -> None:
    page = ActivationTopic()
    page.show_values(dict.fromkeys([name for name in page.values() if name != "x"], "on"))
    page.draw()
    styles = [page.look_of(name) for name in page.shown]
    assert len(styles) == 10
    assert len({(look(style.series).hue, style.pattern()) for style in styles}) == 10
    relatives = [look(page.look_of(a).series).hue for a in Activation if "relu" in a.value]
    assert look(page.look_of(Activation.SWISH).series).hue not in relatives


def test_several_classes_may_be_the_likeliest_and_logits_need_no_sum() -> None:
    page = SoftmaxTopic()
    page.show_values({name: "0" for name in page.values() if name.startswith("logit")})
    assert page.finding().headline == "Classes 0, 1, 2, 3, 4, 5, 6, 7, 8, 9: 0.1 each."
    page.views.enter("identity")
    assert "need not sum to 1" in page.finding().sentence


@pytest.mark.parametrize("name", [LossName.EXACT, LossName.CLIPPED, LossName.SQUARED])
def test_slopes_of_losses_are_right_up_to_the_last_y(name: LossName) -> None:
    for y in (0.5, 0.9999, 0.99999, 1.0):
        rest = 1 - y
        exact = -(rest + rest / 9) if name is LossName.SQUARED else -1 / y
        assert slope(name, y, 10) == pytest.approx(exact, abs=1e-5)


def test_a_formula_of_one_variable_has_no_y() -> None:
    page = NumericalTopic()
    page.show_values({"function": "own", "formula": "x**2"})
    page.add.fields["formula"].enter("x + y")
    assert page.values()["formula"] == "x**2"


def test_why_a_difference_is_off() -> None:
    book, tanh = (function_of(name, "") for name in (FunctionName.BOOK, FunctionName.TANH))
    assert why_off(book.f, 5.0, 0.1, book.slope(5.0)) in (Off.NOT, Off.LAST_DIGIT)
    assert why_off(tanh.f, 1.0, 0.01, tanh.slope(1.0)) is Off.REGULAR
    assert why_off(tanh.f, 1.0, 1e-13, tanh.slope(1.0)) is Off.DIGITS
    assert why_off(book.f, 5.0, 1e-16, book.slope(5.0)) is Off.SAME
    assert why_off(book.f, -10.0, 1e-4, book.slope(-10.0)) is Off.ROUNDED
    fast = function_of(FunctionName.OWN, "sin(50*x)")
    assert why_off(fast.f, 1.0, 0.1, fast.slope(1.0)) is Off.BENT


@pytest.mark.parametrize(
    ("formula", "x", "kink"),
    [("abs(x)", 0, True), ("abs(x) + x", 0, True), ("x**2", 0, False), ("3", 0, False)],
)
def test_a_kink_is_where_two_slopes_meet(formula: str, x: float, kink: bool) -> None:
    assert is_kink(function_of(FunctionName.OWN, formula).f, x) is kink
    assert not is_kink(function_of(FunctionName.OWN, formula).f, x + 1)


@pytest.mark.parametrize("preset", PRESETS, ids=lambda preset: preset.id)
def test_each_setting_at_its_ends_leaves_a_sentence_and_a_question(
    lab: FunctionsLab, preset: FunctionPreset
) -> None:
    for name, field in lab.topics[preset.topic].add.fields.items():
        for text in ends_of(field):
            lab.load_preset(preset.id)
            assert not field.enter(text), (name, text)
            assert all(lab.stage.message.parts()), (name, text)


def ends_of(field: object) -> list[str]:
    """The least and the largest number that a field takes, every choice, and undefined formulas."""
    if isinstance(field, NumberField):
        limits = field.limits()
        least = repr(limits.minimum) if not limits.exclusive_minimum else "1e-300"
        return [least, repr(limits.maximum)]
    if isinstance(field, ChoiceField):
        return [field.box().itemData(i) for i in range(field.box().count())]
    return ["log(x - 1000)", "1/0"] if isinstance(field, TextField) else []


def test_names_are_set_apart_as_the_language_does() -> None:
    assert listed(["a", "b"]) == "a, b"
    with speaking("ja"):
        assert listed(["a", "b"]) == "a、b"
