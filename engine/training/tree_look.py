"""What a recursive network makes of trees, node by node: for pictures, as read-only arrays."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import read_only
from engine.data.sequences.task import Targets, Task
from engine.layers.formulas import softmax
from engine.models.sequence_model import SequenceModel
from engine.training.evaluation import Sample
from engine.training.sequence_look import MOST_SHOWN, constant_guess
from engine.trees import LEFT, RIGHT, SYMBOL

TOLD = ("value", "valued", "asked", "inside", "depth")
MOST_KEPT = 100_000
"""Numbers of hidden vectors that are copied: of large ones fewer trees are shown."""


def look_at_trees(
    model: SequenceModel, task: Task, sample: Sample
) -> Mapping[str, npt.NDArray[Any]]:
    """Read the first test trees, the last of them first, for those are the deepest ones.

    Of every node it is said what the network makes of it.

    `symbol`, `left` and `right` (S, M) are the trees (see `engine.trees`; -1: none); `value`,
    `valued`, `asked`, `inside` and `depth` (S, M) are what is wanted of each node. `hidden`
    (S, M, H) are the vectors, `outputs` (S, M, C) the probabilities of the classes, `reach` (S, M)
    the length of the gradient of the root's loss by the vector of each node. `guess` (1,) is the
    loss of the best answer that is always the same; `classes` and `names` say what classes and
    symbols are.
    """
    assert model.recursive is not None
    size = sample.x.shape[1] * model.recursive.units
    count = int(np.clip(MOST_KEPT // size, 1, MOST_SHOWN))
    x = sample.x[:count][::-1]
    targets: Targets = sample.labels[:count][::-1]
    grads = model.network.store.grads.copy()
    hidden = read_only(model.recursive.forward(x))
    roots = _only_roots(targets)
    with model.asking(roots):
        model.measured_gradient(model.network.forward(x), roots)
    reach = np.linalg.norm(model.recursive.reach, axis=2)
    model.network.store.grads[...] = grads
    answers = model.outputs(x)
    softmax(answers, answers)
    whole = x.astype(np.intp)
    return {
        "hidden": hidden,
        "reach": read_only(reach),
        **{name: read_only(targets[name]) for name in TOLD},
        "symbol": read_only(whole[..., SYMBOL]),
        "left": read_only(whole[..., LEFT]),
        "right": read_only(whole[..., RIGHT]),
        "outputs": read_only(answers),
        "guess": read_only(np.array([constant_guess(sample.labels, of_classes=True)])),
        "classes": np.array(task.classes, dtype=np.str_),
        "names": np.array(task.names, dtype=np.str_),
    }


def _only_roots(targets: Targets) -> Targets:
    """The same trees, but asked only for the value of the whole."""
    roots = targets.copy()
    roots["asked"] = targets["judged"]
    return roots
