"""What shares a mean, against the layers of the engine: normalised by hand it is the same."""

import numpy as np
import pytest

from engine.graphs.norm_groups import group_count, group_figures, group_of
from engine.layers.batch_norm import BatchNorm
from engine.layers.layer import Layer
from engine.layers.names import NormName
from engine.layers.normalization import GroupNorm, InstanceNorm, LayerNorm

X = np.random.default_rng(1).normal(2, 3, (5, 6, 4, 3))
LAYERS: dict[tuple[NormName, int], Layer] = {
    (NormName.BATCH, 1): BatchNorm(6, dtype=np.float64),
    (NormName.LAYER, 1): LayerNorm((6, 4, 3), dtype=np.float64),
    (NormName.INSTANCE, 1): InstanceNorm(6, dtype=np.float64),
    (NormName.GROUP, 1): GroupNorm(1, 6, dtype=np.float64),
    (NormName.GROUP, 2): GroupNorm(2, 6, dtype=np.float64),
    (NormName.GROUP, 3): GroupNorm(3, 6, dtype=np.float64),
    (NormName.GROUP, 6): GroupNorm(6, 6, dtype=np.float64),
}


@pytest.mark.parametrize(("norm", "groups"), list(LAYERS))
def test_each_entry_is_normalised_by_the_figures_of_its_group(norm: NormName, groups: int) -> None:
    y = LAYERS[norm, groups].forward(X, training=True)
    seen = set()
    for sample in range(5):
        for channel in range(6):
            group = group_of(norm, X.shape, sample, channel, groups=groups)
            assert group.holds(sample, channel)
            figures = group_figures(X, group)
            by_hand = (X[sample, channel] - figures.mean) / np.sqrt(figures.std**2 + 1e-5)
            np.testing.assert_allclose(y[sample, channel], by_hand, rtol=1e-9)
            assert figures.values == len(group.samples) * len(group.channels) * 12
            seen.add((group.samples, group.channels))
    assert len(seen) == group_count(norm, X.shape, groups=groups)


def test_a_group_of_all_channels_is_layer_norm_and_one_of_each_is_instance_norm() -> None:
    assert group_of(NormName.GROUP, X.shape, 2, 4) == group_of(NormName.LAYER, X.shape, 2, 4)
    one = group_of(NormName.GROUP, X.shape, 2, 4, groups=6)
    assert one == group_of(NormName.INSTANCE, X.shape, 2, 4)


@pytest.mark.parametrize(("sample", "channel"), [(-1, 0), (5, 0), (0, 6), (0, -1)])
def test_a_place_that_there_is_not_is_refused(sample: int, channel: int) -> None:
    with pytest.raises(ValueError, match="there is no channel"):
        group_of(NormName.BATCH, X.shape, sample, channel)


@pytest.mark.parametrize("groups", [0, 4, 7])
def test_groups_have_to_divide_the_channels(groups: int) -> None:
    with pytest.raises(ValueError, match=f"which {groups} does not"):
        group_of(NormName.GROUP, X.shape, 0, 0, groups=groups)
