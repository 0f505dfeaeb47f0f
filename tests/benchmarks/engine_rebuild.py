"""An autoencoder and a restricted Boltzmann machine: updates over their bare products.

784-128-32-128-784 with cross entropy and Adam, and CD-1 of a 784-100 machine with plain gradient
descent; batches of 100, float32, one thread. Products go into arrays that were prepared: x W, x^T g
and, but for the first layer, g W^T; of the machine two ways up, one down, and two sums of pairs.
`engine_peers` has them beside PyTorch.
"""

from collections.abc import Callable
from importlib import import_module
from itertools import pairwise
from typing import Any

import numpy as np

from dlgui.session.worker.blas import use_one_blas_thread
from engine.arrays import Array
from engine.data.digits import bundled_digits
from engine.training.build import build_trainer
from engine.training.settings import from_mapping
from tests.benchmarks.rows import Row, ratio_of, run_as_script

BATCH, EXAMPLES, PIXELS, HIDDEN = 100, 300, 784, 100
WIDTHS = (PIXELS, 128, 32, 128, PIXELS)
AUTOENCODER, MACHINE = "autoencoder 784-128-32-128-784, adam", "784-100 machine, CD-1"
TARGETS = {AUTOENCODER: 1.3, MACHINE: 2.0}

Step = Callable[[], object]
SETTINGS: dict[str, dict[str, Any]] = {
    AUTOENCODER: {
        "network.model": "autoencoder",
        "network.hidden": [128],
        "autoencoder.code": 32,
        "optimizer.method": "adam",
        "optimizer.lr": 0.001,
    },
    MACHINE: {"network.model": "rbm", "network.hidden": [HIDDEN], "optimizer.lr": 0.05},
}


def our_step(name: str) -> Step:
    """An update by the trainer, as every run makes it, never evaluated."""
    endless: dict[str, Any] = {
        "training.steps": 10_000_000,
        "training.batch_size": BATCH,
        "training.evaluation_interval": 1_000_000,
    }
    steps = build_trainer(from_mapping(endless | SETTINGS[name])).steps()
    return lambda: next(steps)


def products(name: str) -> Step:
    rng = np.random.default_rng(0)

    def numbers(*shape: int) -> Array:
        return rng.random(shape).astype(np.float32)

    layers = [
        (numbers(BATCH, a), numbers(a, b), numbers(BATCH, b), numbers(a, b), numbers(BATCH, a))
        for a, b in pairwise(WIDTHS if name == AUTOENCODER else (PIXELS, HIDDEN))
    ]

    def of_layers() -> None:
        for x, w, y, _, _ in layers:
            np.dot(x, w, out=y)
        for number, (x, w, g, grad_w, grad_x) in reversed(list(enumerate(layers))):
            np.dot(x.T, g, out=grad_w)
            if number:
                np.dot(g, w.T, out=grad_x)

    def of_machine() -> None:
        ((v, w, h, grad, rebuilt),) = layers
        np.dot(v, w, out=h)
        np.dot(h, w.T, out=rebuilt)
        np.dot(rebuilt, w, out=h)
        np.dot(rebuilt.T, h, out=grad)
        np.dot(v.T, h, out=grad)

    return of_layers if name == AUTOENCODER else of_machine


def torch_step(name: str) -> Step:
    """The same in PyTorch's eager mode: draw a batch, find gradients, update."""
    torch: Any = import_module("torch")
    torch.set_num_threads(1)
    digits = bundled_digits().train_inputs[:EXAMPLES].reshape(EXAMPLES, -1)
    x = torch.from_numpy(digits.astype(np.float32) / 255)
    step = _torch_autoencoder(torch) if name == AUTOENCODER else _torch_machine(torch)
    return lambda: step(x[torch.randint(0, EXAMPLES, (BATCH,))])


def _torch_autoencoder(torch: Any) -> Callable[[Any], float]:
    nn, (pixels, hidden, code, *_) = torch.nn, WIDTHS
    encoder = (nn.Linear(pixels, hidden), nn.ReLU(), nn.Linear(hidden, code))
    decoder = (nn.Linear(code, hidden), nn.ReLU(), nn.Linear(hidden, pixels))
    model = nn.Sequential(*encoder, *decoder)
    update = torch.optim.Adam(model.parameters(), lr=0.001)

    def step(x: Any) -> float:
        update.zero_grad()
        summed = nn.functional.binary_cross_entropy_with_logits(model(x), x, reduction="sum")
        loss = summed / BATCH
        loss.backward()
        update.step()
        return float(loss.item())

    return step


def _torch_machine(torch: Any) -> Callable[[Any], float]:
    w = 0.01 * torch.randn(PIXELS, HIDDEN)
    b, c = torch.zeros(PIXELS), torch.zeros(HIDDEN)
    values, update = (w, b, c), torch.optim.SGD((w, b, c), lr=0.05)

    @torch.no_grad()  # type: ignore[untyped-decorator]
    def step(x: Any) -> float:
        v0 = torch.bernoulli(x)
        h0 = torch.sigmoid(torch.addmm(c, v0, w))
        chances = torch.sigmoid(torch.addmm(b, torch.bernoulli(h0), w.T))
        v1 = torch.bernoulli(chances)
        h1 = torch.sigmoid(torch.addmm(c, v1, w))
        pairs = (v1.T @ h1 - v0.T @ h0) / BATCH
        grads = (pairs, (v1 - v0).mean(0), (h1 - h0).mean(0))
        for value, grad in zip(values, grads, strict=True):
            value.grad = grad
        update.step()
        return float(((chances - v0) ** 2).sum().item()) / BATCH

    return step  # type: ignore[no-any-return]


def benchmark() -> list[Row]:
    use_one_blas_thread()
    return [
        Row(f"step / products: {name}, float32", ratio_of(our_step(name), products(name)), target)
        for name, target in TARGETS.items()
    ]


if __name__ == "__main__":
    run_as_script(benchmark, __doc__)
