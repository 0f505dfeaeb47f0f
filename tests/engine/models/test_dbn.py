"""Deep belief networks against the reference data, and as models that learn in stages."""

from itertools import pairwise
from math import isnan
from typing import Any

import numpy as np
import pytest

from engine.arrays import Array
from engine.enumeration import binary_states
from engine.layers.initializers import normal
from engine.layers.linear import Linear
from engine.layers.rbm import RbmLayer
from engine.models.dbn import DeepBeliefNetwork
from engine.models.model import Figures
from engine.numerical import numerical_gradient
from tests.gradients import assert_close
from tests.oracle_data import Case, over_cases

X = (np.random.default_rng(1).random((30, 6)) < 0.4).astype(np.float64)
LABELS = (X[:, 0] * 2 + X[:, 1]).astype(int)


def layers(*sizes: int, seed: int = 0, dtype: Any = np.float64) -> list[RbmLayer]:
    rng = np.random.default_rng(seed)
    made = [
        RbmLayer(a, b, rng=rng, weight_init=normal(0.7), dtype=dtype) for a, b in pairwise(sizes)
    ]
    for layer in made:
        for bias in (layer.visible_bias, layer.hidden_bias):
            bias.value[...] = rng.normal(0, 0.5, bias.value.shape)
    return made


def network(made: list[RbmLayer], lengths: tuple[int, ...], **options: Any) -> DeepBeliefNetwork:
    rng, weight = np.random.default_rng(4), made[-1].weight.value
    output = Linear(weight.shape[1], 4, rng=rng, dtype=weight.dtype)
    return DeepBeliefNetwork(made, output, rng=rng, lengths=lengths, **options)


@over_cases("dbn")
def test_agrees_with_the_reference(case: Case) -> None:
    v = case["in_v"]
    made = layers(*case["p_W1"].shape, case["p_W2"].shape[1], dtype=v.dtype)
    made[0].weight.value[...], made[1].weight.value[...] = case["p_W1"], case["p_W2"]
    made[0].visible_bias.value[...] = case["p_b0"]
    made[1].visible_bias.value[...] = case["p_b1"]
    made[1].hidden_bias.value[...] = case["p_b2"]
    kind = v.dtype.type
    case.agrees(network(made, (1, 1)).log_likelihoods(v).astype(kind), "out_logp")
    case.agrees(kind(made[1].log_partition()), "out_top_logZ")


@pytest.mark.parametrize("sizes", [(4, 3), (4, 3, 2), (3, 2, 4, 2)])
def test_its_probabilities_add_up_to_one(sizes: tuple[int, ...]) -> None:
    model = network(layers(*sizes), (1,) * (len(sizes) - 1))
    assert np.exp(model.log_likelihoods(binary_states(sizes[0]))).sum() == pytest.approx(1)


def test_layers_too_wide_to_go_through_are_refused_in_words() -> None:
    with pytest.raises(ValueError, match=r"21 units have 2\^21 states.*log p\(v\)"):
        network(layers(4, 11, 10, 2), (1, 1, 1)).log_likelihoods(X[:, :4])


def test_dreams_are_as_likely_as_it_says() -> None:
    model = network(layers(3, 3, 2), (1, 1))
    model.begin(1)
    rng = np.random.default_rng(0)
    states = (rng.random((20_000, model.remembered)) < 0.5).astype(np.float64)
    chances = model.dream(states, rng, 30)[1]
    found = np.array(
        [(v * chances + (1 - v) * (1 - chances)).prod(axis=1).mean() for v in binary_states(3)]
    )
    np.testing.assert_allclose(found, np.exp(model.log_likelihoods(binary_states(3))), atol=0.02)


def values(model: DeepBeliefNetwork) -> dict[str, Array]:
    return {p.name: p.value.copy() for p in model.network.parameters}


def changed(model: DeepBeliefNetwork, x: Array) -> set[str]:
    """The parameters that an update changes."""
    before = values(model)
    model.learn(x, LABELS)
    store = model.network.store
    store.values[: store.trainable] -= 0.1 * store.grads[: store.trainable]
    return {name for name, value in values(model).items() if (value != before[name]).any()}


def stage_is_judged(model: DeepBeliefNetwork, step: int) -> bool:
    model.begin(step)
    return model.is_judged


