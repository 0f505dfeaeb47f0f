"""The objects that a run is made of, and those of their settings that may change as it goes on."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, final

from engine.data.batches import Batches
from engine.data.dataset import Dataset
from engine.data.sequences.batches import SequenceBatches
from engine.data.sequences.letters import Letters
from engine.layers.batch_norm import BatchNorm
from engine.layers.codes import GaussianCode, SparseCode
from engine.layers.corruption import Corruption
from engine.layers.dropout import Dropout
from engine.layers.norm_layer import NormLayer
from engine.models.adversarial import AdversarialNet
from engine.models.boltzmann import BoltzmannMachine
from engine.models.deep import DeepMachine
from engine.models.model import Model
from engine.models.names import Learns, Player
from engine.models.rbm import RestrictedBoltzmannMachine
from engine.network import Network
from engine.optimization.optimizer import Optimizer
from engine.optimization.penalties import L1, L2, MaxNorm
from engine.optimization.schedules import Schedule
from engine.training.evaluation import Evaluator
from engine.training.fields import ConfigError
from engine.training.stopping import EarlyStop

PROMPT = "sequence.prompt"
AnyBatches = Batches | SequenceBatches


@final
@dataclass(frozen=True)
class RunParts:
    """Everything a `Trainer` trains with; `digits` are what it was built for, if it reads any."""

    digits: Dataset | None
    model: Model
    optimizer: Optimizer
    schedule: Schedule
    clip_norm: float
    l1: L1
    l2: L2
    max_norm: MaxNorm | None
    batches: AnyBatches
    evaluator: Evaluator
    early_stop: EarlyStop

    @property
    def network(self) -> Network:
        """The layers of the model."""
        return self.model.network

    def check_live(self, field: str, value: Any) -> None:
        """Raise ConfigError for a value that fits the setting, but not what is learnt."""
        if field == PROMPT and (letters := _letters(self)) is not None:
            try:
                letters.codes(value)
            except ValueError as error:
                raise ConfigError(field, str(error)) from None

    def set_live(self, field: str, value: Any) -> None:
        """Put a live setting into effect from the next update on.

        Fields without a part of their own (those of early stopping) are the trainer's.
        """
        if (setter := _SETTERS.get(field)) is not None:
            setter(self, value)


def _set_lr(parts: RunParts, value: float) -> None:
    parts.schedule.lr = value
    parts.optimizer.lr = value


def _set_l1(parts: RunParts, value: float) -> None:
    parts.l1.strength = value


def _set_l2(parts: RunParts, value: float) -> None:
    parts.l2.strength = value


def _set_dropout(parts: RunParts, value: float) -> None:
    for layer in parts.network.layers:
        if isinstance(layer, Dropout):
            layer.p = value


def _set_batch_norm(parts: RunParts, value: bool) -> None:
    for layer in parts.network.layers:
        if isinstance(layer, NormLayer):
            layer.active = value


def _set_batch_statistics(parts: RunParts, value: bool) -> None:
    for layer in parts.network.layers:
        if isinstance(layer, BatchNorm):
            layer.tested_in = parts.batches.batch_size if value else 0


def _set_noise_level(parts: RunParts, value: float) -> None:
    for layer in parts.network.layers:
        if isinstance(layer, Corruption):
            layer.level = value


def _set_beta(parts: RunParts, value: float) -> None:
    for layer in parts.network.layers:
        if isinstance(layer, GaussianCode):
            layer.beta = value


def _set_sparsity_weight(parts: RunParts, value: float) -> None:
    for layer in parts.network.layers:
        if isinstance(layer, SparseCode):
            layer.weight = value


def _set_gibbs_steps(parts: RunParts, value: int) -> None:
    if isinstance(parts.model, RestrictedBoltzmannMachine | BoltzmannMachine | DeepMachine):
        parts.model.k = value


def _set_learns(parts: RunParts, value: Learns) -> None:
    if isinstance(parts.model, AdversarialNet):
        parts.model.learns = value


def _set_steps(player: Player, parts: RunParts, value: int) -> None:
    if isinstance(parts.model, AdversarialNet):
        parts.model.set_steps(player, value)


def _letters(parts: RunParts) -> Letters | None:
    """The text that is learnt, if it is one."""
    task = parts.batches.task if isinstance(parts.batches, SequenceBatches) else None
    return task if isinstance(task, Letters) else None


def _set_prompt(parts: RunParts, value: str) -> None:
    if (letters := _letters(parts)) is not None:
        letters.prompt = value


def _set_early_stopping(parts: RunParts, value: bool) -> None:
    parts.evaluator.validating = value


_SETTERS: dict[str, Callable[[RunParts, Any], None]] = {
    "optimizer.lr": _set_lr,
    "regularization.l1": _set_l1,
    "regularization.l2": _set_l2,
    "regularization.dropout": _set_dropout,
    "network.batch_norm": _set_batch_norm,
    PROMPT: _set_prompt,
    "autoencoder.noise_level": _set_noise_level,
    "autoencoder.beta": _set_beta,
    "autoencoder.sparsity_weight": _set_sparsity_weight,
    "boltzmann.gibbs_steps": _set_gibbs_steps,
    "adversarial.learns": _set_learns,
    "adversarial.discriminator_steps": partial(_set_steps, Player.DISCRIMINATOR),
    "adversarial.generator_steps": partial(_set_steps, Player.GENERATOR),
    "training.batch_statistics": _set_batch_statistics,
    "early_stopping.enabled": _set_early_stopping,
}
