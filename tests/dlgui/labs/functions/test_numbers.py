"""What the pages show is the engine's: overflow, losses, differences, the textbook's figures."""

import math
from itertools import pairwise, product

import numpy as np
import pytest

from dlgui.labs.functions.activation_values import value_and_slope, values_and_slopes
from dlgui.labs.functions.check_topic import CheckTopic
from dlgui.labs.functions.checked_gradients import TOLERANCE, Check, Fault, checked
from dlgui.labs.functions.descent_topic import DescentTopic
from dlgui.labs.functions.difference_errors import STEPS, errors_of
from dlgui.labs.functions.field_topic import FieldTopic
from dlgui.labs.functions.forward_pass import forward_pass, units
from dlgui.labs.functions.linear_topic import LinearTopic
from dlgui.labs.functions.loss_values import LossName, loss, loss_sum, slope
from dlgui.labs.functions.neuron_topic import GATES, NeuronTopic
from dlgui.labs.functions.numerical_topic import NumericalTopic
from dlgui.labs.functions.one_variable import FunctionName, function_of
from dlgui.labs.functions.small_training import (
    Training,
    network_with,
    new_network,
    points_of,
    run,
    updates_per_epoch,
)
from dlgui.labs.functions.softmax_topic import SoftmaxTopic
from dlgui.labs.functions.topic import Topic
from engine.layers.names import Activation
from engine.losses import SoftmaxCrossEntropy
from engine.numerical import numerical_derivative

pytestmark = pytest.mark.usefixtures("qapp")


def with_values(topic: Topic, **values: str) -> None:
    topic.show_values(values)


@pytest.mark.parametrize("name", [a for a in Activation if "softmax" not in a.value])
@pytest.mark.parametrize("x", [-3.0, -0.5, 0.5, 3.0])
def test_slopes_of_activations_are_their_derivatives(name: Activation, x: float) -> None:
    value, slope_at = value_and_slope(name, x)
    tried = numerical_derivative(lambda at: value_and_slope(name, at)[0], x, h=1e-6)
    assert slope_at == pytest.approx(tried, abs=1e-7)
    assert value == values_and_slopes(name, np.array([x]))[0][0]


def test_a_step_has_no_slope_at_its_jump_and_none_beside_it() -> None:
    _, slopes = values_and_slopes(Activation.STEP, np.array([-1.0, 0.0, 1.0]))
    np.testing.assert_array_equal(slopes, [0.0, np.nan, 0.0])


def test_a_neuron_is_a_gate_with_the_textbooks_weights() -> None:
    topic = NeuronTopic()
    for gate, (w1, w2, b) in {
        "and": ("0.5", "0.5", "-0.7"),
        "nand": ("-0.5", "-0.5", "0.7"),
        "or": ("0.5", "0.5", "-0.2"),
    }.items():
        with_values(topic, w1=w1, w2=w2, b=b, gate=gate)
        assert tuple(topic.answers()) == GATES[gate]
        assert topic.finding().headline.endswith(": 4 of 4 inputs.")
    best = 0
    for weights in product(("-1", "1"), ("-1", "1"), ("-1.5", "-0.5", "0.5", "1.5")):
        with_values(topic, **dict(zip(("w1", "w2", "b"), weights, strict=True)), gate="xor")
        best = max(best, sum(a == c for a, c in zip(topic.answers(), GATES["xor"], strict=True)))
    assert best == 3


@pytest.mark.parametrize("numbers", [("-2", "1", "1.5", "-0.5"), ("0", "3", "0", "1")])
def test_two_linear_layers_are_one_and_no_longer_with_a_bend(numbers: tuple[str, ...]) -> None:
    topic = LinearTopic()
    with_values(topic, **dict(zip(("w1", "b1", "w2", "b2"), numbers, strict=True)))
    _, two, one = topic.curves()
    np.testing.assert_allclose(two, one, atol=1e-12)
    with_values(topic, w1="1", b1="0", w2="1", b2="0", between="relu")
    _, two, one = topic.curves()
    assert np.abs(two - one).max() == pytest.approx(4.0)


def test_the_forward_pass_ends_in_the_textbooks_figures() -> None:
    layers = forward_pass((1.0, 0.5), Activation.SIGMOID, softmax=False)
    np.testing.assert_allclose(layers[0].sums, [0.3, 0.7, 1.1])
    np.testing.assert_allclose(layers[0].outputs, [0.57444252, 0.66818777, 0.75026011], atol=1e-8)
    np.testing.assert_allclose(layers[1].outputs, [0.62624937, 0.7710107], atol=1e-8)
    np.testing.assert_allclose(layers[2].outputs, [0.31682708, 0.69627909], atol=1e-8)
    classes = forward_pass((1.0, 0.5), Activation.SIGMOID, softmax=True)[2].outputs
    assert classes.sum() == pytest.approx(1)
    assert len(units()) == 7


