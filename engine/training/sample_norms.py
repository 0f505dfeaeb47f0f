"""The normalisation of each sample by itself that a configuration names, or why there is none."""

from math import prod
from typing import Any

import numpy as np

from engine.arrays import Shape
from engine.layers.names import NormName
from engine.layers.normalization import GroupNorm, InstanceNorm, LayerNorm, SampleNorm
from engine.models.names import ModelName
from engine.training.config import NetworkConfig
from engine.training.fields import ConfigError

GROUPS = "network.norm_groups"


def sample_norm(settings: NetworkConfig, shape: Shape, dtype: np.dtype[Any]) -> SampleNorm:
    """Return layer, group or instance norm for samples of this shape: (units,) or (C, H, W).

    Behind the linear layers of a convolutional network, and behind stages of a single place,
    instance norm is layer norm: there are no places to average over. Raises ConfigError where a
    norm would average over a single number, which makes 0 of whatever it is, and for groups that
    do not divide the units or channels.
    """
    eps = settings.batch_norm_eps
    if settings.norm is NormName.GROUP:
        _check_groups(settings.norm_groups, shape)
        return GroupNorm(settings.norm_groups, shape[0], eps=eps, dtype=dtype)
    if settings.norm is NormName.INSTANCE and prod(shape[1:]) > 1:
        return InstanceNorm(shape[0], eps=eps, dtype=dtype)
    if settings.norm is NormName.INSTANCE and settings.model is not ModelName.CONVOLUTIONAL:
        message = "instance needs images; allowed here are batch, layer and group"
        raise ConfigError("network.norm", message)
    if prod(shape) == 1:
        message = f"{settings.norm} has one number to average over, in a layer of 1 unit"
        raise ConfigError("network.norm", f"{message}; allowed there is batch")
    return LayerNorm(shape, eps=eps, dtype=dtype)


def allowed_groups(shape: Shape) -> tuple[int, ...]:
    """Return into how many groups samples of this shape can be divided, two numbers or more each.

    The groups have to be equal; a group of a single number has no spread.
    """
    places = prod(shape[1:])
    counts = range(1, shape[0] + 1)
    return tuple(n for n in counts if shape[0] % n == 0 and shape[0] // n * places > 1)


def _check_groups(groups: int, shape: Shape) -> None:
    allowed = allowed_groups(shape)
    if groups in allowed:
        return
    what = "channels" if len(shape) == 3 else "units of a layer"
    if shape[0] % groups:
        message = f"must divide the {shape[0]} {what}, which {groups} does not"
    else:
        message = f"leaves each group of the {shape[0]} {what} a single number, without a spread"
    listed = "; allowed there is " + ", ".join(map(str, allowed)) if allowed else ""
    raise ConfigError(GROUPS, message + listed)
