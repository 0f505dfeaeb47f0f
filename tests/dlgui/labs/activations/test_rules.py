"""Each rule speaks when its figures say so, and only then; remedies are measured."""

from dataclasses import replace
from math import nan

import numpy as np
import pytest

from dlgui.labs.activations import rules
from dlgui.labs.activations.findings import (
    equal_text,
    find_in_comparison,
    find_in_grid,
    find_while_training,
    is_healthy,
    remedies,
    remedy_text,
)
from dlgui.labs.activations.gradients import find_in_gradients
from dlgui.labs.activations.layers_picture import Flaw
from dlgui.labs.activations.state import ActivationState, View
from dlgui.labs.shared.findings import Mood
from engine.histogram_history import Entry
from engine.layers.names import Activation, InitializerName, Normalization
from engine.training.layer_setting import LayerSetting
from engine.training.layer_study import LayerReport, LayerStudy, study_layers
from engine.training.probes import Probe

XAVIER, HE = InitializerName.LECUN_NORMAL, InitializerName.HE_NORMAL
SIGMOID, TANH, RELU = Activation.SIGMOID, Activation.TANH, Activation.RELU


def made_up(
    stds: tuple[float, ...],
    *,
    activation: Activation = TANH,
    saturated: tuple[float, ...] = (),
    dead: tuple[float, ...] = (),
    gradients: tuple[float, ...] = (),
) -> LayerStudy:
    """A study with these figures."""
    number = len(stds)
    rows = zip(
        stds,
        gradients or (1.0,) * number,
        saturated or (0.0,) * number,
        dead or (nan,) * number,
        strict=True,
    )
    arrays = {Probe.ACTIVATIONS: np.full((2, 2), 0.25)}
    layers = tuple(LayerReport(arrays, s, g, flat, 0.0, gone) for s, g, flat, gone in rows)
    return LayerStudy(LayerSetting(depth=number, activation=activation), 1.0, layers)


def test_saturation_names_the_worst_layer_with_its_share() -> None:
    found = rules.find_in_layers(made_up((0.5, 0.5), saturated=(0.31, 0.38)))
    assert "Layer 2: 38 % of the outputs are within .05 of -1 or 1" in found.sentence
    assert rules.saturated(made_up((0.5, 0.5), saturated=(0.29, 0.1))) is None


def test_sigmoid_saturates_at_0_or_1() -> None:
    found = rules.saturated(made_up((0.5,), activation=SIGMOID, saturated=(0.4,)))
    assert found is not None
    assert "0 or 1" in found.sentence


def test_dead_units_are_told_from_a_fifth_on() -> None:
    found = rules.dead(made_up((0.5, 0.5), activation=RELU, dead=(0.0, 0.2)))
    assert found is not None
    assert "Layer 2: 20 %" in found.sentence
    assert rules.dead(made_up((0.5,), activation=RELU, dead=(0.19,))) is None
    assert rules.dead(made_up((0.5,))) is None


def test_a_growing_signal_explodes_and_a_shrinking_one_dies_out() -> None:
    assert rules.find_in_layers(made_up((0.5, 6.0))).headline == "The signal explodes."
    assert rules.find_in_layers(made_up((0.5, 0.04))).headline == "The signal dies out."
    assert rules.exploding(made_up((0.5, 4.0))) is None
    assert rules.dying_out(made_up((0.5, 0.06))) is None


def test_outputs_near_one_value_are_alike() -> None:
    found = rules.find_in_layers(made_up((0.025, 0.012)))
    assert "all outputs lie near 0.25 (std 0.012)" in found.sentence
    assert rules.alike(made_up((0.025, 0.021))) is None


def test_equal_values_are_told_apart_from_alike_ones() -> None:
    found = rules.find_in_layers(study_layers(LayerSetting(std=0.0)))
    assert found.headline == "All values are equal."
    assert "every output is 0.5" in found.sentence


def test_infinite_numbers_come_first() -> None:
    found = rules.find_in_layers(study_layers(LayerSetting(std=1e30, activation=RELU)))
    assert found.mood is Mood.ERROR
    assert "1e+30" in found.sentence


def test_a_gradient_that_vanishes_is_told_though_outputs_look_well() -> None:
    found = rules.find_in_layers(made_up((0.2, 0.2), activation=SIGMOID, gradients=(1e-5, 1e-2)))
    assert "gradient vanishes" in found.headline
    assert "at most 1/4" in found.sentence
    grown = rules.find_in_layers(made_up((0.2, 0.2), gradients=(1.0, 1e-2)))
    assert "gradient grows" in grown.headline
    assert rules.vanishing_gradient(made_up((0.2, 0.2), gradients=(0.1, 1.0))) is None


