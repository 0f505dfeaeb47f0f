"""What a normalisation averages over: of images (N, C, H, W), the entries that share a mean."""

from dataclasses import dataclass
from typing import final

from engine.arrays import Array, Shape
from engine.layers.names import NormName


@final
@dataclass(frozen=True)
class NormGroup:
    """The samples and channels, as ranges, whose entries (with all of H and W) share one mean."""

    samples: range
    channels: range

    def holds(self, sample: int, channel: int) -> bool:
        """Whether the places of a channel of a sample belong to it."""
        return sample in self.samples and channel in self.channels


@final
@dataclass(frozen=True)
class GroupFigures:
    """Mean, standard deviation (divided by the number of values) and number of values."""

    mean: float
    std: float
    values: int


def group_of(
    norm: NormName, shape: Shape, sample: int, channel: int, *, groups: int = 1
) -> NormGroup:
    """Return what shares a mean with a channel of a sample, in images of shape (N, C, H, W).

    Batch norm averages over N, H and W of a channel; layer norm over all of a sample; instance norm
    over H and W of a channel of a sample; group norm over neighbouring channels of a sample, of
    which there are `groups` groups. Raises ValueError for a place that there is not, or groups that
    do not divide the channels. Source: Wu and He, 2018, figure 2.
    """
    n, c = shape[:2]
    if not (0 <= sample < n and 0 <= channel < c):
        raise ValueError(f"there is no channel {channel} of sample {sample} in the shape {shape}")
    if groups < 1 or c % groups:
        raise ValueError(f"groups must divide the {c} channels, which {groups} does not")
    one_sample, one_channel = range(sample, sample + 1), range(channel, channel + 1)
    if norm is NormName.BATCH:
        return NormGroup(range(n), one_channel)
    if norm is NormName.LAYER:
        return NormGroup(one_sample, range(c))
    if norm is NormName.INSTANCE:
        return NormGroup(one_sample, one_channel)
    first = channel - channel % (c // groups)
    return NormGroup(one_sample, range(first, first + c // groups))


def group_figures(x: Array, group: NormGroup) -> GroupFigures:
    """Return mean, spread and number of a group's entries of x (N, C, H, W)."""
    part = x[_slice(group.samples), _slice(group.channels)]
    return GroupFigures(float(part.mean()), float(part.std()), part.size)


def group_count(norm: NormName, shape: Shape, *, groups: int = 1) -> int:
    """Return how many means there are in images of this shape."""
    n, c = shape[:2]
    counts = {
        NormName.BATCH: c,
        NormName.LAYER: n,
        NormName.INSTANCE: n * c,
        NormName.GROUP: n * groups,
    }
    return counts[norm]


def _slice(places: range) -> slice:
    return slice(places.start, places.stop)
