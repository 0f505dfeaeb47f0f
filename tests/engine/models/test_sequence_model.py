"""A recurrent network that is asked at some steps: gradients, figures, portions."""

from math import isnan
from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.data.sequences.quantities import AddingProblem, SineWave
from engine.data.sequences.reber import ReberGrammar
from engine.data.sequences.task import Task
from engine.layers.linear import Linear
from engine.layers.recurrent.asked_steps import AskedSteps
from engine.layers.recurrent.gru import GRU
from engine.layers.recurrent.lstm import LSTM
from engine.models import sequence_model
from engine.models.sequence_model import SequenceModel
from engine.network import Network
from engine.numerical import numerical_gradient


def model_for(task: Task, **options: Any) -> SequenceModel:
    made: dict[str, Any] = {"rng": np.random.default_rng(1), "dtype": np.float64}
    layers = [LSTM(task.inputs, 3, **made), GRU(3, 2, **made), AskedSteps()]
    network = Network([*layers, Linear(2, task.outputs, **made)])
    return SequenceModel(network, of_classes=bool(task.classes), **options)


def drawn(task: Task, count: int = 5) -> tuple[Array, Any]:
    x, targets = task.draw(count, np.random.default_rng(2))
    return x.astype(np.float64), targets


@pytest.mark.parametrize(
    "task", [AddingProblem(5), SineWave(4), ReberGrammar(14)], ids=["adding", "sine", "reber"]
)
def test_learning_writes_the_gradient_of_the_loss_it_returns(task: Task) -> None:
    model, (x, targets) = model_for(task), drawn(task)
    model.learn(x, targets)
    written = model.network.store.grads.copy()
    start = model.network.store.values.copy()

    def loss_at(values: Array) -> float:
        model.network.store.values[:] = values
        return model.learn(x, targets).loss

    np.testing.assert_allclose(written, numerical_gradient(loss_at, start), atol=1e-8)


def test_measuring_asks_the_same_as_learning() -> None:
    task = ReberGrammar(14)
    model, (x, targets) = model_for(task), drawn(task)
    learnt = model.learn(x, targets)
    measured = model.evaluate(x, targets)
    assert measured.loss == pytest.approx(learnt.loss, rel=1e-12)
    assert measured.accuracy == learnt.accuracy
    assert model.evaluate(x, targets) == measured


def test_all_steps_are_answered_in_portions_as_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    task = SineWave(6)
    model, (x, _) = model_for(task), drawn(task, 7)
    whole = model.outputs(x)
    assert whole.shape == (7, 6, 1)
    monkeypatch.setattr(sequence_model, "STEPS_AT_ONCE", 13)
    np.testing.assert_allclose(model.outputs(x), whole, rtol=1e-12)


def test_a_quantity_is_right_if_it_is_close() -> None:
    task = SineWave(4)
    model, (_, targets) = model_for(task), drawn(task, 2)
    outputs = targets["value"][..., None] + np.array([0, 0.039, -0.039, 0.041])[None, :, None]
    assert model.measure(outputs, targets).accuracy == 0.75


def test_what_is_no_number_is_said_so_and_leaves_the_gradients() -> None:
    task = AddingProblem(4)
    model, (x, targets) = model_for(task), drawn(task)
    model.learn(x, targets)
    before = model.network.store.grads.copy()
    model.network.store.values[:] = np.nan
    figures = model.learn(x, targets)
    assert isnan(figures.loss)
    assert isnan(figures.accuracy)
    np.testing.assert_array_equal(before, model.network.store.grads)
    assert isnan(model.evaluate(x, targets).loss)


def test_afterwards_the_network_reads_any_sequence_again() -> None:
    task = ReberGrammar(14)
    model, (x, targets) = model_for(task), drawn(task)
    model.learn(x, targets)
    assert model.network.forward(x[:1, :3]).shape == (3, 7)


def test_label_smoothing_is_learnt_with_and_measured_without() -> None:
    task = ReberGrammar(14)
    model, (x, targets) = model_for(task, label_smoothing=0.2), drawn(task)
    assert model.learn(x, targets).loss != pytest.approx(model.evaluate(x, targets).loss)
    assert model.worst() > model.learn(x, targets).loss
