"""Which settings only some choices of another one make use of."""

from collections.abc import Mapping, Sequence
from typing import Any

from engine.data.names import OF_TREES, DataSource, PatternName, SequenceTask
from engine.layers.names import CellName, InitializerName, NoiseName, NormName, SparsityForm
from engine.models.names import DEEP, OF_UNITS, AutoencoderKind, Learns, ModelName
from engine.optimization.names import OptimizerName
from engine.training.config import RunConfig
from engine.training.settings import get

_HAVE_SPREAD = (InitializerName.NORMAL, InitializerName.UNIFORM)
_ADAMS = (OptimizerName.ADAM, OptimizerName.ADAMW, OptimizerName.AMSGRAD)
_WITH_MOMENTUM = (OptimizerName.MOMENTUM, OptimizerName.NESTEROV)
_PLANE = tuple(source for source in DataSource if source is not DataSource.DIGITS)
_WITHOUT_TIME = tuple(name for name in ModelName if name is not ModelName.RECURRENT)
_BENT = tuple(name for name in _WITHOUT_TIME if name not in OF_UNITS)
_OF_GIVEN_DATA = tuple(name for name in ModelName if name is not ModelName.BOLTZMANN)
_IN_STEPS = tuple(task for task in SequenceTask if task not in OF_TREES)
_OF_ANY_LENGTH = tuple(
    task for task in _IN_STEPS if task not in (SequenceTask.ROWS, SequenceTask.PIXELS)
)
_NESTED = (SequenceTask.LOGIC, SequenceTask.ARITHMETIC)
NEEDS: Mapping[str, tuple[str, tuple[Any, ...]]] = {
    "data.source": ("network.model", _OF_GIVEN_DATA),
    "data.train_size": ("data.source", (DataSource.DIGITS,)),
    **dict.fromkeys(
        (
            "data.points",
            "data.classes",
            "data.noise",
            "data.test_share",
            "data.points_seed",
            "data.added_points",
        ),
        ("data.source", _PLANE),
    ),
    "sequence.task": ("network.model", (ModelName.RECURRENT,)),
    **dict.fromkeys(
        (
            "sequence.cell",
            "sequence.recurrent_initializer",
            "sequence.recurrent_gain",
            "sequence.truncation",
            "sequence.layer_norm",
        ),
        ("sequence.task", _IN_STEPS),
    ),
    **dict.fromkeys(("sequence.composition", "sequence.asked"), ("sequence.task", OF_TREES)),
    **dict.fromkeys(("sequence.depth", "sequence.test_depth"), ("sequence.task", _NESTED)),
    "sequence.modulus": ("sequence.task", (SequenceTask.ARITHMETIC,)),
    "sequence.length": ("sequence.task", _OF_ANY_LENGTH),
    "sequence.items": ("sequence.task", (SequenceTask.COPY, SequenceTask.ORDER)),
    "sequence.text": ("sequence.task", (SequenceTask.LETTERS, SequenceTask.PHRASES)),
    "sequence.prompt": ("sequence.task", (SequenceTask.LETTERS,)),
    "sequence.forget_gate": ("sequence.cell", (CellName.LSTM,)),
    "sequence.forget_bias": ("sequence.forget_gate", (True,)),
    "sequence.reset": ("sequence.cell", (CellName.GRU,)),
    "network.activation": ("network.model", _BENT),
    "network.batch_norm": ("network.model", _BENT),
    "data.label_noise": ("network.model", _WITHOUT_TIME),
    "data.kept_classes": ("data.source", (DataSource.DIGITS,)),
    **dict.fromkeys(
        (
            "autoencoder.kind",
            "autoencoder.code",
            "autoencoder.tied",
            "autoencoder.loss",
            "autoencoder.noise",
            "autoencoder.odd_classes",
        ),
        ("network.model", (ModelName.AUTOENCODER,)),
    ),
    **dict.fromkeys(
        ("boltzmann.gibbs_steps", "boltzmann.persistent"),
        ("network.model", OF_UNITS),
    ),
    "boltzmann.sampled": ("network.model", (ModelName.RBM, *DEEP)),
    **dict.fromkeys(
        ("boltzmann.patterns", "boltzmann.columns", "boltzmann.exact", "boltzmann.annealing"),
        ("network.model", (ModelName.BOLTZMANN,)),
    ),
    "boltzmann.rows": ("boltzmann.patterns", (PatternName.BARS,)),
    **dict.fromkeys(("boltzmann.pretraining", "boltzmann.fine_tune"), ("network.model", DEEP)),
    **dict.fromkeys(
        ("boltzmann.joint", "boltzmann.joint_rate", "boltzmann.mean_field"),
        ("network.model", (ModelName.DBM,)),
    ),
    **dict.fromkeys(
        (
            "adversarial.latent_size",
            "adversarial.discriminator_hidden",
            "adversarial.generator_loss",
            "adversarial.learns",
        ),
        ("network.model", (ModelName.ADVERSARIAL,)),
    ),
    "adversarial.discriminator_steps": ("adversarial.learns", (Learns.BOTH,)),
    "adversarial.generator_steps": ("adversarial.learns", (Learns.BOTH,)),
    "autoencoder.noise_level": (
        "autoencoder.noise",
        (NoiseName.MASKING, NoiseName.SALT_AND_PEPPER, NoiseName.GAUSSIAN),
    ),
    "autoencoder.beta": ("autoencoder.kind", (AutoencoderKind.VARIATIONAL,)),
    "autoencoder.sparsity": ("autoencoder.kind", (AutoencoderKind.SPARSE,)),
    "autoencoder.sparsity_weight": ("autoencoder.kind", (AutoencoderKind.SPARSE,)),
    "autoencoder.sparsity_target": ("autoencoder.sparsity", (SparsityForm.KL,)),
    "network.stages": ("network.model", (ModelName.CONVOLUTIONAL,)),
    "network.norm": ("network.batch_norm", (True,)),
    "network.norm_place": ("network.batch_norm", (True,)),
    "training.batch_statistics": ("network.norm", (NormName.BATCH,)),
    "network.norm_groups": ("network.norm", (NormName.GROUP,)),
    "network.initial_std": ("network.initializer", _HAVE_SPREAD),
    "optimizer.momentum": ("optimizer.method", _WITH_MOMENTUM),
    "optimizer.decay": ("optimizer.method", (OptimizerName.RMSPROP,)),
    "optimizer.beta1": ("optimizer.method", _ADAMS),
    "optimizer.beta2": ("optimizer.method", _ADAMS),
    "optimizer.weight_decay": ("optimizer.method", (OptimizerName.ADAMW,)),
}
"""Settings that only some choices of another one make use of."""


def has_use(config: RunConfig, path: str) -> bool:
    """Whether what is chosen in `config` makes use of the setting at `path`."""
    needed, choices = NEEDS.get(path, ("", ()))
    return not needed or (get(config, needed) in choices and has_use(config, needed))


def without_use(configs: Sequence[RunConfig]) -> list[tuple[str, str, tuple[Any, ...]]]:
    """Return the settings with other values than usual that none of these runs makes use of.

    For each its path, the setting that it depends on, and the choices of that which it needs.
    """
    usual, found = RunConfig(), []
    for path in NEEDS:
        is_set = any(get(config, path) != get(usual, path) for config in configs)
        if is_set and not any(has_use(config, path) for config in configs):
            found.append((path, *_lacking(configs[0], path)))
    return found


def _lacking(config: RunConfig, path: str) -> tuple[str, tuple[Any, ...]]:
    """The setting nearest to the root of what `path` depends on that is not as it needs it."""
    needed, choices = NEEDS[path]
    if has_use(config, needed):
        return needed, choices
    return _lacking(config, needed)