def test_the_naive_softmax_fails_where_exp_does_and_the_line_is_marked() -> None:
    topic = SoftmaxTopic()
    for logit, precision, fails in (
        ("709", "float64", False), ("711", "float64", True), ("1e300", "float64", True),
        ("88", "float32", False), ("90", "float32", True),
    ):  # fmt: skip
        with_values(topic, logit0=logit, precision=precision)
        topic.draw()
        safe, naive = topic.probabilities()
        assert np.isnan(naive).any() == fails
        assert safe.sum() == pytest.approx(1)
        assert topic.code.failing() == (["np.exp(x, out=out)"] if fails else [])
    assert "exp(a₀)" in topic.formulas.text()


def test_far_below_zero_the_quotient_fails() -> None:
    topic = SoftmaxTopic()
    with_values(topic, **{f"logit{k}": "-800" for k in range(10)})
    topic.draw()
    safe, naive = topic.probabilities()
    np.testing.assert_allclose(safe, 0.1)
    assert np.isnan(naive).all()
    assert topic.code.failing() == ["out /= out.sum(axis=-1, keepdims=True)"]


def test_temperature_and_offset_do_what_the_textbook_says() -> None:
    topic = SoftmaxTopic()
    plain, _ = topic.probabilities()
    with_values(topic, offset="500")
    np.testing.assert_allclose(topic.probabilities()[0], plain, rtol=1e-9)
    with_values(topic, offset="0", temperature="0.05")
    assert topic.probabilities()[0].max() > 0.999
    with_values(topic, temperature="1000")
    np.testing.assert_allclose(topic.probabilities()[0], 0.1, atol=1e-3)


@pytest.mark.parametrize("y", [0.02, 0.3, 0.7, 0.98])
@pytest.mark.parametrize("classes", [2, 10])
def test_losses_are_those_of_the_formulas(y: float, classes: int) -> None:
    rest = (1 - y) / (classes - 1)
    squared = 0.5 * ((1 - y) ** 2 + (classes - 1) * rest**2)
    assert loss(LossName.SQUARED, y, classes) == pytest.approx(squared)
    assert loss(LossName.EXACT, y, classes) == pytest.approx(-math.log(y))
    assert loss(LossName.CLIPPED, y, classes) == pytest.approx(-math.log(y + 1e-7))
    assert loss(LossName.ACCURACY, y, classes) == float(y < rest)
    assert slope(LossName.EXACT, y, classes) == pytest.approx(-1 / y, rel=1e-4)
    assert slope(LossName.ACCURACY, y, classes) == 0
    for labels in (True, False):
        assert loss(LossName.EXACT, y, classes, labels=labels) == pytest.approx(-math.log(y))
    for name in LossName:
        mean = loss(name, y, classes, batch=7)
        assert mean == pytest.approx(loss(name, y, classes))
        assert loss_sum(name, y, classes, batch=7) == pytest.approx(7 * mean)


def test_the_clip_ends_at_16_and_the_exact_loss_does_not() -> None:
    assert loss(LossName.CLIPPED, 0.0, 10) == pytest.approx(16.118, abs=1e-3)
    assert loss(LossName.EXACT, 0.0, 10) == math.inf
    assert loss(LossName.EXACT, 1.0, 10) == 0.0
    assert math.isnan(slope(LossName.EXACT, 0.0, 10))


def test_errors_of_differences_draw_a_v() -> None:
    forward, central = errors_of(FunctionName.TANH, "", 1.0)
    h = np.array(STEPS)
    best_forward, best_central = h[np.nanargmin(forward)], h[np.nanargmin(central)]
    assert 1e-9 < best_forward < 1e-6
    assert 1e-7 < best_central < 1e-4
    assert np.nanmin(central) < np.nanmin(forward)
    large = (h >= 1e-3) & (h <= 1e-1)
    slopes = [np.polyfit(np.log10(h[large]), np.log10(e[large]), 1)[0] for e in (forward, central)]
    assert slopes == pytest.approx([1.0, 2.0], abs=0.05)
    assert forward[-1] > 0.01  # h = 1e-16: nothing is left


def test_the_textbooks_parabola_has_its_slopes() -> None:
    topic = NumericalTopic()
    for x, expected in (("5", 0.2), ("10", 0.3)):
        with_values(topic, at=x, h="0.0001", function="book")
        assert list(topic.slopes().values()) == pytest.approx([expected] * 3, abs=2e-6)
    function = function_of(FunctionName.BOOK, "")
    assert numerical_derivative(function.f, 5.0) == pytest.approx(function.slope(5.0))


