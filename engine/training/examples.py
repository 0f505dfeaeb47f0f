"""What a run learns from and is measured on: digits or points, as many as its settings say."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from engine.arrays import Array, IntArray
from engine.data.batches import Sampling, as_inputs
from engine.data.dataset import Dataset
from engine.data.digits import bundled_digits
from engine.data.idx import read_idx_folder
from engine.data.modes import Modes, modes_of
from engine.data.names import DataSource, PlaneSource, Split, ValidationPlace
from engine.data.plane import draw_clouds, draw_points
from engine.training.chosen_classes import read_classes
from engine.training.config import DataConfig, RunConfig
from engine.training.evaluation import Sample
from engine.training.fields import ConfigError

FARTHEST = 10.0
"""How far from the origin a point may lie that somebody adds."""


def load_digits(config: DataConfig) -> Dataset:
    """Return the bundled digits, those of the folder, or points of the plane.

    Raises DataError for unreadable files, ConfigError for points that cannot be drawn.
    """
    if config.is_plane:
        return load_points(config)
    if not config.folder:
        return _kept(bundled_digits(), config)
    return _kept(read_idx_folder(Path(os.path.expanduser(config.folder))), config)


def _kept(digits: Dataset, config: DataConfig) -> Dataset:
    """Leave the classes out of training that are not to be learnt; tested are all."""
    kept = read_classes(config.kept_classes, len(digits.classes), "data.kept_classes")
    return digits if not kept else _of_classes(digits, kept)


@lru_cache(maxsize=4)
def _of_classes(digits: Dataset, kept: tuple[int, ...]) -> Dataset:
    """The same digits with those classes alone to learn from; the same object every time."""
    chosen = np.isin(digits.train_labels, kept)
    if not chosen.any():
        names = ", ".join(map(str, kept))
        raise ConfigError("data.kept_classes", f"there are no digits of the classes {names}")
    return replace(
        digits,
        train_inputs=digits.train_inputs[chosen],
        train_labels=digits.train_labels[chosen],
    )


def load_points(config: DataConfig) -> Dataset:
    """Draw the points of the plane that the settings ask for: a `Dataset` of two features.

    Those for validation are further ones, so that a validation set takes nothing from training.
    Raises ConfigError for settings that do not fit each other.
    """
    tests = config.tested
    if not 0 < tests < config.points or config.points < config.classes:
        message = f"{config.points} are too few for {config.classes} classes and a test set"
        raise ConfigError("data.points", message)
    points, labels = _draw(config, config.points, 0)
    more, more_labels = _draw(config, max(config.validation_size, config.classes), 1)
    is_drawn = config.source is DataSource.DRAWN
    added, added_labels = read_points("" if is_drawn else config.added_points, config.classes)
    kept = slice(config.validation_size)
    return Dataset(
        np.concatenate([points[tests:], added, more[kept]]),
        np.concatenate([labels[tests:], added_labels, more_labels[kept]]).astype(np.uint8),
        points[:tests],
        labels[:tests].astype(np.uint8),
        classes=tuple(map(str, range(config.classes))),
        name=str(config.source),
        shape=(2,),
    )


def read_points(text: str, classes: int) -> tuple[Array, IntArray]:
    """Read points as in "0.5 -0.2 1; 0.1 0.3 0" into (N, 2) and (N,). Raises ConfigError."""
    rows = [re.split(r"[\s,]+", part.strip()) for part in text.split(";") if part.strip()]
    points, labels = np.zeros((len(rows), 2), np.float32), np.zeros(len(rows), np.intp)
    for i, row in enumerate(rows):
        try:
            x, y, label = float(row[0]), float(row[1]), int(row[2])
            allowed = len(row) == 3 and max(abs(x), abs(y)) <= FARTHEST and 0 <= label < classes
        except (ValueError, IndexError):
            allowed = False
        if not allowed:
            message = (
                f"point {i + 1}, {' '.join(row)!r}, is not allowed; allowed are x and y up to"
                f" {FARTHEST:g} and a class below {classes}, as in 0.5 -0.2 1"
            )
            raise ConfigError("data.added_points", message)
        points[i], labels[i] = (x, y), label
    return points, labels


def known_modes(config: DataConfig) -> Modes | None:
    """Return the heaps or rings that points are drawn around; None for data without any."""
    if config.source is not DataSource.DRAWN:
        return modes_of(config.source, classes=config.classes, noise=config.noise)
    centres = read_points(config.added_points, config.classes)[0]
    return Modes(centres, config.noise) if config.noise and len(centres) else None


def samples(
    config: RunConfig, digits: Dataset, train_labels: IntArray, dtype: np.dtype[Any]
) -> Iterator[tuple[Split, Sample]]:
    """Yield the fixed digits to measure on; training digits with the labels that are learnt."""
    training, pool = config.training, digits.train_inputs
    train = digits.train_inputs[: len(train_labels)][: training.evaluation_train]
    yield Split.TRAIN, Sample(as_inputs(train, dtype), train_labels[: len(train)])
    test = slice(training.evaluation_test)
    yield Split.TEST, Sample(as_inputs(digits.test_inputs[test], dtype), digits.test_labels[test])
    if config.data.validation_size:
        kept = validated(config.data, digits, len(train_labels))
        yield Split.VALIDATION, Sample(as_inputs(pool[kept], dtype), digits.train_labels[kept])


def validated(config: DataConfig, digits: Dataset, learnt: int) -> slice:
    """Which of the training digits are kept for validation, where the first `learnt` are learnt."""
    is_next = config.validation_place is ValidationPlace.NEXT
    start = learnt if is_next else len(digits.train_labels) - config.validation_size
    return slice(start, start + config.validation_size)


def check_sizes(config: RunConfig, digits: Dataset) -> None:
    """Refuse more digits than there are, and validation without validation digits."""
    available, data = len(digits.train_labels), config.data
    if not data.is_plane and data.train_size + data.validation_size > available:
        message = (
            f"{data.train_size} with data.validation_size {data.validation_size} is not allowed;"
            f" together they may be up to {available}, the training digits there are"
        )
        raise ConfigError("data.train_size", message)
    if config.early_stopping.enabled and not data.validation_size:
        message = "needs validation digits: set data.validation_size above 0"
        raise ConfigError("early_stopping.enabled", message)
    check_batch_size(config, data.learnt)


def check_batch_size(config: RunConfig, count: int) -> None:
    """Refuse batches of more examples than there are to be shuffled."""
    if config.training.sampling is Sampling.SHUFFLED and config.training.batch_size > count:
        message = f"may be up to {count}, the training examples, when they are shuffled"
        raise ConfigError("training.batch_size", message)


def _draw(config: DataConfig, count: int, stream: int) -> tuple[Array, IntArray]:
    """Points from a generator of their own, so that more for validation shift no others."""
    rng = np.random.default_rng((config.points_seed, stream))
    if config.source is DataSource.DRAWN:
        centres, classes = read_points(config.added_points, config.classes)
        if not len(centres):
            message = "needs a point at least when data.source is drawn, as in 0.5 -0.2 1"
            raise ConfigError("data.added_points", message)
        return draw_clouds(centres, classes, count, noise=config.noise, rng=rng)
    return draw_points(
        PlaneSource(config.source), count, classes=config.classes, noise=config.noise, rng=rng
    )
