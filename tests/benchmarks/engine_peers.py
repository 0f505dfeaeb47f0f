"""The engine beside other programs for the same work: scikit-learn and PyTorch, where installed.

Same network, optimizer, batches and precision, one thread each; how many times as fast we are.
"""

import argparse
import sys
import warnings
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np

from dlgui.blas import use_one_blas_thread
from engine.data.digits import bundled_digits
from engine.training.build import build_trainer
from tests.benchmarks.engine_products import BATCH, run_config
from tests.benchmarks.rows import Row, as_json, ratio_of, table

NETWORKS = {"784-100x6-10 ReLU": [100] * 6, "784-40-20-10 sigmoid": [40, 20]}
TARGET = 1.8
EXAMPLES = 300

Step = Callable[[], object]
MakeStep = Callable[[str, str], Step]


def our_step(network: str, optimizer: str) -> Step:
    steps = build_trainer(run_config(network, optimizer, "float32")).steps()
    return lambda: next(steps)


def torch_step(network: str, optimizer: str) -> Step:
    """PyTorch in eager mode: draw, forward, loss, accuracy, backward, update."""
    torch = import_module("torch")
    torch.set_num_threads(1)
    sizes = [784, *NETWORKS[network], 10]
    activation = torch.nn.Sigmoid if network.endswith("sigmoid") else torch.nn.ReLU
    layers: list[Any] = []
    for n_in, n_out in pairwise(sizes):
        layers += [torch.nn.Linear(n_in, n_out), activation()]
    model = torch.nn.Sequential(*layers[:-1])
    makers = {"sgd": torch.optim.SGD, "adam": torch.optim.Adam}
    update = makers[optimizer](model.parameters(), lr=0.001)
    x, labels = (torch.from_numpy(array) for array in _digits())

    def step() -> float:
        chosen = torch.randint(0, EXAMPLES, (BATCH,))
        update.zero_grad()
        logits = model(x[chosen])
        loss = torch.nn.functional.cross_entropy(logits, labels[chosen])
        loss.backward()
        update.step()
        (logits.argmax(1) == labels[chosen]).float().mean().item()
        return float(loss.item())

    return step


def sklearn_step(network: str, optimizer: str) -> Step:
    """scikit-learn's `partial_fit`, which makes one update of a batch of its own size."""
    module = import_module("sklearn.neural_network")
    model = module.MLPClassifier(
        NETWORKS[network],
        activation="logistic" if network.endswith("sigmoid") else "relu",
        solver=optimizer,
        alpha=0.0,
        batch_size=BATCH,
        learning_rate_init=0.001,
        momentum=0.0,
        nesterovs_momentum=False,
    )
    x, labels = _digits()
    rng, classes = np.random.default_rng(1), np.arange(10)

    def step() -> None:
        chosen = rng.integers(0, EXAMPLES, BATCH)
        model.partial_fit(x[chosen], labels[chosen], classes=classes)

    return step


PEERS: dict[str, tuple[str, MakeStep]] = {
    "PyTorch": ("torch", torch_step),
    "scikit-learn": ("sklearn", sklearn_step),
}


def _digits() -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    digits = bundled_digits()
    x = digits.train_images[:EXAMPLES].astype(np.float32) / 255
    return x, digits.train_labels[:EXAMPLES].astype(np.int64)


def benchmark() -> list[Row]:
    rows = []
    for peer, (module, make_step) in PEERS.items():
        if find_spec(module) is None:
            print(f"skipped: {peer} is not installed", file=sys.stderr)
            continue
        for network in NETWORKS:
            for optimizer in ("sgd", "adam"):
                rows.append(_compare(peer, make_step, network, optimizer))
    return rows


def _compare(peer: str, make_step: MakeStep, network: str, optimizer: str) -> Row:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what a peer says about its own settings
        theirs, ours = make_step(network, optimizer), our_step(network, optimizer)
        use_one_blas_thread()
        ratio = ratio_of(theirs, ours)
    name = f"{peer} / dlgui: {network}, {optimizer}, float32"
    return Row(name, ratio, TARGET, lower_is_better=False)


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
