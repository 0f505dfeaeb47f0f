"""Keeps histograms of every layer while a network trains, so that one can look back at any step.

Free of Qt. Filled by whoever receives the snapshots; the samples themselves are not kept.
"""

from collections.abc import Collection
from math import nan, sqrt
from typing import final

import numpy as np

from engine.arrays import Array
from engine.histogram_history import Entry, HistogramHistory
from engine.layers.names import Activation
from engine.metrics import useless_share
from engine.training.layer_study import moments
from engine.training.probes import Probe
from engine.training.records import Snapshot

FIGURES = 3
"""Mean, standard deviation, and the share of outputs that are of no use (nan if unknown)."""

UNSIGNED = frozenset([Activation.SIGMOID, Activation.RELU, Activation.SOFTPLUS])
ONE_IS_THE_MOST = frozenset([Activation.SIGMOID, Activation.TANH])


@final
class LayerRecorder:
    """One history for each probe that was ever in a snapshot."""

    def __init__(self, activation: Activation) -> None:
        self.activation = activation
        self._histories: dict[Probe, HistogramHistory] = {}
        self._room = np.empty(0)

    @property
    def nbytes(self) -> int:
        """The room that all histories take."""
        return sum(history.nbytes for history in self._histories.values())

    def take(self, snapshot: Snapshot, names: Collection[str] | None = None) -> None:
        """Count what is in a snapshot, or what it has of the quantities of these `names`.

        A quantity of a step that is known already is passed over.
        """
        with np.errstate(all="ignore"):
            for name in snapshot.arrays if names is None else names:
                arrays = snapshot.arrays[name]
                # Before the first update there is no gradient: what is stored are zeros.
                if arrays and not (name == Probe.GRADIENTS and snapshot.step == 0):
                    self._add(Probe(name), snapshot.step, list(arrays.values()))

    def history(self, probe: Probe) -> HistogramHistory | None:
        """Return what was recorded for a probe, None if nothing was."""
        return self._histories.get(probe)

    def at(self, probe: Probe, step: int | None) -> Entry | None:
        """Return the entry at or before `step` (None: the newest), None if there is none."""
        history = self.history(probe)
        return None if history is None else history.at(step)

    def stds(self, step: int | None) -> tuple[float, ...]:
        """Return the standard deviation of every layer's activations."""
        figures = self._figures_at(Probe.ACTIVATIONS, step)
        return () if figures is None else tuple(float(std) for std in figures[:, 1])

    def gradients(self, step: int | None) -> tuple[float, ...]:
        """Return sqrt(mean of g^2) of every weight matrix's gradient."""
        figures = self._figures_at(Probe.GRADIENTS, step)
        if figures is None:
            return ()
        return tuple(sqrt(float(m) ** 2 + float(s) ** 2) for m, s in figures[:, :2])

    def _figures_at(self, probe: Probe, step: int | None) -> Array | None:
        history = self.history(probe)
        return None if history is None else history.figures_at(step)

    def _add(self, probe: Probe, step: int, arrays: list[Array]) -> None:
        history = self._histories.get(probe)
        if history is None:
            history = self._histories[probe] = self._new(probe, len(arrays))
        if history.wants(step):
            history.add(step, arrays, [self._figures(probe, values) for values in arrays])

    def _new(self, probe: Probe, layers: int) -> HistogramHistory:
        outputs = probe is Probe.ACTIVATIONS
        return HistogramHistory(
            layers,
            figures=FIGURES,
            unsigned=outputs and self.activation in UNSIGNED,
            fixed_exponent=0 if outputs and self.activation in ONE_IS_THE_MOST else None,
        )

    def _figures(self, probe: Probe, values: Array) -> tuple[float, float, float]:
        if self._room.size != values.size:
            self._room = np.empty(values.size)
        mean, std = moments(values, room=self._room)
        useless = probe is Probe.ACTIVATIONS
        return mean, std, useless_share(values, self.activation) if useless else nan
