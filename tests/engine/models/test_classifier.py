"""The seam between models and their trainer: gradients and figures, and nothing else."""

from math import isnan
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from engine.arrays import Array
from engine.layers.batch_norm import BatchNorm
from engine.layers.linear import Linear
from engine.losses import MeanSquaredError
from engine.metrics import accuracy
from engine.models.classifier import Classifier
from engine.models.model import Figures, Model
from engine.network import Network
from engine.numerical import numerical_gradient
from engine.training.evaluation import Evaluator
from engine.training.parts import RunParts
from engine.training.stopping import EarlyStop
from engine.training.trainer import Trainer
from tests.tiny_runs import tiny_config, tiny_trainer

RNG = np.random.default_rng(4)
X, LABELS = RNG.normal(size=(6, 4)), RNG.integers(0, 3, 6)


def network(*more: Any) -> Network:
    rng = np.random.default_rng(1)
    first = Linear(4, 5, rng=rng, dtype=np.float64)
    return Network([first, *more, Linear(5, 3, rng=rng, dtype=np.float64)])


@pytest.mark.parametrize("smoothing", [0.0, 0.2])
def test_learning_writes_the_gradient_of_the_loss_it_returns(smoothing: float) -> None:
    model = Classifier(network(), label_smoothing=smoothing)
    figures = model.learn(X, LABELS)
    written = model.network.store.grads.copy()
    start = model.network.store.values.copy()

    def loss_at(values: Array) -> float:
        model.network.store.values[:] = values
        return model.learn(X, LABELS).loss

    found = numerical_gradient(loss_at, start)
    model.network.store.values[:] = start
    np.testing.assert_allclose(written, found, atol=1e-7)
    assert figures.accuracy == accuracy(model.network.forward(X), LABELS)


def test_being_measured_changes_nothing_and_knows_no_smoothing() -> None:
    model = Classifier(network(BatchNorm(5, dtype=np.float64)), label_smoothing=0.2)
    model.learn(X, LABELS)
    before = [a.copy() for a in (model.network.store.values, model.network.store.grads)]
    running = {name: a.copy() for name, a in model.network.running_state.items()}
    first = model.evaluate(X, LABELS)
    assert model.evaluate(X, LABELS) == first
    np.testing.assert_array_equal(before[0], model.network.store.values)
    np.testing.assert_array_equal(before[1], model.network.store.grads)
    for name, array in model.network.running_state.items():
        np.testing.assert_array_equal(array, running[name])
    plain = Classifier(model.network)
    assert plain.evaluate(X, LABELS) == first


def test_a_loss_that_is_no_number_leaves_the_gradients() -> None:
    model = Classifier(network())
    model.learn(X, LABELS)
    before = model.network.store.grads.copy()
    model.network.store.values[:] = np.nan
    with np.errstate(all="ignore"):
        assert isnan(model.learn(X, LABELS).accuracy)
        assert all(map(isnan, model.evaluate(X, LABELS)[:2]))
    np.testing.assert_array_equal(model.network.store.grads, before)


def test_what_an_example_costs_is_that_of_the_layers_with_products() -> None:
    assert Classifier(network()).products(X) == [20, 15]


class OneHot(Model):
    """A model of another kind: it comes as near to one-hot targets as it can."""

    def learn(self, x: Array, targets: npt.NDArray[Any]) -> Figures:
        figures = self._figures(self.network.forward(x, training=True), targets)
        self.network.backward_parameters(self._loss.backward())
        return figures

    def outputs(self, x: Array) -> Array:
        return self.network.forward(x)

    def measure(self, outputs: Array, targets: npt.NDArray[Any]) -> Figures:
        return self._figures(outputs, targets)

    def _figures(self, y: Array, targets: npt.NDArray[Any]) -> Figures:
        self._loss = MeanSquaredError()
        return Figures(
            self._loss.forward(y, np.eye(10, dtype=y.dtype)[targets]), accuracy(y, targets)
        )


def test_the_same_trainer_trains_a_model_of_another_kind() -> None:
    settings = {"training.steps": 300, "optimizer.method": "adam", "optimizer.lr": 0.01}
    config, usual = tiny_config(settings), tiny_trainer(settings).parts
    model = OneHot(usual.network)
    evaluator = Evaluator(model, usual.evaluator.samples)
    parts = {name: getattr(usual, name) for name in RunParts.__dataclass_fields__}
    changed = {"model": model, "evaluator": evaluator, "early_stop": EarlyStop(model.network)}
    trainer = Trainer(config, RunParts(**parts | changed))
    first = trainer.evaluate()
    last = [record.evaluation for record in trainer.steps()][-1]
    assert last is not None
    assert last.train_loss < 0.7 * first.train_loss
    assert last.train_accuracy > first.train_accuracy + 0.3
