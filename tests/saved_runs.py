"""Small runs with everything in them that has a memory, saved and resumed in a breath."""

import tempfile
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np

from engine.data.dataset import Dataset
from engine.training.build import build_trainer
from engine.training.checkpoint import load_checkpoint, save_checkpoint
from engine.training.checkpoint_file import read_archive
from engine.training.records import StepRecord
from engine.training.settings import from_mapping
from engine.training.trainer import Trainer


def some_digits(seed: int = 0) -> Dataset:
    rng = np.random.default_rng(seed)
    images = rng.integers(0, 256, (90, 12), dtype=np.uint8)
    images[:60, :3] = 0  # blank in training, so the first layer is given the other columns only
    labels = rng.integers(0, 10, 90, dtype=np.uint8)
    return Dataset(images[:60], labels[:60], images[60:], labels[60:])


DIGITS = some_digits()


def make(**changes: Any) -> Trainer:
    """A run with everything in it that has a memory."""
    tree: dict[str, Any] = {
        "data.train_size": 40,
        "data.validation_size": 20,
        "network.hidden": [7, 5],
        "network.batch_norm": True,
        "optimizer.method": "adam",
        "regularization.dropout": 0.3,
        "regularization.l1": 0.001,
        "early_stopping.enabled": True,
        "early_stopping.patience": 4,
        "training.steps": 10_000,
        "training.batch_size": 6,
        "training.sampling": "shuffled",
        "training.evaluation_interval": 3,
    }
    return build_trainer(from_mapping(tree | changes), DIGITS)


def advance(trainer: Trainer, steps: int) -> list[StepRecord]:
    return list(islice(trainer.steps(), steps))


def everything(trainer: Trainer) -> dict[str, Any]:
    """What a checkpoint of the trainer holds, as bytes that can be compared."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "all.npz"
        save_checkpoint(trainer, path)
        description, arrays = read_archive(path)
    return description | {name: (a.dtype, a.shape, a.tobytes()) for name, a in arrays.items()}


def resumed(trainer: Trainer, digits: Dataset = DIGITS) -> Trainer:
    with tempfile.TemporaryDirectory() as folder:
        save_checkpoint(trainer, Path(folder) / "run.npz")
        return load_checkpoint(Path(folder) / "run.npz", digits)
