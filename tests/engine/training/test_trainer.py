"""Training is determined to the last bit by configuration, seed and changes, by nothing else."""

from collections.abc import Iterable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.data.names import Split
from engine.layers.dropout import Dropout
from engine.network import Network
from engine.training.config import LIVE_FIELDS
from engine.training.fields import ConfigError, field_table
from engine.training.records import Change, Ending, StepRecord
from engine.training.settings import get
from engine.training.trainer import Trainer
from tests.tiny_runs import recorded, same_numbers, tiny_trainer

FULL = {
    "network.batch_norm": True,
    "regularization.dropout": 0.2,
    "regularization.l1": 0.001,
    "regularization.l2": 0.01,
    "data.label_noise": 0.2,
    "optimizer.method": "adam",
    "optimizer.lr": 0.01,
}
METHODS = ["sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw", "amsgrad"]


def weights(trainer: Trainer) -> np.ndarray[Any, Any]:
    return trainer.parts.network.store.values.copy()


def dropouts(network: Network) -> list[Dropout]:
    return [layer for layer in network.layers if isinstance(layer, Dropout)]


@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize("extra", [{}, FULL], ids=["plain", "full"])
def test_the_same_configuration_gives_the_same_bits(precision: str, extra: dict[str, Any]) -> None:
    chosen = extra | {"training.precision": precision}
    first, second = tiny_trainer(chosen), tiny_trainer(chosen)
    assert same_numbers(recorded(first), recorded(second))
    assert weights(first).tobytes() == weights(second).tobytes()
    assert weights(first).dtype == precision


@pytest.mark.parametrize("field", ["seed", "optimizer.lr", "data.label_noise", "training.sampling"])
def test_another_setting_gives_other_numbers(field: str) -> None:
    values: dict[str, Any] = {
        "seed": 2,
        "optimizer.lr": 0.2,
        "data.label_noise": 0.5,
        "training.sampling": "shuffled",
    }
    changed = recorded(tiny_trainer({field: values[field]}))
    assert not same_numbers(recorded(tiny_trainer()), changed)


def test_a_run_makes_its_steps_and_ends() -> None:
    trainer = tiny_trainer()
    records = recorded(trainer)
    assert [r.step for r in records] == list(range(1, 13))
    assert [r.ending for r in records] == [None] * 11 + [Ending.FINISHED]
    assert [r.step for r in records if r.evaluation] == [4, 8, 12]
    assert recorded(trainer) == []
    assert trainer.step == 12


def test_the_last_step_is_always_evaluated() -> None:
    records = recorded(tiny_trainer({"training.steps": 6}))
    assert [r.step for r in records if r.evaluation] == [4, 6]


def test_a_run_can_be_taken_up_by_another_generator() -> None:
    whole, halves = tiny_trainer(FULL), tiny_trainer(FULL)
    assert same_numbers(recorded(whole), recorded(halves, 5) + recorded(halves))


@pytest.mark.parametrize("method", METHODS)
def test_every_method_learns(method: str) -> None:
    lr = 0.5 if method == "sgd" else 0.05
    chosen = {"optimizer.method": method, "optimizer.lr": lr, "training.steps": 60}
    records = recorded(tiny_trainer(chosen))
    first, last = (np.mean([r.loss for r in part]) for part in (records[:10], records[-10:]))
    assert last < 0.8 * first


def test_evaluation_draws_nothing_and_disturbs_nothing() -> None:
    often = tiny_trainer(FULL | {"training.evaluation_interval": 1})
    seldom = tiny_trainer(FULL | {"training.evaluation_interval": 1000})
    nosy = tiny_trainer(FULL | {"training.evaluation_interval": 1000})
    for _ in range(3):
        nosy.evaluate()
    records = [recorded(trainer) for trainer in (often, seldom, nosy)]
    losses = [[(r.loss, r.accuracy) for r in run] for run in records]
    assert losses[0] == losses[1] == losses[2]
    assert weights(often).tobytes() == weights(seldom).tobytes() == weights(nosy).tobytes()
    assert records[0][-1].evaluation == records[1][-1].evaluation


def test_the_loss_of_an_update_is_that_before_it() -> None:
    trainer = tiny_trainer({"training.batch_size": 40, "training.sampling": "shuffled"})
    before = trainer.evaluate()
    first = recorded(trainer, 1)[0]
    assert first.loss == pytest.approx(before.train_loss, rel=1e-5)
    assert first.accuracy == pytest.approx(before.train_accuracy)


