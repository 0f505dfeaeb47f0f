"""The layers that a configuration names: their order, names and sizes, and what is refused."""

from typing import Any

import numpy as np
import pytest

from engine.gradient_check import check_network
from engine.layers.convolution import Conv2d
from engine.layers.norm_layer import NormLayer
from engine.losses import SoftmaxCrossEntropy
from engine.network import Network
from engine.training.build import build_trainer
from engine.training.build_network import build_network, random_streams
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import from_toml, replace, to_toml

CONVOLUTIONAL = {"network.model": "convolutional", "network.hidden": [100]}
IMAGE = (1, 28, 28)


def network(shape: tuple[int, ...] = IMAGE, **settings: Any) -> Network:
    paths = {name.replace("__", "."): value for name, value in settings.items()}
    config = replace(RunConfig(), CONVOLUTIONAL | paths)
    return build_network(config, shape, 10, random_streams(1))


def test_the_textbooks_network_has_its_layers() -> None:
    layers = network().layers
    names = "images1 conv1 batch_norm1 relu1 dropout1 max_pool1 flatten1"
    hidden = "linear2 batch_norm2 relu2 dropout2 linear3"
    assert [layer.name for layer in layers] == [*names.split(), *hidden.split()]
    assert network().store.size - 2 * (30 + 100) == 30 * 25 + 30 + 4320 * 100 + 100 + 1010


def test_a_fully_connected_network_draws_what_it_always_drew() -> None:
    layers = network(network__model="fully_connected", network__hidden=[5]).layers
    assert [layer.name for layer in layers] == [
        *("linear1", "batch_norm1", "relu1", "dropout1", "linear2")
    ]
    rng = np.random.default_rng(np.random.SeedSequence(1).spawn(4)[0])
    first = rng.standard_normal((784, 5)) * (2 / 784) ** 0.5
    np.testing.assert_array_equal(layers[0].parameters[0].value, first.astype(np.float32))


@pytest.mark.parametrize("norm", ["batch", "layer", "group", "instance"])
@pytest.mark.parametrize(
    "stages",
    ["conv 4 3x3 pad 1, pool 2", "conv 4 2 stride 2, avg pool 2 stride 1, conv 8 2"],
)
def test_gradients_are_right_with_every_norm(norm: str, stages: str) -> None:
    made = network(
        (1, 6, 6),
        network__stages=stages,
        network__hidden=[8],
        network__batch_norm=True,
        network__norm=norm,
        network__activation="tanh",
        training__precision="float64",
    )
    rng = np.random.default_rng(2)
    x, labels = rng.normal(size=(8, 36)), rng.integers(0, 10, 8)
    report = check_network(made, SoftmaxCrossEntropy(), x, labels, rng=rng)
    assert report.passed(), report.text()


def test_norms_can_be_switched_off() -> None:
    off = network(network__norm="group", network__norm_groups=2, network__batch_norm=False)
    assert [layer.active for layer in off.layers if isinstance(layer, NormLayer)] == [False, False]


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        ({"network__stages": "conv 8 29"}, r"network\.stages: stage 1, .*does not fit"),
        ({"network__stages": "cnov 8 3"}, r"network\.stages: stage 1 \(at character 1\)"),
        ({"network__stages": ""}, r"network\.stages: names no stage"),
        (
            {"network__batch_norm": True, "network__norm": "group", "network__norm_groups": 7},
            r"network\.norm_groups: must divide the 30 channels, which 7 does not",
        ),
        (
            {"network__stages": "conv 512 5x5 pad 2, conv 512 5x5 pad 2"},
            r"network\.stages: stage 2, .*, takes 8\.0 GB for a batch; up to 1\.1 GB",
        ),
        (
            {"network__model": "fully_connected", "network__norm": "instance"},
            r"network\.norm: instance needs images",
        ),
    ],
)
def test_what_does_not_fit_is_refused(settings: dict[str, Any], words: str) -> None:
    with pytest.raises(ConfigError, match=words):
        network(**settings)


def test_points_have_no_convolution() -> None:
    with pytest.raises(ConfigError, match=r"network\.model: convolutional needs images"):
        network((2,))


def test_a_convolutional_run_repeats_to_the_bit_and_its_file_is_read_again() -> None:
    settings = CONVOLUTIONAL | {
        "network.stages": "conv 4 5x5 stride 2, pool 2",
        "network.batch_norm": True,
        "regularization.dropout": 0.2,
        "training.steps": 12,
        "training.evaluation_interval": 6,
    }
    config = replace(RunConfig(), settings)
    one, two = (build_trainer(c) for c in (config, from_toml(to_toml(config))))
    assert list(one.steps()) == list(two.steps())
    first = one.parts.network.layers[1]
    assert isinstance(first, Conv2d)
    assert first.products == first.weight.value.size * 12 * 12
