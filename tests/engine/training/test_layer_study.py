"""Figures of the textbook's settings agree with those measured elsewhere, over seeds."""

from dataclasses import replace

import numpy as np
import pytest

from engine.layers.names import Activation, InitializerName, Normalization, NormPlace
from engine.training.layer_setting import LayerSetting
from engine.training.layer_study import LayerStudy, moments, study_layers
from engine.training.probes import Probe

SEEDS = range(8)
NORMAL, XAVIER, HE = (
    InitializerName.NORMAL,
    InitializerName.LECUN_NORMAL,
    InitializerName.HE_NORMAL,
)


def stds(setting: LayerSetting) -> np.ndarray:
    """Standard deviations of the outputs, a row a seed, a column a layer."""
    studies = (study_layers(replace(setting, seed=seed)) for seed in SEEDS)
    return np.array([[layer.std for layer in study.layers] for study in studies])


@pytest.mark.parametrize(
    ("setting", "first", "last"),
    [
        (LayerSetting(std=1.0), 0.459, 0.436),
        (LayerSetting(std=0.01), 0.025, 0.012),
        (LayerSetting(initializer=XAVIER), 0.208, 0.119),
    ],
)
def test_standard_deviations_of_sigmoid_are_those_of_the_reference(
    setting: LayerSetting, first: float, last: float
) -> None:
    measured = stds(setting)
    for layer, expected in ((0, first), (-1, last)):
        mean, spread = measured[:, layer].mean(), measured[:, layer].std(ddof=1)
        assert abs(mean - expected) <= 3 * spread + 0.0005  # the reference has three decimals


def test_he_keeps_the_second_moment_of_relu_in_the_mean() -> None:
    measured = stds(LayerSetting(activation=Activation.RELU, initializer=HE))
    # E[y^2] = 1 with He: the std of the positive half of a normal number is sqrt(1/2 - 1/2pi) * √2.
    expected = np.sqrt(1 - 1 / np.pi)
    assert measured[:, 0].mean() == pytest.approx(expected, abs=0.02)
    assert measured[:, -1].mean() == pytest.approx(expected, abs=0.15)


def test_normal_std_and_xavier_at_width_100_draw_the_same_numbers() -> None:
    a = study_layers(LayerSetting(std=0.1))
    b = study_layers(LayerSetting(initializer=XAVIER))
    for one, other in zip(a.layers, b.layers, strict=True):
        np.testing.assert_allclose(
            one.arrays[Probe.ACTIVATIONS], other.arrays[Probe.ACTIVATIONS], rtol=1e-5
        )


@pytest.mark.parametrize("norm", [n for n in Normalization if n is not Normalization.NONE])
@pytest.mark.parametrize("place", list(NormPlace))
def test_normalisation_keeps_the_spread_whatever_the_scale(
    norm: Normalization, place: NormPlace
) -> None:
    setting = LayerSetting(
        activation=Activation.TANH, std=1.0, normalization=norm, place=place, depth=8
    )
    study = study_layers(setting)
    assert study.layers[-1].std == pytest.approx(study.layers[0].std, rel=0.2)
    if place is NormPlace.AFTER:
        assert study.layers[-1].std == pytest.approx(1.0, abs=0.02)


def test_batch_norm_rescues_digits_at_a_scale_that_dies_out() -> None:
    setting = LayerSetting(activation=Activation.RELU, std=0.0136, input="digits")  # type: ignore[arg-type]
    assert study_layers(setting).layers[-1].std < 1e-4
    rescued = study_layers(replace(setting, normalization=Normalization.BATCH))
    assert rescued.layers[-1].std == pytest.approx(0.584, abs=0.03)
    assert rescued.layers[0].arrays[Probe.WEIGHTS].shape == (784, 100)


def test_the_gradient_vanishes_through_small_weights() -> None:
    study = study_layers(LayerSetting(std=0.01))
    sizes = [layer.gradient_rms for layer in study.layers]
    assert sizes == sorted(sizes)
    assert sizes[0] < 1e-4 * sizes[-1]


def test_std_zero_makes_all_values_equal() -> None:
    study = study_layers(LayerSetting(std=0.0))
    assert [layer.std for layer in study.layers] == [0.0] * 5
    assert (study.layers[0].arrays[Probe.ACTIVATIONS] == 0.5).all()


def test_a_huge_std_overflows_without_raising() -> None:
    study = study_layers(LayerSetting(std=1e30, activation=Activation.RELU))
    assert not np.isfinite(study.layers[-1].std)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("std", -1.0),
        ("std", float("nan")),
        ("std", float("inf")),
        ("std", 1e31),
        ("depth", 0),
        ("depth", 13),
        ("width", 1),
        ("width", 501),
        ("seed", -1),
        ("samples", 1),
        ("activation", Activation.STEP),
    ],
)
def test_settings_that_are_not_allowed_are_refused_by_name(field: str, value: object) -> None:
    with pytest.raises(ValueError, match=field):
        LayerSetting(**{field: value})  # type: ignore[arg-type]


def test_the_same_setting_gives_the_same_bits() -> None:
    def outputs(study: LayerStudy) -> np.ndarray:
        return study.layers[-1].arrays[Probe.ACTIVATIONS]

    a, b = study_layers(LayerSetting(seed=3)), study_layers(LayerSetting(seed=3))
    np.testing.assert_array_equal(outputs(a), outputs(b))
    assert not np.array_equal(outputs(a), outputs(study_layers(LayerSetting(seed=4))))


def test_moments_are_exact_far_from_zero() -> None:
    values = np.array([1e6, 1e6 + 1, 1e6 + 2], np.float32)
    mean, std = moments(values)
    assert mean == 1e6 + 1
    assert std == pytest.approx(np.sqrt(2 / 3))


@pytest.mark.parametrize(("width", "groups"), [(100, 10), (97, 1), (12, 6), (8, 4), (7, 1), (2, 1)])
def test_groups_divide_the_width(width: int, groups: int) -> None:
    setting = LayerSetting(width=width, normalization=Normalization.GROUP)
    assert setting.groups == groups
    assert len(study_layers(setting).layers) == 5
