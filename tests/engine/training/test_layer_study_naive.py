"""The textbook's own loop, written anew in float64, measures the same figures over seeds."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pytest

from engine.layers.names import Activation, InitializerName
from engine.training.layer_setting import LayerSetting
from engine.training.layer_study import study_layers
from engine.training.probes import Probe

SEEDS = range(8)
SAMPLES, WIDTH, DEPTH = 1000, 100, 5
INITIAL_VALUES = {
    "N(0, 1)": (InitializerName.NORMAL, 1.0),
    "N(0, 0.01)": (InitializerName.NORMAL, 0.01),
    "Xavier": (InitializerName.LECUN_NORMAL, np.sqrt(1 / WIDTH)),
    "He": (InitializerName.HE_NORMAL, np.sqrt(2 / WIDTH)),
}
FUNCTIONS: dict[Activation, Callable[[np.ndarray], np.ndarray]] = {
    Activation.SIGMOID: lambda a: 1 / (1 + np.exp(-a)),
    Activation.TANH: np.tanh,
    Activation.RELU: lambda a: np.maximum(a, 0),
}


@dataclass(frozen=True)
class Figures:
    """Figures of each layer for each seed, shape (seeds, layers)."""

    mean: np.ndarray
    std: np.ndarray
    useless: np.ndarray


def useless(y: np.ndarray, activation: Activation) -> float:
    """Within .05 of an end of sigmoid or tanh; of ReLU the units that are always 0."""
    if activation is Activation.SIGMOID:
        return float(((y < 0.05) | (y > 0.95)).mean())
    if activation is Activation.TANH:
        return float((abs(y) > 0.95).mean())
    return float((y == 0).all(axis=0).mean())


def naive(activation: Activation, scale: float, seed: int) -> list[np.ndarray]:
    """The loop of section 6.2.2."""
    rng = np.random.default_rng(seed + 1000)
    x, outputs = rng.standard_normal((SAMPLES, WIDTH)), []
    for _ in range(DEPTH):
        w = rng.standard_normal((WIDTH, WIDTH)) * scale
        x = FUNCTIONS[activation](x @ w)
        outputs.append(x)
    return outputs


def studied(activation: Activation, name: str, seed: int) -> list[np.ndarray]:
    initializer, std = INITIAL_VALUES[name]
    setting = LayerSetting(activation=activation, initializer=initializer, std=float(std))
    layers = study_layers(replace(setting, seed=seed)).layers
    return [layer.arrays[Probe.ACTIVATIONS] for layer in layers]


def measure(outputs: list[list[np.ndarray]], activation: Activation) -> Figures:
    return Figures(
        np.array([[y.mean() for y in layers] for layers in outputs]),
        np.array([[y.std() for y in layers] for layers in outputs]),
        np.array([[useless(y, activation) for y in layers] for layers in outputs]),
    )


@pytest.mark.parametrize("activation", list(FUNCTIONS))
@pytest.mark.parametrize("name", list(INITIAL_VALUES))
def test_mean_std_and_useless_share_agree_within_three_deviations(
    activation: Activation, name: str
) -> None:
    scale = float(INITIAL_VALUES[name][1])
    here = measure([studied(activation, name, seed) for seed in SEEDS], activation)
    there = measure([naive(activation, scale, seed) for seed in SEEDS], activation)
    for field in ("mean", "std", "useless"):
        a, b = getattr(here, field), getattr(there, field)
        spread = np.sqrt((a.var(axis=0, ddof=1) + b.var(axis=0, ddof=1)) / 2)
        assert (abs(a.mean(axis=0) - b.mean(axis=0)) <= 3 * spread + 1e-12).all(), field


@pytest.mark.parametrize("activation", list(FUNCTIONS))
def test_the_report_gives_the_figures_of_its_own_arrays(activation: Activation) -> None:
    for layer in study_layers(LayerSetting(activation=activation)).layers:
        y = layer.arrays[Probe.ACTIVATIONS].astype(np.float64)
        share = layer.dead if activation is Activation.RELU else layer.saturated
        assert layer.std == pytest.approx(y.std(), rel=1e-9)
        assert share == pytest.approx(useless(layer.arrays[Probe.ACTIVATIONS], activation))
