"""The command `check`: are the gradients of a preset's network right? Formula against trying."""

import argparse

import numpy as np

from dlgui.command.train_command import named_study
from dlgui.session.worker.blas import use_one_blas_thread
from dlgui.start.exit_status import FAILED, OK
from dlgui.start.output import say
from engine.data.batches import Sampling
from engine.data.errors import visible
from engine.gradient_check import check_network
from engine.gradient_report import GradientReport
from engine.layers.norm_layer import NormLayer
from engine.network import Network
from engine.training.build import build_trainer
from engine.training.config import Precision, RunConfig
from engine.training.fields import ConfigError
from engine.training.settings import replace

BATCH = 12
"""Digits in the batch: batch normalisation needs several, and each costs time."""
SAMPLES = 5
"""Entries that are tried of each parameter: that of the largest gradient, and random ones."""

BIAS_SPREAD = 0.1


def check(arguments: argparse.Namespace) -> int:
    """Print a report for every run of the study; the status says whether all of them passed."""
    study = named_study(arguments)
    use_one_blas_thread()
    status = OK
    for variant, config in zip(study.variants, study.configs, strict=True):
        report = check_run(config)
        passed = report.passed()
        say(f"{visible(variant.name)}: {'passed' if passed else 'FAILED'}\n{report.text()}\n")
        status = status if passed else FAILED
    return status


def check_run(config: RunConfig) -> GradientReport:
    """Check the network that a run starts from, in float64, on a small batch."""
    small = {
        "training.precision": Precision.FLOAT64,
        "training.batch_size": BATCH,
        "training.sampling": Sampling.WITH_REPLACEMENT,
    }
    parts = build_trainer(replace(config, small)).parts
    x, given = parts.batches.next()
    learnt_with = parts.model.learnt_with(x, given)
    if learnt_with is None:
        message = f"{config.network.model} goes down no gradient of a loss that could be checked"
        raise ConfigError("network.model", message)
    loss, targets = learnt_with
    rng = np.random.default_rng(config.seed)
    _leave_the_corners(parts.network, rng)
    report = check_network(parts.network, loss, x, targets, rng=rng, samples_per_parameter=SAMPLES)
    return _without_unused(report, parts.network)


def _leave_the_corners(network: Network, rng: np.random.Generator) -> None:
    """Give biases, which start at 0, random values; gamma and beta too.

    Under very small first weights every ReLU would stand so close to its corner, where no
    derivative exists, that each step of a central difference crosses it.
    """
    for parameter in network.parameters:
        if not parameter.decays:
            parameter.value += rng.normal(0, BIAS_SPREAD, parameter.value.shape)


def _without_unused(report: GradientReport, network: Network) -> GradientReport:
    """Leave out the parameters of layers that are switched off: their gradients are all 0."""
    off = {
        parameter.name
        for layer in network.layers
        if isinstance(layer, NormLayer) and not layer.active
        for parameter in layer.parameters
    }
    return GradientReport(tuple(row for row in report.parameters if row.name not in off))
