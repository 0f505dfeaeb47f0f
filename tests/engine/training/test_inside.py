"""The inside of a run is copied for others to look at, and a replica answers as the run does."""

from typing import Any

import numpy as np
import pytest

from engine.data.batches import as_inputs
from engine.data.dataset import Dataset
from engine.data.names import Split
from engine.training.build import build_trainer
from engine.training.inside import Replica
from engine.training.probes import Inside
from engine.training.trainer import Trainer
from tests.tiny_runs import recorded, same_numbers, tiny_config, tiny_digits, tiny_trainer

CONVOLUTIONAL = {"network.model": "convolutional", "network.stages": "conv 3 2x2, pool 2"}
NETWORKS: list[dict[str, Any]] = [
    {},
    {"network.batch_norm": True, "regularization.dropout": 0.3},
    {"regularization.dropout": 0.4, "regularization.dropout_form": "classic"},
    {"training.precision": "float64", "network.activation": "tanh"},
    CONVOLUTIONAL,
    CONVOLUTIONAL | {"network.batch_norm": True},
]


OF_OTHER_MODELS = (Inside.CODES, Inside.ERRORS, Inside.SEQUENCES, Inside.OPTIMIZER)
"""SGD remembers nothing."""


def trainer_of(settings: dict[str, Any]) -> Trainer:
    """A run on digits of 4x4, a quarter of whose pixels is always blank."""
    plain = tiny_digits()
    arrays = [plain.train_inputs.copy(), plain.test_inputs.copy()]
    for array in arrays:
        array[:, 12:] = 0
    digits = Dataset(arrays[0], plain.train_labels, arrays[1], plain.test_labels, shape=(1, 4, 4))
    return build_trainer(tiny_config(settings), digits)


@pytest.mark.parametrize("settings", NETWORKS)
def test_a_replica_answers_as_the_network_that_trains(settings: dict[str, Any]) -> None:
    trainer = trainer_of(settings)
    recorded(trainer, 7)
    shown = trainer.snapshot([probe for probe in Inside if probe not in OF_OTHER_MODELS]).arrays
    examples = shown[Inside.EXAMPLES]
    replica = Replica(trainer.config, tuple(examples["shape"]), len(examples["classes"]))
    replica.load(shown[Inside.NETWORK])
    logits = replica.answer(as_inputs(examples["test"]))
    np.testing.assert_allclose(logits, shown[Inside.ANSWERS]["logits"], rtol=1e-4, atol=1e-5)
    assert [name for name, _ in replica.outputs(as_inputs(examples["test"][:1]))] == [
        layer.name for layer in trainer.parts.network.layers
    ]


def test_everything_is_read_only_and_nothing_is_shared_with_the_weights() -> None:
    trainer = tiny_trainer({"network.batch_norm": True})
    recorded(trainer, 5)
    shown = trainer.snapshot([probe for probe in Inside if probe not in OF_OTHER_MODELS]).arrays
    kept = {k: {n: a.copy() for n, a in arrays.items()} for k, arrays in shown.items()}
    recorded(trainer, 7)
    for key, arrays in shown.items():
        assert arrays
        for name, array in arrays.items():
            assert not array.flags.writeable
            np.testing.assert_array_equal(array, kept[key][name])


def test_looking_does_not_disturb_training() -> None:
    watched = tiny_trainer()
    records = []
    for record in watched.steps():
        records.append(record)
        watched.snapshot(set(Inside) - {Inside.CODES, Inside.ERRORS})
    assert same_numbers(records, recorded(tiny_trainer()))


def test_answers_are_those_of_the_last_evaluation_unless_they_have_to_be_exact() -> None:
    trainer = tiny_trainer()  # evaluated every 4 updates
    trainer.evaluate()
    recorded(trainer, 6)
    old = trainer.snapshot([Inside.ANSWERS], exact=False).arrays[Inside.ANSWERS]
    assert old["step"] == 4
    new = trainer.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS]
    assert new["step"] == 6
    sample = trainer.parts.evaluator.sample(Split.TEST)
    np.testing.assert_array_equal(new["logits"], trainer.parts.network.forward(sample.x))
    assert not np.array_equal(old["logits"], new["logits"])


def test_the_best_answers_are_those_of_the_highest_test_accuracy_on_the_curve() -> None:
    trainer = tiny_trainer({"training.steps": 60})
    evaluations = [trainer.evaluate()]
    evaluations += [r.evaluation for r in recorded(trainer) if r.evaluation is not None]
    best = max(evaluations, key=lambda e: e.test_accuracy)
    shown = trainer.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS]
    assert shown["best_step"] == best.step > 0
    labels = trainer.parts.evaluator.sample(Split.TEST).labels
    right = (shown["best_logits"].argmax(axis=1) == labels).mean()
    assert right == pytest.approx(best.test_accuracy)


def test_a_live_change_makes_answers_out_of_date() -> None:
    trainer = tiny_trainer({"regularization.dropout_form": "classic"})
    before = trainer.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS]["logits"]
    trainer.apply("regularization.dropout", 0.5)
    after = trainer.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS]["logits"]
    assert not np.allclose(before, after)


def test_weights_put_back_by_early_stopping_answer_anew() -> None:
    settings = {"early_stopping.enabled": True, "early_stopping.patience": 1}
    trainer = tiny_trainer(settings | {"training.steps": 400, "optimizer.lr": 1.5})
    last = recorded(trainer)[-1]
    assert last.best_step is not None
    assert last.best_step < last.step
    shown = trainer.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS]
    x = trainer.parts.evaluator.sample(Split.TEST).x
    np.testing.assert_array_equal(shown["logits"], trainer.parts.network.forward(x))


def test_a_network_that_answers_with_no_numbers_leaves_the_last_answers() -> None:
    trainer = tiny_trainer()
    trainer.evaluate()
    trainer.parts.network.store.values[...] = np.nan
    trainer.evaluate()
    shown = trainer.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS]
    assert np.isfinite(shown["logits"]).all()
    fresh = tiny_trainer()
    fresh.parts.network.store.values[...] = np.nan
    assert fresh.snapshot([Inside.ANSWERS]).arrays[Inside.ANSWERS] == {}


def test_what_speaks_for_a_class_adds_up_to_its_logit_without_biases() -> None:
    trainer = tiny_trainer({"network.activation": "relu"})
    shown = trainer.snapshot([probe for probe in Inside if probe not in OF_OTHER_MODELS]).arrays
    replica = Replica(trainer.config, (16,), 10)
    replica.load(shown[Inside.NETWORK])  # before the first update all biases are 0
    x = as_inputs(shown[Inside.EXAMPLES]["test"][:1])
    for label in range(10):
        logit = replica.answer(x)[0, label]
        assert replica.spoken_for(x, label).sum() == pytest.approx(logit, abs=1e-5)


def test_the_arrays_of_another_network_are_refused() -> None:
    trainer = tiny_trainer()
    replica = Replica(tiny_config({"network.hidden": [3]}), (16,), 10)
    with pytest.raises(ValueError, match="another network"):
        replica.load(trainer.snapshot([Inside.NETWORK]).arrays[Inside.NETWORK])
