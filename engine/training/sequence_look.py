"""What a recurrent network has in mind while it reads: for pictures, as read-only arrays."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import Array, read_only
from engine.data.sequences.letters import Letters
from engine.data.sequences.task import Targets, Task
from engine.layers.formulas import softmax
from engine.models.sampling import write_on
from engine.models.sequence_model import SequenceModel
from engine.optimization.clipping import global_norm
from engine.training.evaluation import Sample

MOST_SHOWN = 12
MOST_NUMBERS = 400_000
"""Of what is remembered and of the gates: so many numbers are copied in a millisecond."""

TEMPERATURES = (0.3, 0.7, 1.0)
WRITTEN, WRITTEN_SEED = 160, 14
"""Letters of a text that a network writes, and what they are drawn by."""

Look = Mapping[str, npt.NDArray[Any]]


def look_at_sequences(model: SequenceModel, task: Task, sample: Sample) -> Look:
    """Read the first test sequences, and say of every step what the last layer had in mind.

    `x` (S, T, D), `value`, `asked`, `judged` and `inside` (S, T) are what is read and asked,
    `outputs` (S, T, C) the answers: quantities, or probabilities of classes. `hidden`, and as the
    cell has them `cell`, `input`, `forget`, `output`, `new`, `reset` and `update`, are (S, T, H).
    `reach` (S, T) is the length of the gradient of the loss of the last answer by what is
    remembered after each step. `guess` (1,) is the loss of the best answer that is always the
    same, `gradient` (1,) the length of the gradient of the last answers by all that is learnt,
    unclipped; `classes` and `names` say what outputs and inputs are. Of letters `written`
    (R, count) are texts that the network writes by itself, behind the prompt, one for each of
    `TEMPERATURES`.
    """
    x, targets = _shown(model, sample)
    last = _only_last(targets)
    grads = model.network.store.grads.copy()
    with model.asking(last):
        outputs = model.network.forward(x)
        model.measured_gradient(outputs, last)
    layer = model.recurrent[-1]
    states, reach = dict(layer.states), np.linalg.norm(layer.reach, axis=2)
    found = {name: read_only(array) for name, array in states.items()}
    found["reach"] = read_only(np.where(targets["inside"], reach, 0))
    found["gradient"] = read_only(np.array([global_norm(model.network.store.grads)]))
    model.network.store.grads[...] = grads
    answers = model.outputs(x)
    if model.of_classes:
        softmax(answers, answers)
    if isinstance(task, Letters):
        found["written"] = _written(model, task)
    return {
        **found,
        **{name: read_only(targets[name]) for name in ("value", "asked", "judged", "inside")},
        "x": read_only(x),
        "outputs": read_only(answers),
        "guess": read_only(np.array([constant_guess(sample.labels, model.of_classes)])),
        "classes": np.array(task.classes, dtype=np.str_),
        "names": np.array(task.names, dtype=np.str_),
    }


def _written(model: SequenceModel, task: Letters) -> npt.NDArray[Any]:
    """The same random numbers each time: what changes is what the network has learnt.

    A prompt stands before what is written; without one it begins behind the end of a line.
    """
    first = task.classes.index("\n") if "\n" in task.classes else 0
    begin = task.codes(task.prompt) if task.prompt else np.array([first])
    rng = np.random.default_rng(WRITTEN_SEED)
    found = write_on(model, begin.tolist(), WRITTEN, TEMPERATURES, rng)
    shown = np.tile(begin if task.prompt else begin[:0], (len(found), 1))
    written = np.hstack([shown, found])
    written.flags.writeable = False
    return written


def constant_guess(targets: Targets, of_classes: bool) -> float:
    """The loss of the best answer that is always the same: the mean, or how often each class is."""
    wanted: Array = targets["value"][targets["asked"]]
    if not of_classes:
        return float(wanted.var())
    shares = np.unique(wanted, return_counts=True)[1] / len(wanted)
    return float(-(shares * np.log(shares)).sum())


def _shown(model: SequenceModel, sample: Sample) -> tuple[Array, Targets]:
    """As many sequences as are worth showing; of long ones fewer."""
    steps, units = sample.x.shape[1], model.recurrent[-1].units
    count = int(np.clip(MOST_NUMBERS // (steps * units * 6), 1, MOST_SHOWN))
    return sample.x[:count], sample.labels[:count]


def _only_last(targets: Targets) -> Targets:
    """The same sequences, but asked only for the last of their answers."""
    last = targets.copy()
    steps = targets.shape[1]
    at = steps - 1 - targets["asked"][:, ::-1].argmax(axis=1)
    last["asked"] = np.arange(steps) == at[:, None]
    return last