@pytest.mark.parametrize(
    ("setting", "headline"),
    [
        (LayerSetting(std=1.0), "The outputs are saturated."),
        (LayerSetting(std=0.01), "The outputs are nearly all alike."),
        (LayerSetting(activation=TANH, std=0.01), "The signal dies out."),
        (LayerSetting(activation=TANH, initializer=XAVIER), "The signal gets through."),
        (LayerSetting(activation=RELU, std=1.0), "The signal explodes."),
        (LayerSetting(activation=RELU, initializer=HE), "The signal gets through."),
    ],
)
def test_the_textbooks_settings_are_judged_as_the_textbook_does(
    setting: LayerSetting, headline: str
) -> None:
    assert rules.find_in_layers(study_layers(setting)).headline == headline


@pytest.mark.parametrize(
    ("setting", "remedy"),
    [
        (LayerSetting(activation=TANH, std=1.0), "With Xavier"),
        (LayerSetting(activation=RELU, std=0.01), "With He"),
        (LayerSetting(std=1.0), "With batch norm"),
    ],
)
def test_the_first_remedy_that_was_measured_healthy_is_named(
    setting: LayerSetting, remedy: str
) -> None:
    healthy = next(s for c in remedies(setting) if is_healthy(s := study_layers(c)))
    assert remedy_text(healthy, setting).startswith(remedy)


def test_what_is_the_same_by_arithmetic_is_said() -> None:
    assert "std 0.1 is the same as Xavier, Glorot" in equal_text(LayerSetting(std=0.1))
    assert "Xavier is the same as Glorot, std 0.1" in equal_text(LayerSetting(initializer=XAVIER))
    assert equal_text(LayerSetting(std=0.11)) == ""
    assert "std 0.2" in equal_text(LayerSetting(initializer=HE, width=50))
    assert "std 0.1 " not in equal_text(LayerSetting(initializer=XAVIER, width=64))


def test_digits_part_what_is_the_same_for_square_layers() -> None:
    setting = LayerSetting(std=0.1, input="digits")  # type: ignore[arg-type]
    assert equal_text(setting) == ""


def test_a_comparison_of_equal_settings_says_so() -> None:
    a, b = study_layers(LayerSetting(std=0.1)), study_layers(LayerSetting(initializer=XAVIER))
    assert "same by arithmetic" in find_in_comparison(a, b).headline


def test_a_comparison_gives_the_figures_of_both() -> None:
    a, b = study_layers(LayerSetting(std=0.01)), study_layers(LayerSetting(initializer=XAVIER))
    found = find_in_comparison(a, b)
    assert found.headline.startswith("Filled: The outputs are nearly all alike. Outline:")
    assert "0.012 (filled)" in found.sentence


def test_a_grid_counts_the_rows_in_which_the_signal_gets_through() -> None:
    studies = [
        study_layers(LayerSetting(activation=RELU, initializer=HE)),
        study_layers(LayerSetting(activation=RELU, std=1.0)),
    ]
    found = find_in_grid(studies, ["He", "std 1"])
    assert found.headline == "In 1 of 2 rows the signal gets through."
    assert "std 1: The signal explodes." in found.sentence


def test_rows_of_a_grid_that_are_the_same_by_arithmetic_are_named() -> None:
    narrow = LayerSetting(width=2)
    studies = [study_layers(narrow), study_layers(replace(narrow, initializer=HE))]
    assert find_in_grid(studies, ["a", "b"]).suggestion == (
        "At width 2, std 1 is the same as He: weights of std 1."
    )
    studies = [study_layers(LayerSetting()), study_layers(LayerSetting(initializer=HE))]
    assert find_in_grid(studies, ["a", "b"]).suggestion == ""


def test_while_training_the_layer_that_moved_most_is_named() -> None:
    first = Entry(0, (), np.array([[0, 0.2, 0.0], [0, 0.2, 0.0]]))
    now = Entry(300, (), np.array([[0, 0.25, 0.1], [0, 1.3, 0.28]]))
    found = find_while_training(first, now, ["layer 1", "layer 2"], Flaw.DEAD)
    assert found.headline == "After 300 updates, layer 2 has changed most."
    assert "0.2 at step 0 and is 1.3" in found.sentence
    assert found.suggestion == "In layer 2, 28 % of the units are dead."
    assert "before its first update" in find_while_training(first, first, []).headline


