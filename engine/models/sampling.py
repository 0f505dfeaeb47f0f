"""Writing on: a network that predicts letters is given its own answers to read."""

from collections.abc import Sequence

import numpy as np

from engine.arrays import Array, IntArray
from engine.layers.formulas import softmax
from engine.layers.recurrent.recurrent import Recurrent
from engine.models.sequence_model import SequenceModel


def write_on(
    model: SequenceModel,
    prompt: Sequence[int],
    count: int,
    temperatures: Sequence[float],
    rng: np.random.Generator,
) -> IntArray:
    """Return `count` classes (R, count) drawn one after the other, a row for each temperature.

    The network reads the classes of `prompt` one-hot, then what was drawn; the next class has the
    probability softmax(logits / temperature): below 1 the likely ones become likelier, at 0 the
    likeliest is taken. Nothing of the model is changed. Raises ValueError for a model of
    quantities, an empty prompt, or a temperature below 0.
    """
    if not model.of_classes:
        raise ValueError("only a network that answers with classes can write on")
    if not len(prompt):
        raise ValueError("a prompt needs at least one class to begin with")
    if min(temperatures) < 0:
        raise ValueError(f"temperatures must be at least 0, not {min(temperatures)}")
    rows = len(temperatures)
    written = np.zeros((rows, count), np.intp)
    draws = rng.random((rows, count))
    try:
        for code in prompt:
            logits = _read(model, np.full(rows, code))
        for t in range(count):
            written[:, t] = _drawn(logits, temperatures, draws[:, t])
            logits = _read(model, written[:, t])
    finally:
        for layer in model.recurrent:
            layer.start = None
    return written


def _read(model: SequenceModel, codes: IntArray) -> Array:
    """Read one class in each row, keep it in mind, and return the logits of the next."""
    x = np.zeros((len(codes), 1, model.recurrent[0].in_features), model.network.store.values.dtype)
    x[np.arange(len(codes)), 0, codes] = 1
    logits = model.network.forward(x)
    for layer in model.recurrent:
        layer.start = _remembered(layer)
    return logits


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
