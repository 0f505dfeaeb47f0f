"""The training loop: one update of the weights an iteration, and a record of each."""

from collections.abc import Iterable, Iterator
from typing import Any, final

import numpy as np

from engine.arrays import Array
from engine.data.names import Split
from engine.layers.convolution import Conv2d
from engine.training.config import RunConfig
from engine.training.divergence import DivergenceWatch
from engine.training.fields import ConfigError, field_info
from engine.training.inside import look_inside
from engine.training.moving import move
from engine.training.parts import RunParts
from engine.training.probes import AnyProbe, Inside, Probe, take_snapshot
from engine.training.records import Change, Ending, Evaluation, Snapshot, StepRecord
from engine.training.settings import get, replace

SHOWN_IMAGES = 40
"""Of so many images the textbook's 30 maps of 24 by 24 pixels are 700,000 numbers."""


@final
class Trainer:
    """Trains the model of one run, whatever it is; `steps()` makes one update an iteration.

    `step` counts the updates made, `began` those before the present stage of a model that learns
    in stages (else 0), `config` is the configuration now in effect, `changes` lists
    what was changed on the way: (first configuration, changes) replays the run bit for bit, on the
    same machine with the same versions and number of BLAS threads (see `engine`).
    Made by `build_trainer`.
    """

    def __init__(self, config: RunConfig, parts: RunParts) -> None:
        self.config = config
        self.step = 0
        self.began = parts.model.begin(0)
        self.ending: Ending | None = None
        self.changes: list[Change] = []
        self._parts = parts
        self.watch = DivergenceWatch()
        parts.network.reuse_buffers()
        parts.early_stop.configure(config.early_stopping)
        self.evaluation_interval = self._interval()

    @property
    def parts(self) -> RunParts:
        """The model, the optimizer and the rest, to look at."""
        return self._parts

    def evaluate(self) -> Evaluation:
        """Measure the model as it is now, for instance before the first update."""
        with np.errstate(all="ignore"):
            return self._parts.evaluator.evaluate(self.step)

    def steps(self) -> Iterator[StepRecord]:
        """Make one update an iteration until the run ends; changes act between two of them."""
        while self.ending is None:
            yield self._update()

    def apply(self, field: str, value: Any) -> Change:
        """Change a live setting from the next update on. Raises ConfigError."""
        if not field_info(field).live:
            raise ConfigError(field, "cannot change while a run goes on; it takes a restart")
        changed = replace(self.config, {field: value})
        if changed.early_stopping.enabled and not self._parts.evaluator.can_validate:
            message = "needs validation digits: set data.validation_size above 0 and restart"
            raise ConfigError("early_stopping.enabled", message)
        self._parts.check_live(field, get(changed, field))
        change = Change(self.step, field, get(self.config, field), get(changed, field))
        self.config = changed
        self._put_into_effect(field, change.new)
        self.changes.append(change)
        return change

    def snapshot(self, probes: Iterable[AnyProbe], *, exact: bool = True) -> Snapshot:
        """Copy what the probes ask for; activations are those of the evaluated training digits.

        Of a convolutional network they are those of the first `SHOWN_IMAGES`: its layers are large.
        Unless it has to be `exact`, answers are those of the last evaluation, which cost nothing.
        """
        parts, wanted = self._parts, frozenset(probes)
        layers = [probe for probe in wanted if isinstance(probe, Probe)]
        insides = [probe for probe in wanted if isinstance(probe, Inside)]
        with np.errstate(all="ignore"):
            x = parts.evaluator.sample(Split.TRAIN).x
            convolves = any(isinstance(layer, Conv2d) for layer in parts.network.layers)
            x = x[:SHOWN_IMAGES] if convolves else x
            shown = take_snapshot(parts.network, x, self.step, layers)
            if exact and Inside.ANSWERS in wanted:
                parts.evaluator.ask_again(self.step)
            return Snapshot(self.step, {**shown.arrays, **look_inside(parts, insides)})

    def _put_into_effect(self, field: str, value: Any) -> None:
        self._parts.set_live(field, value)
        self._parts.evaluator.outdate()
        if field.startswith("early_stopping."):
            self._parts.early_stop.configure(self.config.early_stopping)
            self.evaluation_interval = self._interval()
        elif field == "network.batch_norm":
            self.watch.forget()

    def _interval(self) -> int:
        training = self.config.training
        chosen = training.evaluation_interval
        evaluator = self._parts.evaluator
        return chosen or evaluator.automatic_interval(training.batch_size, training.steps)

    @np.errstate(all="ignore")
    def _update(self) -> StepRecord:
        parts = self._parts
        if (began := parts.model.begin(self.step)) != self.began:
            self._enter(began)
        x, labels = parts.batches.next()
        learnt = parts.model.learn(x, labels)
        worst = parts.model.worst() if self.watch.limit is None else 0.0
        if self.watch.broken(learnt.loss, worst):
            return self._diverged(x, learnt.loss)
        parts.optimizer.lr = parts.schedule.lr_at(self.step) * parts.model.rate
        move(parts)
        self.step += 1
        return self._after_update(learnt.loss, learnt.accuracy)

    def _enter(self, began: int) -> None:
        """Begin the next stage of a model: what is remembered is of other numbers."""
        self.began = began
        self._parts.optimizer.restart(self._parts.network.store.decayed)
        self._parts.early_stop.configure(self.config.early_stopping)
        self.watch.forget()

    def _after_update(self, loss: float, batch_accuracy: float) -> StepRecord:
        lr, finished = self._parts.optimizer.lr, self.step >= self.config.training.steps
        self.ending = Ending.FINISHED if finished else None
        if not (finished or self.step % self.evaluation_interval == 0):
            return StepRecord(self.step, loss, batch_accuracy, lr)
        evaluation = self._parts.evaluator.evaluate(self.step)
        if self.watch.broken_at(evaluation, self._parts.network):
            return self._diverged(self._parts.evaluator.sample(Split.TRAIN).x, loss)
        best_step = None
        if self._parts.model.is_judged and self._parts.early_stop.should_stop(evaluation):
            self.ending, best_step = Ending.STOPPED_EARLY, self._parts.early_stop.best_step
            self._parts.early_stop.restore_best()
            self._parts.evaluator.outdate()
        own = None
        if self.ending is Ending.FINISHED:
            own = self._parts.evaluator.test_in_batches(self.config.training.batch_size)
        return StepRecord(
            self.step, loss, batch_accuracy, lr, evaluation, self.ending, None, best_step, own
        )

    def _diverged(self, x: Array, loss: float) -> StepRecord:
        """End the run without the update; the weights stay as they were when it broke."""
        self.ending = Ending.DIVERGED
        step, lr = self.step, self._parts.optimizer.lr
        report = self.watch.report(self._parts.network, x, step=step, lr=lr, loss=loss)
        return StepRecord(step, loss, np.nan, lr, ending=self.ending, divergence=report)
