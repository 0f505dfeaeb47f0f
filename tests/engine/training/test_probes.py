"""Probes hand out read-only copies of what they are asked for, and leave training as it is."""

import numpy as np
import pytest

from engine.data.names import Split
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.probes import Probe
from engine.training.settings import replace
from engine.training.trainer import SHOWN_IMAGES
from tests.tiny_runs import recorded, same_numbers, tiny_trainer

FULL = {"network.batch_norm": True, "regularization.dropout": 0.3, "optimizer.method": "adam"}


def test_only_what_is_asked_for_is_measured() -> None:
    trainer = tiny_trainer()
    assert trainer.snapshot([]).arrays == {}
    assert set(trainer.snapshot([Probe.WEIGHTS]).arrays) == {"weights"}
    assert set(trainer.snapshot(list(Probe)).arrays) == set(Probe)


@pytest.mark.parametrize("probe", Probe)
def test_arrays_are_read_only_copies(probe: Probe) -> None:
    trainer = tiny_trainer(FULL)
    recorded(trainer, 2)
    snapshot = trainer.snapshot([probe])
    kept = {name: array.copy() for name, array in snapshot.arrays[probe].items()}
    assert kept
    store = trainer.parts.network.store
    for name, array in snapshot.arrays[probe].items():
        assert not array.flags.writeable
        assert not np.shares_memory(array, store.values)
        assert not np.shares_memory(array, store.grads)
        with pytest.raises(ValueError, match="read-only"):
            array[...] = 0
        assert array.base is None, name
    recorded(trainer, 2)
    for name, array in snapshot.arrays[probe].items():
        np.testing.assert_array_equal(array, kept[name])
    assert snapshot.step == 2


def test_names_and_shapes_follow_the_network() -> None:
    arrays = tiny_trainer().snapshot(list(Probe)).arrays
    assert {n: a.shape for n, a in arrays["activations"].items()} == {
        "relu1": (40, 12),
        "relu2": (40, 8),
    }
    assert list(arrays["pre-activations"]) == ["linear1", "linear2", "linear3"]
    assert {n: a.shape for n, a in arrays["weights"].items()} == {
        "linear1.weight": (16, 12),
        "linear2.weight": (12, 8),
        "linear3.weight": (8, 10),
    }
    assert arrays["gradients"].keys() == arrays["weights"].keys()


@pytest.mark.parametrize("norm", ["batch", "layer", "group"])
def test_what_a_layer_hands_on_is_behind_a_norm_that_follows_its_activation(norm: str) -> None:
    settings = {"network.batch_norm": True, "network.norm": norm, "network.norm_place": "after"}
    trainer = tiny_trainer(settings)
    recorded(trainer, 3)
    network, x = trainer.parts.network, trainer.parts.evaluator.sample(Split.TRAIN).x
    names = [layer.name for layer in network.layers]
    shown = trainer.snapshot([Probe.ACTIVATIONS]).arrays["activations"]
    assert list(shown) == ["relu1", "relu2"]
    outputs = {layer.name: y.copy() for layer, y in network.outputs(x)}
    for name, array in shown.items():
        following = names[names.index(name) + 1]
        assert following == f"{norm}_norm{name[-1]}"
        np.testing.assert_array_equal(array, outputs[following])
    off = tiny_trainer(settings | {"network.batch_norm": False})
    for array in off.snapshot([Probe.ACTIVATIONS]).arrays["activations"].values():
        assert (array >= 0).all()


def test_large_layers_are_shown_for_fewer_images() -> None:
    conv = {"network.model": "convolutional", "network.stages": "conv 2 3x3", "network.hidden": [5]}
    config = replace(RunConfig(), conv | {"data.train_size": 100})
    shown = build_trainer(config).snapshot([Probe.ACTIVATIONS]).arrays["activations"]
    shapes = [array.shape for array in shown.values()]
    assert shapes == [(SHOWN_IMAGES, 2, 26, 26), (SHOWN_IMAGES, 5)]


def test_snapshots_do_not_disturb_training() -> None:
    plain, watched = tiny_trainer(FULL), tiny_trainer(FULL)
    records = []
    for record in watched.steps():
        records.append(record)
        watched.snapshot(list(Probe))
    assert same_numbers(recorded(plain), records)


def test_activations_are_those_of_evaluation_mode() -> None:
    trainer = tiny_trainer({"regularization.dropout": 0.9})
    first, second = (trainer.snapshot([Probe.ACTIVATIONS]).arrays for _ in range(2))
    for name, array in first["activations"].items():
        np.testing.assert_array_equal(array, second["activations"][name])


def test_gradients_are_those_of_the_last_update() -> None:
    trainer = tiny_trainer({"training.precision": "float64"})
    before = trainer.snapshot([Probe.WEIGHTS]).arrays["weights"]
    recorded(trainer, 1)
    after = trainer.snapshot([Probe.WEIGHTS, Probe.GRADIENTS]).arrays
    for name, grad in after["gradients"].items():
        moved = after["weights"][name] - before[name]
        np.testing.assert_allclose(moved, -0.1 * grad, atol=1e-12)


def test_a_broken_network_can_be_looked_at_without_warnings() -> None:
    trainer = tiny_trainer({"optimizer.lr": 1000.0, "network.hidden": [30] * 6})
    recorded(trainer)
    assert trainer.snapshot(list(Probe)).step == trainer.step
