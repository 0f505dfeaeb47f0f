"""How close a training step comes to its limit: the time of its matrix products alone.

A step draws its batch, goes forward and back through the network, updates the weights, and records
loss and accuracy. The products are those of the linear layers, into arrays that were prepared.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from dlgui.blas import use_one_blas_thread
from engine.arrays import Array
from engine.layers.linear import Linear
from engine.training.build import build_trainer
from engine.training.config import RunConfig
from engine.training.evaluation import Split
from engine.training.settings import from_mapping
from engine.training.trainer import Trainer
from tests.benchmarks.rows import Row, as_json, ratio_of, table

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
"""At most; for float32."""


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


def bare_products(trainer: Trainer) -> Callable[[], None]:
    """The products of one step: x W, x^T g and, but for the first layer, g W^T."""
    network = trainer.parts.network
    digits = trainer.parts.evaluator.sample(Split.TRAIN).x[:BATCH].copy()
    jobs: list[tuple[Array, ...]] = []
    for layer in network.layers:
        if isinstance(layer, Linear):
            w = layer.weight.value.copy()
            rng = np.random.default_rng(0)
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
    trainer = build_trainer(run_config(network, optimizer, precision))
    steps = trainer.steps()
    ratio = ratio_of(lambda: next(steps), bare_products(trainer))
    target = TARGETS.get((network, optimizer)) if precision == "float32" else None
    return Row(f"step / products: {network}, {optimizer}, {precision}", ratio, target)


def benchmark() -> list[Row]:
    use_one_blas_thread()
    return [
        measure(network, optimizer, precision)
        for precision in ("float32", "float64")
        for network in NETWORKS
        for optimizer in ("sgd", "adam")
    ]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here")
    arguments = parser.parse_args()
    rows = benchmark()
    print(table(rows))
    if arguments.json:
        arguments.json.write_text(as_json(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
