"""The first layer of a network as pictures: what each unit looks for; free of Qt."""

from __future__ import annotations

from typing import final

import numpy as np

from dlgui.labs.inside.material import Arrays, Examples, Numbers
from engine.training.inside import Replica

ASKED = 200
"""Among so many test digits those are looked for that excite a unit most."""


@final
class FirstLayer:
    """Weights of the first layer as pictures (N, height, width): one a unit, or a kernel channel.

    Of images with several channels a unit's picture is that of the first.
    """

    def __init__(self, arrays: Arrays, examples: Examples) -> None:
        self.is_convolution = "conv1.weight" in arrays
        if self.is_convolution:
            kernels = arrays["conv1.weight"]
            self.channels = kernels.shape[1]
            self.pictures = kernels.reshape(-1, *kernels.shape[2:])
        else:
            self.channels = 1
            self.pictures = examples.pictures(arrays["linear1.weight"].T)

    @property
    def norms(self) -> Numbers:
        """The length of each picture as a vector."""
        return np.asarray(
            np.linalg.norm(self.pictures.reshape(len(self.pictures), -1).astype(np.float64), axis=1)
        )

    @property
    def limit(self) -> float:
        """The largest weight without its sign, rounded up to two digits: a scale that keeps still.

        1 if there is none that is a number above 0.
        """
        found = np.abs(self.pictures[np.isfinite(self.pictures)])
        most = float(found.max(initial=0.0))
        if most == 0:
            return 1.0
        unit = 10.0 ** (np.floor(np.log10(most)) - 1)
        return float(np.ceil(most / unit) * unit)

    def order(self, *, by_norm: bool) -> list[int]:
        """The numbers of the pictures: the longest first, or as they come."""
        if not by_norm:
            return list(range(len(self.pictures)))
        return [int(i) for i in np.argsort(-np.nan_to_num(self.norms), kind="stable")]

    def unit(self, picture: int) -> int:
        """The unit, or the filter, that a picture belongs to."""
        return picture // int(self.channels)


def most_exciting(replica: Replica, examples: Examples, unit: int, count: int) -> Numbers:
    """The test examples for which a unit of the first layer gives most, the first one first.

    Of a filter its strongest place counts. Before norm and activation.
    """
    x = examples.inputs(examples.test[:ASKED])
    for name, y in replica.outputs(x):
        if name in ("conv1", "linear1"):
            given = np.nan_to_num(y[:, unit].reshape(len(x), -1).max(axis=1))
            return np.argsort(-given, kind="stable")[:count]
    raise ValueError("the network has no layer of weights")
