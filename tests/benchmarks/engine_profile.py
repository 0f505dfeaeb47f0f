"""Where the time of a training step goes: its parts timed in the middle of real steps.

For looking closely, by itself: `python3 -m tests.benchmarks.engine_profile`. Figures are
microseconds; "products" are the bare matrix products that the parts named linear contain.
"""

from collections import defaultdict
from collections.abc import Callable
from itertools import product
from time import perf_counter
from typing import Any, final

import numpy as np

from dlgui.session.worker.blas import use_one_blas_thread
from engine.models.classifier import Classifier
from engine.training.build import build_trainer
from engine.training.trainer import Trainer
from tests.benchmarks.engine_products import NETWORKS, bare_products, pixels_in_use, run_config

STEPS = 400
QUANTILE = 0.1
"""Below the median, as whatever else the machine does only ever adds time."""


@final
class Stopwatch:
    """Seconds that each part took, one number a step."""

    def __init__(self) -> None:
        self.seconds: dict[str, list[float]] = defaultdict(list)
        self._step: dict[str, float] = defaultdict(float)

    def time(self, part: str, work: Callable[..., Any], *arguments: Any, **options: Any) -> Any:
        start = perf_counter()
        result = work(*arguments, **options)
        self._step[part] += perf_counter() - start
        return result

    def end_step(self) -> None:
        for part, seconds in self._step.items():
            self.seconds[part].append(seconds)
        self._step.clear()

    def microseconds(self) -> dict[str, float]:
        return {part: float(np.quantile(s, QUANTILE)) * 1e6 for part, s in self.seconds.items()}


def timed_step(trainer: Trainer, watch: Stopwatch) -> None:
    """What `Trainer` does in a step, each part timed."""
    parts = trainer.parts
    layers = [layer for layer in parts.network.layers if not layer.is_off]
    model = parts.model
    assert isinstance(model, Classifier)
    x, labels = watch.time("draw a batch", parts.batches.next)
    for layer in layers:
        x = watch.time(f"forward {layer.kind}", layer.forward, x, training=True)
    watch.time("loss", model.loss.forward, x, labels)
    watch.time("loss", model.loss.accuracy)
    grad = watch.time("loss", model.loss.backward)
    for layer in reversed(layers[1:]):
        grad = watch.time(f"backward {layer.kind}", layer.backward, grad)
    watch.time("backward linear", layers[0].backward_parameters, grad)
    store = parts.network.store
    weights, grads = store.values[: store.decayed], store.grads[: store.decayed]
    if parts.l2.strength:
        watch.time("add L2", parts.l2.add_gradient, weights, grads)
    watch.time("update", parts.optimizer.step, store.values, store.grads)
    watch.end_step()


def profile(network: str, optimizer: str) -> dict[str, float]:
    """Return microseconds of each part of a step, and of its bare products."""
    trainer = build_trainer(run_config(network, optimizer, "float32"))
    watch, products = Stopwatch(), bare_products(trainer, pixels_in_use(trainer))
    with np.errstate(all="ignore"):
        for _ in range(STEPS):
            timed_step(trainer, watch)
    for _ in range(STEPS):
        watch.time("products", products)
        watch.end_step()
    return watch.microseconds()


def main() -> None:
    use_one_blas_thread()
    for network, optimizer in product(NETWORKS, ("sgd", "adam")):
        print(f"{network}, {optimizer}")
        for part, microseconds in profile(network, optimizer).items():
            print(f"  {part:20} {microseconds:7.1f}")


if __name__ == "__main__":
    main()
