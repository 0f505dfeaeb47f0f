"""What was counted of snapshots can be looked at again, step by step."""

import numpy as np

from dlgui.session.layer_recorder import LayerRecorder
from engine.layers.names import Activation
from engine.training.build import build_trainer
from engine.training.config import NetworkConfig, RunConfig
from engine.training.probes import Probe
from engine.training.records import Snapshot

CONFIG = RunConfig(network=NetworkConfig(hidden=(20, 20)))


def recorded(steps: int) -> LayerRecorder:
    """A recorder that has seen every step of a small run."""
    trainer, recorder = build_trainer(CONFIG), LayerRecorder(Activation.RELU)
    recorder.take(trainer.snapshot(Probe))
    records = trainer.steps()
    for _ in range(steps):
        next(records)
        recorder.take(trainer.snapshot(Probe))
    return recorder


def test_every_quantity_is_recorded_for_every_layer() -> None:
    recorder = recorded(3)
    layers = {probe: recorder.at(probe, None) for probe in Probe}
    assert {p: len(e.histograms) for p, e in layers.items() if e} == {
        Probe.ACTIVATIONS: 2,
        Probe.PRE_ACTIVATIONS: 3,
        Probe.WEIGHTS: 3,
        Probe.GRADIENTS: 3,
    }


def test_counts_add_up_to_the_number_of_values() -> None:
    recorder = recorded(1)
    entry = recorder.at(Probe.WEIGHTS, 1)
    assert entry is not None
    assert [h.total for h in entry.histograms] == [784 * 20, 20 * 20, 20 * 10]


def test_there_is_no_gradient_before_the_first_update() -> None:
    recorder = recorded(0)
    assert recorder.at(Probe.GRADIENTS, None) is None
    assert recorder.gradients(None) == ()
    assert recorder.at(Probe.ACTIVATIONS, None) is not None


def test_figures_are_those_of_the_arrays() -> None:
    recorder = LayerRecorder(Activation.SIGMOID)
    values = np.array([[0.01, 0.5], [0.99, 0.5]])
    recorder.take(Snapshot(4, {Probe.ACTIVATIONS: {"sigmoid1": values}}))
    entry = recorder.at(Probe.ACTIVATIONS, None)
    assert entry is not None
    np.testing.assert_allclose(entry.figures[0], [0.5, values.std(), 0.5], rtol=1e-6)
    assert recorder.stds(4) == tuple(entry.figures[:, 1])


def test_looking_back_finds_the_step() -> None:
    recorder = recorded(5)
    entry = recorder.at(Probe.ACTIVATIONS, 2)
    assert entry is not None
    assert entry.step == 2


def test_the_same_snapshot_twice_is_recorded_once() -> None:
    trainer, recorder = build_trainer(CONFIG), LayerRecorder(Activation.RELU)
    for _ in range(2):
        recorder.take(trainer.snapshot([Probe.WEIGHTS]))
    history = recorder.history(Probe.WEIGHTS)
    assert history is not None
    assert len(history) == 1
    assert recorder.nbytes == history.nbytes
