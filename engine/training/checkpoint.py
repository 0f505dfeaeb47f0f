"""Checkpoints: a run saved to a file, and resumed from it as if it had never been interrupted.

A resumed run continues bit for bit, on the same machine with the same versions and BLAS threads:
parameters, what the optimizer remembers, running statistics, random generators, the order of the
examples and early stopping all stand where they stood.
"""

import os
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np

from engine.data.array_archive import NamedArrays
from engine.data.batches import BatchesState
from engine.data.dataset import Dataset
from engine.data.errors import DataError
from engine.layers.rbm import GENERATIVE
from engine.network import Network
from engine.training.build import build_trainer
from engine.training.checkpoint_file import (
    CheckpointError,
    read_archive,
    write_archive,
)
from engine.training.config import RunConfig
from engine.training.fields import MOST_SAID, cut, field_info
from engine.training.records import Change, Ending
from engine.training.settings import from_mapping, to_mapping
from engine.training.stopping import EarlyStopState
from engine.training.trainer import Trainer

_RUNNING, _OPTIMIZER, _BEST = "running.", "optimizer.", "best."
_PERMUTATION, _WATCHED = "batches.permutation", "early_stopping.watched"
_WITHOUT_DREAMS = (
    "was written by an older program, which did not keep what a deep belief network dreams with"
    " apart while its layers are fine-tuned; it has to be trained anew"
)


class _OlderFileError(Exception):
    """A whole file of a run that this program keeps more of than that one did."""


def save_checkpoint(trainer: Trainer, path: str | os.PathLike[str]) -> None:
    """Write everything that the run needs to go on, between two of its steps.

    The file is a NumPy `.npz` with a JSON description, written whole or not at all: if it cannot
    be, an OSError is raised and what was there before stays.
    """
    write_archive(Path(path), _describe(trainer), _arrays(trainer))


def load_checkpoint(path: str | os.PathLike[str], digits: Dataset | None = None) -> Trainer:
    """Return the trainer that was saved, ready for its next step.

    `digits` saves reading them again. Raises CheckpointError, which names the file and its fault,
    for one that is damaged, foreign, of a newer version or at odds with itself or the digits;
    DataError if the digits that it was trained on cannot be read.
    """
    path = Path(path)
    description, arrays = read_archive(path)
    try:
        config = from_mapping(description["config"])
        _check_size(config, arrays)
        trainer = build_trainer(config, digits)
        _resume(trainer, description, arrays)
    except DataError:
        raise
    except KeyError as error:
        raise CheckpointError(path, f"is not whole: {error} is missing") from None
    except _OlderFileError as error:
        raise CheckpointError(path, str(error)) from None
    except Exception as error:  # whatever a file says that this program would never have written
        raise CheckpointError(path, f"contradicts itself: {cut(str(error), MOST_SAID)}") from None
    return trainer


def _describe(trainer: Trainer) -> dict[str, Any]:
    """What is not an array: numbers, names and the settings."""
    parts, drawing = trainer.parts, trainer.parts.batches.state
    return {
        "step": trainer.step,
        "ending": trainer.ending,
        "config": to_mapping(trainer.config),
        "changes": [[c.step, c.field, c.old, c.new] for c in trainer.changes],
        "digits": _check_sum(trainer),
        "exploded_loss": [trainer.watch.limit, trainer.watch.beyond],
        "best_step": parts.early_stop.best_step,
        "batches": {"position": drawing["position"], "rng": drawing["rng"]},
        "dropout": [bits.state for bits in _generators(parts.network)],
    }


def _arrays(trainer: Trainer) -> NamedArrays:
    """Every array by its name in the file; those of network and optimizer are their own."""
    parts, stopping = trainer.parts, trainer.parts.early_stop.state
    return {
        **_network_arrays(parts.network),
        **{_OPTIMIZER + name: array for name, array in parts.optimizer.state.items()},
        _PERMUTATION: parts.batches.state["permutation"],
        _WATCHED: np.array(stopping.watched, np.float64),
        **{_BEST + name: array for name, array in stopping.best.items()},
    }


def _network_arrays(network: Network) -> NamedArrays:
    running = {_RUNNING + name: array for name, array in network.running_state.items()}
    return {"values": network.store.values, "grads": network.store.grads, **running}


