"""What is shown of deep machines: true to the model, the same every time, and harmless to a run."""

from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.models.deep import DeepMachine
from engine.training.deep_look import (
    DeepDreams,
    Edges,
    contrastive_step,
    edges,
    filters,
    levels,
)
from engine.training.evaluation import Split
from engine.training.inside import Replica, network_arrays
from engine.training.trainer import Trainer
from tests.engine.training.test_build_deep import losses, trainer

MODELS = ("dbn", "dbm")
over_models = pytest.mark.parametrize("name", MODELS)


def model_of(run: Trainer) -> DeepMachine:
    assert isinstance(run.parts.model, DeepMachine)
    return run.parts.model


def trained(name: str, steps: int = 40, **settings: Any) -> tuple[DeepMachine, Array]:
    run = trainer(network__model=name, **settings)
    updates = run.steps()
    for _ in range(steps):
        next(updates)
    return model_of(run), run.parts.evaluator.sample(Split.TEST).x


def test_edges_are_those_of_the_notes() -> None:
    assert edges(trained("dbn", 0)[0]) == (Edges.DOWNWARDS, Edges.UNDIRECTED)
    assert edges(trained("dbm", 0)[0]) == (Edges.UNDIRECTED, Edges.UNDIRECTED)


def test_filters_of_a_higher_level_are_made_of_those_below() -> None:
    model, _ = trained("dbn")
    first, second = (layer.weight.value for layer in model.layers)
    np.testing.assert_array_equal(filters(model, 1, 4), first[:, :4].T)
    np.testing.assert_allclose(filters(model, 2, 99), (first @ second).T, rtol=1e-5)
    with pytest.raises(ValueError, match="level must be 1 to 2, not 3"):
        filters(model, 3, 4)


@over_models
@pytest.mark.parametrize("steps", [3, 20, 40])
def test_levels_are_of_the_layers_learnt_so_far(name: str, steps: int) -> None:
    model, x = trained(name, steps)
    found = levels(model, x)
    assert len(found) == model.learnt + 1
    assert [f.shape[1] for f in found] == [16, 9, 7][: len(found)]
    assert not any(f.flags.writeable for f in found)


@over_models
@pytest.mark.parametrize("level", [1, 2])
def test_a_contrastive_step_is_what_the_layer_learns_by(name: str, level: int) -> None:
    model, x = trained(name, boltzmann__gibbs_steps=2)
    step = contrastive_step(model, level, x, np.random.default_rng(0))
    layer = model.layers[level - 1]
    np.testing.assert_allclose(step.h0, layer.up(step.v0))
    np.testing.assert_allclose(step.h1, layer.up(step.v1))
    np.testing.assert_allclose(step.rebuilt, layer.down(step.drawn))
    assert set(np.unique(step.v1)) <= {0, 1}
    np.testing.assert_allclose(step.data, step.v0.T @ step.h0 / len(x), rtol=1e-5)
    np.testing.assert_allclose(step.dream, step.v1.T @ step.h1 / len(x), rtol=1e-5)


@over_models
@pytest.mark.parametrize("steps", [3, 20, 40])
def test_dreams_are_the_same_each_time_and_do_not_touch_the_run(name: str, steps: int) -> None:
    looked, alone = trainer(network__model=name), trainer(network__model=name)
    updates = looked.steps()
    for _ in range(steps):
        next(updates)
    model = model_of(looked)
    first, second = (DeepDreams(model, 5, seed=3) for _ in range(2))
    for _ in range(3):
        np.testing.assert_array_equal(first.advance(2), second.advance(2))
    x = looked.parts.evaluator.sample(Split.TEST).x
    contrastive_step(model, 1, x, np.random.default_rng(1))
    levels(model, x)
    assert losses(looked) == losses(alone)[steps:]


@over_models
def test_dreams_begin_anew_where_a_further_layer_learns(name: str) -> None:
    run = trainer(network__model=name)
    model = model_of(run)
    dreams = DeepDreams(model, 4, seed=1)
    assert dreams.advance().shape == (4, 16)
    model.begin(39)
    assert dreams.advance().shape == (4, 16)


@over_models
@pytest.mark.parametrize("steps", [3, 40])
def test_what_is_held_stands_in_every_dream(name: str, steps: int) -> None:
    model, x = trained(name, steps)
    dreams = DeepDreams(model, 4, seed=1)
    known = np.arange(16) < 8
    free = dreams.advance(3)
    dreams.hold(x[0], known)
    held = dreams.advance(3)
    np.testing.assert_array_equal(held[:, known], np.tile(x[0, known], (4, 1)))
    assert ((held > 0) & (held < 1))[:, ~known].any()
    assert not held.flags.writeable
    dreams.hold(None)
    assert (dreams.advance(3)[:, known] != held[:, known]).any()
    assert free.shape == held.shape
    with pytest.raises(ValueError, match="there must be 16 pixels"):
        dreams.hold(x[0, :3], known[:3])


@over_models
@pytest.mark.parametrize("steps", [3, 20, 40])
def test_dreams_may_begin_at_digits(name: str, steps: int) -> None:
    model, x = trained(name, steps)
    dreams = DeepDreams(model, 50, seed=1)
    dreams.begin_at(x)
    assert np.isfinite(dreams.advance()).all()


@over_models
def test_a_replica_has_the_same_in_mind(name: str) -> None:
    run = trainer(network__model=name)
    losses(run)
    digits = run.parts.digits
    assert digits is not None
    replica = Replica(run.config, digits.shape, len(digits.classes))
    replica.load(network_arrays(run.parts.network))
    assert isinstance(replica.model, DeepMachine)
    replica.model.begin(run.step)
    own, other = (DeepDreams(m, 3, seed=2) for m in (model_of(run), replica.model))
    np.testing.assert_array_equal(own.advance(4), other.advance(4))
