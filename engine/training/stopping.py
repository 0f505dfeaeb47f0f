"""Early stopping of a training run: watches the validation digits and keeps the best weights."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import final

from engine.arrays import Array
from engine.network import Network
from engine.optimization.early_stopping import BestSoFar
from engine.optimization.names import BestIs
from engine.training.config import EarlyStoppingConfig, Monitor
from engine.training.records import Evaluation


@final
@dataclass(frozen=True)
class EarlyStopState:
    """What early stopping has seen since it was configured, and the arrays of the best by name."""

    watched: Sequence[float]
    best_step: int | None
    best: Mapping[str, Array]


@final
class EarlyStop:
    """Remembers the weights of the best evaluation so far and says when patience has run out."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._rule: BestSoFar | None = None
        self._monitor = Monitor.LOSS
        self._watched: list[float] = []
        self._best: tuple[int, dict[str, Array]] | None = None

    @property
    def best_step(self) -> int | None:
        """The update after which the watched figure was best, once there is one."""
        return self._best[0] if self._best else None

    @property
    def state(self) -> EarlyStopState:
        """Where the watching stands, for a checkpoint."""
        step, best = self._best or (None, {})
        return EarlyStopState(tuple(self._watched), step, best)

    def load_state(self, state: EarlyStopState) -> None:
        """Go on from `state`, once configured: the rule is fed again what it has seen."""
        if self._rule is not None:
            for watched in state.watched:
                self._rule.update(watched)
        self._watched = list(state.watched)
        if state.best_step is not None:
            self._best = (state.best_step, {n: a.copy() for n, a in state.best.items()})

    def configure(self, config: EarlyStoppingConfig) -> None:
        """Start watching afresh with these settings, or stop watching."""
        best_is = BestIs.LOWEST if config.monitor is Monitor.LOSS else BestIs.HIGHEST
        self._monitor, self._best, self._rule = config.monitor, None, None
        self._watched = []
        if config.enabled:
            self._rule = BestSoFar(
                config.patience, minimum_change=config.min_change, best_is=best_is
            )

    def should_stop(self, evaluation: Evaluation) -> bool:
        """Look at one evaluation; True if the run has gone on too long without progress."""
        watched = (
            evaluation.validation_loss
            if self._monitor is Monitor.LOSS
            else evaluation.validation_accuracy
        )
        if self._rule is None or watched is None:
            return False
        best_before = self._rule.best_index
        stop = self._rule.update(watched)
        self._watched.append(watched)
        if self._rule.best_index != best_before:
            best = {name: array.copy() for name, array in self.kept_arrays().items()}
            self._best = (evaluation.step, best)
        return stop

    def restore_best(self) -> None:
        """Put the weights and running statistics of the best evaluation back."""
        if self._best is not None:
            for name, array in self.kept_arrays().items():
                array[...] = self._best[1][name]

    def kept_arrays(self) -> dict[str, Array]:
        """The arrays that are kept at the best evaluation and put back: weights, statistics."""
        return {"values": self._network.store.values, **self._network.running_state}