def _check_size(config: RunConfig, arrays: NamedArrays) -> None:
    """Raise ValueError for settings of a network that is larger than what the file holds of it.

    It is looked at before the network is made: made up settings would take all memory.
    """
    least = sum(a * b for a, b in pairwise(config.network.hidden))
    if least > arrays["values"].size:
        raise ValueError(f"its values are fewer than the {least:,} weights of its network")


def _resume(trainer: Trainer, description: Mapping[str, Any], arrays: NamedArrays) -> None:
    """Bring a trainer from before its first step to where the file says."""
    if description["digits"] != _check_sum(trainer):
        raise ValueError("it was trained on other digits than there are now")
    parts = trainer.parts
    trainer.step, best = _whole(description["step"]), description["best_step"]
    best_step = None if best is None else _whole(best)
    trainer.began = parts.model.begin(max(trainer.step - 1, 0))  # the next update may enter another
    if trainer.step:  # makes the arrays that those of the file are compared with
        parts.optimizer.prepare(parts.network.store.values[: parts.network.store.trainable])
    _compare(arrays, trainer, has_best=best_step is not None)
    for name, own in _network_arrays(parts.network).items():
        own[...] = arrays[name]
    parts.optimizer.load_state(_under(_OPTIMIZER, arrays), trainer.step - trainer.began)
    watched = arrays[_WATCHED].tolist()
    parts.early_stop.load_state(EarlyStopState(watched, best_step, _under(_BEST, arrays)))
    _resume_drawing(trainer, description, arrays)
    ending, exploded = description["ending"], description["exploded_loss"]
    limit, beyond = exploded if isinstance(exploded, list) else (exploded, 0)  # 0: an older file
    trainer.watch.limit = None if limit is None else float(limit)
    trainer.watch.beyond = _whole(beyond)
    trainer.ending = None if ending is None else Ending(ending)
    trainer.changes = [_change(*entry) for entry in description["changes"]]


def _resume_drawing(trainer: Trainer, description: Mapping[str, Any], arrays: NamedArrays) -> None:
    """Let batches and dropout draw on where they stood."""
    drawing: BatchesState = {
        "permutation": arrays[_PERMUTATION],
        "position": _whole(description["batches"]["position"]),
        "rng": description["batches"]["rng"],
    }
    trainer.parts.batches.load_state(drawing)
    generators = _generators(trainer.parts.network)
    for bits, state in zip(generators, description["dropout"], strict=True):
        bits.state = state


def _compare(arrays: NamedArrays, trainer: Trainer, *, has_best: bool) -> None:
    """Raise ValueError unless the file's arrays are those that its settings make necessary."""
    expected = _arrays(trainer)
    expected[_WATCHED] = np.empty(arrays[_WATCHED].size)
    if has_best:
        kept = trainer.parts.early_stop.kept_arrays()
        expected |= {_BEST + name: array for name, array in kept.items()}
    if different := sorted(expected.keys() ^ arrays.keys()):
        if all(GENERATIVE in name for name in different):
            raise _OlderFileError(_WITHOUT_DREAMS)
        raise ValueError(f"{different[0]} is missing, or does not belong to its settings")
    for name, array in expected.items():
        found = arrays[name]
        if (found.shape, found.dtype) != (array.shape, array.dtype):
            raise ValueError(
                f"{name} should be {array.dtype} of shape {array.shape},"
                f" not {found.dtype} of shape {found.shape}"
            )


def _check_sum(trainer: Trainer) -> int:
    """A number that tells the digits of a run from others: examples, labels and what is measured.

    Digits in a folder of the user's may have changed since; the run would silently be another.
    """
    arrays = [*trainer.parts.batches.examples]
    for sample in trainer.parts.evaluator.samples.values():
        arrays += [sample.x, sample.labels]
    total = 0
    for array in arrays:
        total = crc32(np.ascontiguousarray(array).data, total)
    return total


def _generators(network: Network) -> list[Any]:
    """The bit generators that layers draw from; all layers may share one."""
    drawn = [rng.bit_generator for layer in network.layers if (rng := layer.draws_from) is not None]
    return list(dict.fromkeys(drawn))


def _under(prefix: str, arrays: NamedArrays) -> NamedArrays:
    """Pick the arrays with this prefix, and take it off."""
    return {n.removeprefix(prefix): array for n, array in arrays.items() if n.startswith(prefix)}


def _whole(number: object) -> int:
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise ValueError(f"{number!r} is no count")
    return number


def _change(step: object, field: str, old: object, new: object) -> Change:
    check = field_info(field).check
    return Change(_whole(step), field, check(old), check(new))
