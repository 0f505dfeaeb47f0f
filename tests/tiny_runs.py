"""Runs so small that a test trains them in milliseconds, on digits made for them."""

from functools import cache
from typing import Any

import numpy as np

from engine.data.dataset import Dataset
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.records import StepRecord
from engine.training.settings import replace
from engine.training.study import Study, Variant, study_of
from engine.training.trainer import Trainer

PIXELS = 16

TINY: dict[str, Any] = {
    "data.train_size": 40,
    "data.validation_size": 20,
    "network.hidden": [12, 8],
    "optimizer.lr": 0.1,
    "training.steps": 12,
    "training.batch_size": 10,
    "training.evaluation_interval": 4,
    "training.evaluation_train": 40,
    "training.evaluation_test": 30,
}


@cache
def tiny_digits() -> Dataset:
    """Return 80 digits to learn and 30 to test, of 16 pixels: a bright spot each, and noise."""
    rng = np.random.default_rng(0)
    labels = np.tile(np.arange(10, dtype=np.uint8), 11)
    images = rng.integers(0, 128, (110, PIXELS), dtype=np.uint8)
    images[np.arange(110), labels] = 255
    return Dataset(images[:80], labels[:80], images[80:], labels[80:])


def tiny_config(settings: dict[str, Any] | None = None) -> RunConfig:
    """Return the configuration of a tiny run with these settings, by path."""
    return replace(RunConfig(), TINY | (settings or {}))


def tiny_trainer(settings: dict[str, Any] | None = None) -> Trainer:
    """Return a tiny run before its first update."""
    return build_trainer(tiny_config(settings), tiny_digits())


def tiny_study(settings: dict[str, Any] | None = None, *variants: Variant) -> Study:
    """Return a study of tiny runs on the digits that come with the program."""
    config = tiny_config(settings)
    return Study(config, variants) if variants else study_of(config, "tiny")


def recorded(trainer: Trainer, steps: int | None = None) -> list[StepRecord]:
    """Make so many updates, or all, and return their records."""
    updates = trainer.steps()
    return list(updates) if steps is None else [next(updates) for _ in range(steps)]


def same_numbers(first: list[StepRecord], second: list[StepRecord]) -> bool:
    """Tell whether two runs recorded the same to the last bit; NaN equals NaN."""
    return repr(first) == repr(second)
