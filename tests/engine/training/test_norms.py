"""Every norm, before or behind the activation, in both kinds of network: trained, kept, refused."""

from typing import Any

import numpy as np
import pytest

from engine.data.names import Split
from engine.gradient_check import check_network
from engine.layers.batch_norm import BatchNorm
from engine.layers.names import NormName, NormPlace
from engine.layers.norm_layer import NormLayer
from engine.losses import SoftmaxCrossEntropy
from engine.training.build import build_trainer
from engine.training.build_network import build_network, random_streams
from engine.training.config import RunConfig
from engine.training.fields import ConfigError
from engine.training.grid import has_use
from engine.training.settings import from_toml, replace, to_toml
from engine.training.trainer import Trainer
from tests.saved_runs import advance, everything, make, resumed

Settings = dict[str, Any]

DENSE: Settings = {"network.hidden": [8, 6], "network.norm_groups": 2}
CONVOLUTIONAL: Settings = DENSE | {
    "network.model": "convolutional",
    "network.stages": "conv 4 3x3, pool 2, conv 6 3 stride 2",
    "network.hidden": [8],
}
KINDS: dict[str, Settings] = {"dense": DENSE, "convolutional": CONVOLUTIONAL}
CASES = [
    (kind, norm, place)
    for kind in KINDS
    for norm in NormName
    for place in NormPlace
    if (kind, norm) != ("dense", NormName.INSTANCE)
]
over_cases = pytest.mark.parametrize(("kind", "norm", "place"), CASES)


def config(kind: str, norm: str, place: str = "before", more: Settings | None = None) -> RunConfig:
    own = {"network.batch_norm": True, "network.norm": norm, "network.norm_place": place}
    return replace(RunConfig(), KINDS[kind] | own | (more or {}))


@over_cases
def test_gradients_are_right(kind: str, norm: str, place: str) -> None:
    wanted = {"training.precision": "float64", "network.activation": "tanh"}
    made = config(kind, norm, place, wanted)
    network = build_network(made, (1, 12, 12), 10, random_streams(1))
    rng = np.random.default_rng(2)
    x, labels = rng.normal(size=(9, 144)), rng.integers(0, 10, 9)
    report = check_network(network, SoftmaxCrossEntropy(), x, labels, rng=rng)
    assert report.passed(), report.text()


@over_cases
def test_the_norm_stands_where_it_is_placed(kind: str, norm: str, place: str) -> None:
    layers = build_network(config(kind, norm, place), (1, 12, 12), 10, random_streams(1)).layers
    norms = [i for i, layer in enumerate(layers) if isinstance(layer, NormLayer)]
    assert len(norms) == {"dense": 2, "convolutional": 3}[kind]
    for i in norms:
        assert layers[i - 1 if place == "after" else i + 1].kind == "relu"
        assert layers[i - 2 if place == "after" else i - 1].kind in ("linear", "conv")
        assert layers[i + 1 if place == "after" else i + 2].kind == "dropout"


@over_cases
def test_a_resumed_run_goes_on_bit_for_bit(kind: str, norm: str, place: str) -> None:
    own: Settings = {"network.norm": norm, "network.norm_place": place}
    own |= {"training.batch_statistics": True}
    if kind == "dense":
        straight, interrupted = (make(**(DENSE | own)) for _ in range(2))
        advance(interrupted, 8)
        second = resumed(interrupted)
        assert advance(straight, 20)[8:] == advance(second, 12)
        assert everything(second) == everything(straight)
        return
    own |= {"training.steps": 6, "data.train_size": 50, "training.evaluation_test": 50}
    made = config(kind, norm, place, own)
    one, two = (build_trainer(c) for c in (made, from_toml(to_toml(made))))
    advance(one, 3)
    assert one.parts.digits is not None
    second = resumed(one, one.parts.digits)
    assert list(second.steps()) == list(two.steps())[3:]
    assert everything(second) == everything(two)


@over_cases
def test_it_learns(kind: str, norm: str, place: str) -> None:
    settings = {"optimizer.lr": 0.1, "training.batch_size": 20, "data.train_size": 60}
    own = {"training.steps": 40, "network.hidden": [24, 24], "training.evaluation_test": 50}
    trainer = build_trainer(config(kind, norm, place, settings | own))
    records = list(trainer.steps())
    assert np.mean([r.loss for r in records[-5:]]) < 0.7 * records[0].loss


@pytest.mark.parametrize("place", NormPlace)
def test_a_norm_that_is_switched_on_live_acts_where_it_stands(place: str) -> None:
    trainer = make(**{"network.batch_norm": False, "network.norm_place": place})
    advance(trainer, 3)
    trainer.apply("network.batch_norm", True)
    advance(trainer, 3)
    first = next(n for n in trainer.parts.network.layers if isinstance(n, BatchNorm))
    assert (first.running_mean != 0).any()


