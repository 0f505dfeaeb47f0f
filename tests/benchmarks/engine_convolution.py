"""The textbook's convolutional network: a step over its bare matrix products.

The products are those of im2col, image by image as the layer makes them, and of the two linear
layers, into arrays that were prepared: W X and g X^T of the convolution, whose dL/dX nobody needs,
and x W, x^T g and g W^T of the others. `engine_peers` has it beside PyTorch.
"""

from collections.abc import Callable
from importlib import import_module
from itertools import pairwise

import numpy as np

from dlgui.session.worker.blas import use_one_blas_thread
from engine.arrays import Array
from engine.data.digits import bundled_digits
from engine.training.build import build_trainer
from engine.training.settings import from_mapping
from tests.benchmarks.rows import Row, ratio_of, run_as_script

BATCH, FILTERS, WINDOW, PLACES = 100, 30, 25, 24 * 24
WIDTHS = (FILTERS * 12 * 12, 100, 10)
EXAMPLES = 300
NAME, TARGET = "textbook's convolutional network, adam", 1.8

Step = Callable[[], object]


def our_step() -> Step:
    """An update of the textbook's network with Adam, drawn, recorded and never evaluated."""
    settings = {
        "network.model": "convolutional",
        "network.stages": "conv 30 5x5, pool 2",
        "network.hidden": [100],
        "optimizer.method": "adam",
        "optimizer.lr": 0.001,
        "training.batch_size": BATCH,
        "training.steps": 10_000_000,
        "training.evaluation_interval": 1_000_000,
    }
    steps = build_trainer(from_mapping(settings)).steps()
    return lambda: next(steps)


def bare_products() -> Step:
    rng = np.random.default_rng(0)

    def numbers(*shape: int) -> Array:
        return rng.random(shape).astype(np.float32)

    columns, kernels = numbers(BATCH, WINDOW, PLACES), numbers(FILTERS, WINDOW)
    maps, grads = numbers(BATCH, FILTERS, PLACES), numbers(BATCH, FILTERS, PLACES)
    each = numbers(BATCH, FILTERS, WINDOW)
    layers = [
        (numbers(BATCH, a), numbers(a, b), numbers(BATCH, b), numbers(a, b), numbers(BATCH, a))
        for a, b in pairwise(WIDTHS)
    ]

    def products() -> None:
        np.matmul(kernels, columns, out=maps)
        np.matmul(grads, columns.transpose(0, 2, 1), out=each)
        for x, w, g, grad_w, grad_x in layers:
            np.matmul(x, w, out=g)
            np.matmul(x.T, g, out=grad_w)
            np.matmul(g, w.T, out=grad_x)

    return products


def torch_step() -> Step:
    """The same in PyTorch: draw, forward, loss, accuracy, backward, update."""
    torch = import_module("torch")
    torch.set_num_threads(1)
    nn = torch.nn
    model = nn.Sequential(
        nn.Conv2d(1, FILTERS, 5),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(WIDTHS[0], WIDTHS[1]),
        nn.ReLU(),
        nn.Linear(WIDTHS[1], WIDTHS[2]),
    )
    update = torch.optim.Adam(model.parameters(), lr=0.001)
    digits = bundled_digits()
    x = torch.from_numpy(digits.train_inputs[:EXAMPLES].reshape(-1, 1, 28, 28) / np.float32(255))
    labels = torch.from_numpy(digits.train_labels[:EXAMPLES].astype(np.int64))

    def step() -> float:
        chosen = torch.randint(0, EXAMPLES, (BATCH,))
        update.zero_grad()
        logits = model(x[chosen])
        loss = nn.functional.cross_entropy(logits, labels[chosen])
        loss.backward()
        update.step()
        (logits.argmax(1) == labels[chosen]).float().mean().item()
        return float(loss.item())

    return step


def benchmark() -> list[Row]:
    use_one_blas_thread()
    name = f"step / products: {NAME}, float32"
    return [Row(name, ratio_of(our_step(), bare_products()), TARGET)]


if __name__ == "__main__":
    run_as_script(benchmark, __doc__)
