"""Of gradients it is told whether they keep their size on the way back, whatever the outputs do."""

from math import nan

import numpy as np
import pytest

from dlgui.labs.activations.gradients import find_in_gradients
from dlgui.labs.shared.findings import Mood
from engine.layers.names import Activation
from engine.training.layer_setting import LayerSetting
from engine.training.layer_study import LayerReport, LayerStudy, study_layers
from engine.training.probes import Probe


def made_up(gradients: tuple[float, ...]) -> LayerStudy:
    """A study with exploding outputs and these sizes of gradients."""
    arrays = {Probe.ACTIVATIONS: np.full((2, 2), 0.25)}
    layers = tuple(
        LayerReport(arrays, 10.0**i, size, nan, nan, nan) for i, size in enumerate(gradients)
    )
    setting = LayerSetting(depth=len(gradients), activation=Activation.TANH)
    return LayerStudy(setting, 1.0, layers)


@pytest.mark.parametrize(
    ("gradients", "headline"),
    [
        ((1e-5, 1e-2), "The gradient vanishes on its way back."),
        ((1.0, 1e-2), "The gradient grows on its way back."),
        ((1.0, 0.1), "The gradient keeps its size."),
        ((0.1, 1.0), "The gradient keeps its size."),
        ((0.05, 1.0), "The gradient shrinks on its way back."),
        ((1.0, 0.05), "The gradient rises on its way back."),
        ((1.0, 0.0), "The gradient grows on its way back."),
        ((1.0,), "There is one layer: the gradient has no way to go."),
        ((0.0,), "There is no gradient."),
        ((0.0, 1.0), "The gradient vanishes on its way back."),
        ((0.0, 0.0), "There is no gradient."),
    ],
)
def test_of_gradients_only_their_size_is_told(gradients: tuple[float, ...], headline: str) -> None:
    found = find_in_gradients(made_up(gradients))
    assert found.headline == headline
    harmless = any(word in headline for word in ("keeps", "shrinks", "rises", "one layer"))
    assert (found.mood is Mood.WARNING) is not harmless


def test_numbers_that_overflow_are_told_first() -> None:
    study = study_layers(LayerSetting(std=1e30, activation=Activation.RELU))
    assert find_in_gradients(study).mood is Mood.ERROR


def test_the_sentence_gives_both_sizes() -> None:
    sentence = find_in_gradients(made_up((1e-5, 1e-2))).sentence
    assert sentence == "Its RMS per weight is 0.010 in layer 2 and 1.0e-5 on arriving in layer 1."
