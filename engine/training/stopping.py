"""Early stopping of a training run: watches the validation digits and keeps the best weights."""

from typing import final

from engine.arrays import Array
from engine.network import Network
from engine.optimization.early_stopping import BestSoFar
from engine.optimization.names import BestIs
from engine.training.config import EarlyStoppingConfig, Monitor
from engine.training.records import Evaluation


@final
class EarlyStop:
    """Remembers the weights of the best evaluation so far and says when patience has run out."""

    def __init__(self, network: Network) -> None:
        self._network = network
        self._rule: BestSoFar | None = None
        self._monitor = Monitor.LOSS
        self._best: tuple[int, list[Array]] | None = None

    @property
    def best_step(self) -> int | None:
        """The update after which the watched figure was best, once there is one."""
        return self._best[0] if self._best else None

    def configure(self, config: EarlyStoppingConfig) -> None:
        """Start watching afresh with these settings, or stop watching."""
        best_is = BestIs.LOWEST if config.monitor is Monitor.LOSS else BestIs.HIGHEST
        self._monitor, self._best, self._rule = config.monitor, None, None
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
        if self._rule.best_index != best_before:
            self._best = (evaluation.step, [array.copy() for array in self._arrays()])
        return stop

    def restore_best(self) -> None:
        """Put the weights and running statistics of the best evaluation back."""
        if self._best is not None:
            for array, kept in zip(self._arrays(), self._best[1], strict=True):
                array[...] = kept

    def _arrays(self) -> list[Array]:
        running = [a for layer in self._network.layers for a in layer.running_state.values()]
        return [self._network.store.values, *running]