def test_frozen_parameters_stay_and_the_others_move() -> None:
    for field, kinds in (
        ("network.train_output_weights", ["linear3.weight"]),
        ("network.train_output_bias", ["linear3.bias"]),
        ("network.train_gamma_beta", [f"batch_norm{i}.{p}" for i in (1, 2) for p in GAMMA_BETA]),
    ):
        trainer = tiny_trainer(FULL | {field: False, "optimizer.method": "adamw"})
        parameters = trainer.parts.network.parameters
        before = {p.name: p.value.copy() for p in parameters}
        recorded(trainer)
        still = [p.name for p in parameters if np.array_equal(p.value, before[p.name])]
        assert sorted(still) == sorted(kinds)


GAMMA_BETA = ("gamma", "beta")


def test_l2_is_the_gradient_of_half_its_square() -> None:
    plain = tiny_trainer({"training.precision": "float64"})
    decayed = tiny_trainer({"training.precision": "float64", "regularization.l2": 0.5})
    before = weights(plain)
    recorded(plain, 1)
    recorded(decayed, 1)
    count = plain.parts.network.store.decayed
    shrunk = -0.1 * 0.5 * before[:count]
    np.testing.assert_allclose(
        weights(decayed)[:count] - weights(plain)[:count], shrunk, atol=1e-12
    )
    np.testing.assert_array_equal(weights(decayed)[count:], weights(plain)[count:])


def test_proximal_l1_makes_weights_exactly_zero() -> None:
    trainer = tiny_trainer({"regularization.l1": 0.5})
    recorded(trainer)
    count = trainer.parts.network.store.decayed
    assert np.count_nonzero(weights(trainer)[:count] == 0) > count // 2


def test_label_noise_is_learnt_and_shown_but_never_tested_on() -> None:
    clean, noisy = tiny_trainer(), tiny_trainer({"data.label_noise": 0.5})
    before, after = (t.parts.evaluator.sample(Split.TRAIN).labels for t in (clean, noisy))
    assert np.count_nonzero(before != after) == 20
    for split in (Split.TEST, Split.VALIDATION):
        one, other = (t.parts.evaluator.sample(split).labels for t in (clean, noisy))
        np.testing.assert_array_equal(one, other)
    assert clean.evaluate().test_loss == noisy.evaluate().test_loss


# Live changes -------------------------------------------------------------------------------------

CHANGES: dict[str, Any] = {
    "network.batch_norm": True,
    "sequence.prompt": "The",
    "optimizer.lr": 0.5,
    "regularization.l1": 0.01,
    "regularization.l2": 0.3,
    "regularization.dropout": 0.4,
    "early_stopping.enabled": True,
    "early_stopping.monitor": "accuracy",
    "early_stopping.patience": 2,
    "early_stopping.min_change": 0.5,
    "autoencoder.noise_level": 0.5,
    "autoencoder.beta": 4.0,
    "autoencoder.sparsity_weight": 2.0,
    "boltzmann.gibbs_steps": 3,
    "adversarial.learns": "generator",
    "adversarial.discriminator_steps": 3,
    "adversarial.generator_steps": 3,
    "training.batch_statistics": True,
}


def replayed(
    extra: dict[str, Any], changes: Iterable[Change], steps: int
) -> tuple[Trainer, list[StepRecord]]:
    """Run again with these changes between the same steps."""
    trainer, waiting, records = tiny_trainer(extra), list(changes), list[StepRecord]()
    updates = trainer.steps()
    while len(records) < steps:
        while waiting and waiting[0].step == trainer.step:
            change = waiting.pop(0)
            trainer.apply(change.field, change.new)
        records += [record for record in [next(updates, None)] if record]
        if trainer.ending:
            break
    return trainer, records


def test_there_is_a_change_for_every_live_field() -> None:
    assert set(CHANGES) == LIVE_FIELDS


@pytest.mark.parametrize("field", sorted(CHANGES))
def test_a_live_change_acts_from_the_next_update_on(field: str) -> None:
    plain, changed = tiny_trainer(), tiny_trainer()
    before = recorded(changed, 5)
    assert same_numbers(recorded(plain, 5), before)
    old = get(changed.config, field)
    change = changed.apply(field, CHANGES[field])
    assert change == Change(5, field, old, CHANGES[field])
    assert changed.changes == [change]
    assert get(changed.config, field) == CHANGES[field]
    after, unchanged = recorded(changed), recorded(plain)
    if field.startswith("early_stopping."):
        assert [r.loss for r in after] == [r.loss for r in unchanged][: len(after)]
        last = after[-1].evaluation
        assert last is not None
        assert (last.validation_loss is not None) == (field == "early_stopping.enabled")
    elif field == "training.batch_statistics" or field.startswith(
        ("autoencoder.", "boltzmann.", "adversarial.", "sequence.")
    ):  # no use here
        assert after == unchanged
    else:
        assert after[0].lr == (0.5 if field == "optimizer.lr" else 0.1)
        assert after[1].loss != unchanged[1].loss


