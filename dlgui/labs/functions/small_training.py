"""A small network that learns points of the plane, update by update: textbook 4.5's four steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Final, final

import numpy as np

from dlgui.labs.functions.activation_values import activation_layer
from engine.arrays import Array, IntArray
from engine.data.batches import Batches, Sampling
from engine.data.names import PlaneSource
from engine.data.plane import PlaneSet, draw_points
from engine.layers.formulas import softmax
from engine.layers.linear import Linear
from engine.layers.names import Activation
from engine.losses import SoftmaxCrossEntropy
from engine.network import Network
from engine.optimization.optimizers import SGD

POINTS: Final = 60
CLASSES: Final = 2
UPDATES: Final = 100
NOISE: Final = 0.12


@final
@dataclass(frozen=True)
class Training:
    """What determines the run, all of it."""

    lr: float = 1.0
    batch_size: int = 10
    hidden: int = 6
    seed: int = 1


@final
@dataclass(frozen=True, eq=False)
class Update:
    """One update: its mini-batch, loss and gradients, and the weights before it and after.

    Arrays of parameters go by their names, such as `linear1.weight`. `total` is the loss of all
    points before the update, `accuracy` their share that is right.
    """

    inputs: Array
    labels: IntArray
    loss: float
    total: float
    accuracy: float
    before: dict[str, Array]
    gradients: dict[str, Array]
    after: dict[str, Array]


def points_of(training: Training) -> PlaneSet:
    """Return the points that are learnt."""
    rng = np.random.default_rng(training.seed)
    drawn = draw_points(PlaneSource.MOONS, POINTS, classes=CLASSES, noise=NOISE, rng=rng)
    return PlaneSet(drawn.points.astype(np.float64), drawn.labels)


def new_network(training: Training) -> Network:
    """Return the network as it begins: 2 inputs, one hidden layer with tanh, 2 outputs."""
    rng, dtype = np.random.default_rng(training.seed + 1), np.dtype(np.float64)
    first = Linear(2, training.hidden, rng=rng, dtype=dtype)
    second = Linear(training.hidden, CLASSES, rng=rng, dtype=dtype)
    return Network([first, activation_layer(Activation.TANH), second])


def updates_per_epoch(training: Training) -> int:
    """Return how many mini-batches it takes to draw as many points as there are."""
    return max(POINTS // training.batch_size, 1)


def run(training: Training, updates: int) -> tuple[Update, ...]:
    """Return the first updates of a run: those made before are kept, the others made now."""
    made, more = _run(training)
    made.extend(islice(more, max(updates - len(made), 0)))
    return tuple(made[:updates])


@lru_cache(maxsize=4)
def _run(training: Training) -> tuple[list[Update], Iterator[Update]]:
    return [], _updates(training)


def network_with(training: Training, values: dict[str, Array]) -> Network:
    """Return the network with these parameters."""
    network = new_network(training)
    for parameter in network.parameters:
        parameter.value[...] = values[parameter.name]
    return network


def class_shares(
    training: Training, values: dict[str, Array], area: tuple[float, ...], side: int
) -> Array:
    """Return the probability of each class over an area (x0, x1, y0, y1): (side, side, classes)."""
    x0, x1, y0, y1 = area
    grid = np.meshgrid(np.linspace(x0, x1, side), np.linspace(y0, y1, side))
    points = np.stack([a.ravel() for a in grid], axis=1)
    with np.errstate(all="ignore"):
        logits = np.array(network_with(training, values).forward(points))
        shares = np.nan_to_num(softmax(logits, logits))
    return shares.reshape(side, side, CLASSES)


def _updates(training: Training) -> Iterator[Update]:
    """Mini-batch, gradient, update, and again: each step is the engine's."""
    data, network = points_of(training), new_network(training)
    batches = Batches(
        data.points,
        data.labels,
        batch_size=training.batch_size,
        sampling=Sampling.WITH_REPLACEMENT,
        rng=np.random.default_rng(training.seed + 2),
        dtype=np.float64,
        reuse=False,
    )
    loss, optimizer, store = SoftmaxCrossEntropy(), SGD(training.lr), network.store
    while True:
        x, labels = batches.next()
        with np.errstate(all="ignore"):  # a rate that is far too large may end in no numbers
            total = loss.forward(network.forward(data.points), data.labels)
            right = loss.accuracy()
            value = loss.forward(network.forward(x, training=True), labels)
            network.backward(loss.backward())
            before = _named(network)
            gradients = {p.name: p.grad.copy() for p in network.parameters}
            optimizer.step(store.values, store.grads)
        yield Update(x, labels, value, total, right, before, gradients, _named(network))


def _named(network: Network) -> dict[str, Array]:
    return {parameter.name: parameter.value.copy() for parameter in network.parameters}
