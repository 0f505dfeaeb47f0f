"""Layer, group and instance normalisation against the reference data, and their kinship."""

from collections.abc import Callable

import numpy as np
import pytest

from engine.layers.normalization import GroupNorm, InstanceNorm, LayerNorm, SampleNorm
from tests.gradients import assert_gradients_are_right
from tests.oracle_data import Case, over_cases

X = np.random.default_rng(0).normal(3, 2, (3, 4, 2, 3))


def layer_for(case: Case) -> SampleNorm:
    gamma, eps = case["p_gamma"], case.attributes["eps"]
    layer: SampleNorm
    if case.file.startswith("layer"):
        layer = LayerNorm(gamma.shape, eps=eps, dtype=gamma.dtype)
    elif case.file.startswith("group"):
        layer = GroupNorm(case.attributes["groups"], gamma.size, eps=eps, dtype=gamma.dtype)
    else:
        layer = InstanceNorm(gamma.size, eps=eps, dtype=gamma.dtype)
    layer.gamma.value[...] = gamma
    layer.beta.value[...] = case["p_beta"]
    return layer


@over_cases("layer_norm", "group_norm", "instance_norm")
@pytest.mark.parametrize("training", [True, False])
def test_agrees_with_the_reference(case: Case, training: bool) -> None:
    layer = layer_for(case)
    case.agrees(layer.forward(case["in_x"], training=training), "out_y")
    case.agrees(layer.backward(case["up_y"]), "g_in_x")
    case.agrees(layer.gamma.grad, "g_p_gamma")
    case.agrees(layer.beta.grad, "g_p_beta")


@pytest.mark.parametrize(
    ("make", "shape"),
    [
        (lambda: LayerNorm(5, dtype=np.float64), (3, 5)),
        (lambda: LayerNorm((2, 3), dtype=np.float64), (3, 2, 3)),
        (lambda: GroupNorm(2, 4, dtype=np.float64), (3, 4, 2, 2)),
        (lambda: GroupNorm(2, 6, dtype=np.float64), (3, 6)),
        (lambda: InstanceNorm(2, dtype=np.float64), (2, 2, 3, 3)),
    ],
)
def test_gradients_are_right(make: Callable[[], SampleNorm], shape: tuple[int, ...]) -> None:
    assert_gradients_are_right(make(), shape)


def test_as_many_groups_as_channels_are_instances_and_one_group_a_layer() -> None:
    instance = InstanceNorm(4, dtype=np.float64).forward(X)
    np.testing.assert_array_equal(GroupNorm(4, 4, dtype=np.float64).forward(X), instance)
    layer = LayerNorm((4, 2, 3), dtype=np.float64).forward(X)
    np.testing.assert_array_equal(GroupNorm(1, 4, dtype=np.float64).forward(X), layer)


def test_a_sample_without_spread_becomes_beta() -> None:
    layer = LayerNorm(4)
    layer.beta.value[...] = 7
    np.testing.assert_array_equal(layer.forward(np.full((2, 4), 3, np.float32)), np.full((2, 4), 7))


def test_each_says_what_it_wants() -> None:
    with pytest.raises(ValueError, match="samples of shape"):
        LayerNorm(4).forward(X)
    with pytest.raises(ValueError, match="3 channels"):
        GroupNorm(1, 3).forward(X)
    with pytest.raises(ValueError, match=r"\(N, 4, H, W\)"):
        InstanceNorm(4).forward(X[:, :, 0, 0])
    with pytest.raises(ValueError, match="groups must divide the 4 channels"):
        GroupNorm(3, 4)
    with pytest.raises(ValueError, match="sizes must be at least 1"):
        LayerNorm(0)
    with pytest.raises(ValueError, match="eps must be"):
        InstanceNorm(4, eps=-1)