def test_each_stage_lets_its_own_layer_learn_and_the_last_one_the_way_up() -> None:
    model = network(layers(6, 5, 3), (2, 3))
    assert [model.begin(step) for step in (0, 1, 2, 4, 5, 99)] == [0, 0, 2, 2, 5, 5]
    assert stage_is_judged(model, 99)
    assert not stage_is_judged(model, 4)
    model.begin(0)
    assert changed(model, X) == {"rbm1.weight", "rbm1.visible_bias", "rbm1.hidden_bias"}
    model.begin(2)
    assert changed(model, X) == {"rbm2.weight", "rbm2.visible_bias", "rbm2.hidden_bias"}
    model.begin(5)
    up = {"rbm1.weight", "rbm1.hidden_bias", "rbm2.weight", "rbm2.hidden_bias"}
    assert changed(model, X) == {*up, "linear3.weight", "linear3.bias"}
    frozen = network(layers(6, 5, 3), (0, 0), fine_tune=False)
    assert changed(frozen, X) == {"linear3.weight", "linear3.bias"}


def test_probabilities_go_up_not_states(monkeypatch: pytest.MonkeyPatch) -> None:
    model = network(layers(6, 5, 3), (0, 9), sampled=False)
    seen: list[Array] = []

    def learn(x: Array, targets: Array) -> Figures:
        seen.append(x.copy())
        return Figures(0.0, 0.0)

    monkeypatch.setattr(model.machines[1], "learn", learn)
    model.learn(X, LABELS)
    np.testing.assert_allclose(seen[0], model.layers[0].up(X))


def test_fine_tuning_goes_down_the_gradient_of_the_loss() -> None:
    model = network(layers(6, 5, 3), (0, 0))
    model.learn(X, LABELS)
    for parameter in model.learning():
        value = parameter.value

        def of_value(tried: Array, value: Array = value) -> float:
            kept = value.copy()
            value[...] = tried
            loss = model.loss.forward(model.logits(X), LABELS)
            value[...] = kept
            return loss

        assert_close(parameter.grad, numerical_gradient(of_value, value, h=1e-5))


@pytest.mark.parametrize("fine_tune", [True, False])
def test_what_it_dreams_of_outlives_the_learning_of_classes(fine_tune: bool) -> None:
    model = network(layers(6, 5, 3), (0, 1), fine_tune=fine_tune)

    def dreamt() -> list[Array]:
        states = model.states_of(X)
        dreams = model.dream(states.copy(), np.random.default_rng(1), 3)
        return [states.copy(), *dreams, model.log_likelihoods(X[:5]), model.rebuild(X)]

    before, told = [array.copy() for array in dreamt()], model.logits(X).copy()
    model.begin(1)
    assert model.keeps_dreams == fine_tune
    assert len(model.network.running_state) == 6 * fine_tune
    for _ in range(3):
        changed(model, X)
    for a, b in zip(before, dreamt(), strict=True):
        np.testing.assert_array_equal(a, b)
    assert (model.logits(X) != told).any()
    model.begin(0)
    assert not model.keeps_dreams


def test_its_figures_are_those_of_the_layers_learnt_so_far() -> None:
    model = network(layers(6, 5, 3), (4, 4))
    for step, depth in ((0, 1), (4, 2), (8, 2)):
        model.begin(step)
        assert model.learnt == depth
        x: Array = X
        for layer in model.layers[:depth]:
            x = layer.up(x)
        for layer in reversed(model.layers[:depth]):
            x = layer.down(x)
        figures = model.evaluate(X, LABELS)
        assert dict(figures.more)["reconstruction"] == pytest.approx(np.square(x - X).sum() / 30)
        assert 0 <= figures.accuracy <= 1


@pytest.mark.parametrize("step", [0, 2, 4])
def test_nan_leaves_the_gradients_as_they_were(step: int) -> None:
    model = network(layers(6, 5, 3), (2, 2))
    model.begin(step)
    model.learn(X, LABELS)
    before = model.network.store.grads.copy()
    model.network.store.values[:] = np.nan
    with np.errstate(all="ignore"):
        assert isnan(model.learn(X, LABELS).loss)
        assert isnan(model.evaluate(X, LABELS).loss)
    np.testing.assert_array_equal(model.network.store.grads, before)


def test_no_layer_is_refused() -> None:
    rng = np.random.default_rng(0)
    with pytest.raises(ValueError, match="at least one layer"):
        DeepBeliefNetwork([], Linear(2, 2, rng=rng), rng=rng, lengths=())


def test_k_is_that_of_every_layer() -> None:
    model = network(layers(6, 5, 3), (2, 2))
    model.k = 4
    assert (model.k, model.machines[1].k) == (4, 4)
    with pytest.raises(ValueError, match="k must be at least 1"):
        model.k = 0
