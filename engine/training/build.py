"""From names to objects: the one place that makes a `Trainer` out of a `RunConfig`."""

from functools import cache
from typing import NamedTuple

import numpy as np

from engine.data.batches import Batches, as_inputs, label_noise
from engine.data.dataset import Dataset, Inputs
from engine.data.names import Split
from engine.data.sequences.batches import SequenceBatches
from engine.layers.linear import Linear
from engine.models.adversarial import AdversarialNet
from engine.models.autoencoder import Autoencoder
from engine.models.model import Model
from engine.models.names import ModelName
from engine.models.sequence_model import SequenceModel
from engine.optimization.optimizer import Optimizer
from engine.optimization.penalties import L1, L2, MaxNorm
from engine.training.build_adversarial import optimizer_in_turns
from engine.training.build_autoencoder import pca_loss
from engine.training.build_boltzmann import load_patterns
from engine.training.build_model import build_model
from engine.training.build_network import Streams, random_streams
from engine.training.build_sequences import build_recurrent, sequence_samples
from engine.training.catalogue import build_optimizer, build_schedule
from engine.training.config import RunConfig
from engine.training.evaluation import Evaluator, Sample
from engine.training.examples import check_batch_size, check_sizes, load_digits, samples
from engine.training.fields import ConfigError
from engine.training.parts import AnyBatches, RunParts
from engine.training.stopping import EarlyStop
from engine.training.study import Study
from engine.training.tasks import build_task, needs_digits
from engine.training.trainer import Trainer

BLANK_ENOUGH = 0.9


def build_trainer(config: RunConfig, digits: Dataset | None = None) -> Trainer:
    """Make everything that the configuration names, ready for its first update.

    `digits` saves reading them again for each run of a study. Raises ConfigError for settings that
    do not fit each other or the digits, DataError for files that cannot be read.
    """
    streams = random_streams(config.seed)
    if config.network.model is ModelName.RECURRENT:
        learner = _reader(config, digits, streams)
    elif config.network.model is ModelName.BOLTZMANN:
        learner = _of_patterns(config, streams)
    else:
        learner = _of_examples(config, digits or load_digits(config.data), streams)
    network, evaluator = learner.model.network, Evaluator(learner.model, learner.samples)
    evaluator.validating = config.early_stopping.enabled
    parts = RunParts(
        digits=learner.digits,
        model=learner.model,
        optimizer=_optimizer(config, learner.model),
        schedule=build_schedule(config.optimizer, config.training.steps),
        clip_norm=config.optimizer.clip_norm,
        l1=L1(config.regularization.l1, form=config.regularization.l1_form),
        l2=L2(config.regularization.l2),
        max_norm=MaxNorm(limit) if (limit := config.regularization.max_norm) else None,
        batches=learner.batches,
        evaluator=evaluator,
        early_stop=EarlyStop(network),
    )
    parts.set_live("training.batch_statistics", config.training.batch_statistics)
    return Trainer(config, parts)


def build_trainers(study: Study) -> tuple[Trainer, ...]:
    """Make a trainer for every run of a study; digits are read once for all that share them."""
    read = cache(load_digits)
    return tuple(
        build_trainer(config, read(config.data) if needs_digits(config) else None)
        for config in study.configs
    )


def _optimizer(config: RunConfig, model: Model) -> Optimizer:
    if isinstance(model, AdversarialNet):
        return optimizer_in_turns(config, model)
    return build_optimizer(config.optimizer, decayed=model.network.store.decayed)


class _Learner(NamedTuple):
    """What learns, what from, and what it is measured on."""

    model: Model
    batches: AnyBatches
    samples: dict[Split, Sample]
    digits: Dataset | None


def _of_examples(config: RunConfig, digits: Dataset, streams: Streams) -> _Learner:
    check_sizes(config, digits)
    dtype = np.dtype(str(config.training.precision))
    model = build_model(config, digits.shape, len(digits.classes), streams)
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
    return _Learner(model, batches, dict(samples(config, digits, labels, dtype)), digits)


def _of_patterns(config: RunConfig, streams: Streams) -> _Learner:
    """Learns all patterns there are, and is measured on all of them."""
    if config.early_stopping.enabled:
        message = "patterns have no validation set: a machine learns all there are"
        raise ConfigError("early_stopping.enabled", message)
    patterns, dtype = load_patterns(config), np.dtype(str(config.training.precision))
    check_batch_size(config, len(patterns.train_labels))
    batches = Batches(
        patterns.train_inputs,
        patterns.train_labels,
        batch_size=config.training.batch_size,
        sampling=config.training.sampling,
        rng=streams.batches,
        dtype=dtype,
    )
    whole = Sample(as_inputs(patterns.train_inputs, dtype), patterns.train_labels)
    model = build_model(config, patterns.shape, len(patterns.classes), streams)
    return _Learner(model, batches, {Split.TRAIN: whole, Split.TEST: whole}, patterns)


def _reader(config: RunConfig, digits: Dataset | None, streams: Streams) -> _Learner:
    task = build_task(config, digits)
    model = SequenceModel(
        build_recurrent(config, task, streams),
        of_classes=bool(task.classes),
        label_smoothing=config.regularization.label_smoothing,
    )
    batches = SequenceBatches(
        task,
        batch_size=config.training.batch_size,
        rng=streams.batches,
        dtype=str(config.training.precision),
    )
    return _Learner(model, batches, dict(sequence_samples(config, task)), None)


def _without_blank_pixels(images: Inputs, model: Model) -> Inputs:
    """Return the columns that are not 0 in all training images, and let the first layer take them.

    It gains 12 % of a step where a quarter of the columns is blank; a tenth would not be worth it.
    """
    used, first = np.flatnonzero(images.any(axis=0)), model.network.layers[0]
    if not isinstance(first, Linear) or not 0 < len(used) < BLANK_ENOUGH * images.shape[1]:
        return images
    first.use_inputs(used)
    return images.take(used, axis=1)
