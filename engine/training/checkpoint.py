"""Checkpoints: a run saved to a file, and resumed from it as if it had never been interrupted.

A resumed run continues bit for bit: parameters, what the optimizer remembers, running statistics,
random generators, the order of the examples and early stopping all stand where they stood.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.digits import Digits
from engine.data.errors import DataError
from engine.layers.dropout import Dropout
from engine.network import Network
from engine.training.build import build_trainer
from engine.training.checkpoint_file import (
    CheckpointError,
    NamedArrays,
    read_archive,
    write_archive,
)
from engine.training.fields import field_info
from engine.training.records import Change, Ending
from engine.training.settings import from_mapping, to_mapping
from engine.training.stopping import EarlyStopState
from engine.training.trainer import Trainer

_WATCHED = "early_stopping.watched"
_BEST = "early_stopping.best."


def save_checkpoint(trainer: Trainer, path: str | os.PathLike[str]) -> None:
    """Write everything that the run needs to go on, between two of its steps.

    The file is a NumPy `.npz` with a JSON description, written whole or not at all: if it cannot
    be, an OSError is raised and what was there before stays.
    """
    write_archive(Path(path), _describe(trainer), _arrays(trainer))


def load_checkpoint(path: str | os.PathLike[str], digits: Digits | None = None) -> Trainer:
    """Return the trainer that was saved, ready for its next step.

    `digits` saves reading them again. Raises CheckpointError, which names the file and its fault,
    for one that is damaged, foreign, of a newer version or at odds with itself or the digits;
    DataError if the digits that it was trained on cannot be read.
    """
    path = Path(path)
    description, arrays = read_archive(path)
    try:
        trainer = build_trainer(from_mapping(_get(description, "config", dict)), digits)
        _resume(trainer, description, arrays)
    except DataError:
        raise
    except (ValueError, TypeError, KeyError, OverflowError) as error:
        raise CheckpointError(path, f"does not hold together: {error}") from None
    return trainer


def _describe(trainer: Trainer) -> dict[str, Any]:
    """What is not an array: numbers, names and the settings."""
    parts = trainer.parts
    changes = [[c.step, c.field, c.old, c.new] for c in trainer.changes]
    return {
        "step": trainer.step,
        "ending": trainer.ending,
        "config": to_mapping(trainer.config),
        "changes": changes,
        "digits": _check_sums(trainer),
        "optimizer_step": parts.optimizer.t,
        "first_loss_limit": trainer.watch.limit,
        "batches": {name: parts.batches.state[name] for name in ("position", "rng")},
        "dropout": [bits.state for bits in _dropout_generators(parts.network)],
        "best_step": parts.early_stop.state.best_step,
    }


def _arrays(trainer: Trainer) -> NamedArrays:
    """Every array by its name in the file; those of the network are its own, not copies."""
    parts, best = trainer.parts, trainer.parts.early_stop.state
    return {
        "network.values": parts.network.store.values,
        "network.grads": parts.network.store.grads,
        **parts.network.running_state,
        **{f"optimizer.{name}": array for name, array in parts.optimizer.state.items()},
        "batches.permutation": parts.batches.state["permutation"],
        _WATCHED: np.array(best.watched, np.float64),
        **{f"{_BEST}{name}": array for name, array in best.arrays.items()},
    }


def _resume(trainer: Trainer, description: Mapping[str, Any], arrays: NamedArrays) -> None:
    """Bring a trainer as it was before its first step to where the description says."""
    if _get(description, "digits", list) != _check_sums(trainer):
        raise ValueError("its digits are others than those that there are now")
    parts, batches = trainer.parts, _get(description, "batches", dict)
    optimizer_step = _get(description, "optimizer_step", int)
    if optimizer_step:
        parts.optimizer.prepare(parts.network.store.values[: parts.network.store.trainable])
    _resume_early_stop(trainer, _get(description, "best_step", int | None), arrays)
    _check_arrays(arrays, _arrays(trainer))
    for name, own in parts.network.checkpoint_arrays.items():
        own[...] = arrays[name]
    state = {name: arrays[f"optimizer.{name}"] for name in parts.optimizer.state}
    parts.optimizer.load_state(state, optimizer_step)
    parts.batches.load_state(
        {
            "permutation": arrays["batches.permutation"],
            "position": _get(batches, "position", int),
            "rng": batches["rng"],
        }
    )
    generators = _dropout_generators(parts.network)
    for bits, saved in zip(generators, _get(description, "dropout", list), strict=True):
        bits.state = saved
    _resume_trainer(trainer, description)
