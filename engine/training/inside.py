"""The inside of a run, as read-only arrays: its network, what it answers, what it is asked.

Whoever has the arrays of a network makes a replica of it, and may ask that whatever they like
without the run being held up.
"""

from collections.abc import Iterable, Mapping
from typing import Any, final

import numpy as np

from engine.arrays import Array, Shape, read_only
from engine.data.names import Split
from engine.data.sequences.batches import SequenceBatches
from engine.layers.linear import Linear
from engine.models.autoencoder import Autoencoder
from engine.models.sequence_model import SequenceModel
from engine.network import Network
from engine.training.build_model import build_model
from engine.training.build_network import random_streams
from engine.training.config import RunConfig
from engine.training.evaluation import Evaluator
from engine.training.parts import RunParts
from engine.training.probes import Inside
from engine.training.sequence_look import look_at_sequences
from engine.training.tree_look import look_at_trees

Arrays = Mapping[str, Any]


def look_inside(parts: RunParts, wanted: Iterable[Inside]) -> dict[str, Arrays]:
    """Return what is wanted of a run: arrays by name for each.

    NETWORK: every parameter and running statistic by its name, weights in the order of the inputs.
    OPTIMIZER: what the optimizer remembers, by its own names; empty before the first update.
    ANSWERS: `step` (1,) and `logits` (N, classes) of the test examples, `best_step` and
    `best_logits` of the evaluation in which most were right; empty without finite ones.
    CODES: `test` (N, K) codes of the test examples; empty for a model that has none.
    ERRORS: `test` (N,) errors of the test examples, rebuilt by such a model.
    EXAMPLES: `train`, `train_labels`, `test`, `test_labels`, `classes` (their names) and `shape`;
    empty for a run that reads no digits.
    SEQUENCES: what a recurrent network has in mind, see `engine.training.sequence_look`, or what a
    recursive one makes of trees, see `engine.training.tree_look`; empty for another one.
    """
    found: dict[str, Arrays] = {}
    for what in wanted:
        match what:
            case Inside.NETWORK:
                found[what] = network_arrays(parts.network)
            case Inside.OPTIMIZER:
                state = parts.optimizer.state.items()
                found[what] = {name: read_only(array) for name, array in state}
            case Inside.ANSWERS:
                found[what] = _answers(parts.evaluator)
            case Inside.EXAMPLES:
                found[what] = _examples(parts)
            case Inside.SEQUENCES:
                found[what] = _sequences(parts)
            case Inside.CODES | Inside.ERRORS:
                found[what] = _rebuilt(parts, what)
    return found


def network_arrays(network: Network) -> dict[str, Array]:
    """Return read-only copies of every parameter and running statistic, by name."""
    arrays = {p.name: p.value for p in network.parameters} | network.running_state
    for layer in network.layers:
        if isinstance(layer, Linear):
            arrays[layer.weight.name] = layer.by_input()
    return {name: read_only(array) for name, array in arrays.items()}


@final
class Replica:
    """A network like that of a run, to be asked beside it; it takes over the arrays of a look.

    `config` has to be the one in effect when the arrays were copied: norm and dropout may have
    been switched. Raises ConfigError for a network that cannot be built.
    """

    def __init__(self, config: RunConfig, shape: Shape, classes: int) -> None:
        self.config, self.shape = config, tuple(shape)
        self.model = build_model(config, shape, classes, random_streams(config.seed))
        self.network = self.model.network
        self.dtype = np.dtype(str(config.training.precision))

    def load(self, arrays: Arrays) -> None:
        """Take over these arrays. Raises ValueError for those of another network."""
        own = {p.name: p.value for p in self.network.parameters} | self.network.running_state
        shapes = {name: array.shape for name, array in own.items()}
        if shapes != {name: array.shape for name, array in arrays.items()}:
            raise ValueError("these are the arrays of another network")
        for name, array in own.items():
            array[...] = arrays[name]

    def answer(self, x: Array) -> Array:
        """Return the logits (N, classes) for inputs (N, features) in the network's own units."""
        with np.errstate(all="ignore"):
            return self.network.forward(np.asarray(x, self.dtype))

    def outputs(self, x: Array) -> list[tuple[str, Array]]:
        """Return the name and the output of every layer, from the first to the last."""
        with np.errstate(all="ignore"):
            found = self.network.outputs(np.asarray(x, self.dtype))
            return [(layer.name, y) for layer, y in found]

    def spoken_for(self, x: Array, label: int) -> Array:
        """Return x times the gradient of the logit of a class by x, in the shape of x.

        What is above 0 speaks for the class and what is below speaks against it; of a network of
        linear pieces without biases the sum is the logit.
        Source: Shrikumar et al., 2016, "Not just a black box" (gradient times input).
        """
        x = np.asarray(x, self.dtype)
        logits = self.answer(x)
        chosen = np.zeros_like(logits)
        chosen[:, label] = 1
        with np.errstate(all="ignore"):
            return x * self.network.backward(chosen)


def _answers(evaluator: Evaluator) -> Arrays:
    now, best = evaluator.answers, evaluator.best
    if now is None or best is None:
        return {}
    return {
        "step": read_only(np.array([now.step])),
        "logits": read_only(now.logits),
        "best_step": read_only(np.array([best.step])),
        "best_logits": read_only(best.logits),
    }


def _sequences(parts: RunParts) -> Arrays:
    model, batches = parts.model, parts.batches
    if not (isinstance(model, SequenceModel) and isinstance(batches, SequenceBatches)):
        return {}
    look = look_at_sequences if model.recursive is None else look_at_trees
    return look(model, batches.task, parts.evaluator.sample(Split.TEST))


def _rebuilt(parts: RunParts, what: Inside) -> Arrays:
    model, x = parts.model, parts.evaluator.sample(Split.TEST).x
    if not isinstance(model, Autoencoder):
        return {}
    return {"test": read_only(model.encode(x) if what is Inside.CODES else model.errors(x))}


def _examples(parts: RunParts) -> Arrays:
    """What is asked and learnt: read-only already, and so large that it is not copied."""
    if (digits := parts.digits) is None:
        return {}
    asked = len(parts.evaluator.sample(Split.TEST).labels)
    learnt = slice(len(parts.batches.examples[1]))
    return {
        "train": digits.train_inputs[learnt],
        "train_labels": digits.train_labels[learnt],
        "test": digits.test_inputs[:asked],
        "test_labels": digits.test_labels[:asked],
        "classes": read_only(np.array(digits.classes)),
        "shape": read_only(np.array(digits.shape)),
    }