def test_a_network_that_has_hardly_moved_is_not_said_to_have() -> None:
    first = Entry(0, (), np.array([[0, 0.2, nan], [0, 0.2, nan]]))
    now = Entry(300, (), np.array([[0, 0.203, nan], [0, 0.2, nan]]))
    found = find_while_training(first, now, ["layer 1", "layer 2"])
    assert found.headline == "After 300 updates the spread is nearly as it was."


def test_batch_norm_is_not_offered_to_one_that_has_it() -> None:
    setting = LayerSetting(normalization=Normalization.BATCH)
    assert all(c.normalization is Normalization.BATCH for c in remedies(setting))


@pytest.mark.parametrize(
    ("gradients", "told"),
    [
        ((1e-5, 1e-2), "The gradient vanishes on its way back."),
        ((1e-2, 0.2), "The gradient shrinks on its way back."),
        ((1.0, 1.0), ""),
        ((0.2, 1e-2), "All the same the gradient grows on its way back."),
        ((1.0, 1e-2), "All the same the gradient grows on its way back."),
    ],
)
def test_of_saturated_outputs_the_gradient_is_told_as_it_was_measured(
    gradients: tuple[float, ...], told: str
) -> None:
    found = rules.find_in_layers(made_up((0.9, 0.9), saturated=(0.8, 0.8), gradients=gradients))
    assert found.headline == "The outputs are saturated."
    assert found.sentence.partition("nearly 0.")[2].strip() == told


EVERY_SETTING = [
    LayerSetting(depth=depth, activation=activation, initializer=initializer, std=std)
    for depth in (1, 2, 5, 12)
    for activation in (SIGMOID, TANH, RELU)
    for initializer, std in (
        (InitializerName.NORMAL, 1.0),
        (InitializerName.NORMAL, 0.3),
        (InitializerName.NORMAL, 0.01),
        (XAVIER, 1.0),
        (HE, 1.0),
        (InitializerName.ORTHOGONAL, 1.0),
    )
]


@pytest.mark.parametrize(
    "setting", EVERY_SETTING, ids=lambda s: f"{s.depth}-{s.activation}-{s.initializer}-{s.std}"
)
def test_no_sentence_contradicts_the_chart_of_gradients(setting: LayerSetting) -> None:
    study = study_layers(setting)
    first, last = study.layers[0].gradient_rms, study.layers[-1].gradient_rms
    for found in (rules.find_in_layers(study), find_in_gradients(study)):
        text = f"{found.headline} {found.sentence}"
        if "vanishes" in text or "shrinks" in text:
            assert first < last / 10
        if "gradient grows" in text or "gradient rises" in text:
            assert first > last * 10
        if "keeps its size" in text:
            assert last / 10 <= first <= last * 10
        if setting.depth == 1:
            assert "layer 1, " not in text
            assert "way back" not in text
    outputs = study.layers[-1].std / study.layers[0].std
    if rules.find_in_layers(study).headline == "The signal gets through.":
        assert 0.1 < outputs < 10


@pytest.mark.parametrize(
    ("activation", "through"),
    [
        (SIGMOID, [False, False, True, True]),
        (TANH, [False, False, True, True]),
        (RELU, [False, False, True, True]),
    ],
)
def test_the_signal_gets_through_whatever_becomes_of_the_gradient(
    activation: Activation, through: list[bool]
) -> None:
    """With Xavier's values a sigmoid keeps its spread; that the gradient vanishes is told too."""
    state = ActivationState(setting=LayerSetting(activation=activation), view=View.GRID)
    studies = [study_layers(setting) for setting in state.settings]
    assert [rules.gets_through(study) for study in studies] == through
    found = find_in_grid(studies, ["N(0, 1)", "N(0, 0.01)", "Xavier", "He"])
    assert found.headline == "In 2 of 4 rows the signal gets through."
    told = "Xavier: The outputs keep their spread, but the gradient vanishes."
    assert (told in found.sentence) is (activation is SIGMOID)


def test_a_gradient_that_is_gone_altogether_has_vanished() -> None:
    found = rules.find_in_layers(made_up((0.2, 0.2), gradients=(0.0, 1e-2)))
    assert found.headline == "The outputs keep their spread, but the gradient vanishes."