def test_what_is_taken_away_stands_in_brackets_where_it_is_negative() -> None:
    topic = NumericalTopic()
    with_values(topic, function="own", formula="x", at="-1", h="0.25")
    topic.draw()
    text = topic.formulas.text().replace(" ", "").replace("−", "-")
    assert "-0.75-(-1)" in text
    assert "-0.75-(-1.25)" in text
    assert "f′(-1)" in text
    assert "--" not in text


def test_a_check_names_what_its_error_compares() -> None:
    topic = CheckTopic()
    for seed in range(1, 4):
        with_values(topic, seed=str(seed))
        topic.draw()
        text = topic.formulas.text().replace(" ", "").replace("−", "-")
        assert "n=" in text
        assert "a=" in text
        assert "|a-n|" in text
        assert "--" not in text


@pytest.mark.parametrize(("formula", "at"), [("log(x)", "-1"), ("1/x", "0"), ("sqrt(x)", "-4")])
def test_a_function_of_ones_own_may_have_no_value(formula: str, at: str) -> None:
    topic = NumericalTopic()
    with_values(topic, function="own", formula=formula, at=at)
    topic.draw()
    assert "no value" in topic.finding().sentence
    assert "nan" in topic.formulas.text() or "inf" in topic.formulas.text()


def test_the_gradient_is_the_textbooks_and_missing_where_f_is() -> None:
    topic = FieldTopic()
    with_values(topic, x="3", y="4")
    topic.draw()
    assert "= 6" in topic.formulas.text()
    assert "= 8" in topic.formulas.text()
    with_values(topic, surface="own", formula="log(x) + y**2", x="-1", y="1")
    topic.draw()
    assert "no value" in topic.finding().sentence


def test_descent_ends_where_the_textbooks_does() -> None:
    topic = DescentTopic()
    with_values(topic, lr="0.1")
    np.testing.assert_allclose(topic.path[-1], [-6.11110793e-10, 8.14814391e-10], atol=1e-11)
    with_values(topic, lr="10")
    np.testing.assert_allclose(topic.path[-1], [-2.58983747e13, -1.29524862e12], rtol=1e-6)
    assert "leaps beyond" in topic.finding().sentence
    with_values(topic, lr="1e-10")
    np.testing.assert_allclose(topic.path[-1], [-2.99999994, 3.99999992], atol=1e-8)
    assert "hardly left" in topic.finding().sentence
    with_values(topic, surface="own", formula="log(x)", x="-1")
    topic.go(50)
    topic.draw()
    assert "no value at the start" in topic.finding().sentence


def test_learning_goes_by_the_engines_gradients() -> None:
    training = Training(lr=0.5, batch_size=12)
    updates = run(training, 8)
    assert updates[:3] == run(training, 3)
    assert updates_per_epoch(training) == 5
    for update, then in pairwise(updates):
        for name, before in update.before.items():
            np.testing.assert_allclose(update.after[name], before - 0.5 * update.gradients[name])
            np.testing.assert_array_equal(update.after[name], then.before[name])
    network, data = new_network(training), points_of(training)
    first = SoftmaxCrossEntropy().forward(network.forward(data.points), data.labels)
    assert updates[0].total == pytest.approx(first)
    network = network_with(training, updates[0].after)
    second = SoftmaxCrossEntropy().forward(network.forward(data.points), data.labels)
    assert updates[1].total == pytest.approx(second)
    assert run(Training(), 100)[-1].total < 0.5 * run(Training(), 1)[0].total


def test_a_rate_that_is_far_too_large_is_no_trouble() -> None:
    last = run(Training(lr=1000.0, batch_size=1), 100)[-1]
    assert last.after.keys() == last.before.keys()


@pytest.mark.parametrize(
    ("fault", "worst"),
    [(Fault.NONE, 0.0), (Fault.SIGN, 2.0), (Fault.FACTOR, 0.5), (Fault.KINK, 1.0)],
)
def test_the_check_finds_what_was_planted(fault: Fault, worst: float) -> None:
    result = checked(Check(fault))
    largest = max(entry.error for entry in result.entries)
    assert largest == pytest.approx(worst, abs=1e-6)
    assert result.report.largest_error == pytest.approx(worst, abs=1e-6)
    assert result.report.passed(TOLERANCE) is (fault is Fault.NONE)
    behind = [entry.error for entry in result.entries if entry.parameter.startswith("linear2")]
    assert max(behind) < 1e-6
    for entry in result.entries:
        tried = (entry.above - entry.below) / 2e-5
        assert entry.numeric == pytest.approx(tried, abs=1e-9)


def test_fewer_weights_make_a_shorter_way() -> None:
    topic = CheckTopic()
    with_values(topic, hidden="8")
    topic.go(topic.steps)
    with_values(topic, hidden="2")
    assert topic.steps == 2 * 2 + 2 + 2 * 2 + 2 - 1
    assert topic.position <= topic.steps
