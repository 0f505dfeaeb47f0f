"""Three facts about batch normalisation: they hold, and where eps is not small it is measured."""

import numpy as np
import pytest

from engine.arrays import Array
from engine.graphs.norm_facts import norm_facts
from engine.layers.batch_norm import BatchNorm


def case(spread: float, n: int = 16) -> tuple[BatchNorm, Array, Array]:
    rng = np.random.default_rng(5)
    layer = BatchNorm(4, dtype=np.float64)
    layer.gamma.value[...], layer.beta.value[...] = rng.normal(size=(2, 4))
    return layer, spread * rng.normal(3, 1, (n, 4)), rng.normal(size=(n, 4))


@pytest.mark.parametrize("feature", range(4))
@pytest.mark.parametrize("spread", [1.0, 100.0])
def test_the_three_facts(feature: int, spread: float) -> None:
    layer, x, up = case(spread)
    facts = norm_facts(layer, x, up, feature)
    assert facts.gradient_sum.share < 1e-12
    assert facts.along_normal.share < 1e-4
    assert facts.scaled_input.share < 1e-4
    assert facts.gradient_sum.size > 0


@pytest.mark.parametrize("feature", range(4))
def test_they_are_what_the_layer_itself_gives(feature: int) -> None:
    layer, x, up = case(0.01)
    y = layer.forward(x, training=True).copy()
    grad_x, normal = layer.backward(up).copy(), layer._centred * layer._inverse_std
    inverse_std = layer._inverse_std.copy()
    larger = layer.forward(10 * x, training=True)
    facts = norm_facts(layer, x, up, feature)
    terms = (grad_x * normal)[:, feature]
    assert facts.along_normal.value == pytest.approx(abs(terms.sum()))
    direct = layer.gamma.value * inverse_std * up
    beside = (direct - direct.mean(axis=0)) * normal
    assert facts.along_normal.size == pytest.approx(np.abs(beside[:, feature]).sum())
    assert facts.scaled_input.value == pytest.approx(np.abs(larger - y)[:, feature].max())
    assert facts.gradient_sum.value == pytest.approx(abs(grad_x[:, feature].sum()), abs=1e-12)
    assert facts.gradient_sum.size == pytest.approx(np.abs(direct[:, feature]).sum())


@pytest.mark.parametrize("feature", range(4))
def test_two_digits_are_orthogonal_too_though_next_to_nothing_comes_back(feature: int) -> None:
    layer, x, up = case(100.0, 2)
    layer.forward(x, training=True)
    assert np.abs(layer.backward(up)).max() < 1e-3 * np.abs(up).max()
    facts = norm_facts(layer, x, up, feature)
    assert facts.gradient_sum.share < 1e-9
    assert facts.along_normal.share < 1e-3


def test_where_eps_is_not_small_only_the_first_holds() -> None:
    layer, x, up = case(0.003)
    facts = norm_facts(layer, x, up, 0)
    assert facts.gradient_sum.share < 1e-12
    assert facts.along_normal.share > 0.01
    assert facts.scaled_input.share > 0.01


@pytest.mark.parametrize(("n", "gamma"), [(1, 1.0), (8, 0.0)])
def test_where_nothing_comes_back_nothing_is_divided_by_0(n: int, gamma: float) -> None:
    layer, x, up = case(1.0, n)
    layer.gamma.value[...] = gamma
    facts = norm_facts(layer, x, up, 1)
    for measured in (facts.gradient_sum, facts.along_normal, facts.scaled_input):
        assert measured.value == pytest.approx(0, abs=1e-12)
        assert measured.share == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize("feature", [-1, 4])
def test_a_feature_that_there_is_not_is_refused(feature: int) -> None:
    layer, x, up = case(1.0)
    with pytest.raises(ValueError, match=f"no feature {feature}"):
        norm_facts(layer, x, up, feature)
