"""How close a training step comes to its limit: the time of its matrix products alone.

A step draws its batch, goes forward and back through the network, updates the weights, and records
loss and accuracy. The products are those of the linear layers, into arrays that were prepared.

The step leaves out the pixels that are 0 in all training digits; "all 784 pixels" are the products
of the whole layer, which every other program has to make, "pixels in use" those of the step itself.
"""

from collections.abc import Callable
from itertools import product
from typing import Any

import numpy as np

from dlgui.session.worker.blas import use_one_blas_thread
from engine.arrays import Array
from engine.data.names import Split
from engine.layers.linear import Linear
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.settings import from_mapping
from engine.training.trainer import Trainer
from tests.benchmarks.rows import Row, ratio_of, run_as_script

BATCH = 100
NETWORKS: dict[str, dict[str, Any]] = {
    "784-40-20-10 sigmoid": {"network.hidden": [40, 20], "network.activation": "sigmoid"},
    "784-100x6-10 ReLU": {"network.hidden": [100] * 6},
    "784-100x6-10 ReLU, dropout .2, L2": {
        "network.hidden": [100] * 6,
        "regularization.dropout": 0.2,
        "regularization.l2": 1e-4,
    },
    "784-100x5-10 ReLU, batch norm": {"network.hidden": [100] * 5, "network.batch_norm": True},
}
TARGETS = {
    ("784-40-20-10 sigmoid", "sgd"): 1.50,
    ("784-40-20-10 sigmoid", "adam"): 1.75,
    ("784-100x6-10 ReLU", "sgd"): 1.20,
    ("784-100x6-10 ReLU", "adam"): 1.40,
    ("784-100x6-10 ReLU, dropout .2, L2", "sgd"): 1.30,
    ("784-100x5-10 ReLU, batch norm", "sgd"): 1.50,
}
"""At most; for float32, with AVX-512."""
IN_USE_TARGETS = {
    ("784-100x6-10 ReLU", "sgd"): 1.45,
    ("784-100x6-10 ReLU", "adam"): 1.75,
    ("784-100x6-10 ReLU, dropout .2, L2", "sgd"): 1.75,
    ("784-100x5-10 ReLU, batch norm", "sgd"): 1.80,
}
"""At most; over the products of the pixels in use, for float32, without AVX-512."""


def run_config(network: str, optimizer: str, precision: str) -> RunConfig:
    """A run that is never evaluated and never ends while it is timed."""
    settings: dict[str, Any] = {
        "training.steps": 10_000_000,
        "training.batch_size": BATCH,
        "training.evaluation_interval": 1_000_000,
        "training.precision": precision,
        "optimizer.method": optimizer,
        "optimizer.lr": 0.001 if optimizer == "adam" else 0.01,
    }
    return from_mapping(settings | NETWORKS[network])


def all_pixels(trainer: Trainer) -> Array:
    """A batch of whole digits, (100, 784)."""
    return trainer.parts.evaluator.sample(Split.TRAIN).x[:BATCH].copy()


def pixels_in_use(trainer: Trainer) -> Array:
    """A batch as the training step has it: without the columns that are always 0."""
    rows: Array = trainer.parts.batches.examples[0][:BATCH].copy()
    return rows


def bare_products(trainer: Trainer, digits: Array) -> Callable[[], None]:
    """The products of one step: x W, x^T g and, but for the first layer, g W^T."""
    jobs: list[tuple[Array, ...]] = []
    for layer in trainer.parts.network.layers:
        if isinstance(layer, Linear):
            rng = np.random.default_rng(0)
            w = layer.weight.value.copy() if jobs else layer.weight.value[: digits.shape[1]].copy()
            x = digits if not jobs else rng.random((BATCH, layer.in_features)).astype(w.dtype)
            y = np.zeros((BATCH, layer.out_features), w.dtype)
            g = rng.random(y.shape).astype(w.dtype)
            jobs.append((x, w, y, g, np.zeros_like(w), np.zeros_like(x)))

    def products() -> None:
        for x, w, y, _g, _grad_w, _grad_x in jobs:
            np.matmul(x, w, out=y)
        for number, (x, w, _y, g, grad_w, grad_x) in reversed(list(enumerate(jobs))):
            np.matmul(x.T, g, out=grad_w)
            if number:
                np.matmul(g, w.T, out=grad_x)

    return products


def measure(network: str, optimizer: str, precision: str) -> Row:
    """The figure that has a target: a step over the products of all 784 pixels."""
    ratio = _ratio(network, optimizer, precision, all_pixels)
    target = TARGETS.get((network, optimizer)) if precision == "float32" else None
    return Row(f"step / products: {network}, {optimizer}, {precision}", ratio, target)


def measure_in_use(network: str, optimizer: str) -> Row:
    """The same over the products that the step makes: everything else that it does."""
    ratio = _ratio(network, optimizer, "float32", pixels_in_use)
    target = IN_USE_TARGETS.get((network, optimizer))
    return Row(f"step / products of pixels in use: {network}, {optimizer}, float32", ratio, target)


def _ratio(
    network: str, optimizer: str, precision: str, digits: Callable[[Trainer], Array]
) -> float:
    trainer = build_trainer(run_config(network, optimizer, precision))
    steps = trainer.steps()
    return ratio_of(lambda: next(steps), bare_products(trainer, digits(trainer)))


def benchmark() -> list[Row]:
    use_one_blas_thread()
    pairs = list(product(NETWORKS, ("sgd", "adam")))
    return [
        *(measure(*pair, precision) for precision in ("float32", "float64") for pair in pairs),
        *(measure_in_use(*pair) for pair in pairs),
    ]


if __name__ == "__main__":
    run_as_script(benchmark, __doc__)
