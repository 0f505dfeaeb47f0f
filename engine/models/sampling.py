"""Writing on: a network that predicts letters is given its own answers to read."""

from collections.abc import Sequence

import numpy as np

from engine.arrays import Array, IntArray
from engine.layers.formulas import softmax
from engine.layers.recurrent.recurrent import Recurrent
from engine.models.sequence_model import SequenceModel


def write_on(
    model: SequenceModel,
    first: int,
    count: int,
    temperatures: Sequence[float],
    rng: np.random.Generator,
) -> IntArray:
    """Return `count` classes (R, count) drawn one after the other, a row for each temperature.

    The network reads class `first` one-hot, then what was drawn; the next class has the
    probability softmax(logits / temperature): below 1 the likely ones become likelier, at 0 the
    likeliest is taken. Nothing of the model is changed. Raises ValueError for a model of
    quantities, or a temperature below 0.
    """
    if not model.of_classes:
        raise ValueError("only a network that answers with classes can write on")
    if min(temperatures) < 0:
        raise ValueError(f"temperatures must be at least 0, not {min(temperatures)}")
    rows = len(temperatures)
    written = np.zeros((rows, count), np.intp)
    inputs = model.recurrent[0].in_features
    dtype = model.network.store.values.dtype
    read = np.full(rows, first)
    draws = rng.random((rows, count))
    try:
        for t in range(count):
            x = np.zeros((rows, 1, inputs), dtype)
            x[np.arange(rows), 0, read] = 1
            logits = model.network.forward(x)
            read = _drawn(logits, temperatures, draws[:, t])
            written[:, t] = read
            for layer in model.recurrent:
                layer.start = _remembered(layer)
    finally:
        for layer in model.recurrent:
            layer.start = None
    return written


def _remembered(layer: Recurrent) -> tuple[Array, ...]:
    states = layer.states
    names = ("hidden", "cell") if "cell" in states else ("hidden",)
    return tuple(states[name][:, -1].copy() for name in names)


def _drawn(logits: Array, temperatures: Sequence[float], draws: Array) -> IntArray:
    """One class of each row, by a number from 0 to 1 drawn before."""
    chosen: IntArray = logits.argmax(axis=1)
    for i, temperature in enumerate(temperatures):
        if temperature > 0:
            shares = logits[i : i + 1].astype(np.float64) / temperature
            softmax(shares, shares)
            chosen[i] = min(int(np.searchsorted(shares[0].cumsum(), draws[i])), shares.size - 1)
    return chosen
