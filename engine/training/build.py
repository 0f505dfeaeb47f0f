"""From names to objects: the one place that makes a `Trainer` out of a `RunConfig`."""

import numpy as np

from engine.data.batches import Batches, label_noise
from engine.data.dataset import Dataset, Inputs
from engine.layers.linear import Linear
from engine.models.autoencoder import Autoencoder
from engine.models.model import Model
from engine.optimization.penalties import L1, L2, MaxNorm
from engine.training.build_autoencoder import pca_loss
from engine.training.build_model import build_model
from engine.training.build_network import random_streams
from engine.training.catalogue import build_optimizer, build_schedule
from engine.training.config import RunConfig
from engine.training.evaluation import Evaluator
from engine.training.examples import check_sizes, load_digits, samples
from engine.training.parts import RunParts
from engine.training.stopping import EarlyStop
from engine.training.study import Study
from engine.training.trainer import Trainer

BLANK_ENOUGH = 0.9


def build_trainer(config: RunConfig, digits: Dataset | None = None) -> Trainer:
    """Make everything that the configuration names, ready for its first update.

    `digits` saves reading them again for each run of a study. Raises ConfigError for settings that
    do not fit each other or the digits, DataError for files that cannot be read.
    """
    digits = digits or load_digits(config.data)
    check_sizes(config, digits)
    streams = random_streams(config.seed)
    dtype = np.dtype(str(config.training.precision))
    model = build_model(config, digits.shape, len(digits.classes), streams)
    network = model.network
    if isinstance(model, Autoencoder):
        model.baseline = pca_loss(config, digits, model.loss)
    train = slice(config.data.learnt)
    labels = label_noise(
        digits.train_labels[train],
        config.data.label_noise,
        classes=len(digits.classes),
        rng=streams.noise,
    )
    batches = Batches(
        _without_blank_pixels(digits.train_inputs[train], model),
        labels,
        batch_size=config.training.batch_size,
        sampling=config.training.sampling,
        rng=streams.batches,
        dtype=dtype,
    )
    evaluator = Evaluator(model, dict(samples(config, digits, labels, dtype)))
    evaluator.validating = config.early_stopping.enabled
    parts = RunParts(
        digits=digits,
        model=model,
        optimizer=build_optimizer(config.optimizer, decayed=network.store.decayed),
        schedule=build_schedule(config.optimizer, config.training.steps),
        clip_norm=config.optimizer.clip_norm,
        l1=L1(config.regularization.l1, form=config.regularization.l1_form),
        l2=L2(config.regularization.l2),
        max_norm=MaxNorm(limit) if (limit := config.regularization.max_norm) else None,
        batches=batches,
        evaluator=evaluator,
        early_stop=EarlyStop(network),
    )
    parts.set_live("training.batch_statistics", config.training.batch_statistics)
    return Trainer(config, parts)


def build_trainers(study: Study) -> tuple[Trainer, ...]:
    """Make a trainer for every run of a study; digits are read once for all that share them."""
    digits = {config.data: load_digits(config.data) for config in study.configs}
    return tuple(build_trainer(config, digits[config.data]) for config in study.configs)


def _without_blank_pixels(images: Inputs, model: Model) -> Inputs:
    """Return the columns that are not 0 in all training images, and let the first layer take them.

    It gains 12 % of a step where a quarter of the columns is blank; a tenth would not be worth it.
    """
    used, first = np.flatnonzero(images.max(axis=0)), model.network.layers[0]
    if not isinstance(first, Linear) or not 0 < len(used) < BLANK_ENOUGH * images.shape[1]:
        return images
    first.use_inputs(used)
    return images.take(used, axis=1)