@pytest.mark.parametrize("field", sorted(set(field_table()) - LIVE_FIELDS))
def test_other_fields_are_refused_and_leave_the_run_as_it_was(field: str) -> None:
    trainer, plain = tiny_trainer(), tiny_trainer()
    with pytest.raises(ConfigError, match="cannot change while a run goes on") as caught:
        trainer.apply(field, get(trainer.config, field))
    assert caught.value.field == field
    assert trainer.changes == []
    assert same_numbers(recorded(trainer), recorded(plain))


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("optimizer.lr", 0),
        ("optimizer.lr", float("nan")),
        ("optimizer.lr", "fast"),
        ("regularization.dropout", 1.0),
        ("network.batch_norm", 1),
        ("early_stopping.patience", 0),
        ("no.such", 1),
    ],
)
def test_a_bad_change_is_refused_and_leaves_the_run_as_it_was(field: str, value: Any) -> None:
    trainer = tiny_trainer()
    config = trainer.config
    with pytest.raises(ConfigError, match=field.replace(".", r"\.")):
        trainer.apply(field, value)
    assert trainer.config is config
    assert trainer.changes == []


def test_early_stopping_needs_digits_to_judge_on() -> None:
    trainer = tiny_trainer({"data.validation_size": 0})
    with pytest.raises(ConfigError, match=r"early_stopping\.enabled: needs validation digits"):
        trainer.apply("early_stopping.enabled", True)
    assert trainer.changes == []
    assert len(recorded(trainer)) == 12


some_changes = st.lists(
    st.tuples(
        st.integers(0, 11),
        st.one_of(
            st.tuples(st.just("optimizer.lr"), st.floats(1e-3, 0.5)),
            st.tuples(st.just("regularization.l1"), st.floats(0, 0.1)),
            st.tuples(st.just("regularization.l2"), st.floats(0, 0.5)),
            st.tuples(st.just("regularization.dropout"), st.floats(0, 0.9)),
            st.tuples(st.just("network.batch_norm"), st.booleans()),
            st.tuples(st.just("early_stopping.enabled"), st.booleans()),
            st.tuples(st.just("early_stopping.patience"), st.integers(1, 3)),
        ),
    ),
    max_size=6,
)


@settings(max_examples=25)
@given(some_changes, st.sampled_from(METHODS), st.sampled_from(["float32", "float64"]))
def test_configuration_and_changes_replay_a_run_bit_for_bit(
    planned: list[tuple[int, tuple[str, Any]]], method: str, precision: str
) -> None:
    extra = {"optimizer.method": method, "optimizer.lr": 0.05, "training.precision": precision}
    changes = [Change(step, *edit[:1], None, edit[1]) for step, edit in sorted(planned, key=first)]
    played, records = replayed(extra, changes, 12)
    again, replay = replayed(extra, played.changes, 12)
    assert same_numbers(records, replay)
    assert weights(played).tobytes() == weights(again).tobytes()
    assert played.config == again.config


def first(planned: tuple[int, Any]) -> int:
    return planned[0]


def test_batch_norm_switched_on_and_off_is_there_and_gone() -> None:
    trainer = tiny_trainer()
    recorded(trainer, 4)
    trainer.apply("network.batch_norm", True)
    recorded(trainer, 2)
    running = [a.copy() for layer in trainer.parts.network.layers for a in running_of(layer)]
    trainer.apply("network.batch_norm", False)
    recorded(trainer, 2)
    rested = [a for layer in trainer.parts.network.layers for a in running_of(layer)]
    assert any(np.any(a != 0) for a in running[::2])
    for before, after in zip(running, rested, strict=True):
        np.testing.assert_array_equal(before, after)


def running_of(layer: Any) -> list[Any]:
    return list(layer.running_state.values())


def test_dropout_of_zero_draws_nothing() -> None:
    trainer = tiny_trainer()
    states = [layer.rng.bit_generator.state for layer in dropouts(trainer.parts.network)]
    recorded(trainer, 3)
    after = [layer.rng.bit_generator.state for layer in dropouts(trainer.parts.network)]
    assert repr(states) == repr(after)
