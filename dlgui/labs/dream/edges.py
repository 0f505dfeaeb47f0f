"""The edges of a machine, as its kind has them: both ways, or one way only; free of Qt's widgets.

A general machine joins every unit with every other one, a restricted one only the visible ones with
the hidden ones; a deep Boltzmann machine is undirected throughout, a deep belief network only at
its top: below it goes down.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import product

from dlgui.plot.edge_sheet import Edge, EdgePicture, Unit
from engine.models.boltzmann import BoltzmannMachine
from engine.models.dbn import DeepBeliefNetwork
from engine.models.deep import DeepMachine
from engine.models.model import Model
from engine.models.rbm import RestrictedBoltzmannMachine

MOST = 5
"""Units of a layer that are drawn."""


def edges_of(model: Model | None) -> EdgePicture:
    """Return what is drawn of a model; nothing of one that is no such machine."""
    if isinstance(model, BoltzmannMachine):
        return _all_with_all(model)
    if isinstance(model, RestrictedBoltzmannMachine):
        visible, hidden = model.layer.weight.value.shape
        return _layered((visible, hidden), directed=(), strong=(0,))
    if isinstance(model, DeepMachine):
        sizes = [model.layers[0].weight.value.shape[0]]
        sizes += [layer.weight.value.shape[1] for layer in model.layers]
        belief = isinstance(model, DeepBeliefNetwork)
        directed = tuple(range(len(model.layers) - 1)) if belief else ()
        return _layered(sizes, directed=directed, strong=_learning(model))
    return EdgePicture()


def _learning(model: DeepMachine) -> tuple[int, ...]:
    """The numbers of the layers whose edges learn at present."""
    learning = model.learning()
    return tuple(i for i, layer in enumerate(model.layers) if layer.weight in learning)


def _layered(
    sizes: Sequence[int], *, directed: Sequence[int], strong: Sequence[int]
) -> EdgePicture:
    units: list[Unit] = []
    edges: list[Edge] = []
    captions: list[tuple[float, str]] = []
    below: range = range(0)
    for level, size in enumerate(sizes):
        height = level / max(len(sizes) - 1, 1)
        shown = min(size, MOST)
        row = range(len(units), len(units) + shown)
        units += [Unit((i + 0.5) / shown, height, filled=level == 0) for i in range(shown)]
        name = "v" if level == 0 else "h" if len(sizes) == 2 else f"h{_SUBSCRIPTS[level]}"
        captions.append((height, f"{name} {size:,}"))
        goes_down = level - 1 in directed
        for low, high in product(below, row):
            start, end = (high, low) if goes_down else (low, high)
            edges.append(Edge(start, end, goes_down, level - 1 in strong))
        below = row
    return EdgePicture(tuple(units), tuple(edges), tuple(captions))


_SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"


def _all_with_all(model: BoltzmannMachine) -> EdgePicture:
    layer, units = model.layer, []
    for i in range(layer.units):
        turn = 2 * math.pi * i / layer.units
        x, y = 0.5 + 0.5 * math.sin(turn), 0.5 + 0.5 * math.cos(turn)
        units.append(Unit(x, y, filled=i < layer.visible))
    pairs = layer.pairs.T.tolist()
    return EdgePicture(tuple(units), tuple(Edge(i, j, strong=True) for i, j in pairs))