@pytest.mark.parametrize(
    ("settings", "words"),
    [
        (DENSE | {"network.norm": "instance"}, r"network\.norm: instance needs images; allowed"),
        (
            DENSE | {"network.norm": "group", "network.norm_groups": 3},
            r"network\.norm_groups: must divide the 8 units of a layer, which 3 does not; allowed"
            r" there is 1, 2, 4$",
        ),
        (
            DENSE | {"network.norm": "group", "network.norm_groups": 6},
            r"network\.norm_groups: must divide the 8 units",
        ),
        (
            {"network.hidden": [6], "network.norm": "group", "network.norm_groups": 6},
            r"leaves each group of the 6 units of a layer a single number, .*; allowed there is 1,",
        ),
        (
            {"network.hidden": [8, 1], "network.norm": "layer"},
            r"network\.norm: layer has one number to average over, in a layer of 1 unit",
        ),
        ({"network.hidden": [1], "network.norm": "group", "network.norm_groups": 1}, "single"),
        (
            CONVOLUTIONAL
            | {"network.stages": "conv 30 5x5", "network.norm": "group", "network.norm_groups": 4},
            r"must divide the 30 channels, which 4 does not; allowed there is 1, 2, 3, 5, 6, 10,",
        ),
    ],
)
def test_what_a_norm_cannot_be_is_refused_by_name(settings: Settings, words: str) -> None:
    made = replace(RunConfig(), {"network.batch_norm": True} | settings)
    with pytest.raises(ConfigError, match=words):
        build_trainer(made)


def test_a_group_of_one_channel_has_its_places() -> None:
    settings = {"network.stages": "conv 6 3x3", "network.hidden": [12], "network.norm_groups": 6}
    build_trainer(config("convolutional", "group", more=settings))


def test_instance_norm_behind_a_single_place_is_layer_norm() -> None:
    settings = {"network.stages": "conv 4 28x28"}
    network = build_trainer(config("convolutional", "instance", more=settings)).parts.network
    norms = [layer.kind for layer in network.layers if isinstance(layer, NormLayer)]
    assert norms == ["layer_norm", "layer_norm"]


def small(more: Settings | None = None) -> Trainer:
    """A network of few updates in batches of two: its running statistics fit nothing yet."""
    settings = {"training.batch_size": 2, "training.steps": 4, "training.evaluation_test": 101}
    return build_trainer(config("dense", "batch", more=settings | (more or {})))


@pytest.mark.parametrize("kind", KINDS)
def test_batch_statistics_are_those_of_batches_like_in_training(kind: str) -> None:
    settings: Settings = {"training.batch_size": 32, "training.steps": 3}
    settings |= {"training.evaluation_test": 325, "training.precision": "float64"}
    plain, own = (
        build_trainer(config(kind, "batch", more=settings | {"training.batch_statistics": on}))
        for on in (False, True)
    )
    for one, two in zip(plain.steps(), own.steps(), strict=True):
        assert (one.loss, one.accuracy) == (two.loss, two.accuracy)  # it changes no update
    test = own.parts.evaluator.sample(Split.TEST)
    edges = [*range(0, 320, 32)][1:]  # the last batch has the 5 that are left over, too
    answers = [
        plain.parts.network.forward(part, training=True).copy() for part in np.split(test.x, edges)
    ]
    expected = np.concatenate(answers)
    np.testing.assert_allclose(own.parts.model.outputs(test.x), expected, rtol=1e-6, atol=1e-8)
    assert own.evaluate().test_accuracy == plain_share(expected, test.labels)


def plain_share(answers: Any, labels: Any) -> float:
    return float((answers.argmax(axis=1) == labels).mean())


def test_the_end_of_a_run_tells_what_batches_of_their_own_would_have_made() -> None:
    records, switched = list(small().steps()), small({"training.batch_statistics": True})
    last = list(switched.steps())[-1]
    assert last.evaluation is not None
    assert records[-1].batch_test_accuracy == last.evaluation.test_accuracy
    assert last.batch_test_accuracy is None
    assert {record.batch_test_accuracy for record in records[:-1]} == {None}


def test_it_may_be_switched_while_a_run_goes_on() -> None:
    trainer = small()
    advance(trainer, 2)
    plain = trainer.evaluate()
    change = trainer.apply("training.batch_statistics", True)
    assert (change.old, change.new) == (False, True)
    assert trainer.evaluate() != plain
    trainer.apply("training.batch_statistics", False)
    assert trainer.evaluate() == plain


@pytest.mark.parametrize(
    "settings",
    [{"network.norm": "layer"}, {"network.norm": "group"}, {"network.batch_norm": False}],
)
def test_without_batch_norm_there_is_nothing_to_tell(settings: Settings) -> None:
    *_, last = small(settings).steps()
    assert last.batch_test_accuracy is None
    *_, same = small(settings | {"training.batch_statistics": True}).steps()
    assert same == last


def test_what_each_setting_goes_with() -> None:
    batch, layer = config("dense", "batch"), config("dense", "layer")
    off = replace(batch, {"network.batch_norm": False})
    for path, expected in (
        ("network.norm_place", (True, True, False)),
        ("training.batch_statistics", (True, False, False)),
    ):
        assert tuple(has_use(c, path) for c in (batch, layer, off)) == expected
